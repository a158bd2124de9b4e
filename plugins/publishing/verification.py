"""What was built is looked at before it is served; of what the served release has as well, only the facts are.

A site is whole when every address that must be there is, every link leads to a file and a place on it, feeds and
calendars can be read, and no page is empty or has a placeholder.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..bridge.code import program_digest
from ..bridge.workers import in_parallel
from ..domain.problems import Problem
from ..domain.town import Town
from . import calendar_check, feed_check
from .expected import expected, topics
from .links import dead_links
from .page_facts import facts, own_path, pieces
from .record import Facts, Pages, Record

_FEW = 20
_MANY = 200
"""Files that are worth the start of other processes."""
_OF_THE_SEARCH = "pagefind/"


class UnsoundError(Exception):
    """What was built must not be served, for the reasons in ``problems``; nothing has changed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


def verified(
    work: Path,
    seals: Mapping[str, bytes],
    town: Town,
    before: Record | None,
    written: Iterable[str] = (),
    foreign: Container[str] = (),
) -> Pages:
    """The pages of a site that is whole. Raises ``UnsoundError`` and ``OSError``.

    ``written`` are the addresses that editors link to: one that leads nowhere is theirs to mend, and must not stop
    what is urgent. Files that are ``foreign`` are no pages of ours, and are as they are. What the release
    ``before`` has too was looked at then, unless another program did so.
    """
    is_known = before is not None and before.program == program_digest()
    known = {path: each.seal for path, each in before.files.items()} if before and is_known else {}
    earlier = before.pages if before and is_known else Pages({}, {})
    made_of = {path: names for path, names in earlier.made_of.items() if path in seals}
    found = dict(earlier.pieces)
    fresh = [path for path, seal in seals.items() if known.get(path) != seal.hex()]
    problems = [_problem(path, "Diese Adresse fehlt.") for path in expected(town) if path not in seals]
    look = _Look(work, town, dict(found))
    jobs = [partial(look, path) for path in fresh if not path.startswith(_OF_THE_SEARCH) and path not in foreign]
    with in_parallel(jobs, fewest=_MANY) as looking:
        for seen in looking:
            problems.extend(_problem(seen.path, fault) for fault in seen.faults)
            found.update(seen.pieces)
            if seen.made_of:
                made_of[seen.path] = seen.made_of
    used = {name for names in made_of.values() for name in names}
    pages = Pages(made_of, {name: found[name] for name in used})
    told = {own_path(address, town.address, town.address) for address in written}
    problems.extend(dead_links(seals, pages, town.address, told))
    if problems:
        raise UnsoundError(_few(problems))
    return pages


class _Seen(NamedTuple):
    """A file that was looked at: what a page is made of, the facts of pieces that were not known, faults."""

    path: str
    made_of: tuple[str, ...] = ()
    pieces: Mapping[str, Facts] = MappingProxyType({})
    faults: tuple[str, ...] = ()


class _Look:
    """Looks at a file below ``work``; ``known`` grows by each piece without a fault, in each process for itself."""

    def __init__(self, work: Path, town: Town, known: dict[str, Facts]) -> None:
        self._work, self._address, self._known = work, town.address, known
        self._following = feed_check.Following(topics=topics(town), hubs=town.hubs)

    def __call__(self, path: str) -> _Seen:
        content = (self._work / path).read_bytes()
        if not content:
            return _Seen(path, faults=("Die Datei ist leer.",))
        if path.endswith(".html"):
            return self._page(path, content)
        found = (feed_check.fault(path, content, self._following), calendar_check.fault(path, content))
        return _Seen(path, faults=tuple(filter(None, found)))

    def _page(self, path: str, content: bytes) -> _Seen:
        names, fresh, faults = list[str](), dict[str, Facts](), list[str]()
        for name, place, piece in pieces(content):
            names.append(name)
            if name not in self._known:
                fresh[name], wrong = facts(piece, self._address, place)
                faults.extend(wrong)
                if not wrong:
                    self._known[name] = fresh[name]
        return _Seen(path, tuple(names), fresh, tuple(dict.fromkeys(faults)))


def _few(problems: list[Problem]) -> Iterator[Problem]:
    yield from problems[:_FEW]
    if len(problems) > _FEW:
        yield Problem(path="/", text=f"… und {len(problems) - _FEW} weitere.")


def _problem(path: str, text: str) -> Problem:
    return Problem(path=f"/{path.removesuffix('index.html')}", text=text)
