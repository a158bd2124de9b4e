"""What the disk refuses, in German."""

import errno
import os

_REASONS = {
    errno.EACCES: "Die Berechtigung fehlt",
    errno.EBUSY: "Etwas anderes benutzt es gerade",
    errno.EDQUOT: "Der erlaubte Speicherplatz ist verbraucht",
    errno.EEXIST: "Das gibt es schon",
    errno.EFBIG: "Die Datei würde zu groß",
    errno.EIO: "Der Datenträger ist gestört",
    errno.EISDIR: "Hier steht ein Ordner statt einer Datei",
    errno.ELOOP: "Die Verknüpfung führt im Kreis oder nicht zu einer Datei",
    errno.EMFILE: "Zu viele Dateien sind offen",
    errno.ENAMETOOLONG: "Der Name ist zu lang",
    errno.ENFILE: "Zu viele Dateien sind offen",
    errno.ENOENT: "Das gibt es nicht",
    errno.ENOSPC: "Der Datenträger ist voll",
    errno.ENOTDIR: "Hier steht eine Datei statt eines Ordners",
    errno.ENOTEMPTY: "Der Ordner ist nicht leer",
    errno.EPERM: "Die Berechtigung fehlt",
    errno.EROFS: "Der Datenträger kann nur gelesen werden",
}


def unwritable(error: OSError) -> str:
    """One line with the reason and, when it is known, the place.

    >>> print(unwritable(PermissionError(errno.EACCES, "Permission denied", "output")))
    Die Website lässt sich nicht schreiben: Die Berechtigung fehlt (»output«).
    >>> print(unwritable(OSError()))
    Die Website lässt sich nicht schreiben: OSError.
    """
    reason = _REASONS.get(error.errno or 0) or error.strerror or str(error) or type(error).__name__
    place = f" (»{os.fsdecode(error.filename)}«)" if isinstance(error.filename, str | bytes) else ""
    return f"Die Website lässt sich nicht schreiben: {reason}{place}."
