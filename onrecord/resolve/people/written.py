"""Names as written: their words compared, whatever the case, full stops and title around them."""

import functools
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from onrecord.model.findings import Findings
from onrecord.model.people import Name

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = frozenset(
    [
        "de",
        "da",
        "di",
        "del",
        "della",
        "der",
        "den",
        "dos",
        "du",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "ben",
        "la",
        "le",
        "van",
        "von",
        "ter",
        "ten",
        "af",
        "av",
    ]
)
MARKS = re.compile(r"[.,]")
HYPHEN = re.compile(r"\s?[‐‑–-]\s?")
APOSTROPHE = re.compile(r"\s?[’'`]\s?s\b")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A name at one place.

    Attributes:
        name: The name as found.
        words: As written.
        key: Its words, comparable.
        title: Title or role directly before, as written, or "".
        role: Role after it, as written, or "".
        form: The name with the capitalised title words directly before it ("President Hollis").
    """

    name: Name
    words: str
    key: Key
    title: str
    role: str
    form: str

    @property
    def document(self) -> str:
        """Id of its document."""
        return self.name.document

    @property
    def start(self) -> int:
        """First code point of the form."""
        return self.name.end - len(self.form)

    @property
    def headline(self) -> bool:
        """Whether capitals say nothing here, because the whole line has them."""
        return "headline" in self.name.evidence

    @property
    def honorific(self) -> bool:
        """Whether "Mr." or the like stands before it."""
        return any(clue.startswith("honorific") for clue in self.name.evidence)


def written(findings: Sequence[Findings]) -> tuple[Written, ...]:
    """Return all names of all reports, by document id, then place."""
    ordered = sorted(findings, key=lambda found: found.page.document.id)
    return tuple(one for found in ordered for one in _of_page(found))


def _of_page(found: Findings) -> list[Written]:
    text, made, last_end = found.page.document.text, [], 0
    for name in found.names:
        words = text[name.start : name.end]
        parts = parts_of(words)
        title = text[slice(*name.title)] if name.title else ""
        made.append(
            Written(
                name=name,
                words=words,
                key=parts,
                title=title,
                role=text[slice(*name.role)] if name.role else "",
                form=text[name.start - _capitals_before(text, name, last_end) : name.end],
            )
        )
        last_end = name.end
    return [one for one in made if one.key]


def _capitals_before(text: str, name: Name, last_end: int) -> int:
    """Return how far left of the name its title's capitalised words reach ("President ")."""
    if not name.title or text[name.title[1] : name.start].strip() or "\n" in text[name.title[0] : name.start]:
        return 0
    start = name.start
    for word in reversed(list(re.finditer(r"\S+", text[max(name.title[0], last_end) : name.title[1]]))):
        capital = word.group()[0].isupper() and not APOSTROPHE.search(word.group())
        if not capital and word.group() != "of":
            break
        start = max(name.title[0], last_end) + word.start() if capital else start
    return name.start - start


@functools.lru_cache(maxsize=100_000)
def parts_of(words: str) -> Key:
    """Return a name's words in a form that can be compared.

    >>> parts_of("Zoë O. Brandt-Holm, Jr.")
    ('zoe', 'o', 'brandt-holm', 'jr')
    """
    plain = unicodedata.normalize("NFKD", words)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
    plain = APOSTROPHE.sub("s", HYPHEN.sub("-", plain))
    initials = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", plain)  # "u.s." is one word, "j. r." two
    parts = tuple(part for part in MARKS.sub(" ", initials).split() if part)
    return parts[1:] if len(parts) > 1 and parts[0] == "the" else parts


@functools.cache
def _words() -> dict[str, Any]:
    return tomllib.loads(
        (files("onrecord.resolve.people") / "data" / "words.toml").read_text(encoding="utf-8")
    )


def one_name(key: Key) -> Key:
    """Return the key under which a body or place with two names is kept ("us" is "united states")."""
    same: str | None = _words()["same"].get(" ".join(key))
    return tuple(same.split()) if same else key


def fulls_of(short: str) -> list[str]:
    """Return the given names that a short form may stand for ("bob": "robert"), none for a full form."""
    fulls: str = _words()["short"].get(short, "")
    return fulls.split()


@functools.cache
def _family_names() -> frozenset[str]:
    return frozenset(_words()["family_first"].split())


def family_first(key: Key) -> bool:
    """Tell whether a full name begins with the family name: "Wu Li-wen", "Kim Chol Su".

    A name of two words without a hyphen may be either way round; it is taken as Western.

    >>> family_first(("wu", "li-wen")), family_first(("li", "brandt"))
    (True, False)
    """
    long = len(key) == 3 or (len(key) == 2 and "-" in key[1])
    return long and key[0] in _family_names() and key[-1] not in SUFFIXES
