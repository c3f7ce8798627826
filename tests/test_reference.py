"""The reference is what the code says, and nothing that a user meets is undocumented."""

import inspect

import pytest
import typer

from onrecord.extract import extractors
from onrecord.model.fields import fields_of
from onrecord.present.cli.app import app
from onrecord.present.export import exporters
from tools.reference import nouns, stale


def test_the_reference_is_not_stale():
    assert stale() == [], (
        "run `make reference` (or `.venv/bin/python -m tools.reference`) and commit docs/reference"
    )


@pytest.mark.parametrize("noun", nouns().values(), ids=nouns())
def test_every_field_of_every_noun_is_documented(noun):
    assert inspect.getdoc(noun)
    assert [field.name for field in fields_of(noun) if not field.meaning] == []


def test_every_verb_and_every_option_has_help():
    root = typer.main.get_command(app)
    for name, verb in root.commands.items():
        assert verb.help, name
        for option in verb.params:
            assert getattr(option, "help", None), f"{name} {option.name}"


def test_every_exporter_and_extractor_says_what_it_is():
    assert all(exporter.meaning.endswith(".") for exporter in exporters())
    assert all(inspect.getdoc(inspect.getmodule(extractor.find)) for extractor in extractors())
