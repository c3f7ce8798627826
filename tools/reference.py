"""Writes docs/reference from the code: tables, command line, formats, extractors, Python surface, schemas.

    python -m tools.reference          # write
    python -m tools.reference --check  # only tell what is stale

The docstrings are the manual; nothing in docs/reference is written by hand.
"""

import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import typer

import onrecord
from onrecord.extract import extractors
from onrecord.model.fields import Field, fields_of, is_pairs, is_placed, meanings_of, tables
from onrecord.model.records import Record
from onrecord.present.cli.app import app
from onrecord.present.export import exporters
from onrecord.present.export.json_schema import json_schema
from onrecord.settings import Settings
from onrecord.store import schema

FOLDER = Path(__file__).parent.parent / "docs" / "reference"
WIDTH = 100  # columns of the help texts
MADE = "<!-- Written by `make reference`; change the docstrings instead. -->\n\n"


def pages() -> dict[str, str]:
    """Return every page of the reference by file name."""
    return {
        "tables.md": MADE + "\n".join(_tables()),
        "command-line.md": MADE + "\n".join(_verbs()),
        "formats.md": MADE + "\n".join(_formats()),
        "extractors.md": MADE + "\n".join(_extractors()),
        "python.md": MADE + "\n".join(_surface()),
        "settings.md": MADE + "\n".join(_settings()),
        "record.schema.json": json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n",
        "story.sql": "".join(f"{statement};\n" for statement in schema()),
    }


def stale() -> list[str]:
    """Return the names of the pages that are not as the code says, and of those that it does not know."""
    made = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
    return sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))


def nouns() -> dict[str, type]:
    """Return every noun that a row can hold, by name: the tables' own, then those inside them."""
    found: dict[str, type] = {}

    def add(noun: type) -> None:
        if noun.__name__ in found or noun.__name__ in ("Span", "Place"):
            return
        found[noun.__name__] = noun
        for field in fields_of(noun):
            for hint in (field.hint, *get_args(field.hint)):
                if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
                    add(hint)

    for noun in tables().values():
        add(noun)
    return found


def _tables() -> Iterator[str]:
    yield "# The tables of a record\n"
    yield (
        "The same rows in every format. A `span` is `[start, end]` in the text of the row's document: code points, "
        "0-based, half-open. A `place` is `{document, start, end, exact}`. In every row "
        "`exact == text[start:end]`.\n"
    )
    meanings = meanings_of(Record)
    own = {noun: table for table, noun in tables().items()}
    for noun in nouns().values():
        table = own.get(noun)
        yield f"## {table}\n" if table else f"## {noun.__name__}\n"
        if table:
            yield f"{meanings[table]} Each row: {_first_line(noun)}\n"
        else:
            yield f"Inside other rows. {_first_line(noun)}\n"
        yield "| field | type | meaning |\n|---|---|---|"
        for field in fields_of(noun):
            yield f"| `{field.name}` | {_type(field)} | {field.meaning.replace('|', chr(92) + '|')} |"
            if field.name == "end" and is_placed(noun):
                yield "| `exact` | text | The words from start to end. |"
        yield ""


def _type(field: Field) -> str:
    return _hint(field.hint) + (" or null" if field.optional else "")


def _hint(hint: Any) -> str:
    """Return a type in words that need no Python."""
    if get_origin(hint) is Literal:
        return " · ".join(f"`{word}`" for word in get_args(hint))
    if is_pairs(hint):
        return "object"
    if get_origin(hint) is tuple:
        return f"list of {_hint(get_args(hint)[0])}"
    plain = {str: "text", int: "whole number", float: "number", bool: "true or false"}
    return plain.get(hint) or (hint.__name__.lower() if hint.__name__ in ("Span", "Place") else hint.__name__)


def _verbs() -> Iterator[str]:
    yield "# The command line\n"
    yield f"{(inspect.getdoc(sys.modules['onrecord.present.cli.app']) or '').strip()}\n"
    root: Any = typer.main.get_command(app)
    with root.make_context("onrecord", [], resilient_parsing=True, terminal_width=WIDTH) as context:
        yield f"```\n{root.get_help(context)}\n```\n"
        for name, verb in root.commands.items():
            with verb.make_context(
                f"onrecord {name}", [], resilient_parsing=True, terminal_width=WIDTH
            ) as inner:
                yield f"## onrecord {name}\n\n```\n{verb.get_help(inner)}\n```\n"


def _formats() -> Iterator[str]:
    yield "# What `onrecord export --to` writes\n"
    for exporter in exporters():
        module = inspect.getmodule(exporter.files)
        yield f"## {exporter.name}\n\n{exporter.meaning}\n\n{inspect.getdoc(module)}\n"


def _extractors() -> Iterator[str]:
    yield "# What is found on each page, and in which order\n"
    for extractor in extractors():
        reads = ", ".join(extractor.reads) or "the page alone"
        package = (inspect.getmodule(extractor.find) or sys.modules["onrecord"]).__name__.split(".")
        room = sys.modules[".".join(package[:3])]
        yield f"## {extractor.yields}\n\nReads {reads}.\n\n{inspect.getdoc(room)}\n"


def _surface() -> Iterator[str]:
    yield f"# From Python\n\n{inspect.getdoc(onrecord)}\n"
    for name in ("read", "build", "save", "load"):
        verb = getattr(onrecord, name)
        yield f"## onrecord.{name}{inspect.signature(verb)}\n\n```\n{inspect.getdoc(verb)}\n```\n"
    yield "## The nouns\n"
    for name in onrecord.__all__:
        if isinstance(getattr(onrecord, name), type):
            yield f"- `onrecord.{name}`: {_first_line(getattr(onrecord, name))}"
    yield ""


def _settings() -> Iterator[str]:
    yield "# Settings\n"
    yield (
        "A flag holds before an `ONRECORD_...` variable, that before `onrecord.toml` beside the story file, and "
        "that before `~/.config/onrecord/onrecord.toml`.\n"
    )
    for name, meaning in meanings_of(Settings).items():
        yield f"- `{name}` (`ONRECORD_{name.upper()}`): {meaning}"
    yield ""


def _first_line(noun: type) -> str:
    return (inspect.getdoc(noun) or "").split("\n", 1)[0]


def main() -> None:
    """Write the reference, or tell what is stale."""
    if "--check" in sys.argv[1:]:
        raise SystemExit(f"stale: {', '.join(stale())}; run `make reference`" if stale() else 0)
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in FOLDER.glob("*"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
