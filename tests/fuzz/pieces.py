"""Words that have broken programs, and ordinary ones between them."""

from hypothesis import strategies as st

PLAIN = (
    "Die Bahnhofstraße ist gesperrt.",
    "Kommen Sie um 19 Uhr.",
    "Größe 5 €",
    "Tel. 04261 71-0",
    "24. Dezember",
    "1.",
)
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;<img src=x onerror=alert(1)>'>",
    "</script><script>alert(1)</script>",
    '"><meta http-equiv=refresh content="0;url=//boese.example">',
    "[x](javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](https://boese.example/zaehler.png)",
    "![x](//boese.example/zaehler.png)",
    '<https://boese.example/" onclick="alert(1)>',
    "javascript:alert(1)//https://x.example",
    "{{ config }} {% raw %} {# x #}",
    "]]> --> */ <!-- <![CDATA[ &#0; &#x1b; &nbsp &amp;lt;",
    "\x00 \x07 \x1b[31mrot\x1b[0m \x85 \x9b",
    "\ufeff\u200b\u200e\u202eumgekehrt\u202c\u2066x\u2069\u00ad",
    "1\ufe0f\u20e3 e\u20d2 👨‍👩‍👧‍👦 🏳️‍🌈 ✔ ☐ [ ] [x]",
    "مرحبا בית 中文 ไทย ᚠ \U0001f9ff \U000e0041 \ufdd0",
    '#set text(red) #include "/etc/passwd" $x^2$ @ref <label> \\u{0}',
    "BEGIN:VEVENT\\n\r\nEND:VCALENDAR",
    "../../../etc/passwd %2e%2e%2f",
    "9" * 5000,
    "%" * 200 + "s",
    "https://" + "a" * 300 + ".example/" + "b" * 3000,
    "Donaudampfschifffahrtsgesellschaft" * 40,
)
RUN_OF = (
    "[",
    "(",
    "*",
    "_",
    "`",
    "<",
    ">",
    "&",
    "!",
    "![",
    "](",
    "**a",
    "~",
    "|",
    " ",
    "\t",
    "#",
    "-",
    "=",
    ":",
    "0",
    "a ",
    "\\",
    "<b>",
    "<!--",
    "&#",
    "1. ",
    "https://",
    "@",
    "[^1]",
    "ß",
)
LENGTHS = (3, 30, 300, 3000, 20000)


def runs() -> st.SearchStrategy[str]:
    """One sign, or a few, many times."""
    return st.builds(str.__mul__, st.sampled_from(RUN_OF), st.sampled_from(LENGTHS))


def texts() -> st.SearchStrategy[str]:
    """Anything that may stand in a file: ordinary, hostile, or drawn sign by sign (without halves of signs)."""
    any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    return st.one_of(st.sampled_from(PLAIN), st.sampled_from(HOSTILE), any_text)


def words() -> st.SearchStrategy[str]:
    """Texts of one line."""
    return texts().map(lambda text: " ".join(text.splitlines()))
