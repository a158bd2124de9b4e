"""What a page says to machines: schema.org as JSON-LD 1.1."""

from plugins.domain.moments import Moment
from plugins.domain.parts import Event
from plugins.domain.post import Post
from plugins.domain.town import Town

Thing = dict[str, object]


def organization(town: Town) -> Thing:
    """The town as a GovernmentOrganization."""
    contact = town.contact
    found: Thing = {
        "@context": "https://schema.org",
        **_town(town),
        "sameAs": [link for link in (town.facebook, town.instagram, town.channel.link) if link],
        "address": {
            "@type": "PostalAddress",
            "streetAddress": contact.street,
            "postalCode": contact.postcode,
            "addressLocality": contact.town,
            "addressCountry": "DE",
        },
    }
    reached = {"telephone": contact.known_phone, "email": contact.known_email}
    known = {key: value for key, value in reached.items() if value}
    if known:
        found["contactPoint"] = {"@type": "ContactPoint", "contactType": contact.name, **known}
    return found


def announcement(town: Town, post: Post) -> Thing:
    """An announcement as a NewsArticle, and the event in it as an Event."""
    found = post.announcement
    article: Thing = {
        "@type": "NewsArticle",
        "@id": f"{town.absolute(post.url)}#meldung",
        "url": town.absolute(post.url),
        "mainEntityOfPage": town.absolute(post.url),
        "headline": found.title,
        "description": post.in_short,
        "articleSection": found.topic.name,
        "inLanguage": "de",
        "datePublished": _written(found.date),
        "dateModified": _written(
            Moment(post.standing.newest_at, is_day=found.date.is_day and post.standing.newest_at == found.date.at)
        ),
        "isAccessibleForFree": True,
        "spatialCoverage": [district.name for district in found.districts] or [town.short_name],
        "author": _town(town),
        "publisher": _town(town),
    }
    if post.image:
        article["image"] = town.absolute(post.image.url)
    graph = [article, _event(town, post, found.event)] if found.event else [article]
    return {"@context": "https://schema.org", "@graph": graph}


def _town(town: Town) -> Thing:
    identity = town.absolute("/#stadt")
    return {"@type": "GovernmentOrganization", "@id": identity, "name": town.name, "url": town.main_site}


def _event(town: Town, post: Post, event: Event) -> Thing:
    state = "EventCancelled" if post.standing.withdrawal else "EventScheduled"
    found: Thing = {
        "@type": "Event",
        "@id": f"{town.absolute(post.url)}#termin",
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
    if post.image:
        found["image"] = town.absolute(post.image.url)
    return found


def _written(moment: Moment) -> str:
    return moment.day.isoformat() if moment.is_day else moment.at.isoformat()
