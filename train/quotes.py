"""Learn the weights that tell cue, content and source: `python train/quotes.py [--gold FILE] [--out FILE]`.

Reads PolNeAR's training part, parses it, turns every choice that an annotator made into one question (is this a cue, to
which cue do these marks belong, where does the content begin and end, who is the source) and fits one
log-linear model a question: a ranker over the options, or yes and no. Numpy alone, no randomness: the same input
gives the same weights.
"""

import argparse
import hashlib
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from quotes_solver import Questions, lowest

from onrecord.annotate import packed, page_of, unpacked
from onrecord.extract.quotes.attachment_evidence import (
    cue_option_evidence,
    following_evidence,
    none_evidence,
    previous_evidence,
)
from onrecord.extract.quotes.content_evidence import content_evidence
from onrecord.extract.quotes.content_options import Option
from onrecord.extract.quotes.cue_evidence import cue_evidence, may_be_cue
from onrecord.extract.quotes.decisions import content_choices
from onrecord.extract.quotes.drafts import Sheet, sheet_of
from onrecord.extract.quotes.source_evidence import nobody_evidence, source_evidence, source_options
from onrecord.extract.quotes.sources import source_head
from onrecord.extract.quotes.surroundings import options, setting_of
from onrecord.extract.quotes.weighing import QUESTIONS
from onrecord.model.documents import Document
from onrecord.model.pages import Annotation

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared/gold/quotes/polnear_train.jsonl"
OUT = ROOT / "onrecord/extract/quotes/weights.npz"
# Strength of the pull towards zero, chosen on one fifth of the training part held out.
PULL = {"cue": 8.0, "attachment": 2.0, "content": 6.0, "source": 3.0}
STEPS = 80
LEAST_OVERLAP = 0.5  # of words, below which no option stands for what the annotator marked
WORD = re.compile(r"\w")


def pages(gold: Path, kept: Path) -> Iterator[tuple[dict[str, Any], Sheet]]:
    """Yield each annotated article with its page; parses are kept in a folder between runs."""
    kept.mkdir(parents=True, exist_ok=True)
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(id=row["doc_id"], path=row["doc_id"], text=text, sha256=digest, words=0)
        file = kept / digest
        page = None
        if file.exists():
            held = json.loads(file.read_text())
            page = unpacked(
                document, Annotation(sha256=digest, model=held["model"], body=bytes.fromhex(held["body"]))
            )
        if page is None:
            page = page_of(document)
            annotation = packed(page)
            file.write_text(json.dumps({"model": annotation.model, "body": annotation.body.hex()}))
        yield row, sheet_of(page)


class Attribution:
    """One gold attribution in tokens."""

    def __init__(self, sheet: Sheet, row: dict[str, Any]) -> None:
        page = sheet.page
        self.content = _held(sheet, row["content"])
        self.source = _held(sheet, row["speaker"])
        self.cues = [i for start, end in row["cue"] for i in page.tokens_in(start, end)]
        self.cue = _main(sheet, self.cues)


def _held(sheet: Sheet, spans: list[list[int]]) -> frozenset[int]:
    page = sheet.page
    held = (i for start, end in spans for i in page.tokens_in(start, end))
    return frozenset(i for i in held if WORD.search(page.text_of(i)))


def _main(sheet: Sheet, cues: list[int]) -> int | None:
    able = [i for i in cues if may_be_cue(sheet, i)]
    verbs = [i for i in able if sheet.page.tokens[i].pos == "VERB"]
    spoken = [
        i for i in verbs if sheet.tree.lemma[i] in sheet.words.speech or sheet.tree.lower[i] == "according"
    ]
    return next(iter([*spoken[:1], *verbs[:1], *able[:1]]), None)


def ask_all(row: dict[str, Any], sheet: Sheet, asked: dict[str, Questions]) -> None:
    """Add every question that one article answers."""
    gold = [Attribution(sheet, quote) for quote in row["quotes"]]
    gold = [one for one in gold if one.content]
    cues = {one.cue for one in gold if one.cue is not None}
    every = {i for one in gold for i in one.cues}
    for index in range(len(sheet.inside)):
        if may_be_cue(sheet, index) and (index in cues or index not in every):
            asked["cue"].ask([[], cue_evidence(sheet, index)], int(index in cues))
    owners = _owners(sheet, gold)
    _ask_attachments(sheet, owners, asked["attachment"])
    by_cue: dict[int, list[Attribution]] = {}
    for one in gold:
        if one.cue is not None:
            by_cue.setdefault(one.cue, []).append(one)
    for cue, told in by_cue.items():
        one = max(told, key=lambda attribution: len(attribution.content))
        marked = tuple(n for n, owner in enumerate(owners) if owner is one)
        _ask_content(sheet, cue, one, marked, asked["content"])
        _ask_source(sheet, cue, one, asked["source"])


