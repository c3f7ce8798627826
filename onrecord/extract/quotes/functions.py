"""What words in marks are there for: speech, a name given, the title of a work, or scare quotes."""

from onrecord.extract.quotes.drafts import Sheet
from onrecord.extract.quotes.marks import Stretch
from onrecord.extract.quotes.runs import Run
from onrecord.model.quotes import QuoteFunction

LONGEST_NAME = 6  # words
LONGEST_SCARE = 4  # words
NEAR = 20  # code points looked at beside a stretch; also the least length of a sentence


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
    if spoken or _stands_alone(sheet, stretch):
        return "speech"
    return "scare" if len(words) <= LONGEST_SCARE else "label"


def _stands_alone(sheet: Sheet, stretch: Stretch) -> bool:
    """Tell whether the stretch is a sentence on a line of its own, which somebody must have said."""
    text = sheet.page.document.text
    before = text[max(stretch.line_start, stretch.outer_start - NEAR) : stretch.outer_start]
    after = text[stretch.outer_end : min(stretch.line_end, stretch.outer_end + NEAR)]
    alone = not any(c.isalnum() for c in before) and not any(c.isalnum() for c in after)
    return alone and stretch.end - stretch.start > NEAR


def is_nickname(sheet: Sheet, stretch: Stretch) -> bool:
    """Tell whether a stretch is a name by which somebody goes: "known as “Shorty”"."""
    lead = _lead_words(sheet, stretch)
    words = sheet.page.document.text[stretch.start : stretch.end].split()
    named = lead[-1:] == ["name"] or lead[-2:] == ["known", "as"] or lead[-1:] == ["nicknamed"]
    return named and len(words) <= LONGEST_NAME


def is_name_given(sheet: Sheet, cue: int, runs: tuple[Run, ...], stretch: Stretch) -> bool:
    """Tell whether a cue gives a person a name: "called him a "...""; what is said of a thing is speech."""
    tree, tokens = sheet.tree, sheet.page.tokens
    if tree.lemma[cue] not in sheet.words.name_giving or not runs:
        return False
    if any(tree.lower[i] in ("on", "for", "upon") for i in tree.children(cue, "prep")):
        return False  # "called on him to resign" asks
    named = [i for i in range(runs[0][0], runs[0][1] + 1) if sheet.inside[i] < 0]
    person = any(
        tokens[i].pos == "PROPN" or tree.lower[i] in sheet.words.persons for i in named[:LONGEST_NAME]
    )
    thing = any(tokens[i].pos == "NOUN" for i in named[:LONGEST_NAME])
    words = sheet.page.document.text[stretch.start : stretch.end].split()
    return person and not thing and len(words) <= LONGEST_NAME


def _lead_words(sheet: Sheet, stretch: Stretch) -> list[str]:
    last = sheet.before(stretch)
    return list(sheet.tree.lower[max(0, last - 3) : last + 1])


def _capitalised(words: list[str], small: frozenset[str]) -> bool:
    """Tell whether every word but the small ones is written as in a title."""
    large = [word for word in words if word.lower().strip(",.:;!?") not in small]
    return (
        len(words) > 1 and len(large) > 0 and all(word[:1].isupper() or word[:1].isdigit() for word in large)
    )
