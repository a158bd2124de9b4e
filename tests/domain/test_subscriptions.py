from plugins.domain.subscriptions import of_district, of_topic, whole_site
from tests.factory import BORCHEL, LIBRARY, TOWN


def test_each_subscription_has_its_folder_and_a_key_that_never_changes() -> None:
    found = [whole_site(TOWN), of_topic(TOWN, LIBRARY), of_district(TOWN, BORCHEL)]
    assert [(each.title, each.base, each.key) for each in found] == [
        ("Stadt Musterfelde: Aktuelles", "/", "feed/alles"),
        ("Stadt Musterfelde: Bücherei", "/themen/buecherei/", "feed/thema/buecherei"),
        ("Stadt Musterfelde: Borchel", "/ortsteile/borchel/", "feed/ortsteil/borchel"),
    ]
