"""Numbers, lists and dates in the words a reporter would use."""

import re
from collections.abc import Sequence

from onrecord.model.counting_words import CARDINALS, MONTHS

SMALL = ["no", *list(CARDINALS)[1:13]]
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}))?)?)?")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun.

    >>> counted(1, "report"), counted(3, "story", "stories")
    ('1 report', '3 stories')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def spelled(number: int) -> str:
    """Return small numbers in words, as newspapers do, and the rest in digits.

    >>> spelled(4), spelled(40)
    ('four', '40')
    """
    return SMALL[number] if 0 <= number < len(SMALL) else f"{number:,}"


def listed(names: Sequence[str]) -> str:
    """Return names as a list in a sentence.

    >>> listed(["the Courier", "Harbor Post", "Nordvik Wire"])
    'the Courier, Harbor Post and Nordvik Wire'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def dated(date: str | None, end: str | None = None) -> str:
    """Return an ISO date, or an interval of two, in words; "" for None, and what is no ISO date as it is.

    >>> dated("2031-03-09"), dated("2031-03"), dated("2031-03-09T18:30:00Z")
    ('9 March 2031', 'March 2031', '9 March 2031, 18:30')
    >>> dated("2031-03-09", "2031-03-12"), dated("2031-03-09/2031-03-12")
    ('9 March 2031 to 12 March 2031', '9 March 2031 to 12 March 2031')
    """
    if date is None:
        return ""
    first, _, last = date.partition("/")
    last = end or last
    if last and last != first:
        return f"{dated(first)} to {dated(last)}"
    match = ISO.match(first)
    if not match or (match[2] and not 1 <= int(match[2]) <= len(MONTHS)):
        return first
    year, month, day, hour = match.groups()
    words = " ".join(filter(None, (day and str(int(day)), month and MONTHS[int(month) - 1], year)))
    return f"{words}, {hour}" if hour else words


def clipped(text: str, most: int = 600) -> str:
    """Return a text for a list: whole where short, else its first words and an ellipsis.

    >>> clipped("the mayor of Karsund", 10)
    'the mayor …'
    """
    if len(text) <= most:
        return text
    return text[: most + 1].rsplit(None, 1)[0][:most] + " …"
