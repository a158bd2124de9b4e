import pytest

from plugins.domain.hub_address import hub_address


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("https://pubsubhubbub.appspot.com/", "https://pubsubhubbub.appspot.com/"),
        ("https://hub.example", "https://hub.example"),
        ("HTTPS://Hub.Example:8443/Push?Key=A&b=%C3%BC", "https://hub.example:8443/Push?Key=A&b=%C3%BC"),
        ("https://hüb.example/ä", "https://xn--hb-xka.example/%C3%A4"),
        ("https://[2001:db8::1]/hub", "https://[2001:db8::1]/hub"),
        ("http://127.0.0.1:8080/hub", "http://127.0.0.1:8080/hub"),
        ("http://localhost/", "http://localhost/"),
        ("http://[::1]:9/", "http://[::1]:9/"),
    ],
)
def test_an_address_of_a_hub_is_kept_as_programs_read_it(text: str, kept: str) -> None:
    assert hub_address(text) == kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hub.example", "»hub.example« passt hier nicht. Bitte mit »https://« beginnen."),
        ("ftp://hub.example", "Bitte mit »https://« beginnen."),
        ("//hub.example", "Bitte mit »https://« beginnen."),
        ("http://hub.example/", "»http://hub.example/« ist nicht verschlüsselt. Bitte mit »https://« beginnen."),
        ("http://localhost.example/", "ist nicht verschlüsselt"),
        ("http://127.0.0.1.example/", "ist nicht verschlüsselt"),
        ("https://hub.example /", "Darin steht ein Leerzeichen oder ein Zeichen, das nicht geht."),
        ('https://hub.example/"><b>', "ein Zeichen, das nicht geht"),
        ("https://it:geheim@hub.example/", "Bitte ohne Benutzernamen und Passwort schreiben"),
        ("https://…", "Der Name des Servers ist nicht lesbar."),
        ("https://", "Der Name des Servers ist nicht lesbar."),
        ("https:///hub", "Der Name des Servers ist nicht lesbar."),
        ("https://hub..example/", "Der Name des Servers ist nicht lesbar."),
        ("https://hub.example:hundert/", "Der Name des Servers ist nicht lesbar."),
        ("https://hub.example:0/", "Der Name des Servers ist nicht lesbar."),
        ("https://[::1/", "Der Name des Servers ist nicht lesbar."),
        ("https://hub.example/#oben", "Bitte ohne »#« schreiben."),
    ],
)
def test_what_no_hub_can_be_asked_at_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match="Bitte") as error:
        hub_address(text)
    assert said in str(error.value)
    assert "geheim" not in str(error.value)
