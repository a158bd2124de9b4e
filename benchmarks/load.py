"""Thousands of connections at once: what each web server carries with the files of ``docs/server``.

Written to ``load.md``. Everything is asked over TLS, from this machine, of which the client (``h2load``) takes a part.
So what counts are answers a second of the server's own processor time, beside those of the same server with one plain
file.
"""

import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import entries
from benchmarks.machine import machine
from benchmarks.measure import Failed, measured
from benchmarks.peers.published import Published
from benchmarks.plain_servers import PLAIN
from tests.servers.asking import Asking
from tests.servers.running import NAME, SERVERS, Ports, make_certificate, readable
from tests.tools import require

CONNECTIONS, EACH, _COUNT = 2000, 10, 100
_NAMES = {"nginx": "nginx", "apache": "Apache", "webspace": "Apache, `.htaccess`", "caddy": "Caddy"}
_ACCEPTED = "gzip, br"


class Load(NamedTuple):
    """What one server answered: how many, in how many seconds of its processor time, and how many were wrong."""

    server: str
    what: str
    answers: int
    cpu: float
    errors: int
    plain: float
    """Answers a second of processor time of the same server with one plain file of the same size."""


def main(folder: Path, *, connections: int = CONNECTIONS, each: int = EACH) -> int:
    """Measure and write into the folder; 1 when a server does not answer everything as it should."""
    where, day, found = machine(), f"{datetime.now(UTC):%Y-%m-%d}", list[Load]()
    try:
        for load in loads(connections, each):
            print(
                f"{load.server:20} {load.what:16} {load.answers:>8,} in {load.cpu:5.2f} s, {load.errors} errors",
                flush=True,
            )
            found.append(load)
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "load.md").write_text(report(found, connections, f"{day}: {where}"), "utf-8")
    print(f"See {folder / 'load.md'}.")
    return int(any(load.errors for load in found))


def loads(connections: int, each: int) -> Iterator[Load]:
    """Every server with a published site, one kind of question after the other."""
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        home = Path(place)
        town = Published(home / "town")
        town.write(entries(_COUNT))
        measured(town.command(), town.cwd)
        site = town.output.resolve()
        stem = next(entries(_COUNT)).stem
        asked = {"start page": "/", "announcement": f"/meldungen/{stem}/", "feed": "/feed.atom"}
        readable(home)
        for name, serve in SERVERS.items():
            for what, path in (*asked.items(), ("feed, unchanged", "/feed.atom")):
                again = what not in asked
                own, size = _own(serve(_new(home), site), site, path, connections, each, is_again=again)
                plain = _plain(name, _new(home), size, connections, each)
                yield Load(_NAMES[name], what, *own, plain.answers / plain.cpu)


class _Counted(NamedTuple):
    answers: int
    cpu: float
    errors: int


def _own(
    server: AbstractContextManager[Ports], site: Path, path: str, connections: int, each: int, *, is_again: bool
) -> tuple[_Counted, int]:
    """What was answered, and the size of one whole answer."""
    before = _children()
    with server as (port, tls_port):
        first = Asking("", site, port, tls_port).over_tls(path, accept_encoding=_ACCEPTED)
        if first.status != HTTPStatus.OK:
            raise Failed(f"{path} is answered with {first.status}.")
        headers = ["Accept-Encoding: " + _ACCEPTED]
        headers += [f"If-None-Match: {first.headers['ETag']}"] if is_again else []
        answers, errors, others = _asked(tls_port, path, headers, connections, each)
    return _Counted(answers, _children() - before - others, errors), len(first.body)


def _plain(name: str, home: Path, size: int, connections: int, each: int) -> _Counted:
    site = home / "plain"
    site.mkdir()
    (site / "plain.bin").write_bytes(b"x" * size)
    readable(home)
    before = _children()
    with PLAIN[name](home, site) as (_, tls_port):
        answers, errors, others = _asked(tls_port, "/plain.bin", [], connections, each)
    return _Counted(answers, _children() - before - others, errors)


def _asked(port: int, path: str, headers: Sequence[str], connections: int, each: int) -> tuple[int, int, float]:
    """Answers, errors, and the processor time of who asked."""
    line = [require("h2load"), "--h1", "--clients", str(connections), "--requests", str(connections * each)]
    line += ["--connection-inactivity-timeout=30s", f"--connect-to=127.0.0.1:{port}"]
    line += [f"--header={header}" for header in headers]
    before = _children()
    run = subprocess.run([*line, f"https://{NAME}{path}"], capture_output=True, text=True, check=False)
    answers, errors = counted(run.stdout, connections * each)
    return answers, errors, _children() - before


def counted(said: str, asked: int) -> tuple[int, int]:
    """The answers that ``h2load`` reports, and how many are missing of all that it was to ask for.

    >>> counted("requests: 9 total, 9 started, 8 done, 7 succeeded, 2 failed, 1 errored, 0 timeout", 9)
    (7, 2)
    """
    found = re.search(r"requests: .* (\d+) succeeded", said)
    answers = int(found[1]) if found else 0
    return answers, asked - answers


def _new(home: Path) -> Path:
    """A folder of its own for a server, with a certificate."""
    folder = Path(tempfile.mkdtemp(dir=home))
    make_certificate(folder)
    readable(folder)
    return folder


def _children() -> float:
    """Processor time of all processes that have been waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def report(found: Sequence[Load], connections: int, where: str) -> str:
    """A page in Markdown."""
    lines = [
        f"# {connections:,} connections at once",
        "",
        f"Made by `invoke bench --only load` on {where}.",
        "",
        "Answers over TLS with the files of `docs/server` and everything in them that is optional, by the server's own",
        "processor time, handshakes included; beside the same server with one plain file of the same size, without any",
        f"rule. Every connection asks {EACH} times (HTTP/1.1). An error is an answer that is missing or no 200 or 304.",
        "",
        "| server | what | answers | errors | answers a processor second | a plain file | share |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {each.server} | {each.what} | {each.answers:,} | {each.errors} | {each.answers / each.cpu:,.0f} "
            f"| {each.plain:,.0f} | {each.answers / each.cpu / each.plain:.0%} |"
            for each in found
        ),
    ]
    return "\n".join([*lines, ""])
