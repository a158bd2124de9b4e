"""What Python-Markdown would drop from a body or tear apart, kept: angle brackets that begin no tag, fenced code."""

import re
from html import escape

import markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import AMP_SUBSTITUTE

from plugins.formats.html import TAGS

_REMOVED_WITH_CONTENT = {"script", "style"}
_REMOVED = {
    *("applet", "area", "article", "aside", "audio", "base", "blink", "button", "canvas", "center", "circle"),
    *(
        "datalist",
        "dialog",
        "embed",
        "fieldset",
        "font",
        "footer",
        "form",
        "frame",
        "frameset",
        "h1",
        "header",
        "iframe",
    ),
    *(
        "input",
        "label",
        "legend",
        "link",
        "main",
        "map",
        "marquee",
        "math",
        "meta",
        "nav",
        "noscript",
        "object",
        "option",
    ),
    *("param", "path", "picture", "select", "section", "source", "svg", "template", "textarea", "tt", "big", "strike"),
    *("body", "head", "html", "title", "track", "video"),
}
_BLANK = r"(?:[ \t]|\n(?!\n))"
_VALUED = rf"[\w:.-]+{_BLANK}*={_BLANK}*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+)"
_FLAG = r"(?:open|hidden|reversed|async|defer|disabled|checked|controls|autoplay)(?![\w=-])"
_TAG = rf"</?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:{_BLANK}+(?:{_VALUED}|{_FLAG}))*{_BLANK}*/?>"
_ANGLE = re.compile(
    r"(?<=\]\()[ ]*<[^<>\n]*>"  # the target of a link
    rf"|(?P<tag>{_TAG})"
    r"|<!--(?:.*?)-->"
    r"|<[A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*>|<[^<>\s!]+@[^@<>\s]+>"
    r"|^[ ]{0,3}\[[^\]\n]*\]:[ ]*\n?[ ]*<[^<>\n]*>"
    r"|(?P<literal><)",
    re.DOTALL | re.MULTILINE,
)
_FENCED = re.compile(
    r"^(?P<before>[ >]*)(?P<fence>`{3,}|~{3,})[^`\n]*\n"
    r"(?P<code>(?:(?P=before).*\n|(?!(?P=before))[ >]*\n)*?)"
    r"(?P=before)[ ]{0,3}(?P=fence)[`~]*[ ]*$",
    re.MULTILINE,
)
_ITEM = re.compile(r" *(?:[-*+]|\d+\.|:|\[\^[^\]]+\]:) ")
_LESS_THAN = f"{AMP_SUBSTITUTE}lt;"


class Literal(Extension):
    """Both; fences come first, as nothing in them is a tag."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Between the whitespace (30) and the raw HTML (20)."""
        md.preprocessors.register(_FencedCode(md), "fenced-code", 25)
        md.preprocessors.register(_AngleBrackets(md), "angle-brackets", 24)


class _FencedCode(Preprocessor):
    """Lines between fences are code, also in lists and quotes; a fence that is never closed stays as it is."""

    def run(self, lines: list[str]) -> list[str]:
        return _FENCED.sub(self._stored, "\n".join(lines)).split("\n")

    def _stored(self, found: re.Match[str]) -> str:
        before, indent = found["before"], found["before"]
        if not indent.strip():
            is_in_item = _is_in_item(found.string[: found.start()].split("\n"), len(indent))
            if len(indent) >= self.md.tab_length and not is_in_item:
                return found.group()  # an indented code block that shows a fence
            indent = " " * (-(-len(indent) // self.md.tab_length) * self.md.tab_length) if is_in_item else ""
        code = "\n".join(_without(before, line) for line in found["code"].split("\n"))
        place = self.md.htmlStash.store(f"<pre><code>{escape(code, quote=False)}</code></pre>")
        return f"{indent.rstrip(' ')}\n{indent}{place}\n{indent.rstrip(' ')}"


def _without(before: str, line: str) -> str:
    return line.removeprefix(before) if line.startswith(before) else line.removeprefix(before.rstrip(" "))


def _is_in_item(lines: list[str], depth: int) -> bool:
    """Whether what is indented so far belongs to the item, the explanation or the footnote above it."""
    outer = (line for line in reversed(lines) if line.strip() and len(line) - len(line.lstrip(" ")) < depth)
    return _ITEM.match(next(outer, "")) is not None


class _AngleBrackets(Preprocessor):
    """``a<b und c>d`` and ``<Name einsetzen>`` are words; only tags that HTML knows, comments and addresses are not."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        ended = text.rfind("-->") + 1  # behind it no comment ends, and nothing needs to look for an end
        text = text[:ended] + text[ended:].replace("<!--", f"{_LESS_THAN}!--")
        return _ANGLE.sub(_literal, text).split("\n")


def _literal(found: re.Match[str]) -> str:
    """What was found; its ``<`` as a reference that is the same in text and in code, unless it means something."""
    if found["literal"] or (found["tag"] and not _is_element(found["name"])):
        inside = _ANGLE.sub(_literal, found.group()[1:])
        return _LESS_THAN + inside
    return found.group()


def _is_element(name: str) -> bool:
    """Whether HTML knows the element; what has no place here counts in small letters only: ``<Link>`` is a word."""
    return name.lower() in TAGS | _REMOVED_WITH_CONTENT or name in _REMOVED
