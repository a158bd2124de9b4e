"""What a page says to machines: schema.org as JSON-LD 1.1."""

from ..domain.moments import Moment
from ..domain.parts import Event, Occurrence
from ..domain.post import Post
from ..domain.town import Town

Thing = dict[str, object]


def organization(town: Town) -> Thing:
    """The town as a GovernmentOrganization."""
    contact = town.contact
    organisation: Thing = {
        "@context": "https://schema.org",
        **_town(town),
        "sameAs": [link for link in (town.facebook, town.instagram, town.channel and town.channel.link) if link],
        "address": {
            "@type": "PostalAddress",
            "streetAddress": contact.street,
            "postalCode": contact.postcode,
            "addressLocality": contact.town,
            "addressCountry": town.country.name,
        },
    }
    reached = {"telephone": contact.known_phone, "email": contact.known_email}
    known = {key: value for key, value in reached.items() if value}
    if known:
        organisation["contactPoint"] = {"@type": "ContactPoint", "contactType": contact.name, **known}
    return organisation


def announcement(town: Town, post: Post) -> Thing:
    """An announcement as a NewsArticle, and the event in it as an Event."""
    announcement = post.announcement
    article: Thing = {
        "@type": "NewsArticle",
        "@id": f"{town.absolute(post.url)}#meldung",
        "url": town.absolute(post.url),
        "mainEntityOfPage": town.absolute(post.url),
        "headline": announcement.title,
        "description": post.in_short,
        "articleSection": announcement.topic.name,
        "inLanguage": town.language,
        "datePublished": _written(announcement.date),
        "dateModified": _written(
            Moment(
                post.standing.newest_at,
                is_day=announcement.date.is_day and post.standing.newest_at == announcement.date.at,
            )
        ),
        "isAccessibleForFree": True,
        "spatialCoverage": [district.name for district in announcement.districts] or [town.short_name],
        "author": _town(town),
        "publisher": _town(town),
    }
    if post.image:
        article["image"] = town.absolute(post.image.url)
    dates = [_date(town, post, date) for date in announcement.event.occurrences] if announcement.event else []
    series = [_series(town, post, announcement.event)] if announcement.event and announcement.event.is_series else []
    return {"@context": "https://schema.org", "@graph": [article, *series, *dates]}


def _town(town: Town) -> Thing:
    identity = town.absolute("/#stadt")
    return {"@type": "GovernmentOrganization", "@id": identity, "name": town.name, "url": town.main_site}


def _series(town: Town, post: Post, event: Event) -> Thing:
    """What holds several dates together."""
    last = max(event.occurrences, key=lambda date: date.closes_at)
    return {
        "@type": "EventSeries",
        "@id": f"{town.absolute(post.url)}#termine",
        "url": town.absolute(post.url),
        "name": post.title,
        "startDate": _written(event.starts),
        "endDate": _written(last.end),
        "subEvent": [{"@id": _identity(town, post, date)} for date in event.occurrences],
    }


def _identity(town: Town, post: Post, date: Occurrence) -> str:
    return f"{town.absolute(post.url)}#{date.name('termin')}"


def _date(town: Town, post: Post, event: Occurrence) -> Thing:
    state = "EventCancelled" if post.standing.withdrawal or event.is_cancelled else "EventScheduled"
    thing: Thing = {
        "@type": "Event",
        "@id": _identity(town, post, event),
        "url": town.absolute(post.url),
        "name": post.title,
        "description": post.in_short,
        "startDate": _written(event.starts),
        "endDate": _written(event.end),
        "eventStatus": f"https://schema.org/{state}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "organizer": _town(town),
        "location": {"@type": "Place", "name": event.place or town.name, "address": town.contact.town},
    }
    if event.key:
        thing["superEvent"] = {"@id": f"{town.absolute(post.url)}#termine"}
    if post.image:
        thing["image"] = town.absolute(post.image.url)
    return thing


def _written(moment: Moment) -> str:
    return moment.day.isoformat() if moment.is_day else moment.at.isoformat()
