"""All credits of a page: datelines, named outlets in a crediting phrase, and sources without a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.credits.chains import chained
from onrecord.extract.credits.coverage import covered
from onrecord.extract.credits.datelines import dateline
from onrecord.extract.credits.links import linked
from onrecord.extract.credits.names import MASKED, OutletName, outlet_names, tells_itself
from onrecord.extract.credits.phrases import WINDOW, Phrase, phrases
from onrecord.model.copies import Credit
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.outlets import Outlets, shipped_outlets
from onrecord.model.pages import Page, Sentence

KNOWN, UNLISTED, NAMELESS = 0.95, 0.7, 0.8  # how sure
WHOLE_TEXT = ("agency",)  # relations that answer for the whole report
# Phrases strong enough to make an outlet of a name that no list holds and that does not tell itself.
MARKDOWN = re.compile(r"\]\(https?://[^\s()]{1,600}\)")
STRONG = ("told", "interview", "first reported")
WHY = {
    "according to": "The report says that it has this from {0}.",
    "told": "Somebody said this to {0}, and the report has it from there.",
    "interview": "This was said in an interview or exchange with {0}.",
    "revealed": "The report passes on what {0} reported.",
    "first reported": "The report says that {0} had this first.",
    "agency": "The report carries the text of {0}.",
    "photo": "The picture is credited to {0}.",
    "post": "This was published by the speaker: {0}.",
    "statement": "This comes from {0}.",
    "document": "This comes from a source without a name: {0}.",
    "recording": "This rests on a recording: {0}.",
    "link": "The words link to a page of {0}.",
}


def credits_on(found: Findings) -> tuple[Credit, ...]:
    """Return the credits of a page, in text order; where two overlap, the one that names an outlet."""
    page, outlets = found.page, found.outlets or shipped_outlets()
    rows = [
        _credit(page, (start, end), name, "agency", score)
        for start, end, name, score in dateline(page.document, outlets)
    ]
    for sentence in page.sentences:
        for row in (*_named(page, sentence, outlets), *_unnamed(page, sentence)):
            if not any(row.start < other.end and other.start < row.end for other in rows):
                rows.append(row)
    rows = [*_with_addresses(rows, page), *_links(page, rows, outlets)]
    rows.sort(key=lambda row: (row.start, row.end))
    return tuple(covered(page, tuple(chained(page, rows)), whole=WHOLE_TEXT))


def _named(page: Page, sentence: Sentence, outlets: Outlets) -> Iterator[Credit]:
    text = page.document.text
    for name in outlet_names(text, sentence.start, sentence.end, outlets):
        for relation, start, end, strong in _crediting(text, sentence, name):
            if name.known or name.name == MASKED or tells_itself(name.name) or strong:
                credited = page.document.outlet or "an outlet whose name is blacked out"
                written = credited if name.name == MASKED else name.name
                yield _credit(page, (start, end), written, relation, KNOWN if name.known else UNLISTED)
                break


def _crediting(text: str, sentence: Sentence, name: OutletName) -> Iterator[tuple[str, int, int, bool]]:
    """Yield the relation, the place, and whether the phrase alone makes the name an outlet's."""
    before = text[max(sentence.start, name.start - WINDOW) : name.start]
    stop = name.end
    if linked_ := MARKDOWN.match(
        text, name.end, sentence.end
    ):  # the crediting verb stands behind the address
        stop = linked_.end()
    after = text[stop : min(sentence.end, stop + WINDOW)]
    unsure = not name.known and not name.name.startswith("The ")
    for phrase in phrases().before:
        match = phrase.pattern.search(before)
        if match:
            strong = phrase.relation in STRONG and not unsure
            yield phrase.relation, name.start - len(before) + match.start(), name.end, strong
    for phrase in phrases().after:
        match = phrase.pattern.match(after)
        if match:
            yield phrase.relation, name.start, stop + match.end(), False


def _with_addresses(rows: Sequence[Credit], page: Page) -> Iterator[Credit]:
    """Yield the credits, each with the address that its words link to, if they do."""
    for row in rows:
        urls = (link.url for link in page.document.links if link.start < row.end and row.start < link.end)
        yield replace(row, url=next(urls, None))


def _links(page: Page, rows: Sequence[Credit], outlets: Outlets) -> Iterator[Credit]:
    """Yield the credits that a link alone makes: those beside no crediting words."""
    for link, relation, name, score in linked(page, outlets):
        if not any(link.start < row.end and row.start < link.end for row in rows):
            yield replace(_credit(page, (link.start, link.end), name, relation, score), url=link.url)


def _unnamed(page: Page, sentence: Sentence) -> Iterator[Credit]:
    text = page.document.text
    for phrase in phrases().unnamed:
        for match in phrase.pattern.finditer(text, sentence.start, sentence.end):
            yield _credit(page, match.span(), _called(phrase, match.groups()), phrase.relation, NAMELESS)


def _called(phrase: Phrase, groups: tuple[str | None, ...]) -> str:
    words = next((group for group in groups if group), "source")
    called = " ".join(phrase.credited.format(words).split())
    return called.replace("a ", "an ", 1) if called.startswith(("a a", "a e", "a i", "a o")) else called


def _credit(page: Page, place: tuple[int, int], name: str, relation: str, score: float) -> Credit:
    start, end = place
    lead = len(page.document.text[start:end]) - len(page.document.text[start:end].lstrip())
    return Credit(
        id=content_id("c", page.document.id, start + lead, end),
        document=page.document.id,
        start=start + lead,
        end=end,
        credited=name,
        relation=relation,
        score=score,
        why=WHY[relation].format(name),
    )
