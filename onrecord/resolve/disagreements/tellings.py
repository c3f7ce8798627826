"""A figure with what its sentence says: who does what, and to whom."""

import tomllib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.model.contents import contents
from onrecord.model.figures import Figure
from onrecord.model.findings import Findings
from onrecord.model.pages import Page

MEASURES = frozenset({"percent", "percentage points", "USD", "EUR", "GBP", "JPY", "years old"})
SKIPPED = frozenset({"ordinal", "tally", None})  # two sides of one vote are no two counts of one thing
LONGEST_CLAUSE = 90  # code points from the subject to the number; longer is no label
HIGHEST = 6  # steps from a number up to its verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One figure in one report.

    Attributes:
        figure: The figure.
        exact: Its words.
        published: The report's date, "" where unknown.
        kind: What sort of thing is counted: the unit of a measure, or the counted noun.
        verb: The verb above it, or the group of verbs that tell the same; "" where none.
        subject: Lower-case words of that verb's subject, names only where it has any.
        named: Names and nationalities among the words of what is counted.
        names: Names in the sentence, lower-case.
        words: Content words of the sentence, without the number's own.
        clause: The words around the number, with "…" in its place: what the figure is about.
    """

    figure: Figure
    exact: str
    published: str
    kind: str
    verb: str
    subject: frozenset[str]
    named: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    clause: str


@cache
def tables() -> tuple[Mapping[str, str], frozenset[str], frozenset[str]]:
    """Return each verb's group, the groups that are tolls, and the nouns that name persons."""
    table = tomllib.loads((resources.files(__package__) / "words.toml").read_text(encoding="utf-8"))
    groups = {word: row[0] for row in table["same"] for word in row}
    return groups, frozenset(table["tolls"]), frozenset(table["persons"])


def told_figures(findings: Sequence[Findings]) -> tuple[Told, ...]:
    """Return the figures that can be compared, by document, then place."""
    made = [
        _told(found, figure)
        for found in findings
        for figure in found.figures
        if figure.unit not in SKIPPED and (figure.of or figure.unit in MEASURES) and figure.value != 1
    ]
    return tuple(sorted(made, key=lambda one: (one.figure.document, one.figure.start)))


def _told(found: Findings, figure: Figure) -> Told:
    page = found.page
    held = page.tokens_in(figure.start, figure.end)
    sentence = page.sentences[bisect_right(page.sentences, held[0], key=lambda one: one.first) - 1]
    _, _, persons = tables()
    verb = _verb(page, held[-1])
    unit = figure.unit or ""
    own = frozenset(page.tokens[i].lemma.lower() for i in held)
    of = page.document.text.find(figure.of or "\0", figure.start)
    counted = page.tokens_in(of, of + len(figure.of or "")) if of >= 0 else ()
    return Told(
        figure=figure,
        exact=page.words(figure.start, figure.end),
        published=page.document.published or "",
        kind=unit if unit in MEASURES else "people" if unit in persons else unit,
        verb=_told_by(page, verb, figure),
        subject=_subject(page, verb),
        named=frozenset(page.text_of(i).lower() for i in counted if page.text_of(i)[:1].isupper()),
        names=frozenset(
            page.tokens[i].lemma.lower()
            for i in range(sentence.first, sentence.stop)
            if page.tokens[i].pos == "PROPN"
        ),
        words=contents(page, sentence) - own,
        clause=_clause(page, figure, verb),
    )


def _clause(page: Page, figure: Figure, verb: int | None) -> str:
    """Return "Repairing the pier will cost … crowns" for a figure, or what it counts where no verb is near."""
    counted = figure.of or figure.unit or ""
    if verb is None or not 0 < figure.start - page.tokens[verb].start < LONGEST_CLAUSE:
        return counted
    heads = [i for i in page.children(verb) if page.tokens[i].dep in ("nsubj", "nsubjpass", "csubj")]
    start = min((page.tokens[page.subtree(i)[0]].start for i in heads), default=page.tokens[verb].start)
    if not 0 < figure.start - start < LONGEST_CLAUSE:
        start = page.tokens[verb].start
    return f"{page.words(start, figure.start).strip()} … {counted}".strip()


def _told_by(page: Page, verb: int | None, figure: Figure) -> str:
    """Return what happens to what is counted: the toll that its own words tell, else the verb above it."""
    groups, tolls, _ = tables()
    for word in (figure.of or "").lower().split():
        stem = next(
            (
                s
                for s in (word, word.removesuffix("d"), word.removesuffix("ed"), word.removesuffix("s"))
                if s in groups
            ),
            "",
        )
        if groups.get(stem) in tolls:
            return groups[stem]
    if verb is None:
        return ""
    lemma = page.tokens[verb].lemma.lower()
    return groups.get(lemma, lemma)


def _verb(page: Page, at: int) -> int | None:
    for _ in range(HIGHEST):
        above = page.tokens[at].head
        if above == at:
            return at if page.tokens[at].pos == "VERB" else None
        at = above
        if page.tokens[at].pos == "VERB":
            return at
    return None


def _subject(page: Page, verb: int | None) -> frozenset[str]:
    """Return the words of the verb's subject; its names alone where it has names."""
    if verb is None:
        return frozenset()
    heads = [i for i in page.children(verb) if page.tokens[i].dep in ("nsubj", "csubj")]
    # "Repairing the pier costs": a clause is read whole, a noun without what hangs behind it.
    held = [i for head in heads for i in page.subtree(head) if i <= head or page.tokens[head].dep == "csubj"]
    names = frozenset(page.tokens[i].lemma.lower() for i in held if page.tokens[i].pos == "PROPN")
    return names or frozenset(
        page.tokens[i].lemma.lower() for i in held if page.tokens[i].pos in ("NOUN", "PRON")
    )
