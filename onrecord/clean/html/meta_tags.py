"""OpenGraph, the canonical link and the meta tags."""

from collections.abc import Iterator

from onrecord.clean.html.trees import Element, words_of

# Names of meta tags, the most telling first. `og:updated_time` and its like are no publication dates.
META = {
    "og:title": "title", "twitter:title": "title", "dc.title": "title", "headline": "title",
    "og:site_name": "outlet", "application-name": "outlet", "dc.publisher": "outlet", "publisher": "outlet",
    "og:url": "url",
    "article:published_time": "date", "og:article:published_time": "date", "datepublished": "date",
    "parsely-pub-date": "date", "sailthru.date": "date", "pubdate": "date", "publishdate": "date",
    "publish-date": "date", "article.published": "date", "dc.date.issued": "date", "dc.date": "date",
    "dcterms.created": "date", "date": "date",
    "author": "author", "article:author": "author", "parsely-author": "author", "byl": "author",
    "dc.creator": "author", "sailthru.author": "author",
    "og:locale": "lang", "dc.language": "lang",
}  # fmt: skip


def page_fields(tree: Element) -> Iterator[tuple[str, str]]:
    """Yield what the page's tags say of it, under onrecord's names, the most telling first."""
    given: dict[str, str] = {}
    for tag in tree.iterfind(".//meta[@content]"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        given.setdefault(name, tag.get("content").strip())
    canonical = tree.find(".//link[@rel='canonical'][@href]")
    if canonical is not None and canonical.get("href").startswith("http"):
        yield "url", canonical.get("href")
    for name, ours in META.items():
        words = given.get(name, "")
        if words and not (ours == "author" and words.startswith("http")):
            yield ours, words
    time = tree.find(".//article//time[@datetime]")
    if time is not None:
        yield "date", time.get("datetime")
    if tree.get("lang"):
        yield "lang", tree.get("lang")
    for heading in tree.iterfind(".//h1"):
        if words := words_of(heading):
            yield "title", words
            break
