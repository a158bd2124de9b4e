import pytest

from plugins.domain.former_addresses import former_address


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/news/stra%C3%9Fe/", "/news/straße/"),
        ("/news/stra%c3%9fe/", "/news/straße/"),
        ("/b%C3%BCrgerb%C3%BCro.html", "/bürgerbüro.html"),
        ("/müllabfuhr/", "/müllabfuhr/"),
        ("/mu%CC%88ll/", "/mu\u0308ll/"),
        ("/a%2Fb/", "/a/b/"),
        ("/a%20b/", "/a b/"),
        ("/seite%2C12.html", "/seite,12.html"),
        ("/a+b/", "/a+b/"),
        ("/100%25/", "/100%/"),
        ("/stra%25C3%259Fe/", "/stra%C3%9Fe/"),
        ("/%61kt/", "/akt/"),
    ],
)
def test_a_redirect_stands_where_a_server_looks_for_it(written: str, path: str) -> None:
    assert former_address(written) == path


@pytest.mark.parametrize(
    "written",
    [
        *(
            "/%DF/",
            "/stra%FFe/",
            "/100%/",
            "/%zz/",
            "/%E2%82/",
            "/a%00b/",
            "/a%0Ab/",
            "/a%3Fb/",
            "/a%23b/",
            "/%2E%2E/x/",
        ),
        *(
            "/a%2F%2Fb/",
            "/%2F",
            "/a%5Cb/",
            "/a?b=1",
            "/a/%20/",
            "/a%20",
            "/" + "%C3%A4" * 101,
            "/" + "a/" * 600,
        ),
    ],
)
def test_an_address_at_which_nothing_can_stand_is_a_german_problem(written: str) -> None:
    with pytest.raises(ValueError, match="Bitte") as found:
        former_address(written)
    assert str(found.value).startswith(f"»{written}« ")
