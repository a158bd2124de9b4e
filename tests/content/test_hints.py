"""What is allowed but worth saying; a hint stops nothing."""

import pytest

from tests.content.folder import CASE, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
HINTS = {
    "Gültig bis: 2026-11-19": "Das Ende liegt vor »Datum«, die Meldung ist also von Anfang an beendet.",
    "Dringlichkeit: wichtig": "Ohne »Gültig bis« bleibt die Meldung oben stehen, bis jemand sie ändert.",
    "Änderungen: 2026-11-19 10:00: Zu früh.": "Eine Änderung liegt vor »Datum«.",
    "Änderungen: 2026-11-24 10:00: Zu spät.": "Eine Änderung liegt in der Zukunft und erscheint erst dann.",
    "Im Kanal: 2027-11-20 10:00": (
        "»2027-11-20 10:00« liegt in der Zukunft und zählt erst dann. Bitte das Datum prüfen."
    ),
    "Im Kanal: 2026-11-20 09:29": "»2026-11-20 09:29« liegt vor »Datum«. Bitte prüfen, was stimmt.",
    "Aufgehoben: 2026-11-20 09:29: Irrtum.": (
        "Die Aufhebung liegt vor »Datum«, die Meldung gilt also von Anfang an nicht."
    ),
    "Aufgehoben: 2026-11-24 10:00: Vorbei.": "Der Zeitpunkt liegt in der Zukunft, bis dahin gilt die Meldung.",
}


@pytest.mark.parametrize(("line", "hint"), HINTS.items(), ids=HINTS)
def test_a_hint_stands_on_the_line_that_it_is_about(folder: ContentFolder, line: str, hint: str) -> None:
    folder.put(CASE, f"---\n{HEAD}{line}\n---\nText.\n".encode())
    assert folder.problems() == [f"{CASE}:6: Hinweis: Feld »{line.split(':', maxsplit=1)[0]}«: {hint}"]


AGAIN = "Die Meldung bleibt aufgehoben. Soll sie wieder gelten, bitte die Änderung mit »Gilt wieder:« beginnen."
NOT_WITHDRAWN = "Hier steht »Gilt wieder:«, aufgehoben war die Meldung aber nicht. Bitte prüfen, ob »Aufgehoben« fehlt."
NO_KEY = (
    "Das klingt nach einer Absage, die Meldung gilt aber weiter. Ist sie aufgehoben, bitte "
    "»Aufgehoben: 2026-11-22 10:00: …« schreiben."
)
SECOND = (
    "Das klingt nach einer neuen Absage, die Meldung gilt aber wieder. Bitte »Aufgehoben: 2026-11-22 10:00: …« "
    "schreiben und die frühere Absage als Zeile unter »Änderungen« stehen lassen."
)
WITHDRAWN = "Aufgehoben: 2026-11-21 10:00: Sturm."


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        (["Der Markt findet doch statt."], AGAIN),
        (["Die Sperrung gilt ab morgen."], AGAIN),
        (["Neuer Termin: im Frühjahr."], None),
        (["Gilt wieder: Der Sturm zieht vorbei."], None),
        (["Gilt wieder: Der Sturm zieht vorbei.", "Fällt doch aus, der Sturm dreht."], SECOND),
        (["Gilt wieder: Der Sturm zieht vorbei.", "Bitte Mütze mitbringen."], None),
    ],
)
def test_what_could_take_a_withdrawal_back_is_worth_a_hint(
    folder: ContentFolder, changes: list[str], hint: str | None
) -> None:
    lines = "".join(f"  - 2026-11-22 {11 - len(changes) + place:02}:00: {note}\n" for place, note in enumerate(changes))
    folder.put(CASE, f"---\n{HEAD}{WITHDRAWN}\nÄnderungen:\n{lines}---\nText.\n".encode())
    expected = f"{CASE}:{7 + len(changes)}: Hinweis: Feld »Änderungen«: {hint}"
    assert folder.problems() == ([expected] if hint else [])


@pytest.mark.parametrize(
    ("note", "hint"),
    [
        ("Gilt wieder: Alles gut.", NOT_WITHDRAWN),
        ("Entwarnung! Alle dürfen zurück.", NO_KEY),
        ("Die Feuerwehr gibt Entwarnung.", NO_KEY),
        ("Abgesagt: zu viel Sturm.", NO_KEY),
        ("Fällt leider aus.", NO_KEY),
        ("Noch keine Entwarnung.", None),
        ("Der Bus fällt aus.", None),
    ],
)
def test_what_sounds_like_a_withdrawal_is_worth_a_hint(folder: ContentFolder, note: str, hint: str | None) -> None:
    folder.put(CASE, f"---\n{HEAD}Änderungen: 2026-11-22 10:00: {note}\n---\nText.\n".encode())
    assert folder.problems() == ([f"{CASE}:6: Hinweis: Feld »Änderungen«: {hint}"] if hint else [])


