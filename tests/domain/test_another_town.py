import tomllib
import unicodedata
from dataclasses import replace

import pytest

from plugins.domain import another_town
from plugins.domain.another_town import traces
from plugins.domain.town import District, Town
from tests.factory import TOWN
from tests.tools import ROOT
from tests.workshop import DEMO_TOWN


def found(text: str, town: Town = TOWN) -> list[str]:
    return [trace.words for trace in traces(text, town)]


def named(name: str, **changes: object) -> Town:
    return replace(TOWN, name=name, **changes)  # type: ignore[arg-type]


def test_all_that_is_rotenburgs_in_the_demonstration_is_known() -> None:
    demo = tomllib.loads(DEMO_TOWN)
    values = [*demo["stadt"].values(), *demo["kontakt"].values(), demo["kanal"]["link"], demo["kanal"]["beispiele"]]
    values += [part["name"] for part in demo["ortsteile"]]
    values += [value for value in demo["impressum"].values() if "NBGG" not in value and "Niedersachsen" not in value]
    known = [value for value in values if not found(value, replace(TOWN, districts=(), channel=None))]
    assert sorted(known) == [
        "Europe/Berlin",
        "Kernstadt",
        "Presse- und Öffentlichkeitsarbeit",
        *sorted(value for value in values if value.startswith("[bitte")),
        "https://aktuelles.example",
    ]


def test_the_pages_of_the_demonstration_hold_nothing_of_rotenburg_by_hand() -> None:
    pages = sorted((ROOT / "content/seiten").glob("*.md"))
    assert len(pages) >= 7
    assert [words for page in pages for words in found(page.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stadt Rotenburg (Wümme)", ["Stadt Rotenburg (Wümme)"]),
        ("Rotenburg/Wümme", ["Rotenburg/Wümme"]),
        ("die Rotenburger Verwaltung", ["Rotenburger"]),
        ("ROTENBURG", ["ROTENBURG"]),
        ("Roten\u00adburg", ["Rotenburg"]),
        ("27356\u00a0Rotenburg", ["27356", "Rotenburg"]),
        (unicodedata.normalize("NFD", "Große Straße 1, (Wümme)"), ["Große Straße 1", "(Wümme)"]),
        ("Grosse Str. 1", ["Grosse Str. 1"]),
        ("[Bürgermeister](mailto:t.oestmann@x.test)", ["oestmann"]),
        ("[Karte](https://karte.test/?q=Rotenburg%20(W%C3%BCmme))", ["Rotenburg (Wümme)"]),
        ("<https://www.rotenburg-wuemme.de/presse>", ["www.rotenburg-wuemme.de"]),
        ("info@rotenburg-wuemme.de", ["rotenburg-wuemme.de"]),
        ("W&uuml;mme-Stadt, in Mulmshorn", ["Wümme-Stadt", "Mulmshorn"]),
        ("in Rotenburg am 3. Dezember", ["Rotenburg"]),
    ],
)
def test_it_is_found_however_it_is_written(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Rothenburg ob der Tauber",
        "Rotenburg an der Fulda",
        "Rotenburg (Fulda)",
        "Rotenburgstraße 3",
        "Große Straße 12",
        "1273561",
        "Kommunalaufsicht: Landkreis Rotenburg (Wümme), Hopfengarten 2, 27356 Rotenburg (Wümme)",
        "Amtsgericht Rotenburg (Wümme)",
        "An der Wümme 3",
        "Kreishaus in Rotenburg",
        "Bekanntmachungen stehen in der Rotenburger Kreiszeitung.",
        "Zuständig ist der Landkreis Rotenburg (Wümme)\nHopfengarten 2\n27356 Rotenburg (Wümme)",
        "Telefon 04263 27356-0, Fax (04263) 27356",
        "Ansprechpartnerin: Frau Anke Borchel, borchel@scheessel.test",
    ],
)
def test_what_belongs_to_others_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_town_itself_beside_an_office_is_found_all_the_same() -> None:
    assert found("Stadt Rotenburg (Wümme), Landkreis Rotenburg (Wümme)") == ["Stadt Rotenburg (Wümme)"]


@pytest.mark.parametrize(
    "text",
    [
        "- **Aufsicht:** Landkreis Rotenburg (Wümme)\n- **Ort:** 27356 Rotenburg",
        "Landkreis Rotenburg (Wümme)\n\n27356 Rotenburg",
        'aufsicht = "Landkreis Rotenburg (Wümme)"\nort = "27356 Rotenburg"',
    ],
)
def test_what_stands_by_itself_below_an_office_is_found(text: str) -> None:
    assert found(text) == ["27356", "Rotenburg"]


def test_rotenburg_may_say_all_that() -> None:
    own = named(another_town.NAME, tag_authority="tag:aktuelles.Rotenburg-Wuemme.de,2027")
    assert found("27356 Rotenburg (Wümme), Oestmann", own) == []


def test_a_town_may_say_its_own_name() -> None:
    fulda = named("Stadt Rotenburg an der Fulda")
    assert found("Rotenburger Rathaus, Stadt Rotenburg, 27356", fulda) == ["27356"]
    assert found("Rotenburg (Wümme)", fulda) == ["Rotenburg (Wümme)"]
    county = named("Landkreis Rotenburg (Wümme)")
    assert found("27356 Rotenburg (Wümme), Stadt Rotenburg; Oestmann", county) == ["Oestmann"]


@pytest.mark.parametrize("name", ["Stadt Rotenburg (Wümme)", "Rotenburg (WÜMME)", "Rotenburg"])
def test_who_leaves_the_name_as_it_was_has_none_of_its_own(name: str) -> None:
    assert found("Rotenburg (Wümme)", named(name)) == ["Rotenburg (Wümme)"]


def test_one_part_of_the_same_name_is_a_towns_own_but_not_several() -> None:
    one, other = District(name="Unterstedt", slug="u"), District(name="Borchel", slug="b")
    assert found("Unterstedt", named("Au", districts=(one,))) == []
    assert found("Unterstedt", named("Au", districts=(one, other))) == ["Unterstedt"]


def test_the_channel_is_found_where_nothing_else_says_so() -> None:
    link = f"https://www.whatsapp.com/channel/{another_town.CHANNEL}"
    assert TOWN.channel
    assert found(link, replace(TOWN, channel=None)) == [another_town.CHANNEL]
    assert found(link, replace(TOWN, channel=replace(TOWN.channel, link=link))) == [another_town.CHANNEL]
    assert found(link) == []


def test_each_is_told_once_a_line_with_what_to_write_instead() -> None:
    [first, second] = traces("27356 und 27356\n\n27356", TOWN)
    assert (first.line, second.line, first.instead) == (0, 2, "kontakt.plz")
