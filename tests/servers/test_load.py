"""Many readers at once get what one gets; how fast, ``invoke bench --only load`` measures."""

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.asking import PATIENCE
from tests.servers.asking import Asking, untrusting
from tests.servers.running import NAME, SERVERS

READERS = 200
PATHS = ("/", "/meldungen/2026-11-23-rohr/", "/feed.atom")


@pytest.mark.parametrize("server", [(name, "") for name in SERVERS], indirect=True, ids=str)
def test_all_of_many_connections_are_answered(server: Asking) -> None:
    known = server.over_tls("/feed.atom", accept_encoding="gzip").headers["ETag"]
    with ThreadPoolExecutor(1) as pool:  # a loop of its own, whatever runs in this thread
        reading = asyncio.wait_for(_all_read(server.tls_port, known), PATIENCE)
        answers = pool.submit(asyncio.run, reading).result()
    assert answers == Counter({200: READERS * len(PATHS), 304: READERS})


async def _all_read(port: int, known: str) -> Counter[int]:
    """The statuses of all answers to readers who are all connected before the first asks."""
    opening = [asyncio.open_connection("127.0.0.1", port, ssl=untrusting()) for _ in range(READERS)]
    connections = await asyncio.gather(*opening)
    found = await asyncio.gather(*(_read(reader, writer, known) for reader, writer in connections))
    return Counter(status for statuses in found for status in statuses)


async def _read(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, known: str) -> list[int]:
    statuses = [await _answer(reader, writer, path, "") for path in PATHS]
    statuses.append(await _answer(reader, writer, "/feed.atom", f"If-None-Match: {known}\r\n"))
    writer.close()
    return statuses


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, condition: str) -> int:
    question = f"GET {path} HTTP/1.1\r\nHost: {NAME}\r\nAccept-Encoding: gzip\r\n{condition}\r\n"
    writer.write(question.encode("ascii"))
    await writer.drain()
    head = (await reader.readuntil(b"\r\n\r\n")).decode("ascii").lower()
    status = int(head.split()[1])
    if status == 200:
        await reader.readexactly(int(head.partition("content-length:")[2].split()[0]))
    return status
