"""Marks that grammar gives to somebody for sure, whatever the cues around them weigh."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.extract.quotes.drafts import Draft, Sheet
from onrecord.extract.quotes.relative_clauses import REACH, near, verb_beside
from onrecord.extract.quotes.runs import Run, bare

# What one does with another's words; "repeated his claim" is the speaker's own.
AGAINST = frozenset(
    "reject dismiss deny dispute refute rebut challenge question mock criticize criticise condemn contradict debunk"
    " denounce counter ridicule disavow doubt attack".split()
)
CLAUSES = frozenset({"acl", "ccomp", "relcl"})
# Between the verb of a told clause and the marks: "had warned him that “...”".
LED_IN = frozenset("that him her them me us".split())
CLIMB = 8  # steps from the words up to the noun that tells of them
WIDEST = 4  # words between verb and marks


def sure_owner(sheet: Sheet, number: int, cue: int) -> int:
    """Return the cue that a stretch in marks belongs to for sure; the given one where grammar settles nothing.

    Args:
        sheet: The page.
        number: The stretch.
        cue: The likeliest cue.
    """
    for other in (
        verb_beside(sheet, number, cue),
        passed_on(sheet, cue),
        claim_beside(sheet, number, cue),
        _told_by_another(sheet, number, cue),
    ):
        if other is not None:
            return other
    return cue


def passed_on(sheet: Sheet, cue: int) -> int | None:
    """Return "said" for the "according" of "“...,” Hollis said, according to the minutes": papers pass on, people say."""
    tree = sheet.tree
    verb = tree.head(cue) if tree.lower[cue] == "according" else None
    if verb is None or verb > cue or tree.lemma[verb] not in sheet.words.says or sheet.inside[verb] >= 0:
        return None
    subject = tree.child(verb, "nsubj")
    return verb if subject is not None and sheet.inside[subject] < 0 else None


def claim_beside(sheet: Sheet, number: int, cue: int) -> int | None:
    """Return the noun of "rejected Brandt's claim that the bridge is “a toy”": the words are Brandt's."""
    tree = sheet.tree
    here: int | None = sheet.before(sheet.marked[number])
    for _ in range(CLIMB):
        if here is None or here < 0 or here == cue:
            return None
        if tree.token(here).dep in CLAUSES and tree.child(here, "mark") is not None:
            claim = tree.head(here)
            owner = claim_owner(sheet, claim) if claim is not None and claim != cue else None
            if claim is not None and owner is not None:
                return claim if _of_another(sheet, owner, cue) and not _deeper(sheet, claim, cue) else None
        here = tree.head(here)
    return None


def claim_owner(sheet: Sheet, noun: int) -> int | None:
    """Return whose a noun of speech is: "Brandt's claim", "his claim", "claims by Brandt"; "its" may be a letter's."""
    tree = sheet.tree
    if tree.token(noun).pos != "NOUN" or tree.lemma[noun] not in sheet.words.nouns:
        return None
    owner = tree.child(noun, "poss")
    if owner is not None:
        return owner if tree.lower[owner] != "its" else None
    by = (tree.child(i, "pobj") for i in tree.children(noun, "prep") if tree.lower[i] in ("by", "from"))
    return next((i for i in by if i is not None and tree.token(i).pos == "PROPN"), None)


def _deeper(sheet: Sheet, claim: int, cue: int) -> bool:
    """Tell whether a claim stands in what the cue tells: "said that Dole had passed on Brandt's claim" is told by both."""
    here = claim
    for _ in range(CLIMB):
        if sheet.tree.token(here).dep == "ccomp":
            return True
        above = sheet.tree.head(here)
        if above is None or above == cue:
            return False
        here = above
    return False


def _of_another(sheet: Sheet, owner: int, cue: int) -> bool:
    """Tell whether a claim is not, or not yet, told by the subject of the verb in front of it."""
    if sheet.tree.token(owner).pos != "PRON":
        return True
    return cue < owner and (sheet.tree.lemma[cue] in AGAINST or is_infinitive(sheet, cue))


def is_infinitive(sheet: Sheet, verb: int) -> bool:
    """Tell whether a verb is a "to explain": what somebody is to do, has done or wants to."""
    return any(sheet.tree.lower[i] == "to" for i in sheet.tree.children(verb, "aux"))


def _told_by_another(sheet: Sheet, number: int, cue: int) -> int | None:
    """Return "warned" in "Hollis said her brother had warned her that “...”"; a pronoun may be Hollis again."""
    tree = sheet.tree
    last = sheet.before(sheet.marked[number])
    if last < 0 or tree.lower[last] != "that":
        return None  # "said that the bank advised “ten builders”": a mere object may be in Hollis's words
    for index in range(last, max(cue, last - WIDEST - 1), -1):
        token = sheet.page.tokens[index]
        if token.pos == "VERB":
            subject = tree.child(index, "nsubj")
            told = token.dep == "ccomp" and tree.head(index) == cue and tree.lemma[index] in sheet.words.says
            return index if told and subject is not None and _is_other(sheet, subject) else None
        if tree.lower[index] not in LED_IN:
            return None
    return None


def _is_other(sheet: Sheet, subject: int) -> bool:
    return sheet.page.tokens[subject].pos in ("NOUN", "PROPN")


def without_owned(sheet: Sheet, draft: Draft | None, owners: Mapping[int, Sequence[int]]) -> Draft | None:
    """Return a quotation that ends where another's words in marks begin.

    Args:
        sheet: The page.
        draft: A quotation.
        owners: Cues that have marks, with the numbers of those.
    """
    if draft is None or draft.cue is None:
        return draft
    runs = []
    for first, last in draft.runs:
        inner = (i for i in near(draft.cue, first, last) if i in owners)
        end = min(
            (_clause(sheet, i) for i in inner if _is_sure(sheet, i, owners[i], draft.cue)), default=last + 1
        )
        run = bare(sheet.tree, first, end - 1)
        runs += [run] if run is not None and not _is_anothers(sheet, run, draft.cue, owners) else []
    return replace(draft, runs=tuple(runs)) if runs or draft.marked else None


def _is_anothers(sheet: Sheet, run: Run, cue: int, owners: Mapping[int, Sequence[int]]) -> bool:
    """Tell whether a run is nothing but words in marks that another noun of speech has in front of them."""
    number = sheet.inside[run[0]]
    if number < 0 or sheet.inside[run[1]] != number or number in owners.get(cue, ()):
        return False
    around = (i for i in near(cue, run[0] - REACH, run[0]) if i in owners and number in owners[i])
    return any(claim_owner(sheet, i) is not None for i in around)


def _is_sure(sheet: Sheet, inner: int, numbers: Sequence[int], cue: int) -> bool:
    return any(inner in (claim_beside(sheet, n, cue), _told_by_another(sheet, n, cue)) for n in numbers)


def _clause(sheet: Sheet, cue: int) -> int:
    """Return the first word of the clause behind a cue."""
    behind = [sheet.tree.left[i] for i in sheet.tree.children(cue, *CLAUSES) if i > cue]
    return min((start for start in behind if start > cue), default=cue + 1)
