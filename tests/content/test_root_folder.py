"""``content/wurzel/``: copied as it is, or refused with the file and the reason."""

import os

from tests.content.folder import ContentFolder
from tests.workshop import Workshop


def test_its_files_stand_at_the_root_of_the_site_as_they_are_until_they_are_deleted(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a")
    files = {
        ".htaccess": b"Options -Indexes\r\n",
        "google1.html": b'<a href="/">\xff</a>',
        ".well-known/a/b.json": b"{}",
        ".gitkeep": b"",
    }
    for path, content in files.items():
        file = workshop.content / "wurzel" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    workshop.build()
    del files[".gitkeep"]
    assert {path: (workshop.output / path).read_bytes() for path in files} == files
    assert not (workshop.output / ".gitkeep").exists()
    (workshop.content / "wurzel/.htaccess").write_bytes(b"Options +Indexes\n")
    (workshop.content / "wurzel/google1.html").unlink()
    workshop.build()
    assert (workshop.output / ".htaccess").read_bytes() == b"Options +Indexes\n"
    assert not (workshop.output / "google1.html").exists()
    assert "google" not in workshop.read("sitemap.xml")


def test_each_file_that_may_not_be_there_is_named(folder: ContentFolder) -> None:
    folder.put("content/wurzel/robots.txt", b"")
    folder.put("content/wurzel/a.php", b"")
    folder.put("content/wurzel/impressum/index.html", b"")
    folder.put("content/wurzel/gross.json", b" " * 1_000_001)
    (folder.path / "wurzel/link.html").symlink_to("/etc/passwd")
    (folder.path / "wurzel/ordner").symlink_to("/etc")
    os.mkfifo(folder.path / "wurzel/rohr")
    link = "Das ist eine Verknüpfung. Bitte die Datei oder den Ordner selbst ablegen."
    ours = "gehört zur Website selbst. Bitte anders nennen oder löschen."
    run = "führt mancher Webserver aus. Hierher gehören nur fertige Dateien. Bitte löschen."
    assert folder.all_problems() == [
        f"content/wurzel/a.php: Dateien mit ».php« im Namen {run}",
        "content/wurzel/gross.json: Die Datei ist größer als 1 MB. Dokumente bitte an eine Meldung anhängen.",
        f"content/wurzel/impressum: »/impressum« {ours}",
        f"content/wurzel/link.html: {link}",
        f"content/wurzel/ordner: {link}",
        f"content/wurzel/robots.txt: »/robots.txt« {ours}",
        "content/wurzel/rohr: Das ist keine gewöhnliche Datei. Bitte löschen.",
    ]


def test_the_folder_itself_must_be_one(folder: ContentFolder) -> None:
    place = folder.path / "wurzel"
    place.symlink_to(folder.path / "bilder")
    assert folder.all_problems() == [
        "content/wurzel: Das ist eine Verknüpfung. Bitte die Datei oder den Ordner selbst ablegen."
    ]
    place.unlink()
    place.write_bytes(b"")
    assert folder.all_problems() == [
        "content/wurzel: Das ist kein Ordner. Bitte umbenennen und einen Ordner dieses Namens anlegen."
    ]


def test_a_file_on_the_place_of_a_former_address_is_named(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Frühere Adressen: /alt/a.html\n")
    file = workshop.content / "wurzel/alt/a.html"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x")
    run = workshop.run("build", "--output", str(workshop.output))
    assert run.returncode == 1
    assert f"{file}: Unter »/alt/a.html« sollen zwei Teile der Website stehen." in run.stdout


def test_many_files_are_a_mistake(folder: ContentFolder) -> None:
    for number in range(201):
        folder.put(f"content/wurzel/{number}.txt", b"")
    assert folder.all_problems() == [
        "content/wurzel: Hier liegen mehr als 200 Dateien und Ordner. Hierher gehört nur, was in den Wurzelordner muss."
    ]
