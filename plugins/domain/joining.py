"""How to join the channel and what one ought to know first: the same words on the website and on paper."""

from dataclasses import dataclass

from .country import Country
from .town import Channel, Town


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A few words that stand out, and the sentence that follows them."""

    lead: str
    text: str

    def of(self, town: Town) -> "Saying":
        """The same as it is written in that town."""
        return Saying(lead=town.german(self.lead), text=town.german(self.text))


def steps(town: Town, channel: Channel, *, is_on_paper: bool) -> tuple[Saying, ...]:
    """How to join, step by step; on paper there is no link to touch."""
    first = "QR-Code scannen." if is_on_paper else "Link antippen oder QR-Code scannen."
    return (
        Saying(lead=first, text="Zum Scannen genügt die Kamera des Handys."),
        Saying(lead="Kanal öffnen.", text=town.german("Er heißt „{}“.").format(channel.name)),
        Saying(
            lead=town.german("„Abonnieren“ oder „Folgen“ antippen."),
            text="Mit der Glocke schalten Sie Benachrichtigungen ein.",
        ),
    )


COST = Saying(lead="Kostenlos.", text="Der Kanal kostet Sie nichts.")
DIRECTION = Saying(
    lead="Nur in eine Richtung.",
    text="Wir schreiben, Sie lesen. Mit einem Emoji können Sie reagieren.",
)
_PRIVACY = Saying(
    lead="Wer sieht was?",
    text="Andere im Kanal sehen nichts von Ihnen. Wir sehen Ihre Nummer und Ihren Namen nur, wenn wir Sie als "
    "Kontakt gespeichert haben. Ihr Profilbild und Ihre Reaktionen können wir sehen. WhatsApp selbst weiß, dass Sie "
    "dabei sind.",
)
_WARNED_BY = {
    Country.DE: "Nutzen Sie für Warnungen eine Warn-App wie NINA und achten Sie auf Radio und Sirenen.",
    Country.AT: "Achten Sie auf Warnungen von AT-Alert auf Ihrem Handy, auf Radio und Sirenen.",
    Country.CH: "Nutzen Sie für Warnungen die App Alertswiss und achten Sie auf Radio und Sirenen.",
}
"""What the state itself warns with; 112 is answered in each."""


def privacy(town: Town) -> Saying:
    """What others, the town and WhatsApp see of those who join."""
    return _PRIVACY.of(town)


def emergency(town: Town) -> Saying:
    """That the channel is no warning system, and what is one."""
    late = "Der Kanal ist kein Warnsystem, und eine Nachricht kann zu spät ankommen."
    return Saying(lead="Im Notfall immer 112", text=town.german(f"{late} {_WARNED_BY[town.country]}"))
