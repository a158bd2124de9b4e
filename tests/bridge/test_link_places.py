from random import Random

from plugins.bridge.links import places, typed

PARTS = ["/feeds/", "feeds", "a.pdf", "b", ".", "/", "-", "%20", "_", " ", "(", ")", "ä", "&", "\n", "?a=1&b=2"]


def test_an_address_is_found_where_its_pattern_finds_it() -> None:
    random = Random(6)  # noqa: S311 - the same texts on every run
    found = 0
    for _ in range(6000):
        body = "".join(random.choices(PARTS, k=random.randint(0, 14)))
        address = "".join(random.choices(PARTS, k=random.randint(1, 2)))
        if address.strip():
            expected = [match.start() for match in typed(address).finditer(body)]
            assert list(places(address, body)) == expected, (address, body)
            found += len(expected)
    assert found > 300


def test_its_signs_may_be_escaped() -> None:
    assert list(places("/a_b/?c&d", r"](/a\_b/?c&amp;d) /a_b/?c&d")) == [2, 18]
