"""One phrase that reports put into different mouths, or on different platforms."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model.quotes import Quote
from onrecord.resolve.disagreements.slots.families import words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

LENGTH = 4  # words of a phrase; "and" between them does not count
WEIGHTY = 2  # of them that carry sense
MOUTH_WEIGHTY = 3  # for different speakers: "I don't think so" is said by everybody
WEIGHED = frozenset({"NOUN", "ADJ", "NUM", "ADV", "VERB"})
SURE = 0.8  # score of a speaker
MANY = frozenset({"people", "crowd", "crowds"})
SHARE = 0.6  # of a sentence that the phrase must make up in one report at least, to be a saying and no turn of speech


@dataclass(frozen=True, slots=True)
class _Said:
    report: Report
    quote: Quote
    first: int
    last: int
    share: float


def mouths(story: Coverage) -> Iterator[Telling]:
    """Yield who says each phrase, where it stands in quotations of different speakers."""
    for phrase, held in _shared(story):
        for one in held:
            if not _surely(one, story) or len(_weighty(one.report, one.first, one.last)) < MOUTH_WEIGHTY:
                continue
            yield Telling(
                key=("mouth", *phrase),
                about=f"Who said “{_words(held)}”",
                value=one.quote.speaker_name or "",
                sense=frozenset({one.quote.person or ""}),
                place=one.report.place(one.first, one.last),
                class_="attribution",
            )


def platforms(story: Coverage) -> Iterator[Telling]:
    """Yield on which platform one speaker wrote one phrase."""
    for phrase, held in _shared(story):
        for one in held:
            where = _platform(one)
            if where is None or one.quote.person is None:
                continue
            name, first, last = where
            yield Telling(
                key=("platform", one.quote.person, *phrase),
                about=f"Where {story.name(one.quote.person)} wrote “{_words(held)}”",
                value=one.report.words(first, last),
                sense=frozenset({name}),
                place=one.report.place(first, last),
                class_="attribution",
            )


def slogans(story: Coverage) -> Iterator[Telling]:
    """Yield the wordings of one short utterance that nobody in particular makes."""
    for phrase, held in _shared(story):
        crowd = [one for one in held if _of_a_crowd(one)]
        for one in crowd:
            value = " ".join(s.of(one.report.found.page.document.text) for s in one.quote.content)
            yield Telling(
                key=("slogan", *phrase),
                about=f"Wording of “{_words(held)} …”",
                value=value,
                sense=frozenset("".join(c for c in word if c.isalnum()) for word in value.lower().split()),
                place=one.report.place(one.first, one.last),
            )


def _shared(story: Coverage) -> list[tuple[tuple[str, ...], list[_Said]]]:
    """Return phrases that stand in quotations of two or more reports and make up most of a sentence in one."""
    found: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    for report in story.reports:
        for quote in report.quotes:
            if quote.kind != "indirect" and quote.function == "speech":
                for phrase, said in _phrases(report, quote):
                    found[phrase].append(said)
    kept = [
        (phrase, held)
        for phrase, held in sorted(found.items())
        if len({one.report.id for one in held}) > 1 and max(one.share for one in held) >= SHARE
    ]
    taken: set[tuple[str, int]] = set()
    chosen = []
    for phrase, held in sorted(
        kept,
        key=lambda row: (-len({one.report.id for one in row[1]}), -max(one.share for one in row[1]), row[0]),
    ):
        if not any((one.quote.id, one.first) in taken for one in held):
            chosen.append((phrase, held))
        taken.update((one.quote.id, n) for one in held for n in range(one.first - LENGTH, one.last + 1))
    return chosen


def _phrases(report: Report, quote: Quote) -> Iterator[tuple[tuple[str, ...], _Said]]:
    tree, page = report.tree, report.found.page
    for span in quote.content:
        held = [
            i
            for i in page.tokens_in(span.start, span.end)
            if tree.lower[i][:1].isalnum() and tree.lower[i] != "and"
        ]
        for at in range(len(held) - LENGTH + 1):
            words = held[at : at + LENGTH]
            number = tree.sentence[words[0]]
            sentence = [i for i in held if tree.sentence[i] == number]
            weighty = len(_weighty(report, words[0], words[-1]))
            if tree.sentence[words[-1]] == number and weighty >= WEIGHTY:
                share = LENGTH / len(sentence)
                yield tuple(tree.lower[i] for i in words), _Said(report, quote, words[0], words[-1], share)


def _of_a_crowd(one: _Said) -> bool:
    """Tell whether nobody in particular says the whole: "people shouted: ..."."""
    plural = any(
        one.report.tree.token(i).tag == "NNS" or one.report.tree.lower[i] in MANY
        for span in one.quote.speaker
        for i in one.report.found.page.tokens_in(span.start, span.end)
    )
    return one.quote.person is None and one.quote.kind == "direct" and plural and one.share >= SHARE


def _weighty(report: Report, first: int, last: int) -> frozenset[str]:
    tree = report.tree
    return frozenset(tree.lemma[i] for i in range(first, last + 1) if tree.token(i).pos in WEIGHED)


def _surely(one: _Said, story: Coverage) -> bool:
    """Tell whether a person surely says the words: agencies and ministries are mostly a person's words again."""
    person = story.people.get(one.quote.person or "")
    direct = one.quote.kind == "direct" and one.quote.score >= SURE
    return person is not None and person.kind == "person" and direct


def _platform(one: _Said) -> tuple[str, int, int] | None:
    """Return the platform that the quotation's own sentence names."""
    tree, page = one.report.tree, one.report.found.page
    occasion = one.quote.occasion
    if occasion is None:
        return None
    for index in page.tokens_in(occasion.place.start, occasion.place.end):
        if tree.lower[index] in words_in("platforms", "names"):
            return tree.lower[index], index, index
    return None


def _words(held: list[_Said]) -> str:
    best = max(held, key=lambda one: (one.share, one.report.id))
    return best.report.words(best.first, best.last)


MOUTHS = Slot(
    kind="quote",
    why={"attribution": "The reports give the same words to different speakers; each may have said them."},
    find=mouths,
    score=0.6,
)
PLATFORMS = Slot(
    kind="quote",
    why={"attribution": "The reports name different platforms for the same words of one speaker."},
    find=platforms,
    score=0.75,
)
SLOGANS = Slot(
    kind="quote",
    why={"wording": "One short utterance of many, in other words."},
    find=slogans,
    score=0.65,
)
