"""Heads as hurried people, word processors and form-based editors write them."""

from dataclasses import replace

import pytest

from plugins.domain.keys import ANNOUNCEMENT_ROWS
from plugins.domain.town import District, Topic
from plugins.formats.front_matter import HeadError, head
from tests.content.heads import read, valid
from tests.factory import TOWN, at


def test_values_of_form_based_editors_are_read_as_they_were_meant() -> None:
    found = valid(
        "Kontakt: null\nOrtsteile: []\nIm Kanal: ~\nÄnderungen: []\nOrt: ~",
        Titel=r'"\U0001F6A7 Sperrung \"Am Markt\""',
        Datum='"2026-11-20 09:30"',
        Kurztext=r'"Erste Zeile.\nZweite Zeile."',
    )
    assert (found.title, found.summary) == ('🚧 Sperrung "Am Markt"', "Erste Zeile. Zweite Zeile.")
    assert (found.contact, found.districts, found.posted_at, found.revisions) == (None, (), (), ())


@pytest.mark.parametrize("nothing", ["null", "~", '""', "\u200b", ">-", ""])
def test_a_required_key_with_nothing_is_empty(nothing: str) -> None:
    assert read(Titel=nothing)[1] == ["2: Feld »Titel«: Das Feld ist leer. Bitte ausfüllen."]


@pytest.mark.parametrize(
    "value",
    [
        "Die Straße ist\n  bis 18:00 Uhr\n  gesperrt.",
        '"Die Straße ist\n  bis 18:00 Uhr\n  gesperrt."',
        "'Die Straße ist\n\n  bis 18:00 Uhr gesperrt.'",
        '"Die Straße ist \\\n  bis 18:00 Uhr\\\n  \\ gesperrt."',
        "\n  Die Straße ist\n  bis 18:00 Uhr gesperrt.",
        '\n  "Die Straße ist bis\n  18:00 Uhr gesperrt."',
        ">-\n  Die Straße ist\n  bis 18:00 Uhr gesperrt.",
        "|2\n  Die Straße ist\n  bis 18:00 Uhr gesperrt.",
        ">+\n  Die Straße ist\n  bis 18:00 Uhr gesperrt.\n",
        "|\n\tDie Straße ist\n\tbis 18:00 Uhr gesperrt.",
    ],
)
def test_a_long_value_may_go_on_in_indented_lines(value: str) -> None:
    assert valid(Kurztext=value).summary == "Die Straße ist bis 18:00 Uhr gesperrt."


def test_an_indented_key_does_not_belong_to_the_value_above() -> None:
    found = valid("  Beginn: 2026-12-01\n  Ort: Rathaus")
    assert found.event is not None
    assert found.event.place == "Rathaus"
    assert "Gueltig bis" in read("  Gueltig bis: 2026-12-01")[1][0]


def test_items_may_be_quoted_and_go_on_below() -> None:
    lines = [
        "Änderungen:",
        r'  - "2026-11-21 10:00: Der \"Kran\" kommt"',
        "  - '2026-11-21 11:00: Müller''s Kran'",
        "  - 2026-11-21 12:00: Der Kran kommt",
        "    erst später.",
    ]
    notes = [revision.note for revision in valid("\n".join(lines)).revisions]
    assert notes == ['Der "Kran" kommt', "Müller's Kran", "Der Kran kommt erst später."]


@pytest.mark.parametrize("indicator", ["|", "|-", ">", "|2"])
def test_a_block_in_a_nested_map_may_hold_dashes(indicator: str) -> None:
    lines = ["Änderungen:", "  - Zeit: 2026-11-21 10:00", f"    Text: {indicator}", "      - eins", "", "      - zwei"]
    found = valid("\n".join([*lines, "  - Zeit: 2026-11-22 10:00", "    Text: Kurz"]))
    assert [revision.note.split() for revision in found.revisions] == [["-", "eins", "-", "zwei"], ["Kurz"]]
    assert [revision.line for revision in found.revisions] == [7, 12]


