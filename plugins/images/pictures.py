"""The pictures of announcements and pages: cleaned, and in the sizes that pages offer."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from ..bridge.original import Original
from ..bridge.output import Output
from ..bridge.stages import Build, Desk
from ..domain.file_kinds import is_picture
from ..domain.offers import Offers
from ..domain.pictures import Picture
from ..domain.post import File, Page, Post
from ..domain.problems import Problem

_KIND, _DESCRIBED = "bilder", "bilder-angaben"


def offers(desk: Desk) -> Offers:
    """Every picture that something visible refers to; what cannot be cleaned is a problem and never published.

    Those of hidden posts are looked at for their problems only, and nothing else of them is kept.
    """
    things: list[Post | Page] = [*desk.site.posts, *desk.site.pages, *desk.hidden]
    found = _found(desk)
    rows = [(path, desk.original(path)) for path in _paths(desk.hidden) if path not in found]
    waiting = zip(rows, desk.remembered_each(_DESCRIBED, _refusal, rows), strict=True)
    refused = {path: each for path, each in found.items() if isinstance(each, str)}
    refused |= {path: each for (path, _), each in waiting if each is not None}
    return Offers(
        pictures=_published(found),
        problems=tuple(problem for thing in things for problem in _problems(thing, refused)),
    )


def shown(desk: Desk) -> dict[PurePosixPath, Picture]:
    """The pictures that are offered."""
    return _published(_found(desk))


def _found(desk: Desk) -> dict[PurePosixPath, Picture | str]:
    """What each picture that something visible refers to is like, or why it is refused."""
    rows = [(path, desk.original(path)) for path in _paths([*desk.site.posts, *desk.site.pages])]
    looked = desk.remembered_each(_DESCRIBED, _looked_at, rows, tools=(partial(clean_photo, desk),))
    return {path: each for (path, _), each in zip(rows, looked, strict=True)}


def _published(found: Mapping[PurePosixPath, Picture | str]) -> dict[PurePosixPath, Picture]:
    return {path: each for path, each in found.items() if isinstance(each, Picture)}


def outputs(build: Build) -> Iterator[Output]:
    """Each picture, clean, and every size of it that pages offer, once."""
    seen, sizer = set[PurePosixPath](build.offers.pictures), _Sizer(build)
    for path, picture in build.offers.pictures.items():
        file, ending = build.original(path), path.suffix[1:]
        if is_vector(path):
            yield build.output(str(path), _drawing, file)
            continue
        yield build.output(str(path), _photo, file, ending, kept=_KIND)
        stills = [picture.still] if picture.still else []
        for size in (*picture.sizes, *(size for source in picture.sources for size in source.sizes), *stills):
            if size.path not in seen:
                seen.add(size.path)
                wanted = (size.width, size.path.suffix[1:])
                yield build.output(str(size.path), sizer.sized, file, ending, *wanted, kept=_KIND)


def clean_photo(desk: Desk, file: Original, ending: str) -> bytes:
    """The photo in a file, as it is published."""
    return desk.kept(_KIND, _photo, file, ending)


class _Sizer:
    """Makes photos smaller with what is kept of them at hand."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sized(self, file: Original, ending: str, width: int, wanted: str) -> bytes:
        from . import processing  # noqa: PLC0415 - as below

        return processing.sized(clean_photo(self._desk, file, ending), width, wanted)


def _photo(file: Original, ending: str) -> bytes:
    from . import processing  # noqa: PLC0415 - Pillow, which a build without new pictures does not need

    return processing.photo(file.read(), ending)


def _drawing(file: Original) -> bytes:
    from . import processing  # noqa: PLC0415 - as above

    return processing.drawing(file.read())


def _looked_at(path: PurePosixPath, file: Original, clean: Callable[[Original, str], bytes]) -> Picture | str:
    from . import processing  # noqa: PLC0415 - as above

    return processing.looked_at(
        path, partial(_drawing, file) if is_vector(path) else partial(clean, file, path.suffix[1:])
    )


def _refusal(path: PurePosixPath, file: Original) -> str | None:
    found = _looked_at(path, file, _photo)
    return found if isinstance(found, str) else None


def _paths(things: Iterable[Post | Page]) -> Iterable[PurePosixPath]:
    """Of the pictures that they refer to, each once."""
    return dict.fromkeys(file.path for thing in things for file, _ in _referred(thing) if is_picture(file.path))


def _problems(thing: Post | Page, refused: Mapping[PurePosixPath, str]) -> Iterator[Problem]:
    """One for each picture of a post or page that cannot be published, on the line that refers to it."""
    for file, field in _referred(thing):
        if file.path in refused:
            yield Problem(path=thing.source, line=file.line, text=refused[file.path], field=field)


def _referred(thing: Post | Page) -> Iterator[tuple[File, str | None]]:
    """The files of a post or page, with the field of the head that names them."""
    if isinstance(thing, Page):
        yield from ((file, None) for file in thing.files)
        return
    if thing.image:
        yield thing.image, "Bild"
    yield from ((file, "Anhänge") for file in thing.attachments)
    yield from ((file, None) for file in thing.body_files)


def is_vector(path: PurePosixPath) -> bool:
    """Whether it is a drawing."""
    return path.suffix.lower() == ".svg"
