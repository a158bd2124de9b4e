from dataclasses import replace

import pytest

from plugins.domain.mentions import filled
from plugins.domain.page_source import PageSource
from plugins.domain.town import Town
from plugins.domain.town_values import town_values, unsaid
from plugins.formats.town_file import town
from tests.factory import TOWN
from tests.towns.settling import town_file


def page_with(body: str) -> PageSource:
    return PageSource(
        source="content/seiten/impressum.md", title="I", url="/impressum/", body=body, body_line=5, url_line=3
    )


def read(name: str, more: str = "") -> Town:
    problems: list[object] = []
    found = town(f"{town_file(name)}\n{more}", "stadt.toml", problems.append)
    assert found, problems
    return found


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{{ stadt.name }}, {{ stadt.kurzname }}", "Landkreis Musterland, Musterland"),
        ("{{ stadt.hauptseite }} {{ stadt.kennung }}", "https://www.musterland.test tag:musterland.test,2026"),
        ("{{ stadt.staat }} {{ stadt.sprache }}", "DE de"),
        ("{{ kanal.tage }}/{{ kanal.zeichen }}{{ kanal }}", "14/800"),
        ("{{ kontakt.plz }} {{ kontakt.ort }}", "99991 Musterstadt"),
        ("{{ woerter.genitiv }}", "des Landkreises Musterland"),
        ("{{ woerter.Das_haus }}, {{ woerter.dem_haus }}", "Das Kreishaus, dem Kreishaus"),
        ("{{ woerter.haus }}, {{ woerter.des_hauses }}", "Kreishaus, des Kreishauses"),
        ("{{ woerter.ortsteil }}, {{ woerter.ortsteile }}", "Gemeinde, Gemeinden"),
    ],
)  # fmt: skip
def test_a_page_may_name_what_the_file_of_the_town_says(written: str, value: str) -> None:
    assert filled(written, town_values(read("landkreis"))) == value


def test_parts_are_named_in_a_sentence() -> None:
    assert town_values(read("samtgemeinde"))["ortsteile.namen"] == "Oberau und Unterau"


def test_what_a_town_does_not_have_is_not_there() -> None:
    values = town_values(read("gemeinde"))
    names = ("kanal", "kanal.name", "ortsteile", "ortsteile.namen", "folgen.facebook", "impressum.ust_id")
    assert [values[name] for name in names] == [None] * len(names)


def test_what_the_law_of_a_town_asks_for_may_have_any_name() -> None:
    values = town_values(read("gemeinde", '[impressum]\nGemeindekanzler-in = "Ada"\nleer = ""\nust_id = "DE1"\n'))
    assert filled("{{ impressum.gemeindekanzler-in }}, {{ impressum.ust_id }}", values) == "Ada, DE1"
    assert values["impressum.leer"] is None


def test_what_is_missing_asks_for_itself_and_is_told_once_where_it_belongs() -> None:
    missing = "[bitte ergänzen: Telefon der Verwaltung]"
    page = page_with("{{ impressum.telefon }}\n{{ impressum.telefon }}\n{{ impressum.aufsicht }}")
    assert filled("{{ impressum.telefon }}", town_values(TOWN)) == missing
    for is_publishing in (False, True):
        [problem] = unsaid(TOWN, [page, page], "content/stadt.toml", is_publishing=is_publishing)
        assert problem.is_hint is not is_publishing
        assert (problem.path, problem.field) == ("content/stadt.toml", "impressum.telefon")
        assert problem.text == (
            "Hier fehlt noch eine Angabe, »content/seiten/impressum.md« nennt sie: Telefon der Verwaltung. "
            "Bitte unter »[impressum]« ergänzen."
        )
    assert list(unsaid(replace(TOWN, imprint=(("telefon", "1"),)), [page], "x", is_publishing=True)) == []
    assert list(unsaid(TOWN, [page_with("Text")], "x", is_publishing=True)) == []


def test_a_misspelt_name_in_the_imprint_gets_a_hint() -> None:
    own = replace(TOWN, imprint=(("ustid", "DE1"), ("kanzler", "Ada")))
    [problem] = unsaid(own, [page_with("{{ impressum.kanzler }}")], "x", is_publishing=True)
    assert problem.is_hint
    assert problem.text == "Keine Seite nennt diese Angabe. Meinten Sie »ust_id«?"
