"""Which pages of a large site are tested."""

from collections.abc import Collection, Mapping

MOST = 60
"""Pages that a test takes about a minute for."""


def sample(pages: Mapping[str, frozenset[str]], always: Collection[str], most: int = MOST) -> list[str]:
    """All pages when they are few, else those of ``always``, some in which each part of the others occurs, and more.

    It is the same for the same site. What is added up to ``most`` stands at even distances among the rest, so old pages
    are tested as well as new ones. Parts that only one page has may make it more than ``most``.

    >>> sample({"/": frozenset("ab"), "/x/": frozenset("a"), "/y/": frozenset("c")}, ["/"], most=2)
    ['/', '/y/']
    """
    if len(pages) <= most:
        return sorted(pages)
    chosen = {path for path in always if path in pages}
    missing = frozenset[str]().union(*pages.values()).difference(*(pages[path] for path in chosen))
    while missing:
        best = max(sorted(pages), key=lambda path: len(pages[path] & missing))
        chosen.add(best)
        missing -= pages[best]
    rest = sorted(pages.keys() - chosen)
    room = max(most - len(chosen), 0)
    chosen.update(rest[number * len(rest) // room] for number in range(room))
    return sorted(chosen)
