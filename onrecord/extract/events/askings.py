"""Acts of asking that no single verb names: "told them to leave", "should resign", "“Pull back your boats,” he said", "her call for"."""

from dataclasses import replace

from onrecord.extract.events.effects import tensed
from onrecord.extract.events.futures import SAYING, same
from onrecord.extract.events.lexicons import Lexicon
from onrecord.extract.events.modal_words import modal_words
from onrecord.extract.events.modalities import modality_of
from onrecord.extract.events.participants import passive, source_of
from onrecord.extract.events.senses import type_of
from onrecord.extract.events.shapes import Actors, Clause, clause_of
from onrecord.extract.events.suppositions import imperative
from onrecord.model.spans import Span
from onrecord.model.trees import Tree

ANSWERS = frozenset({"REJECT", "AGREE", "CONCEDE"})
ANSWERED = frozenset({"ignore", "heed", "dismiss", "meet", "grant", "rebuff", "welcome"})


def act_of_asking(tree: Tree, verb: int, taken: set[int]) -> Clause | None:
    """Return what somebody asks of another in words of his own choice."""
    return _told_to(tree, verb, taken) or _should(tree, verb, taken) or _imperative(tree, verb)


def _told_to(tree: Tree, verb: int, taken: set[int]) -> Clause | None:
    """Return "told the guards to leave" as asking; who is only told something is asked nothing."""
    if tree.lemma[verb] not in modal_words().asking or tree.token(verb).pos != "VERB":
        return None
    inner = next((i for i in tree.children(verb, "xcomp", "ccomp") if tree.token(i).tag == "VB"), None)
    asked = tree.children(verb, "nsubjpass" if passive(tree, verb) else "dobj")
    source = source_of(tree, verb)
    if inner is None or not asked or source is None or tensed(tree, inner):
        return None
    if not any(tree.token(i).tag == "TO" for i in tree.children(inner, "aux")):
        return None
    if modality_of(tree, verb) != "happened":
        return None
    if any(tree.lower[i] == "for" and i < inner for i in tree.children(verb, "prep")):
        return None  # "asked her for notes to use": she is asked for notes
    taken.add(inner)
    return clause_of(tree, verb, "REQUEST", "happened", Actors(source=source, target=asked[0]))


def _should(tree: Tree, verb: int, taken: set[int]) -> Clause | None:
    """Return "said the governor should resign" as asking."""
    inner = next(iter(tree.children(verb, "ccomp")), None)
    source = source_of(tree, verb)
    if inner is None or source is None or tree.lemma[verb] not in SAYING:
        return None
    subject = next(iter(tree.children(inner, "nsubj")), None)
    helpers = {tree.lemma[i] for i in tree.children(inner, "aux")}
    if subject is None or not helpers & {"should", "must"} or not _can_be_asked(tree, subject):
        return None
    if same(tree, source, subject) or (tree.lemma[inner] == "be" and tree.children(inner, "acomp")):
        return None  # "said she should be ashamed" asks for nothing
    taken.add(inner)
    return clause_of(tree, verb, "REQUEST", "happened", Actors(source=source, target=subject))


def _can_be_asked(tree: Tree, subject: int) -> bool:
    """Tell whether the subject of "should" can be asked anything: a body or a person, no "any deal", no "the law"."""
    if tree.lemma[subject] not in modal_words().askable and tree.token(subject).pos not in ("PROPN", "PRON"):
        return False
    if tree.lemma[subject] in ("act", "bill", "law", "treaty"):
        return False
    return not any(tree.lower[i] in ("any", "every", "no", "such") for i in tree.children(subject, "det"))


def _imperative(tree: Tree, verb: int) -> Clause | None:
    """Return an order in direct speech, asked by whom the words beside it say; a mere "look" asks for nothing."""
    above = tree.head(verb)
    manner = tree.lemma[verb] in modal_words().manners and not tree.children(verb, "prt")
    if above is None or manner or not imperative(tree, verb):
        return None
    quoted = verb > 0 and tree.token(verb - 1).tag == "``"
    if not quoted or not tree.children(verb, "dobj", "prep", "xcomp"):
        return None
    speaker = source_of(tree, above)
    if tree.lemma[above] not in SAYING or speaker is None or _is_title(tree, verb):
        return None
    target = next(iter(tree.children(above, "dobj", "dative")), None)
    return clause_of(tree, verb, "REQUEST", "happened", Actors(source=speaker, target=target))


def _is_title(tree: Tree, verb: int) -> bool:
    """Tell whether marks in front of a verb hold the name of a programme: "on the channel's “Meet the Mayor”"."""
    if verb < 2:
        return False
    return tree.token(verb - 2).tag in ("POS", "IN") or tree.lower[verb - 2] in ("'", "’")


def act_of_answer(tree: Tree, noun: int, words: Lexicon) -> Clause | None:
    """Return what was asked where a clause tells the answer: "rejected his call for an inquiry" has his call."""
    above, owner = tree.head(noun), next(iter(tree.children(noun, "poss")), None)
    if tree.lemma[noun] not in modal_words().askings or above is None or owner is None:
        return None
    if tree.token(noun).dep != "dobj" or source_of(tree, above) is None:
        return None
    if type_of(tree, above, words) not in ANSWERS and tree.lemma[above] not in ANSWERED:
        return None
    if modality_of(tree, above) not in ("happened", "denied"):
        return None
    held = tree.subtree(above)
    content = next(
        (i for i in held if i > noun and tree.lower[i] == "for" and tree.children(i, "pobj")), None
    )
    if content is None:
        return None
    clause = clause_of(tree, noun, "REQUEST", "happened", Actors(source=owner, target=source_of(tree, above)))
    end = tree.token(tree.right[tree.children(content, "pobj")[0]]).end
    return replace(
        clause,
        words=Span(start=clause.words.start, end=max(clause.words.end, end)),
        action=Span(start=tree.token(noun).start, end=end),
    )
