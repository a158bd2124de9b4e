"""Whether there is anything to do at all: answered from what the system says of files, before much is imported.

After a build the states of all that it read are kept: content, theme, program, settings, libraries. While each file is
as it was (``state.py``), all that was made still stands (``inventory.py``) and the clock says the same, another build
would make the same and say the same. The clock must have been told to the build, or stand in the town's file: the board
shows the minute of a build, so under a clock that runs there is always something to do.
"""

import marshal
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from .code import libraries
from .inventory import is_whole, saved
from .lock import locked
from .output import OutputError
from .state import UNKNOWN, State, seal, state, told
from .store import Store

_KIND, _PLACE = "ruhe", ".cache"
_PROGRAM = Path(__file__).parents[1]


class Rest:
    """What a build with these settings, this content and whatever else was ``asked`` for reads, and what it said.

    It is kept in the store where the settings of this project put it; with another store, every build looks at all.
    """

    def __init__(self, settings: str, content: str, *asked: object) -> None:
        self._settings, self._content = Path(settings).resolve(), Path(content).resolve()
        around = (os.environ.get("SOURCE_DATE_EPOCH"), sys.version, libraries())
        self._name = seal(repr((self._settings, content, self._content, asked, around)).encode()).hex()
        self._store = Store(self._settings.parent / _PLACE)
        self._before: dict[str, State | None] = {}
        self._way = ""

    def said(self) -> str | None:
        """What the last build said, when another would make nothing new; ``None`` when that is not sure.

        It is not while another build is at work.
        """
        kept = self._store.load(_KIND, self._name)
        with suppress(ValueError, TypeError, EOFError, OSError, OutputError):
            if kept is not None:
                text, way, target, inventory, before = marshal.loads(kept)  # noqa: S302 - our own, and sealed by the store
                is_same = all(_seen(path) == known for path, known in before.items())
                if is_same and os.path.realpath(way) == target:
                    with locked(Path(target), patience=0):
                        return str(text) if is_whole(self._store, Path(target), inventory) else None
        return None

    def begin(self, themes: Iterable[str | Path | None], output: str) -> None:
        """Look at everything before it is read, so that a change meanwhile gives itself away."""
        self._way = output
        dresses = [Path(theme) for theme in themes if theme]
        worn = [theme.resolve() for theme in dresses if theme.is_dir()]
        self._before = {
            path: known for place in (self._content, *worn, _PROGRAM) for path, known in _states(str(place))
        }
        alone = [self._settings, *self._settings.parent.glob("*.py")]
        self._before |= {str(theme): state(str(theme)) if theme.exists() else None for theme in dresses}
        self._before |= {str(path): state(str(path)) for path in alone if path.exists()}

    def note(self, text: str, target: Path) -> None:
        """Keep what the build said that began; not what was changed within a tick of its beginning."""
        inventory = saved(self._store, target)
        if inventory is not None and self._before and UNKNOWN not in self._before.values():
            self._store.save(
                _KIND, self._name, marshal.dumps((text, self._way, str(target), seal(inventory), self._before))
            )


def _seen(path: str) -> State | None:
    """The state of what stands there, ``None`` while nothing does."""
    try:
        return told(os.lstat(path))
    except FileNotFoundError:
        return None


def _states(place: str) -> Iterator[tuple[str, State]]:
    """A folder with all that is in it. The state of a link is that of a file of which nothing is known.

    What it leads to may change while the link stays.
    """
    yield place, state(place)
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _states(entry.path)
            else:
                yield entry.path, UNKNOWN if entry.is_symlink() else state(entry.path)
