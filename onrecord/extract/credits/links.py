"""Credits by link: words of a sentence that lead to another site's report."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from types import MappingProxyType
from urllib.parse import urlsplit

from onrecord.model.documents import Document, Hyperlink
from onrecord.model.outlets import Outlets, host_of, outlet_key
from onrecord.model.pages import Page, Sentence

# Where people publish themselves: a link there is to a post, not to an outlet's report.
NETWORKS = MappingProxyType(
    {
        "twitter.com": "Twitter", "x.com": "X", "facebook.com": "Facebook", "instagram.com": "Instagram",
        "youtube.com": "YouTube", "youtu.be": "YouTube", "tiktok.com": "TikTok", "t.me": "Telegram",
        "truthsocial.com": "Truth Social", "bsky.app": "Bluesky", "threads.net": "Threads", "reddit.com": "Reddit",
        "linkedin.com": "LinkedIn", "weibo.com": "Weibo", "vk.com": "VK",
    }
)  # fmt: skip
# Shops, encyclopedias, shorteners and search engines: no page there is somebody's report.
NO_SOURCE = re.compile(
    r"(?:^|[.])(?:amazon|ebay|google|bing|bit|tinyurl|wikipedia|wikimedia|spotify|apple|patreon|substackcdn|eventbrite)"
    r"[.][a-z.]+$|^(?:amzn[.]to|t[.]co|goo[.]gl|ow[.]ly|lnkd[.]in)$"
)
# Standing pages of a site, and buttons of a network.
STANDING = frozenset(
    "about account author authors by category categories contact donate events feed help hashtag home intent join "
    "login newsletter newsletters people person privacy profile search section sections share sharer shop signup "
    "sign-up subscribe subscription tag tags terms topic topics".split()
)
# A report's address holds a headline in hyphens, a day or a long number, or ends as a page does.
REPORT = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2}|\d{4,}|/\d{1,2}/|[.]s?html?$|[.]pdf$", re.IGNORECASE)
NAMED, UNLISTED = 0.9, 0.6  # how sure


def linked(page: Page, outlets: Outlets) -> Iterator[tuple[Hyperlink, str, str, float]]:
    """Yield the links that credit somebody: the link, the relation, who is credited, how sure.

    A link to the report's own site credits nobody, nor does a line that is all link: the headline of another story.
    """
    document = page.document
    own = {host_of(document.url or ""), *([document.outlet.lower()] if document.outlet else [])}
    for link in document.links:
        name, score = _credited(link.url, outlets)
        if not name or host_of(link.url) in own or _own_outlet(name, document, outlets):
            continue
        sentence = _sentence(page, link)
        if sentence is not None and not _all_link(document.text, link):
            yield link, "post" if name in NETWORKS.values() else "link", name, score


def _credited(url: str, outlets: Outlets) -> tuple[str, float]:
    """Return whose page an address is and how sure that is a report; an empty name where it is none."""
    host, path = host_of(url), urlsplit(url).path
    steps = path.lower().strip("/").split("/")
    if not host or NO_SOURCE.search(host) or STANDING.intersection(steps) or not REPORT.search(path):
        return "", 0.0
    ends = (host, host.partition(".")[2])
    network = next((NETWORKS[end] for end in ends if end in NETWORKS), None)
    full = network or outlets.at_address(url)
    return (full, NAMED) if full else (host, UNLISTED)


def _own_outlet(name: str, document: Document, outlets: Outlets) -> bool:
    return document.outlet is not None and outlet_key(name) == outlet_key(
        outlets.full_name(document.outlet) or document.outlet
    )


def _sentence(page: Page, link: Hyperlink) -> Sentence | None:
    """Return the sentence that holds a link."""
    number = bisect_right(page.sentences, link.start, key=lambda one: one.start) - 1
    return page.sentences[number] if number >= 0 and link.start < page.sentences[number].end else None


def _all_link(text: str, link: Hyperlink) -> bool:
    """Tell whether a line holds nothing but the link, as where a page lists other stories."""
    start, end = text.rfind("\n", 0, link.start) + 1, text.find("\n", link.end)
    line = text[start : end if end >= 0 else len(text)]
    if text[link.start : link.end] != link.url:
        line = line.replace(link.url, "")
    rest = line.replace(text[link.start : link.end], "", 1)
    return not re.search(r"\w", rest)