def _owners(sheet: Sheet, gold: list[Attribution]) -> list[Attribution | None]:
    """Return for each stretch the smallest attribution that holds most of its words."""
    owners: list[Attribution | None] = []
    for stretch in sheet.marked:
        held = _held(sheet, [[stretch.start, stretch.end]])
        fitting = [one for one in gold if len(held & one.content) * 2 > len(held)]
        owners.append(min(fitting, key=lambda one: len(one.content), default=None))
    return owners


def _ask_attachments(sheet: Sheet, owners: list[Attribution | None], asked: Questions) -> None:
    for n, owner in enumerate(owners):
        at = setting_of(sheet, n)
        near = options(sheet, at)
        pieces = [none_evidence(sheet, at)]
        right = 0 if owner is None else None
        for index in near:
            pieces.append(cue_option_evidence(sheet, at, index))
            if owner is not None and index == owner.cue:
                right = len(pieces) - 1
        if n:
            before = owners[n - 1]
            pieces.append(previous_evidence(sheet, at, before.cue if before else None))
            if owner is not None and before is owner and not _stands_behind(sheet, n, owner.cue):
                right = len(pieces) - 1
        if n + 1 < len(owners):
            pieces.append(following_evidence(sheet, at))
            if owner is not None and right is None and owners[n + 1] is owner:
                right = len(pieces) - 1
        if right is not None:
            asked.ask(pieces, right)


def _stands_behind(sheet: Sheet, n: int, cue: int | None) -> bool:
    """Tell whether a cue stands behind the stretch."""
    return cue is not None and sheet.page.tokens[cue].start >= sheet.marked[n].outer_end


def words_of(sheet: Sheet, option: Option, marked: tuple[int, ...]) -> frozenset[int]:
    """Return the words of an option, the stretches that belong to the cue and those it touches included."""
    held = {i for a, b in option.runs for i in range(a, b + 1)}
    touched = {sheet.inside[i] for i in held} - {-1} | set(marked)
    for n in touched:
        stretch = sheet.marked[n]
        held.update(sheet.page.tokens_in(stretch.start, stretch.end))
    return frozenset(i for i in held if WORD.search(sheet.page.text_of(i)))


def _ask_content(sheet: Sheet, cue: int, one: Attribution, marked: tuple[int, ...], asked: Questions) -> None:
    choices = content_choices(sheet, cue, marked)
    if len(choices) < 2:
        return
    overlaps = []
    for option in choices:
        held = words_of(sheet, option, marked)
        overlaps.append(len(held & one.content) / len(held | one.content))
    right = max(range(len(choices)), key=overlaps.__getitem__)
    if overlaps[right] >= LEAST_OVERLAP:
        asked.ask([content_evidence(sheet, cue, option, marked) for option in choices], right)


def _ask_source(sheet: Sheet, cue: int, one: Attribution, asked: Questions) -> None:
    choices = source_options(sheet, cue)
    ruled = source_head(sheet.tree, cue)
    right = 0
    if one.source:
        heads = [n for n, i in enumerate(choices) if i in one.source]
        if not heads:
            return
        outermost = [n for n in heads if sheet.page.tokens[choices[n]].head not in one.source]
        right = 1 + (outermost or heads)[0]
    runs = _runs(sheet, one)
    pieces = [nobody_evidence(sheet, cue, ruled=ruled)]
    pieces += [source_evidence(sheet, cue, option, runs, ruled=ruled) for option in choices]
    asked.ask(pieces, right)


def _runs(sheet: Sheet, one: Attribution) -> tuple[tuple[int, int], ...]:
    free = sorted(i for i in one.content if sheet.inside[i] < 0)
    return (
        ((free[0], free[-1]),) if free and free[-1] - free[0] < 2 * len(free) else tuple((i, i) for i in free)
    )


def main() -> None:
    """Learn and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--kept", type=Path, default=ROOT / ".train-cache", help="folder for parses")
    parser.add_argument("--share", type=int, default=0, help="leave out every fifth article from this one on")
    given = parser.parse_args()
    asked = {name: Questions() for name in QUESTIONS}
    begun = time.monotonic()
    for n, (row, sheet) in enumerate(pages(given.gold, given.kept)):
        if not given.share or n % 5 != given.share - 1:
            ask_all(row, sheet, asked)
    learned = {}
    for name, questions in asked.items():
        print(
            f"{time.monotonic() - begun:.0f} s {name}: {len(questions.right)} questions, {len(questions.evidence)} pieces",
            flush=True,
        )
        learned[name] = lowest(questions.loss(PULL[name]), STEPS).astype(np.float16)
    np.savez_compressed(given.out, **learned)
    print(f"{time.monotonic() - begun:.0f} s written {given.out.name}, {given.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
