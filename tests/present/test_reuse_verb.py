"""`onrecord reuse`: the pairs of a folder, with the words in common."""

import json
import subprocess
import sys

COPIED = "The Corvina, carrying timber from Nordvik, hit the eastern pier at 7:40 a.m. after losing power."


def onrecord(*words):
    """Run the command line in a process of its own."""
    command = [sys.executable, "-c", "from onrecord.present.cli import main; main()", *map(str, words)]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def test_pairs_of_a_folder_are_listed_with_the_exact_words_in_common(tmp_path):
    texts = {
        "one": f"---\noutlet: Harbor Post\n---\n{COPIED}\nDockworkers had warned of cracks in the pier since January.\n",
        "two": f"{COPIED}\nA loaf of rye now costs four crowns in Vestria, and may cost five by Easter.\n",
        "three": "Chess came to the lighthouse, where eleven players sat on barrels until the oil ran out.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    done = onrecord("reuse", tmp_path)
    assert done.returncode == 0, done.stderr
    (row,) = map(json.loads, done.stdout.splitlines())
    assert (row["left"], row["right"]) == ("one", "two")
    assert [[place["exact"] for place in places] for places in row["passages"]] == [[COPIED, COPIED]]
    assert "1 pair among 3 texts" in done.stderr


def test_the_same_lines_in_another_order_give_the_same_pairs(tmp_path):
    rows = [json.dumps({"id": str(number), "text": f"{COPIED} Number {number} left."}) for number in range(4)]
    shapes = []
    for order in (rows, rows[::-1]):
        (tmp_path / "texts.jsonl").write_text("\n".join(order), encoding="utf-8")
        shapes.append(onrecord("reuse", tmp_path / "texts.jsonl", "--json").stdout)
    assert shapes[0] == shapes[1]
    assert len(json.loads(shapes[0])) == 6
