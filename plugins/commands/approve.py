"""``invoke freigabe --eintragen``: the approval of a text, written into its head."""

from datetime import datetime
from pathlib import Path

from ..bridge.approvals import Approvals
from ..bridge.approved_versions import Reader
from ..bridge.content_folder import Folder
from ..bridge.extent import SETTINGS
from ..bridge.loading import load
from ..bridge.settings import settings_of, store_of
from ..bridge.writing import rewrite
from ..domain.approval import KEY, NO_SEAL, Approval, role
from ..domain.problems import ContentError
from .arguments import faulty, file_of, stem_of, unknown_stem, unusable
from .head_line import with_value


def approve(content: str, now: datetime | None, stem: str, by: str) -> int:
    """Note in the announcement's file that a role of the house approves the text that stands there; the exit code."""
    folder, stem = Folder(Path(content), content), stem_of(stem)
    try:
        by = role(by)
        read = load(folder, now)
        file = file_of(folder, stem)
        if file is None:
            return unknown_stem(stem, [announcement.stem for announcement in read.announcements])
        raw, source = file.read_bytes(), folder.shown(file)
        unsealed = Approval(at=read.now, role=by, seal=NO_SEAL)
        found = Reader(folder, read.town, read.now).version(with_value(raw, KEY, str(unsealed), source), source, stem)
    except ValueError as error:
        print(error)
        return 1
    except ContentError as error:
        return unusable(error)
    if found is None or not found.is_sound or found.announcement.sealed is None:
        return faulty(stem)
    store = store_of(settings_of(SETTINGS, content, None, now, {})).read_only()
    given = Approval(at=read.now, role=by, seal=Approvals(read, store).seal(found.announcement.sealed))
    before = next((each.approval for each in read.announcements if each.stem == stem), None)
    if before and (before.role, before.seal) == (given.role, given.seal):
        print(f"»{stem}« ist so schon freigegeben: {before}. Es wurde nichts geändert.")
        return 0
    rewrite(file, with_value(raw, KEY, str(given), source))
    print(f"Eingetragen in {source}: »{KEY}: {given}«.")
    return 0
