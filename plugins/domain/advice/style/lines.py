"""The lines of a body as its readers see them, without code, tables and addresses."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...sentences import sentences
from ..misleading_looks import outside_of_fences

_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_HIDDEN = re.compile(r"`[^`\n]*`|<!--.*?-->|</?[a-zA-Z][^<>\n]*>|\{#[\w-]+\}|https?://\S+")
_SIGNS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)")
_STARTS = re.compile(r"\s*(?:[-*+•–·]\s|\d{1,3}[.)]\s|#{1,6}\s?|>)")
_TABLE = re.compile(r"\s*\|.*|.*\t.*|.*\|.*\|.*")


class Sentence(NamedTuple):
    """A sentence, its Markdown taken out, with the line from 0 on which it begins, and its words there."""

    text: str
    line: int
    begins: str


def sentences_of(body: str) -> Iterator[Sentence]:
    r"""All sentences of the paragraphs and list items; no headings, no tables.

    >>> [(each.line, each.text) for each in sentences_of("## Plan\n\nErst **dies**.\n- Dann\n  das.\n| a | b |")]
    [(2, 'Erst dies.'), (3, 'Dann\n  das.')]
    """
    for first, text in _units(body):
        for start, end in sentences(text):
            words = text[start:end]
            yield Sentence(words, first + text.count("\n", 0, start), words.split("\n")[0])


def _units(body: str) -> Iterator[tuple[int, str]]:
    """What a sentence cannot leave: the lines of a paragraph or an item, joined."""
    unit, first = list[str](), 0
    for number, line in enumerate([*outside_of_fences(body), ""]):
        start = _STARTS.match(line)
        if start or not line.strip() or _TABLE.fullmatch(line):
            if unit:
                yield first, "\n".join(unit)
            unit = []
            if start is None or line.lstrip().startswith("#") or _TABLE.fullmatch(line):
                continue
        if not unit:
            first = number
        unit.append(plain(line[start.end() :] if start else line))


def plain(line: str) -> str:
    """A line without its Markdown, as its words are read.

    >>> plain("Mehr im **[Lageplan](/x.pdf)** und unter https://a.example/b.")
    'Mehr im Lageplan und unter …'
    """
    if "[" in line or "<" in line or "`" in line or "http" in line or "{" in line:
        line = _HIDDEN.sub(lambda match: "…" if match.group().startswith("http") else "", _LINK.sub(r"\1", line))
    return _SIGNS.sub("", line) if "*" in line or "_" in line else line
