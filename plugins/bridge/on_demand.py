"""A site of which each file is made when somebody asks for it, and nothing is written: for a preview.

Of 20,000 outputs a person looks at one. The parts of a site (``gathering.py``) are gone through only until that one is
found, first the part in which it was found before.
"""

from collections.abc import Iterator, MutableMapping

from ..domain.problems import Problem
from . import stages
from .gathering import boundary, gathered
from .hole import fill
from .making import Result
from .output import Output

Parts = MutableMapping[str, str]
"""In which part a path was found; handed on from one reading to the next."""
_LISTS = ("pagefind/", "sitemap.xml", "robots.txt", ".well-known/")
"""What the paths of lists begin with: whoever asks for a file that does not exist need not wait for them."""


class OnDemand:
    """The files of a site that was read, by path; what was made once is kept in memory.

    ``more`` are outputs besides those of the site. Raises what making a file raises; ``problems`` has what went wrong
    on the way to it. Not for several threads at once.
    """

    def __init__(self, result: Result, more: Iterator[Output], parts: Parts) -> None:
        self._result, self._parts = result, parts
        self.problems = list[Problem]()
        build, folder, report = result.build, result.content.folder, self.problems.append
        self._waiting = dict(gathered(build, folder, result.assets, report, is_full=result.is_full))
        self._waiting["more"] = more
        self._found, self._made, self._has_lists = dict[str, Output](), dict[str, bytes](), False

    def output(self, path: str) -> Output | None:
        """The output at a path below the site's folder."""
        if path not in self._found:
            likely = self._parts.get(path)
            for part in sorted(self._waiting, key=lambda part: part != likely):
                if self._look(part, path):
                    break
            else:
                if path.startswith(_LISTS):
                    self._add_lists()
        return self._found.get(path)

    def _look(self, part: str, path: str) -> bool:
        """Go on through a part until the path is found."""
        for output in self._waiting[part]:
            self._parts[output.path] = part
            self._found.setdefault(output.path, output)
            if output.path == path:
                return True
        del self._waiting[part]
        return False

    def _add_lists(self) -> None:
        """What lists all others, for which each page must be made; nobody waits for it who does not search."""
        if self._has_lists:
            return
        self._has_lists = True
        known, build = tuple(self._found.values()), self._result.build
        for receiver in stages.receivers(stages.listing_outputs, is_full=self._result.is_full):
            with boundary(receiver, self.problems.append):
                for output in receiver(None, build=build, outputs=known, contents=self):
                    self._found.setdefault(output.path, output)

    def __contains__(self, path: object) -> bool:
        return self.output(str(path)) is not None

    def __getitem__(self, path: str) -> bytes:
        if path not in self._made:
            output = self.output(path)
            if output is None:
                raise KeyError(path)
            content, _ = fill(self._result.build.made(output), output.filling)
            self._made[path] = content
        return self._made[path]
