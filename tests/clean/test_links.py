"""Links: found again where they stand, in text and in saved pages, bounded on any input."""

import pytest

from onrecord.clean.documents import cleaned
from onrecord.clean.links import MOST, written_links
from onrecord.model.documents import Raw

PAGE = """<html><head><title>Ferry</title></head><body>
<nav><p><a href="https://ads.example/boats-for-sale">Boats</a></p></nav>
<article><h1>Ferry late again</h1>
<p>The ferry to Karsund came late on Monday, the <a href="https://courier.example/ferry-late-again">Karsund
<b>Courier</b></a> reported, and forty people waited on the quay until noon.</p>
<p>The mayor <!-- a note --><a href="https://courier.example/mayor-to-hire-ferry">told reporters</a> that a ferry
would be hired by the town as soon as the council had met <a href="/next-week">next week</a>.</p>
</article></body></html>"""


def links_in(raw):
    document = cleaned(raw).document
    return [(document.text[link.start : link.end], link.url) for link in document.links]


def test_a_saved_page_keeps_the_links_of_its_article_to_other_sites():
    assert links_in(Raw(id="a", path="a.html", format="html", body=PAGE)) == [
        ("Karsund Courier", "https://courier.example/ferry-late-again"),
        ("told reporters", "https://courier.example/mayor-to-hire-ferry"),
    ]


@pytest.mark.parametrize("kind", ["text", "markdown", "json"])
def test_a_text_keeps_its_links_and_every_character(kind):
    text = 'It [came late](https://courier.example/a_b "Late"), see https://quay.example/c. No [note] (here).'
    raw = Raw(id="a", path="a.txt", format=kind, body=text)
    assert cleaned(raw).document.text == text
    assert links_in(raw) == [
        ("came late", "https://courier.example/a_b"),
        ("https://quay.example/c", "https://quay.example/c"),
    ]


@pytest.mark.parametrize(
    "one", ["[", "[a](", "http://", "[a](http://aaaa", "(https://aaaa)", "[a](http://aaaa) "]
)
def test_a_text_of_torn_links_is_read_to_its_end(one):
    text = one * (300_000 // len(one))
    found = list(written_links(text))
    assert len(found) <= MOST
    assert all(0 <= link.start < link.end <= len(text) for link in found)


def test_a_page_of_links_costs_no_more_than_its_length():
    part = "<p>The ferry came late <a href='https://courier.example/a-b-c'>on Monday</a> and stayed.</p>"
    links = links_in(Raw(id="a", path="a.html", format="html", body=f"<article>{part * 3000}</article>"))
    assert 0 < len(links) <= MOST
