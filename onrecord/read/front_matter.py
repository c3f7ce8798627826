"""Front matter: the few lines between two `---` that say who published a text, and when."""

import re
from typing import Any

import yaml

from onrecord.read.fields import is_known

LONGEST = 20_000  # characters; longer front matter is a text that happens to start with a rule
FENCE = re.compile(r"\A---[ \t]*\n(?P<head>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)\n?", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"^(?P<name>[A-Za-z][\w .-]{0,40}?)[ \t]*:[ \t]*(?P<value>.*)$")


class _Plain(yaml.BaseLoader):
    """YAML in which every value stays the words it is, and nothing may refer to anything else.

    References are what lets a page of YAML grow to gigabytes when it is written out.
    """

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("a reference to another value")
        return super().compose_node(parent, index)


def parted(text: str) -> tuple[dict[str, Any], str]:
    r"""Return front matter and the text below it; without front matter, nothing and the whole text.

    The one blank line that parts the two belongs to neither. A text that opens with a rule (`---`) but with
    no field that onrecord knows is all text.

    >>> parted('---\ntitle: "Ferry late"\nwind: 7\n---\n\nIt came.')
    ({'title': 'Ferry late', 'wind': '7'}, 'It came.')
    """
    end = text.find("\n---", 3, LONGEST)
    dots = text.find("\n...", 3, LONGEST)
    if not text.startswith("---") or max(end, dots) < 0:
        return {}, text
    fenced = FENCE.match(text, 0, LONGEST)
    if fenced is None:
        return {}, text
    fields = _fields(fenced["head"])
    if not any(map(is_known, fields)):
        return {}, text
    return fields, text[fenced.end() :]


def _fields(head: str) -> dict[str, Any]:
    try:
        loaded = yaml.load(head, Loader=_Plain)  # noqa: S506  (BaseLoader makes only strings, lists and maps)
    except (yaml.YAMLError, RecursionError, ValueError):
        return _lines(head)
    return {str(k): v for k, v in loaded.items()} if isinstance(loaded, dict) else {}


def _lines(head: str) -> dict[str, str]:
    """Return `name: value` lines as they stand: people write `title: Ferry: late again` without quotes."""
    found = [match for line in head.splitlines() if (match := LINE.match(line))]
    return {match["name"]: match["value"].strip().strip("\"'") for match in found}
