"""The seal of an approval: 16 hexadecimal digits over what an announcement says (``docs/adr/0024``).

Sealed are the values of its head but for ``Im Kanal``, ``Freigabe`` and ``Prüfen am``, its body, and the bytes of the
files that it names; never what is made of them. What is only typed otherwise is the same (``sealing.py``).

The seal is the beginning of SHA-256 over lines in UTF-8, each ended by LF: first the digest of the text, then
``<path> <digest>`` for each file, by path. The digest of the text is SHA-256 over the JSON of ``[[[key, [value, …]],
…], body]`` without blanks and escapes that are not needed; keys are folded and in the order of their code points.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote

from .approval import SEAL_DIGITS
from .fields import folded
from .sealing_body import sealed_body

_FOLDER = re.compile(r"(?:bilder|dokumente)/")
_ENDING = re.compile(r"\.\w{2,5}\b")
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_LONGEST_PATH, _MOST_ENDINGS = 500, 6

Values = Mapping[str, list[str]]
"""What is sealed of a head: what stands under each key, by the name of its row; none is empty."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a text says: its digest, and paths below the content folder that it may name, the longest first."""

    digest: str
    named: tuple[str, ...] = field(default=())

    def seal(self, files: Mapping[str, str]) -> str:
        """The seal, given the SHA-256 (hexadecimal) of each of the ``named`` files that exists, by its path.

        >>> Sealed("0" * 64).seal({"bilder/a.jpg": "1" * 64})
        '30664cde5e1cb815'
        """
        lines = [self.digest, *(f"{path} {files[path]}" for path in sorted(files))]
        return hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()[:SEAL_DIGITS]


def sealed(values: Values, body: str) -> Sealed:
    """What the values of a head and a body in NFC with LF say."""
    head = sorted((folded(key), texts) for key, texts in values.items())
    text = sealed_body(body)
    written = json.dumps([head, text], ensure_ascii=False, separators=(",", ":"))
    spoken = "\n".join(["\n".join(texts) for texts in values.values()] + [body])
    return Sealed(hashlib.sha256(written.encode()).hexdigest(), tuple(dict.fromkeys(_named(spoken))))


def _named(text: str) -> Iterator[str]:
    """Every path that may be meant, for only the folder knows where one ends: blanks and brackets may belong to it."""
    if "/" not in text and "%" not in text and "&" not in text:
        return
    for spelt in dict.fromkeys((text, _ESCAPED.sub("", text), unescape(unquote(text)))):
        for line in spelt.split("\n"):
            for folder in _FOLDER.finditer(line):
                tail = line[folder.start() : folder.start() + _LONGEST_PATH]
                ends = [ending.end() for ending in _ENDING.finditer(tail)][:_MOST_ENDINGS]
                yield from (unicodedata.normalize("NFC", tail[:end]) for end in reversed(ends))
