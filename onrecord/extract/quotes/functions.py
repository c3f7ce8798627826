"""What words in marks are there for: speech, a name given, the title of a work, or scare quotes."""

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import Stretch
from onrecord.model.quotes import QuoteFunction

LONGEST_NAME = 6  # words
LONGEST_SCARE = 4  # words


def function_of(sheet: Sheet, stretch: Stretch, *, spoken: bool) -> QuoteFunction:
    """Return what a stretch in marks is there for.

    Args:
        sheet: The page.
        stretch: The words in marks.
        spoken: Whether a word of speech introduces it.
    """
    text = sheet.page.document.text
    words = text[stretch.start : stretch.end].split()
    lead = _lead_words(sheet, stretch)
    if (
        len(words) <= LONGEST_NAME + 4
        and _capitalised(words, sheet.words.small)
        and (sheet.words.works & set(lead[-4:]) or not spoken)
    ):
        return "title"
    if len(words) <= LONGEST_NAME and sheet.words.namings & set(lead[-3:]):
        return "label"
    if not spoken and len(words) <= LONGEST_SCARE:
        return "scare"
    return "speech"


def _lead_words(sheet: Sheet, stretch: Stretch) -> list[str]:
    last = sheet.before(stretch)
    return list(sheet.tree.lower[max(0, last - 3) : last + 1])


def _capitalised(words: list[str], small: frozenset[str]) -> bool:
    """Tell whether every word but the small ones is written as in a title."""
    large = [word for word in words if word.lower().strip(",.:;!?") not in small]
    return (
        len(words) > 1 and len(large) > 0 and all(word[:1].isupper() or word[:1].isdigit() for word in large)
    )
