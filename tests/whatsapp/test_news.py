"""What the channel is told of changes and withdrawals: whole texts, as they read on a phone."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from plugins.domain.announcement import Announcement
from plugins.domain.moments import Moment
from plugins.domain.parts import Event, Occurrence, Revision, Urgency, Validity, Withdrawal
from plugins.whatsapp.composition import channel_text, whole_text
from plugins.whatsapp.fitting import Composed
from plugins.whatsapp.history import told
from tests.factory import BORCHEL, CENTRE, CHANNEL, NOW, TOWN, a_post, an_announcement, an_event, at, when
from tests.templates import render
from tests.whatsapp.reader import READINGS, Style, shown_lines

ROOMY = replace(TOWN, channel=replace(CHANNEL, characters=1000))
MARKET = an_event(starts=when("2026-12-02 08:00"), ends=when("2026-12-02 13:00"), place="Pferdemarkt")
POSTED = (at("2026-11-20 10:00"),)


def revision(time: str, note: str) -> Revision:
    return Revision(at=at(f"2026-11-{time}"), note=note)


def composed(html: str = "<p>Text.</p>", **changes: Any) -> Composed:  # noqa: ANN401 - any field
    post = a_post(an_announcement("2026-11-20-a", title="Titel", summary="Kurz.", **changes), html=html)
    return channel_text(post, ROOMY, render)


def shown(html: str = "<p>Text.</p>", **changes: Any) -> str:  # noqa: ANN401 - any field
    """The text without the address on its last line, blanks plain."""
    text, _, address = composed(html, **changes).text.replace("\N{NO-BREAK SPACE}", " ").rpartition("\n\n")
    assert address == "https://aktuelles.musterfelde.de/meldungen/2026-11-20-a/"
    return text


LATER, STILL_LATER = revision("21 10:00", "Bis 29."), revision("22 11:30", "Doch bis 30.")


def test_every_change_since_the_last_posting_is_told_with_its_time() -> None:
    assert shown(posted_at=POSTED, revisions=(LATER, STILL_LATER)) == (
        "🚧 *Aktualisiert: Titel*\n\n"
        "*Sonntag, 22. November, 11:30 Uhr:* Doch bis 30.\n\n*Samstag, 21. November, 10 Uhr:* Bis 29."
    )


def test_a_single_change_needs_no_time_and_what_did_not_change_is_not_repeated() -> None:
    facts: dict[str, Any] = {
        "districts": (CENTRE,),
        "contact": "04261 0",
        "validity": Validity(ends=when("2026-11-27")),
    }
    assert shown(posted_at=POSTED, revisions=(LATER,), **facts) == "🚧 *Aktualisiert: Titel*\n\nBis 29."
    told = (*POSTED, at("2026-11-21 12:00"))
    assert shown(posted_at=told, revisions=(LATER, STILL_LATER)) == "🚧 *Aktualisiert: Titel*\n\nDoch bis 30."


def test_what_is_posted_reads_as_it_was_posted() -> None:
    told = (*POSTED, at("2026-11-22 12:00"), at("2026-11-22 12:05"))
    assert "Doch bis 30." in shown(posted_at=told, revisions=(LATER, STILL_LATER))
    assert "Bis 29." in shown(posted_at=told, revisions=(LATER, STILL_LATER))


def test_what_was_never_posted_is_told_whole_with_its_changes() -> None:
    assert shown(revisions=(LATER,), contact="Bürgertelefon 04261 71-555") == (
        "🚧 *Titel*\n\nKurz.\n\n*Geändert am Samstag, 21. November, 10 Uhr:* Bis 29.\n\nText.\n\n"
        "Kontakt: Bürgertelefon 04261 71-555"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", "Kurz."),
        ("<p>Kurz. Mehr steht hier.</p>", "Kurz. Mehr steht hier."),
        ("<p>Kurz.</p>", "Kurz."),
        ("<p>Eins.</p><p>Zwei.</p><p>Kurz.</p>", "Kurz.\n\nEins.\n\nZwei.\n\nKurz."),
    ],
)
def test_the_kurztext_comes_first_unless_the_body_begins_with_it(html: str, expected: str) -> None:
    assert shown(html) == f"🚧 *Titel*\n\n{expected}"


def test_an_urgent_change_says_when_it_was_made() -> None:
    assert shown(posted_at=POSTED, revisions=(LATER,), urgency=Urgency.EMERGENCY) == (
        "🚨 *Eilmeldung: Titel*\n\n*Aktualisiert am Samstag, 21. November, 10 Uhr:* Bis 29."
    )


def withdrawn(reason: str, time: str = "22 09:00") -> Withdrawal:
    return Withdrawal(at=at(f"2026-11-{time}"), reason=reason)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"withdrawal": withdrawn("Ein Irrtum.")}, "🚧 *Aufgehoben: Titel*\n\nEin Irrtum."),
        (
            {"withdrawal": withdrawn("Sturm."), "event": MARKET},
            "🚧 *Abgesagt: Titel*\n\nSturm.\n\nGeplant war: Mittwoch, 2. Dezember, 8 bis 13 Uhr\nWo: Pferdemarkt",
        ),
        (
            {"withdrawal": withdrawn("Entwarnung! Alle dürfen zurück."), "urgency": Urgency.EMERGENCY},
            "🚧 *Entwarnung: Titel*\n\nEntwarnung! Alle dürfen zurück.\n\nAufgehoben seit Sonntag, 22. November, 9 Uhr",
        ),
        (
            {"withdrawal": withdrawn("Irrtum, noch keine Entwarnung."), "urgency": Urgency.EMERGENCY},
            "🚧 *Aufgehoben: Titel*\n\nIrrtum, noch keine Entwarnung.\n\nAufgehoben seit Sonntag, 22. November, 9 Uhr",
        ),
        (
            {"withdrawal": withdrawn("Das Wasser ist gut."), "districts": (BORCHEL,)},
            "🚧 *Aufgehoben: Titel*\n\nDas Wasser ist gut.\n\nOrtsteil: Borchel",
        ),
        (
            {"withdrawal": withdrawn("Entwarnung!"), "urgency": Urgency.EMERGENCY, "districts": (BORCHEL, CENTRE)},
            (
                "🚧 *Entwarnung: Titel*\n\nEntwarnung!\n\n"
                "Ortsteile: Borchel, Kernstadt\nAufgehoben seit Sonntag, 22. November, 9 Uhr"
            ),
        ),
        (
            {"withdrawal": withdrawn("Sturm."), "event": MARKET, "districts": (BORCHEL,)},
            (
                "🚧 *Abgesagt: Titel*\n\nSturm.\n\n"
                "Geplant war: Mittwoch, 2. Dezember, 8 bis 13 Uhr\nWo: Pferdemarkt\nOrtsteil: Borchel"
            ),
        ),
        (  # what was changed before no longer matters
            {"withdrawal": withdrawn("Ein Irrtum."), "revisions": (LATER,)},
            "🚧 *Aufgehoben: Titel*\n\nEin Irrtum.",
        ),
        (
            {"withdrawal": withdrawn("Ein Irrtum."), "revisions": (STILL_LATER,)},
            "🚧 *Aufgehoben: Titel*\n\nEin Irrtum.\n\n*Sonntag, 22. November, 11:30 Uhr:* Doch bis 30.",
        ),
    ],
)
def test_a_withdrawal_says_why_and_what_it_was(changes: dict[str, Any], expected: str) -> None:
    assert shown(posted_at=POSTED, **changes) == expected


def test_a_change_after_a_withdrawal_is_news_about_it() -> None:
    told = (*POSTED, at("2026-11-22 10:00"))
    found = shown(posted_at=told, withdrawal=withdrawn("Sturm."), event=MARKET, revisions=(STILL_LATER,))
    assert found == "🚧 *Abgesagt: Titel*\n\nDoch bis 30."


def test_what_is_valid_again_says_so_and_when_it_is() -> None:
    told = (*POSTED, at("2026-11-22 10:00"))
    again = revision("22 12:00", "gilt  wieder: Der Markt findet statt.")
    found = shown(posted_at=told, withdrawal=withdrawn("Sturm."), event=MARKET, revisions=(again,))
    when_and_where = "Wann: Mittwoch, 2. Dezember, 8 bis 13 Uhr\nWo: Pferdemarkt"
    assert found == f"🚧 *Gilt wieder: Titel*\n\nDer Markt findet statt.\n\n{when_and_where}"


def test_lines_of_a_note_and_a_place_are_no_list_and_no_quote() -> None:
    note = "Neuer Raum:\n2. Stock\n> 100 Plätze\n- hinten\n* vorn"
    place = replace(MARKET, place="Stadtbücherei\n1. Obergeschoss")
    for posted_at in ((), POSTED):
        text = composed(revisions=(revision("21 10:00", note),), posted_at=posted_at, event=place).text
        for reading in READINGS:
            assert {line.kind.value for line in shown_lines(text, reading)} == {"paragraph"}, text


def many_districts(count: int) -> Announcement:
    districts = tuple(replace(BORCHEL, name=f"Ortsteil Nummer {number}") for number in range(count))
    return an_announcement(districts=districts, summary="Kurz.")


def test_districts_are_summed_up_before_words_are_dropped() -> None:
    body = f"<p>{'Wort ' * 120}Ende.</p>"
    found = channel_text(a_post(many_districts(38), html=body), ROOMY, render)
    assert "Betrifft 38 Ortsteile" in found.text
    assert "Ende." in found.text
    assert found.left_out == ("die Namen der Ortsteile",)


def test_the_districts_of_a_withdrawal_are_summed_up_before_its_reason_does_not_fit() -> None:
    reason = withdrawn(f"{'Wort ' * 150}Ende.")
    found = channel_text(a_post(replace(many_districts(38), withdrawal=reason, posted_at=POSTED)), ROOMY, render)
    assert "Betrifft 38 Ortsteile" in found.text
    assert "Ende." in found.text
    assert found.left_out == ("die Namen der Ortsteile",)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"contact": "04261 71-0"}, "Kontakt"),
        ({"event": an_event(starts=when("2026-12-02"))}, "Termin"),
        ({"event": MARKET, "contact": "04261 71-0"}, "Termin, Ort und Kontakt"),
        ({"validity": Validity(ends=when("2026-12-02")), "districts": (BORCHEL,)}, "Gültigkeit und Ortsteile"),
    ],
)
def test_a_hint_names_no_fact_that_does_not_exist(facts: dict[str, Any], named: str) -> None:
    notes = (revision("21 11:00", f"Neu: {'Wort ' * 200}Ende."),)
    found = composed(revisions=notes, **facts)
    assert found.left_out == ("der Text ab »Text.«", named, "Änderungen")


def test_where_words_are_dropped_all_the_same_the_districts_keep_their_names() -> None:
    body = "".join(f"<p>Absatz {number}. {'Wort ' * 65}Ende.</p>" for number in range(3))
    found = channel_text(a_post(many_districts(5), html=body), ROOMY, render)
    assert "Ortsteile: Ortsteil Nummer 0, Ortsteil Nummer 1," in found.text
    assert ("Absatz 1." in found.text, "Absatz 2." in found.text, len(found.text) <= 1000) == (True, False, True)
    assert found.left_out == ("der Text ab »Absatz 2. Wort Wort Wort Wort Wort Wort …«",)


@pytest.mark.parametrize(("first", "is_repeated"), [("Kurz.", False), ("Kurz. Und mehr.", False), ("Lang.", True)])
def test_a_first_block_that_says_the_kurztext_is_enough_when_the_second_is_dropped(
    first: str,
    is_repeated: bool,  # noqa: FBT001
) -> None:
    text = composed(f"<p>{first}</p><p>Kurz {'Wort ' * 200}Ende.</p><p>Schluss.</p>").text
    assert "Wort" not in text
    assert text.startswith(f"🚧 *Titel*\n\n{'Kurz.' + chr(10) * 2 if is_repeated else ''}{first}\n\n")


def test_a_release_pasted_without_blank_lines_is_shortened_at_the_end_of_a_line() -> None:
    lines = [f"Zeile {number}. {'Wort ' * 50}Ende." for number in range(8)]
    found = composed(f"<p>Überschrift</p><p>{'<br>'.join(lines)}</p>")
    assert "Überschrift\n\nZeile 0. " in found.text
    assert "Ende.\nZeile 1. " in found.text
    assert found.text.split("\n\nMehr dazu:\n")[0].endswith("Ende.")
    assert len(found.text) <= 1000
    (left_out,) = found.left_out
    assert left_out.startswith("der Text ab »Zeile 3. Wort")


@pytest.mark.parametrize("end", ["", ",", ":", " und"])
def test_a_line_that_goes_on_is_no_place_to_stop(end: str) -> None:
    lines = ["Erste Zeile.", f"Zweite Zeile{end}", "Wort " * 250]
    text = composed(f"<p>{'<br>'.join(lines)}</p>").text
    assert "Erste Zeile.\n\nMehr dazu:" in text


@pytest.mark.parametrize(
    ("around", "line"),
    [
        ("<ul>{}</ul>", "<li>{}</li>"),
        ("<ol>{}</ol>", "<li>{}</li>"),
        ("<table><tbody>{}</tbody></table>", "<tr><td>Straße</td><td>{}</td></tr>"),
        ("<table><tbody>{}</tbody></table>", "<tr><td>{}</td></tr>"),
        ("<blockquote>{}</blockquote>", "<p>{}</p>"),
    ],
)
def test_half_a_list_a_table_or_a_quotation_is_never_shown(around: str, line: str) -> None:
    lines = "".join(line.format(f"Straße {number}. {'Wort ' * 40}Ende.") for number in range(8))
    text = composed(f"<p>Gesperrt sind diese Straßen.</p>{around.format(lines)}").text
    assert "Gesperrt sind diese Straßen.\n\nMehr dazu:" in text


def test_a_kurztext_without_words_is_not_lost() -> None:
    post = a_post(an_announcement(title="Titel", summary="🎉"), html="")
    assert channel_text(post, ROOMY, render).text.startswith("🚧 *Titel*\n\n🎉\n\n")


def test_what_does_not_fit_is_named_and_the_contact_outlasts_the_body() -> None:
    body = "".join(f"<p>Absatz {number}. {'Wort ' * 60}Ende.</p>" for number in range(5))
    found = composed(body, contact="Bürgertelefon 04261 71-555")
    assert len(found.text) <= 1000
    assert "\n\nKontakt: Bürgertelefon 04261 71-555\n\nMehr dazu:\n" in found.text
    assert found.left_out == ("der Text ab »Absatz 2. Wort Wort Wort Wort Wort Wort …«",)


def test_many_long_changes_leave_out_the_oldest() -> None:
    notes = tuple(revision(f"21 1{hour}:00", f"{hour}. Änderung: {'Wort ' * 50}Ende.") for hour in range(6))
    found = composed(posted_at=POSTED, revisions=notes)
    assert len(found.text) <= 1000
    assert "5. Änderung" in found.text
    assert "0. Änderung" not in found.text
    assert found.left_out == ("4 ältere Änderungen",)
    assert "\n\nMehr dazu:\n" in found.text


def test_a_text_never_posted_leaves_out_the_oldest_of_many_long_changes_and_keeps_the_dates() -> None:
    notes = tuple(revision(f"21 1{hour}:00", f"{hour}. Änderung: {'Wort ' * 50}Ende.") for hour in range(6))
    found = composed(revisions=notes, event=MARKET)
    assert len(found.text) <= 1000
    assert found.text.index("Kurz.") < found.text.index("5. Änderung") < found.text.index("4. Änderung")
    assert "Wann: Mittwoch" in found.text.replace("\N{NO-BREAK SPACE}", " ")
    assert found.left_out == ("der Text ab »Text.«", "4 ältere Änderungen")


def test_a_long_newest_change_outlasts_the_dates() -> None:
    notes = (revision("21 10:00", f"Alt: {'Wort ' * 50}"), revision("21 11:00", f"Neu: {'Wort ' * 170}Ende."))
    found = composed(revisions=notes, event=MARKET)
    assert ("Neu: " in found.text, "Alt: " in found.text, len(found.text) <= 1000) == (True, False, True)
    assert found.left_out == ("der Text ab »Text.«", "Termin und Ort", "eine ältere Änderung")


def test_an_update_has_the_whole_text_and_what_it_updates_beside_it() -> None:
    posted = (*POSTED, at("2026-11-21 12:00"))
    post = a_post(an_announcement(posted_at=posted, revisions=(LATER, STILL_LATER)))
    text = channel_text(post, ROOMY, render).text
    offered = told(post, ROOMY, render).offered
    assert "Doch bis 30." in text
    assert offered.whole == whole_text(post, ROOMY, render).text
    assert "Bis 29." in str(offered.whole)
    assert ("Bis 29." in str(offered.whole_before), "Doch bis" in str(offered.whole_before)) == (True, False)
    first_update, original = offered.earlier
    assert ("Bis 29." in first_update, "Doch bis" in first_update) == (True, False)
    assert ("29" in original, original.startswith("🚧 *Bahnhofstraße gesperrt*\n\n")) == (False, True)


def test_an_own_text_is_followed_by_updates_and_a_whole_text_that_know_more() -> None:
    post = a_post(an_announcement(own_channel_text="Eigener Text", posted_at=POSTED, revisions=(LATER,)))
    offered = told(post, ROOMY, render).offered
    assert offered.earlier == ("Eigener Text",)
    assert "Eigener" not in offered.text
    assert "Bis 29." in str(offered.whole)


def test_news_about_a_withdrawal_has_the_whole_withdrawal_beside_it() -> None:
    once, again = (*POSTED, at("2026-11-22 10:00")), (*POSTED, at("2026-11-22 10:00"), at("2026-11-22 12:00"))
    for posted_at in (once, again):
        found = an_announcement(
            posted_at=posted_at, withdrawal=withdrawn("Sturm."), event=MARKET, revisions=(LATER, STILL_LATER)
        )
        post = a_post(found)
        offered = told(post, ROOMY, render).offered
        assert "Sturm." not in offered.text
        whole = str(offered.whole)
        assert (
            whole.index("Abgesagt") < whole.index("Sturm.") < whole.index("Doch bis 30.") < whole.index("Pferdemarkt")
        )
        assert "Bis 29." not in whole
    post = a_post(replace(found, posted_at=POSTED))
    assert told(post, ROOMY, render).offered.whole is None


def test_a_text_that_is_no_update_has_nothing_beside_it() -> None:
    for changes in ({}, {"posted_at": POSTED}, {"revisions": (LATER,)}):
        post = a_post(an_announcement(**changes))
        offered = told(post, ROOMY, render).offered
        assert (offered.whole, offered.whole_before, offered.earlier) == (None, None, ())


@pytest.mark.parametrize("title", ["Bürger*innen-Büro zu", "Für alle Schüler*innen und Lehrer*innen", "Jede*r hilft"])
def test_a_gender_star_in_a_headline_reads_right_in_every_reading(title: str) -> None:
    text = channel_text(a_post(an_announcement(title=title), now=NOW), ROOMY, render).text
    headline = text.split("\n", 1)[0].removeprefix("🚧 ")
    assert headline.count("*") == 2, "a client may end the span at the first star"
    for reading in READINGS:
        (segment,) = shown_lines(headline, reading)[0].segments
        assert (segment.text.replace("∗", "*"), set(segment.styles)) == (title, {Style.BOLD})


def series(count: int, place: str) -> Event:
    """As many weekly dates, at one place."""
    first = when("2026-12-01 16:00")
    dates = (Moment(first.at + timedelta(weeks=number), is_day=False) for number in range(count))
    return Event(
        occurrences=tuple(Occurrence(starts=date, place=place, key=f"{date.day}") for date in dates), place=place
    )


@pytest.mark.parametrize("changes", [{}, {"withdrawal": withdrawn("Sturm."), "posted_at": POSTED}])
def test_of_many_dates_as_many_are_named_as_fit(changes: dict[str, Any]) -> None:
    found = composed(event=series(12, "Saal " * 120), **changes)
    assert len(found.text) <= ROOMY.longest_channel_text
    assert "1. Dezember" in found.text.replace("\N{NO-BREAK SPACE}", " ")
    assert 2 <= found.text.count("•") < 12
    assert "weitere Termine" in found.left_out
    assert re.search(r"• und \d+ weitere Termine", found.text)
