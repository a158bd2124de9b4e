"""The first of several drafts that fits into the channel, laid out by a template."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..bridge.frame import Render
from .headline import Headline

_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A channel text (LF, no final newline), and in words what did not fit into it."""

    text: str
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a text could be made of."""

    blocks: Sequence[str]
    facts: Sequence[str] = ()
    left_out: tuple[str, ...] = ()
    is_whole: bool = True


class Sheet(NamedTuple):
    """What every draft is written on: its first and its last line, how long it may be, and what lays it out."""

    head: Headline
    address: str
    longest: int
    render: Render

    def first_fitting(self, drafts: Iterable[Draft]) -> Composed:
        """The first that fits, else the last."""
        composed = Composed(text="")
        for draft in drafts:
            composed = Composed(text=self._filled(draft), left_out=draft.left_out)
            if len(composed.text) <= self.longest:
                break
        return composed

    def _filled(self, draft: Draft) -> str:
        text = self.render(
            "channel_text.txt",
            emoji=self.head.sign,
            headline=self.head.text,
            blocks=draft.blocks,
            facts=draft.facts,
            is_whole=draft.is_whole,
            address=self.address,
        )
        return _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()
