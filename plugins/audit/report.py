"""What a test found, for a person to mend."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from .findings import VIEWS, Examined, Finding

_PAGES, _PLACES = 5, 3
_ELSEWHERE = "Was nicht in einer Datei unter »content« steht, kommt aus den Vorlagen in »theme«."

_T = TypeVar("_T")


def report(examined: Examined, all_pages: int) -> Iterator[str]:
    """Line by line: each broken rule with what to do, the first pages that break it and the first places on each."""
    for rule, broken in _by(examined.findings, lambda each: each.rule).items():
        yield f"{rule.name}: {rule.text}"
        yield f"  Mehr dazu: {rule.address}"
        pages = _by(broken, lambda each: each.page)
        for page, found in islice(pages.items(), _PAGES):
            yield f"  {page} ({_views(found)})"
            yield from _places(found)
        if len(pages) > _PAGES:
            yield f"  … und auf {_counted(len(pages) - _PAGES, 'weiteren Seite', 'weiteren Seiten')}"
    if examined.findings:
        yield _ELSEWHERE
    what = f"{len(examined.pages)} von {_counted(all_pages, 'Seite', 'Seiten')} in {examined.views} Ansichten"
    yield f"Geprüft: {what}. {_counted(examined.violations, 'Verstoß', 'Verstöße')} gefunden."


def _places(found: list[Finding]) -> Iterator[str]:
    places = _by(found, lambda each: (each.place, each.measured))
    for place, measured in islice(places, _PLACES):
        yield f"    {place}{f': {measured}' if measured else ''}"
    if len(places) > _PLACES:
        yield f"    … und an {_counted(len(places) - _PLACES, 'weiteren Stelle', 'weiteren Stellen')}"


def _views(found: list[Finding]) -> str:
    views = {each.view for each in found}
    return "in jeder Ansicht" if len(views) == len(VIEWS) else "; ".join(map(str, sorted(views)))


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _by(findings: Iterable[Finding], key: Callable[[Finding], _T]) -> dict[_T, list[Finding]]:
    """The findings by what they share, in the order in which they were found."""
    found: dict[_T, list[Finding]] = {}
    for finding in findings:
        found.setdefault(key(finding), []).append(finding)
    return found
