"""Places that a text means without naming them."""

import pytest

from tests.reader.reading import article, facts, read
from tracker.reader.reader import reader
from tracker.reader.tags import Place


def _meant(text: str, home: str | None = None) -> list[str]:
    """The codes of the places that a text means without their names."""
    (story,) = reader().stories(article(text, home=home))
    return [
        item.value.code
        for line in story.lines
        for item in line.items
        if isinstance(item.value, Place) and item.value.carried
    ]


_HEAD = "Kenya and Oman sign\n\nKenya and Oman signed a treaty of friendship on Monday in the presence of many guests. "


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Kenya's exports to the sultanate doubled.", ["OM"]),
        ("Omani exports to the East African republic doubled.", ["KE"]),
        ("Kenya sold tea to its northern neighbour.", ["OM"]),
        ("Trade between Oman and the neighbouring country grew.", ["KE"]),
        ("Kenya's northern neighbour bought tea.", ["OM"]),
        ("They met in the Omani capital.", ["OM"]),
        ("Exports to the Gulf state doubled.", ["OM"]),
        ("Trade with the sub-Saharan country grew.", ["KE"]),
        ("The Arab country's firms came.", ["OM"]),
        ("Kenya said that the country would buy oil.", ["KE"]),
    ],
)
def test_a_noun_with_its_words_means_one_of_the_pair(sentence, codes):
    """A sultanate is the one of the two that is called so; a neighbour is the other one."""
    assert _meant(_HEAD + sentence) == codes


@pytest.mark.parametrize(
    "sentence",
    [
        "The country of origin must be told.",
        "It is the only country that buys such tea.",
        "Exports to the kingdom doubled.",
        "Kenya sold tea to the Caucasus republic.",
        "The Balkan state bought tea.",
        "Exports to the poorest Arab country doubled.",
        "The state secretary came.",
        "The capital market grew.",
        "German capital flowed in.",
        "Its neighbour Somalia was not there.",
        "The country exports oil.",
        "Every country has its own rules.",
    ],
)
def test_what_nothing_binds_means_nobody(sentence):
    """A guess would be an invented party: neither of the two is a kingdom."""
    assert _meant(_HEAD + sentence) == []


def test_our_country_is_the_publisher_s():
    """Only who knows the publisher knows whose country it is."""
    assert _meant(_HEAD + "Tea is dear in our country.", home="KE") == ["KE"]
    assert _meant(_HEAD + "Tea is dear in our country.") == []
    assert _meant(_HEAD + '"Tea is dear in our country," Omani Prime Minister Said Al-Busaidi said.', home="KE") == [
        "OM"
    ]


def test_the_region_is_the_one_named_so():
    """A region that was named with its kind is meant by it afterwards."""
    text = (
        "Belarus and Russia's Vologda region meet\n\nThe governor of Russia's Vologda region received guests from "
        "Belarus on Monday in the regional centre. Belarus is the largest supplier of the region."
    )

    assert _meant(text) == ["RU-VLG"]


def test_a_party_that_is_only_meant_is_marked():
    """Whoever reads the fact sees which slot its own sentence does not fill."""
    (fact,) = facts(_HEAD + "In 2023 Kenya exported goods worth $5 million to the sultanate.", "trade")

    assert (fact.reporter, fact.partner) == ("KE", "OM")
    assert fact.carried == ("partner",)


def test_a_party_that_is_named_is_not_marked():
    """What the sentence says itself needs no other."""
    (fact,) = facts(_HEAD + "In 2023 Kenya exported goods worth $5 million to Oman.", "trade")

    assert fact.carried == ()
    assert read(_HEAD).parties == ("KE", "OM")


def test_countries_that_are_named_two_by_two_are_the_pair():
    """A third one that plays its part in the news is mentioned as often, and is not whom the article is about."""
    text = (
        "A railway is reborn\n\nZambian officials and those of China met on Monday. China builds the Tanzania-Zambia "
        "line. Tanzania and Zambia share it. Zambia pays. Tanzania waits. China said so."
    )

    assert read(text).parties == ("TZ", "ZM")


def test_the_two_capitals_are_the_two_countries():
    """A capital stands for its government, and two of them for the pair."""
    (fact,) = facts(_HEAD + "Trade between the two capitals reached $300 million in 2023.", "trade")

    assert (fact.reporter, fact.partner, fact.amount) == ("KE", "OM", 300_000_000)
    assert set(fact.carried) == {"reporter", "partner"}


def test_two_countries_are_the_pair_though_one_is_named_once():
    """Where an article names no third, its officials are of these two."""
    text = (
        "President Ana Ruiz is expected in Fiji on Tuesday. The trip is long. She will see ports. She will see ships. "
        "She will see schools. Peru needs friends, Minister Luis Soto said."
    )
    assert {fact.of for fact in facts(text, "office")} == {"PE"}
