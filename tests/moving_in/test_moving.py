"""What becomes of entries, whatever is in them, and what is left alone."""

from pathlib import Path

import pytest

from tests.moving_in.village import OLD, SOURCES, Village, item, rss

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.fixture
def village(tmp_path: Path) -> Village:
    return Village(tmp_path)


def test_what_an_editor_has_changed_or_deleted_is_never_written_over(village: Village) -> None:
    village.brought(SOURCES / "wordpress-feed.xml")
    changed = village.content / "meldungen/2026/2026-10-02-rat.md"
    changed.write_text(changed.read_text("utf-8").replace("Rat tagt", "Der Rat tagt doch"), "utf-8")
    gone = village.content / "meldungen/2026/2026-11-19-buecherei-geschlossen.md"
    gone.write_text("---\nGelöscht: 2026-11-22\n---\n", "utf-8")
    before = village.tree()
    assert "Nichts Neues, 2 schon da." in village.brought(SOURCES / "wordpress-feed.xml")
    assert village.tree() == before


def test_an_announcement_is_known_without_its_note_and_under_another_name(village: Village) -> None:
    village.brought(SOURCES / "wordpress-feed.xml")
    first = village.content / "meldungen/2026/2026-10-02-rat.md"
    first.write_text("\n".join(line for line in first.read_text("utf-8").split("\n") if "# Aus" not in line), "utf-8")
    second = village.content / "meldungen/2026/2026-11-19-buecherei-geschlossen.md"
    second.rename(second.with_name("2026-11-19-buecherei.md"))
    assert "Nichts Neues, 2 schon da." in village.brought(SOURCES / "wordpress-feed.xml")


def test_a_trial_writes_nothing(village: Village) -> None:
    before = village.tree()
    said = village.brought(SOURCES / "wordpress-feed.xml", "--probe")
    assert "2 Meldungen würden übernommen." in said
    assert "youtube" in said
    assert village.tree() == before


def test_the_german_name_of_the_command(village: Village) -> None:
    assert village.run("einlesen", str(SOURCES / "hugo.xml")).returncode == 0


@pytest.mark.parametrize(
    "title",
    [
        '"Sommerfest"', "'Heimat'", "| Pipe", "> Pfeil", "null", "~", "[]", "- Strich", "Titel: mit: zwei", "# Raute",
        '"Nord" und "Süd"', "C:\\neu", '"C:\\alt"', "*Stern* **fett**", "🚧 Baustelle", "{{ stadt.name }}", "---",
        "Ein\u200bTitel\u00ad mit\u2028Zeichen", "a" * 300, "Wort " * 60, "@alle", "!wichtig", "%", "&", "Titel #2",
    ],
)  # fmt: skip
def test_any_title_is_read_as_it_was_written(village: Village, title: str) -> None:
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    said = village.brought(village.source(rss(item("<p>Ein Text.</p>", escaped))))
    assert "Eine Meldung übernommen" in said
    assert ("»# Titel«" in said) is (len(" ".join(title.split())) > 120)


def test_two_entries_of_one_name_get_two_names(village: Village) -> None:
    one, two = item("<p>Eins.</p>", link=f"{OLD}/a/fest/"), item("<p>Zwei.</p>", link=f"{OLD}/b/fest/")
    village.brought(village.source(rss(one, two, one)))
    assert village.stems() == ["2026-03-02-fest", "2026-03-02-fest-2"]
    assert "Nichts Neues" in village.brought(village.source(rss(two, one)))


