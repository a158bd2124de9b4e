"""What a browser is shown at a path of the site: a file as it is, a page with all that the preview adds, or why not."""

import shutil
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from ..bridge.boundary import described
from ..bridge.making import Result
from ..bridge.on_demand import OnDemand
from ..bridge.references import dead
from ..domain.forge import repository_path
from ..domain.post import Post
from ..domain.problems import ContentError, Problem
from .current import Current, State
from .dressing import Extras, at_home, dressed
from .fragments import fragment
from .marks import HERE
from .remarks import Remark, remarks

_BOARD = "redaktion/index.html"
_MOST_FAULTS = 20
_OURS = "Diese Seite lässt sich nicht zeigen, weil das Programm an einem eigenen Fehler scheitert. Bitte melden: {}"


class Shown(NamedTuple):
    """The content at a path; ``is_there`` unless there is nothing, and then it says so."""

    path: str
    content: bytes
    is_there: bool = True


def shown(current: Current, path: str) -> Shown:
    """The file at a path below the site's folder; the page that says so when there is none."""
    with current.lock:
        state = current.state
        if state.site is None or state.result is None:
            return _alone(state, state.faults)
        try:
            is_there = path in state.site
            found = path if is_there else "404.html"
            content = state.site[found] if is_there or found in state.site else b""
            if found.endswith(".html"):
                content = _page(state, state.result, state.site, found, content, is_clock_set=current.is_clock_set)
        except ContentError as error:
            return _alone(state, error.problems)
        except Exception as error:  # noqa: BLE001 - an editor reads a sentence, whatever breaks
            return _alone(state, [Problem(path=f"/{path}", text=_OURS.format(described(error)))])
        return Shown(found, content, is_there)


def _alone(state: State, faults: Sequence[Problem]) -> Shown:
    html = fragment("alone.html", faults=faults, version=state.version)
    return Shown("fehler.html", html.encode(), is_there=False)


def _page(state: State, result: Result, site: OnDemand, path: str, content: bytes, *, is_clock_set: bool) -> bytes:
    town = result.site.town
    post = _post(state, path)
    source = post.source if post else _source_of_page(result, path)
    mark = state.marks.get(post.stem) if post else None
    said = _said(result, site, source, post)
    extras = Extras(
        head=fragment("head.html"),
        above=fragment("bar.html", **_bar(state, result, source, is_clock_set=is_clock_set), mark=mark),
        top=fragment("top.html", remarks=said, mark=mark, here=HERE),
    )
    html = at_home(content.decode(), town.address, town.folder)
    own = post.stem if post else None
    return dressed(html, extras, state.marks, own=own, is_board=path == _BOARD).encode()


def _post(state: State, path: str) -> Post | None:
    """The announcement whose page stands at a path."""
    folder, _, rest = path.partition("/")
    stem, _, name = rest.partition("/")
    return state.posts.get(stem) if (folder, name) == ("meldungen", "index.html") else None


def _source_of_page(result: Result, path: str) -> str | None:
    url = f"/{path.removesuffix('index.html')}"
    page = result.site.page(url)
    return page.source if page else None


def _said(result: Result, site: OnDemand, source: str | None, post: Post | None) -> list[Remark]:
    """All that there is to say of the file that a page shows."""
    if source is None:
        return []
    links = dead([each for each in result.references if each.source == source], site)
    problems = [*(each for each in result.problems if each.is_hint), *links]
    written = post.announcement if post else next(each for each in result.content.pages if each.source == source)
    return list(remarks(problems, source, written.body, written.body_line))


def _bar(state: State, result: Result, source: str | None, *, is_clock_set: bool) -> dict[str, object]:
    town, now = result.site.town, result.site.now
    return {
        "version": state.version,
        "faults": list(islice(state.faults, _MOST_FAULTS)),
        "more_faults": max(0, len(state.faults) - _MOST_FAULTS),
        "is_whole": state.is_whole,
        "here": HERE,
        "folder": town.folder,
        "has_board": town.channel is not None,
        "count": sum(problem.is_hint for problem in result.problems),
        "source": source,
        "editor": _editor(result, source),
        "editing": town.forge.edit(repository_path(source)) if source else None,
        "clock": f"{now:%d.%m.%Y, %H:%M}",
        "at": f"{now:%Y-%m-%dT%H:%M}",
        "is_set": is_clock_set,
    }


def _editor(result: Result, source: str | None) -> str | None:
    """The address that opens a file in VS Code, where that is installed."""
    if source is None or shutil.which("code") is None:
        return None
    folder = result.content.folder
    below = source.removeprefix(folder.shown(folder.path / "x").removesuffix("x"))
    return f"vscode://file/{(folder.path / below).as_posix().lstrip('/')}"
