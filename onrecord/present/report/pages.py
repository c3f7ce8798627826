"""The page put together: sections, source texts, style and script in one file that asks nobody for anything."""

import base64
import hashlib
from dataclasses import dataclass
from importlib import resources
from typing import Any

import jinja2

from onrecord.model.records import Record
from onrecord.present.report.phrases import clipped, counted
from onrecord.present.report.reading import Reading, reading_of
from onrecord.present.report.reasons import plain_names
from onrecord.present.report.sections import Section, View, sections
from onrecord.present.report.sources import SourceText, source_texts
from onrecord.present.report.tellings import numbers
from onrecord.present.report.words import words_in

STYLES = ("base.css", "sections.css", "drawings.css", "sources.css", "print.css")
SCRIPTS = ("panel.js", "keys.js", "filters.js", "beside.js")
# Controls that a browser drops or replaces, and halves of surrogate pairs, which no file can hold: each is
# shown as one replacement mark, so that positions stay.
UNSHOWABLE = {
    **dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160)], "\ufffd"),
    13: "\n",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section with what it shows.

    Attributes:
        section: Heading, template and limits.
        view: What it shows.
    """

    section: Section
    view: View


def html(record: Record) -> str:
    """Return the record as one HTML page: no request to anywhere, readable without scripts, printable.

    Args:
        record: What was built from the reports.

    Returns:
        The whole page; the same record gives the same characters.
    """
    reading = reading_of(record)
    parts = tuple(Part(section=section, view=section.view(reading)) for section in sections())
    return _rendered(reading, parts)


def _rendered(reading: Reading, parts: tuple[Part, ...]) -> str:
    linked = words_in(tuple(part.view for part in parts))
    texts: tuple[SourceText, ...] = source_texts(reading, linked)
    style, script = _joined("static", STYLES), _joined("static", SCRIPTS)
    environment = _environment()
    environment.filters["plain"] = plain_names(
        {document: chip.label for document, chip in reading.chips.items()}
    )
    page = environment.get_template("page.html")
    return page.render(
        parts=parts,
        title=_title(reading),
        texts=texts,
        style=style,
        script=script,
        style_hash=_sha256(style),
        script_hash=_sha256(script),
    )


def _title(reading: Reading) -> str:
    stories = reading.record.stories
    told = stories[0].title if len(stories) == 1 and stories[0].title else None
    return clipped(told, 90) if told else counted(len(reading.documents), "report")


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("onrecord.present.report", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["clipped"] = clipped
    environment.filters["counted"] = counted
    environment.filters["numbers"] = numbers
    return environment


def _shown(value: Any) -> Any:
    if value is None:
        return ""
    return value.translate(UNSHOWABLE) if type(value) is str else value


def _joined(folder: str, names: tuple[str, ...]) -> str:
    files = resources.files("onrecord.present.report") / folder
    return "\n".join((files / name).read_text(encoding="utf-8") for name in names)


def _sha256(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
