"""One id for one report: those that bear the same name are told apart by their paths."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.model.documents import Raw
from onrecord.model.records import Gap
from onrecord.read.sources import unread


def by_id(raws: Iterable[Raw]) -> tuple[tuple[Raw, ...], tuple[Gap, ...]]:
    """Return the reports by path, each under an id of its own, and a gap for each one left out.

    A name that one report bears alone is its id. Reports of one name in two files are told apart by as much of
    the end of their paths as it takes: `monday/lantern.txt` and `tuesday/lantern.txt`. Left out is a second report
    with the same text, and a second row with the same id in the same file.
    """
    named: dict[str, list[Raw]] = defaultdict(list)
    gaps = []
    for raw in sorted(raws, key=lambda raw: (raw.path, raw.body, raw.fields)):
        first = next((one for one in named[raw.id] if one.body == raw.body or one.path == raw.path), None)
        if first is None:
            named[raw.id].append(raw)
        else:
            gaps.append(_double(raw, first))
    taken = {name for name, held in named.items() if len(held) == 1}
    kept = [one for held in named.values() for one in (held if len(held) == 1 else _told_apart(held, taken))]
    return tuple(sorted(kept, key=lambda raw: (raw.path, raw.id))), tuple(gaps)


def _told_apart(raws: Sequence[Raw], taken: set[str]) -> list[Raw]:
    """Return the reports under the shortest ends of their paths that no other report bears."""
    paths = [raw.path.split("/") for raw in raws]
    for length in range(1, max(map(len, paths)) + 1):
        ends = ["/".join(path[-length:]) for path in paths]
        if len(set(ends)) == len(ends) and not taken.intersection(ends):
            break
    taken.update(ends)
    return [replace(raw, id=end) for raw, end in zip(raws, ends, strict=True)]


def _double(raw: Raw, first: Raw) -> Gap:
    same = "the same text" if first.body == raw.body else "another text"
    where = first.path if first.path != raw.path else "the same file"
    return unread(
        raw.path, f"its id {raw.id} is that of {where}, which was kept ({same}); rename one to keep both"
    )
