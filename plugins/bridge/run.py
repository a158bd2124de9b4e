"""Runs Pelican for the commands, with its warnings as errors and its chatter off."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from enum import Enum
from pathlib import Path

from pelican import Pelican
from pelican import log as pelican_log
from pelican.settings import read_settings

from plugins.bridge import stages
from plugins.bridge.folder import heal, real
from plugins.bridge.generator import SiteGenerator
from plugins.bridge.lock import locked
from plugins.bridge.making import Result, made
from plugins.bridge.safeguards import refuse_place
from plugins.bridge.workplace import Memory
from plugins.domain.problems import ContentError, Problem

SETTINGS, PUBLISHING_SETTINGS = "pelicanconf.py", "publishconf.py"


def read_site(content: str, now: datetime | None) -> Result:
    """Read, check and render the content, and make no files. Raises ``ContentError``."""
    with _quiet():
        result = _read(content, now, {})
    result.raise_for_faults()
    return result


def check_site(content: str, now: datetime | None) -> Result:
    """As a full build, so that whatever would stop one is found, but nothing is written. Raises ``ContentError``."""
    with _quiet():
        result = made(_read(content, now, {"IS_FULL": True}), Memory(), with_lists=False)
    result.raise_for_faults()
    return result


def _read(content: str, now: datetime | None, more: dict[str, bool]) -> Result:
    """Read with the settings of a build, without a run of Pelican."""
    pelican = _pelican(SETTINGS, content, None, now, more)
    generator = SiteGenerator(
        context=pelican.settings.copy(),
        settings=pelican.settings,
        path=pelican.path,
        theme=pelican.theme,
        output_path=pelican.output_path,
    )
    generator.generate_context()
    return generator.result


class Extent(Enum):
    """How much a build makes: pages, feeds and texts; with papers, share images and search; or that for the public."""

    PLAIN = "plain"
    FULL = "full"
    PUBLIC = "public"


def write_site(
    content: str,
    output: str | None,
    now: datetime | None,
    *,
    extent: Extent = Extent.PLAIN,
    clean: bool = False,
    force: bool = False,
) -> Result:
    """A whole Pelican run; ``clean`` forgets what earlier builds have kept, ``force`` lets announcements vanish.

    The lock covers the reading too: of two builds, the one that writes last has also read last.
    Raises ``ContentError``, ``OutputError`` or what broke; then nothing has changed.
    """
    written: list[SiteGenerator] = []
    with _quiet(), stages.site_written.connected_to(written.append):
        settings = PUBLISHING_SETTINGS if extent is Extent.PUBLIC else SETTINGS
        more = {"IS_FULL": extent is not Extent.PLAIN, "IS_CLEAN": clean, "IS_FORCED": force}
        pelican = _pelican(settings, content, output, now, more)
        refuse_place(pelican.settings)
        target = real(pelican.output_path)
        with locked(target):
            heal(target)
            pelican.run()
    return written[0].result


def _pelican(
    settings_file: str, content: str, output: str | None, now: datetime | None, more: dict[str, bool] | None = None
) -> Pelican:
    if not Path(settings_file).is_file():
        raise ContentError([Problem(path=settings_file, text="Bitte im Hauptordner des Projekts aufrufen.")])
    if not Path(content).is_dir():
        raise ContentError([Problem(path=content, text="Diesen Ordner gibt es nicht.")])
    override = {"PATH": str(Path(content).resolve()), "CONTENT_LABEL": content, "NOW": now, "DEBUG": False}
    override |= more or {}
    if output is not None:
        override["OUTPUT_PATH"] = str(real(output))
    return Pelican(read_settings(settings_file, override=override))


@contextmanager
def _quiet() -> Iterator[None]:
    """Pelican logs a broken part, drops it and exits 0; here every warning ends the build."""
    pelican_log.init(fatal="warnings")
    was_quiet, pelican_log.console.quiet = pelican_log.console.quiet, True
    try:
        yield
    finally:
        pelican_log.console.quiet = was_quiet
