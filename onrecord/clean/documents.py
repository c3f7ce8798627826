"""One raw report to one document and its flags."""

import hashlib
import re
from dataclasses import dataclass

from onrecord.clean.facts import Facts, alike, beside, merged
from onrecord.clean.flags import Sheet, flags_of
from onrecord.clean.html import saved_page
from onrecord.clean.languages import ENGLISH, language_name, language_of
from onrecord.clean.links import written_links
from onrecord.clean.openings import Opening, opening_of
from onrecord.errors import UnreadableInputError
from onrecord.model.documents import Document, Hyperlink, Raw
from onrecord.model.flags import Flag
from onrecord.model.ids import content_id
from onrecord.model.records import Gap
from onrecord.model.spans import Span

WORDS = re.compile(r"\w")
# Code points. The longest of 4,000 news articles has 90,000; a million is a book, and its grammar takes minutes.
LONGEST_TEXT = 1_000_000
TOO_LONG = "more than a million characters of text, which is a book or an archive, not a report; split it"
NO_WORDS = "no words in it; put the report's text into it, or leave it out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """What became of one raw report.

    Attributes:
        document: The document, or None where it cannot be one; then `gaps` says why.
        flags: Lines that are not reporting, in text order.
        gaps: What could not be read or decided.
    """

    document: Document | None
    flags: tuple[Flag, ...] = ()
    gaps: tuple[Gap, ...] = ()


def cleaned(raw: Raw) -> Cleaned:
    """Return the document that a raw report holds, its text unchanged, and what in it is no reporting.

    A saved page's text is that of its article; what the page hides stands below it, flagged.
    """
    if not WORDS.search(raw.body):
        return _lost(raw, NO_WORDS)
    if raw.format != "html":
        return _cleaned(raw, raw.body, beside(raw), (), tuple(written_links(raw.body)))
    try:
        page = saved_page(raw.body)
    except UnreadableInputError as error:
        return _lost(raw, str(error))
    return _cleaned(raw, page.text, merged(beside(raw), page.facts), page.hidden, page.links)


def _cleaned(
    raw: Raw, text: str, facts: Facts, hidden: tuple[Span, ...], links: tuple[Hyperlink, ...]
) -> Cleaned:
    if len(text) > LONGEST_TEXT:
        return _lost(raw, TOO_LONG)
    opening = opening_of(text, facts.title.words if facts.title else None)
    facts = merged(facts, opening.facts)
    published, basis, why = facts.published or (None, None, None)
    language = language_of(text, facts.lang.words if facts.lang else None)
    document = Document(
        id=raw.id,
        path=raw.path,
        outlet=facts.outlet_name,
        url=facts.url.words if facts.url else None,
        title=facts.title.words if facts.title else None,
        title_span=opening.headline if _is_title(text, opening, facts) else None,
        author=facts.author.words if facts.author else None,
        published=published,
        published_basis=basis,
        why=why,
        language=language,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        words=len(text.split()),
        links=links,
        extra=facts.extra,
    )
    sheet = Sheet(
        text=text,
        title=document.title,
        headline=opening.headline,
        dated=opening.dated,
        byline=opening.byline,
        hidden=hidden,
    )
    return Cleaned(document=document, flags=flags_of(raw.id, sheet), gaps=_gaps(raw, facts, language))


def _is_title(text: str, opening: Opening, facts: Facts) -> bool:
    """Tell whether the line above the report is its headline, and not another line of display."""
    span, title = opening.headline, facts.title
    return span is not None and title is not None and alike(span.of(text), title.words)


def _gaps(raw: Raw, facts: Facts, language: str | None) -> tuple[Gap, ...]:
    found = []
    if facts.unreadable_date:
        found.append(
            f"its date “{facts.unreadable_date}” can be read in more than one way or in none; "
            "write it as year-month-day"
        )
    if language not in {ENGLISH, None}:
        found.append(
            f"its text is in {language_name(language or '')}; it is kept, but only English is read closely: "
            "add a translation to have it compared"
        )
    return tuple(_gap(raw.id, f"{raw.path}: {reason}") for reason in found)


def _lost(raw: Raw, reason: str) -> Cleaned:
    """Return a report that becomes no document: its gap bears the path, which a person can open."""
    return Cleaned(document=None, gaps=(_gap(raw.path, reason),))


def _gap(document: str, reason: str) -> Gap:
    return Gap(id=content_id("g", document, "clean", reason), document=document, room="clean", reason=reason)
