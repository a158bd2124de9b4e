"""For any content: what a phone shows of the channel text is what the website shows, in words and in emphasis."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from plugins.formats.html import sanitised
from plugins.formats.markdown import Dialect
from plugins.whatsapp.markup import blocks
from tests.tools import many
from tests.whatsapp.agreement import differences
from tests.whatsapp.reader import STRICT, Kind, shown_lines
from tests.whatsapp.shown import shown_rows

BASE = "https://aktuelles.example/meldungen/2026-11-20-fall/"
DIALECT = Dialect()
Text = st.SearchStrategy[str]


WORDS = st.sampled_from(
    [
        *("Straße", "Übung", "Ämter", "am", "Schüler*innen", "Ein*e", "3*4*5", "plan_2026_neu.pdf", "Wümme", "ö", "a"),
        *("24.", "1.", "2.", "1986.", "18", "20:30", "04261/71-0", "-5", "~", "~20", "30~", "5", "€", "50€", "#rot"),
        *("(neu)", "„Heimat“", "»so«", "(", ")", "„", "“", "–", "/", "…", "!", "?", ".", ",", ":", ";", "-", "🚧", "²"),
    ]
)
NASTY = st.sampled_from(
    [
        *(
            "\\*",
            "\\_",
            "\\`",
            "~",
            "\\*\\*",
            "\\*ab",
            "18\\*",
            "\\_so\\_",
            "~alt~",
            "\\- ",
            "\\> ",
            "24\\. ",
            "* ",
            "```",
        ),
        *("&gt; ", "&lt;", "&amp;", "&nbsp;", "&shy;", "&ouml;", "&#42;", "&#42;ab&#42;", "\\[1]", "\\\\"),
        *(
            "<!-- x -->",
            " https://a.example/x_1. ",
            " (https://a.example/y) ",
            " „www.a.example“ ",
            " info@a.example, ",
            " https://a.example/z. ",
            "<wie immer>",
            "a<b",
            "<Ort>",
            "</b>",
        ),
    ]
)
GAPS = st.sampled_from(["", " ", " ", " ", " ", "\u00a0", "\n", "  \n"])
SPANS = st.sampled_from(
    [
        *(("**", "**"), ("*", "*"), ("_", "_"), ("__", "__"), ("***", "***"), ("`", "`"), ("<code>", "</code>")),
        *(("<s>", "</s>"), ("<b>", "</b>"), ("<em> ", " </em>"), ("<u>", "</u>"), ("<sup>", "</sup>"), ("<q>", "</q>")),
    ]
)
ADDRESSES = st.sampled_from(
    [
        *("https://a.example/x", "https://müller.example/ä_(b)~c*d?e=1&f=2", "/dokumente/plan_1.pdf", "../fest/"),
        *("#oben", "tel:+4942617", "mailto:rathaus@a.example", "https://a.example/"),
    ]
)


def flat(text: str) -> str:
    """Text that fits into one line of Markdown and into a cell of a table."""
    return " ".join(text.replace("|", "").split("\n"))


@st.composite
def run_of(draw: st.DrawFn, piece: Text) -> str:
    """Some pieces with gaps, or none, between them."""
    pieces = draw(st.lists(piece, min_size=1, max_size=5))
    return pieces[0] + "".join(draw(GAPS) + following for following in pieces[1:])


@st.composite
def span_of(draw: st.DrawFn, inner: Text) -> str:
    opener, closer = draw(SPANS)
    return opener + draw(inner) + closer


@st.composite
def link_of(draw: st.DrawFn, inner: Text) -> str:
    address = draw(ADDRESSES)
    text = draw(st.one_of(inner.map(flat), st.just(address), st.just("Plan")))
    link = f"[{text}]({address})"
    return f" {link} " if text == address else link


PIECES = st.one_of(WORDS, WORDS, NASTY, st.just("![Lageplan](/bilder/plan.png)"))
LINKS = link_of(run_of(st.one_of(WORDS, span_of(run_of(WORDS)))))
INLINE = st.recursive(run_of(PIECES), lambda inner: run_of(st.one_of(PIECES, span_of(inner), LINKS)))
LINES = INLINE.map(flat)


def items(mark: Callable[[int], str], children: Text) -> Text:
    """A list; each item may have lines below it that belong to it."""
    item = st.tuples(LINES, st.one_of(st.just(""), st.just(""), children))

    def written(found: list[tuple[str, str]]) -> str:
        rows = [f"{mark(place)}{text}" + _indented(below) for place, (text, below) in enumerate(found, start=1)]
        return "\n".join(rows)

    return st.lists(item, min_size=1, max_size=4).map(written)


def _indented(below: str) -> str:
    return "".join(f"\n    {line}" if line else "\n" for line in below.split("\n")) if below else ""


def lists(children: Text) -> Text:
    more = children.map(lambda text: f"\n{text}\n")
    return st.one_of(
        *(items(lambda _: "- ", below) for below in (children, more)),
        *(items(lambda place: f"{place}. ", below) for below in (children, more)),
    )


FENCED = st.tuples(st.sampled_from(["```", "~~~", "~~~ python"]), st.lists(LINES, min_size=1, max_size=3)).map(
    lambda found: "\n".join([found[0], "\n\n".join(found[1]), found[0][:3]])
)
LISTS = lists(st.one_of(LINES, lists(LINES), FENCED))
TABLES = st.lists(st.tuples(LINES, LINES), min_size=1, max_size=3).map(
    lambda rows: "| Tag | **Zeit** |\n|---|---|\n" + "\n".join(f"| {left} | {right} |" for left, right in rows)
)
PLAIN_BLOCKS = st.one_of(INLINE, INLINE, INLINE.map(lambda text: text.replace("\n", "  \n")), LISTS)
QUOTES = st.lists(PLAIN_BLOCKS, min_size=1, max_size=3).map(
    lambda found: "\n".join(f"> {line}" for line in "\n\n".join(found).split("\n"))
)
BLOCKS = st.one_of(
    FENCED,
    PLAIN_BLOCKS,
    QUOTES,
    TABLES,
    LINES.map(lambda text: f"## {text}"),
    st.tuples(LINES, LINES).map(lambda pair: f"Wann {pair[0]}\n:   Um {pair[1]}"),
    st.tuples(LINES, LINES).map(lambda pair: f"    {pair[0]}\n      {pair[1]}"),
    LINES.map(lambda text: f"{text} Siehe[^1].\n\n[^1]: Note {text}"),
    st.just("---"),
)
DOCUMENTS = st.lists(BLOCKS, min_size=1, max_size=4).map("\n\n".join)
RAW = st.text("*_~`<>-.()„“€🚧ä09ab \n\\[]|", max_size=40)
HTML_PARTS = st.recursive(
    st.one_of(WORDS, st.sampled_from([" ", " ", "<br>", "*", "_", "~", "`", "\u00a0"])),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "s", "code", "u"]), st.lists(inner, max_size=4)).map(
        lambda found: f"<{found[0]}>{''.join(found[1])}</{found[0]}>"
    ),
)


def assert_same(html: str) -> None:
    clean = sanitised(html)
    text = "\n\n".join(blocks(clean, BASE))
    found = differences(clean, text, BASE)
    assert not found, f"{clean!r} became {text!r}: {found}"


@many(900)
@given(DOCUMENTS)
def test_a_phone_shows_what_the_website_shows(markdown: str) -> None:
    assert_same(DIALECT.html(markdown))


@many(900)
@given(INLINE)
def test_a_phone_shows_each_paragraph_as_the_website(markdown: str) -> None:
    assert_same(DIALECT.html(markdown))


@many(900)
@given(RAW)
def test_a_phone_shows_any_keystrokes_as_the_website(markdown: str) -> None:
    assert_same(DIALECT.html(markdown))


@many(600)
@given(st.lists(HTML_PARTS, min_size=1, max_size=6))
def test_a_phone_shows_any_nest_of_emphasis_as_the_website(parts: list[str]) -> None:
    assert_same(f"<p>{''.join(parts)}</p>")


@many(300)
@given(st.text(min_size=1, max_size=40))
def test_a_phone_shows_any_characters_as_the_website(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert_same(f"<p>{escaped}</p>")


SAFE_WORDS = st.sampled_from(
    [
        *("Schüler*innen", "Lehrer*innen", "Ein*e", "3*4*5", "haushalt_2026_entwurf.pdf", "~", "20", "24.", "1986."),
        *("1.", "2.", "Dezember", "Mai", "FC", "-5", "#rotenburg", "04261/71-0", "„Heimat“", "–", "(neu)", "€", "🚧"),
    ]
)


@many(300)
@given(st.lists(SAFE_WORDS, min_size=1, max_size=8).filter(lambda words: words[0] not in {"–", "1."}))
def test_the_website_and_a_phone_show_german_as_it_was_written(words: list[str]) -> None:
    html = sanitised(DIALECT.html(" ".join(words)))
    assert [row.text.split() for row in shown_rows(html, BASE)] == [words]
    [line] = shown_lines("\n\n".join(blocks(html, BASE)), STRICT)
    assert (line.kind, line.text.split()) == (Kind.PARAGRAPH, words)
