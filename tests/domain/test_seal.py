"""What an approval seals: everything that is said, however it was typed. The seals below were given once and stay."""

import hashlib
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import pytest

from plugins.domain.keys import ANNOUNCEMENT_ROWS, HEAD_ROWS
from plugins.domain.problems import Problem
from plugins.domain.reading import announcement
from plugins.domain.seal import Sealed
from plugins.domain.sealing import UNSEALED
from plugins.formats.front_matter import decoded, head
from tests.factory import NOW, TOWN

APPROVAL = "Freigabe: 2026-11-20 10:00, Pressestelle, 0123456789abcdef"
PLAIN = """\
---
Titel: Markt: Bahnhofstraße am Samstag voll
Datum: 2026-11-20 09:30
Thema: Verkehr
Kurztext: Am Samstag ist Markt, die Straße ist gesperrt.
Ortsteile: Kernstadt, Borchel
Dringlichkeit: wichtig
Gültig ab: 2026-11-21
Gültig bis: 2026-11-27 18:00
Ort: Rathaus
Termine:
  - 2026-12-01 16:00 – 18:00, Rathaus
  - 2026-12-08 16:00
Bild: bilder/markt.jpg
Bildbeschreibung: Der Markt von oben
Bildnachweis: Stadt
Anhänge:
  - dokumente/plan.pdf: Der Plan
Kontakt:
  - Bauhof, 04261 71-0
  - bauhof@stadt.example
Änderungen:
  - 2026-11-21 10:00: Der Kran kommt später.
WhatsApp: |
  *Markt!* Am Samstag.

  Kommen Sie!
Frühere Adressen: /alt/
Freigabe: 2026-11-20 10:00, Pressestelle, 0123456789abcdef
---
Am Samstag ist **Markt** in der Bahnhofstraße, ab 8 Uhr.

Die Straße ist gesperrt:
- für Autos
- für Räder

![Der Plan](bilder/plan.png) Mehr im [Plan](dokumente/plan%20neu.pdf).
"""
FILES = {"bilder/markt.jpg", "dokumente/plan.pdf", "bilder/plan.png", "dokumente/plan neu.pdf"}


def sealed(text: str | bytes) -> Sealed:
    problems: list[Problem] = []
    written = head(decoded(text if isinstance(text, bytes) else text.encode(), "x"), "x", HEAD_ROWS, problems.append)
    found = announcement(
        written, path="x", stem="2026-11-20-markt", town=TOWN, find=PurePosixPath, now=NOW, report=problems.append
    )
    assert [str(problem) for problem in problems if not problem.is_hint] == []
    assert found
    assert found.sealed
    return found.sealed


def seal(text: str | bytes, files: Mapping[str, str] | None = None) -> str:
    """With every file that is named and exists, each with its own digest."""
    found = sealed(text)
    there = dict.fromkeys(sorted(FILES & set(found.named)), "0" * 64)
    return found.seal(there if files is None else files)


