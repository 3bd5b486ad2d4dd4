"""Which of two officials of one rank is whose, and officials whose name and title stand apart."""

import pytest

from tests.reader.reading import facts


def offices(text):
    """The offices of a text: person and country."""
    return {fact.person: fact.of for fact in facts(text, "office")}


def test_two_stand_in_the_order_of_two_before_them():
    """Who writes "Presidents A and B" keeps to the order when it comes to their ministers."""
    text = (
        "Nordbro bridge\n\nPresidents Astrid Holm of Denmark and Ingrid Lund of Sweden saw the plans. "
        "Infrastructure ministers Carl Berg and Dan Dahl signed for their governments."
    )

    assert offices(text) == {"Astrid Holm": "DK", "Ingrid Lund": "SE", "Carl Berg": "DK", "Dan Dahl": "SE"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The commission of Slovakia and Czechia was led by Energy Minister Jana Novak and her counterpart Eva Cerna.",
        "Talks of the Government of Slovakia and that of Czechia were led by Premier Jana Novak and Premier Eva Cerna.",
        "The governments of Slovakia and Czechia, represented by Energy Ministers Jana Novak and Eva Cerna, sign.",
    ],
)
def test_two_of_one_office_stand_in_the_order_of_their_countries(sentence):
    """Who names two countries and then two officials of one rank keeps to the order."""
    assert offices(f"Talks\n\nA bridge is planned. {sentence}") == {"Jana Novak": "SK", "Eva Cerna": "CZ"}


@pytest.mark.parametrize(
    "sentence",
    [
        '"It will be full," said Carl Berg. His Danish colleague agreed.',
        "Carl Berg and his Danish counterpart agreed on that.",
    ],
)
def test_nobody_is_of_the_country_of_his_peer(sentence):
    """Who has a Danish colleague is no Dane, and the other one is."""
    text = (
        "Danes and Swedes want a second bridge\n\nInfrastructure ministers Carl Berg and Dan Dahl want a bridge. "
        f"{sentence}"
    )

    assert offices(text) == {"Carl Berg": "SE", "Dan Dahl": "DK"}


def test_who_speaks_after_a_meeting_is_told_is_not_who_was_met():
    """The meeting at which something was discussed leads to nobody who says so."""
    text = (
        " date 2024-05-06 By Me\n\nDanish Prime Minister Astrid Holm and her Swedish counterpart Ingrid Lund discussed "
        "the bridge at a Nordic meeting in Aarhus, government spokesman Eli Friis said."
    )

    assert offices(text).get("Eli Friis") in {"DK", None}


@pytest.mark.parametrize(
    ("headline", "lead", "person"),
    [
        (
            "Aarhus: Ingrid Lund's programme",
            "The Prime Minister of Sweden arrives in Aarhus on Thursday.",
            "Ingrid Lund",
        ),
        ("Denmark hosts Swedish energy minister", "Denmark welcomed Sweden's Ingrid Lund on Thursday.", "Ingrid Lund"),
    ],
)
def test_a_headline_and_its_lead_tell_one_person_together(headline, lead, person):
    """The name stands in the one, the title in the other."""
    assert offices(f"{headline}\n\n date 2024-05-06 By Me\n\n{lead} Denmark and Sweden trade much.") == {person: "SE"}


def test_the_title_then_means_whom_the_headline_named():
    """Who was named in the headline alone is who arrives, and whom "he" meets somebody after."""
    text = (
        "Aarhus: Ingrid Lund's programme\n\n date 2024-05-06 By Me\n\nSweden's Prime Minister comes to Aarhus on "
        "Thursday for a working visit. She will hold talks with Danish Prime Minister Astrid Holm."
    )

    assert [fact.participants for fact in facts(text, "meeting", None)] == [
        ("Ingrid Lund",),
        ("Astrid Holm", "Ingrid Lund"),
    ]


@pytest.mark.parametrize(
    ("fields", "office"),
    [
        ("Foreign Affairs, African Cooperation and Moroccan Expatriates", "minister of foreign affairs"),
        ("Foreign Affairs and Moroccans Abroad", "minister of foreign affairs"),
        ("Trade and European Integration", "minister of trade and european integration"),
    ],
)
def test_a_peer_has_no_field_that_only_one_country_has(fields, office):
    """Senegal's minister minds no Moroccans."""
    text = f"Morocco's Minister of {fields} Omar Alaoui met his Senegalese counterpart, Awa Sall."

    assert {fact.person: fact.office for fact in facts(text, "office")}["Awa Sall"] == office


@pytest.mark.parametrize(
    ("when", "former"),
    [("of the day", [True]), ("at the time", [True]), ("", [False]), ("at the border", [])],
)
def test_a_counterpart_of_the_day_is_one_no_more(when, former):
    """Who was his counterpart at the time held the office then."""
    text = f"Slovak Premier Jana Novak met her Czech counterpart {when}, Eva Cerna, in 2019.".replace(" ,", ",")

    assert [fact.former for fact in facts(text, "office") if fact.person == "Eva Cerna"] == former


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Premier Jana Novak, accompanied by Trade Minister Ida Kral, met her Danish counterpart Carl Berg.", "prime"),
        (
            "Premier Jana Novak came. Novak, who was with Minister Ida Kral, met her Danish counterpart Carl Berg.",
            "prime",
        ),
        (
            "Premier Jana Novak greeted Trade Minister Ida Kral, who had met her Danish counterpart Carl Berg.",
            "minister",
        ),
    ],
)
def test_whose_counterpart_it_is_who_comes_in_company(sentence, office):
    """Who is inserted behind the one whom the sentence is about has no counterpart there; who met him has."""
    found = facts(f"Talks\n\nSlovakia and Denmark trade more. {sentence}", "office")

    assert [fact.office.split()[0] for fact in found if fact.person == "Carl Berg"] == [office]
