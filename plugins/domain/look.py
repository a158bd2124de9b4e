"""How a town looks, as it says itself (``[aussehen]``)."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours as ``#rrggbb``, drawings as paths below ``content/``; ``None``: as the theme has it, or not drawn."""

    colour: str | None = None
    accent: str | None = None
    mark: PurePosixPath | None = None
    motif: PurePosixPath | None = None
