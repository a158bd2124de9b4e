"""Editors hear, with the line, of every sign that a notice cannot show; whether papers are made or not."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from plugins.bridge.store import Store
from plugins.domain.parts import Attachment, Event, Image, Occurrence, Revision, Validity
from plugins.domain.post import File
from plugins.domain.town import District
from plugins.paper.hints import hints, paper_hints
from tests.building import a_build
from tests.factory import NOW, TOWN, a_post, a_site, an_announcement, an_event, at, when
from tests.workshop import Workshop

CREDITED = Image(path=PurePosixPath("bilder/a.jpg"), description="Was man sieht", credit="Foto: Frau @ Müller")
BODY = "Erste Zeile.\n\nDer 🐕 darf mit, e\u20d2 und 欢迎光临.\n"


def said(**changes: Any) -> list[str]:  # noqa: ANN401 - any field of an announcement
    html = changes.pop("html", "<p>x</p>")
    return [str(problem) for problem in paper_hints(a_post(an_announcement(**changes), html=html), TOWN)]


def test_a_hint_names_the_line_and_all_its_signs() -> None:
    [found] = said(body=BODY, html="<p>Der 🐕 darf mit, e\u20d2 und 欢迎光临.</p>")
    assert found == (
        "content/meldungen/2026/2026-11-20-sperrung.md:9: Hinweis: Auf dem Aushang fehlt »🐕«, »e\u20d2«, »欢迎光临«, "
        "denn keine seiner Schriften hat das. Bitte mit einem deutschen Wort sagen, wenn es etwas bedeutet."
    )


@pytest.mark.parametrize("sign", ["🎉", "\ue000", "👨‍👩‍👧", "好", "\u0378"], ids=ascii)
@pytest.mark.parametrize(
    ("field", "line", "changes"),
    [
        ("Titel", 2, {"title": "Ein @ Fest", "lines": {"Titel": 2}}),
        ("Kurztext", 5, {"summary": "Ein @ Fest", "lines": {"Kurztext": 5}}),
        ("Ort", 8, {"event": an_event(starts=when("2026-12-02"), place="Saal @ B"), "lines": {"Ort": 8}}),
        ("Bildnachweis", 8, {"image": CREDITED, "lines": {"Bildnachweis": 8}}),
        ("Kontakt", 9, {"contact": "Frau @ Müller", "lines": {"Kontakt": 9}}),
        ("Änderungen", 12, {"revisions": (Revision(at=at("2026-11-22 08:00"), note="Nun @ so.", line=12),)}),
    ],
)
def test_every_field_on_paper_is_looked_at(field: str, line: int, changes: dict[str, Any], sign: str) -> None:
    def filled(value: object) -> object:
        if isinstance(value, str):
            return value.replace("@", sign)
        if isinstance(value, Event):
            return an_event(value.starts, place=str(filled(value.place)))
        if isinstance(value, Image):
            return replace(value, credit=str(filled(value.credit)))
        return (
            tuple(replace(each, note=str(filled(each.note))) for each in value) if isinstance(value, tuple) else value
        )

    [found] = said(**{name: filled(value) for name, value in changes.items()})
    assert f".md:{line}: Hinweis: Feld »{field}«: Auf dem Aushang fehlt »" in found
    found.encode()


def test_the_place_of_one_date_is_looked_at_on_its_line() -> None:
    dates = (
        Occurrence(starts=when("2026-12-01"), place="Markt", key="20261201", line=8),
        Occurrence(starts=when("2026-12-02"), place="Saal 🎉 B", key="20261202", line=9),
    )
    [found] = said(event=Event(occurrences=dates, place="Markt"))
    assert ".md:9: Hinweis: Feld »Termine«: Auf dem Aushang fehlt »🎉«" in found


def test_what_something_stands_for_needs_no_hint() -> None:
    assert said(title="1️⃣ ✅ 12 ㎡ ⚠️ Ратуша 🟢", body="x", html="<p>❌ \u00ad\u200b</p>") == []


def test_a_sign_written_as_a_reference_has_the_line_of_the_text() -> None:
    [found] = said(body="Ein &#x1F389; Fest", html="<p>Ein 🎉 Fest</p>")
    assert ".md:7: Hinweis: Auf dem Aushang fehlt »🎉«" in found


def test_names_of_the_town_are_said_once_and_in_their_own_file() -> None:
    town = replace(TOWN, name="Stadt 好", districts=(District(name="Ort \ue000", slug="ort"),))
    site = replace(a_site(a_post(), a_post()), town=town)
    assert [str(problem).split(" denn ")[0] for problem in hints(a_build(site))] == [
        "content/stadt.toml: Hinweis: Feld »stadt.name«: Auf dem Aushang fehlt »好«,",
        "content/stadt.toml: Hinweis: Feld »ortsteile[1].name«: Auf dem Aushang fehlt »U+E000«,",
    ]


def test_without_a_notice_there_is_no_hint() -> None:
    old = a_post(an_announcement(title="好", validity=Validity(ends=when("2026-11-21"))), now=NOW + timedelta(days=90))
    assert list(hints(a_build(a_site(old)))) == []


def test_a_check_says_it_and_is_content(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-fest", body="Kommen Sie!\n\n🎉 Es gibt 🐕.")
    run = workshop.run("check")
    assert run.returncode == 0
    assert "2026-11-20-fest.md:9: Hinweis: Auf dem Aushang fehlt »🎉«, »🐕«" in run.stdout


def test_captions_of_attachments_are_looked_at() -> None:
    path = PurePosixPath("dokumente/plan.pdf")
    found = an_announcement(attachments=(Attachment(path=path, caption="Plan 好"),), lines={"Anhänge": 6})
    post = a_post(found, attachments=(File(path=path, size=1, caption="Plan 好"),))
    assert [problem.line for problem in paper_hints(post, TOWN)] == [6]


@pytest.mark.parametrize("field", ["Änderungen", "Termine"])
def test_the_line_is_that_of_today_when_rows_have_changed_places(tmp_path: Path, field: str) -> None:
    found, store = [], Store(tmp_path)
    for line in (7, 8):
        row: dict[str, Any] = {"revisions": (Revision(at=at("2026-11-22 08:00"), note="Der 🎉 kommt.", line=line),)}
        if field == "Termine":
            dates = (Occurrence(starts=when("2026-12-02 10:00"), place="Saal 🎉", key="2026-12-02", line=line),)
            row = {"event": Event(occurrences=dates)}
        said = hints(a_build(a_site(a_post(an_announcement(**row))), store=store))
        found += [(problem.field, problem.line) for problem in said]
        store.save_notes()
        store = Store(tmp_path)
    assert found == [(field, 7), (field, 8)]
