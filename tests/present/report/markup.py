"""A page read back: the words under each id, the links, and the text of each section."""

from html.parser import HTMLParser

VOID = {"meta", "input", "br", "line", "circle", "rect", "path", "polygon", "polyline"}


class Page(HTMLParser):
    """What stands where on a page.

    Attributes:
        under: The text under each id; the parts of a place that is cut are put together.
        links: Every address that the page leads to.
        tags: Every tag with its attributes.
        unclosed: Tags that were never closed.
    """

    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.under: dict[str, str] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.unclosed: list[tuple[str, str | None]] = []
        self.classes: dict[str, list[str]] = {}
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tags.append((tag, named))
        if "href" in named:
            self.links.append(named["href"])
        key = named.get("id") or named.get("data-of")
        if named.get("id"):
            self.ids.append(named["id"])
        if key:
            self.under.setdefault(key, "")
        for name in (named.get("class") or "").split():
            self.classes.setdefault(name, []).append("")
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):
            self.unclosed.append((tag, key, (named.get("class") or "").split()))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        opened = self.unclosed.pop()
        assert opened[0] == tag, f"<{opened[0]}> is closed by </{tag}> at {self.getpos()}"

    def handle_data(self, data):
        for _, key, names in self.unclosed:
            if key:
                self.under[key] += data
            for name in names:
                self.classes[name][-1] += data
