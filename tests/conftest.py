"""What every test may ask for: the gold data where it is, cases from YAML files, pages made from a text."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import settings

from onrecord.model.documents import Document

# Tests never assert time: on a busy machine the default deadline of 200 ms an example fails by chance.
settings.register_profile("onrecord", deadline=None)
settings.load_profile("onrecord")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def _folder(name: str) -> Path:
    folder = SHARED / name
    if not folder.exists():
        pytest.skip(f"needs {folder}, which is not part of the project (docs/gold.md says where to get it)")
    return folder


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of gold data."""
    return _folder("gold")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the seed case."""
    return _folder("seeds")


@pytest.fixture(scope="session")
def stories() -> Path:
    """The folder of real stories."""
    return _folder("stories")


@pytest.fixture
def document():
    """Return a maker of documents from a text."""

    def make(text: str, **fields) -> Document:
        fields = {"id": "report", "path": "report.txt", **fields}
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Document(text=text, sha256=digest, words=len(text.split()), **fields)

    return make


@pytest.fixture
def page(document):
    """Return a maker of annotated pages from a text."""
    from onrecord.annotate import page_of

    def make(text: str, **fields):
        return page_of(document(text, **fields))

    return make


@pytest.fixture
def small_record():
    """A record of two made-up reports that quote one sentence."""
    from tests.records import small_record

    return small_record()
