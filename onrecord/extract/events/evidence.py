"""What the words around two actors say of the act between them: evidence for the learned typing.

The actors themselves are masked (S acts, T is acted on): who they are must not decide what was done. Evidence comes
from the path between them through the grammar, from the words that hang on that path (negation, auxiliaries, particles, objects),
from the short sentence that these make ("S has refused to meet T"), from the words around, and from what the lexicon says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.senses import type_of
from onrecord.model.trees import Tree

CARRIED = frozenset(
    {"neg", "aux", "auxpass", "prt", "prep", "dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "mark", "agent",
     "dative", "pcomp", "pobj"}
)  # fmt: skip
CARRYING = frozenset({"xcomp", "ccomp", "prep", "dobj", "pcomp", "attr"})
WITH_VERB = frozenset({"prt", "prep", "dobj", "xcomp", "neg", "aux"})
VERBAL = frozenset({"VERB", "AUX"})
BEFORE, AFTER, LONGEST = 4, 8, 32  # words of the sentence around the actors that are read
Words = frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the words say of the act between two actors.

    Attributes:
        short: Words of the short sentence that the path between the actors makes, actors masked.
        around: Words of the sentence around the actors, actors masked.
        groups: Pieces of evidence in three groups: from the path, from the short sentence, from the words around.
    """

    short: tuple[str, ...]
    around: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]


def evidence(tree: Tree, source: Words, target: Words, words: Lexicon) -> Evidence:
    """Return what the words say of the act between two actors.

    Args:
        tree: The page's grammar.
        source: The tokens that name who acts, at least one.
        target: The tokens that name who is acted on.
        words: Which words name an act.
    """
    up, down = _path(tree, source, target)
    short = _short(tree, (*up, *down), source, target)
    around = _around(tree, source, target)
    named = dict.fromkeys(
        kind
        for i in (*up, *down, *_above(tree, (up or (min(source),))[-1]))
        if tree.token(i).pos == "VERB"
        for kind in (type_of(tree, i, words),)
        if kind
    )
    lexical = (*(f"lex:{kind}" for kind in named), *(f"first:{kind}" for kind in list(named)[:1]))
    return Evidence(
        short=tuple(short),
        around=tuple(around),
        groups=(
            (*_path_evidence(tree, up, down, source | target), *lexical),
            (*(f"k:{word}" for word in short), *(f"b:{one}_{two}" for one, two in pairwise(short))),
            tuple(_runs(around)),
        ),
    )


def head_of(tree: Tree, held: Words) -> int:
    """Return the token that the others of a phrase hang on; a noun before anything else."""
    roots = [i for i in sorted(held) if tree.token(i).head not in held or tree.token(i).head == i]
    nouns = [i for i in roots if tree.token(i).pos in ("NOUN", "PROPN", "PRON", "NUM")]
    return (nouns or roots)[0]


def _above(tree: Tree, index: int) -> tuple[int, ...]:
    """Return the words above one, nearest first; time grows with the depth of the sentence."""
    found = []
    above = tree.head(index)
    while above is not None:
        found.append(above)
        above = tree.head(above)
    return tuple(found)


def _path(tree: Tree, source: Words, target: Words) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the words from the source up to the verb that joins both, and those on the way down to the target."""
    begin = head_of(tree, source)
    up = (begin, *_above(tree, begin))
    down: tuple[int, ...] = ()
    if target:
        first = head_of(tree, target)
        down = (first, *_above(tree, first))
    joint = next((i for i in up if i in down), up[-1])
    top, beyond = joint, []
    while tree.token(top).pos not in VERBAL and (head := tree.head(top)) is not None:
        top = head
        beyond.append(top)
    left = (*up[1 : up.index(joint) + 1], *beyond)
    return left, down[1 : down.index(joint) + 1] if joint in down else down[1:]


def _short(tree: Tree, path: tuple[int, ...], source: Words, target: Words) -> list[str]:
    """Return the short sentence that the path and what hangs on it make, actors masked."""
    masked = source | target
    kept = {*path, head_of(tree, source)} | ({head_of(tree, target)} if target else set())
    for index in path:
        if tree.token(index).pos not in ("VERB", "AUX", "NOUN") or index in masked:
            continue
        for child in tree.below[index]:
            if child in masked or tree.token(child).dep not in CARRIED:
                continue
            kept.add(child)
            if tree.token(child).dep in CARRYING:
                kept |= {i for i in tree.below[child] if tree.token(i).dep in CARRIED | {"compound", "amod"}}
    return _masked(tree, sorted(kept), source, target)


def _masked(tree: Tree, held: list[int], source: Words, target: Words) -> list[str]:
    said: list[str] = []
    for index in held:
        word = "S" if index in source else "T" if index in target else tree.lower[index]
        if word not in ("S", "T") or word != (said[-1] if said else ""):
            said.append(word)
    return said


def _around(tree: Tree, source: Words, target: Words) -> list[str]:
    """Return the words of the sentence around the actors."""
    sentence = tree.sentence_of(min(source))
    said = _masked(tree, list(range(sentence.first, sentence.stop)), source, target)
    at = [n for n, word in enumerate(said) if word in ("S", "T")]
    start = max(0, at[0] - BEFORE)
    return said[start : min(start + LONGEST, at[-1] + AFTER)]


def _runs(said: list[str]) -> Iterator[str]:
    """Yield every one, two and three words in a row."""
    for length in (1, 2, 3):
        for first in range(len(said) - length + 1):
            yield "n:" + "_".join(said[first : first + length])


def _path_evidence(tree: Tree, up: tuple[int, ...], down: tuple[int, ...], masked: Words) -> Iterator[str]:
    for mark, path in (("u", up), ("d", down)):
        for index in path:
            yield f"{mark}:{tree.lemma[index]}"
            yield f"p:{tree.lemma[index]}"
    yield "up:" + ">".join(tree.token(i).dep for i in up[:2])
    yield "down:" + ">".join(tree.token(i).dep for i in down[:2])
    if up:
        yield f"top:{tree.lemma[up[-1]]}"
    for index in sorted({*up, *down}):
        for child in tree.below[index]:
            if child in masked:
                continue
            dep, lemma = tree.token(child).dep, tree.lemma[child]
            yield f"c:{dep}:{lemma}"
            yield f"w:{lemma}"
            if tree.token(index).pos == "VERB" and dep in WITH_VERB:
                yield f"vc:{tree.lemma[index]}:{lemma}"
