"""Readings of times that only point: now, recently, recent years, the near future."""

from onrecord.extract.times.meanings import Meaning, Words

NEAR_OR_FAR = frozenset(["near", "immediate", "distant"])  # "in the near future"


def reference(words: Words) -> Meaning | None:
    """Now, recently, soon."""
    if words.after in ("as", "after", "that"):
        return None
    return Meaning(type="DATE", value=words.word("R"))


def vague(words: Words) -> Meaning | None:
    """Recent years, the future, the coming months, the last years."""
    if words.kinds[words.stop - 1] == "l":
        ends = words.stop >= len(words.kinds) or words.kinds[words.stop] not in "niywU"
        past = words.written(words.stop - 1) == "past" and words.before in ("in", "of", "from")
        return Meaning(type="DATE", value="PAST_REF") if past and ends else None
    if words.has("t"):
        return Meaning(type="DATE", value="PRESENT_REF") if words.word("U") == "day" else None
    if words.has("X") and words.written(words.stop - 2) not in NEAR_OR_FAR:
        return None
    told = words.word("r") or ("FUTURE_REF" if words.has("x") else "PAST_REF")
    if words.kinds[words.stop - 1] == "r" and words.written(words.stop - 1) == "recent":
        return None
    if words.kinds[words.stop - 1] == "r" and words.before not in (
        "in",
        "for",
        "into",
        "about",
        "of",
        "to",
        "on",
    ):
        return None
    return Meaning(type="DATE", value=told)
