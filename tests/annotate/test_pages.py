"""Pages: spans that read back, sentences inside lines, packing without loss."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import packed, page_of, unpacked
from onrecord.model.documents import Document

TEXT = "Ostrava's mayor, Jana Hollis, said on Sunday: “We will see.”\n\n   She left.\nNo full stop here\nNext line."


def of(text: str) -> Document:
    return Document(id="a", path="a", text=text, sha256="0" * 64, words=0)


def test_every_token_reads_back_and_every_sentence_stays_inside_its_line(page):
    made = page(TEXT)
    assert "".join(made.text_of(i) for i in range(len(made.tokens))) == "".join(TEXT.split())
    for sentence in made.sentences:
        assert "\n" not in made.words(sentence.start, sentence.end)
    assert [s.paragraph for s in made.sentences] == sorted(s.paragraph for s in made.sentences)
    assert max(s.paragraph for s in made.sentences) == 3


def test_packing_loses_nothing(page):
    made = page(TEXT)
    assert unpacked(made.document, packed(made)) == made


def test_a_damaged_annotation_is_refused_not_trusted(page):
    from dataclasses import replace

    made = page(TEXT)
    kept = packed(made)
    assert unpacked(made.document, replace(kept, body=kept.body[:-5])) is None
    assert unpacked(made.document, replace(kept, body=b"no")) is None
    assert unpacked(made.document, replace(kept, model="another")) is None


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab. \n\t\r\u2028“”'\"—é😀"), max_size=120))
def test_any_text_gives_readable_spans(text):
    made = page_of(of(text))
    for token in made.tokens:
        assert made.words(token.start, token.end).strip() == made.words(token.start, token.end) != ""
    covered = [i for s in made.sentences for i in range(s.first, s.stop)]
    assert covered == list(range(len(made.tokens)))
    for index in range(len(made.tokens)):
        assert made.sentence_at(made.tokens[index].head) == made.sentence_at(index)


def test_a_line_without_end_is_parsed_in_bounded_stretches(page):
    made = page("word " * 5_000)
    assert len(made.tokens) == 5_000


def test_no_sentence_runs_over_a_dateline(page, document):
    text = "KARSUND (NW) — A freighter struck the bridge on Sunday."
    cut = text.index(" A freighter")
    made = page_of(document(text), [cut])
    assert [made.words(s.start, s.end) for s in made.sentences][-1].startswith("A freighter")
    assert all(s.end <= cut or s.start >= cut for s in made.sentences)
    assert unpacked(made.document, packed(made, [cut]), [cut]) == made
    assert unpacked(made.document, packed(made, [cut])) is None  # cut otherwise: made anew
