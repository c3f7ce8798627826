"""What happened when: one line for each dated thing, over all reports, dated as narrowly as they allow together."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model.contents import contents, likeness, weights
from onrecord.model.copies import Origin
from onrecord.model.dates import interval
from onrecord.model.events import Event
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.spans import Place
from onrecord.model.tellings import origins_behind
from onrecord.model.times import Precision, TimeExpression, TimelineEntry

ALIKE = 0.4  # weighted share of words that two tellings of one day have in common; read on real stories
ALIKE_WIDER = 0.55  # where one tells the day and the other only the month
LONGEST = 366  # days; a decade dates nothing in a timeline
# A telling is compared with lines that share one of its rarest words, the latest of them, and with so many of their
# tellings: enough for any story that people read, and it keeps a very large one from taking hours.
TELLING_WORDS, MOST_NEAR, MOST_COMPARED = 8, 40, 6
FEWEST_WORDS = 3  # a line that says less tells no thing that happened
# Before a bare year or month these make a bound of it, not the time of what the sentence tells.
BOUNDS = frozenset({"since", "until", "till", "before", "after", "than", "by", "from", "through"})
SURENESS = ("stated", "relative", "inferred")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """One report's sentence with a date.

    Attributes:
        first: First day.
        last: Last day.
        value: The time's value.
        time: The time.
        exact: Its words.
        place: The sentence.
        words: What it tells.
        what: Its text.
        published: The report's own date.
    """

    first: date
    last: date
    value: str
    time: TimeExpression
    exact: str
    place: Place
    words: frozenset[str]
    what: str
    published: str


def timeline(
    findings: Sequence[Findings], events: Sequence[Event] = (), origins: Sequence[Origin] = ()
) -> tuple[TimelineEntry, ...]:
    """Return the dated lines of a story, in order.

    Args:
        findings: The findings of all reports.
        events: Events with their clusters, so that a line can name the one it dates.
        origins: The independent tellings, to count.
    """
    weight = weights(
        frozenset().union(*(contents(found.page, s) for s in found.page.sentences)) for found in findings
    )
    tellings = sorted(
        (telling for found in findings for telling in _tellings(found)),
        key=lambda one: ((one.last - one.first).days, one.first, one.published, one.place),
    )
    groups: list[list[_Telling]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        rare = sorted(telling.words, key=lambda word: (-weight[word], word))[:TELLING_WORDS]
        near = sorted({number for word in rare for number in holders[word][-MOST_NEAR:]})
        home = _home(telling, [groups[number] for number in near], weight)
        if home is None:
            home = [telling]
            groups.append(home)
            for word in rare:
                holders[word].append(len(groups) - 1)
        else:
            home.append(telling)
    entries = (_entry(group, weight, events, origins) for group in groups)
    return tuple(sorted(entries, key=lambda one: (one.date, one.date_end or "", one.id)))


def _only_an_hour(page: Page, time: TimeExpression) -> bool:
    """Tell whether only "the morning" is told: of which day is counted from afar, too little for a line."""
    return time.type == "TIME" and page.words(time.start, time.end).lower().startswith("the ")


def _tellings(found: Findings) -> list[_Telling]:
    page, document = found.page, found.page.document
    aside = [flag for flag in found.flags if flag.kind in ("metadata", "caption")]
    made = []
    for time in found.times:
        days = interval(time.value) if time.type in ("DATE", "TIME") else None
        held = page.tokens_in(time.start, time.end)
        if any(flag.start <= time.start < flag.end for flag in aside) or _only_an_hour(page, time):
            continue
        if (
            days is None
            or not held
            or (days[1] - days[0]).days > LONGEST
            or _only_a_bound(page, time, held[0])
        ):
            continue
        sentence = page.sentences[bisect_right(page.sentences, held[0], key=lambda one: one.first) - 1]
        words = contents(page, sentence) - contents_of_time(page, held)
        if len(words) < FEWEST_WORDS:
            continue
        made.append(
            _Telling(
                first=days[0],
                last=days[1],
                value=time.value or "",
                time=time,
                exact=page.words(time.start, time.end),
                place=Place(document=document.id, start=sentence.start, end=sentence.end),
                words=words,
                what=page.words(sentence.start, sentence.end),
                published=document.published or "",
            )
        )
    return made


def contents_of_time(page: Page, held: range) -> frozenset[str]:
    """Return the lemmas of a time's own words, which say nothing of what happened."""
    return frozenset(page.tokens[i].lemma.lower() for i in held)


