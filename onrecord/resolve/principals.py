"""Who acts in the story, and who is only mentioned beside it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.model.pages import Page
from onrecord.model.people import Mention, Person

ACTORS = frozenset({"person", "organisation"})
# In how many reports, or else sentences, somebody is named who belongs to the story. Whom one sentence mentions
# ("as in the talks with another minister last year") is a comparison, and would make a relation out of an aside.
FEWEST_REPORTS = 2
FEWEST_SENTENCES = 3


def of_the_story(
    mentions: Sequence[Mention], pages: Mapping[str, Page], people: Sequence[Person]
) -> frozenset[str]:
    """Return who is named often enough to be an actor of the story and not of an aside."""
    actors = {person.id for person in people if person.kind in ACTORS}
    reports: dict[str, set[str]] = defaultdict(set)
    sentences: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for one in mentions:
        if one.person in actors and (held := pages[one.document].tokens_in(one.start, one.end)):
            reports[one.person].add(one.document)
            sentences[one.person].add((one.document, pages[one.document].sentence_at(held[0]).first))
    return frozenset(
        who
        for who in reports
        if len(reports[who]) >= FEWEST_REPORTS or len(sentences[who]) >= FEWEST_SENTENCES
    )
