"""Reasons as a reporter reads them: reports by their names, dates in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.present.report.phrases import dated

ID_OR_DATE = re.compile(r"(?<![\w-])[\w.:+-]*\w")
DATE = re.compile(r"\d{4}-\d{2}(-\d{2}(T[\d:.]+(Z|[+-][\d:]+)?)?)?")


@dataclass(frozen=True, slots=True)
class Plain:
    """A reason's words, with what stands for a report or a day replaced by what a reporter calls it.

    Attributes:
        names: What each report is called, by its id.

    >>> Plain(names={"001_b35b": "Report 2"})("001_b35b dates it to 2031-03-09.")
    'Report 2 dates it to 9 March 2031.'
    """

    names: Mapping[str, str]

    def __call__(self, why: str) -> str:
        """Return the reason in plain words."""
        return ID_OR_DATE.sub(lambda match: self._plain(match.group()), why)

    def _plain(self, word: str) -> str:
        if word in self.names:
            return self.names[word]
        return dated(word) if DATE.fullmatch(word) else word


def plain_names(labels: Mapping[str, str]) -> Plain:
    """Return the replacement for reports' labels by id; ids that could be a word or a number stay as they are."""
    return Plain(
        names={
            document: label
            for document, label in labels.items()
            if re.search(r"\d", document) and re.search(r"[^\W\d]|_", document)
        }
    )
