"""Which announcements are not approved as they are, what has changed in them, and what is published instead.

Only where an approval is given or asked for, files are looked at; their digests are kept from build to build.
"""

import unicodedata
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property

from ..domain.announcement import Announcement
from ..domain.approval import ANY_ROLE, KEY, NO_SEAL
from ..domain.changed_words import Piece, compared, in_short
from ..domain.parts import Status
from ..domain.problems import Problem
from ..domain.seal import Sealed
from ..domain.wording import NBSP, day
from .approved_versions import Reader, Version
from .loading import Content, Withheld
from .original import original
from .store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Unapproved:
    """An announcement without an approval, or with that of another text.

    ``seal`` is what an approval would bear, ``is_needed`` whether it is published with one only.
    """

    announcement: Announcement
    seal: str
    is_needed: bool


class Approvals:
    """The approvals of all that was read, held against what was read."""

    def __init__(self, content: Content, store: Store) -> None:
        self._content, self._store = content, store
        self._reader = Reader(content.folder, content.town, content.now)
        self._versions = dict[str, Version | None]()

    def seal(self, sealed: Sealed) -> str:
        """The seal of a text with the files that it names as they are now; one that cannot be read is none."""
        return sealed.seal(dict(self._digests(sealed.named)))

    def _digests(self, paths: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        folder = self._content.folder
        for path in paths:
            with suppress(OSError):
                place = folder.locate(path)
                if place:
                    yield unicodedata.normalize("NFC", str(place)), original(folder.path / place, self._store).digest

    @cached_property
    def unapproved(self) -> list[Unapproved]:
        """All of them, by path; a draft that nobody has approved yet is none."""
        return list(self._unapproved())

    def _unapproved(self) -> Iterator[Unapproved]:
        approving = self._content.town.approving
        for each in self._content.announcements:
            is_needed = approving is not None and approving.asks_for(each.date.day, each.urgency)
            is_awaited = is_needed and each.status is Status.PUBLISHED
            if each.sealed is None or not (each.approval or is_awaited):
                continue
            seal = self.seal(each.sealed)
            if each.approval is None or each.approval.seal != seal:
                yield Unapproved(announcement=each, seal=seal, is_needed=is_needed)

    def hints(self, without: Container[str] = ()) -> Iterator[Problem]:
        """What is missing, or has changed, and what to write, of all announcements but some."""
        for each in self.unapproved:
            if each.announcement.stem in without:
                continue
            threat = "Ohne Freigabe wird die Meldung nicht veröffentlicht." if each.is_needed else ""
            yield self._problem(each, threat)

    def withheld(self, held: Container[str]) -> Content:
        """The content as it may be published, and why; what is ``held`` anyway was public before.

        Of an announcement that is approved no longer, the approved version stays, where Git knows it and its files are
        what they were; any other is hidden, as a draft is.
        """
        content = self._content
        shown, heads, told = {each.source: each for each in content.announcements}, dict(content.heads), {}
        for each in self.unapproved:
            found = each.announcement
            if each.is_needed and found.stem not in held and self._is_public(found):
                before = self._standing(each)
                shown[found.source] = before.announcement if before else replace(found, status=Status.DRAFT)
                heads[found.source] = before.head if before else heads[found.source]
                content.records.forget(found.source)
                stays = "Zu sehen bleibt die freigegebene Fassung." if before else "Die Meldung ist nicht zu sehen."
                problem = replace(self._problem(each, stays), is_hint=False)
                told[found.stem] = Withheld(problem, before.raw if before else None)
        return replace(content, announcements=tuple(shown.values()), heads=heads, withheld=told)

    def changes(self, each: Unapproved) -> list[Piece]:
        """The text with what has changed in it since the approval; empty when nobody knows."""
        before = self._approved(each.announcement)
        now = self._reader.present(each.announcement) if before else None
        return compared(before.lines, now.lines) if before and now else []

    def exchanged(self, each: Unapproved) -> list[str]:
        """The files that are others than those that were approved."""
        before = self._approved(each.announcement)
        now = dict(self._digests(tuple(before.files))) if before else {}
        return [path for path, digest in before.files.items() if now.get(path) != digest] if before else []

    def _approved(self, announcement: Announcement) -> Version | None:
        if announcement.stem not in self._versions:
            self._versions[announcement.stem] = self._reader.approved(announcement)
        return self._versions[announcement.stem]

    def _standing(self, each: Unapproved) -> Version | None:
        """The approved version, if it can still be shown as it was approved."""
        before = self._approved(each.announcement)
        return before if before and before.is_sound and not self.exchanged(each) else None

    def _is_public(self, announcement: Announcement) -> bool:
        return announcement.status is Status.PUBLISHED and announcement.date.at <= self._content.now

    def _problem(self, each: Unapproved, outcome: str) -> Problem:
        line = f"{KEY}: {self._content.now:%Y-%m-%d %H:%M}, {ANY_ROLE}, {each.seal}"
        advice = f"Nach der Freigabe bitte in den Kopf schreiben: »{line}«."
        return Problem(
            path=each.announcement.source,
            line=each.announcement.line_of(KEY),
            field=KEY,
            text=" ".join(filter(None, [self._said(each), outcome, advice])),
            is_hint=True,
        )

    def _said(self, each: Unapproved) -> str:
        given = each.announcement.approval
        if given is None:
            return "Die Freigabe fehlt."
        if given.seal == NO_SEAL:
            return "Das Siegel fehlt noch."
        at = day(given.at, language=self._content.town.language).replace(NBSP, " ")
        files = [f"»{path}« ausgetauscht" for path in self.exchanged(each)]
        words = ", ".join(filter(None, [in_short(self.changes(each)), *files]))
        return f"Seit der Freigabe ({at}, {given.role}) geändert{f': {words}' if words else ''}."
