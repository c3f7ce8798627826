"""A rewriter harder than the one behind the synthetic set: what a desk does to somebody else's report.

Names lose their first parts, figures change form, clauses move to the other end, the passive comes in, sentences
are merged and split, a third of them goes, the rest is set among sentences of another report. Seeded by the
source's id: the same every time.
"""

import random
import re
import tomllib
from pathlib import Path

from onrecord.trace.sentences import sentence_spans

TABLES = tomllib.loads((Path(__file__).parent / "reuse_rewriter.toml").read_text("utf-8"))
WORD = re.compile(r"[A-Za-z]+")
FULL_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]{2,})\b")
LONG_FIGURE = re.compile(r"\b(\d{1,3}),(\d{3})\b")
ATTRIBUTED = re.compile(r"^(?P<what>[^\"“]{40,}), (?P<who>[^,]{3,40}) said\.$")
SAID = re.compile(r"^(?P<who>[A-Z][^,\"“]{2,40}) said (?:that )?(?P<what>[^\"“]{40,})\.$")
LEADING = re.compile(
    r"^(?P<lead>(?:On|In|At|After|Since|Under|During) [^,\"“]{4,50}), (?P<rest>[^\"“]{30,})\.$"
)
ACTIVE = re.compile(
    r"^(?P<who>[A-Z][^,\"“]{2,40}) (?P<verb>announced|rejected|approved|bought|signed|accepted|launched|demanded)"
    r" (?P<what>(?:the|a|an|its) [^,\"“]{8,80})(?P<rest>[,.].*)$"
)
SPLIT = re.compile(r"^(?P<one>[^\"“]{40,}), (?:which|who|and|but) (?P<two>[^\"“]{40,})$")
SWAPPED, NAMED, KEPT, MERGED, SPLITTED = 0.7, 0.5, 0.67, 0.3, 0.6  # how often


def rewritten(text: str, source: str, other: str) -> str:
    """Return a report made from `text`, with some sentences of `other` around it."""
    chance = random.Random(source)
    kept = [span.of(text) for span in sentence_spans(text) if chance.random() < KEPT]
    told = [_sentence(sentence, chance) for sentence in kept] or [_sentence(text, chance)]
    merged: list[str] = []
    for sentence in told:
        if merged and chance.random() < MERGED and len(merged[-1]) < 250:
            merged[-1] = f"{merged[-1].rstrip('.')}, while {sentence[0].lower()}{sentence[1:]}"
        else:
            merged.append(sentence)
    own = [span.of(other) for span in sentence_spans(other)][: max(1, len(merged) // 3)]
    for sentence in own:
        merged.insert(chance.randrange(len(merged) + 1), sentence)
    return "\n".join(merged)


def _sentence(sentence: str, chance: random.Random) -> str:
    for pattern, form in (
        (ACTIVE, "{what} was {verb} by {who}{rest}"),
        (LEADING, "{rest} {lead}."),
        (ATTRIBUTED, "According to {who}, {what}."),
        (SAID, "{what}, according to {who}."),
    ):
        match = pattern.match(sentence)
        if match and chance.random() < SWAPPED:
            sentence = form.format(**match.groupdict())
            break
    match = SPLIT.match(sentence)
    if match and chance.random() < SPLITTED:
        sentence = f"{match['one']}. It {match['two']}"
    return _words(sentence[:1].upper() + sentence[1:], chance)


def _words(sentence: str, chance: random.Random) -> str:
    for form, other in TABLES["forms"].items():
        sentence = sentence.replace(form, other)
    sentence = FULL_NAME.sub(lambda m: m[2] if chance.random() < NAMED else m[0], sentence)
    sentence = LONG_FIGURE.sub(
        lambda m: f"more than {m[1]},000" if chance.random() < NAMED else m[1] + m[2], sentence
    )
    return WORD.sub(
        lambda m: TABLES["swaps"].get(m[0], m[0]) if chance.random() < SWAPPED else m[0], sentence
    )
