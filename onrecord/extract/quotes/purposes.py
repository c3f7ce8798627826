"""Words in marks inside a purpose: "closed the yard so the crews can “rest their bones”" tells what the owner means."""

from collections.abc import Container, Iterator

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.extract.quotes.runs import bare

CLIMB = 8  # steps from the words up to the verb of their clause
ABLE = frozenset({"can", "could", "may", "might", "will", "would"})
PERSONS = frozenset({"he", "she"})
SURE = 0.45  # the sentence has no word of speech


def purposes(sheet: Sheet, owned: Container[int]) -> Iterator[Draft]:
    """Yield the stretches in marks that nothing introduces and that stand in what somebody acts for.

    Only who acts can tell what for: "so" with "can", "could" and the like hangs on a deed with an object, and its subject is
    a name, "he" or "she". A reason ("because") may as well be an onlooker's.

    Args:
        sheet: The page.
        owned: Numbers of the stretches that something introduces.
    """
    for number in range(len(sheet.marked)):
        if number in owned:
            continue
        clause = _purpose(sheet, number)
        deed = sheet.tree.head(clause) if clause is not None else None
        speaker = sheet.tree.child(deed, "nsubj") if deed is not None else None
        if clause is None or speaker is None or not _acts(sheet, speaker):
            continue
        run = bare(sheet.tree, _after_so(sheet, clause), sheet.tree.right[clause])
        if run is not None:
            yield Draft(cue=deed, marked=(number,), runs=(run,), speaker=speaker, score=SURE)


def _purpose(sheet: Sheet, number: int) -> int | None:
    """Return the verb of the purpose that holds the stretch."""
    tree = sheet.tree
    here: int | None = sheet.before(sheet.marked[number])
    for _ in range(CLIMB):
        if here is None or here < 0:
            return None
        if tree.token(here).dep == "advcl" and _is_purpose(sheet, here):
            return here if tree.right[here] >= sheet.after(sheet.marked[number]) - 1 else None
        here = tree.head(here)
    return None


def _is_purpose(sheet: Sheet, verb: int) -> bool:
    tree = sheet.tree
    able = any(tree.lower[i] in ABLE for i in tree.children(verb, "aux"))
    above = tree.head(verb)
    deed = above is not None and tree.token(above).pos == "VERB" and tree.child(above, "dobj") is not None
    return able and deed and tree.lower[_after_so(sheet, verb) - 1] in {"so", "that"}


def _after_so(sheet: Sheet, verb: int) -> int:
    """Return the first word behind "so" or "so that"; the clause's own first word where it has neither."""
    tree = sheet.tree
    first = tree.left[verb]
    while first < verb and tree.lower[first] in {"so", "that"}:
        first += 1
    return first


def _acts(sheet: Sheet, subject: int) -> bool:
    return sheet.page.tokens[subject].pos == "PROPN" or sheet.tree.lower[subject] in PERSONS
