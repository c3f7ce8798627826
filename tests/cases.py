"""Case tables: one YAML file a rule, each case with a name, a text, what is expected, and why.

- case: a clause between name and quotation
  why: the parser hangs the clause on the name, and the name is still the speaker
  text: ...
  ...
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parent / "cases"


def cases(name: str) -> Any:
    """Return the parameters of one case file, such as `extract/quotes`; each test gets `case`."""
    table = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return pytest.mark.parametrize("case", [pytest.param(row, id=row["case"]) for row in table])
