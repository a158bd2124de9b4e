import pytest

from plugins.domain.root_files import is_left_behind, refusal

_PAGES = ["/impressum/", "/stadt/geschichte/"]


@pytest.mark.parametrize(
    "path",
    [
        *(".htaccess", "google1a2b3c.html", "BingSiteAuth.xml", "ads.txt", "favicon.ico", "CNAME", ".nojekyll"),
        *(".well-known", ".well-known/apple-app-site-association", ".well-known/acme/a_b-c.json", "app/.htaccess"),
        *("_headers", "_redirects", "manifest.webmanifest", "humans.txt", "phpinfo.html"),
    ],
)
def test_what_towns_need_at_the_root_of_a_site_may_go_there(path: str) -> None:
    assert refusal(path, _PAGES) is None


@pytest.mark.parametrize(
    "path",
    ["index.html", "INDEX.html", "robots.txt", "feed.atom", "stand.json", ".well-known/security.txt", "404.html"],
)
def test_no_file_takes_the_place_of_one_that_a_build_makes(path: str) -> None:
    assert refusal(path, _PAGES) == f"»/{path}« gehört zur Website selbst. Bitte anders nennen oder löschen."


@pytest.mark.parametrize(
    "path", ["archiv/2031/index.html", "Bilder", "assets/main.css", "impressum", "stadt/plan.html"]
)
def test_no_folder_of_the_site_takes_other_files_today_or_later(path: str) -> None:
    folder = path.partition("/")[0]
    assert refusal(path, _PAGES) == f"»/{folder}« gehört zur Website selbst. Bitte anders nennen oder löschen."


@pytest.mark.parametrize(
    ("path", "ending"),
    [("kontakt.php", ".php"), ("a.PHP5", ".PHP5"), ("a.php.html", ".php"), ("form.cgi", ".cgi"), ("a.shtml", ".shtml")],
)
def test_what_a_server_would_run_stays_at_home(path: str, ending: str) -> None:
    assert (refusal(path, ()) or "").startswith(f"Dateien mit »{ending}« im Namen führt mancher Webserver aus.")


@pytest.mark.parametrize("path", [".env", ".git", ".htpasswd", "a/.env", ".well-known/.env", ".HTACCESS"])
def test_other_hidden_files_stay_at_home(path: str) -> None:
    assert (refusal(path, ()) or "").startswith("Der Name beginnt mit einem Punkt.")


@pytest.mark.parametrize("path", ["größe.html", "a b.html", "a\\b", "a:b", "a\nb", "a%2e.html", "\udcff.html"])
def test_a_name_must_be_one_on_every_server(path: str) -> None:
    assert (refusal(path, ()) or "").startswith("Bitte umbenennen")


def test_nothing_is_sent_instead_of_a_page_because_it_looks_like_the_page_compressed() -> None:
    assert (refusal("beweis.html.gz", ()) or "").startswith("Ein Webserver sendet gepackte Dateien")
    assert (refusal("x" * 201, ()) or "").startswith("Der Pfad ist zu lang")


def test_what_programs_leave_behind_is_nobody_s_wish() -> None:
    names = [".DS_Store", "Thumbs.db", ".gitkeep", "._a", "a.html~", ".htaccess"]
    assert [is_left_behind(name) for name in names] == [True, True, True, True, True, False]
