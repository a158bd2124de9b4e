"""``invoke new``: what is given is written, what is missing is named or asked, and a check has nothing to say."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.terminal import CTRL_C, CTRL_D, CTRL_U, ENTER, pasted, talk, written
from tests.tools import ROOT
from tests.workshop import DEMO_TOWN, Run, Workshop

NOW = "2026-11-26T09:30"
WHAT = ("--titel", "Bahnhofstraße dicht", "--thema", "Verkehr", "--kurztext", "Die Bahnhofstraße ist dicht.")
MARKET = """\
Ort: Marktplatz
Beginn: 2025-12-12 15:00
Ende: 2025-12-12 18:30
Ortsteile: Kernstadt
Änderungen: 2025-12-10 09:00: Mit Kasperletheater.
Aufgehoben: 2025-12-11 09:00: Sturm.
Im Kanal: 2025-12-04 10:00
Frühere Adressen: /alt/
Status: entwurf
WhatsApp: |
  Am Freitag ist Markt.
"""


def changed(option: str, answer: str) -> tuple[str, ...]:
    """All that is needed, with another answer to one question."""
    at = WHAT.index(f"--{option}") + 1
    return (*WHAT[:at], answer, *WHAT[at + 1 :])


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def begun(workshop: Workshop, *options: str, now: str = NOW) -> Run:
    """Nobody sits in front of the tests' standard input."""
    return workshop.run("new", *options, now=now)


def only(workshop: Workshop) -> Path:
    (file,) = written(workshop.content)
    return file


def head(file: Path) -> dict[str, str]:
    lines = file.read_text("utf-8").split("\n---\n")[0].splitlines()
    return dict(line.split(": ", 1) for line in lines if ": " in line and line[:1] not in {"#", " "})


def complaints(workshop: Workshop, file: Path) -> list[str]:
    """What a check says of one file."""
    return [line for line in workshop.run("check", now=NOW).stdout.splitlines() if file.name in line]


def test_what_is_given_is_written_and_the_path_printed(workshop: Workshop) -> None:
    run = begun(workshop, *WHAT, "--ortsteile", "Borchel, kernstadt")
    file = only(workshop)
    assert run.returncode == 0, run.stdout
    assert run.stdout == f"{workshop.content}/meldungen/2026/2026-11-26-bahnhofstrasse-dicht.md\n"
    assert head(file) == {
        "Titel": "Bahnhofstraße dicht",
        "Datum": "2026-11-26 09:30",
        "Thema": "Verkehr",
        "Kurztext": "Die Bahnhofstraße ist dicht.",
        "Ortsteile": "Borchel, Kernstadt",
    }
    assert complaints(workshop, file) == []


def test_it_can_be_built_at_once_and_none_of_its_notes_is_published(workshop: Workshop) -> None:
    begun(workshop, *WHAT)
    workshop.build(now=NOW)
    page = workshop.read("meldungen/2026-11-26-bahnhofstrasse-dicht/index.html")
    assert "Die Bahnhofstraße ist dicht." in page
    assert "freiwillig" not in page
    assert "ergänzen" not in page


