"""What happened when: one line for each dated thing, over all reports, dated as narrowly as they allow together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.model.contents import contents, likeness, weights
from onrecord.model.copies import Origin
from onrecord.model.events import Event
from onrecord.model.findings import Findings
from onrecord.model.times import TimelineEntry
from onrecord.resolve.timeline_entries import entry
from onrecord.resolve.timeline_tellings import MOST_COMPARED, Telling, dated_tellings

ALIKE = 0.4  # weighted share of words that two tellings of one day have in common; read on real stories
# Share of the words of the clauses themselves: where one tells the day and the other only the month, and where two
# long sentences of one day hold one short clause in common.
ALIKE_CLAUSES, FEWEST_SHARED = 0.55, 3
# A telling is compared with lines that share one of its rarest words, the latest of them: enough for any story that
# people read, and it keeps a very large one from taking hours.
TELLING_WORDS, MOST_NEAR = 8, 40


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
        (telling for found in findings for telling in dated_tellings(found)),
        key=lambda one: ((one.last - one.first).days, one.first, one.published, one.place),
    )
    groups: list[list[Telling]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        rare = {*_rarest(telling.words, weight), *_rarest(telling.core, weight)}
        near = sorted({number for word in sorted(rare) for number in holders[word][-MOST_NEAR:]})
        home = _home(telling, [groups[number] for number in near], weight)
        if home is None:
            home = [telling]
            groups.append(home)
            for word in sorted(rare):
                holders[word].append(len(groups) - 1)
        else:
            home.append(telling)
    entries = (entry(group, weight, events, origins) for group in groups)
    return tuple(sorted(entries, key=lambda one: (one.date, one.date_end or "", one.id)))


def _rarest(words: frozenset[str], weight: Mapping[str, float]) -> list[str]:
    return sorted(words, key=lambda word: (-weight[word], word))[:TELLING_WORDS]


def _home(
    telling: Telling, groups: Sequence[list[Telling]], weight: Mapping[str, float]
) -> list[Telling] | None:
    """Return the group that tells the same thing of the same day; the likest one."""
    best, score = None, 0.0
    for group in groups:
        head = group[0]
        if not (telling.first <= head.first and head.last <= telling.last):
            continue
        if any(one.place == telling.place and one.told != telling.told for one in group):
            continue  # two dates of one sentence are two things
        same = (telling.first, telling.last) == (head.first, head.last)
        alike = max(_alike(telling, one, weight, same=same) for one in group[:MOST_COMPARED])
        if alike > score:
            best, score = group, alike
    return best


def _alike(left: Telling, right: Telling, weight: Mapping[str, float], *, same: bool) -> float:
    """Return how alike two tellings are, 0 where too little for one line."""
    clauses = likeness(left.core, right.core, weight)
    if clauses < ALIKE_CLAUSES or len(left.core & right.core) < FEWEST_SHARED or not left.verbs & right.verbs:
        clauses = 0.0
    sentences = likeness(left.words, right.words, weight) if same else 0.0
    return max(clauses, sentences if sentences >= ALIKE else 0.0)
