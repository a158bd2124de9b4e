"""``invoke audit``: the accessibility of what the town would publish, tested and noted for the statement."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from ..audit import browsers
from ..audit.findings import Examined, UntestableError
from ..audit.report import report
from ..audit.sample import sample
from ..audit.site_pages import site_pages
from ..bridge.clock import today
from ..bridge.extent import Extent
from ..bridge.making import Result
from ..bridge.run import read_site, write_site
from ..bridge.safeguards import is_site_of
from ..domain.audit import AUDIT_FILE, Audit
from ..domain.german import message
from ..domain.problems import ContentError, visible
from ..domain.town import Town
from ..formats.audit_file import written
from .arguments import unusable
from .site import stopped

_NOTHING = "Nichts wurde geprüft."
_PACKAGES = ("playwright", "axe_playwright_python")
_INCOMPLETE = (
    f"{_NOTHING} Dafür fehlen zwei Pakete. Bitte »make audit« aufrufen, oder ohne make: »{{python}} -m pip install "
    "--require-hashes --requirement requirements-audit.txt«."
)
_NO_BROWSER = (
    f"{_NOTHING} Dafür fehlt ein Browser. Bitte Chromium, Chrome oder Edge installieren, unter Debian mit "
    "»sudo apt-get install chromium«, oder mit »--browser« nennen, wo einer steht."
)


def audit(content: str, output: str | None, now: datetime | None, browser: str | None) -> int:
    """Test the site that the content makes, or the one built into ``output``, and note the result; the exit code.

    1 when something is not accessible, which the result then says, or when nothing could be tested: then the result
    is as it was.
    """
    executable = browsers.found(browser, os.environ)
    if executable is None:
        print(f"{_NOTHING} »{visible(browser)}« ist hier kein Programm." if browser else _NO_BROWSER)
        return 1
    if not all(map(find_spec, _PACKAGES)):
        print(_INCOMPLETE.format(python=sys.executable))
        return 1
    try:
        with _built(content, output, now) as (result, site):
            return _audited(result, site, executable)
    except ContentError as error:
        print(_NOTHING, "Bitte zuerst beheben:")
        return unusable(error)
    except UntestableError as error:
        print(_NOTHING, visible(str(error)))
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    return 1


@contextmanager
def _built(content: str, output: str | None, now: datetime | None) -> Iterator[tuple[Result, Path]]:
    """What was read, and the folder of its site: made now with all that is published, unless one is named."""
    if output is not None:
        result, site = read_site(content, now), Path(output)
        if not (site / "index.html").is_file():
            raise UntestableError(f"In »{output}« steht keine gebaute Website.")
        if not is_site_of(site, result.site.town):
            raise UntestableError(f"In »{output}« steht die Website mit einer anderen »kennung« als in »{content}«.")
        yield result, site
        return
    with TemporaryDirectory(prefix="pruefung-") as folder:
        site = Path(folder, "website")
        yield write_site(content, str(site), now, extent=Extent.FULL), site


def _audited(result: Result, site: Path, browser: str) -> int:
    """Test it, say what was found, and write it down."""
    town, folder = result.site.town, result.content.folder
    pages = site_pages(site)
    chosen = sample(pages, [page.url for page in result.site.pages])
    found = _examined(site, town, chosen, browser)
    lines = "\n".join(map(visible, report(found, len(pages))))
    print(message(lines, town.language))
    file = folder.path / AUDIT_FILE
    file.write_text(written(_noted(found, town, len(pages))), encoding="utf-8")
    print(f"Das Ergebnis steht in »{folder.shown(file)}«, nach dem nächsten Bau auch in der Erklärung.")
    return 1 if found.findings else 0


def _examined(site: Path, town: Town, pages: list[str], browser: str) -> Examined:
    from rich.console import Console  # noqa: PLC0415 - takes longer to import than to find out that nothing is to do
    from rich.progress import Progress  # noqa: PLC0415 - as above

    from ..audit.tabs import examined  # noqa: PLC0415 - its packages may be missing

    is_watched = bool(sys.stderr and sys.stderr.isatty())
    with Progress(console=Console(stderr=True), transient=True, disable=not is_watched) as bar:
        task = bar.add_task("Seiten", total=len(pages))
        return examined(site, town.folder, pages, browser, lambda _: bar.advance(task))


def _noted(found: Examined, town: Town, all_pages: int) -> Audit:
    return Audit(
        tag_authority=town.tag_authority,
        tested_on=today(town),
        rules=found.rules,
        tool=found.tool,
        pages=len(found.pages),
        all_pages=all_pages,
        views=found.views,
        violations=found.violations,
    )