def test_each_note_can_be_made_a_line_that_counts(workshop: Workshop) -> None:
    begun(workshop, *WHAT)
    file = only(workshop)
    (workshop.content / "dokumente/datei.pdf").write_bytes(b"%PDF-1.4\n")
    notes = [line for line in file.read_text("utf-8").splitlines() if line.startswith("# ") and ":" in line]
    assert len(notes) > 5
    text = file.read_text("utf-8")
    for note in notes:
        text = text.replace(note, note if "Bild" in note or "freiwillig" in note else note.removeprefix("# "))
    file.write_text(text, encoding="utf-8")
    assert complaints(workshop, file) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "Es fehlen »Titel« (--titel), »Thema« (--thema), »Kurztext« (--kurztext)."),
        (WHAT[:4], "Es fehlt »Kurztext« (--kurztext)."),
        ((*WHAT, "--termin"), "Es fehlt »Beginn« (--beginn)."),
        ((*WHAT, "--beginn", "28.11., 15 Uhr"), "Es fehlt »Ort« (--ort)."),
        ((*WHAT, "--eilig"), "Es fehlt »Gültig bis« (--bis)."),
        (changed("thema", "verker"), "--thema: »verker« gibt es hier nicht. Meinten Sie »Verkehr«?"),
        (changed("thema", "9"), "--thema: Die Nummer 9 gibt es nicht, möglich ist 1 bis 3."),
        (changed("titel", "  "), "--titel: Bitte etwas eingeben."),
        (changed("titel", "X" * 300), "--titel: Der Text hat 300 Zeichen, erlaubt sind 120. Bitte kürzen."),
        ((*WHAT, "--ortsteile", "Borchl"), "--ortsteile: »Borchl« gibt es hier nicht. Meinten Sie »Borchel«?"),
        ((*WHAT, "--bis", "31.11.2026"), "--bis: »31.11.2026« gibt es im Kalender nicht."),
        ((*WHAT, "--ab", "30.11.", "--bis", "27.11."), "--bis: Das Ende liegt vor »Gültig ab«."),
        ((*WHAT, "--beginn", "28.11.2025", "--ort", "Markt"), "--beginn: »28.11.2025« ist schon vorbei."),
        ((*WHAT, "--beginn", "28.11., 15 Uhr", "--ort", "Markt", "--ende", "14 Uhr"), "Das Ende liegt vor dem Beginn."),
        ((*WHAT, "--beginn", "28.11., 15 Uhr, Schule", "--ort", "Rathaus"), "steht der Ort »Schule«, bei »Ort« »Rath"),
        ((*WHAT, "--beginn", "28.11. um halb vier", "--ort", "Rathaus"), "--beginn: »um halb vier« in »28.11. um"),
        (changed("titel", "<b>Fett</b>"), "--titel: »<b>« bliebe so stehen, denn hier ist einfacher Text."),
        (changed("kurztext", "Die <u>Straße</u> …"), "--kurztext: »<u>« bliebe so stehen"),
        ((*WHAT, "--beginn", "28.11.", "--ort", "<b>Rathaus</b>"), "--ort: »<b>« bliebe so stehen"),
        ((*WHAT, "--beginn", "28.11., 15 Uhr, <b>Rathaus</b>"), "--beginn: »<b>« bliebe so stehen"),
        ((*WHAT, "--von", "2025-12-12-mrkt"), "Eine Meldung »2025-12-12-mrkt« gibt es nicht."),
    ],
)
def test_without_a_terminal_one_german_line_says_what_is_missing_or_wrong(
    workshop: Workshop, options: tuple[str, ...], said: str
) -> None:
    run = begun(workshop, *options)
    assert run.returncode == 1
    assert said in run.stdout
    assert run.stdout.count("\n") == 1
    assert written(workshop.content) == []


def test_nobody_is_asked_when_standard_input_is_closed(workshop: Workshop) -> None:
    line = workshop.process("new", now=NOW)
    closed = f"exec {' '.join(line)} <&- 2>&1"
    with os.popen(f"cd {ROOT} && {closed}") as process:  # noqa: S605 - a shell closes it as an office's scheduler does
        said = process.read()
    assert said.startswith("Es fehlen »Titel«"), said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("headline", "stem"),
    [
        ("Straßensperrung: Bahnhofstraße ab Montag dicht", "2026-11-26-strassensperrung-bahnhofstrasse"),
        (unicodedata.normalize("NFD", "Café „Grüner Jäger“ öffnet"), "2026-11-26-cafe-gruener-jaeger-oeffnet"),
        ("🎉🎉🎉", "2026-11-26-meldung"),
        ("Увага! Небезпека", "2026-11-26-meldung"),
        ("CON", "2026-11-26-con"),
        ("Beispiel: Satzung", "2026-11-26-beispielhaft-satzung"),
        ("2026-11-26: Ratssitzung", "2026-11-26-ratssitzung"),
        ("../../etc/passwd", "2026-11-26-etc-passwd"),
        ("Zeile eins\nZeile zwei", "2026-11-26-zeile-eins-zeile-zwei"),
        ("#wirsindhier *neu* [klick](x)", "2026-11-26-wirsindhier-neu-klick-x"),
        ('"Sommerfest" & Co.', "2026-11-26-sommerfest-und-co"),
        (
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
            "2026-11-26-donaudampfschifffahrtsgesellschaftskapit",
        ),
    ],
)
def test_the_file_is_named_after_its_headline_which_stays_as_it_was_typed(
    workshop: Workshop, headline: str, stem: str
) -> None:
    run = begun(workshop, "--titel", headline, *WHAT[2:])
    assert run.returncode == 0, run.stdout
    assert only(workshop).stem == stem
    assert [each for each in complaints(workshop, only(workshop)) if "Hinweis:" not in each] == []
    page = workshop.run("build", "--output", str(workshop.output), now=NOW)
    assert page.returncode == 0, page.stdout


