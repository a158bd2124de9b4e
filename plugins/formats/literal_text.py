"""What Python-Markdown would drop from a body or tear apart, kept: angle brackets that begin no tag, fenced code."""

import re
from html import escape

import markdown
from markdown.extensions import Extension
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from ..domain.html_elements import HTML_ELEMENTS
from .html import TAGS

_REMOVED_WITH_CONTENT = {"script", "style"}
_AS_TYPED = {
    *("acronym", "address", "basefont", "bdi", "bdo", "bgsound", "data", "dir", "hgroup", "menu", "meter", "nobr"),
    *("noembed", "noframes", "optgroup", "output", "plaintext", "progress", "rb", "rp", "rt", "rtc", "ruby", "search"),
    *("slot", "spacer", "xmp"),
}
"""Elements whose names are words as well, or that no office means: they are shown."""
_REMOVED = (HTML_ELEMENTS - TAGS - _AS_TYPED) | {"circle", "path"}
_BLANK = r"(?:[ \t]|\n(?!\n))"
_VALUED = rf"[\w:.-]+{_BLANK}*={_BLANK}*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+)"
_FLAG = r"(?:open|hidden|reversed|async|defer|disabled|checked|controls|autoplay)(?![\w=-])"
_TAG = rf"</?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:{_BLANK}+(?:{_VALUED}|{_FLAG}))*{_BLANK}*/?>"
_ANGLE = re.compile(
    r"(?<!\\)(?P<escapes>(?:\\\\)*)\\<"
    r"|(?<=\]\()[ ]*<[^<>\n]*>"  # the target of a link
    rf"|(?P<tag>{_TAG})"
    r"|<!--(?:.*?)-->"
    r"|<[A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*>|<[^<>\s!]+@[^@<>\s]+>"
    r"|^[ ]{0,3}\[[^\]\n]*\]:[ ]*\n?[ ]*<[^<>\n]*>"
    r"|(?P<literal><)",
    re.DOTALL | re.MULTILINE,
)
_FENCED = re.compile(
    r"^(?P<before>[ \t\u00a0>]*)(?P<fence>`{3,}|~{3,})[^`\n]*\n"
    r"(?P<code>(?:(?P=before).*\n|(?!(?P=before))[ \t>]*\n)*?)"
    r"(?P=before)[ ]{0,3}(?P=fence)[`~]*[ \t]*$",
    re.MULTILINE,
)
_CODE = re.compile(r"(?<![`\\])(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")
_UNREAD = re.compile(rf"{_CODE.pattern}|<!--.*?-->", re.DOTALL)
_COMMENT_LINES = re.compile(r"^[ \t]*<!--(?:(?!-->).)*-->[ \t]*\n", re.DOTALL | re.MULTILINE)
_LESS_THAN = f"{AMP_SUBSTITUTE}lt;"


def without_code(text: str) -> str:
    """The text with blanks for what is no Markdown, code and comments; every sign stays at its place."""
    if "`" not in text and "~~~" not in text and "-->" not in text:
        return text
    text = _FENCED.sub(_blanked, text)
    text, end, behind = text.rpartition("-->")  # behind it no comment ends, and nothing needs to look for an end
    return _UNREAD.sub(_blanked, text + end) + _CODE.sub(_blanked, behind)


def _blanked(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


class Literal(Extension):
    """Both; fences come first, as nothing in them is a tag."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Between the whitespace (30) and the raw HTML (20)."""
        md.preprocessors.register(_Whitespace(md), "normalize_whitespace", 30)
        md.preprocessors.register(_FencedCode(md), "fenced-code", 25)
        md.preprocessors.register(_AngleBrackets(md), "angle-brackets", 24)
        md.preprocessors.register(_RawHtml(md), "html_block", 20)


_BREAK_SIGNS = "\r\v\f\x85\u2028\u2029"
_BREAKS = re.compile(f"\r\n|[{_BREAK_SIGNS}]")
_BLANK_LINE = re.compile(r"\n[ \t]+(?=\n)")


class _Whitespace(Preprocessor):
    """Without the characters that Python-Markdown keeps for itself; tabs stay, for they part the cells of a table.

    The breaks of word processors end lines as well.
    """

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines).replace(STX, "").replace(ETX, "")
        if any(map(text.__contains__, _BREAK_SIGNS)):
            text = _BREAKS.sub("\n", text)
        return _BLANK_LINE.sub("\n", f"{text}\n\n").split("\n")


class _FencedCode(Preprocessor):
    """Lines between fences are code, also in lists and quotes; a fence that is never closed stays as it is."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return _FENCED.sub(self._stored, text).split("\n") if "```" in text or "~~~" in text else lines

    def _stored(self, found: re.Match[str]) -> str:
        before = found["before"]
        code = "\n".join(_without(before, line) for line in found["code"].split("\n"))
        place = self.md.htmlStash.store(f"<pre><code>{escape(code, quote=False)}</code></pre>")
        return f"{before}{place}"


def _without(before: str, line: str) -> str:
    return line.removeprefix(before) if line.startswith(before) else line.removeprefix(before.rstrip(" "))


class _AngleBrackets(Preprocessor):
    """``a<b und c>d`` and ``<Name einsetzen>`` are words; only tags that HTML knows, comments and addresses are not.

    A comment on lines of its own is nothing, so it parts nothing.
    """

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "<" not in text:
            return lines
        ended = text.rfind("-->") + 1  # behind it no comment ends, and nothing needs to look for an end
        text = text[:ended] + text[ended:].replace("<!--", f"{_LESS_THAN}!--")
        return _ANGLE.sub(_literal, _COMMENT_LINES.sub("", text) if ended else text).split("\n")


class _RawHtml(HtmlBlockPreprocessor):
    """Python-Markdown's reader of HTML, where there may be any."""

    def run(self, lines: list[str]) -> list[str]:
        return super().run(lines) if any("<" in line or "&" in line for line in lines) else lines


def _literal(found: re.Match[str]) -> str:
    """What was found; its ``<`` as a reference that is the same in text and in code, unless it means something."""
    if found["escapes"] is not None:
        return found["escapes"] + _LESS_THAN
    if found["literal"] or (found["tag"] and not _is_element(found["name"])):
        inside = _ANGLE.sub(_literal, found.group()[1:])
        return _LESS_THAN + inside
    return found.group()


def _is_element(name: str) -> bool:
    """Whether HTML knows the element; what has no place here counts in small letters only: ``<Link>`` is a word."""
    return name.lower() in TAGS | _REMOVED_WITH_CONTENT or name in _REMOVED
