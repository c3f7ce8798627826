"""Speakers that grammar tells for sure, where the weights saw too few to learn from."""

from onrecord.extract.quotes.sources import CUTS, LONGEST_CLIMB, RELATIVES, sentence_subject
from onrecord.model.trees import Tree

# "Was caught on tape saying": who is caught is who speaks.
OVERHEARD = frozenset("catch overhear hear film record tape videotape".split())
# Whom one asks to speak has not spoken yet.
REQUESTS = frozenset("ask press urge pressure challenge implore beg".split())
# What one does to somebody for his words.
ANSWERS = frozenset(
    "criticize criticise attack blast slam condemn denounce rebuke reprimand scold fault chide mock fire sack suspend"
    " punish sue thank praise applaud blame".split()
)


def sure_source(tree: Tree, cue: int) -> int | None:
    """Return the main word of the speaker's phrase where a construction leaves one answer."""
    return (
        sentence_subject(tree, cue)
        or _overheard(tree, cue)
        or _asker(tree, cue)
        or _answered(tree, cue)
        or _writer(tree, cue)
    )


def _overheard(tree: Tree, cue: int) -> int | None:
    """Return who speaks in "Hollis was caught on tape saying ...", whoever else the sentence names.

    The parser hangs "saying" on the tape or on the verb of the main clause as often as on "caught", so order decides: only a
    phrase or two may stand between.
    """
    if tree.token(cue).tag != "VBG":
        return None
    for verb in range(cue - 1, max(tree.sentence_of(cue).first, cue - LONGEST_CLIMB - 1), -1):
        if tree.lower[verb] in CUTS or (tree.token(verb).pos == "VERB" and tree.token(verb).tag != "VBN"):
            return None
        if tree.token(verb).tag == "VBN" and tree.lemma[verb] in OVERHEARD:
            caught = tree.child(verb, "nsubjpass")
            return None if caught is None or tree.lower[caught] in RELATIVES else caught
    return None


def _asker(tree: Tree, cue: int) -> int | None:
    """Return who asks in "Dole pressed Brandt to say whether ...": Brandt has said nothing yet."""
    verb = tree.head(cue)
    if verb is None or verb > cue or tree.lemma[verb] not in REQUESTS or tree.token(verb).tag == "VBN":
        return None
    asked = tree.child(verb, "dobj") is not None or tree.child(cue, "nsubj") is not None
    to_speak = any(tree.lower[i] == "to" for i in tree.children(cue, "aux"))
    return tree.child(verb, "nsubj") if asked and to_speak else None


def _answered(tree: Tree, cue: int) -> int | None:
    """Return Brandt in "Dole criticised Brandt for saying ...": the words that one answers are the other's."""
    by = tree.head(cue)
    verb = tree.head(by) if by is not None else None
    if by is None or verb is None or tree.token(cue).dep != "pcomp" or tree.lower[by] != "for":
        return None
    return tree.child(verb, "dobj") if tree.lemma[verb] in ANSWERS and verb < by else None


def _writer(tree: Tree, cue: int) -> int | None:
    """Return Brandt in "Dole shared a post by Brandt calling ...": the name right before the participle."""
    name = cue - 1
    if tree.token(cue).tag != "VBG" or name < 1 or tree.token(name).dep != "pobj":
        return None
    by = tree.token(name).head
    noun = tree.head(by)
    of_noun = noun is not None and tree.token(noun).pos == "NOUN" and noun == tree.head(cue)
    return name if tree.lower[by] in ("by", "from") and of_noun and tree.token(name).pos == "PROPN" else None
