"""Words as office people type and paste them, each with what a reader must see of it."""

from dataclasses import dataclass
from random import Random

from tests.officetext.rows import BOLD, BOLD_END, ITALIC, ITALIC_END


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What is typed, and what is seen; ``address`` is where a link leads whose words are not its address."""

    source: str
    seen: str
    address: str = ""


def _same(*words: str) -> tuple[Piece, ...]:
    return tuple(Piece(source=word, seen=word) for word in words)


PLAIN = _same(
    *(
        "Sperrung",
        "Bürgerbüro",
        "am",
        "und",
        "die",
        "Straße",
        "Rathaus,",
        "geöffnet",
        "Ämter",
        "bitte",
        "Termin.",
        "ist",
    ),
    *("von", "Montag", "bis", "Freitag", "Große", "Wümme.", "Informationen:", "Kinder", "Anmeldung", "nur", "Übung!"),
)
ABBREVIATIONS = _same(
    *(
        "z. B.",
        "z.B.",
        "d. h.",
        "u. a.",
        "ca.",
        "Nr. 5",
        "Dr. Meyer",
        "Str. 12a",
        "§ 5 Abs. 2 S. 1 BauGB",
        "bzw.",
        "i. A.",
    ),
    *("e. V.", "inkl.", "max. 25 Pers.", "St.-Georg-Str.", "usw. usf.", "Hs.-Nr. 3", "Ratssaal, 1. OG"),
)
NUMBERS = _same(
    *(
        "1.234,56",
        "23.11.2026",
        "8:30–12:00 Uhr",
        "14.30 Uhr",
        "3x4 m",
        "50 x 70 cm",
        "2*3*4",
        "3 * 4 * 5",
        "100 %",
        "½",
        "m²",
    ),
    *(
        "1 + 1 = 2",
        "< 5 kg",
        "a < b > c",
        "-5 °C",
        "~20",
        "1/2",
        "5-7",
        "Nr.1",
        "12.–14. Dezember",
        "1.",
        "24.",
        "2026",
        "#5",
    ),
    *(
        "27356",
        "DE12 3456 7890 1234 5678 90",
        "10.000,-",
        "6:1",
        "1 000",
        "0,5",
        "(1)",
        "1)",
        "a)",
        "3.2.1",
        "90+",
        "+5",
    ),
)
PRICES = _same(
    *(
        "5 €*",
        "7,50 €**",
        "10,- €*",
        "20 %*",
        "(ermäßigt 3 €)*",
        "„Sommerfest“*",
        "[2]*",
        "12 EUR",
        "5\u00a0€*",
        "EUR 5,-*",
    ),
    *("4,00 €***", "50€*", "ab 5 €* je Kind", "»Kino«*", '"Fest"*'),
)
GENDER = _same(
    *(
        "Bürger*innen",
        "Schüler_innen",
        "Lehrer:innen",
        "Ein*e",
        "jede*r",
        "Mitarbeiter*innen,",
        "Kolleg*innen.",
        "Bürger/-innen",
    ),
    *("plan_2026_neu.pdf", "haushalt_2026_entwurf_.docx", "der_die_das", "Ärzt*innen-Kammer", "BürgerInnen"),
)
BRACKETS = _same(
    *(
        "(siehe oben)",
        "[neu]",
        "[siehe Anlage] und",
        "{Platz}",
        "{{name}}",
        "{.klasse}",
        "{: .rot }",
        "{#oben}",
        "(s. u.)",
        "[1]",
    ),
    *(
        "[ ]",
        "[x]",
        "{1}",
        "[Ort, Datum]",
        "[a][b]",
        "[a] [b]",
        "(a) (b)",
        "]",
        "[",
        "{",
        "}",
        ")",
        "(",
        "<Ort>",
        "<neu>",
        "!",
    ),
    *(
        "![",
        "[^",
        "<-",
        "->",
        "=>",
        "<=",
        "<<",
        ">>",
        "&",
        "R&D",
        "AT&T",
        "A&B;",
        "x &copy y",
        "^",
        "^2",
        "H~2~O",
        "a^b^",
    ),
)
QUOTES = _same(
    *(
        "„Ja“",
        "»so«",
        "“so”",
        "‚a‘",
        "'b'",
        '"c"',
        "geht's",
        "geht’s",
        "Wie geht's",
        "´",
        "’",
        "–",
        "—",
        "--",
        "---",
        "...",
        "…",
    ),
    *(
        "Hin- und Rückweg",
        "- also",
        "(c)",
        "(r)",
        "1/4",
        "+/-",
        "´so´",
        "z.B.:",
        ";",
        ":",
        ":-)",
        ";)",
        "/",
        "\\o/",
        "**",
        "*",
    ),
    *("_", "__", "Mo | Di", "~", "~~", "@", "§§", "%", "°", "$5", "C#", "c++", "a_", "a__b", "x*y", "x * y"),
    *(
        "C:\\Daten\\neu",
        "X:\\Amt",
        "und/oder",
        "@rathaus",
        "$HOME",
        "$x$",
        "==",
        "=",
        "++",
        "::",
        "!!!",
        "??",
        "Achtung!!",
    ),
)
FOREIGN = _same(
    *(
        "Інформація",
        "до 1. Грудня",
        "Zażółć",
        "gęślą",
        "İstanbul'da",
        "Ελληνικά",
        "čeština",
        "中文",
        "日本語。",
        "한국어",
    ),
    *("العربية", "הודעה", "اطلاعات", "à côté", "l’été", "ﬁ", "Ærø", "ı", "ẞ"),
)
SIGNS = _same(
    *("🚧", "👩‍👩‍👧‍👦", "✅", "❌", "1️⃣", "☎", "→", "©", "🇺🇦", "👍🏽", "❗", "★", "☐", "■", "✔", "№", "➡️"),
)
BLANKS = (
    *_same("5\u00a0€", "z.\u00a0B.", "Tel.\u00a004261", "10\u202f%", "§\u00a05", "Dr.\u00a0Meyer", "20\u2009km"),
    Piece(source="Straßen\u00adsperrung", seen="Straßensperrung"),
    Piece(source="Donau\u200bdampf", seen="Donaudampf"),
    Piece(source="zwei  Blanks", seen="zwei Blanks"),
)
LINKS = (
    *_same(
        *("https://www.rotenburg-wuemme.de/a_b_c?x=1&y=2", "www.rotenburg-wuemme.de", "info@rotenburg-wuemme.example"),
        *(
            "(https://a.example/x)",
            "https://a.example/y.",
            "https://a.example/(z)",
            "https://a.example/*x*",
            "m.m_m@a.example,",
        ),
        *("https://a.example/~x/#y", "Mail: a@b.example", "a.b-c@d-e.example;", "https://a.example?a=1&lang=de&copy=2"),
    ),
    Piece(source="<https://a.example/q>", seen="https://a.example/q"),
    Piece(source="<post@a.example>", seen="post@a.example"),
    Piece(source="[zum Plan](https://a.example/plan_1.html)", seen="zum Plan", address="https://a.example/plan_1.html"),
    Piece(
        source="[Fahrplan](https://a.example/fahr?a=1&b=2),", seen="Fahrplan,", address="https://a.example/fahr?a=1&b=2"
    ),
)
TELEPHONES = _same(
    *(
        "04261 71-111",
        "Tel. 04261/71-0",
        "+49 4261 71-0",
        "(04261) 71 111",
        "Telefon: 04261 - 71 111",
        "Notruf 112",
        "Tel.: 0171/1234567",
    ),
    *(
        "Fax 04261 71-99",
        "0 42 61 / 71-0",
        "+49 (0) 4261 71-0",
        "0800 1234567",
        "115",
        "Az. 10.2-04/2026",
        "Anruf 116117",
    ),
)
ESCAPES = tuple(
    Piece(source=source, seen=seen)
    for source, seen in (
        *(
            ("5 €\\*", "5 €*"),
            ("\\*so\\*", "*so*"),
            ("\\_a\\_", "_a_"),
            ("24\\.", "24."),
            ("\\[x\\]", "[x]"),
            ("\\#5", "#5"),
        ),
        *(
            ("\\(a\\)", "(a)"),
            ("a \\\\ b", "a \\ b"),
            ("\\- a", "- a"),
            ("\\> b", "> b"),
            ("\\+ c", "+ c"),
            ("1\\) d", "1) d"),
        ),
        *(
            ("\\`x\\`", "`x`"),
            ("\\{a\\}", "{a}"),
            ("\\!", "!"),
            ("\\~", "~"),
            ('\\"b\\"', '"b"'),
            ("\\<x\\>", "<x>"),
            ("\\&amp;", "&amp;"),
        ),
        *(
            ("\\$", "$"),
            ("\\%", "%"),
            ("\\=", "="),
            ("\\:", ":"),
            ("\\/", "/"),
            ("\\@", "@"),
            ("\\|", "|"),
            ("\\^", "^"),
            ("\\'", "'"),
        ),
        *(("a&amp;b", "a&b"), ("&lt;x&gt;", "<x>"), ("&uuml;ber", "über"), ("5&nbsp;km", "5\u00a0km"), ("&euro;", "€")),
    )
)
EMPHASIS = tuple(
    Piece(source=source, seen=seen)
    for source, seen in (
        ("**wichtig**", f"{BOLD}wichtig{BOLD_END}"),
        ("**zwei Worte:**", f"{BOLD}zwei Worte:{BOLD_END}"),
        ("__fett__", f"{BOLD}fett{BOLD_END}"),
        ("*kursiv*", f"{ITALIC}kursiv{ITALIC_END}"),
        ("_ganz kursiv_", f"{ITALIC}ganz kursiv{ITALIC_END}"),
        ("***beides***", f"{BOLD}{ITALIC}beides{ITALIC_END}{BOLD_END}"),
        ("**Bürger*innen**", f"{BOLD}Bürger*innen{BOLD_END}"),
        ("**Bürger*innen und Schüler*innen**", f"{BOLD}Bürger*innen und Schüler*innen{BOLD_END}"),
        ("**Alle Lehrer*innen,** bitte", f"{BOLD}Alle Lehrer*innen,{BOLD_END} bitte"),
        ("(**neu**)", f"({BOLD}neu{BOLD_END})"),
        ("„**neu**“", f"„{BOLD}neu{BOLD_END}“"),
        ("**„neu“**", f"{BOLD}„neu“{BOLD_END}"),
        ("**5 €**", f"{BOLD}5 €{BOLD_END}"),
        ("**24. Dezember**", f"{BOLD}24. Dezember{BOLD_END}"),
        ("**neu!**", f"{BOLD}neu!{BOLD_END}"),
        ("**fett**er", f"{BOLD}fett{BOLD_END}er"),
    )
)
HASHTAGS = _same("#rotenburg", "#wir_für_rotenburg", "#2026", "#Wümme!")
_KINDS = (
    (30, PLAIN), (4, ABBREVIATIONS), (6, NUMBERS), (4, PRICES), (4, GENDER), (4, BRACKETS), (5, QUOTES), (2, FOREIGN),
    (2, SIGNS), (3, BLANKS), (3, LINKS), (4, TELEPHONES), (4, ESCAPES), (5, EMPHASIS), (1, HASHTAGS),
)  # fmt: skip
_SET = (PLAIN, PLAIN, ABBREVIATIONS, PRICES, GENDER, EMPHASIS, TELEPHONES)
"""What any printer sets sign by sign."""


def piece(random: Random, *, is_plain: bool = False) -> Piece:
    """One of them; ``is_plain`` keeps to what has the same signs on paper."""
    if is_plain:
        return random.choice(random.choice(_SET))
    [kind] = random.choices([pieces for _, pieces in _KINDS], [weight for weight, _ in _KINDS])
    return random.choice(kind)


def pieces(random: Random, *, most: int = 7, is_plain: bool = False) -> tuple[Piece, ...]:
    """The words of one line; it begins with one of those that mean nothing at a line's beginning."""
    first = PLAIN if is_plain else _FIRST
    return (random.choice(first), *(piece(random, is_plain=is_plain) for _ in range(random.randrange(most))))


