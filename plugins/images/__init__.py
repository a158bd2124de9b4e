"""Pictures in their sizes without what a camera wrote into them, and the share image of every recent announcement."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plugins.bridge.generator import SiteGenerator
from plugins.bridge.output import Output
from plugins.bridge.stages import Build, completing_site, making_outputs
from plugins.domain.post import Site
from plugins.images import pictures, previews
from plugins.images.colours import colours


def _complete(sender: SiteGenerator, build: Build) -> Site:
    site = pictures.completed(build, sender.content.folder.path, sender.unpublished)
    if not site.is_full:
        return site
    return previews.completed(replace(build, site=site), colours(Path(sender.theme)))


def _outputs(_sender: object, build: Build) -> Iterator[Output]:
    return pictures.outputs(build)


def register() -> None:
    """Called by Pelican."""
    completing_site.connect(_complete)
    making_outputs.connect(_outputs)
