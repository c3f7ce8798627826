"""What a meeting led to, in each report's words: an alliance, a pragmatic opening."""

from collections.abc import Iterator

from onrecord.resolve.disagreements.slots.families import family, words_in
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

LEAVES = frozenset({"walk", "come", "emerge", "leave"})
REACH = 40  # words: an aside may stand between a meeting and what it led to


def outcomes(story: Coverage) -> Iterator[Telling]:
    """Yield what each report says that the story's meeting led to."""
    for report in story.reports:
        if not _of_a_meeting(report):
            continue
        for index in range(len(report.tree.lemma)):
            if report.tree.token(index).pos != "VERB" or not report.tells(index):
                continue
            for first, last in _outcome(report, index):
                yield Telling(
                    key=("outcome",),
                    about="What the meeting led to",
                    value=report.words(first, last),
                    sense=report.content(first, last),
                    place=report.place(first, last),
                )


def _of_a_meeting(report: Report) -> bool:
    """Tell whether the report's first sentences tell of a meeting."""
    tree, page = report.tree, report.found.page
    stop = page.sentences[min(2, len(page.sentences) - 1)].stop if page.sentences else 0
    return any(tree.lemma[i] == "meeting" for i in range(stop))


def _outcome(report: Report, index: int) -> Iterator[tuple[int, int]]:
    tree = report.tree
    lemma = tree.lemma[index]
    if (
        lemma == "emerge" and tree.token(index).dep == "csubj"
    ):  # "what emerged was not a treaty but an opening"
        above = tree.token(index).head
        what = tree.child(above, "attr")
        if what is not None:
            no = tree.child(above, "neg")
            yield (no if no is not None else tree.left[what]), _whole(report, what)
    elif lemma in LEAVES and _meeting_near(report, index):
        with_ = next((i for i in tree.children(index, "prep") if tree.lower[i] == "with"), None)
        what = tree.child(with_, "pobj") if with_ is not None else None
        if what is not None:
            yield report.phrase(what)
    elif lemma in family("meeting")["results"] and _meeting_near(report, index):
        wanted = family("meeting")["results"][lemma]
        follows = tree.lower[index + 1] if index + 1 < len(tree.lower) else ""
        if wanted and follows in wanted and tree.sentence[index] == tree.sentence[index + 1]:
            yield _after(report, index + 2)


def _after(report: Report, first: int) -> tuple[int, int]:
    """Return the words from here to the end of the list they make, before any clause that hangs on it."""
    tree = report.tree
    stop = tree.sentence_of(first).stop if first < len(tree.lower) else first
    last = first
    for index in range(first, min(stop, first + 12)):
        if tree.lower[index] in ("between", "that", "which", "who", ".", ";", ":", "—", "–"):
            break
        last = index
    return first, last


def _whole(report: Report, what: int) -> int:
    """Return the last word of a noun and those joined to it."""
    tree = report.tree
    joined = tree.children(what, "conj")
    return max([what, *joined])


def _meeting_near(report: Report, index: int) -> bool:
    """Tell whether the sentence names a meeting before the verb, or close behind it."""
    tree = report.tree
    sentence = tree.sentence_of(index)
    span = range(max(sentence.first, index - REACH), min(sentence.stop, index + 6))
    return any(tree.lemma[i] in words_in("meeting", "nouns") for i in span)


SLOT = Slot(
    kind="characterisation",
    why={"wording": "The reports describe what came of the meeting in other words."},
    find=outcomes,
    score=0.6,
)
