"""``invoke publish`` and ``invoke rollback``."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.bridge.boundary import described
from plugins.bridge.disk import why
from plugins.bridge.extent import PUBLISHING_SETTINGS
from plugins.bridge.folder import real
from plugins.bridge.inventory import contents
from plugins.bridge.lock import locked
from plugins.bridge.output import OutputError
from plugins.bridge.safeguards import refuse_place
from plugins.bridge.settings import settings_of
from plugins.commands.summary import summary
from plugins.domain.problems import ContentError, visible
from plugins.publishing import mail
from plugins.publishing.assembly import Assembly
from plugins.publishing.building import built
from plugins.publishing.folder import Releases
from plugins.publishing.loss import losses
from plugins.publishing.release import Draft, served
from plugins.publishing.sources import Sources
from plugins.publishing.targets import deployed
from plugins.publishing.verification import UnsoundError, verified
from plugins.publishing.version import commit, fingerprint

_HELD, _INTERRUPTED = 3, 130
_UNCHANGED = "Nichts wurde veröffentlicht, die Website bleibt, wie sie ist."
_WHOLE = "Zu sehen ist eine ganze Website, die bisherige oder schon die neue."
_DEFAULTS: dict[str, Any] = {"PUBLISH_PATH": "veroeffentlicht", "PUBLISH_TO": (), "PUBLISH_MAIL": ""}
_SUBJECTS = {0: "", 1: "Aktuelles: Das Veröffentlichen scheitert", _HELD: "Aktuelles: Meldungen werden zurückgehalten"}


@dataclass(frozen=True, kw_only=True)
class _Done:
    """How a command ended: its exit code, what a person wants to know, and what must be mended."""

    code: int = 0
    text: str = ""
    faults: tuple[str, ...] = ()


def publish(
    content: str, folder: str | None, now: datetime | None, *, is_holding: bool = False, is_forced: bool = False
) -> int:
    """Build, check, swap and deploy; the exit code.

    0 when all is public, 1 when nothing has changed or a target failed, 3 when an announcement is held back. A
    scheduled run (``is_holding``) that ends with 0 says nothing, since cron mails whatever is said.
    """

    def run(settings: dict[str, Any], releases: Releases) -> _Done:
        return _published(settings, releases, content, now, is_holding=is_holding, is_forced=is_forced)

    return _run(run, content, folder, is_quiet=is_holding)


def rollback(content: str, folder: str | None) -> int:
    """Serve the release before; schedules then wait until there is a new commit. The exit code."""
    return _run(_rolled_back, content, folder)


def _published(
    settings: dict[str, Any],
    releases: Releases,
    content: str,
    now: datetime | None,
    *,
    is_holding: bool,
    is_forced: bool,
) -> _Done:
    before, found = releases.served(), commit(Path(content))
    version = found or fingerprint(Path(content))
    if is_holding and releases.is_paused_for(version):
        return _Done()
    sources = Sources(Path(content), releases.begin() / "quellen", before)
    done = built(content, releases.work, now, sources, is_holding=is_holding)
    town, seals = done.result.site.town, contents(done.result.build.store, releases.work)
    lost = (
        [] if is_forced else list(losses(seals, sources.paths, town.tag_authority, before.record if before else None))
    )
    written = {reference.address for reference in done.result.references}
    facts = verified(releases.work, seals, town, before.record if before else None, written)
    if lost:
        raise UnsoundError(lost)
    release = served(
        releases,
        Draft(
            work=releases.work,
            town=town,
            now=done.result.site.now,
            commit=found,
            version=version,
            held=done.held,
            seals=seals,
            facts=facts,
            sources=sources.states,
        ),
    )
    releases.resume()
    failed = tuple(deployed(release.website, settings["PUBLISH_TO"]))
    held, shown = tuple(map(str, done.problems)), replace(done.result, written_to=releases.current)
    return _Done(code=1 if failed else _HELD if done.held else 0, text=summary(shown), faults=(*held, *failed))


def _rolled_back(settings: dict[str, Any], releases: Releases) -> _Done:
    now = releases.served()
    before = releases.before(now) if now else None
    if now is None or before is None:
        return _Done(code=1, faults=("Einen früheren Stand gibt es nicht mehr. Es wurde nichts geändert.",))
    releases.pause(now.record.version)
    Assembly(before.website, None).keep([now, *releases.kept()], before.record.files)
    releases.serve(before.record.name)
    failed = tuple(deployed(before.website, settings["PUBLISH_TO"]))
    text = f"Zu sehen ist wieder der Stand »{before.record.name}«. Der Zeitplan wartet auf einen neuen Commit."
    return _Done(code=1 if failed else 0, text=text, faults=failed)


def _run(
    work: Callable[[dict[str, Any], Releases], _Done], content: str, folder: str | None, *, is_quiet: bool = False
) -> int:
    """Do the work under the lock and say what came of it; whatever goes wrong is said in German."""
    done, settings, root = _Done(code=1), dict[str, Any](), None
    try:
        settings = _DEFAULTS | settings_of(PUBLISHING_SETTINGS, content, None, None, {})
        root = real(folder or str(Path(PUBLISHING_SETTINGS).resolve().parent / settings["PUBLISH_PATH"]))
        refuse_place(settings | {"OUTPUT_PATH": str(root)})
        with locked(root):
            done = _tidily(work, settings, Releases(root))
    except (ContentError, UnsoundError) as error:
        faults = [str(each) for each in error.problems if not each.is_hint]
        done = _Done(code=1, faults=(*faults, _UNCHANGED))
    except OutputError as error:
        done = _Done(code=1, faults=(str(error.problem),))
    except OSError as error:
        done = _Done(code=1, faults=(visible(f"Das Lesen oder Schreiben scheitert: {why(error)}."), _WHOLE))
    except KeyboardInterrupt:
        return _said(_Done(code=_INTERRUPTED, faults=("Abgebrochen.",)), is_quiet=is_quiet)
    except Exception as error:  # noqa: BLE001 - whoever reads it reads a sentence, whatever breaks
        text = visible(f"Das Programm scheitert an einem eigenen Fehler. Bitte melden: {described(error)}")
        done = _Done(code=1, faults=(text, _UNCHANGED))
    if root and root.is_dir() and is_quiet:
        fault = mail.told(root, settings["PUBLISH_MAIL"], _SUBJECTS[done.code], list(done.faults))
        print(fault or "", end="\n" if fault else "", file=sys.stderr)
    return _said(done, is_quiet=is_quiet)


def _tidily(work: Callable[[dict[str, Any], Releases], _Done], settings: dict[str, Any], releases: Releases) -> _Done:
    try:
        return work(settings, releases)
    finally:
        releases.clear()


def _said(done: _Done, *, is_quiet: bool) -> int:
    if done.text and not is_quiet:
        print(done.text)
    for fault in done.faults:
        print(fault)
    return done.code
