"""What stands in the banner, worked out once a build instead of once a page."""

from typing import Any

from pelican import signals


def _banner(generator: Any) -> None:  # noqa: ANN401 - Pelican has no types
    generator.context["banner"] = [article for article in generator.articles if "eilmeldung" in article.metadata]


def register() -> None:
    """Called by Pelican."""
    signals.article_generator_finalized.connect(_banner)
