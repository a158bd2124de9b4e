"""The pictures of announcements and pages: cleaned, and in the sizes that pages offer."""

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.bridge.output import Output
from plugins.bridge.stages import Build, Desk
from plugins.domain.file_kinds import is_picture
from plugins.domain.offers import Offers
from plugins.domain.pictures import Picture, Size, Source
from plugins.domain.post import File, Page, Post
from plugins.domain.problems import Problem
from plugins.images import moving_picture, picture_file, responsive_image, vector_image

_KIND = "bilder"
_LONGEST_MOTION = 5
"""Seconds that a picture may move without a way to stop it (WCAG 2.2.2)."""

_STILLS = {"gif": "png"}
"""The format of what stands still for a moving one, where it is another: it has more colours."""

_UNREADABLE = "»{}« lässt sich nicht als Bild öffnen. Bitte neu als JPG oder PNG speichern."
_UNFIT = "»{}« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern."
_TOO_LARGE = "»{}« ist zu groß. Bitte auf höchstens 4000 Bildpunkte Breite verkleinern."
_TOO_LONG = "»{}« ist als bewegtes Bild zu groß. Bitte kürzen, verkleinern oder als Film (MP4) anhängen."
_UNSAFE = "»{}« enthält mehr als eine Zeichnung: {}. Bitte im Zeichenprogramm entfernen oder als PNG speichern."


def offers(desk: Desk) -> Offers:
    """Every picture that something visible refers to; what cannot be cleaned is a problem and never published.

    Those of hidden posts are looked at for their problems only, and nothing of them is kept.
    """
    problems: list[Problem] = []
    workshop, waiting = _Workshop(desk), _Workshop(desk, is_kept=False)
    for post in desk.site.posts:
        problems += workshop.problems(post)
    for page in desk.site.pages:
        problems += workshop.problems(page)
    for post in desk.hidden:
        problems += waiting.problems(post)
    return Offers(pictures=workshop.pictures, problems=tuple(problems))


def outputs(build: Build) -> Iterator[Output]:
    """Each picture, clean, and every size of it that pages offer, once."""
    seen = set[PurePosixPath](build.offers.pictures)
    for path, picture in build.offers.pictures.items():
        raw, ending = (build.content / path).read_bytes(), path.suffix[1:]
        if _is_vector(path):
            yield build.output(str(path), vector_image.cleaned, raw)
            continue
        yield build.output(str(path), responsive_image.cleaned, raw, ending, kept=_KIND)
        content = build.kept(_KIND, responsive_image.cleaned, raw, ending)
        stills = [picture.still] if picture.still else []
        for size in (*picture.sizes, *(size for source in picture.sources for size in source.sizes), *stills):
            if size.path not in seen:
                seen.add(size.path)
                wanted = (size.width, size.path.suffix[1:])
                yield build.output(str(size.path), responsive_image.sized, content, *wanted, kept=_KIND)


class _Workshop:
    """Cleans each file once, however many refer to it; ``pictures`` by path are those that went well."""

    def __init__(self, desk: Desk, *, is_kept: bool = True) -> None:
        self._desk, self._is_kept = desk, is_kept
        self._refused: dict[PurePosixPath, str] = {}
        self.pictures: dict[PurePosixPath, Picture] = {}

    def problems(self, thing: Post | Page) -> Iterator[Problem]:
        """One for each picture of a post or page that cannot be published, on the line that refers to it."""
        for file, field in _referred(thing):
            if not is_picture(file.path):
                continue
            if file.path not in self.pictures and file.path not in self._refused:
                self._look_at(file.path)
            if file.path in self._refused:
                yield Problem(path=thing.source, line=file.line, text=self._refused[file.path], field=field)

    def _look_at(self, path: PurePosixPath) -> None:
        try:
            self.pictures[path] = self._picture(path, (self._desk.content / path).read_bytes())
        except picture_file.UnfitImageError:
            self._refused[path] = _UNFIT.format(path)
        except picture_file.TooLargeImageError:
            self._refused[path] = _TOO_LARGE.format(path)
        except picture_file.TooLongAnimationError:
            self._refused[path] = _TOO_LONG.format(path)
        except (picture_file.UnreadableImageError, vector_image.UnreadableDrawingError):
            self._refused[path] = _UNREADABLE.format(path)
        except vector_image.UnsafeImageError as error:
            self._refused[path] = _UNSAFE.format(path, error)

    def _picture(self, path: PurePosixPath, raw: bytes) -> Picture:
        if _is_vector(path):
            content = vector_image.cleaned(raw)
            return Picture(path=path, size=len(content), pixels=vector_image.pixels(content))
        ending = path.suffix[1:]
        if self._is_kept:
            return _in_sizes(path, self._desk.kept(_KIND, responsive_image.cleaned, raw, ending))
        return _in_sizes(path, responsive_image.cleaned(raw, ending))


def _referred(thing: Post | Page) -> Iterator[tuple[File, str | None]]:
    """The files of a post or page, with the field of the head that names them."""
    if isinstance(thing, Page):
        yield from ((file, None) for file in thing.files)
        return
    if thing.image:
        yield thing.image, "Bild"
    yield from ((file, "Anhänge") for file in thing.attachments)
    yield from ((file, None) for file in thing.body_files)


def _is_vector(path: PurePosixPath) -> bool:
    return path.suffix.lower() == ".svg"


def _in_sizes(path: PurePosixPath, content: bytes) -> Picture:
    """With the addresses of its sizes, which a hash makes new for a changed picture."""
    pixels, widths = responsive_image.pixels(content), responsive_image.widths(content)
    mark = hashlib.sha256(responsive_image.RECIPE + content).hexdigest()[:8]

    def size(width: int, ending: str) -> Size:
        return Size(PurePosixPath("bilder", f"{path.stem}.{mark}-{width}.{ending}"), width)

    if not widths:  # it moves
        ending = _STILLS.get(path.suffix.lower()[1:], path.suffix[1:])
        still = Size(PurePosixPath("bilder", f"{path.stem}.{mark}-standbild.{ending}"), pixels[0])
        is_long = moving_picture.playing_time(content) > _LONGEST_MOTION
        return Picture(path=path, size=len(content), pixels=pixels, still=still, is_long=is_long)
    own = [Size(path, width) if width == pixels[0] else size(width, path.suffix[1:]) for width in widths]
    sources = [
        Source(f"image/{ending}", tuple(size(width, ending) for width in widths))
        for ending in responsive_image.NEWER_FORMATS
    ]
    return Picture(path=path, size=len(content), pixels=pixels, sizes=tuple(own), sources=tuple(sources))
