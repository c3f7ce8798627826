"""Legislators by party and state: "Sen. Jana Hollis, R-Ohio" is who "the Ohio Republican" means later on."""

import functools
import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files

from onrecord.resolve.speakers.reports import Answer, Report

PARTIES = {"r": "republican", "d": "democrat", "i": "independent"}
# "Hollis, R-Ohio," and "Hollis (D-S.C.)"; the hyphen may be any dash.
LABEL = re.compile(r",?\s\(?([RDI])[-‐‑–]((?:[A-Z]\.){2}|[A-Z][A-Za-z. ]*?)(?=[,;)]|\.?$|\.\s)", re.MULTILINE)
SURE = 0.8
WIDEST = 24  # code points of ", R-North Dakota,"
LONGEST_STATE = 2  # words


@functools.cache  # a file of the package, the same at every call
def _states() -> Mapping[str, str]:
    """Return the abbreviations of the press for states, lower case and without points, with the names."""
    text = files("onrecord.resolve.speakers").joinpath("states.toml").read_text(encoding="utf-8")
    return {short: name.casefold() for short, name in tomllib.loads(text).items()}


def party_answer(report: Report, token: int) -> Answer | None:
    """Return whom "the Ohio Republican" means: the only one whom the report labels so.

    Args:
        report: The report.
        token: A noun.
    """
    party = report.low(token)
    if party not in PARTIES.values() or report.page.tokens[token].dep in {"compound", "amod"}:
        return None
    for length in range(LONGEST_STATE, 0, -1):
        state = " ".join(report.low(i) for i in range(max(token - length, 0), token))
        found = {who for who, label in _labels(report) if label == (party, state)}
        if len(found) == 1:
            person = report.people[found.pop()]
            return Answer(
                person.name, person.id, SURE, f"The report labels {person.name} as of this party and state."
            )
    return None


def _labels(report: Report) -> set[tuple[str, tuple[str, str]]]:
    """Return the persons with a party and a state behind their name."""
    text, found = report.page.document.text, set[tuple[str, tuple[str, str]]]()
    for mention in set(report.named.values()):
        label = LABEL.match(text[mention.end : mention.end + WIDEST])
        if label is not None and report.people[mention.person].kind == "person":
            state = label[2].replace(".", "").casefold().strip()
            found.add((mention.person, (PARTIES[label[1].casefold()], _states().get(state, state))))
    return found