def test_an_own_channel_text_may_stand_in_quotation_marks() -> None:
    assert valid(r'WhatsApp: "*Stau*\n\nText: x"').own_channel_text == "*Stau*\n\nText: x"


def test_contacts_may_be_a_list_or_lines_below() -> None:
    assert valid("Kontakt:\n  - Rathaus: 04261 71-0\n  - Bauhof").contact == "Rathaus: 04261 71-0\nBauhof"
    assert (
        valid("Kontakt:\n  Rathaus, Tel.: 04261 71-0\n  oder Bauhof").contact == "Rathaus, Tel.: 04261 71-0 oder Bauhof"
    )
    assert valid("Kontakt: |\n  Rathaus\n  Bauhof").contact == "Rathaus\nBauhof"


@pytest.mark.parametrize("fence", ["——-", "———", "----", "--", "***"])
def test_an_end_that_a_word_processor_has_changed_is_named_on_its_line(fence: str) -> None:
    text = f"---\nTitel: x\n{fence}\nText.\n"
    with pytest.raises(HeadError, match=r"x:3: Diese Zeile soll wohl den Kopf begrenzen\."):
        head(text, "x", ANNOUNCEMENT_ROWS, lambda _problem: None)


def test_soft_hyphens_and_what_is_unseen_do_not_count() -> None:
    found = valid(
        "Ortsteile: Kern\u00adstadt\u200e,\u00a0\u200bBorchel\n\u200bBeginn\u00a0: 2026-12-01\u202f19:00\n"
        "Ort: Rat\u00adhaus\nGültig\u00a0bis: \ufeff2026-12-02\u200b\n"
        "WhatsApp: nein\u2060\nKontakt: Bau\u00adhof\n\u200b",
        Titel="Glas\u00adfaser\u00adausbau",
        Thema="\u200fVer\u00adkehr\u200b",
        Kurztext="Straßen\u00adsperrung.",
    )
    assert (found.title, found.topic.slug, found.summary) == ("Glasfaserausbau", "verkehr", "Straßensperrung.")
    assert [district.name for district in found.districts] == ["Kernstadt", "Borchel"]
    assert found.event is not None
    assert (found.event.starts.at, found.event.place) == (at("2026-12-01 19:00"), "Rathaus")
    assert found.validity.ends is not None
    assert (found.validity.ends.is_day, found.contact, found.is_for_channel) == (True, "Bauhof", False)


def test_names_with_commas_work() -> None:
    town = replace(
        TOWN,
        topics=(Topic(name="Kinder, Jugend", slug="kinder", emoji="🧒"), *TOWN.topics),
        districts=(District(name="Nord, Süd", slug="nord-sued"), *TOWN.districts),
    )
    found = valid("Ortsteile: Borchel, Nord, Süd", town=town, Thema="Kinder, Jugend")
    assert (found.topic.slug, [each.slug for each in found.districts]) == ("kinder", ["borchel", "nord-sued"])
    assert len(valid("Ortsteile:\n  - Nord, Süd\n  - Borchel", town=town).districts) == 2


@pytest.mark.parametrize(
    "value", ["Kernstadt und Borchel", "Kernstadt / Borchel", "Kernstadt & Borchel", "Kernstadt; Borchel",
              "[Kernstadt, Borchel]", '["Kernstadt", "Borchel"]', "Kernstadt sowie Borchl"],
)  # fmt: skip
def test_districts_parted_otherwise_are_shown_with_commas(value: str) -> None:
    right = "Ortsteile trennt ein Komma. Bitte »Ortsteile: Kernstadt, Borchel« schreiben."
    assert read(f"Ortsteile: {value}")[1] == [f"6: Feld »Ortsteile«: {right}"]


@pytest.mark.parametrize("value", ["alle", "ganze Stadt", "gesamtes Stadtgebiet", "Stadtgebiet", "Musterfelde"])
def test_the_whole_town_needs_no_districts(value: str) -> None:
    advice = "ist kein Ortsteil: Ohne diese Zeile gilt die Meldung überall. Bitte die Zeile löschen."
    assert read(f"Ortsteile: {value}")[1] == [f"6: Feld »Ortsteile«: »{value}« {advice}"]