def test_an_event_that_lasts_for_months_is_worth_a_hint(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}Beginn: 2026-12-05\nEnde: 2027-12-05\n---\nText.\n".encode())
    hint = "Feld »Ende«: Der Termin dauert mehr als 60 Tage. Bitte das Jahr prüfen."
    assert folder.problems() == [f"{CASE}:7: Hinweis: {hint}"]


@pytest.mark.parametrize(
    ("ends", "starts"),
    [("2026-12-04", "2026-12-05"), ("2026-12-05 14:59", "2026-12-05 15:00"), ("2026-12-04", "2026-12-05 15:00")],
)
def test_an_announcement_that_ends_before_its_event_is_worth_a_hint(
    folder: ContentFolder, ends: str, starts: str
) -> None:
    folder.put(CASE, f"---\n{HEAD}Gültig bis: {ends}\nBeginn: {starts}\n---\nText.\n".encode())
    hint = "Das Ende liegt vor »Beginn«, die Meldung ist also vor dem Termin beendet. Bitte prüfen, was stimmt."
    assert folder.problems() == [f"{CASE}:6: Hinweis: Feld »Gültig bis«: {hint}"]


def test_an_announcement_that_ends_before_the_last_date_is_worth_a_hint(folder: ContentFolder) -> None:
    dates = "Termine:\n  - 2026-12-04\n  - 2026-12-05\n"
    folder.put(CASE, f"---\n{HEAD}Gültig bis: 2026-12-04\n{dates}---\nText.\n".encode())
    hint = "Das Ende liegt vor dem letzten Termin, die Meldung ist also davor beendet. Bitte prüfen, was stimmt."
    assert folder.problems() == [f"{CASE}:6: Hinweis: Feld »Gültig bis«: {hint}"]


def test_hints_about_a_date_stand_on_its_line(folder: ContentFolder) -> None:
    dates = "Termine:\n  - 2026-12-04\n  - 2026-11-19 10:00\n  - 2026-12-05 – 2027-12-06\n"
    folder.put(CASE, f"---\n{HEAD}{dates}---\nAm 1. Dezember.\n".encode())
    lines = [hint.split(": Hinweis: Feld »Termine«: ")[0].rpartition(":")[2] for hint in folder.problems()]
    assert lines == ["6", "8", "8", "9"]


@pytest.mark.parametrize(("ends", "starts"), [("2026-12-05", "2026-12-05 15:00"), ("2026-12-05 12:00", "2026-12-05")])
def test_an_announcement_may_end_on_the_day_of_its_event(folder: ContentFolder, ends: str, starts: str) -> None:
    folder.put(CASE, f"---\n{HEAD}Gültig bis: {ends}\nBeginn: {starts}\n---\nText.\n".encode())
    assert folder.problems() == []


def test_a_link_to_what_is_not_public_yet_is_worth_a_hint(folder: ContentFolder) -> None:
    later = HEAD.replace("2026-11-20 09:30", "2026-12-24")
    folder.put("content/meldungen/2026/2026-12-24-spaeter.md", f"---\n{later}---\nText.\n".encode())
    folder.put(CASE, f"---\n{HEAD}---\nText.\n\nMehr [dort](2026-12-24-spaeter.md).\n".encode())
    hint = "Die Meldung »2026-12-24-spaeter« ist noch nicht öffentlich, der Link entfällt bis dahin."
    assert folder.problems() == [f"{CASE}:9: Hinweis: {hint}"]


@pytest.mark.parametrize("name", ["2026-11-21-x.MD", "2026-11-21-x.markdown", "2026-11-21-x.md.txt"])
def test_a_file_that_is_not_read_is_worth_a_hint(folder: ContentFolder, name: str) -> None:
    folder.put(f"content/meldungen/2026/{name}", b"x")
    sentence = "Diese Datei wird nicht gelesen, denn ihr Name endet nicht auf ».md«."
    assert folder.problems() == [f"content/meldungen/2026/{name}:1: Hinweis: {sentence}"]