@pytest.mark.parametrize(
    ("link", "title", "stem"),
    [
        (f"{OLD}/news/M%C3%BCllabfuhr_verschoben.html", "x", "2026-03-02-muellabfuhr-verschoben"),
        (f"{OLD}/index.php?id=7", "Straße &amp; Weg", "2026-03-02-strasse-und-weg"),
        (f"{OLD}/detail/", "Ümläut ß", "2026-03-02-uemlaeut-ss"),
        (f"{OLD}/2024-05-06-alt-bekannt/", "x", "2024-05-06-alt-bekannt"),
        (f"{OLD}/2024-13-77-falscher-tag/", "x", "2026-03-02-falscher-tag"),
        (f"{OLD}/a/..%2F..%2Fetc%2Fpasswd", "x", "2026-03-02-etc-passwd"),
        (f"{OLD}/beispiel-fest/", "x", "2026-03-02-beispielhaft-fest"),
        (f"{OLD}/{'lang-' * 60}/", "x", "2026-03-02-" + ("lang-" * 16).rstrip("-")),
    ],
)
def test_names_are_ours(village: Village, link: str, title: str, stem: str) -> None:
    village.brought(village.source(rss(item("<p>Text.</p>", title, link.replace("&", "&amp;")))))
    assert village.stems() == [stem]


def test_a_title_in_another_script_gets_a_name_that_stays(village: Village) -> None:
    source = village.source(rss(item("<p>Текст.</p>", "Новости", f"{OLD}/?p=1")))
    village.brought(source)
    assert village.stems()[0].startswith("2026-03-02-meldung-")
    assert "Nichts Neues" in village.brought(source)


def test_an_address_of_several_entries_is_not_redirected(village: Village) -> None:
    shared = [item("<p>x</p>", f"Titel {n}", f"{OLD}/aktuelles/#c{n}", guid=f"{OLD}/{n}") for n in (1, 2)]
    said = village.brought(village.source(rss(*shared, item("<p>y</p>", "Drei", f"{OLD}/impressum/"))))
    assert "haben mehrere Einträge" in said
    assert "Frühere Adressen" not in village.file("2026-03-02-titel-1")
    assert "  - /impressum/" in village.file("2026-03-02-impressum")


def test_an_address_that_is_taken_here_is_not_redirected(village: Village) -> None:
    (village.content / "seiten/impressum.md").write_text("---\nTitel: I\nAdresse: /impressum/\n---\nx\n", "utf-8")
    said = village.brought(village.source(rss(item("<p>y</p>", "Drei", f"{OLD}/impressum/"))))
    assert "»/impressum/« ist hier schon vergeben" in said


def test_a_site_below_a_path_redirects_only_what_lies_there(village: Village) -> None:
    town = village.content / "stadt.toml"
    text = town.read_text("utf-8")
    town.write_text(text.replace('adresse = "https://aktuelles.musterfelde.example"', f'adresse = "{OLD}/aktuelles"'))
    inside, outside = item("<p>a</p>", link=f"{OLD}/aktuelles/innen/"), item("<p>b</p>", link=f"{OLD}/rathaus/aussen/")
    said = village.brought(village.source(rss(inside, outside)))
    assert "  - /innen/\n" in village.file("2026-03-02-innen")
    assert "Frühere Adressen" not in village.file("2026-03-02-aussen")
    assert "außerhalb von »/aktuelles/«" in said


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/meldungen/2020-01-01-fehlt/">x</a> <a href="https://aktuelles.musterfelde.example/meldungen/2020-01-01-x/">y</a>',
        '<a href="notiz.md">x</a> <a href="../bilder/fehlt.jpg">y</a> <a href="file:///etc/passwd">z</a>',
        '<a href="http://[">x</a> <img src="http://["> <a href="https://a.example/(x) y">z</a>',
        '<img src="https://anderswo.example/x.jpg"> <img src="/fehlt.jpg"> <img src="../../../etc/passwd">',
        '<img src="/stadt.toml" alt="x"> <a href="/stadt.toml">y</a> <img src="javascript:x">',
        "<p>" + "[" * 3000 + "</p>",
        "<p>" + "Wort " * 3000 + "</p>",
        "<table><tr>" + "<td>x</td>" * 80 + "</tr><tr><td>y</td></tr></table>",
        "<blockquote>" * 30 + "tief" + "</blockquote>" * 30,
        "<ul><li>x" * 60 + "</li></ul>" * 60,
        "\x00\x01<p>Zeichen \ud83d</p>".encode("utf-8", "ignore").decode(),
        "<p>" + "x" * 700_000 + "</p>",
        "<p>---</p><p>Titel: x</p><p>---</p>",
    ],
)  # fmt: skip
def test_whatever_is_in_a_text_the_result_passes_the_check(village: Village, html: str) -> None:
    """What cannot be a file of ours is left out; its neighbour, which links to it, comes all the same."""
    neighbour = item(f'<p>Nachbar, siehe <a href="{OLD}/b/eins/">eins</a>.</p>', "Nachbar", f"{OLD}/b/zwei/", day=3)
    village.brought(village.source(rss(item(html, link=f"{OLD}/b/eins/"), neighbour)))
    assert "2026-03-03-zwei" in village.stems()


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE x [<!ENTITY a 'b'>]>", "<!doctype x [<!entity % a SYSTEM 'file:///etc/passwd'>]>"]
)
@pytest.mark.parametrize("name", ["feed", "wxr"])
def test_a_source_with_entities_of_its_own_is_not_read(village: Village, head: str, name: str) -> None:
    text = rss(item("<p>&a;</p>"), extra=head)
    if name == "wxr":
        text = text.replace("<rss ", '<rss xmlns:wp="http://wordpress.org/export/1.2/" ')
    run = village.bring(village.source(text))
    assert (run.returncode, village.stems()) == (1, [])
    assert "<!ENTITY" in run.stdout


