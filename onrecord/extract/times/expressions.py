"""Times on a page, in text order, each with its value and what that rests on."""

from dataclasses import replace
from datetime import date

from onrecord.extract.times.grammar import meanings
from onrecord.extract.times.meanings import Meaning
from onrecord.extract.times.tenses import direction
from onrecord.extract.times.values import Now, Valued, valued
from onrecord.model.dates import first_day
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.times import TimeExpression

# A text tells history where at least this many full dates lie further back than these days, and outnumber the
# words that only a reader of the day understands ("Sunday", "yesterday"). Tuned on WikiWars against TimeBank.
LAST_YEAR, YEAR_DIGITS = 9999, 4
OLD_DATES, OLD_DAYS = 3, 500
QUARTER_REACH = 800  # code points back to the quarter that "a year earlier" is compared with
STORY_REACH = 300  # code points back to the full date whose year "Nov. 4" shares in a report without a date
OF_THE_DAY = frozenset({"today", "tonight", "tomorrow", "yesterday"})
# With a capital in mid-sentence, and another before, these are a title: "This Week", "60 Minutes", "Last Night".
NEWSPAPERS = frozenset({"daily", "weekly", "monthly"})
CAPITALISED = frozenset({"minutes", "hours", "days", "week", "month", "year", "years", "night", "morning"})
MONTH_PRECISION, DAY_PRECISION = 7, 10


def times(findings: Findings) -> tuple[TimeExpression, ...]:
    """Return the times of a page, in text order."""
    page = findings.page
    found = [one for one in meanings(page.document.text) if _is_a_time(page, one)]
    report = first_day(page.document.published or "")
    now = Now(
        report=report if len(page.document.published or "") >= DAY_PRECISION else None,
        inferred=page.document.published_basis == "inferred",
    )
    now = replace(now, looks_back=_looks_back(now.report, [meaning for _, _, meaning in found]))
    made, quarter_at, story_at = [], -QUARTER_REACH, -STORY_REACH
    for start, end, meaning in found:
        near = replace(
            now,
            quarter=now.quarter if start - quarter_at < QUARTER_REACH else None,
            near=start - story_at < STORY_REACH,
        )
        one = _expression(page, start, end, meaning, near)
        made.append(one)
        told = first_day(one.value or "") if one.type in ("DATE", "TIME") else None
        if told is not None and not (now.looks_back and one.anchor == str(now.report)):
            now = replace(now, story=told, precision=_precision(one.value or ""))
            story_at = end
        if meaning.quarter and one.value:
            now, quarter_at = replace(now, quarter=one.value), end
    return tuple(made)


def _expression(page: Page, start: int, end: int, meaning: Meaning, now: Now) -> TimeExpression:
    way = direction(page, start, end) if _depends_on_the_verb(meaning) else None
    got: Valued = valued(meaning, now, way)
    return TimeExpression(
        id=content_id("t", page.document.id, start, end),
        document=page.document.id,
        start=start,
        end=end,
        type=meaning.type,
        value=got.value,
        basis=got.basis,
        anchor=got.anchor,
        partial=got.partial,
        direction=way,
        why=got.why,
    )


def _depends_on_the_verb(meaning: Meaning) -> bool:
    return (
        meaning.value is None and meaning.year is None and (meaning.unit is None or meaning.unit == "weekend")
    )


def _is_a_time(page: Page, found: tuple[int, int, Meaning]) -> bool:
    """Tell whether the grammar of the sentence bears it out: "May" the verb and "fall" the verb are none."""
    start, end, meaning = found
    if _in_a_name(page, start, end) or _names_something(page, start, end):
        return False
    if end - start == YEAR_DIGITS and meaning.value and meaning.value.isdecimal():
        return not _counts(page, start, end)
    if meaning.month is None and meaning.season is None:
        return True
    held = page.tokens_in(start, end)
    return not (len(held) == 1 and page.tokens[held[0]].pos in ("AUX", "VERB"))


def _in_a_name(page: Page, start: int, end: int) -> bool:
    """Tell whether capitals in mid-sentence make "Today" or "This Week" part of a name, such as a programme's."""
    *told, last = page.words(start, end).lower().split()
    if last not in (CAPITALISED if told else OF_THE_DAY):
        return False
    held = page.tokens_in(start, end)
    if not held:
        return False
    sentence = page.sentence_at(held[0])
    before = [index for index in range(sentence.first, held[0]) if page.text_of(index)[0].isalnum()]
    if not before or not all(
        page.text_of(index)[0].isupper() for index in held if page.text_of(index).isalpha()
    ):
        return False
    return not told or sum(page.text_of(index)[0].isupper() for index in before) * 3 <= 2 * len(before)


def _names_something(page: Page, start: int, end: int) -> bool:
    """Tell whether the word names a newspaper ("the party daily Courier", "a daily said") or a film ("High Noon")."""
    held = page.tokens_in(start, end)
    word = page.words(start, end).lower()
    if word == "noon" and held and held[0]:
        return page.text_of(held[0] - 1).lower() == "high"
    if word not in NEWSPAPERS or not held:
        return False
    behind = held[0] + 1
    titled = (
        behind < len(page.tokens) and page.text_of(behind)[0].isupper() and page.tokens[behind].pos == "PROPN"
    )
    return page.tokens[held[0]].pos == "NOUN" or titled


def _counts(page: Page, start: int, end: int) -> bool:
    """Tell whether four digits count things ("2000 sheep") and name no year ("the 2024 results")."""
    held = page.tokens_in(start, end)
    if len(held) != 1 or page.tokens[held[0]].dep != "nummod" or int(page.words(start, end)) % 10:
        return False
    before = page.tokens[held[0] - 1].pos if held[0] else ""
    counted = page.tokens[page.tokens[held[0]].head]
    return counted.tag in ("NNS", "NN") and counted.start > start and before in ("VERB", "ADV", "CCONJ", "")


def _precision(value: str) -> str:
    if "-W" in value and len(value) <= len("2025-W47-WE"):
        return "week"
    return "year" if len(value) < MONTH_PRECISION else "month" if len(value) < DAY_PRECISION else "day"


def _looks_back(report: date | None, told: list[Meaning]) -> bool:
    last = report.year if report else LAST_YEAR
    old = sum(1 for one in told if one.year is not None and (last - one.year) * 365 > OLD_DAYS)
    of_the_day = sum(
        1
        for one in told
        if one.value is None
        and one.year is None
        and one.reference == "report"
        and (one.weekday or one.unit == "day")
    )
    return old >= OLD_DATES and old > of_the_day
