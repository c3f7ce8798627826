"""The subject that the parser left in the phrase before it: "In a letter to the harbour board, the mayor said ...".

A long phrase in front sometimes swallows the subject: the parser hangs it on the last noun before the comma as
one more of a list, and the verb of the sentence has nobody. In 500 news articles that were counted this stood in
ten sentences, and the words before the verb were its subject in each; three of the ten had somebody speak.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
TENSED = ("VBD", "VBZ", "VBP", "MD")
HELPERS = ("aux", "auxpass")
BESIDE_A_VERB = (*HELPERS, "advmod", "neg")


def give_back_subjects(line: "Doc") -> None:
    """Hang each such subject on the verb of its sentence, in place."""
    for word in line:
        if word.dep_ == "pobj" and word.head.dep_ == "mark" and _wants_subject(word.head.head):
            word.head, word.dep_ = word.head.head, "nsubj"  # "after their captain, Nell Voss, resigned"
    for sentence in line.sents:
        verb = sentence.root
        if not _wants_subject(verb):
            continue
        subject = _left_in_front(verb)
        if subject is not None:
            passive = any(word.dep_ == "auxpass" for word in verb.children)
            subject.head = verb
            subject.dep_ = "nsubjpass" if passive else "nsubj"
            for word in line[subject.i + 1 : verb.i]:
                if word.head.i < subject.left_edge.i:  # the "alike" of "protesters and activists alike"
                    word.head = subject


def _wants_subject(verb: "Token") -> bool:
    """Tell whether a verb has a tense of its own and nobody who does it."""
    if verb.pos_ not in ("VERB", "AUX") or any(word.dep_ in SUBJECTS for word in verb.children):
        return False
    return verb.tag_ in TENSED or any(w.tag_ in TENSED for w in verb.children if w.dep_ in HELPERS)


def _left_in_front(verb: "Token") -> "Token | None":
    """Return what stands between the last comma and the verb, where it was taken for one more of what comes before."""
    beside = [word.i for word in verb.children if word.dep_ in BESIDE_A_VERB and word.i < verb.i]
    words = verb.doc
    last = min([verb.i, *beside]) - 1
    while last > verb.sent.start and words[last].pos_ == "ADV":
        last -= 1  # "protesters and activists alike said"
    front = next((w for w in verb.children if w.dep_ in ("advcl", "prep") and w.i < last), None)
    if front is None or last > front.right_edge.i:
        return None
    word = words[last]
    while front.i < word.i and not _after_comma(word):
        word = word.head
    listed = word.dep_ == "conj" and any(w.dep_ == "cc" for w in word.children) and _after_comma(word.head)
    return word if front.i < word.i and _after_comma(word) and not listed else None


def _after_comma(word: "Token") -> bool:
    """Tell whether a noun is the next of a list, or another name of what comes before, behind a comma."""
    before = word.left_edge.i - 1
    return (
        word.dep_ in ("conj", "appos")
        and word.pos_ in ("NOUN", "PROPN", "PRON")
        and before > word.head.i
        and word.doc[before].text == ","
    )
