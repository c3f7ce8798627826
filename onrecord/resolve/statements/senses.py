"""Changes of wording that change what was said: a negation, a condition, a number, a name."""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from rapidfuzz.fuzz import ratio

from onrecord.model.counting_words import CARDINALS
from onrecord.resolve.statements.comparisons import Comparison, Edit
from onrecord.resolve.statements.words import Word, told

NEGATIONS = frozenset(
    {"not", "never", "no", "none", "nor", "neither", "cannot", "nobody", "nothing", "without"}
)
HEDGES = frozenset({"just", "only", "merely", "simply", "solely"})  # "not just X but Y" does not deny X
CONDITIONS = frozenset({"if", "unless", "provided"})
NO_CONDITIONS = frozenset(
    {"even", "as", "what", "see", "ask", "asked", "wonder", "know"}
)  # "even if", "see if"
REACH = 3  # words before a cut in which a negation still governs what follows
LOOK = 15  # words of the same sentence in which the other side may say the "not" in its own place
SMALL = 4  # words of an edit up to which a lost "not" is a change of this phrase, and no cut of another
WHOLE = 3  # words that must be kept of a main clause for its lost condition to matter
CLAUSE_END = re.compile(r"[,.;:!?—–\n]|--|^[\"”»]")  # a closing mark ends what another quotation denies
OTHER_NAME = 70  # of 100: below this likeness two names are two, above it one is a misspelling
NUMBERS = frozenset(CARDINALS) | {
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "trillion",
    "half",
    "third",
    "quarter",
    "twice",
    "dozen",
}
DIGITS = {str(number): word for word, number in CARDINALS.items() if number <= 10}


def change_of_sense(compared: Comparison) -> str | None:
    """Return in a sentence how the rendering changes the sense, or None where nothing shows it."""
    return (
        _lost_negation_before(compared)
        or _changed_negation(compared)
        or _changed_number(compared)
        or _changed_name(compared)
        or _lost_condition(compared)
    )


def _changed_negation(compared: Comparison) -> str | None:
    for edit in compared.edits:
        full, here = compared.full_words(edit), compared.here_words(edit)
        if edit.where != "middle" or max(len(full), len(here)) > SMALL:
            continue
        was, is_ = _negation(full), _negation(here)
        if was and not is_ and not _said_again(compared, edit):
            return f"leaves out “{was}”"
        if is_ and not was:
            return f"puts in “{is_}”"
    return None


def _said_again(compared: Comparison, edit: Edit) -> bool:
    """Tell whether the speaker denied it twice and one of the two is kept ("I didn't want - did not want")."""
    first, stop = edit.fullest
    words = compared.fullest.words
    return _negation((*words[max(0, first - SMALL) : first], *words[stop : stop + SMALL])) is not None


def _lost_negation_before(compared: Comparison) -> str | None:
    """Compare the few words before the first word in common, in marks or not, on both sides."""
    if not compared.blocks:
        return None
    first = compared.blocks[0]
    full = _leading(compared.fullest.before, compared.fullest.words[: first.left])
    here = _leading(compared.here.before, compared.here.words[: first.right])
    was, is_ = _negation(_clause(full)), _negation(_clause(here))
    if bool(was) == bool(is_) or (_negation(here) if was else _negation(full)):
        return None
    if was and any(word.form in HEDGES for word in full):
        hedge = next(word.form for word in full if word.form in HEDGES)
        goes_on = any(
            word.form == "but" for word in (*compared.fullest.words[first.left :], *compared.fullest.after)
        )
        return f"leaves out “{was} {hedge}{' ... but' if goes_on else ''}”"
    return f"leaves out “{was}”" if was else f"puts “{is_}” before the words"


