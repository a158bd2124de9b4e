"""What a file below ``content/`` must be, wherever an editor refers to it."""

from pathlib import Path

import pytest

from plugins.domain.file_kinds import RASTERS
from tests.content.folder import CASE, ContentFolder
from tests.formats.test_file_content import GENUINE

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\n"
PLACES = {
    "attachment": (f"---\n{HEAD}Anhänge:\n  - {{}}: Ein Plan\n---\nText.\n", CASE, "7: Feld »Anhänge«: "),
    "link": (f"---\n{HEAD}---\nText.\n\nMehr [dort]({{}}).\n", CASE, "9: "),
    "absolute link": (f"---\n{HEAD}---\nText.\n\nMehr [dort](/{{}}).\n", CASE, "9: "),
    "picture in the text": (f"---\n{HEAD}---\nText.\n\n![x]({{}})\n", CASE, "9: "),
    "picture": (f"---\n{HEAD}Bild: {{}}\nBildbeschreibung: x\nBildnachweis: y\n---\nText.\n", CASE, "6: Feld »Bild«: "),
    "page": ("---\nTitel: S\nAdresse: /s/\n---\nText.\n\n[x]({})\n", "content/seiten/s.md", "7: "),
}
everywhere = pytest.mark.parametrize("place", PLACES)


def referred(folder: ContentFolder, place: str, name: str) -> str:
    """The one problem that a file referred to in a place makes, without its place; empty when there is none."""
    source, path, start = PLACES[place]
    folder.put(path, source.format(name).encode())
    problems = [problem for problem in folder.problems() if ": Hinweis: " not in problem]
    assert len(problems) <= 1, problems
    if not problems:
        return ""
    assert problems[0].startswith(f"{path}:{start}"), problems
    return problems[0].removeprefix(f"{path}:{start}")


@everywhere
@pytest.mark.parametrize(
    "name", ["dokumente/x.html", "bilder/x.js", "dokumente/x.xml", "bilder/x.SVGZ", "dokumente/x.exe"]
)
def test_what_a_browser_runs_is_refused_everywhere(folder: ContentFolder, place: str, name: str) -> None:
    folder.put(f"content/{name}", b"<script>alert(1)</script>")
    assert referred(folder, place, name).startswith(f"»{name}« ")


@everywhere
def test_a_page_that_is_called_pdf_or_picture_is_refused_everywhere(folder: ContentFolder, place: str) -> None:
    name = "bilder/x.png" if place == "picture" else "dokumente/x.pdf"
    folder.put(f"content/{name}", b"<!DOCTYPE html><script>alert(1)</script>")
    assert referred(folder, place, name).startswith(f"»{name}« ")


@pytest.mark.parametrize("ending", sorted(GENUINE.keys() - {".svg"}))
def test_every_kind_of_the_list_can_be_attached_and_linked(folder: ContentFolder, ending: str) -> None:
    folder.put(f"content/dokumente/x{ending}", GENUINE[ending])
    assert referred(folder, "attachment", f"dokumente/x{ending}") == ""
    assert referred(folder, "link", f"dokumente/x{ending}") == ""
    if ending in RASTERS:
        assert referred(folder, "picture", f"dokumente/x{ending}") == ""


@everywhere
@pytest.mark.parametrize("name", ["plan.pdf", "meldungen/plan.pdf", "seiten/x.png", "wurzel/x.pdf", "bilder/.x.png"])
def test_nothing_is_published_from_elsewhere(folder: ContentFolder, place: str, name: str) -> None:
    folder.put(f"content/{name}", b"%PDF-1.4\n")
    assert "gehören in die Ordner »bilder« oder »dokumente«" in referred(folder, place, name)


def linked(folder: ContentFolder, name: str, target: str | Path) -> None:
    """A symbolic link below ``content/``."""
    (folder.path / name).unlink(missing_ok=True)
    (folder.path / name).symlink_to(target)


@everywhere
@pytest.mark.parametrize(
    "target",
    ["../../.git/config", "../meldungen/2026/2026-11-19-nachbar.md", "../stadt.toml", "/etc/hostname", ".x.png"],
)
def test_a_link_counts_as_what_it_leads_to(folder: ContentFolder, place: str, target: str) -> None:
    folder.put(".git/config", b"[core]\n")
    folder.put("content/bilder/.x.png", GENUINE[".png"])
    linked(folder, "bilder/x.png", target)
    assert "ist eine Verknüpfung auf etwas" in referred(folder, place, "bilder/x.png")


@everywhere
def test_a_folder_that_is_a_link_out_of_content_publishes_nothing(folder: ContentFolder, place: str) -> None:
    folder.put("anderswo/x.png", GENUINE[".png"])
    (folder.path / "bilder/mehr").symlink_to(folder.path.parent / "anderswo")
    assert "Verknüpfung" in referred(folder, place, "bilder/mehr/x.png")


def test_the_folder_itself_may_not_lead_elsewhere(folder: ContentFolder) -> None:
    (folder.path / "dokumente").rename(folder.path.parent / "anderswo")
    (folder.path / "dokumente").symlink_to(folder.path.parent / "anderswo")
    assert "Verknüpfung" in referred(folder, "attachment", "dokumente/plan.pdf")


def test_a_link_to_a_file_of_another_name_in_its_own_folders_is_published(folder: ContentFolder) -> None:
    linked(folder, "dokumente/neu.pdf", "plan.pdf")
    linked(folder, "bilder/neu.jpg", "rathaus.jpg")
    assert referred(folder, "attachment", "dokumente/neu.pdf") == ""
    assert referred(folder, "picture", "bilder/neu.jpg") == ""


@pytest.mark.parametrize("target", ["fehlt.pdf", "x.pdf"])
def test_a_link_to_nothing_or_itself_is_a_missing_file(folder: ContentFolder, target: str) -> None:
    linked(folder, "dokumente/x.pdf", target)
    assert "gibt es im Ordner »content« nicht" in referred(folder, "attachment", "dokumente/x.pdf")


@pytest.mark.parametrize("name", ["plan%00.pdf", "%ED%A0%80.pdf", "a" * 300 + ".pdf", "plan.pdf%0A"])
def test_a_name_that_no_file_system_takes_is_a_missing_file(folder: ContentFolder, name: str) -> None:
    assert "gibt es im Ordner »content« nicht" in referred(folder, "link", f"dokumente/{name}")


@pytest.mark.parametrize("later", ["Status: entwurf\n", "Datum: 2026-12-24\n"])
def test_a_damaged_picture_is_said_before_its_announcement_is_public(folder: ContentFolder, later: str) -> None:
    head = HEAD.replace("Datum: 2026-11-20 09:30\n", later) if "Datum" in later else HEAD + later
    folder.put("content/bilder/halb.png", GENUINE[".png"][:60])
    folder.put(CASE, f"---\n{head}---\nText.\n\n![x](bilder/halb.png)\n".encode())
    (problem,) = folder.problems()
    assert "»bilder/halb.png« lässt sich nicht als Bild öffnen" in problem
