"""Flags: each rule finds what it is for, and leaves reporting alone."""

import importlib
from pathlib import Path

import pytest
import yaml

from onrecord.clean.flags import Sheet, flags_of
from onrecord.clean.flags.registry import rules
from onrecord.clean.openings import opening_of
from onrecord.model.spans import Span

FOLDER = Path(__file__).parent.parent / "cases" / "clean" / "flags"
TABLES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yml"))
}
CASES = [
    pytest.param(name, case, id=f"{name}: {case['case']}") for name, table in TABLES.items() for case in table
]


def sheet_of(case) -> Sheet:
    opening = opening_of(case["text"], case.get("title"))
    headline = Span(start=case["headline"][0], end=case["headline"][1]) if "headline" in case else None
    hidden = tuple(Span(start=a, end=b) for a, b in case.get("hidden", []))
    return Sheet(
        text=case["text"],
        title=case.get("title"),
        headline=headline,
        dated=opening.dated,
        byline=opening.byline,
        hidden=hidden,
    )


@pytest.mark.parametrize(("name", "case"), CASES)
def test_a_rule_flags_these_words_and_no_others(name, case):
    module = importlib.import_module(f"onrecord.clean.flags.{name}")
    found = sorted(module.RULE.find(sheet_of(case)), key=lambda find: find.start)
    assert [[find.kind, case["text"][find.start : find.end]] for find in found] == sorted(
        case["flags"], key=lambda flag: case["text"].index(flag[1])
    )
    assert all(0 < find.score <= 1 and find.why.endswith(".") for find in found)


def test_every_rule_has_a_find_and_a_nothing_found_with_reasons():
    modules = {Path(rule.find.__code__.co_filename).stem for rule in rules()}
    assert modules == set(TABLES)
    for name, table in TABLES.items():
        assert any(case["flags"] for case in table), name
        assert any(not case["flags"] for case in table), name
        assert all(case["why"] for case in table), name


def test_a_stretch_is_flagged_once_for_the_widest_reason():
    text = "NORDVIK WIRE — This was blacked out.\nThe ferry ███ at the quay, May 5, 2025. ███/Ines Vale\n"
    flags = flags_of("a", Sheet(text=text))
    spans = [(flag.start, flag.end) for flag in flags]
    assert spans == sorted(spans)
    assert [flag.kind for flag in flags] == ["metadata", "caption"]
