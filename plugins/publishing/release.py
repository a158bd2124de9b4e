"""From what was built to what is served."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.bridge.code import program_digest
from plugins.bridge.writing import FILE_MODE
from plugins.domain.erasure import predates
from plugins.domain.town import Town
from plugins.publishing.assembly import Assembly
from plugins.publishing.folder import KEPT, Release, Releases, copied
from plugins.publishing.packed_copies import ENDINGS, pack
from plugins.publishing.record import Facts, Record, Standing, save

STATE = "stand.json"
_BOARD = "redaktion/"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A sound site in ``work`` that is to be served: what it holds, and what it was made of."""

    work: Path
    town: Town
    now: datetime
    commit: str | None
    version: str
    held: tuple[str, ...]
    seals: Mapping[str, bytes]
    facts: Mapping[str, Facts]
    sources: Mapping[str, tuple[int, ...]]


def served(releases: Releases, draft: Draft) -> Release:
    """Serve the draft, from one moment to the next. Raises ``OSError``; what is served is whole, old or new.

    What is new is packed afterwards: a banner changes every page, and must not wait for that. Where nothing but the
    editors' board has changed, which shows the minute of the build, only that is exchanged: else each run of a schedule
    would push out a release worth going back to. Releases that still hold what is erased since then go at once.
    """
    before = releases.served()
    if before and _is_only_board(before.record, draft):
        return _refreshed(before, draft)
    name = releases.new_name(draft.version)
    website, kept = releases.started / "website", list(releases.kept())
    lasting = [release for release in kept if not predates(release.record.files, draft.seals)]
    assembly = Assembly(website, before)
    files = assembly.put(draft.work, draft.seals)
    assembly.keep(lasting[: KEPT - 1], files)
    _state(website, draft)
    save(releases.started, _record(draft, name, before.record.name if before else None, files))
    releases.stand(name)
    releases.serve(name)
    pack(releases.current.resolve(), files)
    releases.prune({release.record.name for release in kept if release not in lasting})
    found = releases.served()
    if found is None:
        raise OSError(f"{name} is not served")
    return found


def _record(draft: Draft, name: str, before: str | None, files: Mapping[str, Standing]) -> Record:
    return Record(
        name=name,
        version=draft.version,
        authority=draft.town.tag_authority,
        program=program_digest(),
        before=before,
        held=draft.held,
        files=files,
        facts=draft.facts,
        sources=draft.sources,
    )


def _is_only_board(before: Record, draft: Draft) -> bool:
    if before.held != draft.held or before.files.keys() != draft.seals.keys():
        return False
    changed = (path for path, seal in draft.seals.items() if before.files[path].seal != seal.hex())
    return all(path.startswith(_BOARD) for path in changed)


def _refreshed(release: Release, draft: Draft) -> Release:
    """The same release with another board; each file is a new one in its place, so no other release changes."""
    files = dict(release.record.files)
    for path, seal in draft.seals.items():
        if files[path].seal != seal.hex():
            files[path] = _exchanged(draft.work / path, release.website, path, seal.hex())
    pack(release.website, files)
    _state(release.website, draft)
    record = replace(release.record, version=draft.version, files=files, facts=draft.facts, program=program_digest())
    save(release.folder, record)
    return release._replace(record=record)


def _exchanged(source: Path, website: Path, path: str, seal: str) -> Standing:
    place = website / path
    fresh = place.with_name(f".{place.name}")
    copied(source, fresh)
    for ending in ENDINGS:
        place.with_name(f"{place.name}{ending}").unlink(missing_ok=True)
    fresh.replace(place)
    found = place.stat()
    return Standing(seal, found.st_size, found.st_mtime_ns)


def _state(website: Path, draft: Draft) -> None:
    """``/stand.json``: of when the website is, from which commit, and what it holds back.

    What has no page yet is only counted: its name may tell what is not public before its time.
    """
    named = [stem for stem in draft.held if f"meldungen/{stem}/index.html" in draft.seals]
    told = {
        "zeit": draft.now.isoformat(timespec="seconds"),
        "commit": draft.commit,
        "zurueckgehalten": named,
        "ohne_seite": len(draft.held) - len(named),
    }
    fresh = website / f".{STATE}"
    fresh.write_text(f"{json.dumps(told, ensure_ascii=False, indent=2)}\n", encoding="utf-8")
    fresh.chmod(FILE_MODE)
    fresh.replace(website / STATE)
