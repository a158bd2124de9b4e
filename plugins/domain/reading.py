"""From the fields of a head to an ``Announcement``, with every problem collected on the way."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from plugins.domain.announcement import Announcement
from plugins.domain.channel import html_complaint, left_over_html
from plugins.domain.fields import ANNOUNCEMENT_ROWS, Head
from plugins.domain.file_kinds import refusal, refusal_as_picture
from plugins.domain.form import Form
from plugins.domain.former_addresses import former_address
from plugins.domain.moments import Moment, instant, moment
from plugins.domain.parts import (
    Attachment,
    Event,
    FormerAddress,
    Image,
    Revision,
    Status,
    Urgency,
    Validity,
    Withdrawal,
)
from plugins.domain.problems import Problem
from plugins.domain.town import District, Topic, Town

LONGEST_TITLE = 120
LONGEST_SUMMARY = 300
_STEM = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]*[a-z0-9][a-z0-9-]*")
_TIMED_TEXT = re.compile(r"(\d[\d.-]*(?:(?:,?\s+|T)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*Uhr)?)?)(?::(.*))?", re.DOTALL)

Finder = Callable[[str], PurePosixPath | None]
"""Finds a file below ``content/`` whatever its Unicode normal form; ``None`` when it is missing or outside.

Raises ``ValueError`` with a German sentence when it is there but must not be published."""


def announcement(
    head: Head, *, path: str, stem: str, town: Town, find: Finder, report: Callable[[Problem], None]
) -> Announcement | None:
    """Read one head; ``None`` when anything required is missing or wrong (the reasons went to ``report``)."""
    form = Form(head.fields, ANNOUNCEMENT_ROWS, path, report)
    reader = _Reader(form, town, find)
    check_stem(stem, path, report)
    if not head.body.strip():
        form.complain_at(head.body_line, "Unter dem Kopf fehlt der Text der Meldung.")
    title, date, topic, summary = reader.title(), reader.date(), reader.topic(), reader.summary()
    districts, urgency, status = reader.districts(), reader.urgency(), reader.status()
    validity, event, image = reader.validity(), reader.event(), reader.image()
    revisions, withdrawal = reader.revisions(), reader.withdrawal()
    is_for_channel, own_text = reader.channel()
    attachments, posted_at, former = reader.attachments(), reader.posted_at(), reader.former_addresses()
    contact = form.text("Kontakt")
    if form.has_faults or title is None or date is None or topic is None or summary is None:
        return None
    return Announcement(
        stem=stem, source=path, title=title, date=date, topic=topic, summary=summary,
        body=head.body, body_line=head.body_line, districts=districts, urgency=urgency, status=status,
        validity=validity, event=event, image=image, attachments=attachments, contact=contact,
        revisions=revisions, withdrawal=withdrawal, is_for_channel=is_for_channel, own_channel_text=own_text,
        lines=form.lines, posted_at=posted_at, former_addresses=former,
    )  # fmt: skip


def check_stem(stem: str, path: str, report: Callable[[Problem], None]) -> None:
    """The file's name is its identity for ever, so it is checked before anyone relies on it."""
    if _STEM.fullmatch(stem) and _is_day(stem[:10]):
        return
    message = (
        f"Der Dateiname »{stem}.md« geht so nicht. Bitte mit einem Datum beginnen und nur Kleinbuchstaben "
        "ohne Umlaute, Ziffern und Bindestriche verwenden, zum Beispiel »2026-11-23-strasse-gesperrt.md«."
    )
    report(Problem(path=path, line=1, text=message))


