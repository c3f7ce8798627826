"""The independent tellings, the sources that feed several of them, and the sentence that counts them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model.copies import Origin
from onrecord.present.report.phrases import counted, listed, spelled
from onrecord.present.report.reading import Fold, Reading
from onrecord.present.report.words import Chip

KINDS = {
    "report": "a report that stands on its own",
    "agency": "an agency’s text",
    "interview": "an interview",
    "remarks": "remarks",
    "statement": "a statement",
    "document": "a document",
    "outside report": "another outlet’s report, not among these",
}


MOST_NAMED = 3  # tellings that the sentence names: more make it a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An independent telling, or a source that feeds several.

    Attributes:
        name: Outlet, agency or the like; "" for a source that is not named.
        kind: What it is, in words.
        inside: Whether its first-hand report is among these.
        why: Why it stands on its own.
        reports: The reports that carry it.
    """

    name: str
    kind: str
    inside: bool
    why: str
    reports: tuple[Chip, ...]


def independent(reading: Reading) -> tuple[Telling, ...]:
    """Return the tellings that count, those with most reports first."""
    return _tellings((one for one in reading.record.origins if one.tells), reading)


def feeding(reading: Reading) -> tuple[Telling, ...]:
    """Return the sources that reports draw on and that are no telling of the story: interviews, remarks."""
    return _tellings((one for one in reading.record.origins if not one.tells), reading)


def _tellings(origins: Iterable[Origin], reading: Reading) -> tuple[Telling, ...]:
    ordered = sorted(
        origins,
        key=lambda one: (-len(one.documents), min(reading.chips[d].number for d in one.documents), one.name),
    )
    return tuple(_telling(one, reading) for one in ordered)


def _telling(origin: Origin, reading: Reading) -> Telling:
    carrying = sorted(origin.documents, key=lambda one: reading.chips[one].number)
    leads = [one for one in carrying if not reading.chips[one].copy]
    unnamed = any(one.from_ is None and one.derived in origin.documents for one in reading.record.derivations)
    own = _called(leads[0], reading) if leads and origin.kind == "report" else origin.name
    return Telling(
        name="" if unnamed and origin.tells and not leads else own,
        kind=KINDS[origin.kind],
        inside=bool(leads),
        why=origin.why,
        reports=tuple(reading.chips[one] for one in carrying),
    )


def _called(document: str, reading: Reading) -> str:
    """Return a report's outlet by its plain name, for a telling is the outlet's, not one report's of it."""
    return reading.documents[document].outlet or reading.chips[document].label


def numbers(folds: Sequence[Fold], independent_: int) -> str:
    """Return how many reports, publishers and independent tellings say something; "" for a single report.

    Args:
        folds: The reports that say it.
        independent_: How many independent tellings they are; 0 where that is not known.
    """
    reports = [chip for fold in folds for chip in fold.reports]
    if len(reports) < 2:
        return ""
    publishers = {chip.publisher for chip in reports if chip.publisher}
    parts = [counted(len(reports), "report")]
    parts += [counted(len(publishers), "publisher")] if publishers else []
    parts += [counted(independent_, "independent telling")] if independent_ else []
    return ", ".join(parts)


def sentence(articles: int, publishers: int, tellings: Sequence[Telling]) -> str:
    """Return how many independent tellings there are, in one sentence ready to paste."""
    if not articles:
        return "No report was read."
    said = f"{spelled(articles).capitalize()} {'report' if articles == 1 else 'reports'}"
    if publishers:
        said += f" by {spelled(publishers)} {'publisher' if publishers == 1 else 'publishers'}"
    if not tellings:
        return f"{said}; how many of them stand on their own has not been worked out."
    verb = "rests" if articles == 1 else "rest"
    count = len(tellings)
    said += f" {verb} on {spelled(count)} independent {'telling' if count == 1 else 'tellings'}"
    carried = [told for told in map(_carried, tellings) if told]
    if carried:
        return f"{said}: {listed(carried[:MOST_NAMED])}."
    return f"{said}; no report was found to repeat another." if articles > 1 else f"{said}."


def _carried(telling: Telling) -> str:
    """Return how many reports repeat a telling, in words; "" for none."""
    copies = sum(chip.copy for chip in telling.reports)
    if not copies:
        return ""
    one = copies == 1
    if not telling.name:
        return f"{spelled(copies)} {'comes from a source that it does' if one else 'come from sources that they do'} not name"
    if telling.inside:
        return f"{spelled(copies)} {'repeats' if one else 'repeat'} {telling.name}"
    return f"{spelled(copies)} {'carries' if one else 'carry'} the text of {telling.name}"
