"""``invoke freigabe``: one file for whoever approves a text, with all that it will become."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ..bridge.clock import clock
from ..bridge.content_folder import Folder
from ..bridge.disk import why
from ..bridge.making import Result, for_approval
from ..bridge.run import make_alone
from ..domain.link_preview import link_preview
from ..domain.pictures import Picture, Size
from ..domain.post import Post
from ..domain.problems import ContentError, visible
from .approval_facts import facts
from .arguments import faulty, file_of, stem_of, unknown_stem, unusable
from .self_contained import addresses, self_contained
from .shelf import Shelf
from .small_pictures import fitting

MOST_BYTES = 1_000_000
_A_LITTLE = 4_000
"""Bytes for what surrounds each picture, and to spare."""

_WIDEST = 900
_BODY, _END = re.compile(r"<body>\n?"), "</body>"
_SHEET = re.compile(r"assets/main\.\w+\.css")


class _Section(NamedTuple):
    anchor: str
    title: str


def approver_file(content: str, now: datetime | None, stem: str, target: str | None) -> int:
    """Write the file into a folder, the working directory unless another is named; the exit code."""
    stem, folder = stem_of(stem), Folder(Path(content), content)
    if not stem or (target and not Path(target).is_dir()):
        return unknown_stem(stem, []) if not stem else _no_folder(target)
    shelf = list[Shelf]()

    def chosen(result: Result) -> Shelf:
        shelf.append(Shelf(_wanted(result).__contains__))
        return shelf[0]

    try:
        result = make_alone(content, now, stem, chosen)
        source = next(each.source for each in result.content.announcements if each.stem == stem)
        if any(not problem.is_hint and problem.path == source for problem in result.problems):
            return faulty(stem)
        page = _page(result, shelf[0].files, clock(result.site.town, now)).encode()
        file = Path(target or ".", f"freigabe-{stem}.html")
        file.write_bytes(page)
    except KeyError:
        stems = [each.stem for each in (folder.path / "meldungen").rglob("*.md")]
        return faulty(stem) if file_of(folder, stem) else unknown_stem(stem, stems)
    except ContentError as error:
        return unusable(error)
    except OSError as error:
        print(visible(f"Das Lesen oder Schreiben scheitert: {why(error)}."))
        return 1
    print(f"Geschrieben: {file} ({len(page) // 1000} KB). Bitte per E-Mail an die Person schicken, die freigibt.")
    return 0


def _no_folder(name: str | None) -> int:
    print(visible(f"Den Ordner »{name}« gibt es nicht."))
    return 1


def _wanted(result: Result) -> set[str]:
    """The paths of the files that are shown: no other is made."""
    [post] = result.site.posts
    folder = post.url[1:]
    shown = (_shown(picture) for picture in _pictures(result, post).values())
    sheets = (file.path for file in result.assets if file.path.endswith((".css", ".svg")))
    return {f"{folder}index.html", f"{folder}qr.svg", *map(str, shown), *sheets}


def _pictures(result: Result, post: Post) -> dict[str, Picture]:
    """By address, those of the text and the one that is shared with its link."""
    offers = result.build.offers
    known = [*result.build.pictures(post), offers.share_images.get(post.stem), link_preview(post, offers).picture]
    found = {picture.url: picture for picture in known if picture}
    return found | {each.still.url: each for each in found.values() if each.still}


def _shown(picture: Picture) -> PurePosixPath:
    """The size for a phone; what moves for long stands still."""
    if picture.is_long and picture.still:
        return picture.still.path
    small = [size for size in picture.sizes if size.width <= _WIDEST] or sorted(picture.sizes, key=_width)[:1]
    return max(small, key=_width).path if small else picture.path


def _width(size: Size) -> int:
    return size.width


def _page(result: Result, files: dict[str, bytes], made_at: datetime) -> str:
    """The page as it will be served, between what is to be known before and what it becomes elsewhere."""
    [post] = result.site.posts
    render, offers = result.build.render, result.build.offers
    notices = {f"/{file.path}": file.content for file in for_approval(result.build, post)}
    head = render(
        "partials/approval_facts.html",
        post=post, facts=facts(result, post, made_at), sections=list(_sections(result, notices)),
    )  # fmt: skip
    more = render(
        "partials/approval_more.html",
        text=offers.channel_texts.get(post.stem), shown=link_preview(post, offers), notices=list(notices),
    )  # fmt: skip
    page = files[f"{post.url[1:]}index.html"].decode()
    page = _BODY.sub(lambda body: f"{body[0]}{head}\n", page, count=1)
    return _contained(result, f"{more}\n{_END}".join(page.rsplit(_END, 1)), files, notices)


def _contained(result: Result, page: str, files: dict[str, bytes], notices: dict[str, bytes]) -> str:
    """The page with all that it shows, in no more bytes than a mail carries everywhere."""
    [post] = result.site.posts
    town, shown = result.site.town, {url: str(_shown(each)) for url, each in _pictures(result, post).items()}

    def local(address: str) -> str:
        return address.removeprefix(town.folder)

    def absolute(address: str) -> str | None:
        return None if local(address).startswith(post.url) else town.absolute(local(address))

    found = dict[str, bytes]()
    for address in addresses(page):
        path = local(address)
        content = notices.get(path) or files.get(shown.get(path, path.lstrip("/")))
        found |= {address: content} if content else {}
    style = next(content.decode() for path, content in files.items() if _SHEET.fullmatch(path))
    bare = len(self_contained(page, style, {}, absolute).encode())
    return self_contained(page, style, fitting(found, (MOST_BYTES - bare - _A_LITTLE) * 3 // 4), absolute)


def _sections(result: Result, notices: dict[str, bytes]) -> Iterator[_Section]:
    if result.site.town.channel:
        yield _Section("kanal", "Im WhatsApp-Kanal")
    yield _Section("vorschau", "Wenn jemand den Link verschickt")
    if notices:
        yield _Section("aushang", "Aushang")
