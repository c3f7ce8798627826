"""Hide each report's date in turn and infer it from the others: how many are dated, and how far off.

Usage: python bench/dates.py FOLDER ...; each folder holds one story of .txt files with `date:` in front matter.
"""

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path

from onrecord import annotate, clean, extract, resolve
from onrecord.read import reports


def main() -> None:
    """Print how many dates were inferred, exactly and within a day, and each that is further off."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+")
    total = dated = exact = near = 0
    for folder in parser.parse_args().folders:
        raws, _ = reports([folder])
        documents = [one.document for raw in raws if (one := clean.cleaned(raw)).document is not None]
        found = [extract.findings_of(annotate.page_of(document)) for document in documents]
        for place, one in enumerate(found):
            stated = one.page.document.published
            if not stated:
                continue
            hidden = extract.redated(one, replace(one.page.document, published=None, published_basis=None))
            got = resolve.dated([*found[:place], hidden, *found[place + 1 :]])[place].published
            total += 1
            if got:
                off = (date.fromisoformat(got) - date.fromisoformat(stated[:10])).days
                dated, exact, near = dated + 1, exact + (off == 0), near + (abs(off) <= 1)
                if abs(off) > 1:
                    print(f"{Path(folder).name} {one.page.document.id}: {got}, stated {stated}")
    print(f"{total} reports, {dated} dated, {exact} to the day, {near} within a day")


if __name__ == "__main__":
    main()
