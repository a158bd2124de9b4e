"""What is erased leaves no trace: not in what builds keep, not in the words of others, not in older releases.

Records, notebooks, pictures and the words of the last build all hold parts of announcements. Nobody lists which. So the
first build that meets an erasure empties the store, and the next ones know by the names noted there that it is done.
"""

from collections.abc import Iterable, Iterator, Sequence

from ..domain.digest import digest
from ..domain.erasure import Erasure, url_of
from ..domain.problems import Problem
from .content_folder import Folder
from .records import Records
from .references import Reference
from .store import Store

_KIND, _ALL = "geloescht", "alle"
"""One list for all content folders that share a store: emptied for one, it is empty for the others."""

_TWICE = "Eine Meldung mit diesem Dateinamen gibt es schon: {}. Bitte eine der beiden umbenennen."
_TAKEN = "Unter diesem Dateinamen stand eine Meldung, die gelöscht ist: {}. Bitte diese Datei anders nennen."
_LINK = "Die Meldung »{}« ist gelöscht. Bitte den Link entfernen und prüfen, ob der Text noch etwas von ihr verrät."
_LEFT = "Der Ordner »{}« lässt sich nicht leeren. Dort können noch Worte dieser Meldung stehen. Bitte von Hand löschen."


def twice(files: Iterable[tuple[str, str]], erased: Iterable[Erasure]) -> Iterator[Problem]:
    """A problem for each file, by stem and path, whose name another has; the name of what is erased stays taken."""
    gone = {each.stem: each.source for each in erased}
    seen = dict[str, str]()
    for stem, path in files:
        if stem in gone and path != gone[stem]:
            yield Problem(path=path, line=1, text=_TAKEN.format(gone[stem]))
        elif stem in seen and stem not in gone:
            yield Problem(path=path, line=1, text=_TWICE.format(seen[stem]))
        seen.setdefault(stem, path)


def forgotten(erased: Sequence[Erasure], folder: Folder, store: Store | None, records: Records) -> Iterator[Problem]:
    """Empty the store when an erasure is new to it; a hint when that fails, and then the next build tries again."""
    if store is None or not erased:
        return
    place = digest(folder.path)
    wanted = {f"{place}/{each.stem}" for each in erased}
    noted = set((store.load(_KIND, _ALL) or b"").decode().split())
    if wanted <= noted:
        return
    is_empty = store.forget()
    records.renew()
    if is_empty:
        store.save(_KIND, _ALL, "\n".join(sorted(wanted | noted)).encode())
    else:
        yield from (Problem(path=each.source, line=1, text=_LEFT.format(store), is_hint=True) for each in erased)


def links_to_erased(references: Iterable[Reference], erased: Iterable[Erasure]) -> Iterator[Problem]:
    """A hint for each link that leads to an announcement which is gone."""
    stems = {url_of(each.stem): each.stem for each in erased}
    for reference in dict.fromkeys(references) if stems else ():
        stem = next((stem for url, stem in stems.items() if reference.address.startswith(url)), None)
        if stem:
            yield Problem(path=reference.source, line=reference.line, text=_LINK.format(stem), is_hint=True)