def swapped(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert text.count(old) >= 1, old
        return text.replace(old, new, 1)

    return change


def sorted_keys(text: str) -> str:
    """The keys of one line in another order."""
    _, top, body = text.split("---\n", 2)
    lines = top.splitlines()
    return "\n".join(["---", lines[1], lines[0], *lines[6:9][::-1], *lines[2:6], *lines[9:], "---", body])


INVISIBLE: dict[str, Callable[[str], str | bytes]] = {
    "a note in the head": swapped("Thema:", "# Noch fragen: Bauhof?\nThema:"),
    "a note among the items of a list": swapped("  - 2026-12-08", "  # verschoben?\n  - 2026-12-08"),
    "an empty line in the head": swapped("Thema:", "\nThema:"),
    "a note in the body": swapped("Die Straße ist", "<!-- Stimmt das? -->\nDie Straße ist"),
    "a note of several lines in the body": swapped("Die Straße ist", "<!-- Stimmt\n\ndas? -->\n\nDie Straße ist"),
    "blanks at the ends of lines": lambda text: text.replace("\n", "  \t\n"),
    "order of keys": sorted_keys,
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "case of keys": swapped("Gültig bis:", "GÜLTIG BIS:"),
    "no-break space in a key": swapped("Gültig bis:", "Gültig\u00a0bis:"),
    "no last newline": lambda text: text.rstrip("\n"),
    "more empty lines at the end": lambda text: text + "\n\n",
    "empty lines before the body": lambda text: "---\n\n\n".join(text.rsplit("---\n", 1)),
    "further empty lines between paragraphs": swapped("Uhr.\n\n", "Uhr.\n\n\n\n"),
    "tab behind the colon": swapped("Thema: ", "Thema:\t"),
    "no blank behind the colon": swapped("Thema: ", "Thema:"),
    "blanks before the colon": swapped("Thema:", "Thema  :"),
    "double quotation marks": swapped("Ort: Rathaus", 'Ort: "Rathaus"'),
    "single quotation marks": swapped("Ort: Rathaus", "Ort: 'Rathaus'"),
    "districts as a list": swapped("Ortsteile: Kernstadt, Borchel", "Ortsteile:\n  - Kernstadt\n  - Borchel"),
    "slug of a district": swapped("Kernstadt, Borchel", "kernstadt,borchel"),
    "slug of a topic": swapped("Thema: Verkehr", "Thema: verkehr"),
    "case of a fixed word": swapped("wichtig", "Wichtig"),
    "a list as a block of lines": swapped(
        "Kontakt:\n  - Bauhof, 04261 71-0\n  - b", "Kontakt: |\n  Bauhof, 04261 71-0\n  b"
    ),
    "a value continued on the next line": swapped("Markt, die", "Markt,\n  die"),
    "a value as a folded block": swapped("Kurztext: Am Samstag", "Kurztext: >\n  Am Samstag"),
    "stars around a title": swapped("Markt: Bahnhofstraße", "Markt: **Bahnhofstraße**"),
    "two blanks in a value": swapped("Samstag voll", "Samstag  voll"),
    "soft hyphen in a title": swapped("Bahnhofstraße", "Bahnhof\u00adstraße"),
    "zero-width space in the body": swapped("gesperrt:", "ge\u200bsperrt:"),
    "no-break space in the body": swapped("8 Uhr", "8\u00a0Uhr"),
    "two blanks in the body": swapped("ist gesperrt:", "ist  gesperrt:"),
    "another dash in a date": swapped("16:00 – 18:00", "16:00 - 18:00 Uhr"),
    "order of dates": swapped(
        "  - 2026-12-01 16:00 – 18:00, Rathaus\n  - 2026-12-08 16:00\n",
        "  - 2026-12-08 16:00\n  - 2026-12-01 16:00 – 18:00, Rathaus\n",
    ),
    "a change as form editors write it": swapped(
        "  - 2026-11-21 10:00: Der Kran kommt später.", "  - Zeit: 2026-11-21 10:00\n    Text: Der Kran kommt später."
    ),
    "an attachment as form editors write it": swapped(
        "  - dokumente/plan.pdf: Der Plan", "  - Datei: dokumente/plan.pdf\n    Beschriftung: Der Plan"
    ),
    "indentation of items": swapped("  - dokumente", "- dokumente"),
    "an empty key": swapped("Thema:", "Ende:\nThema:"),
    "nothing as form editors write it": swapped("Thema:", "Aufgehoben: null\nThema:"),
    "the usual status": swapped("Thema:", "Status: veröffentlicht\nThema:"),
    "a draft": swapped("Thema:", "Status: entwurf\nThema:"),
    "a posting mark": swapped("Thema:", "Im Kanal: 2026-11-20 11:00 [ab12cd34]\nThema:"),
    "a day to look at it again": swapped("Thema:", "Prüfen am: 2027-01-01\nThema:"),
    "another approval": swapped("10:00, Pressestelle, 0123", "12:00, Amtsleitung, ffff"),
    "line separator of a word processor": swapped("gesperrt:\n", "gesperrt:\u2028"),
}  # fmt: skip
"""Nobody who reads the page, the channel or the paper sees a difference."""


@pytest.mark.parametrize("kind", INVISIBLE)
def test_what_nobody_sees_keeps_the_seal(kind: str) -> None:
    changed = INVISIBLE[kind](PLAIN)
    assert changed != PLAIN
    assert seal(changed) == seal(PLAIN)


def test_usual_words_say_what_no_words_say() -> None:
    bare = PLAIN.replace("Dringlichkeit: wichtig\n", "").replace(
        "WhatsApp: |\n  *Markt!* Am Samstag.\n\n  Kommen Sie!\n", ""
    )
    assert seal(bare) == seal(bare.replace("Thema:", "Dringlichkeit: normal\nWhatsApp: ja\nThema:", 1))
    assert seal(bare) != seal(bare.replace("Thema:", "WhatsApp: nein\nThema:", 1))


VISIBLE: dict[str, Callable[[str], str]] = {
    "a word of the body": swapped("Autos", "Busse"),
    "a digit of the body": swapped("ab 8 Uhr", "ab 9 Uhr"),
    "a sign of the body": swapped("ab 8 Uhr.", "ab 8 Uhr!"),
    "a capital": swapped("für Autos", "Für Autos"),
    "emphasis": swapped("**Markt**", "Markt"),
    "a paragraph break": swapped("Uhr.\n\nDie", "Uhr.\nDie"),
    "order of paragraphs": lambda text: text.replace("- für Autos\n- für Räder", "- für Räder\n- für Autos"),
    "a new paragraph": lambda text: text + "\nNeu.\n",
    "words in a note that is none": swapped("Die Straße ist", "Wort <!-- Stimmt das? --> Wort\n\nDie Straße ist"),
    "words between two notes": swapped("Die Straße ist", "<!-- a --> Neu <!-- b -->\nDie Straße ist"),
    "an alternative text": swapped("![Der Plan]", "![Ein Plan]"),
    "words of a link": swapped("[Plan](dok", "[Lageplan](dok"),
    "where a link leads": swapped("plan%20neu.pdf", "plan.pdf"),
    "an unseen sign in an address": swapped("dokumente/plan%20neu", "dokumente/\u200bplan%20neu"),
    "a date that is off": swapped("16:00 – 18:00, Rathaus", "16:00 – 18:00, Rathaus: fällt aus"),
    "the place of a date": swapped("18:00, Rathaus", "18:00, Saal"),
    "a further change": swapped("Der Kran kommt später.", "Der Kran kommt später.\n  - 2026-11-22 10:00: Er ist da."),
    "a withdrawal": swapped("Thema:", "Aufgehoben: 2026-11-22 10:00: Sturm.\nThema:"),
    "the caption of an attachment": swapped(": Der Plan\n", ": Ein Plan\n"),
    "order of districts": swapped("Kernstadt, Borchel", "Borchel, Kernstadt"),
    "a day instead of an instant": swapped("Datum: 2026-11-20 09:30", "Datum: 2026-11-20"),
    "a line break in the channel's text": swapped("Am Samstag.\n\n  Kommen", "Am Samstag.\n  Kommen"),
    "direction of the text": swapped("Titel: Markt", "Titel: \u202eMarkt"),
}


@pytest.mark.parametrize("kind", VISIBLE)
def test_what_somebody_sees_breaks_the_seal(kind: str) -> None:
    changed = VISIBLE[kind](PLAIN)
    assert changed != PLAIN
    assert seal(changed) != seal(PLAIN)


def test_every_word_of_the_body_counts() -> None:
    top, body = PLAIN.rsplit("---\n", 1)
    seals = {seal(PLAIN)}
    words = body.split(" ")
    for place in range(len(words)):
        seals.add(seal(f"{top}---\n{' '.join([*words[:place], *words[place + 1 :]])}"))
    assert len(seals) == len(words) + 1


VALUES = {
    "Titel": ("Markt", "Messe"),
    "Datum": ("2026-11-20", "2026-11-21"),
    "Thema": ("Verkehr", "Bücherei"),
    "Kurztext": ("Kurz.", "Knapp."),
    "Ortsteile": ("Kernstadt", "Borchel"),
    "Dringlichkeit": ("wichtig", "eilmeldung"),
    "Gültig ab": ("2026-11-20", "2026-11-21"),
    "Gültig bis": ("2027-11-20", "2027-11-21"),
    "Beginn": ("2026-12-20", "2026-12-21"),
    "Ende": ("2026-12-22 10:00", "2026-12-22 11:00"),
    "Termine": ("2026-12-20", "2026-12-21"),
    "Bild": ("bilder/a.jpg", "bilder/b.jpg"),
    "Anhänge": ("dokumente/a.pdf: A", "dokumente/b.pdf: A"),
    "Änderungen": ("2026-11-21 10:00: A", "2026-11-21 10:01: A"),
    "Aufgehoben": ("2026-11-21 10:00: A", "2026-11-21 10:01: A"),
    "WhatsApp": ("nein", "ja"),
    "Im Kanal": ("2026-11-21 10:00", "2026-11-21 10:01"),
    "Status": ("entwurf", "veröffentlicht"),
    "Freigabe": (APPROVAL.partition(": ")[2], APPROVAL.partition(": ")[2].replace("0", "1")),
    "Prüfen am": ("2026-11-21", "2026-11-22"),
    "Frühere Adressen": ("/alt/", "/aelter/"),
}
"""Two values of each key that does not take just any words, as a new one may."""
BESIDE = {
    "Ende": "Beginn: 2026-12-20 09:00",
    "Ort": "Beginn: 2026-12-20 09:00",
    "Bild": "Bildbeschreibung: A\nBildnachweis: B",
    "Bildbeschreibung": "Bild: bilder/a.jpg\nBildnachweis: B",
    "Bildnachweis": "Bild: bilder/a.jpg\nBildbeschreibung: B",
}


@pytest.mark.parametrize("key", [row.name for row in ANNOUNCEMENT_ROWS])
def test_the_value_of_each_key_counts_and_so_does_whether_it_is_there(key: str) -> None:
    ordinary = {"Titel": "Fall", "Datum": "2026-11-20 09:30", "Thema": "Bücherei", "Kurztext": "Kurz und gut."}

    def with_value(value: str | None) -> str:
        written = ordinary | ({key: value} if value else {})
        lines = [f"{name}: {text}" for name, text in written.items()]
        lines += BESIDE.get(key, "").split("\n") if value and key in BESIDE else []
        lines += [APPROVAL] if key != "Freigabe" else []
        return "\n".join(["---", *lines, "---", "Text.", ""])

    one, other = VALUES.get(key, ("Eins", "Zwei"))
    if key in UNSEALED:
        assert seal(with_value(one)) == seal(with_value(other))
        return
    assert seal(with_value(one)) != seal(with_value(other))
    if key not in ordinary and key not in BESIDE:
        assert seal(with_value(one)) != seal(with_value(None))


def test_what_is_not_sealed_is_what_the_contract_says() -> None:
    """And ``Status``: a draft is approved as what it becomes."""
    assert {"Im Kanal", "Freigabe", "Prüfen am", "Status"} == UNSEALED


def test_the_bytes_of_every_file_that_is_named_count() -> None:
    named = sealed(PLAIN).named
    assert set(named) >= FILES
    there = dict.fromkeys(FILES, "0" * 64)
    seals = {sealed(PLAIN).seal(there | {path: "1" * 64}) for path in FILES}
    assert len(seals | {sealed(PLAIN).seal(there)}) == len(FILES) + 1
    assert sealed(PLAIN).seal({}) != sealed(PLAIN).seal(there)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("![x](bilder/Foto (1).jpg)", "bilder/Foto (1).jpg"),
        ("![x](<bilder/Neues Foto.jpg>)", "bilder/Neues Foto.jpg"),
        ("![x](../../bilder/a.jpg)", "bilder/a.jpg"),
        ("![x](/bilder/a.jpg)", "bilder/a.jpg"),
        ('<img src="bilder/a&amp;b.jpg" alt="x">', "bilder/a&b.jpg"),
        ("[x](dokumente%2Fplan.pdf)", "dokumente/plan.pdf"),
        ("[x](dokumente/plan.pdf#seite=2)", "dokumente/plan.pdf"),
        ("[x][1]\n\n[1]: dokumente/plan.v2.pdf", "dokumente/plan.v2.pdf"),
        ("![x](bilder/mein\\_bild.jpg)", "bilder/mein_bild.jpg"),
        ("![x](bilder/stra%C3%9Fe.jpg)", "bilder/straße.jpg"),
        ("![x](bilder/stra\u00dfe.JPG)", "bilder/straße.JPG"),
        ("![x](bilder/2026/11/a.jpg) und ![y](bilder/b.jpg)", "bilder/b.jpg"),
        ("[x](https://aktuelles.musterfelde.de/dokumente/plan.pdf)", "dokumente/plan.pdf"),
    ],
)
def test_a_file_is_named_however_its_address_is_written(written: str, path: str) -> None:
    assert path in sealed(PLAIN.rsplit("---\n", 1)[0] + f"---\n{written}\n").named


