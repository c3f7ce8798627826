"""Roles that stand for a person: "the president", "the mayor-elect", "the White House press secretary"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.model.people import Person
from onrecord.resolve.people.roles import role_head
from onrecord.resolve.people.written import HYPHEN
from onrecord.resolve.speakers.reports import Answer, Report
from onrecord.resolve.speakers.salience import Memory

# Three words or more with capitals: two letters ("AG") may stand for too much.
BODY = re.compile(r"[A-Z][\w'’]+(?: (?:of |and |for |the )*[A-Z][\w'’]+){2,}")
LEAD = 2.0  # by how much the first of several who bear the role must lead
INDEFINITE = frozenset(
    {"a", "an", "one", "some", "any", "no", "another", "every", "each", "many", "several", "two"}
)
OLD = frozenset({"former", "ex", "late", "past", "previous", "then", "retired", "ousted"})
BELOW = frozenset({"vice", "deputy", "assistant", "associate"})
COMING = frozenset({"incoming", "new", "future", "next"})
PLAIN = frozenset(
    {
        "new",
        "incoming",
        "young",
        "old",
        "current",
        "embattled",
        "longtime",
        "outspoken",
        "popular",
        "controversial",
        "veteran",
    }
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of a story's persons: noun to person to the words of each role."""

    bearers: Mapping[str, Mapping[str, tuple[frozenset[str], ...]]]


def roles_in(people: Iterable[Person]) -> Roles:
    """Return who bears which role, as the reports give them."""
    bearers: dict[str, dict[str, tuple[frozenset[str], ...]]] = defaultdict(dict)
    for person in people:
        for role in person.roles if person.kind == "person" else ():
            head, words = (
                role_head(role),
                frozenset(HYPHEN.sub("-", role).casefold().replace("’s", "").replace("'s", "").split()),
            )
            bearers[head][person.id] = (*bearers[head].get(person.id, ()), words | _initials(role))
    return Roles(bearers)


def _initials(role: str) -> frozenset[str]:
    """Return the initials of the bodies in a role: "head of the Karsund Harbor Union" is "the KHU head" too."""
    names = (name.split() for name in BODY.findall(role))
    return frozenset("".join(word[0] for word in name if word[0].isupper()).casefold() for name in names)


def role_noun(report: Report, token: int) -> str:
    """Return the role noun at `token` with its hyphened parts ("mayor-elect"), lower case."""
    word, start = report.low(token), token
    while start >= 2 and report.page.text_of(start - 1) in "-‐‑" and _glued(report, start):
        word, start = f"{report.low(start - 2)}-{word}", start - 2
    return word


def _glued(report: Report, token: int) -> bool:
    tokens = report.page.tokens
    return tokens[token - 2].end == tokens[token - 1].start and tokens[token - 1].end == tokens[token].start


def nominal_answer(report: Report, token: int, roles: Roles, memory: Memory) -> Answer | None:
    """Return whom a role in the singular means here; None for "a lawyer", for plurals, and where two would do.

    Args:
        report: The report.
        token: A common noun.
        roles: Who bears which role.
        memory: Everybody heard of before it.
    """
    noun = role_noun(report, token)
    bearers = roles.bearers.get(noun, {})
    here = report.page.tokens[token]
    coming = roles.bearers.get(f"{noun}-elect", {}) if not bearers else {}
    if (
        not (bearers or coming)
        or here.tag in {"NNS", "NNPS"}
        or here.dep in {"compound", "amod", "appos", "attr"}
    ):
        return None
    modifiers = _modifiers(report, token)
    if modifiers & INDEFINITE or (
        not modifiers & {"the", "this", "that"} and not _bare_subject(report, token)
    ):
        return None
    telling = modifiers - PLAIN - {"the", "this", "that"}
    in_report = {mention.person for mention in report.named.values()}
    if coming and (telling or modifiers & COMING):
        bearers = coming  # "the incoming mayor" is the mayor-elect, where nobody of the story is mayor
    fitting = [p for p in sorted(bearers) if p in in_report and _fits(telling, bearers[p])]
    chosen = _one_of(report, token, fitting, memory, bearers)
    if chosen is None:
        return None
    name = report.people[chosen].name
    return Answer(
        name, chosen, 0.8 if len(fitting) == 1 else 0.65, f"“{noun}” is what the reports call {name}."
    )


def _one_of(
    report: Report,
    token: int,
    fitting: list[str],
    memory: Memory,
    bearers: Mapping[str, tuple[frozenset[str], ...]],
) -> str | None:
    """Return the only one, or the one who is far more present at this point and bears the role most."""
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    ranked = memory.ranked(report, token, fitting)
    if not ranked or (len(ranked) > 1 and ranked[0][0] < LEAD * ranked[1][0]):
        return None
    most = max(fitting, key=lambda person: (len(bearers[person]), person))
    return ranked[0][1] if len(ranked) > 1 or ranked[0][1] == most else None


def _modifiers(report: Report, token: int) -> set[str]:
    """Return the words before and "of ..." after the noun, lower case."""
    found: set[str] = set()
    for child in report.children[token]:
        dep = report.page.tokens[child].dep
        if child < token and dep not in {"punct", "relcl"}:
            found |= {report.low(i) for i in report.below(child) if i <= child}
        elif dep == "prep" and report.low(child) == "of":
            found |= {report.low(i) for i in report.below(child)} - {"of", "the"}
    return {word for word in found if word[0].isalnum() and word != "s"} - set(
        role_noun(report, token).split("-")
    )


def _bare_subject(report: Report, token: int) -> bool:
    """Tell whether a role without article is used like a name: "President says", "Chief executive to meet"."""
    return report.page.text_of(token)[0].isupper() and not report.named.get(token)


def _fits(telling: set[str], roles: tuple[frozenset[str], ...]) -> bool:
    """Tell whether the words around the noun agree with one role: all told, and no "former" on one side only."""
    for words in roles:
        agreeing = telling <= words | {"us", "u.s."} if not telling & {"us", "u.s."} else True
        if agreeing and bool(words & OLD) == bool(telling & OLD) and words & BELOW == telling & BELOW:
            return True
    # A word that no report uses with the role ("the tired mayor") may describe; a name ("the Ukrainian") may not.
    return False
