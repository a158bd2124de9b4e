"""Against a list of weaknesses on this machine, which answers as OSV does."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer
from threading import Thread

import pytest

from plugins.commands.dependencies import audit
from tests.server import free_port
from tests.tools import ROOT

WEAK = {
    "vulns": [
        {
            "id": "GHSA-fall-0001",
            "aliases": ["CVE-2026-1"],
            "summary": "x",
            "affected": [
                {
                    "package": {"name": "jinja2", "ecosystem": "PyPI"},
                    "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99"}]}],
                }
            ],
        }
    ]
}


class _List(BaseHTTPRequestHandler):
    asked: list[str]

    def do_POST(self) -> None:
        query = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append(query["package"]["name"])
        answer = json.dumps(WEAK if query["package"]["name"] == "jinja2" else {}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def answering() -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    server = TCPServer(("127.0.0.1", 0), type("List", (_List,), {"asked": asked}))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def a_lock(folder: Path, *names: str) -> str:
    file = folder / "lock.txt"
    lines = (f"{name}==3.1.6 \\\n    --hash=sha256:{'0' * 64}\n" for name in names)
    file.write_text("".join(lines), "utf-8")
    return str(file)


def test_a_weakness_is_named_with_the_version_that_mends_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with answering() as (address, asked):
        assert audit(a_lock(tmp_path, "jinja2", "markdown"), address) == 1
    assert sorted(asked) == ["jinja2", "markdown"]
    assert capsys.readouterr().out == "jinja2 3.1.6: CVE-2026-1, GHSA-fall-0001; mended in 99\n"


def test_without_a_weakness_it_says_how_much_was_looked_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with answering() as (address, _):
        assert audit(a_lock(tmp_path, "markdown"), address) == 0
    assert capsys.readouterr().out.startswith("No known weakness in 1 dependencies.")


def test_offline_it_says_so_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(a_lock(tmp_path, "markdown"), f"http://127.0.0.1:{free_port()}/") == 2
    assert capsys.readouterr().out.startswith("Not checked: the list of known weaknesses did not answer.")


def test_the_lock_of_the_developers_names_all_that_the_town_installs() -> None:
    """So one question about the first answers for both."""

    def locked(name: str) -> set[str]:
        return {line.split(" ")[0] for line in (ROOT / name).read_text("utf-8").splitlines() if "==" in line[:80]}

    assert locked("requirements.txt")
    assert locked("requirements.txt") <= locked("requirements-dev.txt")
