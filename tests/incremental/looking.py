"""What stands in a folder, to be held against what stands in another, or stood there before."""

import gzip
import json
import stat
from collections.abc import Iterator
from pathlib import Path

Tree = dict[str, bytes | None]
"""The bytes of each file by path; ``None`` for a folder."""

_SECOND = 1_000_000_000
_FOUND = "pagefind/"


def tree(folder: Path) -> Tree:
    """Every file with its bytes, every folder, and every link as what it says."""
    return {file.relative_to(folder).as_posix(): _content(file) for file in sorted(folder.rglob("*"))}


def _content(file: Path) -> bytes | None:
    if file.is_symlink():
        return f"-> {file.readlink()}".encode()
    return None if file.is_dir() else file.read_bytes()


def differences(ours: Tree, expected: Tree) -> list[str]:
    """The paths at which they differ; the search is compared by what it finds, as its files vary from run to run."""
    ours, expected = _with_what_is_found(ours), _with_what_is_found(expected)
    return sorted(path for path in {*ours, *expected} if ours.get(path, 0) != expected.get(path, 0))


def _with_what_is_found(tree: Tree) -> Tree:
    rest = {path: content for path, content in tree.items() if not path.startswith(_FOUND)}
    search = {path: content for path, content in tree.items() if content is not None and path.startswith(_FOUND)}
    return rest | ({_FOUND: "\n".join(sorted(_found(search))).encode()} if search else {})


def _found(search: dict[str, bytes]) -> Iterator[str]:
    """What each page is found by, how many there are, and what does not fit together."""
    known = b"".join(gzip.decompress(content) for path, content in search.items() if path.endswith(".pf_meta"))
    for path, content in search.items():
        name = path.rpartition("/")[2]
        if path.endswith(".pf_fragment"):
            fragment = gzip.decompress(content)
            yield json.dumps(json.loads(fragment[fragment.index(b"{") :]), sort_keys=True)
            if name.removesuffix(".pf_fragment").encode() not in known:
                yield f"{path} is in no index"
        elif name == "pagefind-entry.json":
            languages = json.loads(content)["languages"]
            for language, about in sorted(languages.items()):
                yield f"{path.rpartition('/')[0]}: {about['page_count']} pages in {language}"
                if not any(about["hash"] in other for other in search if other.endswith(".pf_meta")):
                    yield f"{path} knows an index that is missing"
        elif not name.endswith((".pf_index", ".pf_meta", ".pf_filter")):
            yield path


def times(folder: Path) -> dict[str, int]:
    """When each file was changed, as a web server says it; what somebody has put a link in place of says nothing."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return {file.relative_to(folder).as_posix(): file.stat().st_mtime_ns for file in files}


def late(before: tuple[Tree, dict[str, int]], after: tuple[Tree, dict[str, int]]) -> list[str]:
    """The files with a wrong time: an unchanged one keeps its time, a changed one gets a later second."""

    def is_timely(path: str, earlier: int, now: int) -> bool:
        return earlier == now if before[0][path] == after[0][path] else now // _SECOND > earlier // _SECOND

    return [path for path, now in after[1].items() if path in before[1] and not is_timely(path, before[1][path], now)]


def closed(folder: Path) -> list[str]:
    """What a web server could not read or enter."""
    found = ((path, path.lstat().st_mode) for path in folder.rglob("*"))
    return [str(path) for path, mode in found if not mode & 0o4 or (stat.S_ISDIR(mode) and not mode & 0o1)]


def left_beside(folder: Path) -> list[str]:
    """Locks and stages that a build needed beside the folder."""
    return [
        str(path) for path in folder.parent.iterdir() if path.name.startswith((f".{folder.name}.", f".{folder.name}-"))
    ]
