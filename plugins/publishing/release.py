"""From what was built to what is served."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ..bridge.code import program_digest
from ..bridge.state import UNKNOWN
from ..bridge.writing import FILE_MODE, public_folder
from ..domain.erasure import predates
from ..domain.town import Town
from .assembly import Assembly
from .brought import STATE
from .expected import topics
from .folder import KEPT, Release, Releases, copied
from .packed_copies import ENDINGS, pack
from .record import Pages, Record, Standing, save

_BOARD = "redaktion/"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A sound site in ``work`` that is to be served: what it holds, and what it was made of."""

    work: Path
    town: Town
    now: datetime
    commit: str | None
    version: str
    held: Mapping[str, bool]
    seals: Mapping[str, bytes]
    pages: Pages
    sources: Mapping[str, tuple[int, ...]]

    def new_since(self, before: Record | None) -> list[str]:
        """The files that are not as they were in an earlier release."""
        known = before.files if before else {}
        return [path for path, seal in self.seals.items() if path not in known or known[path].seal != seal.hex()]


def served(releases: Releases, draft: Draft) -> Release:
    """Serve the draft, from one moment to the next. Raises ``OSError``; what is served is whole, old or new.

    What is new is packed afterwards: a banner changes every page, and must not wait for that. Where nothing but the
    editors' board has changed, which shows the minute of the build, only that is exchanged: else each run of a schedule
    would push out a release worth going back to. Releases that still hold what is erased since then go at once.
    """
    before = releases.served()
    if before and _is_only_board(before, draft):
        return _refreshed(before, draft, releases)
    name = releases.new_name(draft.version)
    website, kept = releases.started / "website", list(releases.kept())
    lasting = [release for release in kept if not predates(release.record.files, draft.seals)]
    outdated = {release.record.name for release in kept if release not in lasting}
    if predates((), draft.seals):  # nobody knows what those hold of which nothing is known
        outdated |= set(releases.names()) - {release.record.name for release in kept}
    assembly = Assembly(website, before)
    files = assembly.put(draft.work, draft.seals)
    assembly.keep(lasting[: KEPT - 1], files)
    _state(website, draft, releases.scratch())
    record = _record(draft, name, before.record.name if before else None, files)
    save(releases.started, record)
    release = releases.present(record)
    pack(release.website, files, releases.scratch())
    releases.prune(outdated)
    return release


def _record(draft: Draft, name: str, before: str | None, files: Mapping[str, Standing]) -> Record:
    town = draft.town
    return Record(
        name=name,
        version=draft.version,
        authority=town.tag_authority,
        program=program_digest(),
        before=before,
        held=tuple(draft.held),
        files=files,
        pages=draft.pages,
        sources=draft.sources,
        hubs=town.hubs,
        topics=topics(town) if town.hubs else {},
    )


def _is_only_board(before: Release, draft: Draft) -> bool:
    """Whether all else of the release is what the draft has, and stands as it was left."""
    known = before.record.files
    if before.record.held != tuple(draft.held) or known.keys() != draft.seals.keys():
        return False
    rest = [(path, seal) for path, seal in draft.seals.items() if not path.startswith(_BOARD)]
    return all(known[path].seal == seal.hex() for path, seal in rest) and all(before.has(path) for path, _ in rest)


def _refreshed(release: Release, draft: Draft, releases: Releases) -> Release:
    """The same release with another board; each file is a new one in its place, so no other release changes.

    Its sources are exchanged, too: what is noted of a post in the channel changes nothing but the board.
    """
    files, scratch = dict(release.record.files), releases.scratch()
    for path, seal in draft.seals.items():
        if path.startswith(_BOARD) and (files[path].seal != seal.hex() or not release.has(path)):
            files[path] = _exchanged(draft.work / path, release.website / path, scratch / "fresh", seal.hex())
    pack(release.website, files, scratch)
    _state(release.website, draft, scratch)
    _put_sources(release, draft, releases.started / release.sources.name)
    record = replace(
        release.record,
        version=draft.version,
        files=files,
        pages=draft.pages,
        sources=draft.sources,
        program=program_digest(),
    )
    save(release.folder, record)
    return release._replace(record=record)


def _put_sources(release: Release, draft: Draft, sources: Path) -> None:
    before = release.record.sources
    for path, state in draft.sources.items():
        if state == UNKNOWN or before.get(path) != state:
            public_folder((release.sources / path).parent)
            with suppress(FileNotFoundError):  # one that nobody lets us read
                (sources / path).replace(release.sources / path)
    for path in before.keys() - draft.sources.keys():
        (release.sources / path).unlink(missing_ok=True)


def _exchanged(source: Path, place: Path, fresh: Path, seal: str) -> Standing:
    copied(source, fresh)
    for ending in ENDINGS:
        place.with_name(f"{place.name}{ending}").unlink(missing_ok=True)
    fresh.replace(place)
    found = place.stat()
    return Standing(seal, found.st_size, found.st_mtime_ns)


def _state(website: Path, draft: Draft, scratch: Path) -> None:
    """``/stand.json``: of when the website is, from which commit, and what it holds back.

    What is not public yet is only counted: its name may tell something before its time.
    """
    named = [
        stem for stem, is_public in draft.held.items() if is_public or f"meldungen/{stem}/index.html" in draft.seals
    ]
    told = {
        "zeit": draft.now.isoformat(timespec="seconds"),
        "commit": draft.commit,
        "zurueckgehalten": named,
        "ohne_seite": len(draft.held) - len(named),
    }
    fresh = scratch / STATE
    fresh.write_text(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n", encoding="utf-8")
    fresh.chmod(FILE_MODE)
    fresh.replace(website / STATE)
