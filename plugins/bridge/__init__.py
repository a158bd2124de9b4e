"""The only room that knows Pelican's insides, the disk and the clock."""


def _generators(_pelican: object) -> object:
    from plugins.bridge.generator import SiteGenerator  # noqa: PLC0415 - only Pelican needs it

    return SiteGenerator


def register() -> None:
    """Called by Pelican: let the site be made by our generator."""
    from pelican import signals  # noqa: PLC0415 - builds that need no Pelican need not wait for it

    signals.get_generators.connect(_generators)
