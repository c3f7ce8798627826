"""A run names the weights it was made with."""

import hashlib
from importlib.resources import files

from onrecord.extract import models


def test_each_file_of_weights_is_named_with_its_digest():
    held = dict(models())
    assert list(held) == [
        "extract/events/encoder.npz",
        "extract/events/weights.npz",
        "extract/quotes/weights.npz",
    ]
    body = files("onrecord.extract.quotes").joinpath("weights.npz").read_bytes()
    assert held["extract/quotes/weights.npz"] == hashlib.sha256(body).hexdigest()
