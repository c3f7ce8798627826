"""The colours: readable in light and in dark, for WCAG 2's level AA."""

import re
from importlib import resources

import pytest

LEAST = 4.5  # contrast of text to its ground, WCAG 2.2 success criterion 1.4.3
GROUNDS = ("paper", "card", "wash")
INKS = ("ink", "soft", "link", "less", "more", "grey")


def _palettes():
    style = (resources.files("onrecord.present.report") / "static/base.css").read_text(encoding="utf-8")
    light, dark = (
        dict(re.findall(r"--(\w[\w-]*): (#\w{6})", block))
        for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    )
    return {"light": light, "dark": {**light, **dark}}


def _luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one, other):
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_ink_can_be_read_on_every_ground(scheme):
    colours = _palettes()[scheme]
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS] + [("mark-ink", "mark"), ("paper", "ink")]
    assert {pair for pair in pairs if _contrast(colours[pair[0]], colours[pair[1]]) < LEAST} == set()
