"""Channel text as a phone shows it: WhatsApp markup read and written as HTML."""

import re
from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup, escape

from .direction import with_directions

_TAGS = {"*": "strong", "_": "em", "~": "s", "`": "code"}
_SPAN = re.compile(
    r"(?:^|(?<=[\s*_~]))"  # a marker counts after a line start, a blank or another marker
    r"(?P<marker>[*_~`])(?P<text>(?!\s)(?:(?!(?P=marker)).|(?<=\w)(?P=marker)(?=\w))*(?<!\s))(?P=marker)"  # „Bürger*in“
    r"(?=$|[\s.,:;!?)*_~])"  # and closes before a line end, a blank, closing punctuation or another marker
)
_ADDRESS = re.compile(r"https?://(?:[^\s()]|\([^\s()]*\))+(?<![.,:;!?„“”»«\"'])")
"""The signs of the sentence around it are none of it, as on a phone."""
_LINE = re.compile(r"(?P<kind>[-*] |> |\d{1,3}\. |)(?P<text>.*)")


def html(text: str) -> Markup:
    r"""One text as paragraphs, lists and quotes; safe, as every character of it was escaped.

    >>> print(html("🚧 *Neu*\n\n- a_b_c\n- _b_"))
    <p dir="auto">🚧 <strong>Neu</strong></p>
    <ul dir="auto"><li>a_b_c</li><li dir="auto"><em>b</em></li></ul>
    >>> print(html("*Bürger*innen-Büro* zu, _a_b_"))
    <p dir="auto"><strong>Bürger*innen-Büro</strong> zu, <em>a_b</em></p>
    """
    blocks = [piece for block in re.split(r"\n{2,}", text) for piece in _block(block)]
    return Markup(with_directions(Markup("\n").join(blocks)))  # noqa: S704 - it adds an attribute, nothing else


def addresses(text: str) -> list[str]:
    """What becomes a link.

    >>> addresses("Siehe https://a.example/b/. Oder (https://a.example/c_(d)): gut")
    ['https://a.example/b/', 'https://a.example/c_(d)']
    """
    return _ADDRESS.findall(text)


def _block(block: str) -> Iterator[Markup]:
    fenced = [re.fullmatch(r"(\s*)```(.*)```|", line) for line in block.split("\n")]
    if all(fenced):
        code = "\n".join((line.group(1) or "") + (line.group(2) or "") for line in fenced if line)
        yield Markup("<pre>{}</pre>").format(code)
        return
    lines = [_parted(line) for line in block.split("\n")]
    for kind, group in groupby(lines, key=lambda line: line[0]):
        lines = list(group)
        if kind == "ul":
            yield Markup("<ul>{}</ul>").format(_items(lines))
        elif kind == "ol":
            start = int(lines[0][1].split(".")[0])
            numbered = Markup("").join(
                Markup("<li>{}</li>").format(_inline(line.split(". ", 1)[1])) for _, line in lines
            )
            opening = Markup("<ol>") if start == 1 else Markup('<ol start="{}">').format(start)
            yield opening + numbered + Markup("</ol>")
        elif kind == "quote":
            yield Markup("<blockquote><p>{}</p></blockquote>").format(_lines(lines))
        else:
            yield Markup("<p>{}</p>").format(_lines(lines))


def _parted(line: str) -> tuple[str, str]:
    """The kind of a line, and its text; a numbered one keeps its number."""
    match = _LINE.fullmatch(line)
    kind, text = (match["kind"], match["text"]) if match else ("", line)
    if kind in {"- ", "* "}:
        return "ul", text
    if kind == "> ":
        return "quote", text
    return ("ol", line) if kind else ("p", line)


def _items(lines: list[tuple[str, str]]) -> Markup:
    return Markup("").join(Markup("<li>{}</li>").format(_inline(text)) for _, text in lines)


def _lines(lines: list[tuple[str, str]]) -> Markup:
    return Markup("<br>\n").join(_inline(text) for _, text in lines)


def _inline(text: str) -> Markup:
    """Addresses first: what looks like a marker in one belongs to it."""
    parts, end = Markup(""), 0
    for address in _ADDRESS.finditer(text):
        parts += _styled(text[end : address.start()]) + Markup('<a href="{0}">{0}</a>').format(address.group())
        end = address.end()
    return parts + _styled(text[end:])


def _styled(text: str) -> Markup:
    parts, end = Markup(""), 0
    for span in _SPAN.finditer(text):
        tag = _TAGS[span["marker"]]
        inner = escape(span["text"]) if tag == "code" else _styled(span["text"])
        parts += escape(text[end : span.start()]) + Markup("<{0}>{1}</{0}>").format(Markup(tag), inner)  # noqa: S704
        end = span.end()
    return parts + escape(text[end:])
