"""The pictures of announcements and pages: cleaned, and in the sizes that pages offer."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.post import File, Page, Post, Site, Size, Source
from plugins.domain.problems import Problem
from plugins.formats import picture_file, responsive_image, vector_image
from plugins.images.body import with_pictures

_KIND = "bilder"
_UNREADABLE = "»{}« lässt sich nicht als Bild öffnen. Bitte neu als JPG oder PNG speichern."
_UNFIT = "»{}« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern."
_TOO_LARGE = "»{}« ist zu groß. Bitte auf höchstens 4000 Bildpunkte Breite verkleinern."
_TOO_LONG = "»{}« ist als bewegtes Bild zu groß. Bitte kürzen, verkleinern oder als Film (MP4) anhängen."
_UNSAFE = "»{}« enthält mehr als eine Zeichnung: {}. Bitte im Zeichenprogramm entfernen oder als PNG speichern."


def completed(build: Build, folder: Path, unpublished: Iterable[Post]) -> Site:
    """The site with clean pictures; what cannot be cleaned is a problem and never published.

    ``unpublished`` posts are looked at for their problems only, and nothing of them is kept.
    """
    workshop, waiting = _Workshop(build, folder), _Workshop(build, folder, is_kept=False)
    posts = tuple(build.each(build.site.posts, workshop.post))
    for _ in build.each(unpublished, waiting.post):
        pass
    return replace(build.site, posts=posts, pages=tuple(build.each(build.site.pages, workshop.page)))


def outputs(build: Build) -> Iterator[Output]:
    """Every size once; the pictures themselves are published with what refers to them."""
    files = [file for post in build.site.posts for file in (post.image, *post.body_files) if file]
    files += [file for page in build.site.pages for file in page.files]
    made = set[PurePosixPath]()
    for file in files:
        for size in (*file.sizes, *(size for source in file.sources for size in source.sizes)):
            if file.content is not None and size.path != file.path and size.path not in made:
                made.add(size.path)
                yield Output(str(size.path), _sized(build, file.content, size))


def _sized(build: Build, content: bytes, size: Size) -> bytes:
    ending = size.path.suffix[1:]
    inputs = b"\0".join([responsive_image.RECIPE, f"{size.width} {ending}".encode(), content])
    return build.store.kept(_KIND, inputs, partial(responsive_image.sized, content, size.width, ending))


class _Workshop:
    """Cleans each file once, however many refer to it."""

    def __init__(self, build: Build, folder: Path, *, is_kept: bool = True) -> None:
        self._build, self._folder, self._is_kept = build, folder, is_kept
        self._made: dict[PurePosixPath, File | str] = {}

    def post(self, post: Post) -> Post:
        source = post.announcement.source
        files = tuple(self._file(file, source) for file in post.body_files)
        return replace(
            post,
            image=self._file(post.image, source, "Bild") if post.image else None,
            attachments=tuple(self._file(file, source, "Anhänge") for file in post.attachments),
            body_files=files,
            html=with_pictures(post.html, files, self._build.render),
        )

    def page(self, page: Page) -> Page:
        files = tuple(self._file(file, page.source) for file in page.files)
        return replace(page, files=files, html=with_pictures(page.html, files, self._build.render))

    def _file(self, file: File, source: str, field: str | None = None) -> File:
        """The file with its clean bytes; as it is when it is no picture or has a problem."""
        if not (_is_vector(file) or responsive_image.is_supported(file.path.suffix[1:])):
            return file
        made = self._made.get(file.path) or self._clean(file)
        self._made[file.path] = made
        if isinstance(made, str):
            self._build.problems.append(Problem(path=source, line=file.line, text=made, field=field))
            return file
        return replace(made, caption=file.caption, line=file.line)

    def _clean(self, file: File) -> File | str:
        try:
            raw = (self._folder / file.path).read_bytes()
            return _drawing(file, raw) if _is_vector(file) else _in_sizes(file, self._cleaned(raw, file.path.suffix))
        except picture_file.UnfitImageError:
            return _UNFIT.format(file.path)
        except picture_file.TooLargeImageError:
            return _TOO_LARGE.format(file.path)
        except picture_file.TooLongAnimationError:
            return _TOO_LONG.format(file.path)
        except (picture_file.UnreadableImageError, vector_image.UnreadableDrawingError):
            return _UNREADABLE.format(file.path)
        except vector_image.UnsafeImageError as error:
            return _UNSAFE.format(file.path, error)

    def _cleaned(self, raw: bytes, suffix: str) -> bytes:
        make = partial(responsive_image.cleaned, raw, suffix[1:])
        inputs = b"\0".join([responsive_image.RECIPE, suffix[1:].encode(), raw])
        return self._build.store.kept(_KIND, inputs, make) if self._is_kept else make()


def _drawing(file: File, raw: bytes) -> File:
    content = vector_image.cleaned(raw)
    return replace(file, content=content, size=len(content), pixels=vector_image.pixels(content))


def _is_vector(file: File) -> bool:
    return file.path.suffix.lower() == ".svg"


def _in_sizes(file: File, content: bytes) -> File:
    """With its clean bytes and the addresses of its sizes, which a hash makes new for a changed picture."""
    pixels, widths = responsive_image.pixels(content), responsive_image.widths(content)
    mark = hashlib.sha256(responsive_image.RECIPE + content).hexdigest()[:8]

    def size(width: int, ending: str) -> Size:
        return Size(PurePosixPath("bilder", f"{file.path.stem}.{mark}-{width}.{ending}"), width)

    own = [Size(file.path, width) if width == pixels[0] else size(width, file.path.suffix[1:]) for width in widths]
    sources = [
        Source(f"image/{ending}", tuple(size(width, ending) for width in widths))
        for ending in responsive_image.NEWER_FORMATS
        if widths
    ]
    return replace(file, content=content, size=len(content), pixels=pixels, sizes=tuple(own), sources=tuple(sources))
