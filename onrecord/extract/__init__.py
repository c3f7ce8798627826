"""One page to its findings; never looks at another document."""

from onrecord.extract.models import models
from onrecord.extract.registry import Extractor, extractors, findings_of, redated

__all__ = ["Extractor", "extractors", "findings_of", "models", "redated"]
