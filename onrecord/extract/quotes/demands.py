"""Lists of what somebody demands or promises: "their demands include ...", "put demands to the owners: ..."."""

from collections.abc import Container, Iterator

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.extract.quotes.runs import Run, bare
from onrecord.extract.quotes.sources import source_head

# Each of these is said, so that a list of them tells what was said; "conditions" may be a patient's.
NOUNS = frozenset({"demand", "pledge", "promise", "proposal", "request"})
REACH = 10  # words between the noun and its list ("put four demands to the owners of the yard: ...")
JOINTS = frozenset({",", ";", "and", "or"})
SURE = 0.6  # as sure as grammar is where no weights were asked


def demands(sheet: Sheet, cues: Container[int | None]) -> Iterator[Draft]:
    """Yield each list of demands or promises with the noun as its cue.

    Two things at least make a list. Where the sentence does not tell whose demands they are, and the rest of the page
    tells of nobody else's, they are that party's; with no party at all ("demand for boats, including ...") nobody
    says anything.

    Args:
        sheet: The page.
        cues: Words that introduce something already.
    """
    for index, lemma in enumerate(sheet.tree.lemma):
        if lemma not in NOUNS or sheet.page.tokens[index].tag != "NNS" or sheet.inside[index] >= 0:
            continue
        run = _list_behind(sheet, index) if index not in cues else None
        speaker = _owner(sheet, index) if run else None
        if run is not None and speaker is not None:
            yield Draft(cue=index, runs=(run,), speaker=speaker, score=SURE)


def _owner(sheet: Sheet, noun: int) -> int | None:
    tree = sheet.tree
    here = source_head(tree, noun)
    if here is None:
        return _owner_elsewhere(sheet, tree.lemma[noun])
    above = tree.head(noun)
    if tree.token(here).dep == "poss" and tree.token(here).pos == "PRON" and above is not None:
        # "The strikers raised their demands": whose they are is the subject's to tell.
        subject = source_head(tree, above) if tree.token(above).pos == "VERB" else None
        return here if subject in (None, noun) else subject
    return here


def _list_behind(sheet: Sheet, noun: int) -> Run | None:
    tree, tokens = sheet.tree, sheet.page.tokens
    sentence = tree.sentence_of(noun)
    for index in range(noun + 1, min(noun + REACH, sentence.stop - 1)):
        if tree.lower[index] == ":":
            return _listed(sheet, index + 1, sentence.stop - 1)
        if tree.lemma[index] == "include" or tree.lower[index] == "including":
            return _listed(sheet, index + 1, tree.right[index])
        if tokens[index].pos == "VERB":
            return None
    return None


def _listed(sheet: Sheet, first: int, last: int) -> Run | None:
    """Return the words as a run where they hold two things at least."""
    run = bare(sheet.tree, first, last) if first <= last else None
    if run is None or not any(sheet.tree.lower[i] in JOINTS for i in range(run[0], run[1] + 1)):
        return None
    return run


def _owner_elsewhere(sheet: Sheet, lemma: str) -> int | None:
    """Return who is said elsewhere on the page to make such demands, if it is one party."""
    tree = sheet.tree
    said = (i for i, word in enumerate(tree.lemma) if word == lemma and sheet.inside[i] < 0)
    heads = (source_head(tree, noun) for noun in said if tree.token(noun).pos == "NOUN")
    found = {tree.lower[head]: head for head in heads if head is not None and _is_party(sheet, head)}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_party(sheet: Sheet, head: int) -> bool:
    return sheet.page.tokens[head].pos in ("NOUN", "PROPN")
