"""The layout of a channel text on a site without our theme: what ``channel_text.txt`` makes, in any language."""

from collections.abc import Sequence
from typing import NamedTuple, Self, cast

from ..domain.german import is_german

_MORE = "Mehr dazu:"


class Layout(NamedTuple):
    """Fills in for the theme's template; ``more`` is what stands above the address of a text that is not whole."""

    more: str = ""

    @classmethod
    def of(cls, language: str) -> Self:
        """With words of ours only where they are understood."""
        return cls(_MORE if is_german(language) else "")

    def __call__(self, template: str, /, **context: object) -> str:
        """The text; a part that is empty takes no room."""
        del template
        facts = "\n".join(cast("Sequence[str]", context["facts"]))
        more = self.more if context["address"] and not context["is_whole"] else ""
        last = "\n".join(filter(None, (more, str(context["address"]))))
        first = f"{context['emoji']} {context['headline']}".strip()
        return "\n\n".join(filter(None, (first, *cast("Sequence[str]", context["blocks"]), facts, last)))
