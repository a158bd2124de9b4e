"""Forked processes that share chunks of jobs; who asks for them, and when, is decided in ``workers.py``."""

import gc
import os
import pickle
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from selectors import EVENT_READ, DefaultSelector
from typing import TypeVar

MOST_CHUNKS = 1000
"""Their numbers are all written into a pipe before anybody reads it."""

_HEAD, _TICKET = 8, 4
"""Bytes of a length and of a chunk's number."""

_T = TypeVar("_T")
_Chunk = Sequence[Callable[[], _T]]


class Crew:
    """Worker processes: they draw numbers of chunks from one pipe, and each writes into a pipe of its own.

    It writes a number when it takes it, then the length of the pickled results, then these.
    """

    def __init__(self) -> None:
        self._workers, self._selector = dict[int, tuple[int, bytearray]](), DefaultSelector()
        self._arrived, self._lost = dict[int, bytearray](), set[int]()

    def hire(self, count: int, chunks: Sequence[_Chunk[_T]]) -> None:
        """Fork as many of them as the system lets us."""
        tickets, entry = os.pipe()
        os.write(entry, b"".join(number.to_bytes(_TICKET, "big") for number in range(len(chunks))))
        os.close(entry)
        try:
            with suppress(OSError):
                for _ in range(count):
                    self._fork(tickets, chunks)
        finally:
            os.close(tickets)

    def _fork(self, tickets: int, chunks: Sequence[_Chunk[_T]]) -> None:
        """One more; an interrupt waits until we know of it, and is never its own affair."""
        out, into = os.pipe()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # of threads: sleeping ones of libraries are left
                pid = os.fork()
            if not pid:
                _work(tickets, into, [out, *self._workers], chunks)
            self._workers[out] = pid, bytearray()
            self._selector.register(out, EVENT_READ)
        except OSError:
            os.close(out)
            raise
        finally:
            os.close(into)
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def results(self, number: int, chunk: _Chunk[_T]) -> Iterator[_T]:
        """Those of a chunk, when they are there; what nobody has done is done here."""
        while number not in self._arrived and number not in self._lost and self._workers:
            for key, _ in self._selector.select():
                self._receive(key.fd)
        packet = self._arrived.pop(number, None)
        done: Sequence[tuple[_T] | None] = pickle.loads(packet) if packet is not None else [None] * len(chunk)  # noqa: S301 - of our own child
        for job, result in zip(chunk, done, strict=True):
            yield job() if result is None else result[0]

    def _receive(self, out: int) -> None:
        received, (_, buffer) = os.read(out, 1 << 16), self._workers[out]
        buffer += received
        start = _TICKET + _HEAD
        while len(buffer) >= start and len(buffer) >= start + int.from_bytes(buffer[_TICKET:start], "big"):
            end = start + int.from_bytes(buffer[_TICKET:start], "big")
            self._arrived[int.from_bytes(buffer[:_TICKET], "big")] = buffer[start:end]
            del buffer[:end]
        if not received:
            if buffer:
                self._lost.add(int.from_bytes(buffer[:_TICKET], "big"))
            self._forget(out)

    def dismiss(self) -> None:
        """End them, whatever they are doing, and leave nothing of them."""
        for out, (pid, _) in list(self._workers.items()):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            self._forget(out)
        self._selector.close()

    def _forget(self, out: int) -> None:
        """Of one that is at its end."""
        pid, _ = self._workers.pop(out)
        self._selector.unregister(out)
        os.close(out)
        with suppress(ChildProcessError):  # somebody else has waited for it
            os.waitpid(pid, 0)


def _work(tickets: int, into: int, foreign: Sequence[int], chunks: Sequence[_Chunk[object]]) -> None:
    """What a worker does until there is no more to do, or nobody to do it for. Never returns."""
    try:
        gc.freeze()  # what is inherited is nobody's garbage, and a look at it would copy it
        for out in foreign:  # or a pipe would not break when the parent dies
            os.close(out)
        with os.fdopen(into, "wb") as target:
            while ticket := os.read(tickets, _TICKET):
                target.write(ticket)
                target.flush()
                packet = pickle.dumps(
                    [_attempt(job) for job in chunks[int.from_bytes(ticket, "big")]], pickle.HIGHEST_PROTOCOL
                )
                target.write(len(packet).to_bytes(_HEAD, "big"))
                target.write(packet)
                target.flush()
    finally:
        os._exit(0)


def _attempt(job: Callable[[], _T]) -> tuple[_T] | None:
    try:
        return (job(),)
    except Exception:  # noqa: BLE001 - it is raised again where somebody hears it
        return None
