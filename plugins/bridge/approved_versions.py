"""A text as it stands in its file, and as it stood when it was approved, as far as Git knows."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PurePosixPath

from ..domain.advice.date_messages import Around
from ..domain.announcement import Announcement
from ..domain.approving import Approving
from ..domain.form import Form
from ..domain.keys import HEAD_ROWS
from ..domain.problems import ContentError, Problem
from ..domain.readers import Given
from ..domain.reading import announcement as parsed
from ..domain.reading import said
from ..domain.sealing_body import sealed_body
from ..domain.town import Town
from ..domain.written import Finder
from ..formats.front_matter import decoded, head
from .content_folder import Folder
from .git import commits, content_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The bytes of a file, and what was read in it: its lines as they are sealed, its head, the digests of its files.

    ``is_sound`` says that nothing is wrong with it now; a file that an older one names may be gone. Only of those,
    ``files`` are known.
    """

    raw: bytes
    announcement: Announcement
    lines: list[str]
    head: str
    is_sound: bool
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads versions of announcements of one town."""

    folder: Folder
    town: Town
    now: datetime

    def approved(self, announcement: Announcement) -> Version | None:
        """The newest version that bears the announcement's approval, and has its seal."""
        given = announcement.approval
        for raw, commit in self._older(announcement) if given else ():
            found = self.version(raw, announcement.source, announcement.stem)
            sealed = found.announcement.sealed if found and found.announcement.approval == given else None
            if found and sealed and given:
                files = dict(self._files(sealed.named, commit))
                if sealed.seal(files) == given.seal:
                    return replace(found, files=files)
        return None

    def present(self, announcement: Announcement) -> Version | None:
        """The version that lies in the folder."""
        raw = (self.folder.path / self.folder.source(announcement.source)).read_bytes()
        return self.version(raw, announcement.source, announcement.stem)

    def version(self, raw: bytes, source: str, stem: str) -> Version | None:
        """What stands in the bytes of a file at ``source``; ``None`` when anything is wrong with it."""
        sound = self._read(raw, source, stem, self.folder.find)
        found = sound or self._read(raw, source, stem, PurePosixPath)
        if found is None:
            return None
        announcement, lines, top = found
        return Version(raw=raw, announcement=announcement, lines=lines, head=top, is_sound=sound is not None, files={})

    def _read(self, raw: bytes, source: str, stem: str, find: Finder) -> tuple[Announcement, list[str], str] | None:
        problems = list[Problem]()
        try:
            text = decoded(raw, source)
            written = head(text, source, HEAD_ROWS, problems.append)
            found = parsed(
                written,
                path=source,
                stem=stem,
                town=self._asking,
                find=find,
                now=self.now,
                report=problems.append,
            )
        except ContentError:
            return None
        if found is None or any(not problem.is_hint for problem in problems):
            return None
        form = Form(written.fields, HEAD_ROWS, source, problems.append, Around(self.now))
        values = said(form, Given(self.town, find, self.now, form.written))
        spoken = [f"{name}: {value}" for name, texts in values.items() for value in texts]
        return found, [*spoken, *sealed_body(written.body).split("\n")], _above(text, written.body_line)

    @property
    def _asking(self) -> Town:
        """The town as one that asks for approvals, for whoever reads a single version wants to know its seal."""
        return self.town if self.town.approving else replace(self.town, approving=Approving(starts_on=date.max))

    def _older(self, announcement: Announcement) -> Iterator[tuple[bytes, str]]:
        source = self.folder.source(announcement.source)
        for commit in commits(self.folder.path / source):
            raw = content_at(commit, self.folder.path, str(source))
            if raw is not None:
                yield raw, commit

    def _files(self, paths: tuple[str, ...], commit: str) -> Iterator[tuple[str, str]]:
        for path in paths:
            content = content_at(commit, self.folder.path, path)
            if content is not None:
                yield path, hashlib.sha256(content).hexdigest()


def _above(text: str, body_line: int) -> str:
    return "\n".join(text.split("\n")[: body_line - 2])
