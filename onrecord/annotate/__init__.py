"""Documents to pages: the only room that imports the language library."""

from onrecord.annotate.languages import MODEL_NAME, models
from onrecord.annotate.packing import packed, unpacked
from onrecord.annotate.pages import page_of

__all__ = ["MODEL_NAME", "models", "packed", "page_of", "unpacked"]
