"""Heads: valid fields, fields with wrong or hostile values, and lines that are no fields at all."""

from hypothesis import strategies as st

from tests.fuzz.example import Example
from tests.fuzz.pieces import runs, texts, words

_DAYS = st.sampled_from(
    ("2026-11-20", "2026-11-23", "2026-11-24", "2026-12-24", "2026-03-29", "1969-12-31", "2100-02-28")
)
_HOURS = st.sampled_from(("", " 09:30", " 00:00", " 24:00", " 02:30", " 9 Uhr", "T12:00", " 12:00:00Z"))
_MOMENTS = st.one_of(
    st.builds(str.__add__, _DAYS, _HOURS),
    st.sampled_from(("9999-12-31 23:59", "0001-01-01", "2026-02-30", "heute", "20.11.2026", "2026-11-20 [ab12cd34]")),
)
_NOTES = st.builds("{}: {}".format, _MOMENTS, words())
_WORDS = {
    "Thema": ("Verkehr", "verkehr", "RATHAUS", "Verkehr\u200b", "Sport", ""),
    "Ortsteile": ("Kernstadt", "Kernstadt, Borchel", "Borchel, Borchel", "", "Überall"),
    "Dringlichkeit": ("normal", "wichtig", "eilmeldung", "Eilmeldung!", ""),
    "Status": ("entwurf", "veröffentlicht", "Entwurf", "fertig"),
    "WhatsApp": ("nein", "ja", "|\n  Eigener *Text*\n  mit Zeilen", ">\n  gefaltet", "|\n  <b>fett</b>"),
    "Bild": ("bilder/punkt.png", "bilder/../stadt.toml", "/etc/passwd", "bilder", "bilder/fehlt.jpg", "\\\\x\\y.png"),
    "Frühere Adressen": (
        "/alt/",
        "/alt/%C3%A4.html, /alt",
        "/",
        "/../x",
        "/assets/main.css",
        "/feed.atom",
        "/a b/?c#d",
    ),
}
_LISTS = {
    "Änderungen": _NOTES,
    "Termine": st.builds("{}, {}".format, _MOMENTS, words()),
    "Anhänge": st.builds("{}: {}".format, st.sampled_from(("dokumente/plan.pdf", "dokumente/x.html", "../a")), words()),
    "Im Kanal": _MOMENTS,
    "Kontakt": words(),
}
_MOMENT_KEYS = ("Gültig ab", "Gültig bis", "Beginn", "Ende", "Prüfen am")
_YAML = (
    '"\\ud800"',
    '"\\0"',
    '"\\e[31m"',
    "[" * 3000,
    "{a: {b: [c]}}",
    "&a *a",
    "!!python/object:os.system x",
    "|\n  a\n b",
    "? x",
    '"offen',
    "'it''s'",
    '"a\\"b"',
    "null",
    "~",
    "- - - x",
    "|9\n x",
    "%YAML 9",
    "<<: *x",
)


def _field(draw: st.DrawFn, key: str) -> str:
    """One field as an editor, a program or nobody would write it."""
    if key in _LISTS and draw(st.booleans()):
        items = draw(st.lists(_LISTS[key], max_size=3))
        return f"{key}:\n" + "".join(f"  - {item}\n" for item in items)
    values = [texts(), st.sampled_from(_YAML), runs()]
    usual = _MOMENTS if key in _MOMENT_KEYS else st.sampled_from(_WORDS.get(key, ("Ein Wort", "Zwei")))
    usual = _LISTS.get(key, usual)
    return f"{key}: {draw(st.one_of(*[usual] * 9, words(), *values))}\n"


_KEYS = (*_WORDS, *_LISTS, *_MOMENT_KEYS, "Ort", "Aufgehoben", "Bildbeschreibung", "Bildnachweis", "Title", "titel")
_REQUIRED = {"Titel": words(), "Datum": _MOMENTS, "Thema": st.just("Verkehr"), "Kurztext": words()}
_ENDS = ("---\n", "---\n", "---\n", "", "----\n", "...\n", "--- \r\n")


@st.composite
def heads(draw: st.DrawFn) -> Example:
    """One announcement with any head, with the files beside it that its fields may name."""
    usual = {"Titel": "Ein Titel", "Datum": "2026-11-20 09:30", "Thema": "Verkehr", "Kurztext": "Kurz."}
    odd = draw(st.sets(st.sampled_from(sorted(usual)), max_size=1))
    lines = [f"{key}: {draw(_REQUIRED[key]) if key in odd else value}\n" for key, value in usual.items()]
    lines += [_field(draw, key) for key in draw(st.lists(st.sampled_from(_KEYS), max_size=5, unique=True))]
    lines += (
        draw(st.lists(st.one_of(words(), runs()).map(lambda text: text + "\n"), max_size=1))
        if draw(st.integers(0, 5)) == 3
        else []
    )
    text = "---\n" + "".join(draw(st.permutations(lines))) + draw(st.sampled_from(_ENDS)) + draw(texts()) + "\n"
    raw = text.encode("utf-8")
    if draw(st.integers(0, 9)) == 6:
        raw = draw(
            st.sampled_from(
                (raw.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + raw, text.encode("utf-16"), raw + b"\xff\xfe")
            )
        )
    return Example(files={"meldungen/2026/2026-11-20-kopf.md": raw} | BESIDE)


BESIDE = {"dokumente/plan.pdf": b"%PDF-1.4 Plan", "dokumente/x.html": b"<script>alert(1)</script>"}
