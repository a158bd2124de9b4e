"""``robots.txt`` (RFC 9309) and ``security.txt`` (RFC 9116)."""

from datetime import UTC, datetime

from ..domain.town import Town

_MONTHS = 6


def robots(town: Town) -> bytes:
    """Everything may be read; the editors' board asks not to be indexed by itself, and so does all of a preview.

    What may not be read could not ask for that, so nothing is disallowed there either.
    """
    sitemap = "" if town.is_preview else f"\nSitemap: {town.absolute('/sitemap.xml')}\n"
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()


def security(town: Town, expires: datetime) -> bytes:
    """Whom to tell about a weakness.

    Without an e-mail address the contact is the imprint: RFC 9116, 2.5.3, wants a URI. It counts only at the root of a
    host (3), so that is its address, also of a site below a path.
    """
    contact = town.contact.mailto or town.absolute("/impressum/")
    return (
        f"Contact: {contact}\n"
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}\n"
        "Preferred-Languages: de, en\n"
        f"Canonical: {town.host_address}/.well-known/security.txt\n"
    ).encode()


def expiry(now: datetime) -> datetime:
    """The first of a month, half a year ahead, so that daily builds give the same bytes."""
    month = now.year * 12 + now.month - 1 + _MONTHS
    return datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)
