import pytest

from tests.whatsapp.reader import EARLY, LATE, LENIENT, READINGS, STRICT, Kind, Reading, Segment, Style, shown_lines


def styled(text: str, reading: Reading) -> str:
    """The first line with its styles as tags: ``<*>fett</>``."""
    [line] = shown_lines(text, reading)
    return "".join(
        f"<{''.join(sorted(segment.styles))}>{segment.text}</>" if segment.styles else segment.text
        for segment in line.segments
    )


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.name)
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*fett*", "<*>fett</>"),
        ("_kursiv_, ~alt~ und `x*y`", "<_>kursiv</>, <~>alt</> und <`>x*y</>"),
        ("ab *18 Uhr*!", "ab <*>18 Uhr</>!"),
        ("(ab *18 Uhr*)", "(ab <*>18 Uhr</>)"),
        ("*_beides_*", "<*_>beides</>"),
        ("*fett _und kursiv_*", "<*>fett </><*_>und kursiv</>"),
        ("*a `b* c` d*", "<*>a </><`>b* c</><*> d</>"),
        ("*Übung*", "<*>Übung</>"),
        ("Schüler*innen und Lehrer*innen", "Schüler*innen und Lehrer*innen"),
        ("3*4*5", "3*4*5"),
        ("haushalt_2026_entwurf.pdf", "haushalt_2026_entwurf.pdf"),
        ("~ 20 Grad ~", "~ 20 Grad ~"),
        ("ab * 18 * Uhr", "ab * 18 * Uhr"),
        ("*offen", "*offen"),
        ("*offen *", "*offen *"),
        ("geschlossen*", "geschlossen*"),
        ("x ** y", "x ** y"),
        ("\\* und \\_", "\\* und \\_"),
        ("*a*b", "*a*b"),
        ("ein ```festes``` Wort", "ein <`>festes</> Wort"),
    ],
)
def test_all_clients_agree_about_markers_between_blanks(text: str, shown: str, reading: Reading) -> None:
    assert styled(text, reading) == shown


@pytest.mark.parametrize(
    ("text", "generous"),
    [
        ("(*neu*", "(<*>neu</>"),
        ("„*neu*", "„<*>neu</>"),
        ("/*neu*", "/<*>neu</>"),
        ("–*neu*", "–<*>neu</>"),
        ("🚧*neu*", "🚧<*>neu</>"),
        ("€*neu*", "€<*>neu</>"),
        ("ü*neu*", "ü<*>neu</>"),
        ("\u00a0*neu*", "\u00a0<*>neu</>"),
    ],
)
def test_clients_disagree_about_what_stands_before_an_opener(text: str, generous: str) -> None:
    assert styled(text, STRICT) == styled(text, LATE) == text
    assert styled(text, LENIENT) == styled(text, EARLY) == generous


@pytest.mark.parametrize("after", ["“", "/", "–", "🚧", "€", "ä", "-", "_", "\u00a0"])
def test_clients_disagree_about_what_stands_after_a_closer(after: str) -> None:
    assert styled(f"*neu*{after}", STRICT) == styled(f"*neu*{after}", EARLY) == f"*neu*{after}"
    assert styled(f"*neu*{after}", LENIENT) == styled(f"*neu*{after}", LATE) == f"<*>neu</>{after}"


def test_two_stars_are_no_marker_of_their_own() -> None:
    for reading in READINGS:
        [line] = shown_lines("**neu**", reading)
        assert line.text.count("*") == 2


@pytest.mark.parametrize(
    ("text", "kind", "rest", "number"),
    [
        ("- Brot", Kind.BULLET, "Brot", None),
        ("* Brot", Kind.BULLET, "Brot", None),
        ("24. Dezember", Kind.NUMBERED, "Dezember", 24),
        ("> Zitat", Kind.QUOTE, "Zitat", None),
        ("```x * y```", Kind.CODE, "x * y", None),
        ("-5 Grad", Kind.PARAGRAPH, "-5 Grad", None),
        ("#Rotenburg", Kind.PARAGRAPH, "#Rotenburg", None),
        ("• Brot", Kind.PARAGRAPH, "• Brot", None),
        ("– Brot", Kind.PARAGRAPH, "– Brot", None),
        ("1) Brot", Kind.PARAGRAPH, "1) Brot", None),
        ("24.\u00a0Dezember", Kind.PARAGRAPH, "24.\u00a0Dezember", None),
        ("24.12. Ferien", Kind.PARAGRAPH, "24.12. Ferien", None),
        ("———", Kind.PARAGRAPH, "———", None),
        ("5 - 3", Kind.PARAGRAPH, "5 - 3", None),
        ("*Brot*", Kind.PARAGRAPH, "Brot", None),
    ],
)
def test_a_line_is_what_its_beginning_says(text: str, kind: Kind, rest: str, number: int | None) -> None:
    for reading in READINGS:
        [line] = shown_lines(text, reading)
        assert (line.kind, line.text, line.number) == (kind, rest, number)


def test_only_a_generous_client_sees_lists_and_quotes_behind_blanks() -> None:
    for text, kind in (("  - Brot", Kind.BULLET), ("  1. Brot", Kind.NUMBERED), (" > Zitat", Kind.QUOTE)):
        assert [line.kind for line in shown_lines(text, STRICT)] == [Kind.PARAGRAPH]
        assert [line.kind for line in shown_lines(text, LENIENT)] == [kind]


def test_markers_count_at_the_start_of_an_item() -> None:
    [line] = shown_lines("- *Brot* und _Salz_", STRICT)
    assert line.segments == (
        Segment("Brot", frozenset({Style.BOLD})),
        Segment(" und "),
        Segment("Salz", frozenset({Style.ITALIC})),
    )


def test_a_span_never_crosses_a_line() -> None:
    for reading in READINGS:
        assert [line.text for line in shown_lines("*ab\n18 Uhr*", reading)] == ["*ab", "18 Uhr*"]


def test_only_a_generous_client_lets_a_monospaced_span_cross_lines() -> None:
    text = "```eins\n\nzwei```"
    assert [line.text for line in shown_lines(text, STRICT)] == ["```eins", "zwei```"]
    assert [(line.kind, line.text) for line in shown_lines(text, LENIENT)] == [(Kind.CODE, "eins"), (Kind.CODE, "zwei")]


def test_blank_lines_are_left_out() -> None:
    assert [line.text for line in shown_lines("eins\n\n \nzwei", STRICT)] == ["eins", "zwei"]
