"""``invoke archive``: the announcements of a year as one package for the town's archive."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from ..bridge.disk import why
from ..bridge.making import Result
from ..bridge.run import make_some
from ..bridge.writing import FOLDER_MODE
from ..domain.lists import by_year
from ..domain.problems import ContentError, visible
from ..domain.spelling import YEARS
from .arguments import unusable
from .bag import pack
from .year import YearShelf, info, payload

_NOTHING = "Nichts wurde gepackt."


def archive(content: str, now: datetime | None, year: str, target: str | None) -> int:
    """Pack a year into a new folder, all or nothing; the exit code."""
    if not year.isdecimal() or int(year) not in YEARS:
        return _refused(f"»{year}« ist kein Jahr. Bitte wie 2025 schreiben.")
    folder = Path(target or f"archiv-{year}").absolute()
    if folder.exists() or folder.is_symlink():
        return _refused(f"»{target or folder.name}« gibt es schon. Bitte mit »--ziel« einen anderen Ordner nennen.")
    shelves = list[YearShelf]()

    def shelf(result: Result) -> YearShelf:
        shelves.append(YearShelf(result, int(year)))
        return shelves[0]

    try:
        result = make_some(content, now, shelf)
        if not shelves[0].posts:
            return _refused(_no_posts(result, year))
        _pack(folder, result, shelves[0], int(year))
    except ContentError as error:
        print(_NOTHING, "Bitte zuerst beheben:")
        return unusable(error)
    except OSError as error:
        return _refused(visible(f"{_NOTHING} Das Lesen oder Schreiben scheitert: {why(error)}."))
    print(f"Fertig: {_count(len(shelves[0].posts))} aus {year} in »{target or folder.name}«.")
    if result.site.now.year <= int(year):
        print(f"Hinweis: Das Jahr {year} ist noch nicht zu Ende.")
    return 0


def _pack(folder: Path, result: Result, shelf: YearShelf, year: int) -> None:
    """Beside the target first, so that a half package never bears its name. Raises ``OSError``."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        pack(unfinished, payload(result, shelf, year), info(result, year))
        unfinished.chmod(FOLDER_MODE)
        unfinished.rename(folder)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _no_posts(result: Result, year: str) -> str:
    years = ", ".join(str(each) for each in sorted(by_year(result.site.posts)))
    return f"Aus dem Jahr {year} gibt es keine Meldung. {f'Es gibt: {years}.' if years else ''}".rstrip()


def _count(posts: int) -> str:
    return "eine Meldung" if posts == 1 else f"{posts} Meldungen"


def _refused(text: str) -> int:
    print(text)
    return 1