@pytest.mark.parametrize(
    "value", ["Verkehr, Bücherei", "Verkehr und Bücherei", "Verkehr / Bücherei", "Verkehr; Bücherei"]
)
def test_of_several_topics_one_must_be_chosen(value: str) -> None:
    sentence = "Nur ein Thema ist möglich. Bitte das wichtigste wählen, zum Beispiel »Thema: Verkehr«."
    assert read(Thema=value)[1] == [f"4: Feld »Thema«: {sentence}"]


def test_a_topic_may_hold_und() -> None:
    assert valid(Thema="kinder UND familie").topic.slug == "kinder-und-familie"


LINES = {
    "• Kernstadt": "Listenpunkte im Kopf beginnen mit Bindestrich und Leerzeichen. Bitte »- Kernstadt« schreiben.",
    "-Kernstadt": "Listenpunkte im Kopf beginnen mit Bindestrich und Leerzeichen. Bitte »- Kernstadt« schreiben.",
    "Ort Rathaus": "Nach »Ort« fehlt der Doppelpunkt. Bitte »Ort: Rathaus« schreiben.",
    "Gültig bis = 2026-12-01": "Nach »Gültig bis« fehlt der Doppelpunkt. Bitte »Gültig bis: 2026-12-01« schreiben.",
    "- Status: entwurf": "Davor gehört kein Strich. Bitte »Status: entwurf« schreiben.",
    "——-\n": "Diese Zeile soll wohl den Kopf begrenzen. Bitte genau drei Bindestriche schreiben: »---«.",
    "Anhänge:\n  - [Plan](dokumente/plan.pdf)": (
        "Feld »Anhänge«: Zu »[Plan](dokumente/plan.pdf)« fehlt die Beschriftung. "
        "Bitte »dokumente/plan.pdf: Plan« schreiben."
    ),
    "Anhänge: dokumente/plan.pdf – Der Plan": (
        "Feld »Anhänge«: Zu »dokumente/plan.pdf – Der Plan« fehlt die Beschriftung. "
        "Bitte »dokumente/plan.pdf: Der Plan« schreiben."
    ),
    "Kontakt: |\nRathaus": "Unter »Kontakt: |« bitte jede Zeile mit zwei Leerzeichen einrücken.",
    'Änderungen: ["2026-11-21 10:00: x"]': (
        "Feld »Änderungen«: Eckige Klammern sind hier Text. "
        "Bitte jeden Eintrag auf eine eigene Zeile schreiben: »- 2026-11-21 10:00: x«."
    ),
    "Status:\n  - entwurf": (
        "Feld »Status«: Hier ist nur ein Wert möglich, keine Liste. Bitte »Status: entwurf« schreiben."
    ),
}


@pytest.mark.parametrize(("line", "sentence"), LINES.items(), ids=LINES)
def test_a_line_of_another_grammar_is_shown_in_ours(line: str, sentence: str) -> None:
    [said] = read(line)[1]
    assert said.partition(": ")[2] == sentence


def test_a_body_whose_fence_is_missing_is_told_once() -> None:
    said = read("\nOrt und Zeit stehen fest.\nZwei.\nDrei.\nVier.\nFünf.")[1]
    assert [sentence.split(":")[0] for sentence in said] == ["7"]
    assert "oder davor die Zeile »---« einfügen" in said[0]


FORM = "Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel"
INSTANTS = {
    "Entwarnung, alles gut": (
        "Vor »Entwarnung, alles gut« fehlt der Zeitpunkt. Bitte »JJJJ-MM-TT HH:MM: Text« schreiben, "
        "zum Beispiel »Aufgehoben: 2026-11-23 12:00: Entwarnung, alles gut«"
    ),
    "23.11. 11 Uhr: Der Kran ist weg": f"»23.11. 11 Uhr« ist kein Datum. {FORM} 2026-11-23 11:00.",
    "2026-11-23: Weg": f"Bei »2026-11-23« fehlt die Uhrzeit. {FORM} 2026-11-23 12:00.",
    "heute: Weg": f"»heute« ist kein Datum. {FORM} 2026-11-23 12:00.",
    "23.11.2026 11 Uhr Der Kran ist weg": (
        "Hinter dem Zeitpunkt »23.11.2026 11 Uhr« fehlt der Doppelpunkt. "
        "Bitte »Aufgehoben: 2026-11-23 11:00: Der Kran ist weg« schreiben."
    ),
    "2026-11-23 11:00 – Weg": (
        "Hinter dem Zeitpunkt »2026-11-23 11:00« fehlt der Doppelpunkt. "
        "Bitte »Aufgehoben: 2026-11-23 11:00: Weg« schreiben."
    ),
}