def _is_day(text: str) -> bool:
    try:
        datetime.strptime(text, "%Y-%m-%d")  # noqa: DTZ007 - only whether such a day exists
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Reader:
    """One method per group of keys; each reports its own problems and returns what is usable."""

    form: Form
    town: Town
    find: Finder

    def title(self) -> str | None:
        return self.form.line("Titel", longest=LONGEST_TITLE)

    def summary(self) -> str | None:
        text = self.form.text("Kurztext", longest=LONGEST_SUMMARY)
        return re.sub(r"[ \t\n]+", " ", text) if text else None

    def date(self) -> Moment | None:
        return self.form.read("Datum", self._moment)

    def topic(self) -> Topic | None:
        names = {name: topic for topic in self.town.topics for name in (topic.name, topic.slug)}
        text, shown = self.form.text("Thema"), [topic.name for topic in self.town.topics]
        if text and "," in text:
            self.form.complain("Thema", "Nur ein Thema ist möglich. Bitte das wichtigste wählen.")
            return None
        return self.form.choice("Thema", names, shown)

    def districts(self) -> tuple[District, ...]:
        names = {name: district for district in self.town.districts for name in (district.name, district.slug)}
        shown = [district.name for district in self.town.districts]
        return tuple(dict.fromkeys(self.form.choices("Ortsteile", names, shown)))

    def urgency(self) -> Urgency:
        return self.form.choice("Dringlichkeit", {word.value: word for word in Urgency}) or Urgency.NORMAL

    def status(self) -> Status:
        return self.form.choice("Status", {word.value: word for word in Status}) or Status.PUBLISHED

    def validity(self) -> Validity:
        starts, ends = self.form.read("Gültig ab", self._moment), self.form.read("Gültig bis", self._moment)
        if starts and ends and ends.is_over(starts.at):
            self.form.complain("Gültig bis", "Das Ende liegt vor »Gültig ab«. Bitte eines der beiden Daten ändern.")
        return Validity(starts=starts, ends=ends)

    def event(self) -> Event | None:
        starts, ends = self.form.read("Beginn", self._moment), self.form.read("Ende", self._moment)
        place = self.form.text("Ort")
        if not self.form.has("Beginn"):
            for name in ("Ende", "Ort"):
                if self.form.has(name):
                    self.form.complain(name, "Dazu fehlt »Beginn«. Bitte »Beginn: JJJJ-MM-TT HH:MM« ergänzen.")
        if starts and ends and ends.is_over(starts.at):
            self.form.complain("Ende", "Das Ende liegt vor »Beginn«. Bitte eines der beiden Daten ändern.")
        if starts and ends and not ends.is_day and ends.at == starts.at:
            ends = None  # a calendar's end is later than its beginning (RFC 5545, 3.8.2.2)
        return Event(starts=starts, ends=ends, place=place) if starts else None

    def image(self) -> Image | None:
        path = self.form.read("Bild", self._file)
        described = {name: self.form.line(name) for name in ("Bildbeschreibung", "Bildnachweis")}
        for name, text in described.items():
            if self.form.has("Bild") and not text:
                self.form.complain_missing(name, "Zu einem Bild gehört dieses Feld. Bitte ergänzen.")
            if text and not self.form.has("Bild"):
                self.form.complain(name, "Dazu fehlt »Bild«. Bitte »Bild: bilder/…« ergänzen.")
        unfit = refusal_as_picture(path) if path else None
        if unfit:
            self.form.complain("Bild", unfit)
        description, credit = described.values()
        return Image(path=path, description=description, credit=credit) if path and description and credit else None

    def attachments(self) -> tuple[Attachment, ...]:
        return tuple(self.form.read_all("Anhänge", self._attachment, parts=("Datei", "Beschriftung")))

    def revisions(self) -> tuple[Revision, ...]:
        placed = self.form.read_placed("Änderungen", self._timed_text, parts=("Zeit", "Text"))
        revisions = [Revision(at=at, note=note, line=line) for line, (at, note) in placed]
        return tuple(sorted(revisions, key=lambda revision: revision.at))

    def withdrawal(self) -> Withdrawal | None:
        pairs = self.form.read_all("Aufgehoben", self._timed_text, parts=("Zeit", "Grund"))
        if len(pairs) > 1:
            self.form.complain(
                "Aufgehoben", "Eine Meldung kann nur einmal aufgehoben werden. Bitte einen Eintrag löschen."
            )
        return Withdrawal(at=pairs[0][0], reason=pairs[0][1]) if pairs else None

    def channel(self) -> tuple[bool, str | None]:
        """Whether it goes into the channel, and the editor's own text."""
        text, field = self.form.text("WhatsApp"), self.form.field("WhatsApp")
        if text is None or field is None or text.casefold() in {"ja", "nein"}:
            return text is None or text.casefold() == "ja", None
        if not field.is_block:
            advice = "Bitte »nein« schreiben oder »WhatsApp: |« und darunter eingerückt den eigenen Text."
            self.form.complain("WhatsApp", f"»{text}« ist hier nicht möglich. {advice}")
        elif len(text) > self.town.channel.characters:
            limit = f"Der Text hat {len(text)} Zeichen, erlaubt sind {self.town.channel.characters}. Bitte kürzen."
            self.form.complain("WhatsApp", limit)
        for offset, tag in left_over_html(text):
            self.form.complain("WhatsApp", html_complaint(tag), line=field.value_line + offset)
        return True, text

    def posted_at(self) -> tuple[datetime, ...]:
        return tuple(sorted(self.form.read_all("Im Kanal", lambda text: instant(text, self.town.zone))))

    def former_addresses(self) -> tuple[FormerAddress, ...]:
        return tuple(FormerAddress(*placed) for placed in self.form.read_placed("Frühere Adressen", former_address))

    def _moment(self, text: str) -> Moment:
        return moment(text, self.town.zone)

    def _timed_text(self, text: str) -> tuple[datetime, str]:
        found = _TIMED_TEXT.fullmatch(text)
        written = (found.group(2) or "").strip() if found else ""
        if found and written:
            return instant(found.group(1), self.town.zone), written
        if found:
            raise ValueError(
                "Nach dem Zeitpunkt fehlt der Text. Bitte hinter die Uhrzeit einen Doppelpunkt und den Text setzen."
            )
        raise ValueError(
            f"Vor »{text}« fehlt der Zeitpunkt. Bitte »JJJJ-MM-TT HH:MM: Text« schreiben, "
            f"zum Beispiel »2026-11-25 14:00: {text}«"
        )

    def _file(self, text: str) -> PurePosixPath:
        reason = refusal(text)
        if reason:
            raise ValueError(reason)
        found = self.find(text)
        if found is None:
            raise ValueError(
                f"Die Datei »{text}« gibt es im Ordner »content« nicht. Bitte hochladen oder den Namen prüfen."
            )
        return found

    def _attachment(self, text: str) -> Attachment:
        if re.match(r"[a-z]+://|[A-Za-z]:\\", text):
            return Attachment(path=self._file(text), caption="")
        path, _, caption = text.partition(":")
        if not caption.strip():
            raise ValueError(
                f"Zu »{text}« fehlt die Beschriftung. Bitte »dokumente/datei.pdf: Beschriftung« schreiben."
            )
        return Attachment(path=self._file(path.strip()), caption=caption.strip())
