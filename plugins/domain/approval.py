"""Who approved a text, and when: the ``Freigabe`` in its head.

What is sealed stands in ``sealing.py`` and ``seal.py``. A seal says that a text is the one that was approved; it does
not prove who approved it.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from .advice.date_messages import Around
from .moments import instant
from .unseen import bare

KEY = "Freigabe"
SEAL_DIGITS = 16
_SEAL = re.compile(rf"[0-9a-fA-F]{{{SEAL_DIGITS}}}")
_FORM = "JJJJ-MM-TT HH:MM, Rolle, Siegel"
_COMMAND = "»invoke freigabe« schreibt die ganze Zeile, »invoke check« nennt das Siegel."
_LONGEST_ROLE = 80
_UNFIT = re.compile(r"[,;\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A Freigabe: when, by which role of the house, and the seal of what was approved."""

    at: datetime
    role: str
    seal: str

    def __str__(self) -> str:
        """As it stands in a head.

        >>> print(Approval(at=datetime(2026, 11, 23, 12), role="Pressestelle", seal="0123456789abcdef"))
        2026-11-23 12:00, Pressestelle, 0123456789abcdef
        """
        return f"{self.at:%Y-%m-%d %H:%M}, {self.role}, {self.seal}"


def approval(text: str, zone: ZoneInfo, around: Around) -> Approval:
    """Read ``JJJJ-MM-TT HH:MM, Rolle, Siegel``; raises ``ValueError`` with the German sentence that says what to write.

    Inside a role nobody writes a comma, for ``--eintragen`` refuses one.
    """
    when, *rest = [bare(piece) for piece in text.split(",")]
    seals = [piece for piece in rest if _SEAL.fullmatch(piece)]
    if not rest:
        raise ValueError(f"»{text}« ist keine Freigabe. Bitte »{_FORM}« schreiben. {_COMMAND}")
    at = instant(when, zone, around)
    if not _SEAL.fullmatch(rest[-1]):
        if len(rest) == 1 or seals:
            place = (
                f"Nach der Rolle fehlt das Siegel mit {SEAL_DIGITS} Zeichen."
                if not seals
                else "Das Siegel steht am Ende."
            )
            raise ValueError(f"{place} Bitte »{_FORM}« schreiben. {_COMMAND}")
        raise ValueError(
            f"»{rest[-1]}« ist kein Siegel: Es hat {SEAL_DIGITS} Zeichen, nur Ziffern und a bis f. {_COMMAND}"
        )
    if len(rest) != len(("role", "seal")) or not rest[0]:
        wrong = "fehlt die Rolle" if len(rest) == 1 or not rest[0] else "steht ein Komma zu viel"
        example = f"{at:%Y-%m-%d %H:%M}, Pressestelle, {rest[-1].lower()}"
        raise ValueError(f"Zwischen Zeitpunkt und Siegel {wrong}. Bitte zum Beispiel »{KEY}: {example}« schreiben.")
    return Approval(at=at, role=rest[0], seal=rest[-1].lower())


def role(text: str) -> str:
    """A role as it may stand in a head; raises ``ValueError`` with the German sentence that says what to write.

    >>> role(" Pressestelle ")
    'Pressestelle'
    """
    if _UNFIT.search(text.strip()):
        raise ValueError(
            "In der Rolle ist weder Komma noch Semikolon noch Zeilenumbruch möglich. "
            "Bitte zum Beispiel »Pressestelle« schreiben."
        )
    said = bare(text)
    if not said or len(said) > _LONGEST_ROLE or _SEAL.fullmatch(said):
        raise ValueError(f"Bitte eine Rolle mit höchstens {_LONGEST_ROLE} Zeichen nennen, zum Beispiel »Pressestelle«.")
    return said
