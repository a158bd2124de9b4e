"""Whose site it is, is settled with the first release; later ones must not wait for it."""

from tests.publishing.town import PublicTown


def test_what_is_of_another_town_is_refused_at_first_and_a_hint_once_the_site_is_public(town: PublicTown) -> None:
    file = town.page("presse", "Der nächste Bahnhof ist in Rotenburg.")
    refused = town.publish()
    assert refused.returncode == 1
    assert "presse.md:5: »Rotenburg« stammt aus der Vorführung" in refused.stdout + refused.stderr
    own = file.read_text("utf-8")
    town.page("presse")
    town.published()
    file.write_text(own, "utf-8")
    town.published()
    assert "Rotenburg" in town.served("presse/index.html")


def test_a_public_site_keeps_its_tag_when_the_main_site_moves(town: PublicTown) -> None:
    town.published()
    file = town.content / "stadt.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("https://www.musterfelde.de", "https://www.neufelde.de"), "utf-8")
    town.published()
    assert "https://www.neufelde.de" in town.served("presse/index.html")
