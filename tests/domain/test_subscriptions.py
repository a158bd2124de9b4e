from plugins.domain.local_topic import LocalTopic
from plugins.domain.subscriptions import of_channel, of_district, of_local_topic, of_topic, of_year, whole_site
from tests.factory import BORCHEL, LIBRARY, TOWN


def test_each_subscription_has_its_words_its_folder_and_a_key_that_never_changes() -> None:
    found = [
        whole_site(TOWN),
        of_topic(TOWN, LIBRARY),
        of_district(TOWN, BORCHEL),
        of_local_topic(TOWN, LocalTopic(topic=LIBRARY, district=BORCHEL)),
        of_channel(TOWN),
        of_year(TOWN, 2025),
    ]
    assert [(each.title, each.description, each.base, each.key) for each in found] == [
        ("Stadt Musterfelde: Aktuelles", "Alle Meldungen der Stadt Musterfelde.", "/", "feed/alles"),
        (
            "Stadt Musterfelde: Bücherei",
            "Meldungen der Stadt Musterfelde zum Thema „Bücherei“.",
            "/themen/buecherei/",
            "feed/thema/buecherei",
        ),
        (
            "Stadt Musterfelde: Borchel",
            "Meldungen für Borchel und für alle Ortsteile.",
            "/ortsteile/borchel/",
            "feed/ortsteil/borchel",
        ),
        (
            "Stadt Musterfelde: Bücherei – Borchel",
            "Meldungen zum Thema „Bücherei“ für Borchel und für alle Ortsteile.",
            "/themen/buecherei/borchel/",
            "feed/thema/buecherei/ortsteil/borchel",
        ),
        (
            "Stadt Musterfelde: Aus dem Kanal",
            "Die Texte aus dem WhatsApp-Kanal der Stadt Musterfelde, zum Mitlesen ohne WhatsApp.",
            "/kanal/",
            "feed/kanal",
        ),
        (
            "Stadt Musterfelde: 2025",
            "Alle Meldungen der Stadt Musterfelde aus dem Jahr 2025.",
            "/archiv/2025/",
            "feed/alles",
        ),
    ]
