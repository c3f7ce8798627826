"""What was done to what: the same verb, thing and one more word of the clause in two or more reports."""

from collections.abc import Iterator, Sequence

from onrecord.model.copies import Origin
from onrecord.model.disagreements import Agreement
from onrecord.resolve.agreements.points import Point, agreement_of, together
from onrecord.resolve.disagreements.slots.acts import Act, shared_acts
from onrecord.resolve.disagreements.slots.tellings import Coverage

ARGUMENTS = ("dobj", "pobj", "nsubj", "nsubjpass", "amod", "compound", "prep", "agent", "poss", "appos")
LONGEST = 70  # code points of a value
LEAD = 4  # sentences: what no report tells in its first ones is no main thing of the story
FEWEST = 1  # words that two tellings share beside verb and thing


def deed_agreements(story: Coverage, origins: Sequence[Origin]) -> Iterator[Agreement]:
    """Yield the deeds that two or more reports tell alike."""
    for held in shared_acts(story).values():
        if not any(act.report.tree.sentence[act.index] < LEAD for act in held):
            continue
        points = [point for act in held for point in _point(act, story)]
        for group in together(points, FEWEST):
            made = agreement_of(group, origins, "{reports} reports tell the same deed.")
            if made is not None:
                yield made


def _point(act: Act, story: Coverage) -> Iterator[Point]:
    """Yield the act as one report tells it; nothing for what is denied or supposed."""
    report, tree = act.report, act.report.tree
    if tree.child(act.index, "neg") is not None or _if(act) or _only_named(act):
        return
    first, last = report.phrase(act.thing, whole=False)
    value = report.words(min(first, act.index), max(last, act.index))
    about = story.name(act.key[1]) if act.key[1] in story.people else report.words(first, last)
    if tree.token(act.index).pos == "NOUN" or tree.token(first).pos == "PRON" or len(value) > LONGEST:
        value = f"{act.key[0]} {about}"
    yield Point(
        about=about,
        value=value,
        words=_arguments(act) - {act.key[0], act.key[1]},
        place=report.place(min(first, act.index), max(last, act.index)),
    )


def _if(act: Act) -> bool:
    tree = act.report.tree
    return any(tree.lower[i] in ("if", "unless", "whether") for i in tree.children(act.index, "mark"))


def _only_named(act: Act) -> bool:
    """Tell whether it is an infinitive ("in order to allay", "refused to sign"), which tells no deed."""
    tree = act.report.tree
    return tree.token(act.index).tag == "VB" and any(
        tree.lower[i] == "to" for i in tree.children(act.index, "aux")
    )


def _arguments(act: Act) -> frozenset[str]:
    """Return who acts and with what: the parties and nouns that hang closely on the act and on its thing."""
    report, tree = act.report, act.report.tree
    close = [act.thing, *tree.children(act.index, *ARGUMENTS), *tree.children(act.thing, *ARGUMENTS)]
    close += [below for i in close for below in tree.children(i, "pobj")]
    subject = report.subject(act.index) if tree.token(act.index).pos == "VERB" else None
    parties = (report.party(i) for i in [*close, *([subject] if subject is not None else ())])
    words = frozenset(tree.lemma[i] for i in close if tree.token(i).pos in ("NOUN", "ADJ", "PROPN"))
    return words | frozenset(party for party in parties if party)
