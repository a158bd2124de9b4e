"""What the reading of one file has asked about others: with the same answers, the same comes of it.

A body may link to files, pages and announcements, and must not name what is not public yet. So what comes of a file
does not depend on its own bytes alone. Whoever reads it asks an ``Asking``, which passes every question on and notes
it; later ``is_same`` asks again. What was never asked cannot matter.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import NamedTuple

from ..domain.digest import digest
from ..domain.embargo import Embargo, is_like_a_stem
from ..domain.page_source import PageSource
from ..domain.town import Town
from .content_folder import Folder
from .files import RefusedFileError


class Answers(NamedTuple):
    """Files by what was asked for, sizes by path, announcements by stem; a digest of what was looked at as a whole."""

    files: tuple[tuple[str, str], ...] = ()
    sizes: tuple[tuple[str, int], ...] = ()
    stems: tuple[tuple[str, bool], ...] = ()
    hidden: str | None = None
    pages: str | None = None


class Others:
    """All that a file can be about besides itself: the folder, and all that there is to link to."""

    def __init__(
        self, folder: Folder, town: Town, pages: Iterable[PageSource] = (), visible: Mapping[str, bool] | None = None
    ) -> None:
        self.folder, self.town, self.pages, self.visible = folder, town, tuple(pages), visible or {}
        hidden = sorted(stem for stem, is_visible in self.visible.items() if not is_visible)
        self.embargo = Embargo(hidden)
        self._hidden = digest(hidden)
        self._pages = digest([(page.source, page.url) for page in self.pages])

    def is_same(self, answers: Answers) -> bool:
        """Whether every question would be answered as before."""
        return (
            answers.hidden in {None, self._hidden}
            and answers.pages in {None, self._pages}
            and all((stem in self.visible) == there for stem, there in answers.stems)
            and all(found(self.folder, text) == answer for text, answer in answers.files)
            and all(self.size(path) == size for path, size in answers.sizes)
        )

    def size(self, path: str) -> int:
        """In bytes; -1 for what is not there."""
        try:
            return (self.folder.path / path).stat().st_size
        except OSError:
            return -1

    def answers(self, asking: "Asking") -> Answers:
        """What was asked, in a form to keep."""
        return Answers(
            files=tuple(asking.files.items()),
            sizes=tuple(asking.sizes.items()),
            stems=tuple(asking.stems.items()),
            hidden=self._hidden if asking.embargo.is_asked else None,
            pages=self._pages if asking.is_about_pages else None,
        )


class Asking:
    """Passes questions on to the ``others`` and notes them."""

    def __init__(self, others: Others) -> None:
        self._others, self.town, self.label = others, others.town, others.folder.label
        self.files, self.sizes, self.stems = dict[str, str](), dict[str, int](), dict[str, bool]()
        self.embargo, self.is_about_pages = _Embargo(others.embargo), False

    def find(self, text: str) -> PurePosixPath | None:
        """As ``Folder.find``."""
        try:
            file = self._others.folder.find(text)
        except RefusedFileError as error:
            self.files[text] = _word(error)
            raise
        self.files[text] = _word(file)
        return file

    def near(self, stem: str) -> str | None:
        """The public announcement that was probably meant; not noted, for what comes of a wrong link is not kept."""
        public = [known for known, is_visible in self._others.visible.items() if is_visible]
        return next(iter(get_close_matches(stem, public, n=1, cutoff=0.8)), None)

    def size(self, path: PurePosixPath) -> int:
        """The size of a file in bytes."""
        size = (self._others.folder.path / path).stat().st_size
        self.sizes[str(path)] = size
        return size

    @property
    def pages(self) -> Iterator[PageSource]:
        """The pages of the town."""
        self.is_about_pages = True
        return iter(self._others.pages)

    @property
    def visible(self) -> Container[str]:
        """The stems of all announcements."""
        return _Stems(self._others.visible, self.stems)


class _Stems:
    def __init__(self, known: Container[str], asked: dict[str, bool]) -> None:
        self._known, self._asked = known, asked

    def __contains__(self, stem: object) -> bool:
        self._asked[str(stem)] = stem in self._known
        return stem in self._known


class _Embargo(Embargo):
    """Notes whether any text that it looked at holds the beginning of a stem."""

    def __init__(self, embargo: Embargo) -> None:
        super().__init__(())
        self.name, self.is_usual = embargo.name, embargo.is_usual
        self.is_asked = False

    def stem_in(self, text: str) -> str | None:
        self.is_asked = self.is_asked or is_like_a_stem(text)
        return super().stem_in(text)


def found(folder: Folder, text: str) -> str:
    """What ``Folder.find`` answers, as a word."""
    try:
        return _word(folder.find(text))
    except RefusedFileError as error:
        return _word(error)


def _word(answer: PurePosixPath | RefusedFileError | None) -> str:
    if isinstance(answer, RefusedFileError):
        return f"!{answer}"
    return "" if answer is None else f"={answer}"
