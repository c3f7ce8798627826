"""A report made ready for comparing: its grammar, and who is meant by each of its words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.findings import Findings
from onrecord.model.flags import NOT_REPORTING
from onrecord.model.people import Mention
from onrecord.model.quotes import Quote
from onrecord.model.spans import Place
from onrecord.model.trees import Tree, tree_of

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RELATIVE = frozenset({"who", "which", "that", "whom"})
BORROWS = frozenset(
    {"xcomp", "advcl", "conj", "pcomp", "prep"}
)  # a clause that shares the subject of its governor
HIGHEST = 5  # steps up for a subject; a longer way is a guess
OUTSIDE = frozenset({"relcl", "punct", "advcl", "acl", "appos", "parataxis", "dep", "ccomp"})
LONGEST_VALUE = 90  # code points of a value; longer is no value but a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report.

    Attributes:
        found: Its findings.
        tree: Its grammar.
        who: For each token of a mention, the id of the person, body or place that is meant.
        quotes: Its quotations.
        skipped: Numbers of its sentences that are not reporting.
    """

    found: Findings
    tree: Tree
    who: Mapping[int, str]
    quotes: tuple[Quote, ...]
    skipped: frozenset[int]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.found.page.document.id

    def tells(self, index: int) -> bool:
        """Tell whether a token stands in the reporting."""
        return self.tree.sentence[index] not in self.skipped

    def place(self, first: int, last: int) -> Place:
        """Return the place from one token to another, both included."""
        tokens = self.found.page.tokens
        return Place(document=self.id, start=tokens[first].start, end=tokens[last].end)

    def words(self, first: int, last: int) -> str:
        """Return the words from one token to another as written, on one line."""
        tokens = self.found.page.tokens
        return " ".join(self.found.page.words(tokens[first].start, tokens[last].end).split())

    def subject(self, verb: int) -> int | None:
        """Return who or what does an act: its own subject, else that of the verb it hangs on."""
        tree, at = self.tree, verb
        for _ in range(HIGHEST):
            own = tree.child(at, *SUBJECTS)
            shared = own is not None and tree.token(at).dep == "conj" and self._unknown(own)
            if (
                own is not None and not shared
            ):  # "the ministry denies it, yet it warned": "it" is the ministry
                return self._antecedent(own, at)
            if tree.token(at).dep in ("relcl", "acl"):
                return tree.token(at).head
            if tree.token(at).dep not in BORROWS or tree.head(at) is None:
                return None
            at = tree.token(at).head
        return None

    def _unknown(self, index: int) -> bool:
        """Tell whether a word is a pronoun that nobody could be found for."""
        return index not in self.who and self.tree.lower[index] in ("it", "they")

    def _antecedent(self, subject: int, verb: int) -> int:
        """Return what a relative pronoun stands for, else the subject itself."""
        relative = self.tree.lower[subject] in RELATIVE and self.tree.token(verb).dep == "relcl"
        return self.tree.token(verb).head if relative else subject

    def object(self, verb: int) -> int | None:
        """Return what an act is done to: its object, or its subject where it is told in the passive."""
        passive = self.tree.child(verb, "nsubjpass")
        if passive is not None:
            return self._antecedent(passive, verb)
        return self.tree.child(verb, "dobj", "dative")

    def party(self, index: int | None) -> str | None:
        """Return who or what a word names, to compare over reports: a person's id, else the noun; None for pronouns."""
        if index is None:
            return None
        known = self.who.get(index)
        if known is None:  # "its chief, Ada Roe": the name stands behind as an apposition
            known = next((self.who[i] for i in self.tree.children(index, "appos") if i in self.who), None)
        if known is not None:
            return known
        token = self.tree.token(index)
        return self.tree.lemma[index] if token.pos in ("NOUN", "PROPN") else None

    def phrase(self, head: int, *, whole: bool = True) -> tuple[int, int]:
        """Return the first and last token of a noun's phrase, its article left out.

        Args:
            head: The noun.
            whole: Whether what hangs behind the noun ("of the council") belongs to it.
        """
        tree = self.tree
        kept = [i for i in tree.subtree(head, OUTSIDE) if whole or i <= head]
        first = kept[0]
        while kept and tree.token(kept[0]).dep in ("det", "cc", "mark") and len(kept) > 1:
            kept = kept[1:]
        first = last = kept[0]
        for index in kept:  # the phrase ends where something was left out of it
            if index - last > 1 and index > head:
                break
            last = index
        return first, last

    def content(self, first: int, last: int) -> frozenset[str]:
        """Return the lemmas of the words between that carry sense."""
        return frozenset(
            self.tree.lemma[i]
            for i in range(first, last + 1)
            if self.tree.token(i).pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
            and self.tree.lower[i][:1].isalnum()
        )

    def speaker_at(self, index: int) -> str | None:
        """Return the id of the person whose words hold a token, None where it is the report's own."""
        start = self.tree.token(index).start
        return next((q.person for q in self.quotes if any(s.start <= start < s.end for s in q.content)), None)


def reports_of(
    findings: Sequence[Findings], mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> tuple[Report, ...]:
    """Return the reports, ready for comparing, by their documents' ids."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.document].append(mention)
    said: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        said[quote.document].append(quote)
    ordered = sorted(findings, key=lambda found: found.page.document.id)
    return tuple(
        _report(found, named[found.page.document.id], said[found.page.document.id]) for found in ordered
    )


def _report(found: Findings, mentions: Sequence[Mention], quotes: Sequence[Quote]) -> Report:
    page = found.page
    aside = [flag for flag in found.flags if flag.kind in NOT_REPORTING or flag.kind == "caption"]
    return Report(
        found=found,
        tree=tree_of(page),
        who={i: one.person for one in mentions for i in page.tokens_in(one.start, one.end)},
        quotes=tuple(quotes),
        skipped=frozenset(
            number
            for number, sentence in enumerate(page.sentences)
            if any(flag.start < sentence.end and sentence.start < flag.end for flag in aside)
        ),
    )
