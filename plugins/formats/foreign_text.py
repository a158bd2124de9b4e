"""Text in another language, between ``<div lang="uk">`` and ``</div>``, is Markdown as well; so is text apart.

In any other element that holds text, an empty line lets Markdown begin (CommonMark 0.31, 4.6). Python-Markdown leaves
what stands in an HTML block as it is; its own ``md_in_html`` asks editors for an attribute that says nothing to them,
and tears apart what it cannot pair.
"""

import re

import markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

_START = re.compile(
    r"^(?P<indent>[ \t]*)<(?P<name>div|section|article|blockquote|p|details|center)"
    r"(?P<attributes>(?=[^<>\n]*\s(?P<foreign>lang|dir)\s*=)?(?:\s[^<>\n]*)?)>",
    re.MULTILINE | re.IGNORECASE,
)
_EMPTY_LINE = re.compile(r"\n[ \t]*\n(?=\s*\S)")
_PLAIN = {"section": "div", "article": "div", "p": "div data-p"}
"""Elements that a text is put in for its language only, and what they become: a paragraph may hold no blocks."""
_ONE_PARAGRAPH = re.compile(
    r"<div data-p(?P<attributes>[^<>]*)>\s*<p>(?P<text>(?:(?!</?(?:p|div)\b).)*)</p>\s*</div>", re.DOTALL
)


class Foreign(Extension):
    """The tags are kept apart from the text between them; whatever is not such a pair stays raw HTML."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Behind fenced code (25) and before raw HTML (20)."""
        md.preprocessors.register(_Foreign(md), "foreign-text", 23)
        md.postprocessors.register(_Paragraphs(md), "foreign-paragraphs", 5)


class _Paragraphs(Postprocessor):
    """A paragraph that turned out to hold lines only is one again, with its language."""

    def run(self, text: str) -> str:
        if "<div data-p" not in text:
            return text
        return _ONE_PARAGRAPH.sub(r"<p\g<attributes>>\g<text></p>", text).replace("<div data-p", "<div")


class _Foreign(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return self._parted(text).split("\n") if "<" in text else lines

    def _parted(self, text: str) -> str:
        """One element after the other, and what stands in them likewise."""
        made, place = "", 0
        while match := _START.search(text, place):
            inside, behind = _closed(text, match.end(), match["name"])
            if not match["foreign"] and (match["name"].lower() == "p" or not _EMPTY_LINE.search(inside)):
                made += text[place : match.end()]
                place = match.end()
                continue
            name = _PLAIN.get(match["name"].lower(), match["name"])
            tags = (f"<{name}{match['attributes']}>", f"</{name.split(' ')[0]}>")
            start, end = (_indent(match["indent"], inside) + self.md.htmlStash.store(tag) for tag in tags)
            made += f"{text[place : match.start()]}\n{start}\n\n{self._parted(inside)}\n\n{end}\n\n"
            place = behind
        return made + text[place:]


def _closed(text: str, start: int, name: str) -> tuple[str, int]:
    """What stands inside an element, and the place behind it; what nobody closes goes on to the end.

    A paragraph ends at a blank line at the latest, and holds none.
    """
    depth = 1
    tag = r"(?P<end></p\b[^<>]*>|\n(?=[ \t]*\n))" if name.lower() == "p" else rf"<(?P<end>/?){name}\b[^<>]*>"
    for match in re.compile(tag, re.IGNORECASE).finditer(text, start):
        depth += -1 if match["end"] else 1
        if depth == 0:
            return text[start : match.start()], match.end()
    return text[start:], len(text)


def _indent(indent: str, inside: str) -> str:
    """That of the tag, when all of it belongs to the item of a list that it stands below."""
    lines = [line for line in inside.split("\n")[1:] if line.strip()]
    return indent if all(line.startswith(indent) for line in lines) else ""
