"""``invoke build``, which says at once when there is nothing to do."""

import os
from datetime import datetime
from pathlib import Path

from ..bridge.extent import PUBLISHING_SETTINGS, SETTINGS, Extent
from ..bridge.rest import Rest


def build(
    content: str,
    output: str | None,
    now: datetime | None,
    *,
    extent: Extent,
    address: str | None = None,
    clean: bool = False,
    force: bool = False,
) -> int:
    """As ``site.build``; what it said is said again when nothing has changed since."""
    file = PUBLISHING_SETTINGS if extent is Extent.PUBLIC else SETTINGS
    target = os.path.realpath(output) if output else None
    rest = None if clean else Rest(file, content, target, now, extent.value, address, Path.cwd())
    said = rest.said() if rest else None
    if said is not None:
        print(said)
        return 0
    from . import site  # noqa: PLC0415 - takes longer to import than to find out that nothing is to do

    return site.build(content, output, now, extent=extent, address=address, clean=clean, force=force, rest=rest)
