"""Titles before a name and roles after it: where the name itself begins, and what the person is said to be."""

from dataclasses import dataclass

from onrecord.extract.names.lines import HYPHENS
from onrecord.extract.names.runs import Run
from onrecord.extract.names.words import given_names, honorifics, listed, place_names
from onrecord.model.pages import Page

LONGEST_TITLE = 8  # words; beyond that a parse has gone wrong
# Titles that a lone surname follows more often than they are names themselves.
BEFORE_A_SURNAME = frozenset(
    {"judge", "justice", "general", "prince", "king", "queen", "pope", "sec", "sec.", "rep", "col", "chief"}
)
MARKS = frozenset("'’`")


@dataclass(frozen=True, slots=True)
class Named:
    """A name without its titles.

    Attributes:
        first: Index of its first token.
        stop: One past its last.
        headline: Whether it stands in a line set like a headline.
        title: Tokens of a title or role directly before, first and past the last.
        honorific: Lower-case honorific directly before ("mr."), or "".
        title_part: Whether it stands inside another name's title ("Karsund" in "Karsund Mayor Jana Hollis").
        label: The language library's label for most of its words, or "".
    """

    first: int
    stop: int
    headline: bool
    title: tuple[int, int] | None = None
    honorific: str = ""
    title_part: bool = False
    label: str = ""


def named(page: Page, run: Run) -> tuple[Named, ...]:
    """Return the names that a run holds: "New York City Mayor-elect Jana Hollis" holds two."""
    cut = _name_start(page, run)
    if cut == run.first and (place := _place_before_person(page, run)):
        person = Named(place, run.stop, run.headline)
        return (Named(run.first, place, run.headline), person)
    if cut == run.first:
        return (_with_title_before(page, Named(run.first, run.stop, run.headline)),)
    title = _title_start(page, run.first, cut)
    word = _phrase(page, cut - 1, cut)
    if word in honorifics():
        part = () if title == run.first else (Named(run.first, title, run.headline, title_part=True),)
        return (*part, Named(cut, run.stop, run.headline, (cut - 1, cut), word))
    before = run.first - 1 if title == run.first and _office_before(page, run.first) else run.first
    person = Named(cut, run.stop, run.headline, (_left_of(page, before, run.first), cut))
    inside = Named(run.first, title, run.headline, title_part=True)
    return (inside, person) if title > run.first else (person,)


def _place_before_person(page: Page, run: Run) -> int:
    """Return where the person's name begins in "(ambassador to) Ecuador Jana Hollis"; 0 where there is none."""
    words = [page.text_of(i).casefold() for i in range(run.first, run.stop)]
    for length in (1, 2):
        name = words[length:]
        person = len(name) >= 2 and name[0] in given_names() and name[0] not in place_names()
        if person and " ".join(words[:length]) in place_names() and words[0] not in given_names():
            return 0 if name[-1] in listed("organisations") | listed("places") else run.first + length
    return 0


def _phrase(page: Page, first: int, stop: int) -> str:
    return page.words(page.tokens[first].start, page.tokens[stop - 1].end).casefold()


def _name_start(page: Page, run: Run) -> int:
    """Return where the name begins in a run: past its last title word, if a person's name follows that."""
    rest = [page.text_of(i).casefold() for i in range(run.first, run.stop)]
    start = run.first
    offices = listed("offices") | {"and"}
    if _office_before(page, run.first) and not all(word in offices for word in rest):
        while rest[start - run.first] in offices:
            start += 1
    for at in range(run.stop - 2, run.first - 1, -1):
        if _is_title(page, at, run):
            return max(start, at + 1)
    return start


def _office_before(page: Page, first: int) -> bool:
    """Tell whether "Secretary of" or "chief of" stands before."""
    return (
        first >= 2
        and page.text_of(first - 1) == "of"
        and page.text_of(first - 2).casefold() in {"secretary", "minister", "chief", "undersecretary", "sec."}
    )


