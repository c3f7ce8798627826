"""What speaks for a word being a cue: its own form, what hangs on it, where it stands."""

from collections.abc import Iterator

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.sources import is_received

SUBJECTS = ("nsubj", "nsubjpass")
KIDS_LEFT_OUT = frozenset({"punct", "nsubj", "nsubjpass", "cc"})


def may_be_cue(sheet: Sheet, index: int) -> bool:
    """Tell whether a token is of the sort that introduces words: verbs, nouns, "according", a colon."""
    if sheet.inside[index] >= 0:
        return False
    token = sheet.page.tokens[index]
    if token.pos == "VERB":
        return (
            token.dep not in ("aux", "auxpass")
            and not is_received(sheet.tree, index)
            and not _hyphened(sheet, index)
        )
    return (token.pos == "NOUN" and sheet.tree.lemma[index] in sheet.words.nouns) or _is_colon(sheet, index)


def _hyphened(sheet: Sheet, index: int) -> bool:
    """Tell whether a hyphen ties the verb to the word before it: the "led" of "a student-led march" introduces nothing."""
    tokens = sheet.page.tokens
    if index < 2 or sheet.tree.lower[index - 1] != "-":
        return False
    return tokens[index - 2].end == tokens[index - 1].start and tokens[index - 1].end == tokens[index].start


def _is_colon(sheet: Sheet, index: int) -> bool:
    """Tell whether a colon stands right in front of words in marks."""
    if sheet.tree.lower[index] != ":":
        return False
    following = index + 1
    return following < len(sheet.inside) and sheet.inside[following] >= 0


def cue_evidence(sheet: Sheet, c: int) -> list[str]:
    """Return the evidence that token `c` introduces what somebody said, thinks or plans."""
    tree, tokens = sheet.tree, sheet.page.tokens
    token = tokens[c]
    lemma = tree.lemma[c] if token.pos != "PROPN" else "NAME"
    head = tree.lemma[token.head] if tokens[token.head].pos in ("VERB", "AUX", "NOUN", "ADP") else ""
    found = [
        "bias",
        f"l={lemma}",
        f"t={token.tag}",
        f"d={token.dep}",
        f"ld={lemma}|{token.dep}",
        f"lt={lemma}|{token.tag}",
    ]
    found += [f"hl={head}", f"hd={head}|{token.dep}", f"lhl={lemma}|{head}"]
    classes = [
        name
        for name in ("says", "tells_of", "names", "believes", "plans", "nouns")
        if lemma in getattr(sheet.words, name)
    ]
    found += [f"c={name}" for name in classes]
    key = "+".join(classes) or "-"
    for kid in _kids(sheet, c):
        found += [f"k={kid}", f"lk={lemma}|{kid}", f"ck={key}|{kid}"]
    found += _subject(sheet, c, lemma, key)
    found += _around(sheet, c, lemma, key)
    return found


def _kids(sheet: Sheet, c: int) -> Iterator[str]:
    tree, tokens = sheet.tree, sheet.page.tokens
    seen = set()
    for kid in tree.children(c):
        dep = tokens[kid].dep
        if dep in KIDS_LEFT_OUT:
            continue
        side = "<" if kid < c else ">"
        seen.add(f"{side}{dep}")
        if dep in ("prep", "prt", "aux", "auxpass", "neg", "mark", "agent"):
            seen.add(f"{side}{dep}={tree.lemma[kid]}")
        if dep in ("ccomp", "xcomp", "advcl", "acl") and kid > c:
            seen.add(
                f"{side}{dep}^{tree.lower[tree.left[kid]] if tree.lower[tree.left[kid]] in sheet.words.openers else tokens[tree.left[kid]].pos}"
            )
        if dep == "dobj":
            seen.add(f"dobj:{tokens[kid].pos}")
            if tokens[kid].pos == "NOUN":
                seen.add(f"dobj={tree.lemma[kid]}")
    yield from sorted(seen)


def _subject(sheet: Sheet, c: int, lemma: str, key: str) -> list[str]:
    tree, tokens = sheet.tree, sheet.page.tokens
    subject = tree.child(c, *SUBJECTS)
    if subject is None:
        return ["s=none", f"cs={key}|none"]
    kind = tree.lower[subject] if tokens[subject].pos == "PRON" else tokens[subject].pos
    side = "<" if subject < c else ">"
    return [
        f"s={kind}",
        f"cs={key}|{kind}|{side}",
        f"ls={lemma}|{kind}",
        f"sd={tokens[subject].dep}",
        f"lsd={lemma}|{tokens[subject].dep}",
    ]


def _around(sheet: Sheet, c: int, lemma: str, key: str) -> list[str]:
    """Return the evidence of the neighbours: marks, commas, the sentence's end, a headline."""
    tree, tokens = sheet.tree, sheet.page.tokens
    sentence = tree.sentence_of(c)
    after = _shape(sheet, c + 1) if c + 1 < sentence.stop else "END"
    before = _shape(sheet, c - 1) if c > sentence.first else "START"
    marked = any(number >= 0 for number in sheet.inside[sentence.first : sentence.stop])
    closes = tree.lower[sentence.stop - 1] if tokens[sentence.stop - 1].pos == "PUNCT" else "none"
    found = [
        f"a={after}",
        f"b={before}",
        f"la={lemma}|{after}",
        f"lb={lemma}|{before}",
        f"ca={key}|{after}",
        f"cb={key}|{before}",
    ]
    found += [
        f"m={marked}",
        f"cm={key}|{marked}",
        f"e={closes}",
        f"ce={key}|{closes}|{sentence.paragraph == 0}",
    ]
    if sentence.stop - c <= 3:
        found.append(f"last={key}")
    return found


def _shape(sheet: Sheet, index: int) -> str:
    """Return a token as evidence: small words and marks as they are, others by their part of speech."""
    token = sheet.page.tokens[index]
    if sheet.inside[index] >= 0:
        return "MARKED"
    if token.pos in ("ADP", "PART", "SCONJ", "PUNCT", "PRON", "DET", "AUX", "CCONJ"):
        return sheet.tree.lower[index]
    return token.pos
