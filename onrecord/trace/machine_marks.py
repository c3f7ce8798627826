"""Marks that a text went through a machine: torn words, another site's furniture, names spelt like no other."""

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.model.findings import Findings
from onrecord.model.people import Person
from onrecord.model.spans import Place

FEWEST_MARKS = 2  # one torn word or one misspelt name is a slip
FEWEST_GARBLED = 1
# A torn phrase holds two words or more. A blacked-out name or a stray blank ("don’ t") is an archive's doing.
TORN = re.compile(r"[^\W\d_]{2,}[ \t]+[^\W\d_]{2,}")


def machine_marks(findings: Sequence[Findings], people: Sequence[Person]) -> dict[str, tuple[Place, ...]]:
    """Return for each report that shows it the marks of machine translation, torn words first.

    A misspelt name counts only beside a torn word: people misspell names too.
    """
    marks = {}
    odd = _odd_names(findings, people)
    for found in findings:
        document = found.page.document.id
        text = found.page.document.text
        garbled = [
            Place(document=document, start=f.start, end=f.end)
            for f in found.flags
            if f.kind == "garbled" and TORN.search(text, f.start, f.end)
        ]
        chrome = [
            Place(document=document, start=f.start, end=f.end)
            for f in found.flags
            if f.kind == "furniture" and _inside(found, f.start)
        ]
        held = (*garbled, *chrome, *odd.get(document, ()))
        if len(garbled) >= FEWEST_GARBLED and len(held) >= FEWEST_MARKS:
            marks[document] = held
    return marks


def _inside(found: Findings, start: int) -> bool:
    """Tell whether a place stands between sentences of the report, where its own site would put no furniture."""
    sentences = found.page.sentences
    return bool(sentences) and sentences[0].end < start < sentences[-1].start


def _odd_names(findings: Sequence[Findings], people: Sequence[Person]) -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    texts = {found.page.document.id: found.page.document.text for found in findings}
    for person in people:
        for form in person.forms:
            if form.flag == "misspelling":
                for document in form.documents:
                    start = texts.get(document, "").find(form.words)
                    if start >= 0:
                        places[document].append(
                            Place(document=document, start=start, end=start + len(form.words))
                        )
    return places
