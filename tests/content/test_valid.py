"""Each case in ``valid/`` builds without a word, and says what its editor meant."""

from datetime import date, datetime
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

import pytest

from plugins.domain.announcement import Announcement
from plugins.domain.parts import Attachment, Revision, Status, Urgency, Withdrawal
from tests.content.folder import CASE, CASES, ContentFolder

BERLIN = ZoneInfo("Europe/Berlin")
VALID = sorted((CASES / "valid").glob("*.md"))
PLAN = PurePosixPath("dokumente/plan.pdf")


def read(folder: ContentFolder, name: str) -> Announcement:
    folder.put(CASE, (CASES / "valid" / f"{name}.md").read_bytes())
    return folder.announcement()


def instant(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.stem)
def test_a_valid_case_is_read_without_a_word(folder: ContentFolder, case: Path) -> None:
    folder.put(CASE, case.read_bytes())
    assert folder.problems() == []


def test_colons_and_marks_in_values_are_just_text(folder: ContentFolder) -> None:
    found = read(folder, "woertliche-werte")
    assert found.title == "Neu: #Heimat *live* [am Markt] @ 18:00: »jetzt!«"
    assert found.summary == "!Achtung: & so weiter, {siehe} | > % `hier – \"ganz\" 'sicher' #kein Kommentar"
    assert found.contact == '"Rathaus": 04261 0000 oder "Bauhof"'
    assert found.event is not None
    assert found.event.place == "@Markt: 1 #hinten"


def test_one_pair_of_quotation_marks_around_the_whole_is_removed(folder: ContentFolder) -> None:
    found = read(folder, "anfuehrungszeichen")
    assert (found.title, found.date.at) == ("Straße: gesperrt", instant(20, 9, 30))
    assert found.summary == '"Gesperrt" heißt es.'
    assert [district.slug for district in found.districts] == ["borchel"]
    assert found.revisions == (Revision(at=instant(21, 10), note="Der Kran kommt später."),)


def test_case_and_spacing_of_keys_and_words_do_not_matter(folder: ContentFolder) -> None:
    found = read(folder, "gross-und-klein")
    assert (found.title, found.topic.slug, found.summary) == ("Bücherbus", "buecherei", "Der Bus kommt.")
    assert [district.slug for district in found.districts] == ["gruenhagen", "kernstadt"]
    assert (found.urgency, found.status) == (Urgency.IMPORTANT, Status.PUBLISHED)
    assert found.validity.ends is not None
    assert found.validity.ends.day == date(2026, 11, 27)
    assert not found.is_for_channel


def test_blocks_are_read_as_yaml(folder: ContentFolder) -> None:
    found = read(folder, "bloecke")
    assert found.title == "Bahnhofstraße gesperrt"
    assert found.summary == "Die Bahnhofstraße ist gesperrt: Bitte fahren Sie über die Marktstraße."
    address = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-fall/"
    assert found.own_channel_text == f"*Gesperrt:* Bahnhofstraße\n\n  # 1: weiter über die Marktstraße\n\n{address}"
    assert found.contact == "Rathaus\nAm Markt 1"


def test_districts_may_stand_on_lines_of_their_own(folder: ContentFolder) -> None:
    lines = (CASES / "valid/leere-felder.md").read_text("utf-8").splitlines()
    head = [*lines[:5], "Ortsteile: |", "  Grünhagen", "  Borchel,", "  Kernstadt", *lines[-2:], ""]
    folder.put(CASE, "\n".join(head).encode())
    assert [district.slug for district in folder.announcement().districts] == ["gruenhagen", "borchel", "kernstadt"]


def test_a_summary_is_one_line_however_it_was_typed(folder: ContentFolder) -> None:
    lines = (CASES / "valid/leere-felder.md").read_text("utf-8").splitlines()
    head = [line for line in lines[:5] if not line.startswith("Kurztext")]
    summary = ["Kurztext: |", "  Der \t Bus", "  kommt   heute."]
    folder.put(CASE, "\n".join([*head, *summary, *lines[-2:], ""]).encode())
    assert folder.announcement().summary == "Der Bus kommt heute."


def test_nested_maps_of_form_editors_are_read(folder: ContentFolder) -> None:
    found = read(folder, "verschachtelt")
    assert found.attachments == (
        Attachment(path=PLAN, caption="Plan: Umleitung"),
        Attachment(path=PLAN, caption="Noch ein Plan"),
    )
    assert [revision.note for revision in found.revisions] == ["Erste Änderung", "Die Sperrung dauert länger."]
    assert found.withdrawal == Withdrawal(at=instant(23, 8), reason="Der Kran ist schon weg.")


def test_lists_may_stand_at_the_margin_and_hold_comments(folder: ContentFolder) -> None:
    found = read(folder, "listen")
    assert [district.slug for district in found.districts] == ["kernstadt", "borchel"]
    assert [attachment.caption for attachment in found.attachments] == ["Plan: Seite 1", "Plan"]
    assert [revision.note for revision in found.revisions] == ["- Zweiter Strich", "Text: bleibt Text."]
    assert found.posted_at == (instant(20, 10), instant(22, 11))
    assert [former.path for former in found.former_addresses] == ["/alte/adresse.html"]


def test_empty_optional_fields_are_as_good_as_absent(folder: ContentFolder) -> None:
    full = read(folder, "leere-felder")
    lines = (CASES / "valid/leere-felder.md").read_text("utf-8").splitlines()
    folder.put(CASE, "\n".join([*lines[:5], *lines[-2:], ""]).encode())
    bare = folder.announcement()
    same = [name for name in Announcement.__slots__ if name not in {"body_line", "lines"}]
    assert [getattr(full, name) for name in same] == [getattr(bare, name) for name in same]


def test_a_full_announcement_keeps_everything(folder: ContentFolder) -> None:
    found = read(folder, "alles")
    assert found.urgency is Urgency.EMERGENCY
    assert found.validity.starts is not None
    assert found.validity.starts.at == instant(20, 18)
    assert found.event is not None
    assert found.event.occurrences[0].ends is not None
    assert found.image is not None
    assert (found.image.path.as_posix(), found.image.credit) == ("bilder/rathaus.jpg", "Foto: Stadt")
    assert found.attachments == (Attachment(path=PLAN, caption="Plan"),)


def test_addresses_in_the_text_lead_to_what_is_published(folder: ContentFolder) -> None:
    read(folder, "alles")
    post = folder.post()
    for address in (
        '"/dokumente/plan.pdf"',
        '"/meldungen/2026-11-19-nachbar/#ort"',
        '"#fest"',
        '"/bilder/rathaus.jpg"',
    ):
        assert address in post.html
    assert [file.path.as_posix() for file in post.body_files] == ["dokumente/plan.pdf", "bilder/rathaus.jpg"]
