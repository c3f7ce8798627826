"""Reports: as they came in (`Raw`) and as they are kept (`Document`)."""

from dataclasses import dataclass
from typing import Literal

from onrecord.model.spans import Span

Basis = Literal["stated", "inferred"]
Format = Literal["text", "markdown", "html", "json"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """One report as it was handed over, not yet understood.

    Attributes:
        id: The id it will keep: a file's stem, or the `id` of a JSONL or CSV row.
        path: Where it came from, as the user named it; `-` for standard input. A row of a JSONL or CSV
            file is `file.jsonl#ID`, never its line, so that sorting the lines changes nothing.
        format: How `body` is to be read.
        body: The report's own characters, line ends as line feeds.
        fields: Metadata that came beside the text (front matter, JSONL fields), in the input's order; under
            onrecord's names (`title outlet url date author lang`) where one fits, else under the input's own.
    """

    id: str
    path: str
    format: Format
    body: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hyperlink:
    """Words of a report that lead to another page.

    Attributes:
        start: First code point of the linked words.
        end: One past the last.
        url: The address, http or https.
    """

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report, cleaned and dated: the text that every span of the record points into.

    Attributes:
        id: The input's own id (a file's stem, a row's `id`).
        path: Where it came from, as the user named it.
        outlet: Who published it, as the report or its metadata says.
        publisher: The family or company behind the outlet, where known; equals `outlet` otherwise.
        url: Canonical address.
        title: Headline.
        title_span: Where the headline stands in `text`, when the text holds it.
        author: Byline.
        published: ISO 8601 with the precision known (`2025`, `2025-11`, `2025-11-21`, or with a time).
        published_basis: `stated` (metadata, dateline, JSON-LD), `inferred` (from time words and the other
            reports), or None where `published` is None.
        why: How the date is known, for a reader.
        language: ISO 639-1 code of the text.
        text: The stored text; never normalised afterwards.
        sha256: Hex digest of `text` in UTF-8.
        words: How many words the text holds.
        links: Words that lead to other pages: a saved page's links, Markdown's, and addresses written out.
        extra: Fields of the input that onrecord does not know, passed through.
    """

    id: str
    path: str
    outlet: str | None = None
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    title_span: Span | None = None
    author: str | None = None
    published: str | None = None
    published_basis: Basis | None = None
    why: str | None = None
    language: str | None = None
    text: str
    sha256: str
    words: int
    links: tuple[Hyperlink, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
