"""What was built is looked at before it is served; of what the served release has as well, only the facts are.

A site is whole when every address that must be there is, every link leads to a file and a place on it, feeds and
calendars can be read, and no page is empty or has a placeholder.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from plugins.bridge.code import program_digest
from plugins.bridge.workers import in_parallel
from plugins.domain.problems import Problem
from plugins.domain.town import Town
from plugins.publishing import calendar_check, feed_check
from plugins.publishing.expected import expected
from plugins.publishing.page_facts import facts, own_path
from plugins.publishing.record import Facts, Record

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
    work: Path, seals: Mapping[str, bytes], town: Town, before: Record | None, written: Iterable[str] = ()
) -> dict[str, Facts]:
    """The facts of every page of a site that is whole. Raises ``UnsoundError`` and ``OSError``.

    ``written`` are the addresses that editors link to: one that leads nowhere was told them as a hint, and must not
    stop what is urgent. What the release ``before`` has too was looked at then, unless another program did so.
    """
    is_known = before is not None and before.program == program_digest()
    known = {path: each.seal for path, each in before.files.items()} if before and is_known else {}
    pages = {path: page for path, page in before.facts.items() if path in seals} if before and is_known else {}
    fresh = [path for path, seal in seals.items() if known.get(path) != seal.hex()]
    problems = [_problem(path, "Diese Adresse fehlt.") for path in expected(town) if path not in seals]
    jobs = [partial(_look, work / path, path, town.address) for path in fresh if not path.startswith(_OF_THE_SEARCH)]
    with in_parallel(jobs, fewest=_MANY) as looking:
        for path, page, faults in looking:
            problems.extend(_problem(path, fault) for fault in faults)
            if page:
                pages[path] = page
    problems.extend(_dead(seals, pages, {own_path(address, "/", town.address) for address in written}))
    if problems:
        raise UnsoundError(_few(problems))
    return pages


def _look(file: Path, path: str, address: str) -> tuple[str, Facts | None, tuple[str, ...]]:
    content = file.read_bytes()
    if not content:
        return path, None, ("Die Datei ist leer.",)
    if path.endswith(".html"):
        return path, *facts(content, address, path)
    checks: tuple[Callable[[str, bytes], str | None], ...] = (feed_check.fault, calendar_check.fault)
    return path, None, tuple(filter(None, (check(path, content) for check in checks)))


def _dead(seals: Mapping[str, bytes], pages: Mapping[str, Facts], told: Container[str | None]) -> Iterator[Problem]:
    """A problem for each link that leads nowhere, on the first page that has it."""
    folders = {str(folder) for path in seals for folder in PurePosixPath(path).parents} - {"."}
    places = {path: frozenset(page.places) for path, page in pages.items()}

    def is_dead(link: str) -> bool:
        path, _, place = link.partition("#")
        bare = path.strip("/")
        file = f"{bare}/index.html".lstrip("/") if path.endswith("/") or bare in folders else bare
        if file not in seals:
            return file != "stand.json"
        return bool(place) and place != "top" and file in places and place not in places[file]

    dead = {link for link in {link for page in pages.values() for link in page.links} if is_dead(link)}
    for link in sorted(each for each in dead if each not in told):
        around = sorted(path for path, page in pages.items() if link in page.links)
        yield _problem(around[0], f"Der Link auf »{link}« führt nirgendwohin (auf {len(around)} Seiten).")


def _few(problems: list[Problem]) -> Iterator[Problem]:
    yield from problems[:_FEW]
    if len(problems) > _FEW:
        yield Problem(path="/", text=f"… und {len(problems) - _FEW} weitere.")


def _problem(path: str, text: str) -> Problem:
    return Problem(path=f"/{path.removesuffix('index.html')}", text=text)
