"""How to join the channel and what one ought to know first: the same words on the website and on paper."""

from dataclasses import dataclass

from plugins.domain.town import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A few words that stand out, and the sentence that follows them."""

    lead: str
    text: str


def steps(channel: Channel, *, is_on_paper: bool) -> tuple[Saying, ...]:
    """How to join, step by step; on paper there is no link to touch."""
    first = "QR-Code scannen." if is_on_paper else "Link antippen oder QR-Code scannen."
    return (
        Saying(lead=first, text="Zum Scannen genügt die Kamera des Handys."),
        Saying(lead="Kanal öffnen.", text=f"Er heißt „{channel.name}“."),
        Saying(
            lead="„Abonnieren“ oder „Folgen“ antippen.",
            text="Mit der Glocke schalten Sie Benachrichtigungen ein.",
        ),
    )


COST = Saying(lead="Kostenlos.", text="Der Kanal kostet Sie nichts.")
DIRECTION = Saying(
    lead="Nur in eine Richtung.",
    text="Wir schreiben, Sie lesen. Mit einem Emoji können Sie reagieren.",
)
PRIVACY = Saying(
    lead="Wer sieht was?",
    text="Andere im Kanal sehen nichts von Ihnen. Wir sehen Ihre Nummer und Ihren Namen nur, wenn wir Sie als "
    "Kontakt gespeichert haben. Ihr Profilbild und Ihre Reaktionen können wir sehen. WhatsApp selbst weiß, dass Sie "
    "dabei sind.",
)
EMERGENCY = Saying(
    lead="Im Notfall immer 112",
    text="Der Kanal ist kein Warnsystem, und eine Nachricht kann zu spät ankommen. Nutzen Sie für Warnungen eine "
    "Warn-App wie NINA und achten Sie auf Radio und Sirenen.",
)
