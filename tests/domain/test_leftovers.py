from dataclasses import replace

from plugins.domain.country import Country
from plugins.domain.leftovers import in_drawing, in_page, in_town_file, samples
from plugins.domain.parts import Status
from tests.factory import CONTACT, NOW, TOWN, an_announcement
from tests.tools import ROOT


def test_a_page_names_line_words_and_what_to_write() -> None:
    head, body = "---\nTitel: Impressum Rotenburg", "Text\n- Bürgermeister Torsten Oestmann"
    for is_refused in (False, True):
        found = list(in_page("content/seiten/x.md", head, body, 5, TOWN, is_refused=is_refused))
        assert [problem.is_hint for problem in found] == [not is_refused] * 2
        assert [problem.line for problem in found] == [2, 6]
        assert found[1].text == (
            "»Oestmann« stammt aus der Vorführung (Rotenburg). "
            "Bitte durch »{{ impressum.vertreten }}« ersetzen, das setzt Ihre Angabe aus »stadt.toml« ein."
        )


def test_a_value_in_the_towns_file_is_named_by_line_and_key() -> None:
    text = '# Rotenburg\n[kontakt]\nplz = "27356"  # 27356\nort = "Au"\n'
    text += '[[ortsteile]]\n[[ ortsteile ]]\nname = "Borchel"\n'
    found = list(in_town_file("content/stadt.toml", text, TOWN, is_refused=True))
    own = "Bitte Ihre eigene Angabe eintragen."
    assert [str(problem) for problem in found] == [
        f"content/stadt.toml:3: Feld »kontakt.plz«: »27356« stammt aus der Vorführung (Rotenburg). {own}"
    ]
    parts = replace(TOWN, districts=())
    assert [each.field for each in in_town_file("x", text, parts, is_refused=True)][1:] == ["ortsteile[2].name"]


def test_a_number_sign_in_a_value_begins_no_note() -> None:
    [problem] = in_town_file("x", "[a]\nb = \"# 27356\"\nc = '# 1' # 27356", TOWN, is_refused=True)
    assert (problem.line, problem.field) == (2, "a.b")


def test_samples_are_never_published() -> None:
    own = an_announcement("2026-11-20-gutes-beispiel")
    made_up = an_announcement("2026-11-20-beispiel-sperrung")
    [problem] = samples([own, made_up], TOWN, is_publishing=True)
    assert (problem.path, problem.line, problem.is_hint) == (made_up.source, 1, False)
    assert "»-beispiel-«" in problem.text
    assert [each.is_hint for each in samples([made_up], TOWN, is_publishing=False)] == [True]
    demo = replace(TOWN, demo_now=NOW)
    assert list(samples([made_up], demo, is_publishing=False)) == []
    assert len(list(samples([made_up], demo, is_publishing=True))) == 1
    assert list(samples([replace(made_up, status=Status.DRAFT)], TOWN, is_publishing=True)) == []


def test_the_drawings_of_the_demonstration_are_found_whatever_they_are_called() -> None:
    for name in ("zeichen", "motiv"):
        drawing = (ROOT / f"content/bilder/{name}.svg").read_text("utf-8")
        for is_refused in (False, True):
            [problem] = in_drawing(
                "stadt.toml", "aussehen.wappen", "bilder/w.svg", drawing, TOWN, is_refused=is_refused
            )
            assert (problem.field, problem.is_hint) == ("aussehen.wappen", not is_refused)
            assert problem.text.startswith("»bilder/w.svg« stammt aus der Vorführung (Rotenburg).")
        rotenburg = replace(TOWN, tag_authority="rotenburg-wuemme.de,2026")
        assert list(in_drawing("x", "aussehen.motiv", "x", drawing, rotenburg, is_refused=True)) == []
    own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M12 47c1 0 1-4 7-9"/></svg>'
    assert list(in_drawing("x", "aussehen.motiv", "x", own, TOWN, is_refused=True)) == []


def test_the_law_of_another_state_is_found_by_the_postcode() -> None:
    lines = (ROOT / "content/stadt.toml").read_text("utf-8").split("\n")
    text = "\n".join(
        line for line in lines if line.startswith(("[impressum]", "datenschutzaufsicht", "barrierefr", "schl"))
    )

    def named(postcode: str, country: Country = Country.DE) -> list[str | None]:
        town = replace(TOWN, contact=replace(CONTACT, postcode=postcode), country=country)
        return [each.field for each in in_town_file("x", text, town, is_refused=True)]

    for postcode in ("80331", "25335", "1010"):
        assert named(postcode) == [
            "impressum.datenschutzaufsicht",
            "impressum.barrierefreiheit",
            "impressum.schlichtung",
        ]
    for postcode in ("27283", "30159", "19273"):
        assert named(postcode) == []
    assert named("3000", Country.CH) != []
