"""``invoke posted``."""

import tempfile
from datetime import datetime
from pathlib import Path, PurePosixPath

from ..bridge.content_folder import Folder
from ..bridge.loading import load
from ..domain.announcement import Announcement
from ..domain.problems import ContentError
from ..domain.standing import ChannelState, Standing
from .arguments import stem_of, unknown_stem, unusable
from .channel import NO_CHANNEL
from .posted_line import with_posted


def posted(content: str, now: datetime | None, stem: str) -> int:
    """Note in the announcement's file that it is in the channel."""
    folder = Folder(Path(content), content)
    try:
        read = load(folder, now)
    except ContentError as error:
        return unusable(error)
    if read.town.channel is None:
        print(f"{NO_CHANNEL} Es wurde nichts geändert.")
        return 1
    stem = stem_of(stem)
    announcements = {announcement.stem: announcement for announcement in read.announcements}
    if stem not in announcements:
        return unknown_stem(stem, list(announcements)) if stem not in _broken(folder) else _faulty(stem)
    standing = announcements[stem].as_of(read.now, read.town.window)
    refusal = _refusal(announcements[stem], standing)
    if refusal:
        print(refusal)
        return 1
    if standing.channel_state is ChannelState.POSTED:
        last = standing.posted_at[-1]
        print(f"»{stem}« ist schon vermerkt: seit {last:%Y-%m-%d %H:%M} im Kanal. Es wurde nichts geändert.")
        return 0
    source = PurePosixPath(announcements[stem].source).relative_to(folder.label)
    file = folder.path / (folder.locate(str(source)) or source)
    _replace(
        file,
        with_posted(
            file.read_bytes(), f"{read.now:%Y-%m-%d %H:%M} [{announcements[stem].facts}]", announcements[stem].source
        ),
    )
    print(f"Vermerkt in {announcements[stem].source}: seit {read.now:%Y-%m-%d %H:%M} im Kanal.")
    return 0


def _refusal(announcement: Announcement, standing: Standing) -> str | None:
    if not announcement.is_for_channel:
        return f"»{announcement.stem}« ist nur für die Website (»WhatsApp: nein«). Es wurde nichts geändert."
    if not standing.is_visible:
        return (
            f"»{announcement.stem}« ist noch nicht öffentlich. Bitte erst veröffentlichen, dann in den Kanal stellen."
        )
    return None


def _broken(folder: Folder) -> set[str]:
    return {file.stem for file in (folder.path / "meldungen").rglob("*.md")}


def _faulty(stem: str) -> int:
    print(f"Die Datei zu »{stem}« hat Fehler. Bitte zuerst beheben, »invoke check« nennt sie.")
    return 1


def _replace(file: Path, content: bytes) -> None:
    """All or nothing, with the file's own permissions."""
    mode = file.stat().st_mode
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as fresh:
        fresh.write(content)
    Path(fresh.name).chmod(mode)
    Path(fresh.name).replace(file)