def test_a_name_is_given_once_whatever_folder_its_first_bearer_lies_in(workshop: Workshop) -> None:
    begun(workshop, *WHAT)
    workshop.announce("2026-11-26-bahnhofstrasse-dicht-2", "Gelöscht: 2026-11-26")
    moved = workshop.content / "meldungen/alt"
    moved.mkdir()
    first = workshop.content / "meldungen/2026/2026-11-26-bahnhofstrasse-dicht.md"
    first.rename(moved / first.name)
    begun(workshop, *WHAT)
    assert (workshop.content / "meldungen/2026/2026-11-26-bahnhofstrasse-dicht-3.md").is_file()


def test_an_event_is_written_in_the_spelling_of_a_file(workshop: Workshop) -> None:
    run = begun(workshop, *WHAT, "--beginn", "Sa 28.11. 15 Uhr", "--ende", "17", "--ort", "Rathaus")
    assert run.returncode == 0, run.stdout
    found = head(only(workshop))
    assert (found["Beginn"], found["Ende"], found["Ort"]) == ("2026-11-28 15:00", "2026-11-28 17:00", "Rathaus")
    assert complaints(workshop, only(workshop)) == []


def test_several_dates_are_a_list(workshop: Workshop) -> None:
    begun(workshop, *WHAT, "--beginn", "1.12. und 8.12., 16–18 Uhr; 15.12., 17 Uhr, Aula", "--ort", "Rathaus")
    text = only(workshop).read_text("utf-8")
    assert "Termine:\n  - 2026-12-01 16:00 – 18:00\n  - 2026-12-08 16:00 – 18:00\n  - 2026-12-15 17:00, Aula\n" in text
    assert complaints(workshop, only(workshop)) == []


def test_an_urgent_one_says_until_when(workshop: Workshop) -> None:
    begun(workshop, *WHAT, "--eilig", "--bis", "heute, 18 Uhr")
    found = head(only(workshop))
    assert (found["Dringlichkeit"], found["Gültig bis"]) == ("eilmeldung", "2026-11-26 18:00")
    assert complaints(workshop, only(workshop)) == []


def test_a_town_without_districts_and_channel_hears_nothing_of_them(workshop: Workshop) -> None:
    town = (ROOT / "tests/towns/gemeinde.toml").read_text("utf-8")
    assert "[kanal]" not in town
    assert "[[ortsteile]]" not in town
    (workshop.content / "stadt.toml").write_text(town, encoding="utf-8")
    run = begun(workshop, "--titel", "Fest", "--thema", "1", "--kurztext", "Wir feiern.")
    assert run.returncode == 0, run.stdout
    text = only(workshop).read_text("utf-8")
    assert "Ortsteile" not in text
    assert "WhatsApp" not in text
    refused = begun(
        workshop, "--titel", "Fest", "--thema", "1", "--kurztext", "Wir feiern.", "--ortsteile", "Kernstadt"
    )
    assert refused.stdout.startswith("--ortsteile: Hier gibt es keine")


def test_a_broken_town_file_is_named_and_nothing_is_written(workshop: Workshop) -> None:
    (workshop.content / "stadt.toml").write_text("[stadt", encoding="utf-8")
    run = begun(workshop, *WHAT)
    assert (run.returncode, written(workshop.content)) == (1, [])
    assert "stadt.toml" in run.stdout


