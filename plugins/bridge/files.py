"""Whether a file below the content folder may be published: by its name, by what it leads to, by what is in it."""

from pathlib import Path

from ..domain.file_kinds import refusal
from ..formats.file_content import complaint
from .disk import reason as why

_LINK = (
    "»{}« ist eine Verknüpfung auf etwas, das nicht veröffentlicht werden darf. Bitte die Datei selbst hochladen, "
    "in den Ordner »bilder« oder »dokumente«."
)
_UNREADABLE = (
    "»{}« lässt sich nicht lesen ({}). Bitte die Rechte von Datei und Ordner prüfen oder noch einmal hochladen."
)


class RefusedFileError(ValueError):
    """A file is there, but must not be published; the message is a German sentence for an editor."""


def check(folder: Path, file: Path) -> None:
    """Raise ``RefusedFileError`` unless ``file``, an existing one below ``folder``, may be published as it is called.

    A symbolic link counts as what it leads to: also that must lie below ``bilder/`` or ``dokumente/``, not be hidden,
    and have an ending of the list.
    """
    name = file.relative_to(folder).as_posix()
    reason = refusal(name)
    if reason:
        raise RefusedFileError(reason)
    target, root = file.resolve(), folder.resolve()
    if not target.is_relative_to(root) or refusal(target.relative_to(root).as_posix()):
        raise RefusedFileError(_LINK.format(name))
    try:
        with file.open("rb") as stream:
            reason = complaint(stream, name)
    except OSError as error:
        raise RefusedFileError(unreadable(name, error)) from None
    if reason:
        raise RefusedFileError(reason)


def unreadable(name: str, error: OSError) -> str:
    """What to say of a file that the disk keeps from us, or of a folder above it."""
    return _UNREADABLE.format(name, why(error))
