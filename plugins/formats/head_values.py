"""One value of a head: literal text, or what a writer of YAML has put into quotation marks (PyYAML)."""

import re
import unicodedata
from collections.abc import Sequence

import yaml

from ..domain.unseen import trimmed, unbroken
from .legal_text import is_printable, legal

_NOTHING = {"null", "~"}
_QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>(?:(?!(?P=quote)).)*)(?P=quote)""", re.DOTALL)
_ESCAPED = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
# Nobody writes a bell: in "Das \alte Rathaus" the backslash is a sign. Word's own line breaks stand behind a word.
_TYPED = re.compile(r"(?<![^\s\"(„:])\\[abefvNLPr](?=\w)")
# Line breaks of word processors become blanks; YAML would end a block there.
_WORD_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str, breaks: str = " ") -> str:
    """What may stand in a page, a feed, a calendar and a terminal; an escape in YAML can name any character."""
    if not is_printable(text):
        whole = _SURROGATES.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
        text = legal(_WORD_BREAKS.sub(breaks, whole))
    return unicodedata.normalize("NFC", text)


def literal(text: str) -> str:
    r"""The text as it stands; one pair of straight quotation marks around the whole is removed, with their escapes.

    Form-based editors write ``\"`` and ``\n`` within double marks, ``''`` within single ones, and ``null`` for nothing.

    >>> literal('"Heimatgenuss"'), literal('"Nord" und "Süd"'), literal("'"), literal("~")
    ('Heimatgenuss', '"Nord" und "Süd"', "'", '')
    >>> literal(r'"Sperrung \"Am Markt\""'), literal("'Müller''s Hof'"), literal(r'"C:\Unten"')
    ('Sperrung "Am Markt"', "Müller's Hof", 'C:\\Unten')
    """
    text, seen = text.strip(), trimmed(text)
    if seen in _NOTHING:
        return ""
    match = _QUOTED.fullmatch(seen)
    if match and not (match["quote"] == '"' and "\\" in seen):
        return match["text"]
    read = _read(seen) if _ESCAPED.fullmatch(seen) else None
    return match["text"] if match and read is None else text if read is None else read


def continued(first: str, below: Sequence[str]) -> str:
    r"""A value whose text goes on in indented lines, as writers of YAML break a long one.

    >>> continued("Die Straße ist", ["  gesperrt."]), continued('"Am', ['  \\"Markt\\""'])
    ('Die Straße ist gesperrt.', 'Am "Markt"')
    """
    whole = "\n".join([first.strip(), *(f" {line.strip()}".rstrip() for line in below)])
    read = _read(whole) if _ESCAPED.fullmatch(whole) else None
    return literal(" ".join(line.strip() for line in whole.split("\n"))) if read is None else read


def _read(text: str) -> str | None:
    """As YAML reads it; ``None`` when it cannot, as where a path begins with a drive, or when no YAML was meant."""
    try:
        node = yaml.compose(f"- {text}", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    item = node.value[0] if isinstance(node, yaml.SequenceNode) else None
    return None if _TYPED.search(text) or not isinstance(item, yaml.ScalarNode) else unbroken(clean(item.value))


def scalar(node: yaml.Node) -> str | None:
    """The text of a value in a nested map, empty for ``null``; ``None`` when it is no single value."""
    if not isinstance(node, yaml.ScalarNode):
        return None
    written = (node.start_mark.buffer or "")[node.start_mark.pointer + 1 : node.end_mark.pointer - 1]
    if node.style == '"' and _TYPED.search(written):
        return unbroken(" ".join(clean(written).split()))
    return "" if node.style is None and node.value in _NOTHING else unbroken(clean(node.value))
