"""Commitments as single clauses tell them: who binds himself, or asks another, to do what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.events import CommitmentKind, Event
from onrecord.model.pages import Page, Token
from onrecord.model.spans import Span
from onrecord.resolve.events import COUNTERS, content_words

KIND_OF_MODALITY: Mapping[str, CommitmentKind] = {
    "promised": "pledge",
    "threatened": "threat",
    "stated-intent": "plan",
    "reported-plan": "plan",
}
KIND_OF_TYPE: Mapping[str, CommitmentKind] = {"REQUEST": "demand", "AGREE": "agreement"}
WISHES = frozenset(
    {"like", "want", "wish", "hope", "willing", "ready", "love", "willingness", "readiness", "desire", "ambition", "eagerness", "seek", "try",
     "attempt", "effort", "bid", "push", "drive"}
)  # fmt: skip
PAST = frozenset({"VBD", "VBN", "VBG"})
ASKING_FOR = frozenset({"press", "lobby", "petition", "plead"})  # alone they say nothing of what is asked
CLAUSES = frozenset({"xcomp", "ccomp"})
STATES = frozenset({"VBZ", "VBP", "VBD"})
ASKED = frozenset({"call", "appeal", "request", "plea"})
BINDING = frozenset(
    {"promise", "pledge", "vow", "swear", "assure", "guarantee", "threaten", "intimidate", "menace"}
)
# Behind these stands somebody whom the clause does not name.
WRITINGS = frozenset(
    "tweet post message letter mail note video advertisement ad poster petition sign banner memo report document statement "
    "editorial article story book complaint lawsuit bill plan law measure rule amendment draft proposal regulation".split()
)
CUT = 1  # letters of a word cut at its hyphen ("an e-mail")
FEWEST_WORDS = 2  # content words below which an act ("do it") is too thin to be compared


@dataclass(frozen=True, slots=True)
class Telling:
    """A commitment as one clause tells it."""

    event: Event
    kind: CommitmentKind
    actor: str
    words: frozenset[str]
    published: str


def telling_of(event: Event, pages: Mapping[str, Page]) -> Telling | None:
    """Return the commitment that an event tells, None where it tells none or does not say whose."""
    page = pages[event.document]
    kind = _kind_of(event, page)
    if kind is None or event.source_words is None or event.action is None or _only_wished(event, page):
        return None
    if _names_nobody_else(event, kind, page):
        return None
    if not _named_actor(event, event.source_words, kind, page) or not _binds(event.action, kind, page):
        return None
    words = _sense(event, event.action, kind, page)
    if len(words) < FEWEST_WORDS:
        return None
    return Telling(event, kind, _actor(event, page), words, page.document.published or "")


def _kind_of(event: Event, page: Page) -> CommitmentKind | None:
    if event.modality == "happened":
        return KIND_OF_TYPE.get(event.type)
    kind = KIND_OF_MODALITY.get(event.modality)
    return "offer" if kind == "plan" and _offered(event, page) else kind


def _names_nobody_else(event: Event, kind: CommitmentKind, page: Page) -> bool:
    """Tell whether a threat or a demand is nobody's: told of himself, or of no more than whom it is asked of.

    Of "he told him to leave" one of the two names is not his; "calling for Reen" does not say for what; "the
    threat of attacks by rebels" is a danger, threatened by no word of theirs.
    """
    if event.source is not None and event.source == event.target:
        return kind in ("threat", "demand")
    held = page.tokens_in(event.action.start, event.action.end) if event.action else range(0)
    if kind == "threat" and event.source is None and held:
        return page.tokens[held[0]].pos not in ("VERB", "AUX", "PART")
    if kind in ("pledge", "threat") and held and page.tokens[held[0]].lemma.lower() in BINDING:
        return not any(_says_what(page.tokens[i], kind) for i in held)
    if kind != "demand" or event.target is None or event.action is None:
        return False
    return not content_words(page, event.action) - _named_by(event, page)


def _says_what(token: Token, kind: CommitmentKind) -> bool:
    """Tell whether a word under "pledged" or "threatened" says what: not in "promised Reen", "threatened the crowd"."""
    thing = kind == "pledge" and token.dep == "dobj" and token.pos not in ("PROPN", "PRON")
    return thing or token.dep in CLAUSES


def _sense(event: Event, action: Span, kind: CommitmentKind, page: Page) -> frozenset[str]:
    """Return the words that carry the sense of the act, with those around it where it has only one."""
    words = content_words(page, action)
    if len(words) < FEWEST_WORDS and event.type == "PROTEST":
        return words | content_words(page, Span(start=event.start, end=event.end))  # "would go on marching"
    if kind == "threat" and words and len(words) < FEWEST_WORDS and event.condition is not None:
        return words | content_words(page, event.condition)  # "will fight it", if such and such
    return words


def _named_actor(event: Event, words: Span, kind: CommitmentKind, page: Page) -> bool:
    """Tell whether the text says who: somebody of the story; for what only somebody can do, any noun."""
    head = page.tokens[page.tokens_in(words.start, words.end)[-1]]
    if head.end - head.start <= CUT and head.pos != "PRON":
        return False
    if event.source is None and head.lemma.lower() in WRITINGS:
        return False  # somebody asks by a tweet, and the clause does not say who
    if event.source is None and kind == "plan" and event.type == "PROTEST":
        return head.pos in ("NOUN", "PROPN")  # what a group says it will go on fighting for is its own word
    if event.source is None and kind == "plan":
        # "The bridge will reopen" is nobody's plan; what lawmakers propose is theirs.
        return head.tag in ("NNS", "NNPS") and _proposed(event, page)
    return event.source is not None or (head.pos in ("NOUN", "PROPN") and head.lemma.lower() not in COUNTERS)


def _offered(event: Event, page: Page) -> bool:
    """Tell whether the clause says "offered to" of the act."""
    said = page.tokens_in(event.start, event.action.start if event.action else event.end)
    return any(page.tokens[i].lemma.lower() == "offer" and page.tokens[i].pos == "VERB" for i in said)


def _named_by(event: Event, page: Page) -> frozenset[str]:
    """Return the words that name whom something is asked of, and the asking itself."""
    whom = event.target_words
    named = content_words(page, whom) if whom is not None else frozenset()
    return named | frozenset({"call", "ask", "press"})


def _proposed(event: Event, page: Page) -> bool:
    """Tell whether the clause says "proposed" of the act."""
    said = page.tokens_in(event.start, event.action.start if event.action else event.end)
    return any(page.tokens[i].lemma.lower() == "propose" for i in said)


def _binds(action: Span, kind: CommitmentKind, page: Page) -> bool:
    """Tell whether the clause itself asks or agrees, and does not only mention that somebody did."""
    held = [page.tokens[i] for i in page.tokens_in(action.start, action.end)]
    first = next((token for token in held if token.dep not in ("neg", "aux")), held[0])
    if kind == "demand":
        return _asks(first, held)
    if kind == "agreement":
        return _agrees(first, held)
    return kind != "plan" or first.pos in ("VERB", "AUX")  # "the planned meeting" is nobody's word


def _asks(first: Token, held: Sequence[Token]) -> bool:
    if first.lemma.lower() in ASKING_FOR and not any(token.dep in CLAUSES for token in held):
        return False  # "pressed his case in court", "lobbied by both sides"
    if first.dep == "acl" and first.tag == "VBN":
        return False  # "edits requested by the bureau": what is asked stands before it
    if first.lemma.lower() in ASKED:  # "her call for an inquiry" asks for one
        return True
    mentioned = any(token.lemma.lower() == "demand" and token.pos == "NOUN" for token in held)
    # "Ordered the closure" closes; only "ordered them to close" asks it of another.
    return first.pos in ("VERB", "AUX") and first.lemma.lower() != "order" and not mentioned


def _agrees(first: Token, held: Sequence[Token]) -> bool:
    """Tell whether somebody is bound: who "agreed that it is likely", or "with her", is only of one mind."""
    if first.lemma.lower() != "agree" or first.tag not in PAST:  # "it is time they agree": not yet
        return False
    behind = held[1:]
    what = {token.dep for token in behind}
    stated = any(token.dep == "ccomp" and token.tag in STATES for token in behind)
    minded = [token.lemma.lower() for token in behind[:1]] == ["with"] and not what & CLAUSES
    return not stated and not minded and bool(what & (CLAUSES | {"pobj", "dobj"}))


def _only_wished(event: Event, page: Page) -> bool:
    """Tell whether the clause speaks of a wish: who would like to meet has not bound himself to."""
    said = page.tokens_in(event.start, event.action.start if event.action else event.end)
    return event.modality == "stated-intent" and any(page.tokens[i].lemma.lower() in WISHES for i in said)


def _actor(event: Event, page: Page) -> str:
    """Return the actor's id, or the words that name one who is none of the story's people."""
    words = event.source_words
    return event.source or (page.words(words.start, words.end) if words else "")
