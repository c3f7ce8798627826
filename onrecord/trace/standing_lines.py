"""Lines that stand on several pages of one outlet, or on pages of several outlets: furniture that one page cannot show.

The cleaning sees one report at a time and knows furniture by its words. What remains is told by standing on other
pages too, pages that tell something else. Sentences repeat for other reasons (an agency's background paragraph, an
outlet's standing account of a case), so a whole sentence is flagged only where it speaks to the reader.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.model.documents import Document
from onrecord.model.flags import Flag
from onrecord.model.ids import content_id
from onrecord.model.outlets import Outlets, outlet_key, shipped_outlets
from onrecord.trace.page_lines import PageLine, page_lines, prose_of

# Pages that tell different things: so many have the line, of one outlet, or between sentences of reporting (where
# subheadings repeat too), or of so many outlets.
FEWEST, FEWEST_INSIDE, FEWEST_OUTLETS = 2, 3, 3
ONE_REPORT = 0.3  # pages that share more of their prose than this are prints of one report, and count once
MOST_COMPARED = (
    12  # pages that are held against each other for one line; bounds the work on ten thousand pages
)
FEW, MANY = 0.7, 0.85  # how sure, with as many pages as it takes, and with more


def standing_lines(
    documents: Sequence[Document], flags: Sequence[Flag] = (), outlets: Outlets | None = None
) -> tuple[Flag, ...]:
    """Return a flag for each line that is furniture because it stands on other pages too, by document and place.

    Args:
        documents: All reports; a single page shows nothing.
        flags: What is flagged already, and is not flagged again.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    known = outlets or shipped_outlets()
    ordered = sorted(documents, key=lambda one: one.id)
    prose = {one.id: prose_of(one) for one in ordered}
    taken: dict[str, list[Flag]] = defaultdict(list)
    for flag in flags:
        taken[flag.document].append(flag)
    held: dict[str, list[PageLine]] = defaultdict(list)
    for document in ordered:
        for line in page_lines(document):
            held[line.text].append(line)
    found = [flag for lines in held.values() if len(lines) > 1 for flag in _flags(lines, prose, known)]
    return tuple(
        sorted(
            (
                one
                for one in found
                if not any(f.start < one.end and one.start < f.end for f in taken[one.document])
            ),
            key=lambda one: (one.document, one.start),
        )
    )


def _flags(lines: Sequence[PageLine], prose: Mapping[str, frozenset[str]], known: Outlets) -> Iterator[Flag]:
    """Yield the flags of one wording."""
    by_outlet: dict[str, list[PageLine]] = defaultdict(list)
    for line in lines:
        by_outlet[_outlet(line.document, known)].append(line)
    named = {outlet: rows for outlet, rows in by_outlet.items() if outlet}
    many = (
        len(named) >= FEWEST_OUTLETS
        and _different([rows[0] for rows in named.values()], prose) >= FEWEST_OUTLETS
    )
    for outlet, rows in sorted(named.items()):
        pages = _different(rows, prose) if len(rows) > 1 else 1
        for line in rows:
            if pages >= (FEWEST if line.outside else FEWEST_INSIDE):
                where = f"on {pages} pages of {line.document.outlet or outlet} that tell different things"
                yield _flag(line, MANY if pages > FEWEST else FEW, where)
            elif many and line.outside:
                yield _flag(line, FEW, f"on pages of {len(named)} outlets")


def _outlet(document: Document, known: Outlets) -> str:
    outlet = document.outlet or ""
    return known.full_name(outlet) or outlet_key(outlet)


def _different(rows: Sequence[PageLine], prose: Mapping[str, frozenset[str]]) -> int:
    """Return how many of the pages tell different things: two prints of one report are one."""
    chosen: list[frozenset[str]] = []
    for row in rows[:MOST_COMPARED]:
        own = prose[row.document.id]
        if not any(len(own & other) > ONE_REPORT * min(len(own), len(other)) for other in chosen):
            chosen.append(own)
    return len(chosen)


def _flag(line: PageLine, score: float, where: str) -> Flag:
    start, end = line.start, line.start + len(line.text)
    what = "It speaks to the reader" if line.to_reader else "It is no sentence"
    return Flag(
        id=content_id("f", line.document.id, start, end, "standing"),
        document=line.document.id,
        start=start,
        end=end,
        kind="promotion" if line.to_reader else "furniture",
        score=score,
        why=f"{what}, and the same line stands {where}.",
    )
