"""What is known about a report beside its text, and where each piece of it comes from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.clean.dates import iso_date
from onrecord.model.documents import Basis, Raw
from onrecord.model.outlets import host_of

KNOWN = frozenset({"title", "outlet", "url", "date", "author", "lang"})
BYLINE = re.compile(r"^by\s+", re.IGNORECASE)
ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:/|-|\b)")
ALIKE = re.compile(r"\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One piece of metadata.

    Attributes:
        words: What it says, as written.
        source: Where it stands, for a reader: "its front matter", "the page's JSON-LD".
    """

    words: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything known about a report beside its text; None where nobody says it."""

    title: Fact | None = None
    outlet: Fact | None = None
    url: Fact | None = None
    date: Fact | None = None
    author: Fact | None = None
    lang: Fact | None = None
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def published(self) -> tuple[str, Basis, str] | None:
        """The date, how it is known, and that in a sentence; None where no date can be read."""
        if self.date and (day := iso_date(self.date.words)):
            return day, "stated", f"The date stands in {self.date.source}."
        if self.url and (match := ADDRESS_DATE.search(self.url.words)):
            day = iso_date("-".join(match.groups())) or ""
            return (day, "inferred", f"The report's address holds {match[0].strip('/-')}.") if day else None
        return None

    @property
    def unreadable_date(self) -> str | None:
        """A date that is written down and cannot be read."""
        return self.date.words if self.date and not iso_date(self.date.words) else None

    @property
    def outlet_name(self) -> str | None:
        """The outlet's name, or the host of its address where nobody gives a name."""
        if self.outlet:
            return self.outlet.words
        host = host_of(self.url.words) if self.url else ""
        return host if "." in host else None


def stated(fields: Iterable[tuple[str, str]], source: str) -> Facts:
    """Return the facts that fields state.

    Args:
        fields: Names and words; names that are not onrecord's go to `extra`.
        source: Where they stand, for a reader.
    """
    found: dict[str, Fact] = {}
    extra = []
    for name, words in fields:
        plain = " ".join(words.split())
        if name not in KNOWN:
            extra.append((name, words))
        elif plain and name not in found:
            plain = BYLINE.sub("", plain) if name == "author" else plain
            found[name] = Fact(words=plain, source=source)
    return Facts(**found, extra=tuple(extra))


def merged(first: Facts, second: Facts) -> Facts:
    """Return the facts of both; where both state one, the first's.

    A date that cannot be read gives way to one that can.
    """
    dates = [fact for fact in (first.date, second.date) if fact]
    readable = next((fact for fact in dates if iso_date(fact.words)), None)
    return Facts(
        title=first.title or second.title,
        outlet=first.outlet or second.outlet,
        url=first.url or second.url,
        date=readable or (dates[0] if dates else None),
        author=first.author or second.author,
        lang=first.lang or second.lang,
        extra=first.extra + second.extra,
    )


def beside(raw: Raw) -> Facts:
    """Return the facts that came beside a report's text: its front matter, its row's fields."""
    return stated(raw.fields, "its row of the input" if raw.format == "json" else "its front matter")


def alike(one: str, other: str) -> bool:
    """Tell whether two headlines are the same words, whatever their marks and blanks."""
    return ALIKE.sub("", one).casefold() == ALIKE.sub("", other).casefold() != ""
