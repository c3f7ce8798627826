"""Who may have said it: every name, noun and pronoun of the cue's sentence, and what speaks for each."""

from onrecord.extract.quotes.classes import size_class, verb_class
from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.sources import is_no_source, source_head

MOST = 12  # words looked at, the nearest to the cue
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
NO_HEADS = frozenset({"compound", "det", "amod", "nummod", "expl", "predet", "quantmod", "nmod", "advmod"})
SMALL = frozenset({"PUNCT", "ADP", "SCONJ", "CCONJ", "PRON", "DET", "PART", "AUX"})
LONGEST_PATH = 6


def source_options(sheet: Sheet, cue: int) -> list[int]:
    """Return the words that may name the speaker, nearest first."""
    tree, tokens = sheet.tree, sheet.page.tokens
    sentence = tree.sentence_of(cue)
    span = range(max(sentence.first, cue - 80), min(sentence.stop, cue + 60))
    found = [
        i
        for i in span
        if i != cue
        and sheet.inside[i] < 0
        and tokens[i].pos in NOUNS
        and tokens[i].dep not in NO_HEADS
        and not is_no_source(tree, cue, i)
    ]
    found.sort(key=lambda i: (abs(i - cue), i))
    head = source_head(tree, cue)
    if head is not None and head in found[MOST:]:
        found.insert(0, head)
    return found[:MOST]


def source_evidence(
    sheet: Sheet, cue: int, option: int, runs: tuple[tuple[int, int], ...], *, ruled: int | None
) -> list[str]:
    """Return the evidence that the phrase of `option` names who speaks at `cue`.

    Args:
        sheet: The page.
        cue: The cue.
        option: Main word of the phrase.
        runs: The content outside marks: a speaker is hardly named in what is said.
        ruled: The speaker that grammar alone would name.
    """
    tree, tokens = sheet.tree, sheet.page.tokens
    token = tokens[option]
    lemma, key = tree.lemma[cue], verb_class(sheet, cue)
    path = _path(sheet, cue, option)
    side = "<" if option < cue else ">"
    kind = tree.lower[option] if token.pos in ("PRON", "DET") else token.pos
    said = any(a <= option <= b for a, b in runs)
    between = range(min(cue, option) + 1, max(cue, option))
    verbs = sum(tokens[i].pos == "VERB" for i in between)
    marks = sum(sheet.inside[i] >= 0 for i in between) > 0
    near = size_class(len(between))
    form = tokens[cue].tag
    passive = tree.child(cue, "auxpass") is not None or tree.child(cue, "nsubjpass") is not None
    return [
        f"p={path}",
        f"lp={lemma}|{path}",
        f"kp={key}|{path}",
        f"d={token.dep}|{side}",
        f"kd={key}|{token.dep}|{side}",
        f"pk={path}|{kind}",
        f"n={side}{near}",
        f"nd={side}{near}|{token.dep}",
        f"t={kind}",
        f"td={kind}|{token.dep}|{side}",
        f"in={said}",
        f"inp={said}|{path}",
        f"r={option == ruled}|{ruled is None}",
        f"rk={option == ruled}|{key}|{form}",
        f"v={side}{min(verbs, 3)}|{token.dep}",
        f"m={marks}|{side}",
        f"f={form}|{tokens[cue].dep}|{path}",
        f"ps={passive}|{path}",
        f"rp={option == ruled}|{path}",
        f"lps={lemma}|{passive}|{option == ruled}",
        *_standing(sheet, cue, option, kind, side),
    ]


def _standing(sheet: Sheet, cue: int, option: int, kind: str, side: str) -> list[str]:
    """Return what the word is in its own clause, and what stands around its phrase."""
    tree, tokens = sheet.tree, sheet.page.tokens
    token, above = tokens[option], tokens[tokens[option].head]
    sentence = tree.sentence_of(cue)
    own = "cue" if token.head == cue else "up" if tokens[cue].head == token.head else above.dep
    holds = token.head == tokens[cue].head or tree.left[token.head] <= cue <= tree.right[token.head]
    before = tree.lower[option - 1] if option > sentence.first and tokens[option - 1].pos in SMALL else "-"
    after = tree.lower[option + 1] if option + 1 < sentence.stop and tokens[option + 1].pos in SMALL else "-"
    named = token.tag if token.pos != "PRON" else kind
    first = tree.left[option] == sentence.first
    form = f"{tokens[cue].tag}|{tokens[cue].dep}"
    return [
        f"sc={token.dep}|{holds}|{own}|{side}",
        f"sv={token.dep}|{verb_class(sheet, token.head)}|{holds}",
        f"sn={token.dep}|{named}|{holds}",
        f"sa={after}|{token.dep}|{side}",
        f"sb={before}|{token.dep}|{side}",
        f"s1={first}|{token.dep}|{form}",
        f"sf={form}|{token.dep}|{holds}|{side}",
        f"sl={tree.lemma[option] if token.pos == 'NOUN' else named}|{token.dep}",
    ]


def nobody_evidence(sheet: Sheet, cue: int, *, ruled: int | None) -> list[str]:
    """Return the evidence that the sentence names nobody."""
    tree, tokens = sheet.tree, sheet.page.tokens
    lemma, key, token = tree.lemma[cue], verb_class(sheet, cue), tokens[cue]
    passive = tree.child(cue, "auxpass") is not None or tree.child(cue, "nsubjpass") is not None
    agent = tree.child(cue, "agent") is not None
    return [
        "nobody",
        f"nobody:{lemma}",
        f"nobody:{key}",
        f"nobody:{token.dep}",
        f"nobody:{token.tag}|{token.dep}",
        f"nobody:{passive}|{agent}",
        f"nobody:{ruled is None}",
        f"nobody:{key}|{passive}|{agent}|{ruled is None}",
        f"nobody:{lemma}|{passive}",
        f"nobody:{ruled is None}|{token.dep}",
        f"nobody:{tree.lower[ruled] if ruled is not None and tokens[ruled].pos == 'PRON' else tokens[ruled].pos if ruled is not None else '-'}",
    ]


def _path(sheet: Sheet, cue: int, option: int) -> str:
    """Return the way through the grammar from the cue to a word: up by dependencies, then down by them."""
    tokens = sheet.page.tokens
    ups: dict[int, str] = {cue: ""}
    here, way = cue, ""
    for _ in range(LONGEST_PATH):
        if tokens[here].head == here:
            break
        way, here = f"{way}^{tokens[here].dep}", tokens[here].head
        ups[here] = way
    downs: list[str] = []
    here = option
    for _ in range(LONGEST_PATH):
        if here in ups:
            return ups[here] + "".join(f"v{dep}" for dep in reversed(downs))
        downs.append(tokens[here].dep)
        if tokens[here].head == here:
            break
        here = tokens[here].head
    return "far"
