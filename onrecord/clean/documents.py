"""One raw report to one document and its flags."""

import hashlib
from dataclasses import dataclass

from onrecord.model.documents import Document, Raw
from onrecord.model.flags import Flag
from onrecord.model.records import Gap


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
    """Return the document that a raw report holds."""
    digest = hashlib.sha256(raw.body.encode()).hexdigest()
    return Cleaned(
        document=Document(id=raw.id, path=raw.path, text=raw.body, sha256=digest, words=len(raw.body.split()))
    )
