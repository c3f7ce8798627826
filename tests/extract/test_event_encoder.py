"""The encoder reads the words between two actors, the same each time, whatever the words."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract.events.encoder import Encoder, encoder
from onrecord.extract.events.kinds import CLASSES, LINEAR, pooled


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("S fiercely criticised T", "ACCUSE"),
        ("S met T", "CONSULT"),
        ("S shelled T", "ASSAULT"),
        ("S sent medicine to T", "AID"),
        ("S broke off talks with T", "SANCTION"),
        ("S threatened to sue T", "THREATEN"),
    ],
)
def test_plain_acts_are_told_apart(words, kind):
    spread = encoder().shares(words.split(), words.lower().replace("s ", "S ", 1).split())
    assert CLASSES[int(spread.argmax())] == kind


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=120), st.lists(st.text(max_size=30), max_size=120))
def test_any_words_have_shares_that_are_one_together_and_the_same_each_time(short, around):
    spread = encoder().shares(short, around)
    assert spread.shape == (len(CLASSES),)
    assert spread.sum() == pytest.approx(1.0, abs=1e-4)
    assert (spread == encoder().shares(short, around)).all()


def test_a_vector_is_put_together_from_its_code_books():
    held = Encoder.__new__(Encoder)
    held._codes = np.array([[0, 1], [1, 1]], dtype=np.uint8)
    held._books = np.array([[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]], dtype=np.float32)
    assert held.vectors([1, 0]).tolist() == [[3.0, 4.0, 7.0, 8.0], [1.0, 2.0, 7.0, 8.0]]


def test_two_opinions_are_pooled_and_the_surer_one_weighs_more():
    sure, unsure = np.array([0.98, 0.02], dtype=np.float32), np.array([0.45, 0.55], dtype=np.float32)
    assert LINEAR < 0.5
    assert pooled(sure, unsure).argmax() == 0
    assert pooled(sure, unsure).sum() == pytest.approx(1.0, abs=1e-5)
