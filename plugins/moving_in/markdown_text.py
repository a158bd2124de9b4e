"""Clean HTML as Markdown in our dialect (markdownify)."""

import re
from typing import Any

from markdownify import MarkdownConverter

_AS_HEADING = re.compile(r"(?m)^(#{2,6}(?=\S)|#{1,6}(?=\s|$)|>|={3,}\s*$|-{3,}\s*$|~{3,}|\+\s)")
_AS_ROW = re.compile(r"(?m)^\|(?=.*\|\s*$)")
_BRACKET = re.compile(r"\](?=[(\[:])")
_EMPTY_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


def markdown(html: str) -> str:
    """The text of a body, with a line end; empty when there is nothing to say."""
    text = _Converter(heading_style="atx", bullets="-", sup_symbol="<sup>", sub_symbol="<sub>").convert(html)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    text = _EMPTY_LINES.sub("\n\n", text).strip("\n")
    return f"{text}\n" if text.strip() else ""


class _Converter(MarkdownConverter):
    """Markdownify knows Markdown in general; here a line break is one, and only what would be read is escaped."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        r"""As text. A star or an underscore within a word stays as it is typed: ``Bürger*innen``."""
        if not text:
            return ""
        text = re.sub(r"\\(?=[!-/:-@\[-`{-~])", r"\\\\", text)
        text = re.sub(r"(?<!\w)[*_]|[*_](?!\w)|`", lambda sign: f"\\{sign.group()}", text)
        text = re.sub(r"<(?=[a-zA-Z/!?])|&(?=#?\w+;)|\{(?=#)", lambda sign: f"\\{sign.group()}", text)
        if "a" in parent_tags:
            return re.sub(r"[\[\]]", lambda sign: f"\\{sign.group()}", text)
        if parent_tags & {"td", "th"}:
            text = text.replace("|", r"\|")
        return _BRACKET.sub(r"\\]", text)

    def convert_br(self, _element: Any, _text: str, parent_tags: set[str]) -> str:  # noqa: ANN401 - bs4's Tag
        """A line break is a line break; where there can be none, a blank."""
        return " " if "_inline" in parent_tags else "\n"

    def convert_p(self, _element: Any, text: str, parent_tags: set[str]) -> str:  # noqa: ANN401 - bs4's Tag
        """Nothing in it is read as a heading, a rule, a quotation or a row."""
        if "_inline" in parent_tags:
            return f" {text.strip()} "
        lines = "\n".join(line.strip() for line in text.strip().split("\n"))
        lines = _AS_ROW.sub(r"\\|", _AS_HEADING.sub(r"\\\1", lines))
        return f"\n\n{lines}\n\n" if lines else ""

    def convert_a(self, element: Any, text: str, parent_tags: set[str]) -> str:  # noqa: ANN401 - bs4's Tag
        """A link whose words are its address is that address, which the dialect finds; one without words is none."""
        address, words = str(element.get("href") or ""), text.strip()
        if not words or not address or "_noformat" in parent_tags:
            return text
        before, behind = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        bare = re.sub(r"\\(?=[\W_])", "", words)
        if bare in {address, address.removeprefix("mailto:")}:
            return f"{before}{bare}{behind}"
        return f"{before}[{words}]({address}){behind}"
