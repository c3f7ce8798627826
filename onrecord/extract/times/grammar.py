"""The patterns of times, over the kinds of words (see words.toml), each with the reading it gets.

The first pattern that fits at a place is tried; where its reading says no, the search goes on one word later.
Every repetition is bounded, so that no text can make the search slow.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from onrecord.extract.times import readings as read
from onrecord.extract.times.lexemes import Lexeme, lexemes
from onrecord.extract.times.meanings import Meaning, Words

NO_START = "(?![X|,:f])"  # most words start no time: seen at once, they cost nothing
ABOUT = "(?:Qk?f?)?"
MOD = "(?:[EBL]-?f?|h?Jf)"  # "early", "late on", "the end of"
YEAR = "(?:y(?:y)?)"
COUNT = "(?:ba|a?vf?|(?:a?[niw](?:n/n)?(?:-?w|&w){0,4})(?:&ab|&b)?|ab?)"
UNIT = "(?:[uU](?:&ab)?)"
MONTH_DAY = "(?:d,?)?m-?h?[no](?!:n|K|%)(?:,?y)?"
DAY_MONTH = "(?:d,?)?h?[no](?:f)?m(?:,?y)?"
DAY_WORD = "(?:[EBL]f?)?(?:D|(?:h?[lx]|(?:t?x|[tT]T?))?d)"
SOME_DAY = f"(?:{MONTH_DAY}|{DAY_MONTH}|(?:h?[lx]|t)?d(?:,m[no])?|D)"
POINTED = "(?:t?[lx]|[tT]T?)"
CLOCK = "(?:[nw]'?(?::n)?K|n:nK?|[nw]X'C)Z?"

Reading = Callable[[Words], Meaning | None]
RULES: tuple[tuple[str, Reading], ...] = (
    # Points in time
    (r"y-n-n(?!-)", read.iso_date),
    (r"n/n/[yn](?![/\d])", read.slashed_date),
    (rf"Q?{CLOCK}(?:X?pX?)?,?f?(?:h?pf)?{SOME_DAY}", read.clock_time),
    (rf"{DAY_WORD},?f?{CLOCK}", read.clock_time),
    (rf"(?:Q)?{CLOCK}(?:f(?:h?p|[tT]p))?", read.clock_time),
    (r"(?:Q)?nf(?:h)p", read.clock_time),
    (rf"(?:E-?)?pf?{SOME_DAY}", read.day_part),
    (rf"(?:[EBL]f?)?(?:{DAY_WORD})(?:,?{MONTH_DAY})?E?-?p", read.day_part),
    (rf"{DAY_MONTH}", read.month_day),
    (rf"{MONTH_DAY}(?:y)?", read.month_day),
    (rf"[lx](?:{MONTH_DAY}|{DAY_MONTH})", read.month_day),
    (rf"h?uf(?:{MONTH_DAY}|{DAY_MONTH})", read.week_of),
    (r"h?uXD", read.day_beside),
    (r"(?<=m[no][-k])[no](?:,?y)?(?![uU%])", read.range_end),
    (rf"{MOD}?[lxt]?mf?h?,?{YEAR}", read.month),
    (r"m'n", read.month),
    (rf"{MOD}?mf?h?[lxtT]u", read.month),
    (rf"{MOD}?[lxtTe]?m", read.month),
    (rf"(?:[EBL])?{POINTED}E?-?p", read.deictic_part),
    (r"E-?p|hp|p", read.bare_part),
    (r"(?:e)(?:d|p|dp)|dp(?<=s)", read.set_of_days),
    (rf"{DAY_WORD}f?[lxt]u", read.weekday_of_week),
    (rf"{DAY_WORD}", read.day_word),
    (r"[lxt]?H(?:,?y)?", read.feast),
    # Longer stretches of the calendar
    (r"[lxt]u'XF?o-?u", read.quarter_of),
    (r"h?F?y?o-?u(?:fF?h?(?:y|[lxt]?F?u(?:y)?))?", read.quarter_of),
    (r"h?F?yu", read.year_unit),
    (r"h?ob(?:fF?h?(?:y|[lxtT]F?u|u))?", read.half_of),
    (r"Fu?y", read.fiscal_year),
    (rf"{MOD}?(?:{POINTED}|h[lx]?)?s(?:f?h?,?(?:y|[lxtT]u))?", read.season),
    (rf"{MOD}?h?E?-?(?:')?z", read.decade),
    (rf"{MOD}?h?E?-?[o]-?u", read.nth_unit),
    # Shifts
    (rf"{ABOUT}{COUNT}[-X]?{UNIT}(?:kX)?-?A", read.ago),
    (rf"{ABOUT}{COUNT}-?{UNIT}[BL]", read.later),
    (r"u-[AB]", read.year_earlier),
    (rf"{ABOUT}[UB]A", read.ago),
    # Durations and sets
    (rf"e{COUNT}?[uU]", read.set_of_units),
    (rf"h?[lxtTr]?(?:o)?{ABOUT}[lx]?[vniw](?:-?w){{0,3}}[lxX]?U(?:&ab)?", read.duration),
    (rf"{ABOUT}{COUNT}(?:k[nwa])?[-]?[XQ]?{UNIT}(?:-g)?", read.duration),
    (r"[uU]-X|q", read.long_unit),
    (rf"{MOD}?h?{POINTED}F?u", read.deictic_unit),
    (rf"{MOD}F?h?F?u", read.deictic_unit),
    (r"h?uX?X?-?J|u'XJ", read.year_end),
    (r"tU|hX?r|h?[xlr]U|h?rF?u|hl", read.vague),
    (r"U", read.bare_units),
    (r"h[ul]|hF?u", read.bare_unit),
    (r"R", read.reference),
    (r"S", read.adverb_set),
    # Years
    (r"(?:[niy]y)(?<=y)", read.before_christ),
    (rf"{MOD}?y", read.year),
    (r"(?<=[kJEfX&])'n(?![:%])", read.short_year),
    (r"ww-?w?", read.spoken_year),
)


@cache
def _search() -> re.Pattern[str]:
    return re.compile(
        NO_START
        + "(?:"
        + "|".join(f"(?P<r{number}>{pattern})" for number, (pattern, _) in enumerate(RULES))
        + ")"
    )


def meanings(text: str) -> Iterator[tuple[int, int, Meaning]]:
    """Yield start, end and meaning of every time in the text, in order, none over another."""
    found, kinds = lexemes(text)
    search = _search()
    at = 0
    while match := search.search(kinds, at):
        first = match.start()
        stop, meaning = _read(found, kinds, match, text)
        if meaning is None:
            at = first + 1
            continue
        yield found[first].start, found[stop - 1].end, meaning
        at = stop


def _read(found: list[Lexeme], kinds: str, match: re.Match[str], text: str) -> tuple[int, Meaning | None]:
    """Return the first reading that accepts the place: that of the match, else of a later pattern."""
    number = int((match.lastgroup or "r0")[1:])
    first, stop = match.span()
    meaning = RULES[number][1](Words(found, kinds, first, stop, text))
    while meaning is None and (number := number + 1) < len(RULES):
        later = _single(number).match(kinds, first)
        if later is not None and later.end() > first:
            stop = later.end()
            meaning = RULES[number][1](Words(found, kinds, first, stop, text))
    return stop, meaning


@cache
def _single(number: int) -> re.Pattern[str]:
    return re.compile(RULES[number][0])
