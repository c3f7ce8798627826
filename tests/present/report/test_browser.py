"""The report in a real browser: from a statement to its words, by mouse and by keys, wide and narrow."""

import re
import shutil

import pytest

from onrecord.present.report import html

pytestmark = pytest.mark.browser
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = {"wide": 1440, "narrow": 390}


@pytest.fixture(scope="module")
def chromium():
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.skip("needs Chromium (on Debian: apt install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(story, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "record.html"
    path.write_text(html(story), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(params=WIDTHS.values(), ids=WIDTHS.keys())
def tab(request, chromium, address):
    """A tab with the report open; afterwards, no complaint and no request but for the file itself."""
    heard = []
    context = chromium.new_context(viewport={"width": request.param, "height": 900})
    page = context.new_page()
    page.set_default_timeout(20_000)  # a busy machine is slow, never wrong
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request", lambda asked: heard.append(asked.url) if asked.url.partition("#")[0] != address else None
    )
    page.goto(address)
    yield page
    context.close()
    assert heard == []


SEEN = """() => {
    const at = document.querySelector("aside span:target");
    if (!at) return false;
    const box = at.getClientRects()[0];
    if (!box) return false;  // the sheet is not open yet
    const seen = document.elementFromPoint(box.left + 4, box.top + 8);
    return seen && (at.contains(seen) || seen.contains(at)) && at.textContent;
}"""


def _marked(tab):
    """Return the words that are marked in the reports' panel, once a reader sees them."""
    return tab.wait_for_function(SEEN).json_value()


def test_a_click_on_a_statement_leads_to_its_words(tab):
    tab.click("summary:has-text('She would like to come')")
    assert tab.is_visible("text=joined from parts")
    tab.click("details[open] .version:has-text('joined from parts') a.words")
    assert _marked(tab) == "would like to mend these quarrels"
    assert re.fullmatch(r"#w\d+-\d+-\d+", tab.evaluate("location.hash"))


def test_keys_walk_open_and_close(tab):
    tab.locator("#quotes").scroll_into_view_if_needed()
    tab.evaluate("document.querySelector('#quotes .said summary').focus()")
    first = tab.evaluate("document.activeElement.textContent")
    tab.keyboard.press("j")
    assert tab.evaluate("document.activeElement.textContent") != first
    tab.keyboard.press("k")
    assert tab.evaluate("document.activeElement.textContent") == first
    tab.keyboard.press("Enter")
    assert tab.locator("details.said[open]").count() == 1
    tab.keyboard.press("Enter")
    assert _marked(tab).startswith("She would like to come to town")
    tab.keyboard.press("Escape")
    tab.wait_for_selector("aside span:target", state="detached")
    assert tab.evaluate("document.activeElement.textContent") == first
    tab.keyboard.press("Escape")
    assert tab.locator("details.said[open]").count() == 0


def test_a_question_mark_lists_the_keys_and_escape_hides_them(tab):
    tab.keyboard.press("?")
    assert tab.is_visible("dialog#keys")
    tab.keyboard.press("Escape")
    assert not tab.is_visible("dialog#keys")


def test_a_filter_shows_one_person_only(tab):
    tab.select_option("#quotes select[data-filter=by]", "hollis")
    assert tab.locator("#quotes .said:visible").count() == 1
    assert tab.inner_text("#quotes output") == "1 of 3"


def test_the_page_is_never_wider_than_the_window(tab):
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_flagged_lines_can_be_left_out(tab):
    flagged = tab.locator("aside .flagged").first
    tab.evaluate("document.body.classList.add('reading')")
    assert flagged.is_visible()
    tab.evaluate("document.getElementById('without').click()")
    assert not flagged.is_visible()


def test_without_scripts_a_link_still_marks_the_words(chromium, address):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.set_default_timeout(20_000)  # a busy machine is slow, never wrong
    page.goto(address)
    page.click("summary:has-text('She would like to come')")
    page.click("details[open] a.words >> nth=0")
    marked = page.locator("aside span:target")
    assert (
        marked.inner_text()
        == "She would like to come to town, and we will mend these quarrels for the harbour,"
    )
    assert marked.evaluate("at => getComputedStyle(at).backgroundColor") != "rgba(0, 0, 0, 0)"
    context.close()


def test_two_reports_open_side_by_side_with_the_passages_in_common_marked(tab):
    tab.click("#sources summary:has-text('Vestland Herald'):has-text('The Tide')")
    tab.click("#sources details[open] button:has-text('Both texts')")
    marked = tab.locator("#beside .lit").all_inner_texts()
    assert marked == [
        "threatened to withhold the harbour grant if Hollis took office",
        "threatened to hold back the harbour grant if Holis took office",
    ]
    tab.keyboard.press("Escape")
    assert not tab.is_visible("#beside")
