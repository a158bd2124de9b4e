import pytest

from plugins.domain.problems import Problem
from plugins.domain.town import Town
from plugins.formats.town_file import town
from tests.factory import at, channel_of
from tests.workshop import TOWN as TEXT


def read(text: str) -> Town:
    problems: list[object] = []
    found = town(text, "content/stadt.toml", problems.append)
    assert problems == []
    assert found is not None
    return found


def test_everything_in_the_file_is_in_the_town() -> None:
    found = read(TEXT)
    assert (found.name, found.short_name, found.zone.key) == ("Stadt Musterfelde", "Musterfelde", "Europe/Berlin")
    assert (found.address, found.main_site) == (
        "https://aktuelles.musterfelde.example",
        "https://www.musterfelde.example",
    )
    channel = channel_of(found)
    assert (channel.days, channel.characters) == (30, 400)
    assert channel.link == "https://www.whatsapp.com/channel/0029MusterfeldeMusterfelde"
    assert [(topic.name, topic.url, topic.emoji) for topic in found.topics][2] == (
        "Bücherei",
        "/themen/buecherei/",
        "📚",
    )
    assert [district.url for district in found.districts][1] == "/ortsteile/gruenhagen/"
    assert (found.contact.phone, found.contact.postcode) == ("04261 00000", "00000")


def test_what_may_be_absent_is_absent() -> None:
    found = read(TEXT)
    assert (found.facebook, found.instagram, found.demo_now, found.is_demo) == (None, None, None, False)
    assert read(f"{TEXT}\n[folgen]\n").facebook is None


def test_without_words_of_its_own_the_name_of_a_town_decides() -> None:
    words = read(TEXT).words
    assert (words.genitive, words.house.dative, words.part.many) == (
        "der Stadt Musterfelde",
        "dem Rathaus",
        "Ortsteile",
    )


def test_a_town_may_say_how_it_is_called_in_a_sentence() -> None:
    own = 'genitiv = "des Fleckens"\nhaus = "die Alte Burg"\nortsteil = "Kietz-Dorf"\nortsteile = "Kietz-Dörfer"\n'
    words = read(f"{TEXT}\n[woerter]\n{own}").words
    assert (words.genitive, words.house.dative) == ("des Fleckens", "der Alten Burg")
    assert (words.part.your, words.part.to_many) == ("Ihr Kietz-Dorf", "Kietz-Dörfern")


def test_a_town_may_switch_hints_off_and_have_its_own_words() -> None:
    own = '[hinweise]\nsatzlaenge = false\nlinktexte = true\n[amtsdeutsch]\n"zwecks" = ""\n"Bürgeramt" = "Rathaus"\n'
    wishes = read(f"{TEXT}\n{own}").hint_wishes
    assert wishes.off == ("satzlaenge",)
    assert wishes.words == (("zwecks", ""), ("Bürgeramt", "Rathaus"))


def test_a_demonstration_has_a_clock_in_the_zone_of_the_town() -> None:
    for written in ("2026-11-23T12:00", "2026-11-23 12:00"):
        found = read(f'{TEXT}\n[demo]\nuhr = "{written}"\n')
        assert found.is_demo
        assert found.demo_now == at("2026-11-23 12:00")


def test_places_to_follow_are_taken_as_they_are() -> None:
    found = read(f'{TEXT}\n[folgen]\nfacebook = "https://www.facebook.com/musterfelde"\n')
    assert (found.facebook, found.instagram) == ("https://www.facebook.com/musterfelde", None)


def test_a_slash_at_the_end_of_the_address_is_removed() -> None:
    assert read(TEXT.replace("aktuelles.musterfelde.example", "a.musterfelde.example/")).address.endswith(".example")


def test_state_and_language_follow_from_each_other() -> None:
    def settled(lines: str) -> tuple[str, str]:
        found = read(TEXT.replace("[kanal]", f"{lines}\n\n[kanal]", 1))
        return found.country.name, found.language

    assert settled("") == ("DE", "de")
    assert settled('staat = "CH"') == ("CH", "de-CH")
    assert settled('sprache = "de-AT"') == ("AT", "de-AT")
    assert settled('staat = "CH"\nsprache = "de"') == ("CH", "de")


def test_a_town_may_say_how_it_looks() -> None:
    own = 'farbe = "#0AF"\nakzent = "#ffc646"\nwappen = "bilder/Wappen der Stadt.svg"\nmotiv = "keines"\n'
    look = read(f"{TEXT}\n[aussehen]\n{own}").look
    assert (look.colour, look.accent, str(look.mark), look.motif) == (
        "#00aaff",
        "#ffc646",
        "bilder/Wappen der Stadt.svg",
        None,
    )


def test_the_forge_gets_paths_as_addresses_have_them() -> None:
    forge = read(f'{TEXT}\n[forge]\nbearbeiten = "https://forge.example/edit/main/{{pfad}}?x=1"\n').forge
    assert (
        forge.edit("content/meldungen/ä b.md") == "https://forge.example/edit/main/content/meldungen/%C3%A4%20b.md?x=1"
    )
    assert forge.create("content/x.md") is None


@pytest.mark.parametrize(("state", "white"), [('staat = "CH"', "weiss"), ('sprache = "de-CH"', "weiss"), ("", "weiß")])
def test_even_a_broken_file_is_spoken_of_as_the_town_writes(state: str, white: str) -> None:
    problems: list[Problem] = []
    text = TEXT.replace("[stadt]", f"[stadt]\n{state}", 1) + '\n[druck]\nfarbe = "rot"\n'
    assert town(text, "stadt.toml", problems.append) is None
    assert f"immer schwarz auf {white}" in problems[0].text


def test_a_town_may_have_a_hub_some_or_none() -> None:
    assert read(TEXT).hubs == read(f"{TEXT}\n[websub]\n").hubs == ()
    assert read(f'{TEXT}\n[websub]\nhub = "https://Hub.example/"\n').hubs == ("https://hub.example/",)
    some = '["https://a.example/", "https://b.example/", "https://a.example/"]'
    assert read(f"{TEXT}\n[websub]\nhub = {some}\n").hubs == ("https://a.example/", "https://b.example/")


@pytest.mark.parametrize(
    ("line", "field", "said"),
    [
        ('hub = "http://hub.example/"', "websub.hub", "ist nicht verschlüsselt. Bitte mit »https://« beginnen."),
        ('hub = "https://…"', "websub.hub", "Der Name des Servers ist nicht lesbar."),
        ('hub = ""', "websub.hub", "Das Feld fehlt oder ist leer."),
        ("hub = []", "websub.hub", "Das Feld fehlt oder ist leer."),
        ("hub = 5", "websub.hub", 'Bitte den Wert in Anführungszeichen setzen: hub = "5".'),
        ("hub = true", "websub.hub", "Bitte den Wert in Anführungszeichen setzen"),
        ('hub = ["https://a.example/", "b.example"]', "websub.hub[2]", "Bitte mit »https://« beginnen."),
        ('hub = ["https://a.example/", ""]', "websub.hub[2]", "Das Feld fehlt oder ist leer."),
        ('hubs = "https://a.example/"', "websub.hubs", "Meinten Sie »hub«?"),
    ],
)
def test_what_is_wrong_with_a_hub_is_said_at_its_key(line: str, field: str, said: str) -> None:
    problems: list[Problem] = []
    assert town(f"{TEXT}\n[websub]\n{line}\n", "stadt.toml", problems.append) is None
    assert field in {problem.field for problem in problems}
    assert said in "\n".join(problem.text for problem in problems if problem.field == field)
