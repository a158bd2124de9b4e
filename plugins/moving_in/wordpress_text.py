"""Texts of WordPress as they stand in its database: block marks, shortcodes, paragraphs by empty lines."""

import html
import re
from collections.abc import Mapping

from .source import Picture

_BLOCK_MARKS = re.compile(r"<!--\s*/?(?:wp:|more\b|nextpage\b|noteaser\b)(?:(?!<!--).)*?-->", re.DOTALL)
_CAPTION = re.compile(
    r"\[(?:wp_)?caption\b(?P<values>[^\[\]]*)\](?P<inner>(?:(?!\[(?:wp_)?caption\b).)*?)\[/(?:wp_)?caption\]", re.DOTALL
)
_EMBED = re.compile(r"\[(?P<name>embed|audio|video)\b(?P<values>[^\[\]]*)\](?:(?P<inner>[^\[]*)\[/(?P=name)\])?")
_GALLERY = re.compile(r"\[gallery\b(?P<values>[^\[\]]*)\]")
_CLOSING = re.compile(r"\[/([a-z][\w-]*)\]")
_ALONE = re.compile(r"\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"\[\]]*\"|'[^'\[\]]*'|[^\s\[\]\"']+))+\s*/?\]")
_PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)\s*", re.DOTALL)
_VALUE = re.compile(r"""(?P<key>[\w-]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s\]]+))""")
_BLOCK = re.compile(
    r"\s*</?(?:p|div|h[1-6]|ul|ol|li|table|t[rdh]|thead|tbody|tfoot|caption|blockquote|figure|figcaption|pre|dl|dt|dd|"
    r"hr|section|article|form|fieldset|details|summary|iframe|video|audio|object|script|style|address)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"<(?:p|ul|ol|table|pre|blockquote|dl|div|figure)\b", re.IGNORECASE)
_CLOSES = re.compile(r"</(?:p|ul|ol|table|pre|blockquote|dl|div|figure)\b", re.IGNORECASE)
_P_OPENS, _P_CLOSES = re.compile(r"<p\b", re.IGNORECASE), re.compile(r"</p\b", re.IGNORECASE)
_MOST_NAMES = 50


def rendered(text: str, attachments: Mapping[str, Picture]) -> tuple[str, list[str]]:
    """The HTML that WordPress would have made of it, and a remark for each shortcode that nobody here knows."""
    remarks = dict[str, None]()
    has_blocks = "<!-- wp:" in text
    text = _BLOCK_MARKS.sub("", text.replace("\r\n", "\n"))
    text = _CAPTION.sub(_figure, text)
    text = _EMBED.sub(_embedded, text)
    text = _GALLERY.sub(lambda found: _gallery(found, attachments, remarks), text)
    text = _without_shortcodes(text, remarks)
    return (text if has_blocks else with_paragraphs(text)), list(remarks)


def with_paragraphs(text: str) -> str:
    r"""Text of the classic editor, where an empty line parts paragraphs and a line break is one.

    >>> with_paragraphs("Eins\nzwei\n\n<h2>Drei</h2>\nvier")
    '<p>Eins<br>zwei</p>\n<h2>Drei</h2>\n<p>vier</p>'
    """
    if len(_P_OPENS.findall(text)) != len(_P_CLOSES.findall(text)):
        return text
    parts, lines, depth = list[str](), list[str](), 0
    for line in [*text.split("\n"), ""]:
        opened, closed = len(_OPENS.findall(line)), len(_CLOSES.findall(line))
        is_block = depth > 0 or opened > 0 or _BLOCK.match(line) is not None
        if lines and (is_block or not line.strip()):
            parts.append(f"<p>{'<br>'.join(lines)}</p>")
            lines = []
        if is_block:
            parts.append(line)
        elif line.strip():
            lines.append(line.strip())
        depth = max(0, depth + opened - closed)
    return "\n".join(parts)


def _values(text: str) -> dict[str, str]:
    found = _VALUE.finditer(text.replace("”", '"').replace("″", '"'))
    return {each["key"]: each["double"] or each["single"] or each["bare"] or "" for each in found}


def _figure(found: re.Match[str]) -> str:
    picture = _PICTURE.match(found["inner"])
    words = found["inner"][picture.end() :] if picture else found["inner"]
    words = words.strip() or _values(found["values"]).get("caption", "")
    shown = picture[1] if picture else ""
    return f"\n\n<figure>{shown}<figcaption>{words}</figcaption></figure>\n\n"


def _embedded(found: re.Match[str]) -> str:
    values = _values(found["values"])
    address = (found["inner"] or values.get("src") or values.get("mp3") or values.get("mp4") or "").strip()
    shown = html.escape(address)
    return f'\n\n<p><a href="{shown}">{shown}</a></p>\n\n' if address else ""


def _gallery(found: re.Match[str], attachments: Mapping[str, Picture], remarks: dict[str, None]) -> str:
    pictures = [attachments.get(number.strip()) for number in _values(found["values"]).get("ids", "").split(",")]
    shown = [
        f'<p><img src="{html.escape(each.address)}" alt="{html.escape(each.description)}"></p>'
        for each in pictures
        if each
    ]
    if len(shown) != len(pictures):
        remarks["Eine Galerie hatte mehr Bilder, als der Export nennt. Bitte auf der alten Website nachsehen."] = None
    return "\n\n" + "\n".join(shown) + "\n\n"


def _without_shortcodes(text: str, remarks: dict[str, None]) -> str:
    """What stands between two of a plugin's marks is kept; a word in brackets is no mark."""

    def inner(found: re.Match[str]) -> str:
        remarks[_unknown(found.group().split("]", maxsplit=1)[0] + "]")] = None
        return found["inner"]

    for name in sorted(set(_CLOSING.findall(text)))[:_MOST_NAMES]:
        code = re.compile(
            rf"\[{re.escape(name)}\b(?P<values>[^\[\]\n]*)\](?P<inner>(?:(?!\[{re.escape(name)}\b).)*?)\[/{re.escape(name)}\]",
            re.DOTALL,
        )
        text = code.sub(inner, text)

    def nothing(found: re.Match[str]) -> str:
        remarks[_unknown(found.group())] = None
        return ""

    return _ALONE.sub(nothing, text)


def _unknown(code: str) -> str:
    shown = code if len(code) <= 60 else f"{code[:59]}…"  # noqa: PLR2004 - a line of the report
    return f"»{shown}« war ein Baustein eines WordPress-Plugins. Bitte nachsehen, was dort stand."