def test_last_years_market_needs_only_new_dates(workshop: Workshop) -> None:
    workshop.announce("2025-12-04-markt", MARKET, date="2025-12-04 10:00", body="Am Freitag, 12. Dezember, ab 15 Uhr.")
    asked = begun(workshop, "--von", "2025-12-04-markt")
    assert asked.stdout.startswith('Es fehlt »Beginn« (--beginn "2026-12-11 15:00 – 18:30").'), asked.stdout
    run = begun(workshop, "--von", "2025-12-04-markt", "--beginn", "12.12., 15–18:30 Uhr")
    file = workshop.content / "meldungen/2026/2026-11-26-titel-von-2025-12-04-markt.md"
    text = file.read_text("utf-8")
    assert head(file) == {
        "Titel": "Titel von 2025-12-04-markt",
        "Datum": "2026-11-26 09:30",
        "Thema": "Verkehr",
        "Kurztext": "Kurz zu 2025-12-04-markt.",
        "Ortsteile": "Kernstadt",
        "Beginn": "2026-12-12 15:00",
        "Ende": "2026-12-12 18:30",
        "Ort": "Marktplatz",
    }
    assert text.endswith("Am Freitag, 12. Dezember, ab 15 Uhr.\n")
    line = text.splitlines().index("Am Freitag, 12. Dezember, ab 15 Uhr.") + 1
    said = f"{file}:{line}: Hinweis: Noch aus der früheren Meldung: »Freitag, 12. Dezember«. Bitte prüfen."
    assert said in run.stdout.splitlines()
    assert "Der eigene Kanaltext (»WhatsApp:«) bleibt zurück" in run.stdout


def test_a_place_beside_the_new_date_takes_the_place_of_last_years(workshop: Workshop) -> None:
    workshop.announce("2025-12-04-markt", MARKET, date="2025-12-04 10:00")
    run = begun(workshop, "--von", "2025-12-04-markt", "--beginn", "12.12., 15–18:30 Uhr, Schule")
    assert run.returncode == 0, run.stdout
    assert head(written(workshop.content)[-1])["Ort"] == "Schule"


def test_what_is_kept_of_last_year_is_named_with_its_times_and_its_attachment_once(workshop: Workshop) -> None:
    (workshop.content / "dokumente/plan-2025.pdf").write_bytes(b"%PDF-1.4\n")
    attached = f"{MARKET}Anhänge: dokumente/plan-2025.pdf: Plan 2025"
    workshop.announce("2025-12-04-markt", attached, date="2025-12-04 10:00", body="Von 15 Uhr bis 18.30 Uhr in KW 50.")
    run = begun(workshop, "--von", "2025-12-04-markt", "--beginn", "19.12., 16–18:30 Uhr")
    assert run.returncode == 0, run.stdout
    assert "Noch aus der früheren Meldung: »Von 15 Uhr bis 18.30 Uhr« und »KW 50«. Bitte prüfen." in run.stdout
    assert "Übernommen ist der Anhang »Plan 2025« (dokumente/plan-2025.pdf). Bitte prüfen" in run.stdout
    assert run.stdout.count("Plan 2025") == 1
    assert "»2025«" not in run.stdout


ODD_HEADS: dict[str, Callable[[str], bytes]] = {
    "a byte order mark, Windows line ends and no last one": lambda text: (
        b"\xef\xbb\xbf" + text.replace("\n", "\r\n").strip().encode()
    ),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text).encode(),
    "tabs and other cases": lambda text: (
        text.replace("Kurztext: ", "KURZTEXT:\t").replace("Thema: ", "thema :\t").encode()
    ),
    "as a writer of YAML does": lambda text: text.replace("Kurztext: Alles", "Kurztext: >-\n  Alles\n ").encode(),
    "in quotation marks": lambda text: text.replace("Titel: Fest: Tag", 'Titel: "Fest: Tag"').encode(),
}


