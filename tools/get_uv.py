"""Put uv where the Makefile expects it: `python3 tools/get_uv.py FOLDER` makes FOLDER/uv.

A machine may have Python 3 and make and nothing else: no pip, no venv. So this file uses the standard library
alone and runs on any Python 3.8 or later. uv is taken from the PATH where it is new enough; else the wheel named
below comes from PyPI, is checked against its hash, and its one program is unpacked.
"""

import hashlib
import io
import json
import os
import platform
import shutil
import stat
import subprocess
import sys
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

VERSION = "0.13.9"
OLDEST = (0, 9)  # reads our lock file's revision
PYTHON = (3, 11)
INDEX = os.environ.get("UV_DEFAULT_INDEX", "https://pypi.org/simple").rstrip("/")
WHEELS = {  # (system, machine): (platform tag, sha256 of the wheel)
    ("Linux", "x86_64"): (
        "manylinux_2_17_x86_64.manylinux2014_x86_64",
        "d7f459fe4fd247d830351c75686d3996ace3c6f3f728eb0e85a30b7ada0cef19",
    ),
    ("Linux", "aarch64"): (
        "manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64",
        "5435c5ce14a56431208ca0996416d310f1598e8c2c8ba707688985a16bb82dbe",
    ),
    ("Darwin", "arm64"): (
        "macosx_11_0_arm64",
        "66c512266d633bef48384a1f53003f41f2a8e7b36fe6e7fbfd3e0fd52d96fa63",
    ),
    ("Darwin", "x86_64"): (
        "macosx_10_12_x86_64",
        "c16ed11e013557536b3e60065f1b912f6407bd6518e041b961e23ef9e6b4fbf5",
    ),
}


def main(folder: Path) -> None:
    """Make `folder`/uv, or say in one sentence why not."""
    if sys.version_info < PYTHON:
        found = f"{sys.version_info[0]}.{sys.version_info[1]}"
        sys.exit(
            f"onrecord needs Python 3.11 or later and {sys.executable} is {found}. "
            "Install a newer one and name it: make PYTHON=python3.12 demo"
        )
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "uv"
    here = installed()
    if here:
        target.unlink(missing_ok=True)
        target.symlink_to(here)
        return
    target.write_bytes(program(downloaded()))
    target.chmod(target.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


def installed() -> "str | None":
    """Return the path of a uv on this machine that is new enough, else None."""
    path = shutil.which("uv")
    if not path:
        return None
    try:
        # A version manager's shim answers to the name and then fails: only a working uv counts.
        said = subprocess.run(
            [path, "--version"], capture_output=True, text=True, check=True, timeout=30
        ).stdout
        number = tuple(int(part) for part in said.split()[1].split(".")[:2])
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None
    return path if number >= OLDEST else None


def downloaded() -> bytes:
    """Return the wheel for this machine, checked against its hash."""
    machine = (platform.system(), platform.machine())
    if machine not in WHEELS:
        sys.exit(
            f"No uv is known for {machine[0]} on {machine[1]}: install uv {VERSION} by hand, then run make again."
        )
    tag, expected = WHEELS[machine]
    name = f"uv-{VERSION}-py3-none-{tag}.whl"
    try:
        wheel = fetched(name)
    except OSError as problem:
        sys.exit(
            f"uv could not be fetched from {INDEX} ({problem}). Go online, or install uv by hand, and run make again."
        )
    if hashlib.sha256(wheel).hexdigest() != expected:
        sys.exit(f"{name} is not the file we know (its hash differs): nothing was installed.")
    return wheel


def fetched(name: str) -> bytes:
    """Return the file of this name from the package index."""
    page = urllib.request.Request(f"{INDEX}/uv/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(page, timeout=60) as answer:
        files = json.load(answer)["files"]
    address = next((entry["url"] for entry in files if entry["filename"] == name), None)
    if address is None:
        raise OSError(f"it does not list {name}")
    with urllib.request.urlopen(urllib.parse.urljoin(page.full_url, address), timeout=300) as answer:
        return bytes(answer.read())


def program(wheel: bytes) -> bytes:
    """Return the uv program inside the wheel."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        name = next(entry for entry in archive.namelist() if entry.endswith("/scripts/uv"))
        return archive.read(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