def _only_a_bound(page: Page, time: TimeExpression, first: int) -> bool:
    """Tell whether the time bounds or names something else: "since 1969", "the 2024 election"."""
    if len(time.value or "") >= len("2025-11-16"):
        return False
    before = page.text_of(first - 1).lower() if first else ""
    return before in BOUNDS or page.tokens[first].dep in ("nummod", "compound", "amod", "poss")


def _home(
    telling: _Telling, groups: Sequence[list[_Telling]], weight: Mapping[str, float]
) -> list[_Telling] | None:
    """Return the group that tells the same thing of the same day; the likest one."""
    best, score = None, 0.0
    for group in groups:
        head = group[0]
        if not (telling.first <= head.first and head.last <= telling.last):
            continue
        same = (telling.first, telling.last) == (head.first, head.last)
        alike = max(likeness(telling.words, one.words, weight) for one in group[:MOST_COMPARED])
        if alike >= (ALIKE if same else ALIKE_WIDER) and alike > score:
            best, score = group, alike
    return best


def _entry(
    group: Sequence[_Telling], weight: Mapping[str, float], events: Sequence[Event], origins: Sequence[Origin]
) -> TimelineEntry:
    narrow = [one for one in group if (one.first, one.last) == (group[0].first, group[0].last)]
    lead = min(narrow, key=lambda one: (SURENESS.index(one.time.basis), one.published, one.place))
    told = min(
        group,
        key=lambda one: (
            -sum(likeness(one.words, other.words, weight) for other in group[:MOST_COMPARED]),
            one.published,
            one.place,
        ),
    )
    places = tuple(
        dict.fromkeys(one.place for one in sorted(group, key=lambda one: (one.published, one.place)))
    )
    documents = sorted({one.document for one in places})
    start, end, precision = _dates(lead)
    behind = origins_behind(documents, origins)
    return TimelineEntry(
        id=content_id("tl", start, end or "", *(f"{p.document}:{p.start}" for p in places)),
        date=start,
        date_end=end,
        precision=precision,
        basis=lead.time.basis,
        what=told.what,
        cluster=_cluster(places, events),
        places=places,
        origins=behind,
        independent=len(behind),
        why=_why(lead, len(documents)),
    )


def _dates(lead: _Telling) -> tuple[str, str | None, Precision]:
    """Return date, end and precision as the record writes them."""
    value = lead.value
    if lead.first == lead.last:
        clock = value[len("2025-11-16T") :]
        return (value, None, "time") if clock[:2].isdecimal() else (lead.first.isoformat(), None, "day")
    if len(value) == len("2025"):
        return value, None, "year"
    if len(value) == len("2025-11") and value[-2:].isdecimal():
        return value, None, "month"
    season: Precision = "season" if value[-2:] in ("SP", "SU", "FA", "WI") else "interval"
    precision: Precision = "week" if "-W" in value and season != "season" else season
    return lead.first.isoformat(), lead.last.isoformat(), precision


def _why(lead: _Telling, documents: int) -> str:
    ground = {
        "stated": f"“{lead.exact}” says so in full",
        "relative": f"“{lead.exact}”, counted from {lead.time.anchor}",
        "inferred": f"“{lead.exact}”, counted from {lead.time.anchor}, a date that the report does not state itself",
    }[lead.time.basis]
    return f"Dated by {ground}; told by {documents} report{'s' if documents > 1 else ''}."


def _cluster(places: Sequence[Place], events: Sequence[Event]) -> str | None:
    """Return the event cluster that most of the places tell of."""
    held: dict[str, int] = {}
    for one in events:
        if one.cluster and any(p.document == one.document and p.start <= one.start < p.end for p in places):
            held[one.cluster] = held.get(one.cluster, 0) + 1
    return min(held, key=lambda name: (-held[name], name), default=None)
