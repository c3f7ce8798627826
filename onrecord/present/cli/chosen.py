"""Which settings hold: a flag, else `ONRECORD_...`, else onrecord.toml beside the story, else the user's file."""

import dataclasses
import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from onrecord.errors import UsageError
from onrecord.present.cli.names import field_names
from onrecord.settings import Settings

FILE = "onrecord.toml"
PREFIX = "ONRECORD_"
KINDS: dict[str, type] = {field.name: type(field.default) for field in dataclasses.fields(Settings)}
TRUE, FALSE = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off", ""})


def chosen_settings(
    beside: Path,
    flags: Mapping[str, Any],
    environment: Mapping[str, str] = os.environ,
    inputs: Sequence[str] = (),
) -> Settings:
    """Return the settings that hold for a story.

    Args:
        beside: The folder of the story file.
        flags: What the command line said; None where it said nothing.
        environment: The environment's variables.
        inputs: Files and folders that hold the reports; an outlets.toml may lie there.

    Raises:
        UsageError: A settings file or variable names a setting that does not exist, or has a wrong value;
            the user's own outlets.toml cannot be read.
    """
    from onrecord.read.outlets import known_outlets, own_outlets_file

    files = (_users_folder(environment) / FILE, beside / FILE)
    layers = [*(_in_file(path) for path in files), _in_environment(environment)]
    said = {name: value for name, value in flags.items() if value is not None}
    layers.append(said | {"names": field_names(said["names"], "--map")} if "names" in said else said)
    merged: dict[str, Any] = {}
    for layer in layers:
        merged |= layer
    own = merged.pop("outlets", None) or own_outlets_file(beside, inputs)
    return Settings(**merged, outlets=known_outlets(own) if own else None)


def checked_tables(names: Iterable[str]) -> tuple[str, ...]:
    """Return names of tables as the record has them.

    Raises:
        UsageError: There is no such table.
    """
    from onrecord.model.fields import tables

    found = tuple(name.replace("-", "_") for name in names)
    for name in found:
        if name not in tables():
            raise UsageError(f"there is no table {name!r}.{_near(name, tables())}")
    return found


def _users_folder(environment: Mapping[str, str]) -> Path:
    base = environment.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "onrecord"


def _in_file(path: Path) -> dict[str, Any]:
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from error
    found = {name: _checked(name, value, str(path)) for name, value in given.items()}
    if "outlets" in found:  # a file's name in a settings file is meant from where that file lies
        found["outlets"] = str(path.parent / found["outlets"])
    return found


def _in_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found = {}
    for name in sorted(KINDS):
        variable = PREFIX + name.upper()
        if variable in environment:
            found[name] = _checked(name, _read(name, environment[variable]), variable)
    return found


def _read(name: str, words: str) -> Any:
    """Return a variable's words as the setting's type; unfit words are left for the check to refuse."""
    if KINDS[name] is bool and words.lower() in TRUE | FALSE:
        return words.lower() in TRUE
    if KINDS[name] is int and words.isdecimal():
        return int(words)
    return words


def _checked(name: str, value: Any, where: str) -> Any:
    if name not in KINDS:
        raise UsageError(f"{where}: there is no setting {name!r}.{_near(name, KINDS)}")
    if name == "names":
        return field_names(value, where)
    kind = str if KINDS[name] is type(None) else KINDS[name]
    if type(value) is not kind:
        raise UsageError(f"{where}: {name} cannot be {value!r}, it should be {_in_words(kind)}")
    return value


def _in_words(kind: type) -> str:
    return {bool: "true or false", int: "a whole number", str: "text in quotation marks"}[kind]


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f" Did you mean {near[0]!r}?" if near else ""
