"""The report as a whole: what it must hold, and what it must never hold."""

import base64
import hashlib
import re
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model.records import Record
from onrecord.present.report import html
from onrecord.present.report.sections import sections
from tests.present.report.markup import Page

PLACE = re.compile(r"w(\d+)-(\d+)-(\d+)")
NEVER = re.compile(
    r"\b(false|lies?|liar|lying|wrong|broken|entit(y|ies)|clusters?|spans?|tokens?)\b", re.IGNORECASE
)
HOSTILE = "</script><script>alert(1)</script></style>“ \"'><img src=x onerror=alert(1)> &amp; \u202eoverride\u2066 \x00\x07 \ud800"


@pytest.fixture(scope="module")
def page(story) -> Page:
    return Page(html(story))


def test_every_link_within_the_page_leads_somewhere(page):
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner
    assert inner <= set(page.ids)


def test_no_id_is_given_twice(page):
    assert len(page.ids) == len(set(page.ids))


def test_every_place_holds_exactly_its_words(page, story):
    texts = {number: document.text for number, document in enumerate(_in_order(story), start=1)}
    places = [key for key in page.ids if PLACE.fullmatch(key)]
    assert len(places) > 20
    for key in places:
        number, start, end = map(int, PLACE.fullmatch(key).groups())
        assert page.under[key] == texts[number][start:end]


def test_every_text_stands_once_and_whole(story):
    source = html(replace(story, flags=()))
    found = re.findall(r'<div class="text" dir="auto">(.*?)</div>', source, re.DOTALL)
    bare = [re.sub(r"<[^>]*>", "", text) for text in found]
    assert bare == [document.text for document in _in_order(story)]


@pytest.mark.parametrize("empty", [True, False], ids=["an empty record", "a full record"])
def test_every_section_says_how_it_knows_and_what_it_cannot_see(story, empty):
    found = Page(html(Record() if empty else story))
    assert len(found.classes["knows"]) == len(found.classes["cannot"]) == len(sections())
    assert all(len(text.split()) > 8 for text in found.classes["knows"] + found.classes["cannot"])


def test_a_section_without_findings_says_so_and_why():
    found = Page(html(Record()))
    said = [section.nothing for section in sections() if section.key != "headline"]
    assert all(any(nothing in found.under[section.key] for nothing in said) for section in sections()[1:])
    assert "No report could be read" in found.under["headline"]


def test_nobody_is_called_anything_and_no_jargon_is_used(page):
    words = re.sub(r"\s+", " ", " ".join(page.under[section.key] for section in sections()))
    assert not NEVER.findall(words)


def test_style_and_script_are_the_ones_that_the_policy_allows(story):
    source = html(story)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', source)[1]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (inner,) = re.findall(rf"<{name}>(.*?)</{name}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_nothing_on_the_page_is_fetched_from_anywhere(page, story):
    for tag, attributes in page.tags:
        assert tag not in {"img", "link", "iframe", "object", "embed", "audio", "video", "source", "base"}
        assert not {"src", "style", "onclick", "onload", "action", "background"} & set(attributes)
    outer = [link for link in page.links if not link.startswith("#")]
    assert all(link.startswith("https://") for link in outer)
    assert not re.search(r"@import|url\(|fetch\(|XMLHttp|import\(", html(story))


def test_only_web_addresses_can_be_followed_and_they_tell_nobody_where_from(page):
    outer = [attributes for tag, attributes in page.tags if tag == "a" and attributes["href"][0] != "#"]
    assert len(outer) == 4
    assert all(set(attributes["rel"].split()) == {"noreferrer", "noopener"} for attributes in outer)
    assert "javascript:alert(1)" in page.under["r5"]


def test_hostile_words_stay_words(story):
    report = story.documents[-1]
    people = tuple(replace(person, name=HOSTILE, roles=(HOSTILE,)) for person in story.people)
    hostile = replace(
        report, text=HOSTILE + report.text, title=HOSTILE, title_span=None, outlet=HOSTILE, author=HOSTILE
    )
    kept = [document for document in story.documents if document.id != report.id]
    source = html(replace(story, documents=(*kept, hostile), people=people))
    source.encode()  # half a surrogate pair would refuse
    assert source.count("<script") == source.count("</script") == 1
    assert "<img" not in source
    assert "\x00" not in source
    assert Page(source).unclosed == []


def test_a_line_of_a_million_characters_stands_once(story):
    report = replace(story.documents[-1], text=story.documents[-1].text + "x" * 1_000_000)
    source = html(replace(story, documents=(*story.documents[:-1], report)))
    assert len(source) < len(html(story)) + 1_010_000


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_order_of_the_tables_changes_no_character(story, data):
    shuffled = {
        field.name: tuple(data.draw(st.permutations(getattr(story, field.name)))) for field in fields(Record)
    }
    assert html(Record(**shuffled)) == html(story)


def _in_order(story):
    return sorted(story.documents, key=lambda one: (one.published or "9999", one.id))


def test_a_figure_that_moves_is_drawn_in_steps_with_its_dates(story):
    (drawn,) = re.findall(r'<svg class="moves".*?</svg>', html(story), re.DOTALL)
    words = [text for text in re.findall(r">([^<>]+)<", drawn) if text.strip()]
    assert words == ["four piers", "9 March 2031", "seven piers", "11 March 2031"]


def test_a_reason_calls_reports_by_their_names_and_tells_days_in_words(story):
    report = replace(
        story.documents[-1],
        id="005_a1",
        published="2031-03-14",
        published_basis="inferred",
        why="005_a1 follows 2031-03-13.",
    )
    kept = [document for document in story.documents if document.id != "note"]
    found = Page(html(Record(documents=(*kept, report))))
    assert "worked out, not stated: Report 5 follows 13 March 2031." in found.under["r5"]


def test_a_newsroom_s_brackets_inside_a_quotation_stay_when_flagged_lines_are_left_out(story):
    quote = next(one for one in story.quotes if one.kind == "direct" and one.part_of is None)
    (flag, *_), inner = story.flags, quote.content[0]
    inside = replace(flag, id="f-in", document=quote.document, start=inner.start + 1, end=inner.start + 4)
    source = html(replace(story, flags=(*story.flags, inside)))
    assert source.count('class="flagged stays"') == 1
    assert 'class="flagged"' in source