@pytest.mark.parametrize("name", [".DS_Store", ".2026-11-21-x.md.swp", "2026-11-21-x.md~", ".obsidian/x.md"])
def test_what_programs_leave_behind_is_passed_over(folder: ContentFolder, name: str) -> None:
    folder.put(f"content/meldungen/2026/{name}", b"x")
    assert folder.problems() == []


def test_placeholders_are_hints_on_their_lines(folder: ContentFolder) -> None:
    folder.put(
        "content/seiten/impressum.md", b"---\nTitel: X\nAdresse: /x/\n---\n\nTel: [bitte erg\xc3\xa4nzen: Telefon]\n"
    )
    sentence = "Hier fehlt noch eine Angabe: [bitte ergänzen: Telefon]"
    assert folder.problems() == [f"content/seiten/impressum.md:6: Hinweis: {sentence}"]


@pytest.mark.parametrize(
    "link",
    [
        *("[dort](//[x)", "[dort](http://[y)", "[dort](https://)", "[dort]()", "[dort](< >)", '<a href="">dort</a>'),
        *("[dort](mailto:kaputt)", "[dort](mailto:)", "[dort](mailto:a@)", "[dort](tel:)", "[dort](ftp://x.example/)"),
    ],
)
def test_a_link_that_leads_nowhere_becomes_text_with_a_hint(folder: ContentFolder, link: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr {link}.\n".encode())
    (hint,) = folder.problems()
    assert hint.startswith(f"{CASE}:{HEAD.count(chr(10)) + 3}: Hinweis: ")
    assert "wird einfacher Text" in hint
    post = next(each for each in folder.read().site.posts if each.stem in CASE)
    assert post.html == '<p dir="auto">Mehr dort.</p>'


@pytest.mark.parametrize("address", ["https://", "ftp://x.example/", "javascript:x()", "file:///C:/plan.pdf"])
def test_a_link_whose_address_is_taken_away_is_told_on_its_line(folder: ContentFolder, address: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin [Link](https://a.example).\n\nMehr [dort]({address}).\n".encode())
    (hint,) = (each for each in folder.problems() if "Kanal" not in each)
    assert hint.startswith(f"{CASE}:{HEAD.count(chr(10)) + 5}: Hinweis: Ein Link im Text hat keine Adresse, die geht")


def test_each_link_without_an_address_is_told_on_its_line(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n\n[a]() und\n\n[b]()\n".encode())
    first = HEAD.count("\n") + 5
    assert [each.split(":")[1] for each in folder.problems()] == [str(first), str(first + 2)]


@pytest.mark.parametrize("link", ["[dort](mailto:a@b.example)", "[dort](mailto:?subject=Markt)", "[dort](tel:110)"])
def test_a_link_that_leads_somewhere_stays(folder: ContentFolder, link: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nMehr {link}.\n".encode())
    assert folder.problems() == []
    assert "<a href=" in folder.post().html


def test_a_body_says_what_is_taken_out_of_it(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n~~Alt~~ neu\n\n<iframe src='/x'></iframe>\n".encode())
    first = HEAD.count("\n") + 3
    struck = "»~~Alt~~« bleibt so stehen. Durchgestrichen wird es so geschrieben: <del>Alt</del>"
    frame = "»<iframe>« wird nicht veröffentlicht. Bitte löschen und stattdessen einen Link setzen: [Text](https://…)"
    found = [each for each in folder.problems() if "Kanal" not in each]
    assert found == [f"{CASE}:{first}: Hinweis: {struck}", f"{CASE}:{first + 2}: Hinweis: {frame}"]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("Erst.\n\n**Achtung **Text", 9, "**Achtung"),
        ("Erst **offen", 7, "**offen"),
        ("- Punkt\n- ** Halt** Punkt", 8, "** Halt**"),
    ],
)
def test_stars_that_make_nothing_bold_are_worth_a_hint(folder: ContentFolder, body: str, line: int, words: str) -> None:
    folder.put(CASE, f"---\n{HEAD}---\n{body}\n".encode())
    sentence = f"Hier steht »{words}«, die Sterne bleiben so stehen."
    assert [each for each in folder.problems() if each.startswith(f"{CASE}:{line}: Hinweis: {sentence}")] != []


@pytest.mark.parametrize("body", ["**fett** und **Bürger*innen**", "5 €**\n\n** nur Kinder", "`**x`", r"\*\*Text"])
def test_stars_that_are_bold_or_meant_are_worth_none(folder: ContentFolder, body: str) -> None:
    folder.put(CASE, f"---\n{HEAD}WhatsApp: nein\n---\n{body}\n".encode())
    assert [each for each in folder.problems() if "Sterne" in each] == []
