"""What a town says of itself, and the file that it becomes."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from plugins.domain.country import Country
from plugins.domain.problems import Problem
from plugins.formats import town_file
from plugins.town_folder.founding import Founding
from plugins.town_folder.town_toml import known_topics, town_toml
from tests.tools import ROOT

PATTERN = (ROOT / "content/stadt.toml").read_text("utf-8")
DAY = date(2026, 11, 26)


def written(**facts: object) -> str:
    return town_toml(PATTERN, Founding(**facts), DAY)  # type: ignore[arg-type]  # what a test says is what is tested


@pytest.mark.parametrize(
    ("name", "folder", "short"),
    [
        ("Gemeinde Beispielhausen", "gemeinde-beispielhausen", "Beispielhausen"),
        ("Stadt Burg (Spreewald)", "stadt-burg-spreewald", "Burg"),
        ("Landkreis Musterland", "landkreis-musterland", "Landkreis Musterland"),
        ("Große Kreisstadt Öhringen", "grosse-kreisstadt-oehringen", "Öhringen"),
        ("Würzburg", "wuerzburg", "Würzburg"),
    ],
)
def test_the_folder_and_the_short_name_follow_from_the_name(name: str, folder: str, short: str) -> None:
    town = Founding(name=name)
    assert (town.folder_name, town.short_name) == (folder, short)


def test_the_tag_authority_is_the_main_site_and_the_year() -> None:
    assert Founding(name="Stadt Au", main_site="www.au.de/start/").tag_authority(DAY) == "tag:au.de,2026"
    assert Founding(name="Stadt Au").tag_authority(DAY) == "tag:au.example,2026"


def test_a_host_with_umlauts_and_one_that_is_none() -> None:
    assert Founding(name="Au", main_site="https://münchen.test").tag_authority(DAY) == "tag:xn--mnchen-3ya.test,2026"
    assert Founding(name="Au", main_site="http://[x").tag_authority(DAY) == "tag:au.example,2026"


def test_what_is_said_twice_counts_once_and_no_two_slugs_are_the_same() -> None:
    town = Founding(name="Au", topics="Bauen, Wohnen, Bauen", districts="Au, AU!, Москва, !!!")
    assert [topic.slug for topic in town.topics_among([])] == ["bauen", "wohnen"]
    assert [slug for _, slug in town.parts] == ["au", "au-2", "ortsteil", "ortsteil-2"]


def test_in_switzerland_our_own_words_have_no_sharp_s() -> None:
    assert "ß" not in written(name="Gemeinde Au", country=Country.CH)
    assert "Große" in written(name="Gemeinde Große Au", country=Country.CH)


def test_an_address_may_lack_its_scheme_and_end_with_a_slash() -> None:
    assert Founding(name="Stadt Au", address=" aktuelles.au.de/ ").site == "https://aktuelles.au.de"


def test_topics_take_a_usual_sign_their_own_or_any() -> None:
    topics = Founding(name="Au", topics="verkehr, Feuerwehr 🚒;Kita , Umwelt 🐸,").topics_among(known_topics(PATTERN))
    assert [(each.name, each.slug, each.emoji) for each in topics] == [
        ("Verkehr", "verkehr", "🚧"),
        ("Feuerwehr", "feuerwehr", "🚒"),
        ("Kita", "kita", "📌"),
        ("Umwelt", "umwelt", "🐸"),
    ]


def test_every_comment_stays_and_nothing_of_rotenburg() -> None:
    text = written(name="Gemeinde Beispielhausen")
    for word in ("Rotenburg", "27356", "Oestmann", "Große Straße", "Borchel", "Waffensen", "Heimatgenuss", "04261"):
        assert word not in text
    for line in PATTERN.partition("[demo]")[0].split("\n"):
        is_of_the_demo = line.startswith(("# Nur für die Vorführung", "# Der erste Schritt"))
        assert is_of_the_demo or not line.startswith("#") or " = " in line or line in text, line


@pytest.mark.parametrize("country", Country)
def test_it_is_read_without_a_problem(country: Country) -> None:
    text = written(
        name='Gemeinde "Neu" \\ Au',
        country=country,
        topics="Bauen, Wohnen",
        districts="Au-Süd, St. Veit/Glan; Über'm Berg",
        channel="https://www.whatsapp.com/channel/0029VaAbCdEfGhIjKlMn",
        phone="04999 120",
        represented_by="Bürgermeisterin Name",
    )
    problems: list[Problem] = []
    town = town_file.town(text, "stadt.toml", problems.append)
    assert problems == []
    assert town
    assert (town.name, town.country, town.language) == ('Gemeinde "Neu" \\ Au', country, country.language)
    assert [part.slug for part in town.districts] == ["au-sued", "st-veit-glan", "ueberm-berg"]
    assert town.channel
    assert town.contact.phone == "04999 120"


def test_without_a_channel_and_districts_their_sections_are_comments_that_can_be_brought_back() -> None:
    text = written(name="Gemeinde Au")
    assert not {"kanal", "ortsteile", "demo"} & tomllib.loads(text).keys()
    back = text.replace("# [kanal]", "[kanal]").replace('# name = "Gemeinde Au"', 'name = "Gemeinde Au"')
    assert tomllib.loads(back)["kanal"]["name"] == "Gemeinde Au"


def test_laws_of_lower_saxony_stay_only_where_they_may_hold() -> None:
    assert "NBGG" in written(name="Stadt Celle", postcode="29221")
    for town in ({"name": "Stadt Bonn", "postcode": "53111"}, {"name": "Au"}, {"name": "Wels", "country": Country.AT}):
        assert "NBGG" not in written(**town)


def test_what_only_a_person_knows_is_a_placeholder(tmp_path: Path) -> None:
    mark = tmp_path / "wappen.svg"
    values = tomllib.loads(
        written(
            name="Stadt Celle", main_site="celle.test", address="aktuelles.celle.test", phone="05141 120", mark=mark,
            email="post@celle.test", street="Markt 1", postcode="29221", place="Celle", represented_by="Amt Name",
        )
    )  # fmt: skip
    assert "ergänzen" not in str({key: value for key, value in values.items() if key != "impressum"})
    left = {key for key, value in values["impressum"].items() if "ergänzen" in value}
    assert left == {
        *("verantwortlich", "bekanntmachungen", "datenschutz", "aufsicht"),
        *("schlichtung_kontakt", "schlichtung_internet"),
    }
    assert values["aussehen"]["wappen"] == "bilder/wappen.svg"
