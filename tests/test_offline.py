"""No network unless asked: the whole way from reports to record in processes where every socket is blocked."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
STORY = ROOT / "examples" / "karsund-bridge"

# Python runs a module of this name at the start of every process, worker processes included.
BLOCKED = """
import socket

class Blocked(socket.socket):
    def __init__(self, family=socket.AF_INET, *rest, **named):
        if family != getattr(socket, "AF_UNIX", None):
            raise RuntimeError("onrecord opened a network socket")
        super().__init__(family, *rest, **named)

def blocked(*rest, **named):
    raise RuntimeError("onrecord looked up or called an address")

socket.socket = Blocked
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = blocked
"""


def run(tmp_path, *words):
    (tmp_path / "sitecustomize.py").write_text(BLOCKED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    return subprocess.run(
        [sys.executable, *words], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
    )


def test_the_guard_itself_blocks(tmp_path):
    tried = run(tmp_path, "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')")
    assert tried.returncode != 0
    assert "looked up or called an address" in tried.stderr


def test_building_reporting_and_exporting_open_no_network_socket(tmp_path):
    cli = ("-m", "onrecord")
    reports = [tmp_path / "reports" / f"{n:02}.txt" for n in range(14)]  # enough for worker processes
    reports[0].parent.mkdir()
    for n, report in enumerate(reports):
        report.write_text(f"Mayor Jana Hollis said on Sunday that pier {n} would open.\n", encoding="utf-8")
    for words in (
        ("build", str(STORY), str(reports[0].parent), "-o", "story.db"),
        ("report", "story.db", "-o", "record.html"),
        ("export", "story.db", "--to", "jsonl", "-o", "tables"),
    ):
        done = run(tmp_path, *cli, *words)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "record.html").stat().st_size > 0
    assert (tmp_path / "tables" / "quotes.jsonl").stat().st_size > 0
