"""Who publishes a report, and which report of the story a credited name means."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from onrecord.model.copies import Credit
from onrecord.model.documents import Document
from onrecord.model.outlets import Outlets, host_of, outlet_key, shipped_outlets


def published(documents: Sequence[Document], outlets: Outlets | None = None) -> tuple[Document, ...]:
    """Return the documents with the family behind each outlet filled in, where it was not known.

    Args:
        documents: The reports.
        outlets: The known outlets; those that onrecord ships with where None.
    """
    known = outlets or shipped_outlets()
    return tuple(
        replace(one, publisher=known.publisher(one.outlet)) if one.outlet and not one.publisher else one
        for one in documents
    )


def same_outlet(name: str, outlet: str | None, known: Outlets) -> bool:
    """Tell whether a credited name means an outlet: its name, another name of it, or its initials.

    >>> known = shipped_outlets()
    >>> same_outlet("NW", "Nordvik Wire", known), same_outlet("AP", "Associated Press", known)
    (True, True)
    """
    if outlet is None:
        return False
    key = outlet_key(name)
    if (known.full_name(name) or key) == (known.full_name(outlet) or outlet_key(outlet)):
        return True
    initials = "".join(word[0] for word in outlet_key(outlet).split())
    return key in (outlet_key(outlet), initials) and (len(key) > 1)


def reports_of(name: str, documents: Iterable[Document], known: Outlets) -> tuple[Document, ...]:
    """Return the reports of the story that an outlet of this name published."""
    return tuple(one for one in documents if same_outlet(name, one.outlet, known))


def credited_reports(row: Credit, documents: Sequence[Document], known: Outlets) -> tuple[Document, ...]:
    """Return the reports of the story that a credit means: the one at the linked address, else the outlet's."""
    others = [one for one in documents if one.id != row.document]
    linked = tuple(one for one in others if same_address(row.url, one.url))
    return linked or reports_of(row.credited, others, known)


def same_address(one: str | None, other: str | None) -> bool:
    """Tell whether two addresses lead to one page: scheme, "www.", query and a closing slash aside.

    >>> same_address("https://www.harbor.example/a-1/?utm=x", "http://harbor.example/a-1")
    True
    """
    return one is not None and other is not None and _page_of(one) == _page_of(other) != ("", "")


def _page_of(url: str) -> tuple[str, str]:
    try:
        return host_of(url), urlsplit(url).path.rstrip("/")
    except ValueError:  # a torn address in brackets
        return "", ""
