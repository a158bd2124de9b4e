from dataclasses import replace

import pytest

from plugins.domain.identity import is_same_owner, strangers
from tests.factory import TOWN


@pytest.mark.parametrize(
    ("tag", "main"),
    [
        ("stadt.de", "https://www.stadt.de"),
        ("stadt.de", "HTTPS://WWW.STADT.DE:8443/start"),
        ("aktuelles.stadt.de", "https://rathaus.stadt.de/"),
        ("xn--mller-kva.de", "https://www.müller.de"),
        ("au.gv.at", "https://www.au.gv.at"),
        ("localhost", "http://localhost:8000"),
    ],
)
def test_one_town_has_one_name_on_the_net(tag: str, main: str) -> None:
    assert list(strangers(replace(TOWN, tag_authority=f"tag:{tag},2026", main_site=main), "x")) == []


def test_a_tag_of_another_town_is_told_with_what_to_do() -> None:
    town = replace(TOWN, tag_authority="tag:rotenburg-wuemme.de,2026")
    [problem] = strangers(town, "content/stadt.toml")
    assert not problem.is_hint
    assert str(problem) == (
        "content/stadt.toml: Feld »stadt.kennung«: »tag:rotenburg-wuemme.de,2026« gehört nicht zur »hauptseite« "
        "(www.musterfelde.example), eine der beiden ist wohl die eines anderen Ortes. Bitte die falsche ändern; "
        "nach dem ersten Veröffentlichen bleibt die Kennung für immer gleich."
    )


def test_a_site_that_is_public_may_move_its_main_site() -> None:
    [problem] = strangers(replace(TOWN, main_site="https://www.neu.de"), "x", is_served=True)
    assert problem.is_hint
    assert problem.text.endswith("Die Kennung bleibt, denn die Website ist schon öffentlich.")


def test_rotenburgs_tag_and_main_site_under_another_name_are_told() -> None:
    both = {"tag_authority": "tag:rotenburg-wuemme.de,2026", "main_site": "https://www.rotenburg-wuemme.de"}
    [problem] = strangers(replace(TOWN, **both), "x")  # type: ignore[arg-type]
    assert problem.text.startswith("Diese Kennung gehört Stadt Rotenburg (Wümme).")
    assert list(strangers(replace(TOWN, name="Stadt Rotenburg (Wümme)", **both), "x")) == []  # type: ignore[arg-type]


def test_two_communes_below_one_public_name_are_two() -> None:
    assert not is_same_owner("au.gv.at", "inn.gv.at")
