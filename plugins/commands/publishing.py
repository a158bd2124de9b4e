"""``invoke publish`` and ``invoke rollback``."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from ..bridge.extent import PUBLISHING_SETTINGS
from ..bridge.folder import real
from ..bridge.inventory import contents
from ..bridge.lock import locked
from ..bridge.safeguards import refuse_place
from ..bridge.settings import settings_of
from ..domain.audit import AUDIT_FILE
from ..domain.problems import Problem
from ..publishing import mail
from ..publishing.assembly import Assembly
from ..publishing.brought import Brought
from ..publishing.building import Built, built
from ..publishing.explained import Reasons
from ..publishing.folder import Release, Releases
from ..publishing.hubs import Told, told
from ..publishing.loss import losses
from ..publishing.other_checkers import remarks
from ..publishing.release import Draft, served
from ..publishing.sources import Sources
from ..publishing.targets import deployed
from ..publishing.verification import UnsoundError, verified
from ..publishing.version import commit, fingerprint
from .outcome import FAILED, HELD, Done, outcome, said
from .summary import summary

_DEFAULTS: dict[str, Any] = {"PUBLISH_PATH": "veroeffentlicht", "PUBLISH_TO": (), "PUBLISH_MAIL": ""}
_SUBJECTS = {
    0: "Aktuelles: Veröffentlicht, mit Hinweisen",
    FAILED: "Aktuelles: Das Veröffentlichen scheitert",
    HELD: "Aktuelles: Meldungen werden zurückgehalten",
}
_Work = Callable[[dict[str, Any], Releases], Done]


@dataclass(frozen=True, kw_only=True)
class _Order:
    """What was asked for, and which version of the content it is asked for: a commit, or what stands for one."""

    content: str
    now: datetime | None
    is_holding: bool
    is_forced: bool
    commit: str | None
    version: str


def publish(
    content: str, folder: str | None, now: datetime | None, *, is_holding: bool = False, is_forced: bool = False
) -> int:
    """Build, check, swap and deploy; the exit code.

    0 when all is public, 1 when nothing has changed or a target failed, 3 when an announcement is held back. A
    scheduled run (``is_holding``) that ends with 0 says nothing, since cron mails whatever is said, but what other
    checkers that are installed find in new files, and that a hub could not be told of those.
    """

    def run(settings: dict[str, Any], releases: Releases) -> Done:
        found = commit(Path(content))
        version = found or fingerprint(Path(content))
        asked = {"is_holding": is_holding, "is_forced": is_forced}
        order = _Order(content=content, now=now, commit=found, version=version, **asked)
        return _published(settings, releases, order)

    return _run(run, content, folder, is_quiet=is_holding)


def rollback(content: str, folder: str | None) -> int:
    """Serve the release before; schedules then wait until there is a new commit. The exit code."""
    return _run(_rolled_back, content, folder)


def _published(settings: dict[str, Any], releases: Releases, order: _Order) -> Done:
    if order.is_holding and releases.is_paused_for(order.version):
        return Done()
    before = releases.served()
    sources = Sources(Path(order.content), releases.begin() / "quellen", before)
    made = built(order.content, releases.work, order.now, sources, is_holding=order.is_holding)
    draft = _draft(order, releases.work, made, sources, before)
    release = served(releases, draft)
    releases.resume()
    shown = summary(replace(made.result, written_to=releases.current))
    done = _deployed(settings, releases, release, shown, tuple(map(str, made.problems)))
    word = Told() if done.code == FAILED else told(releases.heard, release.record, is_patient=order.is_holding)
    if before and release.record.name == before.record.name:
        return done if order.is_holding else _with(done, word)
    done = _with(done, word)
    found = remarks(release.website, draft.new_since(before.record if before else None), draft.town.address)
    late = [str(each) for each in made.result.problems if each.path.endswith(f"/{AUDIT_FILE}")]
    return replace(done, faults=(*done.faults, *late, *found))


def _draft(order: _Order, work: Path, made: Built, sources: Sources, before: Release | None) -> Draft:
    """What was built, once it proves sound. Raises ``UnsoundError``."""
    result, town = made.result, made.result.site.town
    seals = contents(result.build.store, work)
    lost = list[Problem]()
    if before and not order.is_forced:
        reasons = partial(Reasons, before, sources.place)
        lost += losses(seals, sources.paths, town.tag_authority, before.record, lambda gone: reasons(gone).explains)
    written = {town.absolute(each.address) for each in result.references}
    written.update(sources.addresses({post.stem for post in result.site.posts if post.standing.is_recent}))
    pages = verified(work, seals, town, before.record if before else None, written, sources.foreign)
    if lost:
        raise UnsoundError(lost)
    return Draft(
        work=work,
        town=town,
        now=result.site.now,
        commit=order.commit,
        version=order.version,
        held=made.result.site.held,
        seals=seals,
        pages=pages,
        sources=sources.states,
    )


def _rolled_back(settings: dict[str, Any], releases: Releases) -> Done:
    now = releases.served()
    before = releases.before(now) if now else None
    if now is None or before is None:
        return Done(code=FAILED, faults=("Einen früheren Stand gibt es nicht mehr. Es wurde nichts geändert.",))
    releases.pause(now.record.version)
    Assembly(before.website, None).keep([now, *releases.kept()], before.record.files)
    releases.serve(before.record.name)
    text = f"Zu sehen ist wieder der Stand »{before.record.name}«. Der Zeitplan wartet auf einen neuen Commit."
    done = _deployed(settings, releases, before, text)
    return done if done.code == FAILED else _with(done, told(releases.heard, before.record, is_patient=False))


def _with(done: Done, word: Told) -> Done:
    """What hubs have heard is worth a line, and what they have not is worth another, but spoils nothing."""
    return replace(done, text="\n".join([done.text, *word.heard]), faults=(*done.faults, *word.faults))


def _deployed(
    settings: dict[str, Any], releases: Releases, release: Release, text: str, held: tuple[str, ...] = ()
) -> Done:
    brought = Brought(releases.brought, {path: each.seal for path, each in release.record.files.items()})
    failed = tuple(deployed(release.website, settings["PUBLISH_TO"] or (), brought))
    return Done(code=FAILED if failed else HELD if held else 0, text=text, faults=(*held, *failed))


def _run(work: _Work, content: str, folder: str | None, *, is_quiet: bool = False) -> int:
    """Do the work under the lock and say what came of it, by e-mail too when nobody looks."""
    settings, roots = dict(_DEFAULTS), list[Path]()

    def tidily() -> Done:
        settings.update(settings_of(PUBLISHING_SETTINGS, content, None, None, {}))
        root = real(folder or str(Path(PUBLISHING_SETTINGS).resolve().parent / settings["PUBLISH_PATH"]))
        refuse_place(settings | {"OUTPUT_PATH": str(root)})
        roots.append(root)
        releases = Releases(root)
        with locked(root):
            releases.refuse_folder()
            try:
                return work(settings, releases)
            finally:
                releases.clear()

    done = outcome(tidily)
    if is_quiet and done.code in _SUBJECTS and any(root.is_dir() for root in roots):
        fault = mail.told(roots[0], settings["PUBLISH_MAIL"], _SUBJECTS[done.code], list(done.faults))
        print(fault or "", end="\n" if fault else "", file=sys.stderr)
    return said(done, is_quiet=is_quiet)
