"""The only room that knows Pelican's insides, the disk and the clock."""

from pelican import signals

from plugins.bridge.generator import SiteGenerator


def _generators(_pelican: object) -> type[SiteGenerator]:
    return SiteGenerator


def register() -> None:
    """Called by Pelican: let the site be made by our generator."""
    signals.get_generators.connect(_generators)
