"""What everything is dressed in: the theme's tokens in the town's own colours, and its two drawings."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from ..domain.digest import digest
from ..domain.look import Livery, Look
from ..domain.problems import Problem
from ..domain.town import Town
from ..formats import tokens
from ..formats.unreadable_colours import unreadable
from .code import program_digest
from .content_folder import Folder
from .files import RefusedFileError
from .loading import TOWN_FILE
from .original import Original, original
from .own_faults import blamed_on, own_file
from .store import Store

_TOKENS = Path("static", "css", "tokens")
_KIND = "aussehen"
_DRAWINGS = ("wappen", "motiv")
_MISSING = "»{}« gibt es nicht. Bitte die Zeichnung in den Ordner »bilder« legen oder die Zeile löschen."
_UNFIT = "»{}« taugt hier nicht als Zeichnung, denn darin ist {}. Bitte im Zeichenprogramm entfernen."
_UNREADABLE = "»{}« lässt sich nicht als Zeichnung öffnen. Bitte neu als SVG speichern."
Report = Callable[[Problem], None]
_Refused = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Sources:
    """Everything that a livery is worked out of; a drawing is ``None`` where there is none."""

    css: str
    look: Look
    letter: str
    mark: Original | None
    motif: Original | None


def sheet(theme: Path) -> str:
    """The theme's own tokens, in the order in which pages read them."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((theme / _TOKENS).glob("*.css")))


def livery(
    town: Town, theme: Path, folder: Folder, store: Store, report: Report, *, is_publishing: bool = False
) -> Livery:
    """Worked out once for a look; what of it cannot be used goes to ``report`` and is as the theme has it.

    Without a drawing a site can be looked at, but not published; colours that cannot be read are never built.
    """
    own_tokens = own_file(theme, _TOKENS.as_posix())

    def complain(field: str, text: str) -> None:
        if own_tokens and field not in _DRAWINGS:
            report(Problem(path=own_tokens, text=text))
            return
        is_hint = field in _DRAWINGS and not is_publishing
        path = folder.shown(folder.path / TOWN_FILE)
        report(Problem(path=path, field=f"aussehen.{field}", text=text, is_hint=is_hint))

    sources = _Sources(
        css=sheet(theme),
        look=town.look,
        letter=next((sign.upper() for sign in town.short_name if sign.isalpha()), ""),
        mark=_file("wappen", town.look.mark, folder, store, complain),
        motif=_file("motiv", town.look.motif, folder, store, complain),
    )
    name = digest(program_digest(), sources)
    with blamed_on(theme, _TOKENS.as_posix(), KeyError):
        made, refused = store.remembered(_KIND, name, partial(_worked_out, sources))
    for field, text in refused:
        complain(field, text)
    return made


def _file(
    field: str, path: PurePosixPath | None, folder: Folder, store: Store, complain: Callable[[str, str], None]
) -> Original | None:
    if path is None:
        return None
    try:
        found = folder.find(str(path))
    except RefusedFileError as error:
        complain(field, str(error))
        return None
    if found is None:
        complain(field, _MISSING.format(path))
        return None
    return original(folder.path / found, store)


def _worked_out(sources: _Sources) -> tuple[Livery, _Refused]:
    from ..formats import emblems  # noqa: PLC0415 - lxml and tinycss2, which a look that is known does not need

    theme = tokens.tokens(sources.css)
    refused = list(unreadable(theme, sources.look))
    own = theme if refused else tokens.dressed(theme, sources.look)
    colours, dark_colours = own.schemes()
    mark = emblems.letter_tile(
        sources.letter, ground=colours["action"], letter_colour=colours["on-action"], accent=colours["mark"]
    )
    with _Refusal("wappen", sources.mark, refused):
        mark = emblems.tile(_read(sources.mark), colours["plate"]) if sources.mark else mark
    line, motifs = colours["on-band-line"], list[str]()
    with _Refusal("motiv", sources.motif, refused):
        motifs = [
            emblems.motif(_read(sources.motif), line=line, accent=accent)
            for accent in (colours["mark"], line)
            if sources.motif
        ]
    made = Livery(
        colours=colours,
        dark_colours=dark_colours,
        sheet=tokens.sheet(theme, own),
        mark=mark,
        motif=motifs[0] if motifs else None,
        ground=motifs[1] if motifs else None,
    )
    return made, tuple(refused)


class _Refusal:
    """Notes why a drawing is refused, if it is."""

    def __init__(self, field: str, file: Original | None, refused: list[tuple[str, str]]) -> None:
        self._field, self._name, self._refused = field, file.place.name if file else "", refused

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        from ..formats import drawing  # noqa: PLC0415 - as above

        if isinstance(error, drawing.UnreadableDrawingError):
            self._refused.append((self._field, _UNREADABLE.format(self._name)))
        elif isinstance(error, drawing.UnsafeImageError):
            self._refused.append((self._field, _UNFIT.format(self._name, error)))
        else:
            return False
        return True


def _read(file: Original) -> bytes:
    from ..formats import drawing  # noqa: PLC0415 - as above

    return drawing.cleaned(file.read())
