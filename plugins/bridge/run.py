"""Reads, checks and builds a project, as Pelican would with the same settings, but without waiting for it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from ..domain.digest import digest
from ..domain.problems import in_reading_order
from .extent import PUBLISHING_SETTINGS, SETTINGS, Extent
from .folder import heal, real
from .foresight import foreseen
from .inspection import Inspection
from .lock import locked
from .making import Result, made, read
from .output import Place
from .rest import Rest
from .safeguards import refuse_place
from .settings import Settings, connect, order, own_theme, settings_of
from .workplace import put_in_place


def read_site(content: str, now: datetime | None) -> Result:
    """Read, check and render the content, and make no files. Raises ``ContentError``."""
    result = _read(settings_of(SETTINGS, content, None, now, {}))
    result.build.store.save_notes()
    result.raise_for_faults()
    return result


def check_site(content: str, now: datetime | None, *, is_publishing: bool = False) -> Result:
    """As a full build, so that whatever would stop one is found, but nothing is written. Raises ``ContentError``.

    ``is_publishing`` finds also what is refused when the site is for the public, today and in the weeks to come.
    """
    settings = settings_of(PUBLISHING_SETTINGS if is_publishing else SETTINGS, content, None, now, {"IS_FULL": True})
    connect(settings)
    asked = order(settings)
    result = read(asked)
    store = result.build.store
    place = Inspection(store, digest(result.content.folder.path))
    result = made(result, place, with_lists=False)
    place.save()
    store.sweep()
    if is_publishing:
        result = replace(result, problems=tuple(in_reading_order([*result.problems, *foreseen(asked, result)])))
    result.raise_for_faults()
    return result


def make_some(content: str, now: datetime | None, choose: Callable[[Result], Place]) -> Result:
    """Make what a place that is chosen for what was read does not have, and write nothing. Raises ``ContentError``."""
    result = read_site(content, now)
    result = made(result, choose(result), with_lists=False)
    result.build.store.save_notes()
    result.raise_for_faults()
    return result


def _read(settings: Settings) -> Result:
    connect(settings)
    return read(order(settings))


def write_site(  # noqa: PLR0913 - the options of a command
    content: str,
    output: str | None,
    now: datetime | None,
    *,
    extent: Extent = Extent.PLAIN,
    address: str | None = None,
    clean: bool = False,
    force: bool = False,
    rest: Rest | None = None,
) -> Result:
    """A whole build; ``clean`` forgets what earlier builds have kept, ``force`` lets announcements vanish.

    ``address`` is where it is looked at, when that is not the town's own (``site_address``).

    ``rest`` is told when to look at what will be read. The lock covers the reading too: of two builds, the one that
    writes last has also read last. Raises ``ContentError``, ``OutputError`` or what broke; then nothing has changed.
    """
    file = PUBLISHING_SETTINGS if extent is Extent.PUBLIC else SETTINGS
    more = {"IS_FULL": extent is not Extent.PLAIN, "IS_CLEAN": clean, "ADDRESS": address}
    settings = settings_of(file, content, output, now, more)
    return _written(settings, rest, is_forced=force)


def publish_site(
    content: str,
    output: str,
    now: datetime | None,
    *,
    label: str,
    is_served: bool,
    held: Mapping[str, bytes] | None = None,
) -> Result:
    """A whole build for the public; whoever asks for it looks himself whether announcements vanish.

    Messages name the content folder by its ``label``; ``is_served`` and ``held`` as in ``Order``. Raises what
    ``write_site`` raises.
    """
    settings = settings_of(PUBLISHING_SETTINGS, content, output, now, {"IS_FULL": True})
    asked = {"CONTENT_LABEL": label, "HELD": held or {}, "IS_SERVED": is_served}
    return _written(settings | asked, None, is_forced=True)


def _written(settings: Settings, rest: Rest | None, *, is_forced: bool) -> Result:
    refuse_place(settings)
    target = real(settings["OUTPUT_PATH"])
    with locked(target):
        heal(target)
        if rest:
            rest.begin([settings["THEME"], own_theme(settings)], settings["OUTPUT_PATH"])
        return put_in_place(_read(settings), target, is_forced=is_forced)
