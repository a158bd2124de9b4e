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


def why(error: OSError) -> str:
    """The reason and, when it is known, the place.

    >>> why(PermissionError(errno.EACCES, "Permission denied", "output"))
    'Die Berechtigung fehlt (»output«)'
    >>> why(OSError())
    'OSError'
    """
    place = f" (»{os.fsdecode(error.filename)}«)" if isinstance(error.filename, str | bytes) else ""
    return f"{reason(error)}{place}"


def reason(error: OSError) -> str:
    """The reason alone.

    >>> reason(OSError(errno.ENOSPC, "No space left on device"))
    'Der Datenträger ist voll'
    """
    return _REASONS.get(error.errno or 0) or error.strerror or str(error) or type(error).__name__
