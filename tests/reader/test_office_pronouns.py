"""Offices that a sentence of its own gives to whom "he" or "she" means."""

import pytest

from tests.reader.reading import offices

MET = "Peruvian Foreign Minister Javier Olaechea arrived in Kenya on Tuesday. "
ALONE = "Javier Olaechea of Peru arrived in Kenya on Tuesday. "


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (ALONE + "He heads the Export Council of Peru.", "head | Export Council of Peru"),
        (ALONE + "She runs Peru's Export Council.", "head | Export Council"),
        (MET + "He co-chairs the intergovernmental commission.", "co-chair | intergovernmental commission"),
        (MET + "He was earlier the country's energy minister.", "minister of energy | PE | former"),
        (MET + "He previously served as minister of energy.", "minister of energy | PE | former"),
        (MET + "He also holds the trade portfolio.", "minister of trade | PE"),
        ("Peruvian Deputy Premier Javier Olaechea came. He is also in charge of energy.", "minister of energy | PE"),
        (
            ALONE + "He is president of the Senate and head of the Export Council of Peru.",
            "head | Export Council of Peru",
        ),
    ],
)
def test_a_sentence_about_him_gives_him_his_office(text, office):
    """What "who heads the council" tells behind a name, "He heads the council" tells in a sentence of its own."""
    assert f"Javier Olaechea | {office}" in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Trade Minister Peter Otieno met Ana Rojas in Lima. She heads the Export Council of Peru.",
        "Kenya and Peru held talks. He heads the Export Council of Peru.",
        MET + "He led the delegation.",
        MET + "He is in charge of the talks.",
    ],
)
def test_nobody_is_given_an_office_that_may_be_anothers(text):
    """Which of two whom a sentence names the next one means is not said, nor is to lead a delegation an office."""
    assert not [
        office for office in offices(text) if "Council" in office or "delegation" in office or "talks" in office
    ]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (ALONE + "Now he is minister of energy.", "minister of energy | PE"),
        (ALONE + "Since May he has been minister of energy.", "minister of energy | PE"),
        (MET + "On Friday he was elected chairman of the Export Council of Peru.", "chairman | Export Council of Peru"),
        (ALONE + "Before that he was minister of energy.", "minister of energy | PE | former"),
        (ALONE + "The 51-year-old was deputy energy minister until 2022.", "deputy minister of energy | PE | former"),
        (ALONE + "The diplomat has been Peru's ambassador there since 2021.", "ambassador | PE"),
        (
            (
                '"Kenya is our gate," Javier Olaechea, 61, said on Monday. The lawyer has been Peru\'s ambassador in'
                " Nairobi since 2021."
            ),
            "ambassador | PE",
        ),
        (
            (
                'Javier Olaechea came to Kenya. "We are partners," he said. The speaker of the National Assembly of'
                " Peru stays until Friday."
            ),
            "",
        ),
    ],
)
def test_other_words_for_him_do_so_too(text, office):
    """A time before "he", his age and what he is by trade open a sentence as "he" does."""
    told = [each for each in offices(text) if each.startswith("Javier Olaechea")]

    assert f"Javier Olaechea | {office}" in told if office else not told


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Trade Minister Peter Otieno met Ana Rojas in Lima. Now she is president of the Senate of Peru.",
        MET + "On Friday the Senate said he met the minister of energy.",
        MET + "The talks were led by the deputy minister of energy.",
    ],
)
def test_other_words_give_nobody_an_office_of_others(text):
    """Who is one of two or only meets an official is given nothing."""
    assert not [office for office in offices(text) if "Senate" in office or "energy" in office]


def test_a_deputy_is_his_whose_office_another_sentence_told():
    """Whose deputy somebody is may have his own office from the sentence before."""
    text = (
        "Peter Otieno of Kenya met Javier Olaechea of Peru in Lima. The two trade ministers agreed on a list."
        " Otieno's deputy, Jane Wafula, will see to it."
    )

    assert "Jane Wafula | deputy minister of trade | KE" in offices(text)


def test_a_speaker_by_her_name_alone_is_the_speaker_of_the_next_sentence():
    """An office of a body that opens a sentence is of the only one whom the sentence before it names."""
    text = '"Our doors are open," said Jane Wafula. The speaker of the National Assembly of Kenya spoke in Lima.'

    assert offices(text) == ["Jane Wafula | speaker | National Assembly of Kenya"]
