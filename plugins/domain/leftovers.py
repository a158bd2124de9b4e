"""What the demonstration has left behind: in pages, in the town's file, drawings, and sample announcements."""

import re
from collections.abc import Iterable, Iterator

from .announcement import Announcement
from .another_town import Trace, is_drawn_for_rotenburg, is_of_rotenburg, traces
from .parts import Status
from .problems import Problem
from .town import Town
from .town_lines import key_paths

SAMPLE = "-beispiel-"
"""In the stem of each announcement that was made up."""

_FROM = "»{}« stammt aus der Vorführung (Rotenburg)."
_INSTEAD = "Bitte durch »{{{{ {} }}}}« ersetzen, das setzt Ihre Angabe aus »stadt.toml« ein."
_DELETE = "Bitte löschen oder durch Ihre Angabe ersetzen."
_OWN = "Bitte Ihre eigene Angabe eintragen."
_MADE_UP = (
    f"Der Dateiname enthält »{SAMPLE}«: Das ist eine erfundene Meldung der Vorführung. "
    "Bitte löschen; Ihre eigene Meldung bitte anders nennen."
)
_COMMENT = re.compile(r"(?P<text>\"(?:\\.|[^\"\\])*\"|'[^']*')|#.*")


def in_page(path: str, head: str, body: str, body_line: int, town: Town, *, is_refused: bool) -> Iterator[Problem]:
    """A hint, or a fault when it is refused, for each thing in another town's page that is Rotenburg's."""
    for first, text in ((1, head), (body_line, body)):
        for trace in traces(text, town):
            said = f"{_FROM.format(trace.words)} {_INSTEAD.format(trace.instead) if trace.instead else _DELETE}"
            yield Problem(path=path, line=first + trace.line, text=said, is_hint=not is_refused)


def in_town_file(path: str, text: str, town: Town, *, is_refused: bool) -> Iterator[Problem]:
    """The same for the values in the town's file, by line and key path; notes (``# …``) do not count."""
    lines = [_COMMENT.sub(lambda found: found["text"] or "", line) for line in text.split("\n")]
    places = [f"{section}.{key}" if key else None for section, key in key_paths(lines)]
    for trace in traces("\n".join(lines), town):
        yield Problem(
            path=path, line=trace.line + 1, field=places[trace.line], text=_said(trace), is_hint=not is_refused
        )


def in_drawing(path: str, field: str, name: str, drawing: str, town: Town, *, is_refused: bool) -> Iterator[Problem]:
    """The same for a drawing, by the ``field`` of the town's file that names it."""
    if is_drawn_for_rotenburg(drawing) and not is_of_rotenburg(town):
        text = f"{_FROM.format(name)} Bitte eine eigene Zeichnung nennen oder die Zeile löschen."
        yield Problem(path=path, field=field, text=text, is_hint=not is_refused)


def samples(announcements: Iterable[Announcement], town: Town, *, is_publishing: bool) -> Iterator[Problem]:
    """A fault for each sample when publishing; else a hint, but not in a demonstration, which is made of them."""
    for each in announcements:
        if SAMPLE in each.stem and each.status is not Status.DRAFT and (is_publishing or not town.is_demo):
            yield Problem(path=each.source, line=1, text=_MADE_UP, is_hint=not is_publishing)


def _said(trace: Trace) -> str:
    return f"{_FROM.format(trace.words)} {_OWN}"
