"""One entry as a file of ours: head, text, and what a person should look at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ..domain.file_kinds import RASTERS
from ..domain.readers import LONGEST_SUMMARY, LONGEST_TITLE
from ..domain.town import District, Topic
from ..formats.head_text import HeadText
from .announcement_file import NOTE
from .cleaned import LONGEST, Remark, cleaned
from .links import Way
from .luggage import NotBroughtError
from .markdown_text import markdown
from .plain import opening, plain, shortened, without_more
from .source import Entry

_TOO_LONG = "der Text ist zu lang, bitte als PDF anhängen"
_EMPTY = "der Eintrag hat weder Titel noch Text"
_CUT = "Der Titel war zu lang und wurde gekürzt. Ganz steht er in der Zeile »# Titel«."
_LEAD = "Das Bild »{}« steht im Text, denn als »Bild« im Kopf braucht es {}."
UNSORTED = "Keine Kategorie ist hier ein Thema. Bitte das Thema prüfen."
_FUTURE = "Das Datum liegt in der Zukunft, bis dahin ist die Meldung nicht zu sehen."


class RefusedEntryError(Exception):
    """An entry cannot be a file of ours; the message says why, as the end of a German sentence."""


@dataclass(frozen=True, kw_only=True)
class Placing:
    """What was found out about an entry before it is written."""

    identity: str
    at: datetime
    topic: Topic
    districts: Sequence[District] = ()
    unmatched: Sequence[str] = ()
    former_address: str = ""
    is_sorted: bool = True
    is_for_channel: bool = True
    is_future: bool = False


@dataclass(kw_only=True)
class Draft:
    """A file to be written at ``path`` below the content folder; remarks by the line that they are about."""

    path: str
    text: str
    remarks: list[tuple[int, str]] = field(default_factory=list)


class _Body:
    """The text with what stands above and below it."""

    def __init__(self, entry: Entry, way: Way) -> None:
        html = entry.text or entry.summary
        if len(html) > LONGEST:
            raise RefusedEntryError(_TOO_LONG)
        self.remarks = [Remark(text) for text in entry.remarks]
        clean, remarks = cleaned(html, way.link, way.picture)
        self.remarks += remarks
        self.text = markdown(clean)
        self.words = opening(clean)
        self.lead: tuple[str, str, str] | None = None
        self.attachments = list[str]()
        self._way = way

    def without_beginning(self, summary: str) -> None:
        """The page shows the summary above the text, so a text that begins with it need not say it again."""
        first, _, rest = self.text.partition("\n\n")
        if "](" not in first and re.sub(r"[*_\\]", "", " ".join(first.split())) == re.sub(r"[*_\\]", "", summary):
            self.text = rest.lstrip("\n")

    def add_pictures(self, entry: Entry) -> None:
        """The first above the text or in the head, the others below."""
        for number, each in enumerate(entry.pictures):
            target, remark = self._way.picture(each.address, each.description)
            if target is None or f"]({target})" in self.text:
                self.remarks += [remark] if remark else []
                continue
            is_ours = "://" not in target
            is_pixels = any(target.lower().endswith(ending) for ending in RASTERS)
            if number == 0 and is_ours and is_pixels and each.description and each.credit:
                self.lead = (target, each.description, each.credit)
                continue
            if is_ours and number == 0:
                lacks = (
                    " und ".join(
                        name
                        for name, known in (
                            ("eine Bildbeschreibung", each.description),
                            ("einen Bildnachweis", each.credit),
                        )
                        if not known
                    )
                    or "Bildpunkte"
                )
                self.remarks.append(Remark(_LEAD.format(target, lacks), target))
            elif remark:
                self.remarks.append(remark)
            label = each.description.replace("[", "(").replace("]", ")")
            shown = f"![{label}]({target})" if is_ours else f"[{f'Bild: {label}' if label else 'Bild'}]({target})"
            self.text = f"{shown}\n\n{self.text}" if number == 0 else f"{self.text}\n{shown}\n"

    def add_documents(self, entry: Entry) -> None:
        """Attachments where the file comes along, else a link below the text."""
        for each in entry.documents:
            label = " ".join(each.label.split()) or each.address.rpartition("/")[2] or "Datei"
            try:
                place = self._way.luggage.bring(each.address, self._way.year, is_picture=False)
                self.attachments.append(f"{place}: {label}")
            except NotBroughtError as error:
                target, _ = self._way.link(each.address, label)
                self.remarks.append(Remark(f"Die Datei »{each.address[:100]}« {error}.", target or ""))
                if target:
                    self.text = f"{self.text}\n[{label.replace('[', '(').replace(']', ')')}]({target})\n"


def drafted(entry: Entry, placing: Placing, path: str, way: Way) -> Draft:
    """The file. Raises ``RefusedEntryError``."""
    body = _Body(entry, way)
    summary = without_more(plain(entry.summary))
    title = entry.title or shortened(summary or body.words, LONGEST_TITLE)
    if not title:
        raise RefusedEntryError(_EMPTY)
    summary = shortened(summary or body.words or title, LONGEST_SUMMARY)
    body.without_beginning(summary)
    body.add_pictures(entry)
    body.add_documents(entry)
    head = _head(title, summary, placing, body)
    draft = Draft(path=path, text=head.with_body(body.text))
    first = len(head.lines) + 2
    if len(title) > LONGEST_TITLE:
        draft.remarks.append((head.line_of["Titel"], _CUT))
    if placing.is_future:
        draft.remarks.append((head.line_of["Datum"], _FUTURE))
    if not placing.is_sorted:
        draft.remarks.append((head.line_of["Thema"], UNSORTED))
    for remark in dict.fromkeys(body.remarks):
        draft.remarks.append((_line_of(remark.about, draft.text, first), remark.text))
    return draft


def _head(title: str, summary: str, placing: Placing, body: _Body) -> HeadText:
    head = HeadText()
    head.put("Titel", shortened(title, LONGEST_TITLE))
    head.put("Datum", f"{placing.at:%Y-%m-%d %H:%M}")
    head.put("Thema", placing.topic.name)
    if placing.districts:
        head.put("Ortsteile", ", ".join(each.name for each in placing.districts))
    head.put("Kurztext", summary)
    if body.lead:
        for key, words in zip(("Bild", "Bildbeschreibung", "Bildnachweis"), body.lead, strict=True):
            head.put(key, words)
    head.put_list("Anhänge", body.attachments)
    if not placing.is_for_channel:
        head.put("WhatsApp", "nein")
    head.put_list("Frühere Adressen", [placing.former_address] if placing.former_address else [])
    if len(title) > LONGEST_TITLE:
        head.note(f"# Titel: {title[:2000]}")
    if placing.unmatched:
        head.note(f"# Kategorien: {', '.join(placing.unmatched)[:500]}")
    head.note(f"{NOTE}{placing.identity}")
    return head


def _line_of(words: str, text: str, otherwise: int) -> int:
    place = text.find(words) if words else -1
    return text.count("\n", 0, place) + 1 if place >= 0 else otherwise