def test_no_script_survives(village: Village) -> None:
    html = (
        '<script>alert(1)</script><p onclick="x">a</p><a href="JaVaScRiPt:x">b</a><img src=x onerror=y><svg onload=z>'
    )
    said = village.brought(village.source(rss(item(html + "<p>Ein Text, der bleibt.</p>"))))
    text = village.file("2026-03-02-ein-titel")
    assert not any(word in text.lower() for word in ("alert", "onclick", "javascript", "onerror", "onload"))
    assert "Skript" in said


def test_the_report_holds_no_control_characters(village: Village) -> None:
    said = village.bring(village.source(rss("<item><title>a\u202eb\u009b31m</title><guid>1</guid></item>"))).stdout
    assert not set("\u202e\u009b\x1b") & set(said)


def test_a_topic_may_be_named(village: Village) -> None:
    source = village.source(rss(item("<p>x</p>", more="<category>Sport &amp; Spiel</category>")))
    run = village.bring(source, "--thema", "Gibtsnicht")
    assert (run.returncode, "Ein Thema »Gibtsnicht« gibt es nicht" in run.stdout) == (1, True)
    run = village.bring(source, "--kategorien", "Sport")
    assert (run.returncode, "keine Zuordnung" in run.stdout) == (1, True)
    village.brought(source, "--kategorien", "sport & spiel = Buecherei; Bauen = Verkehr")
    assert "Thema: Bücherei\n" in village.file("2026-03-02-ein-titel")


def test_a_town_without_a_channel_and_districts(village: Village) -> None:
    town = village.content / "stadt.toml"
    text = town.read_text("utf-8")
    start, end = text.index("[kanal]"), text.index("[[themen]]")
    first = text.index("[[ortsteile]]")
    town.write_text(text[:start] + text[end:first] + text[text.index("[kontakt]") :], "utf-8")
    village.brought(SOURCES / "wordpress-export.xml")
    assert "WhatsApp" not in village.file("2026-11-20-neue-leiter")
    assert "Ortsteile" not in village.file("2026-11-20-neue-leiter")


def test_two_hundred_old_announcements(village: Village) -> None:
    items = [
        item(f"<p>Text {n} mit <b>Fettem</b>.</p><ul><li>a</li></ul>", f"Meldung {n}", f"{OLD}/n/meldung-{n}/").replace(
            "Mar 2026", f"{MONTHS[n % 12]} {2010 + n % 15}"
        )
        for n in range(200)
    ]
    source = village.source(rss(*items))
    said = village.brought(source)
    assert "200 Meldungen übernommen." in said
    assert len(said.splitlines()) < 10
    assert len(village.stems()) == 200
    assert "Nichts Neues, 200 schon da." in village.brought(source)