@pytest.mark.parametrize(("written", "sentence"), INSTANTS.items(), ids=INSTANTS)
def test_an_instant_that_is_missing_is_the_builds_own(written: str, sentence: str) -> None:
    assert read(f"Aufgehoben: {written}")[1] == [f"6: Feld »Aufgehoben«: {sentence}"]


def test_an_end_without_a_day_is_on_the_day_of_its_beginning() -> None:
    said = read("Beginn: 2026-12-02 8 Uhr\nEnde: 13:00", Datum="23.11.2026 11 Uhr")[1]
    form = "Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel"
    assert said == [
        f"3: Feld »Datum«: »23.11.2026 11 Uhr« ist kein Datum. {form} 2026-11-23 11:00.",
        f"6: Feld »Beginn«: »2026-12-02 8 Uhr« ist kein Datum. {form} 2026-12-02 08:00.",
        f"7: Feld »Ende«: Bei »13:00« fehlt der Tag. {form} 2026-12-02 13:00.",
    ]


@pytest.mark.parametrize(
    ("line", "starts", "ends"),
    [
        ("Beginn: 2026-12-02 8–13 Uhr", "Beginn: 2026-12-02 08:00", "Ende: 2026-12-02 13:00"),
        ("Beginn: 2026-12-02\nEnde: 8-13 Uhr", "Beginn: 2026-12-02 08:00", "Ende: 2026-12-02 13:00"),
        ("Gültig ab: 23.11. bis 27.11.2026", "Gültig ab: 2026-11-23", "Gültig bis: 2026-11-27"),
    ],
)
def test_a_span_in_one_field_is_shown_in_two(line: str, starts: str, ends: str) -> None:
    [said] = read(line)[1]
    assert said.endswith(f"ist ein Zeitraum. Bitte »{starts}« und »{ends}« schreiben.")


def test_pairs_of_stars_are_dropped_and_single_ones_stay() -> None:
    found, said = read(Titel="**Achtung:** Bürger*innen", Kurztext="Für **Bürger*innen** 5 €*, ein** Rest.")
    assert found is not None
    assert (found.title, found.summary) == ("Achtung: Bürger*innen", "Für Bürger*innen 5 €*, ein** Rest.")
    assert [sentence.split("«: »")[1].split("«")[0] for sentence in said[:2]] == ["**Achtung:**", "**Bürger*innen**"]
    assert all("Hinweis" in sentence for sentence in said)


def test_a_headline_is_measured_without_the_stars() -> None:
    found, _ = read(Titel=f"**{'x' * 118}**")
    assert found is not None
    assert read(Titel=f"**{'x' * 121}**")[0] is None


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("Ort: [Rathaus](https://a.example/)\nBeginn: 2026-12-01", "[Rathaus](https://a.example/)"),
        ("Kontakt: **Rathaus", "**"),
        ("Kontakt: Im **Rathaus**, Zimmer 5**", "**Rathaus**"),
        ("Kontakt: _Rathaus_, Zimmer 5", "_Rathaus_"),
        ("Kontakt: `Rathaus`", "`Rathaus`"),
        ("Änderungen: 2026-11-21 10:00: # Neu", "#"),
        ("Aufgehoben: 2026-11-21 10:00: __Vorbei__", "__Vorbei__"),
        ("Kontakt: Rathaus # noch klären", "# noch klären"),
    ],
)
def test_signs_that_would_be_published_are_worth_a_hint(line: str, quoted: str) -> None:
    said = read(line)[1]
    assert len(said) == 1, said
    assert "Hinweis" in said[0]
    assert f"»{quoted}«" in said[0]


