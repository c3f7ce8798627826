"""Whether the story's main act is done, being done, or to be done, in each report's words."""

from collections import Counter
from collections.abc import Iterator, Mapping

from onrecord.resolve.disagreements.slots.acts import Act, shared_acts
from onrecord.resolve.disagreements.slots.reports import Report
from onrecord.resolve.disagreements.slots.tellings import Coverage, Slot, Telling

LEAD = 4  # sentences: what stands in them is what the report is about
FEWEST_LEADS = 3  # reports that begin with the act


def states(story: Coverage) -> Iterator[Telling]:
    """Yield how far the act that most reports begin with has come, each report's first telling."""
    for (verb, _), held in _main(story).items():
        seen: set[str] = set()
        for act in held:
            state = _state(act.report, act.index)
            if state is None or act.report.id in seen:
                continue
            seen.add(act.report.id)
            first = min([act.index, *act.report.tree.children(act.index, "aux", "auxpass", "advmod", "neg")])
            yield Telling(
                key=("state", *act.key),
                about=f"How far it has come: to {verb} the {act.report.tree.lower[act.thing]}",
                value=act.report.words(first, act.index),
                sense=frozenset({state}),
                place=act.report.place(first, max(act.index, act.thing)),
            )


def _main(story: Coverage) -> Mapping[tuple[str, str], list[Act]]:
    """Return the act that most reports tell in their first sentences."""
    leads = {
        key: [one for one in held if one.report.tree.sentence[one.index] < LEAD]
        for key, held in shared_acts(story).items()
    }
    counts = Counter({key: len({one.report.id for one in held}) for key, held in leads.items()})
    best = max(counts.items(), key=lambda row: (row[1], row[0]), default=None)
    return {best[0]: leads[best[0]]} if best is not None and best[1] >= FEWEST_LEADS else {}


def _state(report: Report, index: int) -> str | None:
    """Return done, doing or intended; None for what is denied, supposed or only named."""
    tree = report.tree
    if tree.token(index).pos != "VERB" or tree.child(index, "neg") is not None:
        return None
    helpers = {tree.lower[i] for i in tree.children(index, "aux", "auxpass")}
    tag = tree.token(index).tag
    if helpers & {"will", "would", "’ll", "'ll"}:
        return "intended"
    if helpers & {"may", "might", "could", "should", "must", "can"}:
        return None
    if tag == "VBG" and helpers & {"is", "are", "’s", "'s"}:
        return "under way"
    if tree.token(index).dep in ("xcomp", "acl", "pcomp", "relcl", "amod", "advcl"):
        return None
    return "done" if tag in ("VBD", "VBN") else None


SLOT = Slot(
    kind="event",
    why={
        "wording": "Some reports tell it as done, others as something that is being done or will be.",
    },
    find=states,
    score=0.7,
)
