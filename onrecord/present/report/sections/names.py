"""Names and titles: who is in the story, how each report writes them, and what each calls them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model.people import Form, Person
from onrecord.model.spans import Place
from onrecord.present.report.reading import Fold, Reading
from onrecord.present.report.sections import Section
from onrecord.present.report.words import Words

FLAGS = {"misspelling": "spelt otherwise elsewhere", "wrong title": "title not used elsewhere"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """One way a name is written.

    Attributes:
        text: The form.
        times: How often.
        folds: The reports that use it.
        flag: What speaks against it, in a few words; "" for nothing.
        why: The reason.
        first: Where it stands first.
    """

    text: str
    times: int
    folds: tuple[Fold, ...]
    flag: str
    why: str
    first: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One person, organisation, place or outlet.

    Attributes:
        name: The fullest form.
        roles: What the reports call them.
        forms: How they write it.
        folds: The reports that name them, copies folded.
        reports: How many those are.
        flagged: Whether a form is flagged.
    """

    name: str
    roles: tuple[str, ...]
    forms: tuple[FormView, ...]
    folds: tuple[Fold, ...]
    reports: int
    flagged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Everybody named, by kind.

    Attributes:
        kinds: Persons first; those in most reports first.
    """

    kinds: tuple[tuple[str, tuple[Named, ...]], ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(named) for _, named in self.kinds)


KINDS = (
    ("person", "People"),
    ("organisation", "Organisations"),
    ("place", "Places"),
    ("outlet", "Outlets named in the reports"),
)


def names(reading: Reading) -> Names:
    """Return everybody named in the reports."""
    first = _first_places(reading)
    kinds = []
    for kind, heading in KINDS:
        named = [_named(one, first, reading) for one in reading.record.people if one.kind == kind]
        if named:
            ordered = sorted(named, key=lambda one: (not one.flagged, -one.reports, one.name))
            kinds.append((heading, tuple(ordered)))
    return Names(kinds=tuple(kinds))


def _first_places(reading: Reading) -> dict[tuple[str, str], Place]:
    """Return where each person's forms stand first, in order of publication."""
    by_document = defaultdict(list)
    for mention in reading.record.mentions:
        by_document[mention.document].append(mention)
    found: dict[tuple[str, str], Place] = {}
    for document in reading.documents.values():
        for mention in sorted(by_document[document.id], key=lambda one: one.start):
            words = document.text[mention.start : mention.end]
            place = Place(document=document.id, start=mention.start, end=mention.end)
            found.setdefault((mention.person, words), place)
    return found


def _named(person: Person, first: Mapping[tuple[str, str], Place], reading: Reading) -> Named:
    forms = tuple(_form(one, first.get((person.id, one.words)), reading) for one in person.forms)
    documents = {document for form in person.forms for document in form.documents}
    return Named(
        name=person.name,
        roles=person.roles,
        forms=forms,
        folds=reading.folded(documents),
        reports=len(documents),
        flagged=any(form.flag for form in person.forms),
    )


def _form(form: Form, first: Place | None, reading: Reading) -> FormView:
    return FormView(
        text=form.words,
        times=form.count,
        folds=reading.folded(form.documents),
        flag=FLAGS[form.flag] if form.flag else "",
        why=form.why or "",
        first=reading.words(first) if first else None,
    )


SECTION = Section(
    key="names",
    short="Names",
    title="Names and titles",
    rank=90,
    knows="Every form of a name is kept as written. A spelling or title is flagged where the other reports speak against it; forms are put together by full names, surnames and titles, never because they merely look alike.",
    cannot="Two people of one surname may stand as one where no report tells them apart. The form that most reports use need not be the right one.",
    nothing="No name was found in the reports.",
    view=names,
)
