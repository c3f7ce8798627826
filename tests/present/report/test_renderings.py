"""A version of a statement with its changes written in."""

import hashlib

from onrecord.model.documents import Document
from onrecord.model.quotes import Difference, Quote
from onrecord.model.spans import Place, Span
from onrecord.present.report.renderings import pieces
from tests.cases import cases


@cases("present/renderings")
def test_changes_are_written_into_a_version(case):
    differences = [
        Difference(
            change=one["change"],
            fullest=_place("fullest", case["fullest"], one.get("fullest")),
            here=_place("here", case["here"], one.get("here")),
        )
        for one in case["changes"]
    ]
    found = pieces(_version("fullest", case["fullest"]), _version("here", case["here"]), differences)
    assert " ".join(_marked(piece) for piece in found) == case["shown"]


def _version(name, text):
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(id=name, path=name, text=text, sha256=digest, words=len(text.split()))
    quote = Quote(
        id=name, document=name, start=0, end=len(text), kind="direct", function="speech",
        content=(Span(start=0, end=len(text)),),
    )  # fmt: skip
    return quote, document


def _place(name, text, words):
    if words is None:
        return None
    start = text.index(words)
    return Place(document=name, start=start, end=start + len(words))


def _marked(piece):
    return {"kept": "{}", "dropped": "[-{}-]", "added": "[+{}+]"}[piece.kind].format(piece.text)


def _mixed(name, text):
    """Return a version in marks and in the report's own words; the clause runs to the end of the text."""
    start, end = text.index("“"), text.index("”")
    edges = [(0, start), (start + 1, end), (end + 1, len(text))]
    _, document = _version(name, text)
    quote = Quote(
        id=name, document=name, start=0, end=len(text), kind="mixed", function="speech",
        content=tuple(Span(start=s, end=e) for s, e in edges if text[s:e].strip()),
    )  # fmt: skip
    return quote, document


def test_the_report_s_own_words_take_no_word_of_the_fullest_version_with_them():
    fullest, here = (
        "I will be patient in the talks with the owners",
        "he will be “patient” in fending off buyers",
    )
    cuts = ("I will be", "in the talks with the owners")
    differences = [Difference(change="dropped", fullest=_place("fullest", fullest, cut)) for cut in cuts]
    found = pieces(_version("fullest", fullest), _mixed("here", here), differences)
    assert " ".join(map(_marked, found)) == (
        "[-I will be-] he will be “patient” [-in the talks with the owners-] in fending off buyers"
    )
