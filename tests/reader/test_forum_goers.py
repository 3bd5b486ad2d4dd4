"""Who goes to a forum: what somebody is somewhere for, whom a relative clause has there, who opens it with whom."""

import pytest

from tests.reader.reading import facts


def told(text: str) -> list[str]:
    """The forums of a text in short: "Lima Forum | Luis Soto | 2024-03-05 | held"."""
    found = (each for each in facts(text, "meeting") if each.form == "forum")
    return [f"{each.name} | {', '.join(each.participants)} | {each.when} | {each.status}" for each in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kenyan President William Ruto will be in Accra on 14 March for the West African Energy Summit in Ghana.",
            "West African Energy Summit | William Ruto | 2024-03-14 | planned",
        ),
        (
            "Estonian Minister Tiit Riisalo had come to Riga for the Baltic Energy Conference in Latvia on Tuesday.",
            "Baltic Energy Conference | Tiit Riisalo | 2024-03-05 | held",
        ),
        (
            "Ghanaian Minister Kobina Hammond is due in Lomé on Friday for the Togo Cotton Fair.",
            "Togo Cotton Fair | Kobina Hammond | 2024-03-15 | planned",
        ),
        (
            "Kenyan firms sold tea at the Kampala Trade Fair on Friday, which Uganda's Minister Jessica Alupo opened.",
            "Kampala Trade Fair | Jessica Alupo | 2024-03-08 | held",
        ),
        (
            "Minister Ali Omar of Oman opened the Oman-India Gem Forum with Indian Minister Piyush Goyal on Friday.",
            "Oman-India Gem Forum | Ali Omar, Piyush Goyal | 2024-03-08 | held",
        ),
        (
            "Oman's Salim Busaidi and India's Anil Wadhwa will co-chair a business breakfast in Muscat on March 12.",
            "business breakfast | Anil Wadhwa, Salim Busaidi | 2024-03-12 | planned",
        ),
        (
            "Kenyan Minister Rebecca Miano told a forum of cross-border traders in Busia, Uganda, on Friday so.",
            "forum | Rebecca Miano | 2024-03-08 | held",
        ),
        (
            "An exhibition of goods made in Kenya was opened by Minister Rebecca Miano in Busia, Uganda, on Friday.",
            "exhibition | Rebecca Miano | 2024-03-08 | held",
        ),
        (
            "Businessmen of Kenya and Uganda met at a Kenyan-Ugandan business forum in Nairobi on Friday.",
            "Kenyan-Ugandan business forum |  | 2024-03-08 | held",
        ),
        (
            "Irish Minister Neale Rooney told a conference of the French Exporters Association in Paris on Friday so.",
            "conference | Neale Rooney | 2024-03-08 | held",
        ),
    ],
)
def test_who_comes_for_a_forum_takes_part(sentence, expected):
    """A purpose, a relative clause and a second host tell who was there."""
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan President William Ruto told a business breakfast that trade with Ghana was poor.",
        "Kenyan President William Ruto praised the Ghanaian organisers for the West African Energy Summit.",
        "Kenyan President William Ruto has been invited to Accra for the West African Energy Summit in Ghana.",
        "A conference of Kenyan and Ugandan teachers would be welcome, Minister Jessica Alupo of Uganda said.",
    ],
)
def test_who_is_invited_or_only_speaks_of_a_forum_is_not_told_to_be_there(sentence):
    """Praise, an invitation and a wish bring nobody there."""
    assert told(sentence) == []


def test_who_presides_over_a_signing_was_not_at_the_forum_before():
    """A chair of something else, and of a body, adds nobody to the forum told last."""
    text = (
        "A Spanish-Mexican business meeting was opened in Mexico City on Friday by Minister Graciela Sáez of Mexico. "
        "The President of Mexico, Luis Soto, presided over the signing of a memorandum."
    )

    assert told(text) == ["Spanish-Mexican business meeting | Graciela Sáez | 2024-03-08 | held"]


@pytest.mark.parametrize(
    ("did", "told_as"),
    [
        ("attended the closing ceremony of", "held"),
        ("will attend the opening ceremony of", "planned"),
        ("gave a speech at", "held"),
        ("will deliver the keynote address at", "planned"),
    ],
)
def test_who_speaks_or_sees_it_open_is_there(did, told_as):
    """What is given, opened or closed there tells of the forum itself."""
    day = {"held": "2024-03-05", "planned": "2024-03-12"}[told_as]
    text = f"Ghanaian Minister Kobina Hammond {did} the Ghana-Togo Business Forum in Lomé on Tuesday."

    assert told(text) == [f"Ghana-Togo Business Forum | Kobina Hammond | {day} | {told_as}"]
