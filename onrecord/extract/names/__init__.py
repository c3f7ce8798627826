"""Proper names on one page, each with what its surroundings say about what it names.

The language library takes unfamiliar surnames for places or organisations, so its labels are one clue among others.
Nothing is decided here: who is a person is settled over the whole story, in `resolve.people`.
"""

from dataclasses import replace

from onrecord.extract.names.evidence import evidence
from onrecord.extract.names.joints import CONNECTORS
from onrecord.extract.names.roles import role_after
from onrecord.extract.names.runs import runs
from onrecord.extract.names.titles import Named, named
from onrecord.extract.names.words import given_names, listed
from onrecord.extract.registry import Extractor
from onrecord.model.findings import Findings
from onrecord.model.pages import Page
from onrecord.model.people import Name

__all__ = ["EXTRACTOR", "names"]

# Labels of the library that speak of no actor at all: a date or a sum is no name.
NO_NAMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"})
# "Winter said": a surname that is a season, a number or a sum elsewhere.
PERSONAL = frozenset(
    {"said", "who", "title", "honorific", "honorific-m", "honorific-f", "given-m", "given-f"}
)
LONGEST_NAME = 10  # words; longer runs come from titles of works and from lines without punctuation


def names(findings: Findings) -> tuple[Name, ...]:
    """Return the proper names of a page in text order, titles left out, with their evidence."""
    page = findings.page
    labels = _labels(page)
    found = []
    for run in runs(page):
        for one in named(page, run):
            trimmed = _trimmed(page, one)
            if trimmed is not None:
                found.append(_name(page, trimmed, labels))
    return tuple(name for name in found if name.label not in NO_NAMES or PERSONAL & set(name.evidence))


def _labels(page: Page) -> dict[int, str]:
    return {
        index: entity.label for entity in page.entities for index in page.tokens_in(entity.start, entity.end)
    }


def _trimmed(page: Page, name: Named) -> Named | None:
    """Return the name without a link word left at its end; None where nothing remains or it runs on."""
    first, stop = name.first, name.stop
    while stop > first and not page.text_of(stop - 1)[0].isupper() and _loose(page.text_of(stop - 1)):
        stop -= 1
    stop = _before_repetition(page, first, stop)
    words = [page.text_of(index).casefold().rstrip(".") for index in range(first, stop)]
    bare_title = (
        bool(words)
        and words[-1] in listed("roles")
        and set(words) <= listed("roles") | listed("before_roles")
    )
    if bare_title or not 0 < stop - first <= LONGEST_NAME:
        return None
    return replace(name, first=first, stop=stop)


def _before_repetition(page: Page, first: int, stop: int) -> int:
    """Return where a name ends that its full form follows without a mark: "Jana Hollis Jana Mira Hollis".

    Some pages glue a link's text to its tooltip in this way.
    """
    words = [page.text_of(i) for i in range(first, stop)]
    for at in range(1, len(words)):
        if len(words[0]) > 3 and words[at].startswith(words[0]):
            return first + (at if words[0].casefold() in given_names() else 1)
    return stop


def _loose(word: str) -> bool:
    return word in CONNECTORS or word == "the" or not word[0].isalnum()


def _name(page: Page, name: Named, labels: dict[int, str]) -> Name:
    span = page.span(name.first, name.stop)
    inside = [labels.get(index, "") for index in range(name.first, name.stop)]
    label = max(inside, key=lambda label: (bool(label), inside.count(label), label))
    role = role_after(page, name)
    clues = evidence(page, replace(name, label=label))
    return Name(
        document=page.document.id,
        start=span.start,
        end=span.end - _full_stop(page, name),
        label=label,
        title=_stretch(page, name.title),
        role=_stretch(page, role),
        evidence=(*clues, "role") if role else clues,
    )


def _full_stop(page: Page, name: Named) -> int:
    """Return 1 where the sentence's full stop was read as part of the last word ("said Jana Lo."), else 0."""
    word = page.text_of(name.stop - 1)
    whole = (
        len(word) <= 2
        or word.count(".") > 1
        or word.casefold() in listed("suffixes") | {"inc.", "co.", "corp."}
    )
    return 0 if whole or not word.endswith(".") else 1


def _stretch(page: Page, tokens: tuple[int, int] | None) -> tuple[int, int] | None:
    if tokens is None or tokens[0] >= tokens[1]:
        return None
    return page.tokens[tokens[0]].start, page.tokens[tokens[1] - 1].end


EXTRACTOR = Extractor(yields="names", find=names)
