"""``invoke posted``."""

from datetime import datetime
from pathlib import Path

from ..bridge.content_folder import Folder
from ..bridge.loading import load
from ..bridge.writing import rewrite
from ..domain.announcement import Announcement
from ..domain.problems import ContentError
from ..domain.standing import ChannelState, Standing
from .arguments import faulty, file_of, stem_of, unknown_stem, unusable
from .channel import NO_CHANNEL
from .head_line import with_item


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
        return faulty(stem) if file_of(folder, stem) else unknown_stem(stem, list(announcements))
    standing = announcements[stem].as_of(read.now, read.town.window)
    refusal = _refusal(announcements[stem], standing)
    if refusal:
        print(refusal)
        return 1
    if standing.channel_state is ChannelState.POSTED:
        last = standing.posted_at[-1]
        print(f"»{stem}« ist schon vermerkt: seit {last:%Y-%m-%d %H:%M} im Kanal. Es wurde nichts geändert.")
        return 0
    file = folder.path / folder.source(announcements[stem].source)
    entry = f"{read.now:%Y-%m-%d %H:%M} [{announcements[stem].facts}]"
    rewrite(file, with_item(file.read_bytes(), "Im Kanal", entry, announcements[stem].source))
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
