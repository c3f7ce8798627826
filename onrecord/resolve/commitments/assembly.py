"""The tellings of each commitment put together, with its steps and its status."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.dates import interval
from onrecord.model.events import Commitment, Event
from onrecord.model.findings import Findings
from onrecord.model.ids import content_id
from onrecord.model.pages import Page
from onrecord.model.people import Mention, Person
from onrecord.resolve.commitments.answers import answers_to
from onrecord.resolve.commitments.fulfilments import acted_on, held
from onrecord.resolve.commitments.meetings import meetings
from onrecord.resolve.commitments.outcomes import reason, status_of, told_of_condition, words_behind
from onrecord.resolve.commitments.reversals import Reversal, reversals
from onrecord.resolve.commitments.steps import steps_of, words_of
from onrecord.resolve.commitments.taken_back import reversals_of, within
from onrecord.resolve.commitments.tellings import FEWEST_WORDS, Telling, telling_of

SAME_ACT = 0.5  # share of the shorter wording's content words that two tellings of one commitment share


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """What the reports tell that may bear on a commitment.

    Attributes:
        told: All acts.
        done: Those told as done.
        met: Meetings told as held, with whom their clauses name.
        changed: Clauses that say that this commitment was taken back or softened.
    """

    told: Sequence[Event]
    done: Sequence[Event]
    met: Sequence[tuple[Event, frozenset[str]]]
    changed: Sequence[Reversal]


def commitments(
    events: Sequence[Event],
    findings: Sequence[Findings],
    people: Sequence[Person],
    as_of: str | None = None,
    mentions: Sequence[Mention] = (),
) -> tuple[Commitment, ...]:
    """Return the commitments of the story with their dated steps.

    Args:
        events: All events, actors resolved.
        findings: All pages.
        people: The people of the story.
        as_of: ISO date against which deadlines are told; the newest report's where None.
        mentions: Where the people are named, to know who met.
    """
    pages = {found.page.document.id: found.page for found in findings}
    names = {person.id: person.name for person in people}
    newest = max((p.document.published for p in pages.values() if p.document.published), default=None)
    today = as_of or newest
    told = sorted(
        (t for t in (telling_of(event, pages) for event in events) if t is not None),
        key=lambda t: (t.published or "9999", t.event.document, t.event.start, t.event.id),
    )
    groups = _groups(told)
    taken_back = reversals(pages, mentions) if groups else []
    done = [
        e
        for e in events
        if e.modality == "happened" and e.action is not None and not any(within(e, one) for one in taken_back)
    ]
    met = meetings(done, pages, mentions)
    made = [
        _commitment(
            group,
            Later(told=events, done=done, met=met, changed=reversals_of(group, groups, taken_back)),
            pages,
            names,
            today,
        )
        for group in groups
    ]
    return tuple(sorted(made, key=lambda c: (c.made or "9999", c.id)))


def _groups(told: Sequence[Telling]) -> list[list[Telling]]:
    """Return the tellings of each commitment: same actor, same kind or a plan made of it, like words."""
    blocks: dict[tuple[str, bool], list[list[Telling]]] = defaultdict(list)
    for one in told:
        groups = blocks[one.actor, one.kind in ("threat", "demand")]
        home = next((g for g in groups if _alike(one.words, g[0].words)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return [group for groups in blocks.values() for group in groups]


def _alike(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    common = len(mine & theirs)
    return common >= FEWEST_WORDS and common / min(len(mine), len(theirs)) >= SAME_ACT


def _commitment(
    group: Sequence[Telling],
    later: Later,
    pages: Mapping[str, Page],
    names: Mapping[str, str],
    today: str | None,
) -> Commitment:
    first = group[0]
    strongest = min(group, key=lambda t: (t.kind == "plan", t.published or "9999", t.event.id))
    fullest = max(group, key=lambda t: (len(t.words), t.event.id))
    page = pages[fullest.event.document]
    condition = next((t for t in group if t.event.condition is not None), None)
    due = next(
        (
            t.event.date
            for t in group
            if (days := interval(t.event.date)) and days[1].isoformat() > (t.published[:10] or "")
        ),
        None,
    )
    acted = acted_on(strongest, group, later.done, pages) or held(strongest, later.met, pages)
    steps = steps_of(group, acted, later.changed, pages)
    came = told_of_condition(condition, pages)
    taken_back = next((one for one in later.changed if one.step == "withdrawn"), None)
    answers = answers_to(group, later.told, pages)
    status = status_of(acted, due, today)
    if acted is None and taken_back is not None:
        status = "withdrawn (reported)"
    elif acted is None and came is not None:
        status = came[0]
    return Commitment(
        id=content_id("k", first.event.id),
        actor=first.event.source,
        actor_name=names.get(first.actor, first.actor),
        beneficiary=next(
            (
                t.event.target
                for t in group
                if t.event.target not in (None, t.event.source) and not _several(t, pages)
            ),
            None,
        ),
        kind=strongest.kind,
        action=words_of(page, fullest.event.action),
        condition=words_of(pages[condition.event.document], condition.event.condition) if condition else None,
        due=due,
        made=first.published[:10] or None,
        status=status,
        steps=steps,
        answers=answers,
        documents=tuple(sorted({s.place.document for s in steps})),
        why=reason(
            status,
            len({t.event.document for t in group}),
            words_behind(status, later.changed, came, pages),
            answers,
        ),
    )


def _several(one: Telling, pages: Mapping[str, Page]) -> bool:
    """Tell whether the words for whom it is asked of name several: "urged Reen and Brandt" is told to both."""
    page, whom = pages[one.event.document], one.event.target_words
    held = page.tokens_in(whom.start, whom.end) if whom else range(0)
    after = page.tokens[held.stop : held.stop + 1] if held else ()
    return any(one.dep == "cc" for one in (*(page.tokens[i] for i in held), *after))
