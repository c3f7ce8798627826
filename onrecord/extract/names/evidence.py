"""What the words around a name say for a person, an organisation, a place or an outlet."""

from onrecord.extract.names.titles import MARKS, Named
from onrecord.extract.names.words import given_names, honorifics, listed, place_names
from onrecord.model.pages import Page

PRONOUNS = {
    "he": "he",
    "his": "he",
    "him": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "herself": "she",
}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LONGEST_ACRONYM = 5  # letters; longer shouted words are shouted
DASHES = frozenset({",", "(", "—", "–"})


def evidence(page: Page, name: Named) -> tuple[str, ...]:
    """Return the clues for one name, each a short word, in a fixed order."""
    clues = (
        *_of_its_own_words(page, name),
        *_before(page, name),
        *_after(page, name),
        *_in_the_sentence(page, name),
    )
    return tuple(dict.fromkeys(clues))


def _of_its_own_words(page: Page, name: Named) -> tuple[str, ...]:
    words = [page.text_of(i) for i in range(name.first, name.stop)]
    low = [word.casefold() for word in words]
    whole = " ".join(low).replace(".", "").replace(" - ", "-")
    several, plain = len(words) > 1, "".join(words).replace(".", "")
    outlet = (page.document.outlet or "").casefold().replace(".", "").removeprefix("the ")
    body = (several and {low[-1], low[0]} & listed("organisations")) or (
        low[0] in listed("platforms") and not several
    )
    paper = low[-1] in listed("outlets") and low[0] not in given_names()
    tests = {
        "headline": name.headline,
        "title-part": name.title_part,
        f"given-{given_names().get(low[0], '')}": several
        and low[0] in given_names()
        and not _thing(name, low),
        "place-name": whole in place_names() or whole.replace(" ", "") in place_names(),
        "place-word": several and low[-1] in listed("places"),
        "thing-word": low[-1] in listed("things") or (not several and low[0] in listed("common_bodies")),
        "organisation-word": bool(body),
        "people-of-a-place": _people_of_a_place(low),
        "outlet-word": paper or "".join(low) in listed("outlets"),
        "acronym": not several and plain.isupper() and 1 < len(plain) <= LONGEST_ACRONYM,
        "initial": several and any(len(word) == 2 and word[1] == "." for word in words[:-1]),
        "outlet": bool(outlet) and whole == outlet,
    }
    return tuple(clue for clue, holds in tests.items() if holds)


def _thing(name: Named, low: list[str]) -> bool:
    """Tell whether the last word is a body's or a place's, or the first a place's: "Washington Examiner"."""
    place_first = low[0] in place_names() and not name.title and name.label != "PERSON"
    return place_first or low[-1] in listed("places") | listed("organisations") | listed("outlets") | listed(
        "things"
    )


def _people_of_a_place(low: list[str]) -> bool:
    """Tell whether this names who lives somewhere: "New Yorker" is no person's name."""
    stem = " ".join(low).removesuffix("s").removesuffix("er")
    return low[-1].removesuffix("s").endswith("er") and stem in place_names()


def _before(page: Page, name: Named) -> tuple[str, ...]:
    clues = []
    if name.honorific:
        clues.append(f"honorific-{honorifics()[name.honorific]}".rstrip("-"))
    elif name.title:
        clues.append("title")
    if name.first > page.sentence_at(name.first).first:
        word = page.text_of(name.first - 1).casefold()
        clues += ["in"] if word in {"in", "across", "throughout", "outside", "inside", "near"} else []
        clues += ["the"] if word == "the" else []
        clues += ["attached"] if word in {"-", "‑"} else []
        clues += [f"{word}-before"] if word in {"told", "to"} else []
        two = page.text_of(name.first - 2).casefold() if name.first >= 2 else ""
        clues += ["named-so"] if word in {"surname", "named"} or (two, word) == ("surname", ",") else []
        clues += ["according"] if (two, word) in {("according", "to"), ("interview", "with")} else []
    return tuple(clues)


def _after(page: Page, name: Named) -> tuple[str, ...]:
    sentence, at, clues = page.sentence_at(name.first), name.stop, []
    if at >= sentence.stop:
        return ()
    word = page.text_of(at)
    next_word = page.text_of(at + 1) if at + 1 < sentence.stop else ""
    if word in {"who", "whose"} or (word in DASHES and next_word in {"who", "whose"}):
        clues.append("who")
    if word in {"-", "‑"} and page.tokens[at].start == page.tokens[at - 1].end:
        clues.append("attached")
    if page.tokens[at].tag == "POS" or (word in MARKS and next_word == "s"):
        owned = _owned(page, at + (2 if word in MARKS and next_word == "s" else 1), sentence.stop)
        clues += ["possessed"] if owned in listed("possessed") else []
        clues += ["residents"] if owned in listed("of_places") else []
    elif page.tokens[at].lemma in listed("of_places"):
        clues.append("residents")
    elif page.tokens[at].lemma in listed("places") and page.tokens[at].pos == "NOUN":
        clues.append("place-word")
    return tuple(clues)


def _owned(page: Page, at: int, stop: int) -> str:
    """Return the lemma of the noun that a possessive stands before, past its adjectives."""
    while at < stop and page.tokens[at].pos in {"ADJ", "ADV", "NUM"}:
        at += 1
    return page.tokens[at].lemma.casefold() if at < stop else ""


def _in_the_sentence(page: Page, name: Named) -> tuple[str, ...]:
    head = next((i for i in range(name.stop - 1, name.first - 1, -1) if _leaves(page, i, name)), name.first)
    token = page.tokens[head]
    if token.dep in {"appos", "conj"}:  # "The governor, Jana Hollis, said"; "Hollis and Brandt said"
        token = page.tokens[token.head]
    verb = page.tokens[token.head]
    clues = []
    if token.dep in SUBJECTS and verb.lemma in listed("saying"):
        clues.append("said")
        if verb.lemma == "report":
            clues.append("reported")
    sentence = page.sentence_at(name.first)
    if token.dep in SUBJECTS:
        later = (page.text_of(i).casefold() for i in range(name.stop, sentence.stop))
        pronoun = next((PRONOUNS[word] for word in later if word in PRONOUNS), None)
        clues += [pronoun] if pronoun else []
    return tuple(clues)


def _leaves(page: Page, index: int, name: Named) -> bool:
    return not name.first <= page.tokens[index].head < name.stop
