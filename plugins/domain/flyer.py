"""The town's own answers on the back of the flyer, from the head of the page ``/whatsapp/``."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Protocol

from .placeholder import is_missing
from .problems import Problem
from .town import CHANNEL_PAGE, Town
from .wording import listed

LONGEST_ANSWER = 420
"""Characters; three of them and all that stands there anyhow still fit in type of 8 points."""

KEYS = {"contents": "Flyer Inhalte", "cost": "Flyer Kosten", "leaving": "Flyer Verlassen"}
"""What an editor writes in the head, by the answer that it fills."""
_UNSAID = {
    "contents": "was man im Kanal bekommt",
    "cost": "was der Kanal kostet",
    "leaving": "wie man den Kanal wieder verlässt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the channel brings, what it costs, how to leave it; plain text, ``None`` where nobody has said it."""

    contents: str | None = None
    cost: str | None = None
    leaving: str | None = None

    def written(self, german: Callable[[str], str]) -> "Answers":
        """The same as the town's language writes them."""
        return replace(self, **{name: german(text) for name, text in asdict(self).items() if text})

    @property
    def said(self) -> "Answers":
        """Those that are complete: a placeholder says nothing that could be printed."""
        return replace(self, **{name: None for name, text in asdict(self).items() if text and is_missing(text)})


UNANSWERED = Answers()


class _Page(Protocol):
    """A page of editors, as far as it matters here."""

    @property
    def source(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def flyer(self) -> Answers: ...


def missing_answers(pages: Iterable[_Page], town: Town) -> Iterator[Problem]:
    """A hint when the channel's page lacks answers: the flyer does without them."""
    for page in pages:
        unsaid = [name for name, text in asdict(page.flyer).items() if not text]
        if unsaid and page.url == CHANNEL_PAGE and town.channel:
            missing = listed([_UNSAID[name] for name in unsaid])
            lines = listed([f"»{KEYS[name]}: …«" for name in unsaid])
            text = f"Auf dem Flyer steht nicht, {missing}. Bitte {lines} in den Kopf schreiben."
            yield Problem(path=page.source, line=1, text=text, is_hint=True)