def _is_title(page: Page, at: int, run: Run) -> bool:
    """Tell whether token `at` of the run ends a title that a person's name follows."""
    word = page.text_of(at).casefold()
    following = [page.text_of(i).casefold() for i in range(at + 1, run.stop)]
    if word == "elect" and at - 2 >= run.first and page.text_of(at - 1) in HYPHENS:
        return page.text_of(at - 2).casefold() in listed("roles")
    no_person = following[-1] in listed("organisations") | listed("places") | listed("things")
    if following[0] in HYPHENS or no_person or all(one in listed("suffixes") for one in following):
        return False
    return word in honorifics() or (word.rstrip(".") in listed("roles") and not _part_of_name(page, at, run))


def _part_of_name(page: Page, at: int, run: Run) -> bool:
    """Tell whether a word that may be a title is a name here: "Dean Baker", "Stephen King Hollis"."""
    word, after = page.text_of(at).casefold(), run.stop - at - 1
    given_before = at > run.first and page.text_of(at - 1).casefold() in given_names()
    if word not in listed("names_too"):
        return given_before and after == 1
    lone = after == 1 and page.text_of(at + 1).casefold() not in given_names()
    return given_before or (lone and word not in BEFORE_A_SURNAME)


def _title_start(page: Page, first: int, cut: int) -> int:
    """Return where the title's own words begin, place names and bodies before it left out."""
    start = cut
    while start > first:
        word = page.text_of(start - 1).casefold()
        own = word.rstrip(".") in listed("roles") | listed("before_roles") | {"elect"} or word in honorifics()
        if (
            not own
            and word not in HYPHENS
            and not (word in listed("offices") and _office_before(page, first))
        ):
            break
        start -= 1
    return start


def _with_title_before(page: Page, name: Named) -> Named:
    """Add a lower-case title ("press secretary X") or one set off by a comma ("The chief, X, said")."""
    before = name.first - 1
    sentence = page.sentence_at(name.first)
    if before < sentence.first:
        return name
    word = page.text_of(before).casefold()
    if word in honorifics():
        return Named(name.first, name.stop, name.headline, (before, name.first), word)
    end = name.first
    if word == ",":
        comma_after = name.stop < sentence.stop and page.text_of(name.stop) == ","
        if not comma_after or before - 1 < sentence.first:
            return name
        before, end = before - 1, before
        word = page.text_of(before).casefold()
    role = word.rstrip(".") in listed("roles") or (word == "elect" and page.text_of(before - 1) in HYPHENS)
    if not role or page.tokens[before].pos not in {"NOUN", "PROPN"}:
        return name
    return Named(name.first, name.stop, name.headline, (_left_of(page, before + 1, name.first), end))


def _left_of(page: Page, stop: int, name: int) -> int:
    """Return where the noun phrase begins that ends before token `stop`, its determiner left out.

    Before a title in capitals, small words are the sentence's own unless they belong to titles ("surprised Senator X").
    """
    at, sentence = stop, page.sentence_at(name)
    capitals = at < name and page.text_of(name - 1)[0].isupper()
    while at > sentence.first and stop - at < LONGEST_TITLE:
        token, word = page.tokens[at - 1], page.text_of(at - 1)
        possessive = token.tag == "POS" or (word in MARKS) or (word == "s" and page.text_of(at - 2) in MARKS)
        hyphen = word in HYPHENS and token.start == page.tokens[at - 2].end
        noun = token.pos in {"NOUN", "ADJ", "PROPN"} or token.tag == "VBN"
        strange = capitals and word[0].islower() and word not in listed("before_roles")
        if word.casefold() in listed("never") or not (possessive or hyphen or (noun and not strange)):
            break
        at -= 1
    while at < stop and (page.text_of(at) in HYPHENS | MARKS or page.tokens[at].tag == "POS"):
        at += 1
    return at