@pytest.mark.parametrize("name", ODD_HEADS)
def test_an_earlier_file_may_be_written_in_odd_forms(workshop: Workshop, name: str) -> None:
    text = """\
---
Titel: Fest: Tag
Datum: 2025-05-01 09:00
Thema: Verkehr
Kurztext: Alles über das Straßenfest.
Anhänge:
  - Datei: dokumente/plan.pdf
    Beschriftung: "Der Plan: neu"
Kontakt: |
  Frau Müller
  Telefon 04261 71-0
---
Text

- Punkt
"""
    (workshop.content / "dokumente/plan.pdf").write_bytes(b"%PDF-1.4\n")
    (workshop.content / "meldungen/2026/2025-05-01-fest.md").write_bytes(ODD_HEADS[name](text))
    run = begun(workshop, "--von", "meldungen/2026/2025-05-01-fest.md")
    assert run.returncode == 0, run.stdout
    made = (workshop.content / "meldungen/2026/2026-11-26-fest-tag.md").read_text("utf-8")
    assert made.startswith(
        "---\nTitel: Fest: Tag\nDatum: 2026-11-26 09:30\nThema: Verkehr\nKurztext: Alles über das Straßenfest.\n"
        "Anhänge:\n  - dokumente/plan.pdf: Der Plan: neu\nKontakt:\n  - Frau Müller\n  - Telefon 04261 71-0\n"
    )
    assert made.endswith("---\nText\n\n- Punkt\n")
    assert complaints(workshop, workshop.content / "2026-11-26-fest-tag.md") == []


def test_what_is_no_longer_there_is_left_behind_with_a_line(workshop: Workshop) -> None:
    extra = "Bild: bilder/weg.jpg\nBildbeschreibung: Ein Bild\nBildnachweis: Foto: A\nDringlichkeit: eilmeldung"
    workshop.announce("2025-12-04-markt", extra)
    run = begun(workshop, "--von", "2025-12-04-markt")
    assert run.returncode == 0, run.stdout
    assert "Bild: Die Datei »bilder/weg.jpg« gibt es im Ordner »content« nicht." in run.stdout
    assert "Die Dringlichkeit »eilmeldung« bleibt zurück." in run.stdout
    made = workshop.content / "meldungen/2026/2026-11-26-titel-von-2025-12-04-markt.md"
    assert {"Bild", "Dringlichkeit"} & head(made).keys() == set()


def test_a_topic_that_is_gone_is_asked_for(workshop: Workshop) -> None:
    file = workshop.announce("2025-12-04-markt")
    file.write_text(file.read_text("utf-8").replace("Thema: Verkehr", "Thema: Märkte"), encoding="utf-8")
    assert begun(workshop, "--von", "2025-12-04-markt").stdout.startswith("Es fehlt »Thema« (--thema).")


def test_a_near_miss_is_answered_with_what_was_meant(workshop: Workshop) -> None:
    workshop.announce("2025-12-04-adventsmarkt")
    for near in ("2025-12-04-advntsmarkt", "adventsmarkt", "content\\meldungen\\2026\\2025-12-04-adventmarkt.md"):
        assert "Meinten Sie »2025-12-04-adventsmarkt«?" in begun(workshop, "--von", near).stdout


def test_nothing_is_taken_from_what_is_erased_or_cannot_be_read(workshop: Workshop) -> None:
    workshop.announce("2025-12-04-weg", "Gelöscht: 2025-12-05")
    broken = workshop.announce("2025-12-05-kaputt")
    broken.write_text("Titel: Kein Kopf\n", encoding="utf-8")
    assert (
        begun(workshop, "--von", "2025-12-04-weg").stdout
        == "»2025-12-04-weg« ist gelöscht. Es wurde nichts geschrieben.\n"
    )
    run = begun(workshop, "--von", "2025-12-05-kaputt")
    assert run.returncode == 1
    assert "Die Datei muss mit einer Zeile »---« beginnen" in run.stdout
    assert len(written(workshop.content)) == 2


