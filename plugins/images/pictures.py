"""The pictures of announcements and pages: cleaned, and in the sizes that pages offer."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from plugins.bridge.output import Output
from plugins.bridge.stages import Build
from plugins.domain.post import File, Page, Post, Site, Size, Source
from plugins.domain.problems import Problem
from plugins.formats import responsive_image, vector_image
from plugins.images.body import with_pictures

Report = Callable[[File, str], None]

_KIND = "bilder"
_UNFIT_ENDINGS = {".bmp", ".heic", ".heif", ".ico", ".jfif", ".jp2", ".jpe", ".tif", ".tiff"}
_UNREADABLE = "»{}« lässt sich nicht als Bild öffnen. Bitte neu als JPG oder PNG speichern."
_TOO_LARGE = "»{}« ist zu groß. Bitte auf höchstens 4000 Bildpunkte Breite verkleinern."
_UNFIT = "»{}« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern."
_UNSAFE = "»{}« enthält mehr als eine Zeichnung, etwa ein Skript. Bitte als PNG speichern."


def completed(build: Build, folder: Path) -> Site:
    """The site with clean pictures; what cannot be cleaned is a problem and never published."""
    workshop = _Workshop(build, folder)
    posts = tuple(build.each(build.site.posts, workshop.post))
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

    def __init__(self, build: Build, folder: Path) -> None:
        self._build, self._folder = build, folder
        self._made: dict[PurePosixPath, File | str] = {}

    def post(self, post: Post) -> Post:
        source = post.announcement

        def report(file: File, text: str) -> None:
            line, name = source.lines.get("Bild", 1), "Bild"
            if post.image is None or file.path != post.image.path:
                before = source.body.partition(file.path.name)[0]
                line, name = source.body_line + before.count("\n"), ""
            problem = Problem(path=source.source, line=line, text=text, field=name or None)
            if problem not in self._build.problems:  # what opening it has shown already
                self._build.problems.append(problem)

        files = tuple(self._file(file, report) for file in post.body_files)
        return replace(
            post,
            image=self._file(post.image, report) if post.image else None,
            attachments=tuple(self._file(file, report) for file in post.attachments),
            body_files=files,
            html=with_pictures(post.html, files, self._build.render),
        )

    def page(self, page: Page) -> Page:
        def report(_file: File, text: str) -> None:
            self._build.problems.append(Problem(path=page.source, line=1, text=text))

        files = tuple(self._file(file, report) for file in page.files)
        return replace(page, files=files, html=with_pictures(page.html, files, self._build.render))

    def _file(self, file: File, report: Report) -> File:
        """The file with its clean bytes; as it is when it is no picture or has a problem."""
        if file.path.suffix.lower() in _UNFIT_ENDINGS:
            report(file, _UNFIT.format(file.path))
            return file
        if not (_is_vector(file) or responsive_image.is_supported(file.path.suffix[1:])):
            return file
        made = self._made.get(file.path) or self._clean(file)
        self._made[file.path] = made
        if isinstance(made, str):
            report(file, made)
            return file
        return replace(made, caption=file.caption)

    def _clean(self, file: File) -> File | str:
        raw = (self._folder / file.path).read_bytes()
        try:
            if _is_vector(file):
                content = vector_image.cleaned(raw)
                return replace(file, content=content, size=len(content), pixels=vector_image.pixels(content))
            ending = file.path.suffix[1:]
            inputs = b"\0".join([responsive_image.RECIPE, ending.encode(), raw])
            content = self._build.store.kept(_KIND, inputs, partial(responsive_image.cleaned, raw, ending))
        except responsive_image.UnreadableImageError:
            return _UNREADABLE.format(file.path)
        except responsive_image.TooLargeImageError:
            return _TOO_LARGE.format(file.path)
        except vector_image.UnsafeImageError:
            return _UNSAFE.format(file.path)
        return _in_sizes(replace(file, content=content, size=len(content)), content)


def _is_vector(file: File) -> bool:
    return file.path.suffix.lower() == ".svg"


def _in_sizes(file: File, content: bytes) -> File:
    """With the addresses of its sizes; a hash in their names, so that a changed picture is never an old one."""
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
    return replace(file, pixels=pixels, sizes=tuple(own), sources=tuple(sources))
