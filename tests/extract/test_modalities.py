"""Modality: whether an act was done, promised, threatened, planned, supposed or denied."""

from onrecord.extract import findings_of
from onrecord.extract.events.modalities import modality_of
from onrecord.model.trees import tree_of
from tests.cases import cases


@cases("extract/modality")
def test_modality_of_the_marked_act(case, page):
    text = case["text"].replace("*", "")
    at = case["text"].index("*") if "*" in case["text"] else text.index(case["mark"])
    found = findings_of(page(text))
    own = tuple(span for quote in found.quotes if quote.kind != "indirect" for span in quote.content)
    act = found.page.tokens_in(at, at + 1)[0]
    assert modality_of(tree_of(found.page), act, own) == case["modality"]