def test_a_hurried_person_is_asked_again_with_the_reason(workshop: Workshop) -> None:
    (workshop.content / "stadt.toml").write_text(DEMO_TOWN, encoding="utf-8")
    talked = talk(
        workshop.line("neu", now=NOW),
        [
            ("Titel:", "   " + ENTER),
            ("Bitte etwas eingeben.", ""),
            ("Titel:", pasted("Großes Fest 🎉\nam Markt\n") + ENTER),
            ("Thema:", "ver" + ENTER),
            ("»ver« kann mehreres heißen: Verkehr, Veranstaltungen.", ""),
            ("Thema:", "veranst" + ENTER),
            ("→ Veranstaltungen", ""),
            ("Beginn:", "31.11.2026" + ENTER),
            ("gibt es im Kalender nicht", ""),
            ("Beginn:", "24.12., 15 Uhr" + ENTER),
            ("→ Donnerstag, 24. Dezember 2026, 15 Uhr", ""),
            ("Ende:", "14 Uhr" + ENTER),
            ("Das Ende liegt vor dem Beginn.", ""),
            ("Ende:", "17 Uhr" + ENTER),
            ("Ort:", "Rathaus" + ENTER),
            ("Ortsteile:", "1, borch" + ENTER),
            ("→ Kernstadt, Borchel", ""),
            ("Kurztext:", "Alle sind herzlich eingeladen zum <b>Fest</b>." + ENTER),
            ("»<b>« bliebe so stehen", ""),
            ("Kurztext: Alle sind herzlich eingeladen zum <b>Fest</b>.", CTRL_U + "Alle sind eingeladen." + ENTER),
        ],
    )
    assert talked.code == 0, talked.screen
    assert head(only(workshop)) == {
        "Titel": "Großes Fest 🎉 am Markt",
        "Datum": "2026-11-26 09:30",
        "Thema": "Veranstaltungen",
        "Kurztext": "Alle sind eingeladen.",
        "Ortsteile": "Kernstadt, Borchel",
        "Beginn": "2026-12-24 15:00",
        "Ende": "2026-12-24 17:00",
        "Ort": "Rathaus",
    }
    assert str(only(workshop)) in talked.screen
    assert [each for each in complaints(workshop, only(workshop)) if "Hinweis:" not in each] == []


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_breaking_off_leaves_nothing_behind(workshop: Workshop, key: str) -> None:
    talked = talk(workshop.line("neu", now=NOW), [("Titel:", "Fest" + ENTER), ("Thema:", key)])
    assert talked.code == 130
    assert "Abgebrochen. Es wurde nichts geschrieben." in talked.screen
    assert written(workshop.content) == []


def test_a_suggestion_for_new_dates_is_shown_with_its_weekday_and_the_editor_opens(workshop: Workshop) -> None:
    workshop.announce("2025-12-04-markt", MARKET, date="2025-12-04 10:00")
    (workshop.content.parent / "noted").write_text('#!/bin/sh\nprintf \'%s\\n\' "$@" > "$0.txt"\n', encoding="utf-8")
    (workshop.content.parent / "noted").chmod(0o755)
    talked = talk(
        workshop.line("neu", "--von", "2025-12-04-markt", now=NOW),
        [("Vorschlag: Freitag, 11. Dezember 2026, 15 bis 18:30 Uhr", ""), ("Beginn:", ENTER)],
        {"VISUAL": f"{workshop.content.parent}/noted --wait"},
    )
    assert talked.code == 0, talked.screen
    made = written(workshop.content)[-1]
    assert head(made)["Beginn"] == "2026-12-11 15:00"
    assert (workshop.content.parent / "noted.txt").read_text("utf-8").splitlines() == ["--wait", str(made)]


def test_an_editor_that_is_not_there_is_a_line(workshop: Workshop) -> None:
    talked = talk(workshop.line("neu", *WHAT, now=NOW), [], {"VISUAL": "", "EDITOR": "gibtesnicht"})
    assert talked.code == 0
    assert "Der Editor »gibtesnicht« (EDITOR) lässt sich nicht öffnen: Das gibt es nicht" in talked.screen
    assert only(workshop).is_file()
