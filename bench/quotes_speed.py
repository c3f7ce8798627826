"""CPU seconds of parse and quotations over the plain parse: `python bench/quotes_speed.py [--articles 200]`.

Both in one run on the same articles; the ratio is what counts, the machine's own speed falls out of it.
"""

import argparse
import json
import time
from pathlib import Path

from onrecord.annotate import page_of
from onrecord.annotate.languages import english
from onrecord.extract.quotes import quotes
from onrecord.model.documents import Document
from onrecord.model.findings import Findings

CORPUS = Path(__file__).parent.parent.parent / "shared/gold/corpus_4000.jsonl"
MOST = 1.8  # times the plain parse


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--articles", type=int, default=200)
    given = parser.parse_args()
    with given.corpus.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(given.articles), strict=False)]
    english()("Warm up.")
    quotes(Findings(page=page_of(Document(id="w", path="w", text="“Warm,” she said.", sha256="", words=0))))
    plain = whole = rooms = 0.0
    for number, text in enumerate(texts):
        begun = time.process_time()
        list(english().pipe(text.splitlines(), batch_size=8))
        plain += time.process_time() - begun
        begun = time.process_time()
        page = page_of(Document(id=str(number), path="", text=text, sha256="", words=0))
        parsed = time.process_time()
        quotes(Findings(page=page))
        whole += time.process_time() - begun
        rooms += time.process_time() - parsed
    words = sum(len(text.split()) for text in texts)
    print(f"{given.articles} articles, {words} words")
    print(f"plain parse {plain:.1f} s; parse and quotations {whole:.1f} s, of them quotations {rooms:.1f} s")
    print(f"ratio {whole / plain:.2f} (at most {MOST}); {words / whole:.0f} words a second")


if __name__ == "__main__":
    main()
