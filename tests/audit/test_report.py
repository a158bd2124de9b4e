from plugins.audit.findings import VIEWS, Examined, Finding, Rule
from plugins.audit.report import report

ALT = Rule("image-alt", "Ein Bild braucht eine Beschreibung.", "https://regeln.example/image-alt?lang=de")
PALE = Rule("color-contrast", "Der Text hebt sich zu wenig ab.", "https://regeln.example/color-contrast?lang=de")


def examined(*findings: Finding) -> Examined:
    return Examined(rules="WCAG", tool="axe-core 4", pages=("/", "/a/"), findings=findings)


def everywhere(rule: Rule, page: str, place: str) -> list[Finding]:
    return [Finding(rule=rule, page=page, view=view, place=place) for view in VIEWS]


def test_a_sound_site_is_told_in_one_line() -> None:
    assert list(report(examined(), 1240)) == ["Geprüft: 2 von 1240 Seiten in 8 Ansichten. 0 Verstöße gefunden."]


def test_each_rule_is_told_once_with_pages_places_and_what_was_measured() -> None:
    pale = Finding(rule=PALE, page="/a/", view=VIEWS[1], place="<p>", measured="#ccc auf #fff")
    assert list(report(examined(*everywhere(ALT, "/", "<img>"), *everywhere(ALT, "/a/", "<img>"), pale), 2)) == [
        "image-alt: Ein Bild braucht eine Beschreibung.",
        "  Mehr dazu: https://regeln.example/image-alt?lang=de",
        "  / (in jeder Ansicht)",
        "    <img>",
        "  /a/ (in jeder Ansicht)",
        "    <img>",
        "color-contrast: Der Text hebt sich zu wenig ab.",
        "  Mehr dazu: https://regeln.example/color-contrast?lang=de",
        "  /a/ (360 Pixel breit, dunkel)",
        "    <p>: #ccc auf #fff",
        "Was nicht in einer Datei unter »content« steht, kommt aus den Vorlagen in »theme«.",
        "Geprüft: 2 von 2 Seiten in 8 Ansichten. 3 Verstöße gefunden.",
    ]


def test_a_fault_of_every_page_does_not_fill_the_screen() -> None:
    found = [each for number in range(300) for each in everywhere(ALT, f"/{number}/", "<img>")]
    places = [each for number in range(9) for each in everywhere(PALE, "/", f"<p id={number}>")]
    lines = list(report(examined(*found, *places), 300))
    assert len(lines) < 25
    assert "  … und auf 295 weiteren Seiten" in lines
    assert "    … und an 6 weiteren Stellen" in lines
    assert lines[-1].endswith("301 Verstöße gefunden.")


def test_a_violation_is_a_rule_on_a_page_however_many_places_and_views() -> None:
    found = examined(*everywhere(ALT, "/", "<img>"), *everywhere(ALT, "/", "<img src>"))
    assert found.violations == 1
    assert list(report(found, 2))[-1].endswith(" 1 Verstoß gefunden.")
