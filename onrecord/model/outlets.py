"""Outlets, the families they belong to, and the agencies whose text many print; kept in `outlets.toml`."""

import functools
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import urlsplit

PUNCTUATION = re.compile(r"[^\w\s.&'-]+|[.](?=\s|$)")


@functools.lru_cache(maxsize=4096)  # a pure function, asked of the same few names all the time
def outlet_key(name: str) -> str:
    """Return the form under which outlets' names are compared: no "The", no case, no punctuation.

    >>> outlet_key("The Harbor Post")
    'harbor post'
    """
    plain = " ".join(PUNCTUATION.sub(" ", name.replace("’", "'")).lower().split())
    return plain.removeprefix("the ").removeprefix("www.")


def host_of(url: str) -> str:
    """Return the host of an address without "www."; empty where there is none.

    >>> host_of("https://www.harbor.example:8080/a"), host_of("harbor")
    ('harbor.example', '')
    """
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a torn address in brackets
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """The outlets and agencies that are known by name.

    Attributes:
        names: Every name, short name and address, as written, with the outlet's full name.
        publishers: The family behind an outlet, by the outlet's full name.
        agencies: Full names of the news agencies.
        datelines: What stands in a dateline's brackets, with the agency's full name.
        digest: SHA-256 of the user's own file among them, in hexadecimal; empty without one.
    """

    names: tuple[tuple[str, str], ...]
    publishers: tuple[tuple[str, str], ...]
    agencies: frozenset[str]
    datelines: tuple[tuple[str, str], ...]
    digest: str = ""
    _full: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index the names once."""
        self._full.update({outlet_key(name): full for name, full in self.names})

    def full_name(self, name: str) -> str | None:
        """Return the full name of an outlet or agency, or None where it is not listed."""
        return self._full.get(outlet_key(name))

    def at_address(self, url: str) -> str | None:
        """Return the full name of the outlet whose page an address is, or None where its host is not listed.

        >>> shipped_outlets().at_address("https://edition.cnn.com/2024/05/01/a-b-c/index.html")
        'CNN'
        """
        parts = host_of(url).split(".")
        # "edition.cnn.com" is CNN's: each host that a listed one ends is that outlet's own.
        ends = (".".join(parts[first:]) for first in range(len(parts) - 1))
        return next((full for end in ends if (full := self.full_name(end)) is not None), None)

    def publisher(self, outlet: str) -> str:
        """Return the family behind an outlet; the outlet itself where none is known."""
        full = self.full_name(outlet) or outlet
        return dict(self.publishers).get(full, full)

    def is_agency(self, name: str) -> bool:
        """Tell whether a name is a news agency's."""
        return (self.full_name(name) or name) in self.agencies

    def agency_of_dateline(self, words: str) -> str | None:
        """Return the agency that a dateline's brackets name, or None."""
        return dict(self.datelines).get(words.strip())


@functools.cache  # a file of the package, read once
def shipped_outlets() -> Outlets:
    """Return the outlets that onrecord ships with."""
    return outlets_from(files("onrecord.model").joinpath("outlets.toml").read_text("utf-8"))


def outlets_from(toml: str) -> Outlets:
    """Return the outlets of a file in the form of `outlets.toml`.

    Raises:
        tomllib.TOMLDecodeError: The text is not TOML.
        KeyError: An entry has no `name`.
    """
    table = tomllib.loads(toml)
    agencies = table.get("agency", ())
    families = [(family, outlet) for family in table.get("publisher", ()) for outlet in family["outlets"]]
    return Outlets(
        names=(
            *_names((row["name"], row.get("also", ())) for row in agencies),
            *_names((row["name"], row.get("also", ())) for _, row in families),
        ),
        publishers=tuple(
            (row["name"], family["name"]) for family, row in families if not family.get("apart")
        ),
        agencies=frozenset(row["name"] for row in agencies),
        datelines=tuple((words, row["name"]) for row in agencies for words in row.get("dateline", ())),
    )


def laid_over(shipped: Outlets, own: Outlets) -> Outlets:
    """Return the outlets of two lists; where both list one, the user's own entry holds.

    An outlet that the shipped list knows keeps its full name there, whichever of its names the user wrote.

    Args:
        shipped: The list beneath.
        own: The user's own.

    >>> own = outlets_from('publisher = [{ name = "Karsund Media", outlets = [{ name = "AP" }] }]')
    >>> laid_over(shipped_outlets(), own).publisher("The Associated Press")
    'Karsund Media'
    """
    full = {name: shipped.full_name(name) or name for _, name in own.names}
    listed = {called for name, called in full.items() if name not in own.agencies}
    return Outlets(
        names=(*shipped.names, *((name, full[called]) for name, called in own.names)),
        publishers=(
            # An outlet that the user lists as standing alone leaves its shipped family.
            *((outlet, family) for outlet, family in shipped.publishers if outlet not in listed),
            *((full[outlet], family) for outlet, family in own.publishers),
        ),
        agencies=shipped.agencies | {full[name] for name in own.agencies},
        datelines=(*shipped.datelines, *((words, full[agency]) for words, agency in own.datelines)),
        digest=own.digest,
    )


def _names(rows: Iterable[tuple[str, Iterable[str]]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, full) for full, also in rows for name in (full, *also))
