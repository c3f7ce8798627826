"""Clauses that are not what the sentence's speaker said: "..., a plan that Hollis called “a gift to the owners”"."""

from collections.abc import Container, Iterator
from dataclasses import replace

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.extract.quotes.runs import bare

# Between such a verb and the marks: "condemned as not just “...”".
BETWEEN = frozenset("as not just only merely simply both a an the".split())
CONCESSIONS = frozenset({"though", "although", "while", "whereas"})
CUTS = frozenset({",", ";", "—", "–", "--"})
NEXT_SUBJECT = 6  # words from "and" to "he": "and in plain terms he urged"
REACH = 80  # words; sentences without end must not cost the square of their length
WIDEST = 4  # words between verb and marks; any more may have a subject of their own


def verb_beside(sheet: Sheet, number: int, cue: int) -> int | None:
    """Return the verb of speech whose relative clause leads straight into a stretch in marks, if `cue` is not it.

    The clause has its own subject, a name or a person's pronoun, so that the words are that person's and not
    the speaker's of the sentence around it, however likely the outer verb of speech is as a cue.

    Args:
        sheet: The page.
        number: The stretch.
        cue: The cue that was found for it, in front of the clause.
    """
    stretch = sheet.marked[number]
    last = sheet.before(stretch)
    words, tree = sheet.words, sheet.tree
    for index in range(last, max(cue, last - WIDEST - 1), -1):
        token = sheet.page.tokens[index]
        if token.pos == "VERB":
            speaks = tree.lemma[index] in words.speech and token.dep == "relcl"
            return index if speaks and _has_speaker(sheet, index) else None
        if tree.lower[index] not in BETWEEN:
            return None
    return None


def without_clauses(sheet: Sheet, draft: Draft | None, owners: Container[int]) -> Draft | None:
    """Return a quotation that ends where the relative clause begins whose verb has the marks behind it.

    Args:
        sheet: The page.
        draft: A quotation.
        owners: Cues that have marks.
    """
    if draft is None:
        return None
    runs = []
    for first, last in draft.runs:
        inner = (i for i in near(draft.cue, first, last) if i in owners)
        verb = next((i for i in inner if leads(sheet, i)), None)
        start = last + 1 if verb is None else sheet.tree.left[verb]
        if start > first:
            runs.append((first, start - 1))
    return replace(draft, runs=tuple(runs)) if runs or draft.marked else None


def near(cue: int | None, first: int, last: int) -> Iterator[int]:
    """Yield the words of a run, the cue left out, that are near enough to it to hang on it."""
    low, high = (first, last) if cue is None else (max(first, cue - REACH), min(last, cue + REACH))
    return (i for i in range(low, high + 1) if i != cue)


def without_next(sheet: Sheet, draft: Draft | None) -> Draft | None:
    """Return a quotation that ends where the next saying begins: "..., though he said ...", "... and he urged ..."."""
    if draft is None or draft.cue is None:
        return draft
    runs = []
    for first, last in draft.runs:
        behind = near(draft.cue, first, last)
        ends = (
            i
            for i in behind
            if i > draft.cue and (_sets_against(sheet, i) or _says_next(sheet, draft.cue, i))
        )
        end = next(ends, last + 1)
        run = bare(sheet.tree, first, end - 1)
        runs += [run] if run is not None else []
    return replace(draft, runs=tuple(runs)) if runs or draft.marked else None


def _sets_against(sheet: Sheet, index: int) -> bool:
    tree = sheet.tree
    if tree.lower[index] not in CONCESSIONS or tree.lower[index - 1] not in CUTS or sheet.inside[index] >= 0:
        return False
    verb = tree.head(index)
    says = verb is not None and verb > index and tree.lemma[verb] in sheet.words.says
    return says and verb is not None and tree.child(verb, "nsubj") is not None


def _says_next(sheet: Sheet, cue: int, index: int) -> bool:
    """Tell whether "and" begins the next thing that the same speaker says: "He said that ... and he urged them to go"."""
    tree, tokens = sheet.tree, sheet.page.tokens
    subject = tree.child(cue, "nsubj")
    if subject is None or tree.lower[index] not in ("and", "but") or tree.lower[subject] not in ("he", "she"):
        return False
    for word in range(index + 1, min(index + NEXT_SUBJECT, len(tokens))):
        if tree.lower[word] == tree.lower[subject] and tokens[word].dep == "nsubj":
            verb = tokens[word].head
            told = tree.child(verb, "ccomp", "xcomp") is not None and sheet.inside[verb] < 0
            return told and tokens[verb].tag == tokens[cue].tag and tree.lemma[verb] in sheet.words.says
        if tokens[word].pos in ("VERB", "AUX"):
            return False
    return False


def leads(sheet: Sheet, verb: int) -> bool:
    """Tell whether a verb is that of a relative clause with a speaker of its own."""
    return sheet.page.tokens[verb].dep == "relcl" and _has_speaker(sheet, verb)


def _has_speaker(sheet: Sheet, verb: int) -> bool:
    subject = sheet.tree.child(verb, "nsubj")
    if subject is None or subject > verb:
        return False
    return sheet.page.tokens[subject].pos == "PROPN" or sheet.tree.lower[subject] in ("he", "she")
