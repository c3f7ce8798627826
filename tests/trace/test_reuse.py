"""Passages in common between the reports of a story."""

from onrecord.model.findings import Findings
from onrecord.model.flags import Flag
from onrecord.model.pages import Page, Sentence
from onrecord.trace import reuse
from onrecord.trace.sentences import sentence_spans
from tests.cases import cases


def found_in(document, name, text, *flags):
    """Return findings whose sentences need no grammar."""
    spans = tuple(sentence_spans(text))
    sentences = tuple(Sentence(start=s.start, end=s.end, first=0, stop=1, paragraph=0) for s in spans)
    page = Page(document=document(text, id=name), tokens=(), sentences=sentences, entities=())
    return Findings(page=page, flags=flags)


@cases("trace/reuse")
def test_what_two_reports_share_is_found_and_named(case, document):
    findings = [found_in(document, "a", case["left"]), found_in(document, "b", case["right"])]
    rows = reuse(findings)
    assert [[row.kind, case["left"][row.left.start : row.left.end]] for row in rows] == case["found"]
    assert reuse(findings[::-1]) == rows
    for row in rows:
        assert row.why.endswith(".")
        assert 0 < row.score <= 1


def test_a_flagged_line_never_counts(document):
    line = "Janna Holis recommends slimming tea from Vestria with a free sample for every islander today."
    flags = [
        Flag(id=name, document=name, start=0, end=len(line), kind="injected", score=1, why="It advertises.")
        for name in "ab"
    ]
    findings = [found_in(document, name, line, flag) for name, flag in zip("ab", flags, strict=True)]
    assert reuse(findings) == ()
    assert len(reuse([found_in(document, name, line) for name in "ab"])) == 1