def _leading(before: tuple[Word, ...], cut: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the last words of the same sentence."""
    words = takewhile(lambda word: not word.ends, reversed((*before, *cut)))
    return tuple(reversed(tuple(islice(words, LOOK))))


def _clause(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the last few words of the same clause."""
    clause = takewhile(lambda word: not CLAUSE_END.search(word.tail), reversed(words))
    return tuple(reversed(tuple(islice(clause, REACH))))


def _negation(words: tuple[Word, ...]) -> str | None:
    """Return the first negation; "why don't they go" asks and denies nothing."""
    for index, word in enumerate(words):
        asked = index and words[index - 1].form == "why"
        if (word.form in NEGATIONS or word.form.endswith("n't")) and not asked:
            return word.form
    return None


def _changed_number(compared: Comparison) -> str | None:
    for edit in compared.edits:
        if edit.where != "middle":
            continue
        full, here = numbers_in(compared.full_words(edit)), numbers_in(compared.here_words(edit))
        if full and here and set(full) != set(here):
            return f"has “{' '.join(here)}” for “{' '.join(full)}”"
    return None


def numbers_in(words: Sequence[Word]) -> list[str]:
    """Return the numbers among the words, "7" as "seven"."""
    return [
        DIGITS.get(word.form, word.form) for word in words if word.form[0].isdigit() or word.form in NUMBERS
    ]


def _changed_name(compared: Comparison) -> str | None:
    for edit in compared.edits:
        if edit.change != "changed" or edit.where != "middle" or edit.marked:
            continue
        full = _names(compared.full_words(edit), after=compared.fullest.words[edit.fullest[0] - 1])
        here = _names(compared.here_words(edit), after=compared.here.words[edit.here[0] - 1])
        if full and here and ratio(full.casefold(), here.casefold()) < OTHER_NAME and _two_names(full, here):
            return f"has “{here}” for “{full}”"
    return None


def _two_names(full: str, here: str) -> bool:
    """Tell whether neither name holds the other, as a full name holds a surname."""
    return not set(full.casefold().split()) & set(here.casefold().split())


def _names(words: tuple[Word, ...], after: Word) -> str:
    if len(words) > SMALL or after.ends:
        return ""
    return " ".join(word.written for word in words if word.name)


def _lost_condition(compared: Comparison) -> str | None:
    for edit in compared.edits:
        if edit.change != "dropped" or edit.where == "middle":
            continue
        clause = (
            _condition_before(compared, edit) if edit.where == "start" else _condition_after(compared, edit)
        )
        if clause and not _conditional((*compared.here.before, *compared.here.after)):
            return f"leaves out the condition “{told(clause)}”"
    return None


def _condition_before(compared: Comparison, edit: Edit) -> tuple[Word, ...]:
    """Return the "if" clause that ends with a comma where the kept words begin."""
    cut = list(compared.full_words(edit))
    start = next((i + 1 for i in range(len(cut) - 2, -1, -1) if cut[i].ends), 0)
    sentence = tuple(cut[start:])
    for index, word in enumerate(sentence):
        if word.form in CONDITIONS and not (index and sentence[index - 1].form in NO_CONDITIONS):
            ended = [i for i, other in enumerate(sentence) if i > index and "," in other.tail]
            near = ended and len(sentence) - 1 - ended[-1] <= REACH
            return sentence[index : ended[-1] + 1] if near else ()
    return ()


def _condition_after(compared: Comparison, edit: Edit) -> tuple[Word, ...]:
    """Return the "if" clause that follows directly where the kept words end."""
    cut = compared.full_words(edit)
    last = compared.fullest.words[edit.fullest[0] - 1]
    kept = compared.blocks[-1].size if compared.blocks else 0
    if last.ends or kept < WHOLE or not cut or cut[0].form not in (*CONDITIONS, "only"):
        return ()
    if cut[0].form == "only" and (len(cut) < 2 or cut[1].form != "if"):
        return ()
    stop = next((i + 1 for i, word in enumerate(cut) if word.ends or "," in word.tail), len(cut))
    return cut[:stop] if last.form not in NO_CONDITIONS else ()


def _conditional(words: tuple[Word, ...]) -> bool:
    return any(word.form in CONDITIONS or word.form in {"whether", "until", "only"} for word in words)
