"""Readers who walk a site through its web server, a step each time they are told to.

``python -m tests.publishing.readers HOST PORT READERS TURNS`` reads a line for each turn, in which every reader who is
under way takes one step, and answers when all have. So what a page loads is asked for while the next release goes out.
At the end stands, in JSON, how many requests there were and which failed.
"""

import gzip
import json
import random
import re
import sys
import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException

from plugins.search.file_format import opened

_LOADED = re.compile(r'(?:href|src)="(/(?:assets|bilder|vorschau)/[^"]+)"')
_SETS = re.compile(r'srcset="([^"]+)"')
_LINK = re.compile(r'href="(/[^"#?]*/)"')
_HANDS = 8
"""Connections at a time."""
_LONGEST = 8
"""Turns that a walk takes. A search takes four of them, as many as releases whose files stay."""

Walk = Generator[list[str], list[bytes], None]


def walk(dice: random.Random) -> Walk:
    """A page, what it loads, the page that a link leads to, what that loads, and a search: each step a turn later."""
    links = ["/"]
    for _ in range(2):
        [content] = yield [dice.choice(links)]
        text = content.decode()
        assert text.rstrip().endswith("</html>")
        yield loaded(text)
        links = _LINK.findall(text)
    _, entry, *_ = yield [f"/{path}" for path in ("suche/", *(f"pagefind/{name}" for name in _SCRIPTS))]
    name = json.loads(entry)["languages"]["de"]["hash"]
    [meta] = yield [f"/pagefind/pagefind.{name}.pf_meta"]
    _, pages, ranges, filters, *_ = opened(meta)
    chunks = [f"index/{chunk}.pf_index" for *_, chunk in ranges]
    yield [f"/pagefind/{path}" for path in (*chunks, *(f"filter/{chunk}.pf_filter" for _, chunk in filters))]
    yield [f"/pagefind/fragment/{page}.pf_fragment" for page, *_ in dice.sample(pages, 3)]


_SCRIPTS = ("pagefind-entry.json", "pagefind.js", "pagefind-worker.js", "wasm.de.pagefind")


def loaded(page: str) -> list[str]:
    """What a page loads."""
    chosen = [each.split()[0] for group in _SETS.findall(page) for each in group.split(",")]
    return sorted({*_LOADED.findall(page), *chosen})


class Readers:
    """All of them; each begins at a turn that is drawn, and every second one asks for packed answers."""

    def __init__(self, host: str, port: int, count: int, turns: int) -> None:
        self.asked, self.failures = 0, list[str]()
        self._host, self._port, self._here = host, port, threading.local()
        self._dice = random.Random(14)  # noqa: S311 - a test's dice
        self._waiting = sorted(self._dice.randrange(turns - _LONGEST) for _ in range(count))
        self._walking: list[tuple[Walk, list[str]]] = []
        self.ended = 0

    def take(self, turn: int, hands: ThreadPoolExecutor) -> None:
        """Let everybody take the step of this turn, all at once."""
        while self._waiting and self._waiting[0] <= turn:
            self._waiting.pop(0)
            walking = walk(random.Random(self._dice.random()))  # noqa: S311 - as above
            self._walking.append((walking, next(walking)))
        steps = [[hands.submit(self._get, path) for path in paths] for _, paths in self._walking]
        going = list[tuple[Walk, list[str]]]()
        for (walking, _), step in zip(self._walking, steps, strict=True):
            contents = [each.result() for each in step]
            self.asked += len(contents)
            try:
                going.append((walking, walking.send([each for each in contents if each is not None])))
            except StopIteration:
                self.ended += 1
            except (ValueError, AssertionError) as error:
                self.failures.append(repr(error))
        self._walking = going

    def _get(self, path: str) -> bytes | None:
        connection = getattr(self._here, "connection", None) or HTTPConnection(self._host, self._port, timeout=60)
        self._here.connection = connection
        try:
            connection.request("GET", path, headers={"Accept-Encoding": "gzip"} if len(path) % 2 else {})
            answer = connection.getresponse()
            content: bytes = answer.read()
            if answer.status == 200:
                return gzip.decompress(content) if answer.getheader("Content-Encoding") == "gzip" else content
            self.failures.append(f"{path}: {answer.status}")
        except (OSError, HTTPException, EOFError) as error:
            connection.close()
            self.failures.append(f"{path}: {error!r}")
        return None


def main() -> None:
    host, port, count, turns = sys.argv[1], *map(int, sys.argv[2:])
    readers = Readers(host, port, count, turns)
    with ThreadPoolExecutor(_HANDS) as hands:
        for turn, _ in enumerate(sys.stdin):
            readers.take(turn, hands)
            sys.stdout.write("taken\n")
            sys.stdout.flush()
    told = {"asked": readers.asked, "ended": readers.ended, "failures": readers.failures}
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    main()
