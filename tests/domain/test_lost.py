"""Tildes and elements of a body that do not come out as they were meant."""

import pytest

from plugins.domain.advice.lost import lost


@pytest.mark.parametrize(
    ("body", "struck"),
    [
        ("Der Markt ist ~~Montag~~ Dienstag.", ["Montag"]),
        ("Text\n\n- ~~8 Uhr~~ 9 Uhr\n- ~~alt und~~, ~~älter~~", ["8 Uhr", "alt und", "älter"]),
        ("~~ganz~~ und ~~ganz~~", ["ganz"]),
        ("~ 20 Leute, ~~~ und ~ 30, a~~b", []),
        ("`~~so~~` und \\~~so~~", []),
        ("~~~\n~~Code~~\n~~~", []),
    ],
)
def test_struck_tildes_are_shown_as_they_must_be_written(body: str, struck: list[str]) -> None:
    assert [text.rpartition("<del>")[2] for _, text in lost(body)] == [f"{words}</del>" for words in struck]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<script>alert(1)</script>", [(0, "script")]),
        ("Text\n\n<iframe\n  src='https://x.example'></iframe>", [(2, "iframe")]),
        ("<form action='/x'>\n<input name=a>\n</form>", [(0, "form"), (1, "input")]),
        ("<STYLE>p{}</STYLE> <style>", [(0, "style")]),
        ('Film: <video controls src="x.mp4"></video>', [(0, "video")]),
        ("Klicken Sie auf <Link>", [(0, "link")]),
        ("Das <neu> Formular, <del>alt</del>, 3 < 4, \\<form>, `<form>`", []),
        ("```\n<script>\n```", []),
        ("<formular> und <b>fett</b>", []),
    ],
)
def test_an_element_that_is_taken_out_is_named_on_its_line(body: str, found: list[tuple[int, str]]) -> None:
    assert [(line, text.partition(">«")[0].removeprefix("»<")) for line, text in lost(body)] == found
