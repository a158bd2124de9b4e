"""A package for an archive: files with their digests and a description, as BagIt 1.0 lays them out (RFC 8493)."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..bridge.output import Made
from ..bridge.writing import write

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_ALGORITHM = "sha512"
_ENCODED = {ord("%"): "%25", ord("\n"): "%0A", ord("\r"): "%0D"}
"""In manifests (RFC 8493, 2.1.3)."""

Info = Sequence[tuple[str, str]]
"""The elements of ``bag-info.txt``, in their order (RFC 8493, 2.2.2)."""


def pack(folder: Path, payload: Iterable[Made], info: Info) -> None:
    """Write a bag into an empty folder, the ``payload`` one file after the other.

    The same payload and info give the same bytes, in whatever order it comes. Raises ``OSError``.
    """
    seals, size = dict[str, str](), 0
    for file in payload:
        path = f"data/{file.path}"
        write(folder, [Made(path, file.content)])
        seals[path] = _seal(file.content)
        size += len(file.content)
    described = [*((name, " ".join(value.split())) for name, value in info), ("Payload-Oxum", f"{size}.{len(seals)}")]
    tags = [
        Made("bagit.txt", _DECLARATION),
        Made("bag-info.txt", "".join(f"{name}: {value}\n" for name, value in described).encode()),
        Made(f"manifest-{_ALGORITHM}.txt", _manifest(seals)),
    ]
    sealed_tags = _manifest({tag.path: _seal(tag.content) for tag in tags})
    write(folder, [*tags, Made(f"tagmanifest-{_ALGORITHM}.txt", sealed_tags)])


def _manifest(seals: dict[str, str]) -> bytes:
    """One line a file, by path."""
    lines = (f"{seal}  {path.translate(_ENCODED)}\n" for path, seal in sorted(seals.items()))
    return "".join(lines).encode()


def _seal(content: bytes) -> str:
    return hashlib.new(_ALGORITHM, content).hexdigest()
