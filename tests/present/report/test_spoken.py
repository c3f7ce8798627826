"""What was said, as it is shown."""

import hashlib

from onrecord.model.documents import Document
from onrecord.model.quotes import Quote
from onrecord.model.spans import Span
from onrecord.present.report.spoken import spoken
from tests.cases import cases


@cases("present/spoken")
def test_words_are_shown_with_the_marks_that_tell_whose_they_are(case):
    text = case["text"]
    content = tuple(
        Span(start=text.index(words), end=text.index(words) + len(words)) for words in case["content"]
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(id="report", path="report.txt", text=text, sha256=digest, words=len(text.split()))
    quote = Quote(
        id="q", document="report", start=content[0].start, end=content[-1].end, content=content,
        kind=case["kind"], function="speech",
    )  # fmt: skip
    assert spoken(quote, document) == case["shown"]
