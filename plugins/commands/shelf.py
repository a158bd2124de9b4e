"""A place for some files of a site that are wanted for another purpose than to be served."""

from collections.abc import Callable

from ..bridge.hole import fill
from ..bridge.output import Output


class Shelf:
    """Keeps files by path; what is not wanted is not even made."""

    def __init__(self, is_wanted: Callable[[str], bool]) -> None:
        self.files = dict[str, bytes]()
        self._is_wanted = is_wanted

    def has(self, output: Output) -> bool:
        """Whether it need not be made."""
        return not self._is_wanted(output.path)

    def skeleton(self, output: Output) -> None:
        """Nothing is known."""

    def prepare(self) -> None:
        """Nothing is needed."""

    def write(self, output: Output, content: bytes) -> bytes:
        """It is kept when it is noted."""
        return fill(content, output.filling)[0]

    def note(self, output: Output, written: bytes) -> None:
        """Keep it."""
        self.files[output.path] = written

    def __contains__(self, path: object) -> bool:
        return path in self.files

    def __getitem__(self, path: str) -> bytes:
        return self.files[path]
