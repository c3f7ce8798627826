"""THE FLOW, on one page: read, clean, annotate, extract, resolve and trace."""

import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from onrecord import annotate, clean, extract, group, resolve, run, trace
from onrecord.errors import UsageError
from onrecord.model.checks import Check
from onrecord.model.documents import Document
from onrecord.model.findings import Findings
from onrecord.model.flags import Flag, openings
from onrecord.model.outlets import Outlets
from onrecord.model.pages import Annotation
from onrecord.model.records import Record
from onrecord.model.runs import once_each, with_run
from onrecord.model.watching import Silent, Timed, Watch
from onrecord.read import reports
from onrecord.settings import Settings

NOBODY = Silent()
Texts = Mapping[str, str]


def record_of(
    inputs: Sequence[str],
    settings: Settings,
    *,
    watch: Watch = NOBODY,
    kept: Mapping[str, Annotation] | None = None,
) -> Record:
    """Return the record of the reports in `inputs`.

    Args:
        inputs: Files, folders, or `-` for standard input.
        settings: How to build it.
        watch: Who hears of the progress.
        kept: Annotations of an earlier build by text digest; those texts are not parsed again.

    Raises:
        UsageError: An input does not exist. Whatever else cannot be read is a gap of the record.
    """
    watch = timed = Timed(watch, time.perf_counter)
    watch.room("reading", 0)
    raws, unread = reports(inputs, settings.names)
    watch.room("cleaning", len(raws))
    all_cleaned = [clean.cleaned(raw) for raw in raws]
    documents = trace.published(
        [one.document for one in all_cleaned if one.document is not None], settings.outlets
    )
    flags = tuple(flag for one in all_cleaned for flag in one.flags)
    flags = (*flags, *trace.standing_lines(documents, flags, settings.outlets))
    gaps = (*unread, *(gap for one in all_cleaned for gap in one.gaps))

    findings, annotations = _findings(documents, flags, settings, watch, kept or {})

    watch.room("resolving", 0)
    documents = resolve.dated(findings)
    findings = tuple(map(extract.redated, findings, documents))
    people, named = resolve.people(findings)
    quotes, mentions = resolve.attributed(findings, people, named)

    credits_ = tuple(credit for found in findings for credit in found.credits)
    reused = trace.reuse(findings)
    derived = trace.derivations(findings, reused, credits_, people, settings.outlets)
    statements, quotes = resolve.statements(quotes, documents, people, derived)

    stories = group.stories(findings)
    acts, events = resolve.clusters(resolve.acted(findings, mentions, quotes), findings, stories)
    events = resolve.weighed(events)
    commitments = resolve.commitments(events, findings, people, settings.as_of, mentions)

    watch.room("tracing", 0)
    reused = trace.sourced(reused, derived, documents)
    origins = trace.origins(findings, derived, credits_, reused, settings.outlets)
    lines = resolve.timeline(findings, events, origins)
    differences, agreed = resolve.compared(
        findings,
        stories=stories,
        people=people,
        mentions=mentions,
        statements=statements,
        quotes=quotes,
        origins=origins,
    )

    record = Record(
        documents=documents,
        flags=flags,
        people=people,
        mentions=mentions,
        quotes=quotes,
        statements=statements,
        credits=trace.checked(credits_, documents, reused, settings.outlets, derived),
        reuse=reused,
        derivations=derived,
        origins=origins,
        times=tuple(time for found in findings for time in found.times),
        figures=tuple(figure for found in findings for figure in found.figures),
        events=events,
        event_clusters=acts,
        commitments=commitments,
        relations=resolve.relations(acts, events, findings, mentions, people),
        disagreements=differences,
        agreements=agreed,
        timeline=lines,
        stories=stories,
        gaps=gaps,
        annotations=annotations,
    )
    return with_run(
        once_each(trace.counted(record, settings.outlets)),
        settings=settings.changing_results,
        models=(*annotate.models(), *extract.models()),
        seconds=timed.seconds() if settings.timings else (),
    )


def check_of(drafts: Sequence[str], record: Record, settings: Settings) -> tuple[tuple[Check, ...], Texts]:
    """Return what became of the quotations, figures and names of `drafts`, and every text they point into.

    Raises:
        UsageError: A draft does not exist, or none holds a text.
    """
    written = tuple(replace(one, id=f"draft {one.id}") for one in documents_in(drafts))
    if not written:
        raise UsageError("no draft could be read: name a .md or .txt file that holds a text")
    findings, _ = _findings(written, (), settings, NOBODY, {})
    people, named = resolve.people(findings)
    quotes, mentions = resolve.attributed(findings, people, named)
    figures = tuple(figure for found in findings for figure in found.figures)
    texts = {document.id: document.text for document in (*record.documents, *written)}
    checks = resolve.all_checked(
        written, record, quotes=quotes, figures=figures, people=people, mentions=mentions
    )
    return checks, texts


def documents_in(inputs: Sequence[str]) -> tuple[Document, ...]:
    """Return the reports in `inputs`, cleaned, without looking for anything in them."""
    raws, _ = reports(inputs)
    return tuple(one.document for raw in raws if (one := clean.cleaned(raw)).document is not None)


def _findings(
    documents: Sequence[Document],
    flags: Sequence[Flag],
    settings: Settings,
    watch: Watch,
    kept: Mapping[str, Annotation],
) -> tuple[tuple[Findings, ...], tuple[Annotation, ...]]:
    """Annotate and extract, document by document, on as many processes as there are."""
    watch.room("reading closely", len(documents))
    flagged = _by_document(flags)
    work = [(document, flagged.get(document.id, ()), kept.get(document.sha256)) for document in documents]
    findings, annotations = [], []
    read = partial(_closely_read, settings.outlets)
    with closing(run.each(read, work, processes=settings.processes)) as done:
        for found, annotation in done:
            # One list for all, not the copy that came back from each process.
            findings.append(replace(found, outlets=settings.outlets))
            annotations.append(annotation)
            watch.step()
    return tuple(findings), tuple(annotations)


def _closely_read(
    outlets: Outlets | None,
    work: tuple[Document, tuple[Flag, ...], Annotation | None],
) -> tuple[Findings, Annotation]:
    """Return one document's findings and its packed grammar, which is made where there is none yet."""
    document, flags, annotation = work
    cuts = openings(document, flags)
    page = annotate.unpacked(document, annotation, cuts) if annotation else None
    if page is None or annotation is None:
        page = annotate.page_of(document, cuts)
        annotation = annotate.packed(page, cuts)
    return extract.findings_of(page, flags, outlets), annotation


def _by_document(flags: Sequence[Flag]) -> dict[str, tuple[Flag, ...]]:
    grouped: dict[str, tuple[Flag, ...]] = {}
    for flag in flags:
        grouped[flag.document] = (*grouped.get(flag.document, ()), flag)
    return grouped