LITTLE = f"---\nTitel: A\nDatum: 2026-11-20\nThema: Bücherei\nKurztext: B\n{APPROVAL}\n---\n"
EVENT = LITTLE.replace("Kurztext: B", "Kurztext: B\nBeginn: 2026-12-01 10:00\nOrt: Saal") + "```\na  b\n```\n"
WITHDRAWN = LITTLE.replace("Titel: A", "Titel: „Ä“ 🚧\nAufgehoben: 2026-11-21 10:00: Sturm\nWhatsApp: nein")
WITHDRAWN += "Text – mit\u00a0Strich.\n\n| a | b |\n| 1 | 2 |\n"
FROZEN = {
    "all": (PLAIN, "e3b953b2852934da"),
    "little": (LITTLE, "1c0a7072f5255b70"),
    "event": (EVENT, "d95b19ac4d609a1f"),
    "withdrawn": (WITHDRAWN, "4c6b1921f925c666"),
}


def test_a_seal_can_be_reckoned_by_hand() -> None:
    """As ``docs/adr/0024`` says it, with nothing of ours."""
    text = '[[["datum",["2026-11-20"]],["kurztext",["B"]],["thema",["buecherei"]],["titel",["A"]]],""]'
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert seal(LITTLE) == hashlib.sha256(f"{digest}\n".encode()).hexdigest()[:16]
    picture = f"{digest}\nbilder/a.jpg {'1' * 64}\n"
    assert seal(LITTLE, {"bilder/a.jpg": "1" * 64}) == hashlib.sha256(picture.encode()).hexdigest()[:16]


@pytest.mark.parametrize("kind", FROZEN)
def test_a_seal_that_was_given_holds_for_ever(kind: str) -> None:
    """Another value here breaks approvals that towns have given."""
    text, given = FROZEN[kind]
    assert seal(text) == given
