"""Words that may introduce what somebody said, believes or plans, with the clause each one takes."""

from onrecord.extract.quotes.contents import clause_of, trimmed
from onrecord.extract.quotes.drafts import Sheet


def clauses(sheet: Sheet) -> dict[int, tuple[int, int]]:
    """Return each cue outside marks with the first and last token of its clause."""
    found: dict[int, tuple[int, int]] = {}
    for index, token in enumerate(sheet.page.tokens):
        if sheet.inside[index] >= 0:
            continue
        clause = None
        if sheet.tree.lower[index] == "according":
            clause = _beside(sheet, index)
        elif token.pos == "VERB":
            clause = clause_of(sheet.tree, index, sheet.words)
        elif token.pos == "NOUN" and token.lemma.lower() in sheet.words.nouns and token.head not in found:
            clause = _of_noun(sheet, index)
        if clause is not None and not clause[0] <= index <= clause[1]:
            found[index] = clause
    return found


def _beside(sheet: Sheet, according: int) -> tuple[int, int] | None:
    """Return what "according to X" speaks of: the rest of its sentence."""
    tree = sheet.tree
    sentence = tree.sentence_of(according)
    first, last = tree.left[according], tree.right[according]
    if first - sentence.first < 3:
        return trimmed(tree, last + 1, sentence.stop - 1)
    return trimmed(tree, sentence.first, first - 1)


def _of_noun(sheet: Sheet, noun: int) -> tuple[int, int] | None:
    tree, tokens = sheet.tree, sheet.page.tokens
    for child in tree.children[noun]:
        if child > noun and (
            tokens[child].dep in ("acl", "ccomp", "relcl") and tree.lower[tree.left[child]] in ("that", "to")
        ):
            if tokens[child].dep == "relcl" and tree.child(child, "nsubj") == tree.left[child]:
                continue
            return trimmed(tree, tree.left[child], tree.right[child])
    return None
