"""The learned weights that the extractors ship with."""

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def models() -> tuple[tuple[str, str], ...]:
    """Return name and SHA-256 of each file of weights, by name: `("extract/events/weights.npz", "...")`."""
    found = ((name, hashlib.sha256(held.read_bytes()).hexdigest()) for name, held in _weights())
    return tuple(sorted(found))


def _weights() -> Iterator[tuple[str, Traversable]]:
    for folder in files("onrecord.extract").iterdir():
        if folder.is_dir():
            for held in folder.iterdir():
                if held.name.endswith(".npz"):
                    yield f"extract/{folder.name}/{held.name}", held
