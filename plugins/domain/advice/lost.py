"""What a body holds that a page does not show as it was meant: tildes for a stroke, elements that are taken out."""

import re
from collections.abc import Iterator

from .misleading_looks import outside_of_fences

_STRUCK = re.compile(r"(?<![~\\])~~(?=[^\s~])(?P<words>[^~\n]*[^\s~\\])~~(?!~)")
_WITH_CONTENT = ("script", "style")
_LOST = (
    *_WITH_CONTENT,
    *("iframe", "frame", "frameset", "object", "embed", "applet", "form", "input", "select", "textarea", "button"),
    *("video", "audio", "canvas", "svg", "math", "map", "link", "meta", "base"),
)
_TAG = re.compile(
    rf"(?<!\\)<(?P<name>{'|'.join(_LOST)})(?:\s[^<>]*)?/?>|(?<!\\)<(?P<open>iframe|script)\b", re.IGNORECASE
)
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


def lost(body: str) -> Iterator[tuple[int, str]]:
    r"""The line, from 0, of what comes out differently or not at all, each kind once a line, and what to say of it.

    >>> [line for line, _ in lost("`<form>`\n\n<iframe src='https://x.example'></iframe>")]
    [2]
    """
    for number, line in enumerate(outside_of_fences(body)) if "~~" in body or "<" in body else ():
        words = _CODE.sub("", line) if "~~" in line or "<" in line else ""
        for match in {match["words"]: match for match in _STRUCK.finditer(words)}.values():
            right = f"<del>{match['words']}</del>"
            yield number, f"»{match.group()}« bleibt so stehen. Durchgestrichen wird es so geschrieben: {right}"
        for name in dict.fromkeys((match["name"] or match["open"]).lower() for match in _TAG.finditer(words)):
            yield number, f"»<{name}>« {_said_of(name)}"


def _said_of(name: str) -> str:
    if name in _WITH_CONTENT:
        return "wird samt Inhalt nicht veröffentlicht. Bitte löschen."
    return "wird nicht veröffentlicht. Bitte löschen und stattdessen einen Link setzen: [Text](https://…)"
