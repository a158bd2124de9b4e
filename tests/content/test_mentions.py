"""Pages name values of the town's file; announcements do not."""

from pathlib import Path

from tests.content.folder import CASE, ContentFolder
from tests.workshop import TOWN, Workshop, tree

UNKNOWN = "Diese Angabe gibt es nicht."
PAGE = "content/seiten/rathaus.md"
HEAD = "Titel: Versuch\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: In {{ stadt.name }}.\n"


def test_in_an_announcement_braces_are_text(folder: ContentFolder) -> None:
    folder.put(CASE, f"---\n{HEAD}---\nAus {{{{ stadt.name }}}} und {{{{ x }}}}.\n".encode())
    post = folder.post()
    assert post.html == '<p dir="auto">Aus {{ stadt.name }} und {{ x }}.</p>'
    assert post.announcement.summary == "In {{ stadt.name }}."


def test_what_nobody_knows_is_a_problem_with_its_line(folder: ContentFolder) -> None:
    folder.put(PAGE, b"---\nTitel: {{ stadt.nam }}\nAdresse: /rathaus/\n---\nText\n\n{{ kontakt.telefn }}\n")
    assert folder.problems() == [
        f"{PAGE}:2: Feld »Titel«: »{{{{ stadt.nam }}}}«: {UNKNOWN} Meinten Sie »{{{{ stadt.name }}}}«?",
        f"{PAGE}:7: »{{{{ kontakt.telefn }}}}«: {UNKNOWN} Meinten Sie »{{{{ kontakt.telefon }}}}«?",
    ]


def test_what_is_not_filled_in_yet_is_told_once_and_in_the_towns_file(folder: ContentFolder) -> None:
    missing = "[bitte ergänzen: Telefon]"
    folder.put("content/stadt.toml", TOWN.replace("04261 00000", missing).encode())
    body = "Tel. {{ kontakt.telefon }}, [anrufen](tel:{{ kontakt.telefon }}), {{ kontakt.telefon }}"
    folder.put(PAGE, f"---\nTitel: Rathaus\nAdresse: /rathaus/\n---\n{body}\n".encode())
    line = TOWN[: TOWN.index("04261 00000")].count("\n") + 1
    assert folder.problems() == [f"content/stadt.toml:{line}: Hinweis: Hier fehlt noch eine Angabe: {missing}"]
    [html] = [page.html for page in folder.read().site.pages if page.url == "/rathaus/"]
    assert html == f'<p dir="auto">Tel. {missing}, anrufen {missing}, {missing}</p>'


def test_what_is_left_out_with_a_value_need_not_be_finished(folder: ContentFolder) -> None:
    body = """\
- {{ kanal.name }}: [bitte ergänzen: A]
## WhatsApp {{ kanal }}

[bitte ergänzen: B]

## Anderes

[bitte ergänzen: C]
"""
    folder.put(PAGE, f"---\nTitel: Rathaus\nAdresse: /rathaus/\n---\n{body}".encode())
    channel_page = "---\nTitel: Kanal\nAdresse: /whatsapp/\n---\n[bitte ergänzen: D]\n"
    folder.put("content/seiten/whatsapp.md", channel_page.encode())

    def asked() -> list[str]:
        return [problem.partition("ergänzen: ")[2] for problem in folder.problems() if "ergänzen: " in problem]

    assert asked() == ["A]", "B]", "C]", "D]"]
    before, _, after = TOWN.partition("[kanal]")
    folder.put("content/stadt.toml", (before + after[after.index("[[themen]]") :]).encode())
    assert asked() == ["C]"]
    assert next(each for each in folder.problems() if "ergänzen: C" in each).startswith(f"{PAGE}:12: ")


def test_a_link_that_leads_nowhere_is_told_where_the_page_names_it(folder: ContentFolder) -> None:
    folder.put(PAGE, b"---\nTitel: R\nAdresse: /rathaus/\n---\nText\n\n[x]({{ stadt.kurzname }})\n")
    [problem] = folder.problems()
    assert problem.startswith(f"{PAGE}:7: Die Datei »Musterfelde« gibt es im Ordner »content« nicht.")


def test_a_page_follows_the_towns_file(tmp_path: Path) -> None:
    town = Workshop(tmp_path)
    page = "---\nTitel: {{ stadt.kurzname }}\nAdresse: /rathaus/\n---\nTel. {{ kontakt.telefon }}\n"
    (town.content / "seiten/rathaus.md").write_text(page, "utf-8")
    town.build()
    assert 'href="tel:+49426100000"' in town.read("rathaus/index.html")
    (town.content / "stadt.toml").write_text(TOWN.replace("04261 00000", "04261 710"), "utf-8")
    town.build()
    assert 'href="tel:+494261710"' in town.read("rathaus/index.html")
    later = tree(town.output)
    town.build("--clean")
    assert tree(town.output) == later
