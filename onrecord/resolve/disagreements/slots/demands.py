"""What is demanded: the items of a list of demands, one item over the reports at a time."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.spans import Place
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

# What opens a list: "five demands, including ...", "have demanded: ...", "The demands are: ...", "calls for ...".
OPENS = re.compile(
    r"\bdemands?\b[^.;:“”\"]{0,60}?(?:,? (?:including|such as|among them)\b(?: calls for)?|:| are:?| were:?)|\bdemand(?:ed|ing):",
    re.IGNORECASE,
)
JOINTS = re.compile(r";\s*(?:and\s+)?|,\s*(?:and\s+)?|\s+and\s+")
STRONG = re.compile(r";\s*(?:and\s+)?")
ARTICLE = re.compile(r"(?:an?|the|their|his|her)\s+", re.IGNORECASE)
FEWEST_LETTERS = 8  # a shorter item ("justice") is still compared where a family names it
# What an item asks for, where other words ask for the same.
ASKED = {
    "elections": frozenset({"election", "elect", "suffrage", "vote", "ballot", "choose", "referendum"}),
    "release": frozenset({"release", "free", "freedom", "exonerate", "exonerating", "amnesty", "pardon"}),
    "pay": frozenset({"pay", "wage", "salary", "raise"}),
}
SKIPPED = frozenset(
    {"inquiry", "enquiry", "investigation", "probe"}
)  # what an inquiry is into has a slot of its own


@dataclass(frozen=True, slots=True)
class _Item:
    place: Place
    words: str
    lemmas: frozenset[str]
    names: frozenset[str]


def demands(story: Coverage) -> Iterator[Telling]:
    """Yield each demanded thing under what it asks for, or under a rarer word that items of several reports share."""
    lists = [items for report in story.reports for items in _lists(report)]
    counts = Counter(word for items in lists for word, n in _counts(items).items() if n == 1)
    often = {word for items in lists for word, n in _counts(items).items() if n > 1}
    for items in lists:
        for item in items:
            name = next((n for n, words in sorted(ASKED.items()) if words & item.lemmas), None)
            shared = sorted(
                word for word in item.lemmas - item.names if counts[word] > 1 and word not in often
            )
            key = name or (shared[0] if shared else None)
            if key is None or item.lemmas & SKIPPED:
                continue
            yield Telling(
                key=("demand", key),
                about=f"Demand: {key}" if name else f"Demand about “{key}”",
                value=item.words,
                sense=item.lemmas,
                place=item.place,
                class_="scope",
            )


def _counts(items: list[_Item]) -> Counter[str]:
    return Counter(word for item in items for word in item.lemmas)


def _lists(report: Report) -> Iterator[list[_Item]]:
    page = report.found.page
    for number, sentence in enumerate(page.sentences):
        if number in report.skipped:
            continue
        text = page.words(sentence.start, sentence.end)
        opened = OPENS.search(text)
        if opened is None:
            continue
        start = opened.end()
        while (again := OPENS.match(text, start)) is not None:
            start = again.end()
        items = list(_items(report, sentence.start + start, sentence.end))
        if items:
            yield items


def _items(report: Report, start: int, end: int) -> Iterator[_Item]:
    """Yield the items of a list: at its semicolons where it has any, else at commas and "and"."""
    text = report.found.page.document.text
    end = start + len(text[start:end].rstrip(' .”"’'))
    joints = STRONG if STRONG.search(text, start, end) else JOINTS
    at = start
    cuts = [*((m.start(), m.end()) for m in joints.finditer(text, start, end)), (end, end)]
    for stop, following in cuts:
        item = _item(report, at, stop)
        at = following
        if item is not None:
            yield item


def _item(report: Report, start: int, end: int) -> _Item | None:
    text = report.found.page.document.text
    while start < end and text[start] in " :":
        start += 1
    article = ARTICLE.match(text, start, end)
    start = article.end() if article else start
    if end - start < FEWEST_LETTERS:
        return None
    held = report.found.page.tokens_in(start, end)
    lemmas = report.content(held[0], held[-1])
    names = frozenset(report.tree.lemma[i] for i in held if report.tree.token(i).pos == "PROPN")
    return _Item(
        Place(document=report.id, start=start, end=end), " ".join(text[start:end].split()), lemmas, names
    )


SLOT = Slot(
    kind="event",
    why={"scope": "The reports tell one of the demands more widely, more narrowly, or of other people."},
    find=demands,
    score=0.65,
)
