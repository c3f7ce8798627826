"""The record as one SQLite file: the only room that imports the database driver."""

from onrecord.store.reader import annotations_in, is_story_file, record_in
from onrecord.store.schema import schema
from onrecord.store.whole import replacing
from onrecord.store.writer import save

__all__ = [
    "annotations_in",
    "is_story_file",
    "record_in",
    "replacing",
    "save",
    "schema",
]
