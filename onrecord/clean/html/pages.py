"""One saved page to its report."""

from dataclasses import dataclass

from onrecord.clean.facts import Facts, merged, stated
from onrecord.clean.html.articles import article_text, page_date
from onrecord.clean.html.hidden import taken_out
from onrecord.clean.html.linked_data import article_fields
from onrecord.clean.html.links import article_links
from onrecord.clean.html.meta_tags import page_fields
from onrecord.clean.html.trees import tree_of
from onrecord.errors import UnreadableInputError
from onrecord.model.documents import Hyperlink
from onrecord.model.spans import Span

NO_TEXT = "HTML without an article's text; save the whole page after it has loaded, or paste the text into a .txt file"
NOT_HTML = "no HTML page that can be read (broken, or too large or too deeply nested); paste the text into a .txt file"

FEWEST_WORDS = 12  # the shortest news in brief has twenty; a menu that passes for an article, a few


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """What a saved page holds.

    Attributes:
        text: The article's paragraphs, and below them, parted by a blank line, what the page hides.
        hidden: Where the hidden passages stand in `text`.
        facts: What the page says about the article.
        links: The article's links to other sites, in order.
    """

    text: str
    hidden: tuple[Span, ...]
    facts: Facts
    links: tuple[Hyperlink, ...] = ()


def saved_page(markup: str) -> SavedPage:
    """Return the report that a saved page holds.

    Raises:
        UnreadableInputError: The page is no HTML, or holds no article.
    """
    tree = tree_of(markup)
    if tree is None:
        raise UnreadableInputError(NOT_HTML)
    linked = list(article_fields(tree))
    facts = merged(
        stated(((n, w) for n, w in linked if n != "articleBody"), "the page's JSON-LD"),
        stated(page_fields(tree), "the page's meta tags"),
    )
    if facts.date is None and (day := page_date(tree)):
        facts = merged(facts, stated([("date", day)], "the page's code"))
    passages = taken_out(tree)
    text = article_text(tree) or next((words for name, words in linked if name == "articleBody"), "")
    if len(text.split()) < FEWEST_WORDS:
        raise UnreadableInputError(NO_TEXT)
    text, hidden = _shown(text.strip("\n"), passages)
    return SavedPage(text=text, hidden=hidden, facts=facts, links=article_links(tree, text))


def _shown(text: str, passages: tuple[str, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return the text with the hidden passages below it, and where they stand."""
    spans: list[Span] = []
    seen = " ".join(text.split())
    for words in passages:
        if words in seen:
            continue
        text += "\n" if spans else "\n\n"
        spans.append(Span(start=len(text), end=len(text) + len(words)))
        text += words
    return text, tuple(spans)
