"""Whose words: the subject that a sentence keeps though the parser took its verb for a participle."""

import pytest

from onrecord.extract.quotes.sources import sentence_subject
from onrecord.model.documents import Document
from onrecord.model.pages import Page, Sentence, Token
from onrecord.model.trees import tree_of

# Word, part of speech, tag, what it is to its head, and the head's number.
NAMED = [("Brandt", "PROPN", "NNP", "ROOT", 0), (",", "PUNCT", ",", "punct", 0)]
HEIR = [("heir", "NOUN", "NN", "appos", 0), (",", "PUNCT", ",", "punct", 0)]
PLAN = [("plans", "NOUN", "NNS", "dobj", 4), ("thin", "ADJ", "JJ", "oprd", 4)]
OWNERS = [("by", "ADP", "IN", "agent", 4), ("owners", "NOUN", "NNS", "pobj", 5)]
CALLED = [("called", "VERB", "VBN", "acl", 0)]


def tree(rows):
    text = " ".join(row[0] for row in rows)
    tokens, start = [], 0
    for word, pos, tag, dep, head in rows:
        tokens.append(
            Token(start=start, end=start + len(word), lemma=word, pos=pos, tag=tag, dep=dep, head=head)
        )
        start += len(word) + 1
    sentence = Sentence(start=0, end=len(text), first=0, stop=len(tokens), paragraph=0)
    document = Document(id="d", path="d.txt", text=text, sha256="", words=len(rows))
    return tree_of(Page(document=document, tokens=tuple(tokens), sentences=(sentence,), entities=()))


@pytest.mark.parametrize(
    ("behind", "subject"),
    [
        pytest.param(PLAN, 0, id="an object shows that Brandt calls something"),
        pytest.param(PLAN[1:], None, id="without an object it is Brandt who is called so"),
        pytest.param([*OWNERS, ("thin", "ADJ", "JJ", "oprd", 4)], None, id="somebody else calls him so"),
    ],
)
def test_a_sentence_without_another_verb_keeps_the_name_as_its_subject(behind, subject):
    assert sentence_subject(tree([*NAMED, *HEIR, *CALLED, *behind]), 4) == subject
