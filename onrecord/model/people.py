"""Who is in the story: names as found, mentions, and the people they stand for."""

from dataclasses import dataclass
from typing import Literal

PersonKind = Literal["person", "organisation", "place", "outlet"]
MentionForm = Literal["name", "nominal", "pronoun"]
FormFlag = Literal["misspelling", "wrong title"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name found in one document, with what its context says about what it names.

    Attributes:
        document: Id of the document.
        start: First code point of the name itself, titles left out.
        end: One past the last.
        label: OntoNotes label that the language library gave, or "" where it saw no name.
        title: Where a title or role stands directly before it ("White House press secretary"), if any.
        role: Where an appositive role stands after it ("..., the mayor-elect,"), if any.
        evidence: What speaks for a person, an organisation, a place or an outlet, as short words such as
            `said`, `honorific`, `who`, `in`; order as found.
    """

    document: str
    start: int
    end: int
    label: str
    title: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way a person's name is written.

    Attributes:
        words: The form as written.
        documents: Ids of the documents that use it, sorted.
        count: How many times, over all documents.
        flag: `misspelling` or `wrong title`, where the other reports speak against it.
        why: The reason for the flag, for a reader.
    """

    words: str
    documents: tuple[str, ...]
    count: int
    flag: FormFlag | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, organisation, place or outlet of the story.

    Attributes:
        id: Hash of its name and kind.
        name: The fullest form that most origins use.
        kind: `person`, `organisation`, `place` or `outlet`.
        roles: What the reports call them ("mayor-elect"), most frequent first.
        forms: Every form as written, most frequent first.
        score: How sure that these forms are one, in [0, 1].
        why: Why they were put together, for a reader.
    """

    id: str
    name: str
    kind: PersonKind
    roles: tuple[str, ...] = ()
    forms: tuple[Form, ...] = ()
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where a person is named or meant.

    Attributes:
        id: Hash of the place.
        document: Id of the document.
        start: First code point.
        end: One past the last.
        person: Id of the person.
        form: `name`, `nominal` ("the president") or `pronoun`.
        score: How sure of the link, in [0, 1].
        why: What the link rests on, for a reader.
    """

    id: str
    document: str
    start: int
    end: int
    person: str
    form: MentionForm
    score: float = 1.0
    why: str = ""
