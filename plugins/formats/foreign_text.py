"""Text in another language, between ``<div lang="uk">`` and ``</div>`` on lines of their own, is Markdown as well.

Python-Markdown leaves what stands in an HTML block as it is; its own ``md_in_html`` asks editors for an attribute that
says nothing to them, and tears apart what it cannot pair.
"""

import re

import markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_TEXT = re.compile(
    r"^[ ]{0,3}(?P<start><div(?=[^<>\n]*\s(?:lang|dir)\s*=)[^<>\n]*>)[ \t]*\n"
    r"(?P<text>(?:(?!.*</?div\b).*\n)*)"
    r"[ ]{0,3}(?P<end></div\s*>)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)


class Foreign(Extension):
    """The tags are kept apart from the text between them; whatever is not such a pair stays raw HTML."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        """Behind fenced code (25) and before raw HTML (20)."""
        md.preprocessors.register(_Foreign(md), "foreign-text", 23)


class _Foreign(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return _TEXT.sub(self._parted, "\n".join(lines)).split("\n")

    def _parted(self, match: re.Match[str]) -> str:
        start, end = (self.md.htmlStash.store(match[tag]) for tag in ("start", "end"))
        return f"\n{start}\n\n{match['text']}\n{end}\n"
