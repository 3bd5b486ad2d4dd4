"""Whom "him", "he" and "the guest" mean after a reception, and who leads the guests that are received."""

from datetime import date

import pytest

from tests.reader.reading import facts, offices

MONDAY = date(2024, 8, 19)
RECEIVED = "Fijian President Wiliame Katonivere received Estonian Speaker Lauri Hussar in Suva on Sunday."


def met(text: str) -> list[str]:
    """The meetings of a text in short."""
    found = facts(text, "meeting", MONDAY)
    return [
        " + ".join(sorted(name.rpartition(" ")[2] for name in fact.participants))
        for fact in found
        if fact.form == "meeting"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prime Minister Sitiveni Rabuka will meet him on Tuesday.",
        "Prime Minister Sitiveni Rabuka received him in the evening.",
        "In the evening Prime Minister Sitiveni Rabuka received the guest.",
        "Before returning to Tallinn on Thursday, he will call on Prime Minister Sitiveni Rabuka.",
        "During his stay he also met with Prime Minister Sitiveni Rabuka.",
        "Before flying home he paid a courtesy call on Prime Minister Sitiveni Rabuka.",
    ],
)
def test_he_who_was_received_is_the_guest(sentence):
    """After "X received Y" others of X's side meet Y, and it is Y who flies home."""
    assert met(f"{RECEIVED} {sentence}") == ["Hussar + Katonivere", "Hussar + Rabuka"]


def test_he_is_the_subject_where_nobody_leaves():
    """A host who sees somebody else of the guest's side stays the one whom "he" means."""
    text = f"{RECEIVED} He also met Estonian Foreign Minister Margus Tsahkna."

    assert met(text) == ["Hussar + Katonivere", "Katonivere + Tsahkna"]


@pytest.mark.parametrize(
    "delegation",
    [
        "The Estonian guests, led by Speaker Lauri Hussar,",
        "The Estonian delegation under Speaker Lauri Hussar",
        "A team from Tallinn with Estonian Speaker Lauri Hussar at its head",
        "The guests, with Estonian Speaker Lauri Hussar leading,",
    ],
)
def test_who_leads_a_delegation_meets(delegation):
    """A delegation meets by its head, however the text says who that is."""
    assert met(f"{delegation} met Fijian President Wiliame Katonivere.") == ["Hussar + Katonivere"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade has grown under Estonian Speaker Lauri Hussar, Fijian President Wiliame Katonivere noted.",
        "The Fijian team, with Estonian Speaker Lauri Hussar at hand, met fans.",
    ],
)
def test_under_whom_trade_grows_leads_no_delegation(sentence):
    """Only a delegation is led by the one it is told to be under."""
    assert not met(sentence)


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("On Friday he is to meet Prime Minister Luis Soto.", "Do-hyun + Soto"),
        ("Defence Minister Ana Ruiz will call on him on Friday.", "Do-hyun + Ruiz"),
        ("Speaker Rosa Vidal met the distinguished guest in the morning.", "Do-hyun + Vidal"),
        ("Prime Minister Luis Soto granted him an audience.", "Do-hyun + Soto"),
    ],
)
def test_who_is_on_a_trip_is_the_guest_after_his_host_was_told(later, expected):
    """Whom the host's own countrymen meet is the visitor, also where the sentence before is about the host."""
    text = (
        "South Korean President Ahn Do-hyun arrived in Lima on Thursday. "
        f"Peruvian President Juan Flores gave a dinner for the South Korean leader. {later}"
    )

    assert expected in met(text)


def test_a_visit_of_long_ago_leaves_the_guest_who_he_is():
    """Who came years ago is not "the guest" of today."""
    text = (
        "South Korean Speaker Ahn Do-hyun is on a working visit to Peru until Friday. "
        "Ties were upgraded during the visit of then President Oh Min-seok to Peru in December 2021. "
        "The guest held talks with Peruvian Minister Ana Ruiz."
    )

    assert met(text) == ["Do-hyun + Ruiz"]


def test_who_is_met_by_the_host_s_guest_from_elsewhere_keeps_his_country():
    """A host who receives a second foreigner is no guest."""
    text = (
        "South Korean President Ahn Do-hyun arrived in Lima on Thursday. Peruvian President Juan Flores received him. "
        "On Friday he is to receive Chilean Minister Eva Rojas."
    )

    assert "Flores + Rojas" in met(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{RECEIVED} The delegates were also received by Prime Minister Sitiveni Rabuka.", ["Hussar + Rabuka"]),
        (
            f"{RECEIVED.replace('received', 'met')} The delegation was received by Prime Minister Sitiveni Rabuka.",
            ["Hussar + Rabuka"],
        ),
        (
            "Fiji's Wiliame Katonivere received Estonian envoys. They were also received by Minister Sitiveni Rabuka.",
            [],
        ),
    ],
)
def test_a_host_is_nobodys_guest_at_home(text, expected):
    """Those whom another official of the host's country receives are the guests, not the host."""
    assert [names for names in met(text) if "Rabuka" in names] == expected


def test_whom_a_town_elected_has_not_come_from_there():
    """The seat of an MP says nothing of where anybody went."""
    text = (
        "The Fijian President, Wiliame Katonivere, received an Estonian delegation led by Lauri Hussar, MP for Narva."
    )

    assert [(fact.form, fact.place) for fact in facts(text, "meeting", MONDAY)] == [("meeting", None)]


def test_whoever_receives_somebody_is_at_home_where_the_story_is():
    """The town of the talks told before says whose the host is."""
    talks = "Fijian and Estonian officials met in Suva on Sunday."
    received = "Foreign Minister Hanno Kuld was received by President Seru Vula."

    assert sorted(offices(f"{talks} {received}")) == [
        "Hanno Kuld | minister of foreign affairs | EE",
        "Seru Vula | president | FJ",
    ]


def test_the_president_whose_visit_it_is_is_whom_he_means():
    """A sentence on somebody's visit is about him, though it names no one and has a "he" of its own."""
    text = (
        "Fijian President Seru Vula met Estonian Premier Hanno Kuld in Tallinn. "
        "Fijian Trade Minister Ana Ruiz saw no one. "
        "This is the President's second visit to Estonia since he took office. "
        "He will meet Speaker Lauri Hussar on Tuesday."
    )

    assert met(text) == ["Kuld + Vula", "Hussar + Vula"]


@pytest.mark.parametrize(
    ("who", "of"),
    [
        ("Estonia's ambassador to Fiji, Hanno Kuld, and the Minister of Health, Seru Vula, opened the clinic.", "FJ"),
        ("Minister of Health Seru Vula and Estonia's ambassador to Fiji, Hanno Kuld, opened the clinic.", "FJ"),
        ("Estonian Health Minister Seru Vula and Ambassador Hanno Kuld opened the clinic.", "EE"),
    ],
)
def test_whom_an_envoy_stands_beside_is_at_home(who, of):
    """The minister beside an ambassador is of the country where he is sent."""
    assert f"Seru Vula | minister of health | {of}" in offices(f"Fiji and Estonia are close. {who}")


@pytest.mark.parametrize(
    "text",
    [
        'Fijian Health Minister Seru Vula said: "I met my Estonian counterpart, Hanno Kuld, in Suva on Sunday."',
        '"I met my Estonian counterpart, Hanno Kuld, in Suva on Sunday," Fijian Health Minister Seru Vula said.',
    ],
)
def test_my_counterpart_holds_the_speakers_office(text):
    """Who says "I" tells of his own peer."""
    assert "Hanno Kuld | minister of health | EE" in offices(text)
    assert met(text) == ["Kuld + Vula"]
