"""The same words said of something else: another object after a fragment, another subject before it."""

from onrecord.resolve.statements.comparisons import Comparison
from onrecord.resolve.statements.words import Word, told

# What a fragment is said of follows one of these.
PREPOSITIONS = frozenset(
    ("in", "of", "for", "to", "with", "against", "about", "on", "at", "by", "from", "toward", "over")
)
ARTICLES = frozenset({"the", "a", "an", "our", "my", "their", "this", "that"})
DETERMINERS = ARTICLES | {
    "any",
    "every",
    "each",
    "all",
    "some",
    "no",
    "his",
    "her",
    "its",
    "your",
    "these",
    "those",
}
AUXILIARIES = frozenset(
    [
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "does",
        "do",
        "did",
    ]
)
PERSONS = tuple(
    frozenset(group.split())
    for group in (
        "i me my mine myself i'm i'll i've i'd",
        "we us our ours ourselves we're we'll we've we'd",
        "you your yours yourself you're you'll you've you'd",
        "he him his himself he's he'll he'd",
        "she her hers herself she's she'll she'd",
        "they them their theirs themselves they're they'll they've they'd",
    )
)
FRAGMENT = 3  # content words up to which a rendering leans on the words around it for its object
OBJECT = 2  # content words of an object, on either side, before the two can be said to differ
LOOK = 8  # words after the fragment in which its object stands


def other_subject(compared: Comparison) -> str | None:
    """Return in a sentence what the words are said of here and there, or None where that is the same."""
    return _other_object(compared) or _other_pronoun(compared) or _other_actor(compared)


def _other_object(compared: Comparison) -> str | None:
    """Find the same preposition after the words on both sides, with nothing in common behind it.

    What the fullest version says must be the speaker's own, in marks: two reports may tell the same object in
    two ways.
    """
    if compared.here.content > FRAGMENT or not compared.blocks or compared.fullest.quote.kind != "direct":
        return None
    last = compared.blocks[-1]
    full = (compared.fullest.words[last.left + last.size :] or compared.fullest.after)[:LOOK]
    here = (compared.here.words[last.right + last.size :] or compared.here.after)[:LOOK]
    if not full or not here or full[0].form != here[0].form or full[0].form not in PREPOSITIONS:
        return None
    full, here = _clause(full), _clause(here)
    if not _has_object(full) or not _has_object(here):
        return None
    stems = [{word.stem for word in side if word.content} for side in (full, here)]
    everything = {word.stem for word in compared.fullest.words}
    if (
        min(len(one) for one in stems)
        and sum(map(len, stems)) > OBJECT
        and not stems[1] & (stems[0] | everything)
    ):
        return f"says “{told(here)}”, where the fullest version has “{told(full)}”"
    return None


def _has_object(clause: tuple[Word, ...]) -> bool:
    """Tell whether a noun phrase follows the preposition; "where they came from before" has none behind it."""
    return len(clause) > 1 and (clause[1].content or clause[1].form in DETERMINERS)


def _other_pronoun(compared: Comparison) -> str | None:
    """Find "I" where the fullest version has "they": only inside marks, where no report may turn it."""
    if compared.here.quote.kind != "direct" or compared.fullest.quote.kind != "direct":
        return None
    for edit in compared.edits:
        full, here = compared.full_words(edit), compared.here_words(edit)
        if edit.marked or edit.where == "end" or len(full) != 1 or len(here) != 1:
            continue
        was, is_ = _person(full[0]), _person(here[0])
        if was is not None and is_ is not None and was != is_:
            return f"has “{told(here)}” where the fullest version has “{told(full)}”"
    return None


def _other_actor(compared: Comparison) -> str | None:
    """Find another noun before the verb of the same clause: "the council will" for "the government will".

    Only inside marks: in its own words a report may well name the same body otherwise.
    """
    if compared.here.quote.kind != "direct":
        return None
    for edit in compared.edits:
        if edit.change != "changed" or edit.where == "end" or edit.marked:
            continue
        full = _actor(compared.fullest.words, *edit.fullest)
        here = _actor(compared.here.words, *edit.here)
        if full and here and not {word.stem for word in full} & {word.stem for word in here}:
            return f"says of “{told(here)}” what the fullest version says of “{told(full)}”"
    return None


def _actor(words: tuple[Word, ...], first: int, stop: int) -> tuple[Word, ...]:
    """Return the noun phrase that the stretch puts before an auxiliary, after an article; else nothing."""
    end = next((i for i in range(first, min(stop + 1, len(words))) if words[i].form in AUXILIARIES), None)
    if end is None or end == first:
        return ()
    article = words[first].form in ARTICLES or (first > 0 and words[first - 1].form in ARTICLES)
    return tuple(word for word in words[first:end] if word.content) if article else ()


def _person(word: Word) -> int | None:
    return next((index for index, group in enumerate(PERSONS) if word.form in group), None)


def _clause(words: tuple[Word, ...]) -> tuple[Word, ...]:
    stop = next((i + 1 for i, word in enumerate(words) if word.ends or "," in word.tail), len(words))
    return words[:stop]
