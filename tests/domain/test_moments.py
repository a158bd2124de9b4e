import pytest

from plugins.domain.moments import instant, moment
from tests.factory import BERLIN, at, when


def refusal(text: str) -> str:
    with pytest.raises(ValueError, match=r".") as raised:
        moment(text, BERLIN)
    return str(raised.value)


def test_a_day_alone_is_a_day_at_midnight_in_the_town() -> None:
    found = when("2026-11-27")
    assert found.is_day
    assert found.at.isoformat() == "2026-11-27T00:00:00+01:00"
    assert found.day.isoformat() == "2026-11-27"


def test_an_instant_has_the_offset_of_its_season() -> None:
    assert when("2026-07-01 09:30").at.isoformat() == "2026-07-01T09:30:00+02:00"
    assert when("2026-11-27 \t09:30").at.isoformat() == "2026-11-27T09:30:00+01:00"
    assert not when("2026-11-27 00:00").is_day


def test_the_29th_of_february_exists_in_leap_years_only() -> None:
    assert when("2028-02-29").is_day
    assert "gibt es im Kalender nicht" in refusal("2026-02-29")


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "2026-00-10", "2026-11-20 25:00", "2026-11-20 12:60"])
def test_what_no_calendar_has_is_refused(text: str) -> None:
    assert refusal(text) == f"»{text}« gibt es im Kalender nicht. Bitte Tag, Monat und Uhrzeit prüfen."


@pytest.mark.parametrize("year", ["0026", "1899", "2200"])
def test_an_unlikely_year_is_refused(year: str) -> None:
    assert refusal(f"{year}-11-20") == f"Das Jahr in »{year}-11-20« ist wohl ein Tippfehler. Bitte das Jahr prüfen."


@pytest.mark.parametrize("time", ["02:00", "02:59"])
def test_the_hour_that_summer_time_skips_is_refused(time: str) -> None:
    assert "beginnt die Sommerzeit" in refusal(f"2026-03-29 {time}")


@pytest.mark.parametrize("text", ["2026-03-29 01:59", "2026-03-29 03:00", "2026-10-25 02:30", "2026-03-29"])
def test_the_hours_around_a_change_of_the_clock_are_accepted(text: str) -> None:
    assert when(text).at.strftime("%Y-%m-%d %H:%M").startswith(text)


@pytest.mark.parametrize(
    ("written", "advised"),
    [
        ("5.1.2026", "Bitte JJJJ-MM-TT schreiben, zum Beispiel 2026-01-05."),
        ("05. 01. 2026", "Bitte JJJJ-MM-TT schreiben, zum Beispiel 2026-01-05."),
        ("20.11.2026, 9:30 Uhr", "Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel 2026-11-20 09:30."),
        ("20.11.2026 18.00", "Bitte JJJJ-MM-TT HH:MM schreiben, zum Beispiel 2026-11-20 18:00."),
        ("morgen", "Bitte JJJJ-MM-TT schreiben, zum Beispiel 2026-11-24."),
        ("bald", "Bitte JJJJ-MM-TT schreiben, zum Beispiel 2026-11-23."),
    ],
)
def test_a_german_date_is_turned_round(written: str, advised: str) -> None:
    assert refusal(written) == f"»{written}« ist kein Datum. {advised}"


@pytest.mark.parametrize("text", ["2026-1-5", "2026-11-20 9:30", "2026-11-20T09:30", "20261120", "2026-11-20 09:30:00"])
def test_only_the_two_spellings_are_accepted(text: str) -> None:
    assert "ist kein Datum" in refusal(text)


def test_an_instant_needs_a_time() -> None:
    assert instant("2026-11-25 14:00", BERLIN) == at("2026-11-25 14:00")
    with pytest.raises(ValueError, match=r"Bei »2026-11-25« fehlt die Uhrzeit\. .* 2026-11-25 12:00"):
        instant("2026-11-25", BERLIN)


def test_a_day_is_over_at_the_next_midnight() -> None:
    day = when("2026-11-27")
    assert not day.is_over(at("2026-11-27 23:59"))
    assert day.is_over(at("2026-11-28 00:00"))


def test_an_instant_still_counts_in_its_own_minute() -> None:
    moment_ = when("2026-11-27 18:00")
    assert not moment_.is_over(at("2026-11-27 18:00"))
    assert moment_.is_over(at("2026-11-27 18:01"))


def test_a_day_with_a_change_of_the_clock_closes_at_the_next_midnight() -> None:
    assert when("2026-10-25").closes_at.isoformat() == "2026-10-26T00:00:00+01:00"
    assert when("2026-03-29").closes_at.isoformat() == "2026-03-30T00:00:00+02:00"
    assert when("2026-11-27 18:00").closes_at == at("2026-11-27 18:00")