_FIRST = (*PLAIN[:7], *GENDER[:4], *PLAIN, *EMPHASIS[:2], *EMPHASIS[6:8], *TELEPHONES[:2], PRICES[5], QUOTES[0])
STARTS = _same(
    *("24. Dezember", "1986. Das war", "24.12. Heiligabend", "-5 Grad", "-Anmeldung", "+49 4261 71-0"),
    *(
        "#rotenburg",
        "#wirfuerrotenburg",
        "(1) Absatz",
        "a) erstens",
        "I. Teil",
        "1.) erstens",
        "§ 5",
        "...",
        "~ 20 Leute",
        ":-)",
        "= fertig",
    ),
    *(
        "=> siehe",
        "-> hier",
        "→ hier",
        "1.Mai",
        "1.000 Euro",
        "3.OG",
        "[Hinweis]: bitte",
        "[1]: siehe Anlage",
        "*[Abk]: so",
        "<Ort>, den",
        "+++ Eilmeldung +++",
    ),
    *(
        "{Ort}",
        "|",
        "_____",
        "Hinweis: so",
        "Achtung!",
        "!",
        "**",
        "&",
        "@rathaus",
        "„Ja“",
        "(",
        "1986",
        "0 bis 6 Jahre",
        "08:00 Uhr",
        "\\o/",
        "***",
    ),
    *("☐ offen", "✅ fertig", "■ Punkt", "o Punkt", "-- Hinweis", "__ Hinweis", "1 . Punkt", "[ ] offen", "[x] fertig"),
)
"""What begins a line and nothing else."""
FOOTNOTES = _same("*Preis je Person", "** ohne Gewähr", "*** nur bar", "*) ermäßigt", "(*) freiwillig", "¹ ab 6 Jahren")
"""What begins a line of ordinary words: another star could be its partner."""
