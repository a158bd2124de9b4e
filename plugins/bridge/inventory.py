"""What a build has left in a folder, and whether it still stands there as it was left."""

import marshal
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .hole import Hole
from .in_place import STARTED, remains
from .state import UNKNOWN, State, seal, state, told
from .store import Store
from .writing import FILE_SEEN, FOLDER_SEEN

_KIND = "stand"
_FILE, _FOLDER = stat.S_IFREG | FILE_SEEN, stat.S_IFDIR | FOLDER_SEEN


class Item(NamedTuple):
    """A file that a build has made: the digest of its inputs, of its content, its state, and where its hole was."""

    inputs: str
    seal: bytes
    state: State = UNKNOWN
    hole: Hole | None = None


@dataclass(frozen=True)
class Inventory:
    """Files and folders below a folder, by path; ``strangers`` stand there and are not ours."""

    files: dict[str, Item]
    folders: dict[str, State]
    strangers: tuple[str, ...] = ()


def saved(store: Store, target: Path) -> bytes | None:
    """What was saved about the target, as it was written."""
    return store.load(_KIND, _name(target))


def save(store: Store, target: Path, inventory: Inventory) -> None:
    """Keep the inventory for the next build into the target."""
    files = {path: _plain(item) for path, item in inventory.files.items()}
    store.save(_KIND, _name(target), marshal.dumps((files, inventory.folders)))


def known(store: Store, target: Path) -> Inventory | None:
    """What the last build has left there, as far as it still stands; ``None`` when nothing is known."""
    inventory = _loaded(saved(store, target))
    return verified(target, inventory) if inventory else None


def contents(store: Store, target: Path) -> dict[str, bytes]:
    """The digest of each file's content by path; what no inventory knows is read. Raises ``OSError``."""
    inventory = known(store, target)
    if inventory and not inventory.strangers:
        return {path: item.seal for path, item in inventory.files.items()}
    files = (file for file in target.rglob("*") if file.is_file() and not file.is_symlink())
    return {file.relative_to(target).as_posix(): seal(file.read_bytes()) for file in files}


def is_whole(store: Store, target: Path, expected: bytes) -> bool:
    """Whether what was saved is what is ``expected``, by its seal, and everything stands there, and nothing else."""
    content = saved(store, target)
    inventory = _loaded(content) if content is not None and seal(content) == expected else None
    found = verified(target, inventory) if inventory else None
    if inventory is None or found is None or found.strangers or found.files.keys() != inventory.files.keys():
        return False
    return not any(place.name.startswith(STARTED) for place in target.iterdir())


def _name(target: Path) -> str:
    return seal(str(target).encode(errors="surrogateescape")).hex()


def _loaded(content: bytes | None) -> Inventory | None:
    with suppress(ValueError, TypeError, EOFError):  # of another Python
        if content:
            files, folders = marshal.loads(content)  # noqa: S302 - our own, and sealed by the store
            return Inventory(files={path: _item(*item) for path, item in files.items()}, folders=folders)
    return None


def _plain(item: Item) -> tuple[object, ...]:
    return (*item[:-1], item.hole and tuple(item.hole))


def _item(inputs: str, content_seal: bytes, known: State, hole: tuple[str, int, int] | None) -> Item:
    return Item(inputs, content_seal, known, hole and Hole(*hole))


def taken(target: Path, items: dict[str, Item], touched: Iterable[str], before: Inventory) -> Inventory:
    """The inventory of a target that now holds the ``items``; what was not ``touched`` is as it was ``before``."""
    root, files, changed = f"{target}{os.sep}", dict(items), set(touched)
    for path in changed & files.keys():
        files[path] = files[path]._replace(state=state(root + path))
    around = {"", *_around(changed)}
    folders = before.folders if files.keys() == before.files.keys() else {"", *_around(files)}
    states = {
        path: state(root + path) if path in around or path not in before.folders else before.folders[path]
        for path in folders
    }
    return Inventory(files=files, folders=states)


def _around(paths: Iterable[str]) -> Iterator[str]:
    """The folders that paths lie in; the target itself is the empty path."""
    seen = set[str]()
    for path in paths:
        folder = path
        while folder:
            folder = folder.rpartition("/")[0]
            if folder in seen:
                break
            seen.add(folder)
            yield folder


def verified(target: Path, known: Inventory) -> Inventory | None:
    """What of the ``known`` stands as it was left, and what else there is; ``None`` where a folder is not ours."""
    root, folders, strangers = f"{target}{os.sep}", dict(known.folders), list[str]()
    try:
        for path, before in known.folders.items():
            found = os.lstat(root + path)
            if told(found) == before:
                continue
            if found.st_mode != _FOLDER:
                return None
            folders[path] = state(root + path)
            strangers.extend(_strangers(target, path, known))
    except OSError:
        return None
    files = {}
    for path, item in known.files.items():
        now = item.state if _is_told(root + path, item.state) else _read(root + path, item.seal)
        if now is not None:
            files[path] = item if now == item.state else item._replace(state=now)
        elif os.path.lexists(root + path):
            strangers.extend(_with_all_below(target, target / path))
    return Inventory(files=files, folders=folders, strangers=tuple(strangers))


def _is_told(path: str, before: State) -> bool:
    try:
        return told(os.lstat(path)) == before
    except OSError:
        return False


def _read(path: str, expected: bytes) -> State | None:
    """The state of a file with the content expected; ``None`` when it is another, or not one as we write them."""
    try:
        now, mode = state(path), os.lstat(path).st_mode
        return now if mode == _FILE and seal(Path(path).read_bytes()) == expected else None
    except OSError:
        return None


def _strangers(target: Path, path: str, known: Inventory) -> Iterator[str]:
    """Whatever stands in a folder, and is neither a file nor a folder that we know."""
    folder = target / path
    for place in list(folder.iterdir() if path else remains(folder)):
        name = place.relative_to(target).as_posix()
        if name not in known.files and name not in known.folders:
            yield from _with_all_below(target, place)


def _with_all_below(target: Path, place: Path) -> Iterator[str]:
    yield place.relative_to(target).as_posix()
    if place.is_dir() and not place.is_symlink():
        yield from (each.relative_to(target).as_posix() for each in place.rglob("*"))
