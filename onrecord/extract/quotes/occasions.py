"""When and to whom it was said: "in an interview with ...", "speaking to reporters at ...", "told Politico"."""

from collections.abc import Iterator

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.sources import phrase
from onrecord.model.spans import Span

PREPOSITIONS = frozenset(
    {"in", "at", "during", "on", "via", "through", "after", "before", "outside", "by", "over"}
)
LONGEST = 25  # tokens of an occasion; a longer phrase has swallowed a clause
TELLING = frozenset(
    {"tell", "remind", "inform", "ask", "assure", "warn", "advise", "notify", "email", "text", "urge"}
)
HEARERS = ("dative", "dobj", "iobj")


def occasion_of(sheet: Sheet, cue: int, runs: tuple[tuple[int, int], ...]) -> Span | None:
    """Return the words that tell on what occasion `cue` was spoken; None where the sentence tells of none.

    Args:
        sheet: The page.
        cue: The word that introduces what was said.
        runs: What was said, outside marks: an occasion told there is another one.
    """
    for first, last in _phrases(sheet, cue):
        said = any(a <= last and first <= b for a, b in runs)
        if not said and last - first < LONGEST and all(sheet.inside[i] < 0 for i in range(first, last + 1)):
            return sheet.page.span(first, last + 1)
    return None


def _phrases(sheet: Sheet, cue: int) -> Iterator[tuple[int, int]]:
    """Yield the phrases of occasion that hang on the cue, on its object, or on the verb above it."""
    tree, tokens = sheet.tree, sheet.page.tokens
    above = [cue]
    if tokens[cue].dep in ("conj", "advcl", "xcomp", "ccomp") and tokens[cue].head != cue:
        above.append(tokens[cue].head)
    for verb in above:
        for kid in tree.children(verb):
            dep = tokens[kid].dep
            if dep == "prep" and _of_occasion(sheet, kid):
                yield tree.left[kid], _short_of_clause(sheet, kid)
            elif (
                dep in ("advcl", "acl")
                and tree.lemma[kid] in sheet.words.speaking
                and tokens[kid].tag == "VBG"
            ):
                yield tree.left[kid], tree.right[kid]
            elif dep in HEARERS and kid > verb:
                for prep in tree.children(kid):
                    if tokens[prep].dep == "prep" and _of_occasion(sheet, prep):
                        yield prep, _short_of_clause(sheet, prep)


def _of_occasion(sheet: Sheet, prep: int) -> bool:
    tree = sheet.tree
    if tree.lower[prep] not in PREPOSITIONS:
        return False
    noun = tree.child(prep, "pobj", "pcomp")
    if noun is None:
        return False
    held = {tree.lemma[noun], *(tree.lemma[kid] for kid in tree.children(noun) if kid < noun)}
    return bool(held & sheet.words.occasions)


def _short_of_clause(sheet: Sheet, prep: int) -> int:
    """Return the last token of a phrase, without the clause that a comma hangs on it."""
    tree, tokens = sheet.tree, sheet.page.tokens
    noun = tree.child(prep, "pobj", "pcomp")
    last = tree.right[prep]
    if noun is not None:
        for kid in tree.children(noun):
            if kid > noun and (
                tokens[kid].dep in ("relcl", "ccomp", "advcl") or tree.lower[kid] in (",", ":")
            ):
                last = min(last, tree.left[kid] - 1)
    while last > prep and tokens[last].pos == "PUNCT":
        last -= 1
    return last


def addressee_of(sheet: Sheet, cue: int, runs: tuple[tuple[int, int], ...]) -> Span | None:
    """Return the words that name to whom `cue` was spoken; None where the sentence names nobody."""
    tree, tokens = sheet.tree, sheet.page.tokens
    if tree.lower[cue] == "according":
        return None
    hearers = [
        kid
        for kid in tree.children(cue)
        if kid > cue
        and tree.lemma[cue] in TELLING
        and tokens[kid].dep in HEARERS
        and tokens[kid].pos != "VERB"
    ]
    for kid in tree.children(cue):
        named = tree.child(kid, "pobj") if kid > cue and tree.lower[kid] == "to" else None
        if named is not None and tokens[kid].dep in ("prep", "dative"):
            hearers.append(named)
    hearers.extend(_asked(sheet, cue))
    for hearer in hearers:
        said = sheet.inside[hearer] >= 0 or any(a <= hearer <= b for a, b in runs)
        if not said and tokens[hearer].pos in ("NOUN", "PROPN", "PRON"):
            return _without_place(sheet, hearer, phrase(tree, hearer))
    return None


def _without_place(sheet: Sheet, hearer: int, named: Span) -> Span:
    """Return a hearer's phrase without where and when: "reporters at the port" are "reporters"."""
    tokens = sheet.page.tokens
    for kid in sheet.tree.children(hearer):
        if kid > hearer and tokens[kid].dep == "prep" and sheet.tree.lower[kid] != "of":
            return Span(start=named.start, end=min(named.end, tokens[kid - 1].end))
    return named


def _asked(sheet: Sheet, cue: int) -> Iterator[int]:
    """Yield the partners in the occasion: "in an interview with X", "speaking to reporters"."""
    tree, tokens = sheet.tree, sheet.page.tokens
    for first, last in _phrases(sheet, cue):
        for index in range(first, min(last + 1, first + LONGEST)):
            spoken = tree.lower[index] == "with" and tree.lemma[tokens[index].head] in (
                "interview",
                "conversation",
                "call",
            )
            spoken = spoken or (
                tree.lower[index] == "to" and tree.lemma[tokens[index].head] in ("speak", "talk", "speech")
            )
            named = tree.child(index, "pobj") if spoken else None
            if named is not None:
                yield named
