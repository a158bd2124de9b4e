"""Signs that editors write and few typefaces draw, and what says the same on paper.

Which signs the typefaces lack is never kept here; this is asked only for those. A word stands in brackets, so that
nobody takes it for the editor's own. An emoji that only pleases has no entry: it may leave, with a hint.
"""

INSTEAD = {
    "✅": "✔", "❎": "✘", "❌": "✘", "➕": "+", "➖": "−", "➗": "÷",
    "❗": "!", "❕": "!", "❓": "?", "❔": "?", "🌟": "★", "🔟": "10", "💯": "100",
    "📞": "☎", "☏": "☎", "📧": "✉", "📨": "✉", "📩": "✉",
    "👉": "→", "👈": "←", "👆": "↑", "👇": "↓",
    "🔴": "(rot)", "🟠": "(orange)", "🟡": "(gelb)", "🟢": "(grün)", "🔵": "(blau)", "🟣": "(lila)", "🟤": "(braun)",
    "🟥": "(rot)", "🟧": "(orange)", "🟨": "(gelb)", "🟩": "(grün)", "🟦": "(blau)", "🟪": "(lila)", "🟫": "(braun)",
    "👍": "(Daumen hoch)", "👎": "(Daumen runter)", "🆗": "(in Ordnung)", "🆕": "(neu)", "🆓": "(kostenlos)",
    "🚫": "(verboten)", "⛔": "(Zutritt verboten)", "🛑": "(Halt)", "🚭": "(Rauchen verboten)",
    "🚷": "(Zutritt für Fußgänger verboten)", "🚳": "(Fahrräder verboten)", "🚯": "(nichts liegen lassen)",
    "🚱": "(kein Trinkwasser)", "🚰": "(Trinkwasser)", "📵": "(Mobiltelefone verboten)", "🔞": "(ab 18 Jahren)",
    "🅿": "(Parkplatz)", "🚻": "(Toiletten)", "🚾": "(WC)", "🚹": "(Herren)", "🚺": "(Damen)", "🚼": "(Wickelraum)",
    "🛗": "(Aufzug)", "🦽": "(Rollstuhl)", "🦻": "(Hörhilfe)", "🧏": "(gehörlos)", "🤟": "(Gebärdensprache)",
    "🚧": "(Baustelle)", "🚌": "(Bus)", "🚆": "(Zug)", "🚗": "(Auto)", "🚲": "(Fahrrad)", "🚶": "(zu Fuß)",
    "📱": "(Mobiltelefon)", "📠": "(Telefax)", "🌐": "(Internet)", "💶": "(Euro)",
}  # fmt: skip
"""A sign without its variation selector and skin tone, and what stands for it."""
