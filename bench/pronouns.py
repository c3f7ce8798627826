"""How often a pronoun that speaks is given to the right person, where the answer can be inferred.

Usage: python bench/pronouns.py ../shared/gold/quotes/polnear_train.jsonl --articles 150 [--skip 0] [--show]

PolNeAR marks speakers, not whom they mean. Where every other speaker of the same paragraph, or of the paragraph before
when the pronoun's own names nobody, is one name, a reader takes "he" or "she" for that person: such pronouns are
counted. Each article is a story of its own. `right`: the resolved name holds that name's last word; `other`: another
person; `nobody`: left open.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.annotate import page_of
from onrecord.extract.names import names
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.resolve import attributed, people

PRONOUNS = {"he", "she"}


def quotes_of(row: dict[str, Any]) -> tuple[Quote, ...]:
    """Return the annotated attributions of one article as quotations, speakers not yet resolved."""

    def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
        return tuple(Span(start=start, end=end) for start, end in pairs)

    return tuple(
        Quote(
            id=f"{row['doc_id']}-{one['id']}",
            document=row["doc_id"],
            start=one["content"][0][0],
            end=one["content"][-1][1],
            content=spans(one["content"]),
            cue=spans(one["cue"]),
            speaker=spans(one["speaker"]),
            kind=one["type"],
            function="speech",
            score=1.0,
        )
        for one in row["quotes"]
        if one["content"]
    )


def _is_name(words: str) -> bool:
    """Tell whether a speaker's words are one to three capitalised words and nothing else."""
    parts = words.split()
    return (
        len(parts) <= 3
        and all(part.isalpha() and part[0].isupper() and not part.isupper() for part in parts)
        and parts not in (["It"], ["They"])
    )


def inferred(page: Page, quotes: tuple[Quote, ...]) -> Iterator[tuple[Quote, str]]:
    """Yield pronoun speakers with the last word of the one name that speaks beside them."""
    text = page.document.text
    speakers: dict[int, set[str]] = {}
    pronouns: list[tuple[int, Quote]] = []
    for quote in quotes:
        if len(quote.speaker) != 1:
            continue
        words, paragraph = quote.speaker[0].of(text), text.count("\n", 0, quote.speaker[0].start)
        if words.casefold() in PRONOUNS:
            pronouns.append((paragraph, quote))
        elif _is_name(words):
            speakers.setdefault(paragraph, set()).add(words.split()[-1].rstrip(".,"))
        else:
            speakers.setdefault(paragraph, set()).add("?")
    for paragraph, quote in pronouns:
        named = speakers.get(paragraph) or speakers.get(paragraph - 1) or speakers.get(paragraph - 2) or set()
        if len(named) == 1 and "?" not in named:
            yield quote, min(named)


def main() -> None:
    """Print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    tally: Counter[str] = Counter()
    with given.gold.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][given.skip : given.skip + given.articles]
    for row in rows:
        document = Document(
            id=row["doc_id"], path="", text=row["text"], sha256="", words=len(row["text"].split())
        )
        tally += tallied(page_of(document), quotes_of(row), show=given.show)
    sure = tally["right"] + tally["other"]
    print(f"pronoun speakers {tally['all']}, resolved {tally['resolved']}")
    print(
        f"inferable {tally['inferable']}: right {tally['right']}, other {tally['other']}, nobody {tally['nobody']}; "
        f"precision {tally['right'] / max(sure, 1):.3f}, recall {tally['right'] / max(tally['inferable'], 1):.3f}"
    )


def tallied(page: Page, quotes: tuple[Quote, ...], *, show: bool) -> Counter[str]:
    """Return the counts for one article."""
    found = Findings(page=page, names=names(Findings(page=page)), quotes=quotes)
    everybody, mentions = people([found])
    resolved = {quote.id: quote for quote in attributed([found], everybody, mentions)[0]}
    tally: Counter[str] = Counter()
    for quote in quotes:
        if len(quote.speaker) == 1 and quote.speaker[0].of(page.document.text).casefold() in PRONOUNS:
            tally["all"] += 1
            tally["resolved"] += resolved[quote.id].person is not None
    for quote, name in inferred(page, quotes):
        tally["inferable"] += 1
        mine = resolved[quote.id].speaker_name
        verdict = "nobody" if mine is None else "right" if name.casefold() in mine.casefold() else "other"
        tally[verdict] += 1
        if show and verdict != "right":
            around = page.document.text[max(quote.speaker[0].start - 500, 0) : quote.speaker[0].end + 20]
            print(f"--- {verdict}: gold {name}, ours {mine}\n{around}\n")
    return tally


if __name__ == "__main__":
    main()
