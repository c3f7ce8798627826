"""What the reports call a person: titles before the name, roles after it, and titles that only one report gives."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from onrecord.resolve.people.written import HYPHEN, Written

Who = TypeVar("Who", bound=Hashable)
# Offices that one person holds at a time: only such a title can be another's by mistake. "Senator" and "Rep." may be
# right beside any other title.
SOLE_OFFICES = frozenset(
    [
        "president",
        "king",
        "queen",
        "pope",
        "emperor",
        "chancellor",
        "premier",
        "mayor",
        "governor",
        "speaker",
        "minister",
    ]
)
# The role's own noun stands before the first of these.
AFTER_HEAD = re.compile(
    r"\s(?:of|at|in|for|to|with|on|from|and|by|under|during|since|until|representing)\s|\("
)
DETERMINER = re.compile(r"^(?:the|a|an|his|her|its|their|one of the)\s", re.IGNORECASE)
LONGEST = 90  # code points; a longer one is a clause, not a role


def role_head(role: str) -> str:
    """Return the noun that a role turns on, lower case.

    >>> role_head("former acting counsel at the Department of Rivers")
    'counsel'
    >>> role_head("New York City Mayor‑elect")
    'mayor-elect'
    """
    words = AFTER_HEAD.split(HYPHEN.sub("-", role), maxsplit=1)[0].split()
    return words[-1].casefold().strip(".,") if words else ""


def roles_of(names: Sequence[Written], wrong: Container[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Return a person's roles as written, the one in most reports first.

    Args:
        names: All names of the person.
        wrong: Report ids and role nouns that are flagged as wrong titles; they are no roles.
    """
    documents: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    written_as: dict[str, Counter[str]] = defaultdict(Counter)
    for one in names:
        for role in _of_one(one):
            if (one.document, role_head(role)) in wrong:
                continue
            same = HYPHEN.sub("-", role).casefold()
            documents[same].add(one.document)
            counts[same] += 1
            written_as[same][role] += 1
    by_head: dict[str, set[str]] = defaultdict(set)
    for same, ids in documents.items():
        by_head[role_head(same)] |= ids
    order = sorted(
        counts,
        key=lambda same: (
            -len(by_head[role_head(same)]),
            role_head(same),
            -len(documents[same]),
            -counts[same],
            same,
        ),
    )
    return tuple(min(written_as[same].items(), key=lambda item: (-item[1], item[0]))[0] for same in order)


def _of_one(one: Written) -> Iterable[str]:
    """Yield the title and the role at one place, determiners left out, honorifics too."""
    title = "" if one.honorific else one.title
    for words in (title, one.role):
        role = DETERMINER.sub("", words.strip(" ,\n"))
        if role and len(role) <= LONGEST and "\n" not in role:
            yield role


def heads_by_document(names: Sequence[Written]) -> dict[str, Counter[str]]:
    """Return for each report which role nouns it gives the person, and how often."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in names:
        for role in _of_one(one):
            found[one.document][role_head(role)] += 1
    return found


def wrong_titles(
    who: Who, heads: Mapping[Who, Mapping[str, Counter[str]]], holders: Mapping[str, set[Who]]
) -> dict[tuple[str, str], str]:
    """Return titles that one report alone gives a person, against the others, with the reason.

    A title is flagged only where all of this holds: it is an office that one person holds; one report uses it; at least two others, or the report itself,
    call the person something else; and the story has one other person above all who is called so, in more
    reports. So "President Hollis" is flagged beside President Brandt, and an old title is not.

    Args:
        who: The person.
        heads: For each person and report, the role nouns given.
        holders: For each role noun, the persons who bear it.

    Returns:
        Report id and role noun, to the reason.
    """
    mine, flagged = heads[who], {}
    for document in sorted(mine):
        for head in sorted(set(mine[document]) & SOLE_OFFICES):
            others = [theirs for d, theirs in sorted(mine.items()) if d != document]
            differing = [theirs for theirs in others if set(theirs) - {head}]
            itself = bool(set(mine[document]) - {head})
            enough = len(differing) >= (2 if itself else 3) and not any(head in theirs for theirs in others)
            if not enough:
                continue
            bearers = [other for other in holders[head] if other != who]
            spread = sorted(
                (sum(head in theirs for theirs in heads[b].values()) for b in bearers), reverse=True
            )
            # One other person must be known by it: a title that many bear says nothing about this one.
            if spread and spread[0] > 1 and spread[0] >= 2 * sum(spread[1:]):
                usual = Counter(h for theirs in differing for h in theirs if h != head)
                name = min(usual, key=lambda h: (-usual[h], h))
                flagged[document, head] = (
                    f"Only this report uses the title “{head}” here; {len(differing)} others say “{name}”, "
                    f"and “{head}” is another person's title in this story."
                )
    return flagged
