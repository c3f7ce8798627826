"""Words in marks that name a thing and that nobody says here: a “zero tolerance” policy, the word “riot”."""

from onrecord.extract.quotes.lexicons import Lexicon
from onrecord.extract.quotes.marks import Stretch
from onrecord.model.trees import Tree

LONGEST = 6  # tokens of a term, commas included


def is_term(tree: Tree, words: Lexicon, stretch: Stretch) -> bool:
    """Tell whether a stretch is the name of what follows it, or a word that is spoken of."""
    tokens = tree.page.tokens
    held = tree.page.tokens_in(stretch.start, stretch.end)
    if not held or len(held) > LONGEST or any(tokens[i].pos in ("VERB", "AUX", "PRON") for i in held):
        return False
    if len(held) == 1 and tokens[held[0]].pos == "ADJ" and tree.lower[held[0]] == tree.page.text_of(held[0]):
        return False  # a “desperate” strategy: a judgement, and somebody's
    around = tree.page.tokens_in(stretch.outer_start, stretch.outer_end)
    before, after = around[0] - 1, around[-1] + 1
    named = after < len(tokens) and tree.lemma[after] in words.named_things and before >= 0
    if named and tokens[before].pos in ("DET", "PRON", "ADJ", "PART"):
        return True
    return before >= 1 and tree.lower[before] in words.mentions and tree.lower[before - 1] in ("the", "that")
