"""Whether a file is the one that it was, told without opening it where that can be told.

The state of a file is what the system says of it: kind and mode, size, times, number. Nobody can set the time of its
last change (``ctime``), so what has the same state has the same content. Only a state that was taken within the tick of
a clock after a change says nothing, as one more change in that tick leaves no trace (Git calls such entries "racily
clean"): such a file is read, and a folder listed.

On Windows ``ctime`` is when a file was made. There the time of its last writing counts, which a program can set: a file
that was written and got its old time and size again is not noticed.
"""

import hashlib
import os
import time

State = tuple[int, ...]

UNKNOWN: State = ()
_TICK, _COARSE_TICK, _SECOND = 50_000_000, 2_500_000_000, 1_000_000_000


def state(path: str) -> State:
    """The state of a file or folder, of a link itself; ``UNKNOWN`` when it was changed just now. Raises ``OSError``."""
    return settled(time.time_ns(), os.lstat(path))


def settled(asked_at: int, found: os.stat_result) -> State:
    """The state in an answer of the system to a question asked at an instant, in nanoseconds."""
    changed = found.st_mtime_ns if os.name == "nt" else found.st_ctime_ns
    tick = _TICK if changed % _SECOND else _COARSE_TICK
    return told(found) if changed + tick < asked_at else UNKNOWN


def told(found: os.stat_result) -> State:
    """The state in an answer of the system, to be held against one that was kept."""
    return found.st_mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def seal(content: bytes) -> bytes:
    """The digest of a file's content."""
    return hashlib.sha256(content).digest()
