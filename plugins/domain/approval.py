"""Who approved a text, and when: the ``Freigabe`` in its head.

What is sealed stands in ``sealing.py`` and ``seal.py``. A seal says that a text is the one that was approved; it does
not prove who approved it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from .advice.date_messages import Around
from .fields import Field, folded
from .moments import instant
from .unseen import bare

KEY = "Freigabe"
SEAL_DIGITS = 16
ANY_ROLE = "ROLLE"
"""What stands for a role in the line that a message names."""

_SEAL = re.compile(rf"[0-9a-fA-F]{{{SEAL_DIGITS}}}")
NO_SEAL = "0" * SEAL_DIGITS
"""What stands for a seal that nobody knows yet."""

_NAMED_LATER = "Ein Hinweis nennt danach das richtige Siegel."
_PARTS = ("role", "seal")
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
    seals = [piece.lower() for piece in rest if _SEAL.fullmatch(piece)]
    roles = [piece for piece in rest if piece and not _SEAL.fullmatch(piece)]
    if not rest:
        example = _line(around.now, "Pressestelle", NO_SEAL)
        raise ValueError(f"»{text}« ist keine Freigabe. Bitte zum Beispiel »{example}« schreiben. {_NAMED_LATER}")
    at = instant(when, zone, around)
    if len(seals) != 1 or len(roles) != 1 or len(rest) != len(_PARTS) or rest[1] not in seals:
        raise ValueError(_advice(at, roles, seals, rest))
    if roles[0] == ANY_ROLE:
        raise ValueError(f"Bitte statt »{ANY_ROLE}« schreiben, wer freigibt, zum Beispiel »Pressestelle«.")
    return Approval(at=at, role=roles[0], seal=seals[0])


def _advice(at: datetime, roles: Sequence[str], seals: Sequence[str], rest: Sequence[str]) -> str:
    """What is wrong with the role or the seal, and the line as it should be."""
    if len(roles) > len(seals) and rest[-1] == roles[-1] and roles[1:]:
        wrong, roles = (
            f"»{roles[-1]}« ist kein Siegel: Das hat {SEAL_DIGITS} Zeichen, nur Ziffern und a bis f.",
            roles[:-1],
        )
    elif not seals:
        wrong = f"Nach der Rolle fehlt das Siegel mit {SEAL_DIGITS} Zeichen."
    elif not roles:
        wrong = "Zwischen Zeitpunkt und Siegel fehlt die Rolle."
    else:
        wrong = "Hierher gehören ein Zeitpunkt, eine Rolle und ein Siegel, mit je einem Komma dazwischen."
    line = _line(at, " und ".join(roles) or "Pressestelle", seals[0] if seals else NO_SEAL)
    return " ".join([wrong, f"Bitte »{line}« schreiben.", *([] if seals else [_NAMED_LATER])])


def _line(at: datetime, by: str, seal: str) -> str:
    return f"{KEY}: {Approval(at=at, role=by, seal=seal)}"


def newest(written: Sequence[Field], _field: Field, _around: Around) -> str | None:
    """What to write instead of several; ``None`` if there is one only."""
    own = [field for field in written if folded(field.key) == folded(KEY)]
    lines = [*(field.value for field in own), *(item.text for field in own for item in field.items)]
    return f"Nur die neueste zählt. Bitte nur »{KEY}: {max(lines)}« schreiben." if lines[1:] else None


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
    if said in {"", ANY_ROLE} or len(said) > _LONGEST_ROLE or _SEAL.fullmatch(said):
        raise ValueError(f"Bitte eine Rolle mit höchstens {_LONGEST_ROLE} Zeichen nennen, zum Beispiel »Pressestelle«.")
    return said