@pytest.mark.parametrize(
    "words",
    [
        *("a_b_c", "2*3*4", "*so*", "C# und #rotenburg", "Nr.#5", "[am Markt] (hinten)", "Peter`s und Paul`s Laden"),
        *("https://a.example/_x_/y", "info_a@b_c.example", "5 €** und 6 €*", "Musterfelde_eV, haus_nr_5_"),
    ],
)
def test_signs_that_are_words_are_worth_none(words: str) -> None:
    assert read(f"Kontakt: {words}")[1] == []


def test_an_event_that_was_over_when_it_was_announced_is_worth_a_hint() -> None:
    [said] = read("Beginn: 2025-12-04 19:00")[1]
    assert said.startswith("6: Hinweis: Feld »Beginn«: Der Termin am 4.\u00a0Dezember\u00a02025 ist bei »Datum« schon")
    assert read("Beginn: 2026-11-19\nEnde: 2026-11-22")[1] == []
    assert read("Beginn: 2026-11-20 08:00")[1] == []


@pytest.mark.parametrize(
    ("line", "is_hint"),
    [
        *(("Beginn: 2026-12-01 00:00", True), ("Gültig bis: 2026-12-01 00:00", True)),
        *(("Beginn: 2026-12-01", False), ("Gültig bis: 2026-12-01", False), ("Gültig ab: 2026-12-01 00:00", False)),
    ],
)
def test_a_midnight_is_seldom_meant(line: str, is_hint: bool) -> None:  # noqa: FBT001 - a case
    assert any("00:00 ist der Anfang dieses Tages" in sentence for sentence in read(line)[1]) is is_hint


def test_a_year_that_differs_from_the_stems_is_worth_a_hint() -> None:
    assert any("Bitte das Jahr prüfen" in sentence for sentence in read(Datum="2025-11-20 09:30")[1])
    assert read(Datum="2025-11-19 09:30")[1] == []


def test_a_draft_that_is_in_the_channel_should_be_withdrawn_instead() -> None:
    [said] = read("Im Kanal: 2026-11-20 10:15\nStatus: entwurf")[1]
    assert said.startswith("7: Hinweis: Feld »Status«: Die Meldung steht schon im Kanal")
    assert "Besser: »Aufgehoben:" in said
    assert read("Status: entwurf")[1] == []


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        ("Kontakt: |\n  Frau X\n  # Notiz\n  Zimmer 3", [8]),
        ("Kontakt: |\n  # Notiz\n  Frau X", [7]),
        (
            "Änderungen:\n  - Zeit: 2026-11-21 12:00\n    Text: |\n      Ja\n\n      # eins\n      ## zwei\n",
            [11, 12],
        ),
        ("Aufgehoben:\n  - Zeit: 2026-11-21 12:00\n    Grund: |\n      Grund\n      # eins\n", [10]),
        ("Kontakt: |\n  Frau X\n  #rotenburg", []),
    ],
)
def test_a_note_within_a_block_is_told_once_on_its_line(head: str, lines: list[int]) -> None:
    said = read(head)[1]
    assert [int(each.split(":")[0]) for each in said] == lines, said
    assert all("gehört hier zum Text" in each for each in said)


@pytest.mark.parametrize(
    "head",
    [
        "Aufgehoben: 2026-11-22 10:00: Der Kran\n  # weil er kaputt ist\n  ist weg.",
        "Änderungen:\n  - 2026-11-22 10:00: Der Kran\n    # Notiz\n    # noch eine\n    ist weg.",
        "Kontakt: Der Kran\n# Notiz\n  ist weg.",
    ],
)
def test_a_note_between_the_lines_of_a_value_is_not_published_and_ends_nothing(head: str) -> None:
    found = valid(head)
    said = [*(each.note for each in found.revisions), found.withdrawal and found.withdrawal.reason, found.contact]
    assert [each for each in said if each] == ["Der Kran ist weg."]
