"""Words as office people type and paste them, each with what a reader must see of it."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What is typed, and what is seen: bold between ⟦ and ⟧, italic between ⟪ and ⟫ (``rows.py``)."""

    source: str
    seen: str


def _same(words: str) -> tuple[Piece, ...]:
    """What is seen as it is typed."""
    return tuple(Piece(source=word, seen=word) for word in _parted(words))


def _seen(words: str) -> tuple[Piece, ...]:
    """What is typed, and behind ⇒ what is seen."""
    return tuple(Piece(source=source, seen=seen) for source, seen in (word.split(" ⇒ ") for word in _parted(words)))


def _parted(words: str) -> list[str]:
    return [word.strip(" \n") for word in words.split("¦")]


PLAIN = _same(r"""
    Sperrung ¦ Bürgerbüro ¦ am ¦ und ¦ die ¦ Straße ¦ Rathaus, ¦ geöffnet ¦ Ämter ¦ bitte ¦ Termin. ¦ ist ¦ von ¦
    Montag ¦ bis ¦ Freitag ¦ Große ¦ Wümme. ¦ Informationen: ¦ Kinder ¦ Anmeldung ¦ nur ¦ Übung!
""")
ABBREVIATIONS = _same(r"""
    z. B. ¦ z.B. ¦ d. h. ¦ u. a. ¦ ca. ¦ Nr. 5 ¦ Dr. Meyer ¦ Str. 12a ¦ § 5 Abs. 2 S. 1 BauGB ¦ bzw. ¦ i. A. ¦ e. V. ¦
    inkl. ¦ max. 25 Pers. ¦ St.-Georg-Str. ¦ usw. usf. ¦ Hs.-Nr. 3 ¦ Ratssaal, 1. OG
""")
NUMBERS = _same(r"""
    1.234,56 ¦ 23.11.2026 ¦ 8:30–12:00 Uhr ¦ 14.30 Uhr ¦ 3x4 m ¦ 50 x 70 cm ¦ 2*3*4 ¦ 3 * 4 * 5 ¦ 100 % ¦ ½ ¦ m² ¦
    1 + 1 = 2 ¦ < 5 kg ¦ a < b > c ¦ -5 °C ¦ ~20 ¦ 1/2 ¦ 5-7 ¦ Nr.1 ¦ 12.–14. Dezember ¦ 1. ¦ 24. ¦ 2026 ¦ #5 ¦
    27356 ¦ DE12 3456 7890 1234 5678 90 ¦ 10.000,- ¦ 6:1 ¦ 1 000 ¦ 0,5 ¦ (1) ¦ 1) ¦ a) ¦ 3.2.1 ¦ 90+ ¦ +5
""")
PRICES = _same(r"""
    5 €* ¦ 7,50 €** ¦ 10,- €* ¦ 20 %* ¦ (ermäßigt 3 €)* ¦ „Sommerfest“* ¦ [2]* ¦ 12 EUR ¦ EUR 5,-* ¦ 4,00 €*** ¦
    50€* ¦ ab 5 €* je Kind ¦ »Kino«* ¦ "Fest"*
""")
GENDER = _same(r"""
    Bürger*innen ¦ Schüler_innen ¦ Lehrer:innen ¦ Ein*e ¦ jede*r ¦ Mitarbeiter*innen, ¦ Kolleg*innen. ¦
    Bürger/-innen ¦ plan_2026_neu.pdf ¦ haushalt_2026_entwurf_.docx ¦ der_die_das ¦ Ärzt*innen-Kammer ¦ BürgerInnen
""")
BRACKETS = _same(r"""
    (siehe oben) ¦ [neu] ¦ [siehe Anlage] und ¦ {Platz} ¦ {{name}} ¦ {.klasse} ¦ {: .rot } ¦ {#oben} ¦ (s. u.) ¦ [1] ¦
    [ ] ¦ [x] ¦ {1} ¦ [Ort, Datum] ¦ [a][b] ¦ [a] [b] ¦ (a) (b) ¦ ] ¦ [ ¦ { ¦ } ¦ ) ¦ ( ¦ <Ort> ¦ <neu> ¦ ! ¦ ![ ¦
    [^ ¦ <- ¦ -> ¦ => ¦ <= ¦ << ¦ >> ¦ & ¦ R&D ¦ AT&T ¦ A&B; ¦ x &copy y ¦ ^ ¦ ^2 ¦ H~2~O ¦ a^b^
""")
QUOTES = _same(r"""
    „Ja“ ¦ »so« ¦ “so” ¦ ‚a‘ ¦ 'b' ¦ "c" ¦ geht's ¦ geht’s ¦ Wie geht's ¦ ´ ¦ ’ ¦ – ¦ — ¦ -- ¦ --- ¦ ... ¦ … ¦
    Hin- und Rückweg ¦ - also ¦ (c) ¦ (r) ¦ 1/4 ¦ +/- ¦ ´so´ ¦ z.B.: ¦ ; ¦ : ¦ :-) ¦ ;) ¦ / ¦ \o/ ¦ ** ¦ * ¦ _ ¦ __ ¦
    Mo | Di ¦ ~ ¦ ~~ ¦ @ ¦ §§ ¦ % ¦ ° ¦ $5 ¦ C# ¦ c++ ¦ a_ ¦ a__b ¦ x*y ¦ x * y ¦ C:\Daten\neu ¦ X:\Amt ¦ und/oder ¦
    @rathaus ¦ $HOME ¦ $x$ ¦ == ¦ = ¦ ++ ¦ :: ¦ !!! ¦ ?? ¦ Achtung!!
""")
FOREIGN = _same(r"""
    Інформація ¦ до 1. Грудня ¦ Zażółć ¦ gęślą ¦ İstanbul'da ¦ Ελληνικά ¦ čeština ¦ 中文 ¦ 日本語。 ¦ 한국어 ¦ العربية ¦
    הודעה ¦ اطلاعات ¦ à côté ¦ l’été ¦ ﬁ ¦ Ærø ¦ ı ¦ ẞ
""")
SIGNS = _same(r"""
    🚧 ¦ 👩‍👩‍👧‍👦 ¦ ✅ ¦ ❌ ¦ 1️⃣ ¦ ☎ ¦ → ¦ © ¦ 🇺🇦 ¦ 👍🏽 ¦ ❗ ¦ ★ ¦ ☐ ¦ ■ ¦ ✔ ¦ № ¦ ➡️
""")
TELEPHONES = _same(r"""
    04261 71-111 ¦ Tel. 04261/71-0 ¦ +49 4261 71-0 ¦ (04261) 71 111 ¦ Telefon: 04261 - 71 111 ¦ Notruf 112 ¦
    Tel.: 0171/1234567 ¦ Fax 04261 71-99 ¦ 0 42 61 / 71-0 ¦ +49 (0) 4261 71-0 ¦ 0800 1234567 ¦ 115 ¦
    Az. 10.2-04/2026 ¦ Anruf 116117
""")
HASHTAGS = _same(r"""
    #rotenburg ¦ #wir_für_rotenburg ¦ #2026 ¦ #Wümme!
""")
ADDRESSES = _same(r"""
    https://www.rotenburg-wuemme.de/a_b_c?x=1&y=2 ¦ www.rotenburg-wuemme.de ¦ info@rotenburg-wuemme.example ¦
    (https://a.example/x) ¦ https://a.example/y. ¦ https://a.example/(z) ¦ https://a.example/*x* ¦ m.m_m@a.example, ¦
    https://a.example/~x/#y ¦ Mail: a@b.example ¦ a.b-c@d-e.example; ¦ https://a.example?a=1&lang=de&copy=2
""")
LINKS = _seen(r"""
    <https://a.example/q> ⇒ https://a.example/q ¦ <post@a.example> ⇒ post@a.example ¦
    [zum Plan](https://a.example/plan_1.html) ⇒ zum Plan ¦ [Fahrplan](https://a.example/fahr?a=1&b=2), ⇒ Fahrplan,
""")
ESCAPES = _seen(r"""
    5 €\* ⇒ 5 €* ¦ \*so\* ⇒ *so* ¦ \_a\_ ⇒ _a_ ¦ 24\. ⇒ 24. ¦ \[x\] ⇒ [x] ¦ \#5 ⇒ #5 ¦ \(a\) ⇒ (a) ¦ a \\ b ⇒ a \ b ¦
    \- a ⇒ - a ¦ \> b ⇒ > b ¦ \+ c ⇒ + c ¦ 1\) d ⇒ 1) d ¦ \`x\` ⇒ `x` ¦ \{a\} ⇒ {a} ¦ \! ⇒ ! ¦ \~ ⇒ ~ ¦ \"b\" ⇒ "b" ¦
    \<x\> ⇒ <x> ¦ \&amp; ⇒ &amp; ¦ \$ ⇒ $ ¦ \% ⇒ % ¦ \= ⇒ = ¦ \: ⇒ : ¦ \/ ⇒ / ¦ \@ ⇒ @ ¦ \| ⇒ | ¦ \^ ⇒ ^ ¦ \' ⇒ ' ¦
    a&amp;b ⇒ a&b ¦ &lt;x&gt; ⇒ <x> ¦ &uuml;ber ⇒ über ¦ &euro; ⇒ €
""")
EMPHASIS = _seen(r"""
    **wichtig** ⇒ ⟦wichtig⟧ ¦ **zwei Worte:** ⇒ ⟦zwei Worte:⟧ ¦ __fett__ ⇒ ⟦fett⟧ ¦ *kursiv* ⇒ ⟪kursiv⟫ ¦
    _ganz kursiv_ ⇒ ⟪ganz kursiv⟫ ¦ ***beides*** ⇒ ⟦⟪beides⟫⟧ ¦ **Bürger*innen** ⇒ ⟦Bürger*innen⟧ ¦
    **Bürger*innen und Schüler*innen** ⇒ ⟦Bürger*innen und Schüler*innen⟧ ¦
    **Alle Lehrer*innen,** bitte ⇒ ⟦Alle Lehrer*innen,⟧ bitte ¦ (**neu**) ⇒ (⟦neu⟧) ¦ „**neu**“ ⇒ „⟦neu⟧“ ¦
    **„neu“** ⇒ ⟦„neu“⟧ ¦ **5 €** ⇒ ⟦5 €⟧ ¦ **24. Dezember** ⇒ ⟦24. Dezember⟧ ¦ **neu!** ⇒ ⟦neu!⟧ ¦
    **fett**er ⇒ ⟦fett⟧er
""")
BLANKS = (
    *_same("5\u00a0€ ¦ z.\u00a0B. ¦ Tel.\u00a004261 ¦ 10\u202f% ¦ §\u00a05 ¦ Dr.\u00a0Meyer ¦ 20\u2009km ¦ 5\u00a0€*"),
    *_seen(
        "Straßen\u00adsperrung ⇒ Straßensperrung ¦ Donau\u200bdampf ⇒ Donaudampf ¦ zwei  Blanks ⇒ zwei Blanks ¦"
        "5&nbsp;km ⇒ 5\u00a0km"
    ),
)
STARTS = _same(r"""
    24. Dezember ¦ 1986. Das war ¦ 24.12. Heiligabend ¦ -5 Grad ¦ -Anmeldung ¦ +49 4261 71-0 ¦ #rotenburg ¦
    #wirfuerrotenburg ¦ (1) Absatz ¦ a) erstens ¦ I. Teil ¦ § 5 ¦ ... ¦ ~ 20 Leute ¦ :-) ¦ = fertig ¦
    => siehe ¦ -> hier ¦ → hier ¦ 1.Mai ¦ 1.000 Euro ¦ 3.OG ¦ [Hinweis]: bitte ¦ [1]: siehe Anlage ¦ <Ort>, den ¦
    +++ Eilmeldung +++ ¦ {Ort} ¦ | ¦ _____ ¦ Hinweis: so ¦ Achtung! ¦ ! ¦ ** ¦ & ¦ @rathaus ¦ „Ja“ ¦ ( ¦ 1986 ¦
    0 bis 6 Jahre ¦ 08:00 Uhr ¦ \o/ ¦ *** ¦ ☐ offen ¦ ✅ fertig ¦ o Punkt ¦ -- Hinweis ¦ __ Hinweis ¦
    1 . Punkt ¦ [ ] offen ¦ [x] fertig
""")
"""What begins a line and nothing else."""
FOOTNOTES = _same(r"""
    *Preis je Person ¦ *[Abk]: so ¦ ** ohne Gewähr ¦ *** nur bar ¦ *) ermäßigt ¦ (*) freiwillig ¦ ¹ ab 6 Jahren
""")
"""What begins a line of ordinary words: another star could be its partner."""
_KINDS = {
    PLAIN: 30, ABBREVIATIONS: 4, NUMBERS: 6, PRICES: 4, GENDER: 4, BRACKETS: 4, QUOTES: 5, FOREIGN: 2, SIGNS: 2,
    BLANKS: 3, ADDRESSES: 2, LINKS: 1, TELEPHONES: 4, ESCAPES: 4, EMPHASIS: 5, HASHTAGS: 1,
}  # fmt: skip
"""How often each is typed."""
_PRINTED = {PLAIN: 6, ABBREVIATIONS: 1, PRICES: 1, GENDER: 1, EMPHASIS: 1, TELEPHONES: 1}
"""What any printer sets sign by sign."""
_FIRST = (*PLAIN, *PLAIN[:7], *GENDER[:4], *EMPHASIS[:2], *EMPHASIS[6:8], *TELEPHONES[:2], PRICES[5], QUOTES[0])
"""What means nothing at a line's beginning."""


def words(random: Random, *, most: int = 7, is_plain: bool = False) -> tuple[Piece, ...]:
    """The words of one line; ``is_plain`` keeps to what has the same signs on paper."""
    kinds = _PRINTED if is_plain else _KINDS
    chosen = random.choices(list(kinds), list(kinds.values()), k=random.randrange(most))
    return (random.choice(PLAIN if is_plain else _FIRST), *map(random.choice, chosen))
