"""All outputs of a site, part by part: none is made here, and none is there before somebody asks for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ..domain.digest import digest
from ..domain.problems import Problem
from . import stages
from .boundary import Boundary
from .content_folder import Folder
from .original import Original
from .output import Made, Output
from .root_files import ROOT_FOLDER, root_files
from .stages import Build

Report = Callable[[Problem], None]
_ASSETS, _DOCUMENTS, _ROOT = "assets", "documents", ROOT_FOLDER


def gathered(
    build: Build, folder: Folder, assets: Sequence[Made], report: Report, *, is_full: bool
) -> Iterator[tuple[str, Iterator[Output]]]:
    """Each part with its name: the theme's files, what each slice makes, files of the content, files for the root.

    What goes wrong in a part ends that part, and goes to ``report``.
    """
    yield _ASSETS, map(_asset, assets)
    for receiver in stages.receivers(stages.making_outputs, is_full=is_full):
        yield f"{receiver.__module__}.{receiver.__qualname__}", _of_slice(receiver, build, report)
    yield _DOCUMENTS, _documents(build)
    yield _ROOT, _root_files(build, folder, report)


def boundary(receiver: stages.Receiver, report: Report) -> Boundary:
    """A boundary around what a slice does for no single file."""
    return Boundary(receiver.__module__.replace(".", "/"), report, line=None)


def _of_slice(receiver: Callable[..., Any], build: Build, report: Report) -> Iterator[Output]:
    with boundary(receiver, report):
        yield from receiver(None, build=build)


def _asset(file: Made) -> Output:
    return Output(path=file.path, inputs_of=partial(digest, file.content), make=lambda: file.content)


def _documents(build: Build) -> Iterator[Output]:
    """Files that something visible refers to; those of hidden announcements stay at home.

    A picture is the slice's that offers it. Without that slice a photo is published as it was written, and a drawing,
    which a browser could run, is not.
    """
    files = [file for post in build.site.posts for file in post.files]
    files += [file for page in build.site.pages for file in page.files]
    for path in dict.fromkeys(file.path for file in files):
        if path not in build.offers.pictures and path.suffix.lower() != ".svg":
            yield build.output(str(path), Original.read, build.original(path))


def _root_files(build: Build, folder: Folder, report: Report) -> Iterator[Output]:
    """The town's own files for the root of the site, as they are."""
    for file in root_files(folder, [page.url for page in build.site.pages], report):
        with Boundary(folder.shown(file), report):
            output = build.output(
                file.relative_to(folder.path / ROOT_FOLDER).as_posix(),
                Original.read,
                build.original(file.relative_to(folder.path)),
            )
            yield replace(output, source=folder.shown(file))
