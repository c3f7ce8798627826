"""Reports that came, went, or were edited without a word."""

from collections.abc import Hashable, Iterable, Iterator
from difflib import SequenceMatcher

from onrecord.model.documents import Document
from onrecord.model.records import Record
from onrecord.model.revisions import Revision
from onrecord.resolve.changes.lines import line
from onrecord.resolve.changes.pairs import pairing

SHOWN = 400  # code points of an edit that are shown
LINES = 5_000  # lines of a report up to which the edit is looked for


def document_revisions(old: Record, new: Record) -> Iterator[Revision]:
    """Yield the reports that are new, edited or no longer there."""
    found = pairing(old.documents, new.documents, _by_id, _by_address)
    for document in found.new:
        yield line(
            "document", "new", _name(document), document.id, documents=(document.id,), why="A new report."
        )
    for document in found.gone:
        yield line(
            "document",
            "withdrawn",
            _name(document),
            document.id,
            documents=(document.id,),
            why="The newer record does not have this report.",
        )
    for before, after in found.both:
        if before.sha256 != after.sha256:
            dropped, added = _edit(before.text, after.text)
            yield line(
                "document",
                "changed",
                _name(after),
                after.id,
                documents=(after.id,),
                before=dropped,
                after=added,
                why=f"The report's text was edited: {_lengths(before, after)}.",
            )


def _name(document: Document) -> str:
    return " - ".join(part for part in (document.outlet, document.title) if part) or document.id


def _lengths(before: Document, after: Document) -> str:
    if before.words == after.words:
        return f"{after.words} words, as before"
    return f"{after.words} words, before {before.words}"


def _edit(before: str, after: str) -> tuple[str | None, str | None]:
    """Return the lines that were dropped and those that were added, clipped."""
    left, right = before.splitlines()[:LINES], after.splitlines()[:LINES]
    dropped, added = [], []
    for tag, first, stop, start, end in SequenceMatcher(None, left, right, autojunk=True).get_opcodes():
        if tag != "equal":
            dropped.extend(left[first:stop])
            added.extend(right[start:end])
    return _clipped(dropped), _clipped(added)


def _clipped(lines: list[str]) -> str | None:
    words = " ".join(one.strip() for one in lines if one.strip())
    return (words[:SHOWN] + "..." if len(words) > SHOWN else words) or None


def _by_id(document: Document) -> Iterable[Hashable]:
    yield document.id


def _by_address(document: Document) -> Iterable[Hashable]:
    if document.url:
        yield document.url
