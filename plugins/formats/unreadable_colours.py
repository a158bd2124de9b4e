"""Colours of a town on which, or in which, nothing can be read (WCAG 2.2, 1.4.3 and 1.4.11)."""

from collections.abc import Callable, Iterator

from ..domain.colour import nearest
from ..domain.look import Look
from .tokens import Tokens, dressed

_TEXT = (
    "Mit »{own}« ist manches kaum zu lesen: {on} auf {background} hat einen Kontrast von {found} : 1, "
    "nötig sind mindestens {least} : 1. {advice}"
)


def unreadable(theme: Tokens, look: Look) -> Iterator[tuple[str, str]]:
    """The key in ``[aussehen]`` of each such colour, and a sentence that names the nearest one that would do."""
    if look.colour:
        yield from _refused("farbe", theme, look.colour, lambda colour: Look(colour=colour))
    if look.accent:
        yield from _refused("akzent", theme, look.accent, lambda colour: Look(accent=colour))


def _refused(key: str, theme: Tokens, own: str, look: Callable[[str], Look]) -> Iterator[tuple[str, str]]:
    worst = min(dressed(theme, look(own)).pale(), key=lambda pale: pale.found / pale.least, default=None)
    if worst is None:
        return
    fit = nearest(own, lambda tried: not any(dressed(theme, look(tried)).pale()))
    yield (
        key,
        _TEXT.format(
            own=own,
            on=worst.on,
            background=worst.background,
            found=_in_german(worst.found),
            least=_in_german(worst.least),
            advice=f"Die nächste Farbe, die geht, ist »{fit}«." if fit else "Bitte eine andere Farbe nehmen.",
        ),
    )


def _in_german(ratio: float) -> str:
    """Rounded down, so that it never looks like enough."""
    return f"{int(ratio * 10) / 10}".replace(".", ",")
