"""Documents beside what they are not: days of their terms, papers left for later, those of blocs and on the way."""

import pytest

from tests.reader.reading import read
from tests.reader.test_documents import documents
from tracker.domain.facts import Document

_TODAY = "2024-03-10"
_SIGNED = "Chad and Niger signed "


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (_SIGNED + "a loan agreement for the bridges hit in January by floods.", _TODAY),
        (_SIGNED + "a memorandum on the pipeline opened in January.", _TODAY),
        (_SIGNED + "a memorandum on the road damaged last year by rain.", _TODAY),
        (_SIGNED + "a treaty on visas, to come into force in June.", _TODAY),
        (_SIGNED + "a treaty on visas, due to enter into force in June.", _TODAY),
        (_SIGNED + "a treaty on visas, effective July 1.", _TODAY),
        (_SIGNED + "a contract on dates, with deliveries to start in July.", _TODAY),
        (_SIGNED + "a contract on dates under which deliveries start in July.", _TODAY),
        (_SIGNED + "an agreement on direct flights from July.", _TODAY),
        (_SIGNED + "an agreement to open a market in July.", _TODAY),
        (_SIGNED + "an agreement to dig a canal by January.", _TODAY),
        (_SIGNED + "a treaty on visas at talks held in January.", "2024-01"),
        (_SIGNED + "an agreement on wells, negotiated for years, in January.", "2024-01"),
        (_SIGNED + "an agreement to open a market in February.", "2024-02"),
    ],
)
def test_the_day_of_what_a_document_provides_for_is_not_its_own(text, when):
    """What was hit, opens or takes effect some day lends the signing no day."""
    assert [fact.when for fact in documents(text) if fact.status == "signed"] == [when]


@pytest.mark.parametrize(
    "text",
    [
        _SIGNED + "a pact on rail on Friday in Niamey, a treaty on water being left for June.",
        _SIGNED + "a pact on rail on Friday, with a treaty on water to follow in June.",
        _SIGNED + "a pact on rail in Niamey on Friday, with a treaty on water due in June.",
    ],
)
def test_a_document_left_for_later_is_planned(text):
    """The second of two that one verb seems to sign is still to come."""
    assert sorted((fact.type, fact.status, fact.when) for fact in documents(text)) == [
        ("agreement", "signed", "2024-03-08"),
        ("treaty", "planned", "2024-06"),
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad's leader Idriss Moussa had come from Togo, where a trade pact was signed on Monday.", [["TD", "TG"]]),
        ("Chad's leader Idriss Moussa had visited Togo, where two pacts were signed.", [["TD", "TG"]]),
        ("Chad's leader Idriss Moussa flew to Togo, where they signed a pact on Monday.", [["NE", "TD"]]),
        ("Both attended a summit in Togo on Monday, where a pact was signed.", [["NE", "TD"]]),
        ("The ECOWAS agreement on free movement, signed in 1979, was recalled.", []),
        ("If the European Union's trade pact with Niger, signed in 2021, holds, Chad may follow.", [["EU", "NE"]]),
        ("The agreement on free movement, signed in 1979, was recalled.", [["NE", "TD"]]),
    ],
)
def test_a_document_of_others_has_their_parties(text, parties):
    """What is signed on another leg of a trip is of that country, what a bloc signed is the bloc's."""
    told = documents("Chad and Niger held talks in Niamey on Friday. " + text)

    assert [list(fact.parties) for fact in told] == parties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Another, on oil and gas, was signed by the deputy ministers.", ["memorandum on oil and gas"]),
        ("A second, on camels, was signed on Saturday.", ["memorandum on camels"]),
        ("Another one on camels will be signed in July.", ["memorandum on camels"]),
        ("The energy ministers, Jane Issa and John Ali, signed another, on gas.", ["memorandum on gas"]),
        ("Another, on the other bank of the river, was opened in 2019.", []),
        ("A second was opened by the ministers.", []),
    ],
)
def test_another_stands_for_the_document_of_the_sentence_before(text, told):
    """A sentence may open with "another" or "a second" where the last one told of the first."""
    found = documents("Chad and Niger signed a memorandum on rail in Niamey on Friday. " + text)

    assert [fact.title for fact in found] == ["memorandum on rail", *told]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_SIGNED + "a memorandum on a renewed partnership on Friday.", "memorandum on a renewed partnership"),
        (_SIGNED + "a declaration on an agreed border on Friday.", "declaration on an agreed border"),
        (_SIGNED + "an agreement on secured loans on Friday.", "agreement on secured loans"),
        (_SIGNED + "an agreement on loans signed by the ministers on Friday.", "agreement on loans"),
    ],
)
def test_a_participle_before_its_noun_ends_no_title(text, title):
    """A renewed partnership has not been signed beside the memorandum on it."""
    assert [(fact.title, fact.when) for fact in documents(text)] == [(title, "2024-03-08")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad and Niger condemned the declaration of independence of 15 May 1983.", 0),
        ("Chad and Niger recalled the declaration of a state of emergency of 3 May 2019.", 0),
        ("Chad and Niger recalled the declaration of friendship of 3 May 2019.", 1),
    ],
)
def test_what_is_proclaimed_is_signed_with_nobody(text, told):
    """Independence and war are declared by one, friendship by two."""
    assert len(documents(text)) == told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The Chad Chamber of Commerce and the Niger Chamber of Commerce used the fair to sign a pact on mutton.",
            ["Chad Chamber of Commerce", "Niger Chamber of Commerce"],
        ),
        (
            "The contract was signed by Chad's Minister of Roads Idriss Moussa and the Nigerien builder Satu.",
            ["Satu", "TD"],
        ),
        ("Chad's minister Idriss Moussa and Niger's minister Jane Issa signed a contract.", ["NE", "TD"]),
        ("The Chadian dairy Satu signed a contract with Niger's Green River on Friday.", ["Green River", "Satu"]),
        ("Chad was the first to sign, in 2014, a pact with Niger on mutton.", ["NE", "TD"]),
    ],
)
def test_firms_sign_beside_ministers_and_at_fairs(text, parties):
    """A firm that a country owns or a minister stands beside signs for itself."""
    told = [fact for fact in read(text).facts if isinstance(fact, Document)]

    assert [list(fact.parties) for fact in told] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        _SIGNED + "three pacts on Friday. They concern tax, wells and the exchange of news between TNA and NNA.",
        _SIGNED + "three pacts on Friday, on tax, trade between TNA and NNA, and wells.",
        _SIGNED + "pacts on tax, wells, and cooperation between TNA and NNA on Friday.",
    ],
)
def test_of_several_topics_the_one_between_two_has_its_own_parties(text):
    """The "and" between two agencies parts no topics, and the other documents are not theirs."""
    told = documents(text)

    assert sorted(list(fact.parties) for fact in told) == [["NE", "TD"], ["NE", "TD"], ["NNA", "TNA"]]
    assert {fact.when for fact in told} == {"2024-03-08"}


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Chad, which will hold elections in December, signed a treaty with Niger.", _TODAY),
        ("Chad and Niger, whose trade reached $200 million in 2023, signed a treaty.", _TODAY),
        ("With trade at $200 million in 2023, Chad and Niger signed a treaty.", _TODAY),
        (_SIGNED + "a treaty because of floods in January.", _TODAY),
        (_SIGNED + "an extension of the 2019 agreement on wells on Friday.", "2024-03-08"),
        ("The pact of Chad and Niger took effect in 2018, having been signed on May 13, 2017.", "2017-05-13"),
        ("Chad and Niger signed, in January, a treaty on fish.", "2024-01"),
    ],
)
def test_the_day_of_something_told_by_the_way_is_not_that_of_a_signing(text, when):
    """Elections, trade and floods have days of their own."""
    assert [fact.when for fact in documents(text)] == [when]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A road map for 2025-2027 was approved at the Chad-Niger joint commission on Friday.", 1),
        ("A protocol was adopted by the Chad-Niger joint commission on Friday.", 1),
        ("Chad and Niger held a session of their joint commission on Friday. A road map was approved.", 1),
        (
            "Chad and Niger held a session of their joint commission on Friday. A road map was approved by parliament.",
            0,
        ),
        ("A road map was approved by the parliament of Chad on Friday. Niger has none.", 0),
    ],
)
def test_what_a_commission_of_both_adopts_is_of_both(text, told):
    """A joint commission acts for two, a parliament for one."""
    assert len(documents(text)) == told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A pact between Satu and JSC Koro was signed on Friday.", ["JSC Koro", "Satu"]),
        ("JSC Chadian Railways and LLC Satu signed a pact on Friday.", ["JSC Chadian Railways", "LLC Satu"]),
        (
            'A pact between the Music Academy "Ali Farka" and the University "Abdou Moumouni" was signed.',
            ['Music Academy "Ali Farka"', 'University "Abdou Moumouni"'],
        ),
        (
            "A pact between the Port of Lobito Authority and the Port of Durban was signed on Friday.",
            ["Port of Durban", "Port of Lobito Authority"],
        ),
        ('The ministers of both countries signed a declaration "Wells for All" on Friday.', ["NE", "TD"]),
    ],
)
def test_names_of_firms_go_on_with_their_form_and_in_quotes(text, parties):
    """The form of a firm may stand before its name, and a name may stand in quotes."""
    told = documents("Chad and Niger held talks in Niamey on Thursday. " + text)

    assert [list(fact.parties) for fact in told] == [parties]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The mayors of Riga and Tashkent signed a twinning pact on Friday.", ["LV-RIX", "UZ-TK"]),
        ("The universities of Niamey and Abéché signed a pact.", ["university of Abéché", "university of Niamey"]),
        ("The foreign ministers of Niger and Chad signed a pact on Friday.", ["NE", "TD"]),
        ("The governments of Niamey and Ndjamena signed a pact on Friday.", ["NE", "TD"]),
    ],
)
def test_towns_and_their_bodies_sign_for_themselves(text, parties):
    """Mayors and universities of two capitals are no two states."""
    assert [list(fact.parties) for fact in documents(text)] == [parties]


def test_a_month_earlier_goes_by_the_month_before_it():
    """The words “one month earlier” are reckoned from the month that the sentence names."""
    told = documents("Chad and Niger signed a treaty in May 2020 after a pact concluded one month earlier.")

    assert sorted((fact.type, fact.when) for fact in told) == [("agreement", "2020-04"), ("treaty", "2020-05")]


def test_an_accession_is_to_a_document_of_many():
    """Who accedes to a pact of many states signs nothing with the other country of the article."""
    assert not documents("Chad and Niger hailed the signing in January of Chad's accession protocol to the Ocean Pact.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The two leaders attended the presentation of six signed agreements.", [("agreement", 6)]),
        ("They witnessed the presentation of two memoranda of understanding.", [("memorandum", 2)]),
        ("They attended the presentation of a contract.", []),
        ("They attended the presentation of ten plans for a port.", []),
    ],
)
def test_documents_are_presented_in_numbers(text, told):
    """Several agreements that leaders see presented have been signed, one that somebody presents may not be."""
    found = documents("The presidents of Chad and Niger met in Niamey on Friday. " + text)

    assert [(fact.type, fact.number) for fact in found] == told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Bank of Abéché and the government of Niger signed a loan agreement.", ["Bank of Abéché", "NE"]),
        ("Satu and Niger's government signed a loan agreement on Friday.", ["NE", "Satu"]),
        ("The governments of Chad and Niger signed a loan agreement on Friday.", ["NE", "TD"]),
    ],
)
def test_a_government_signs_beside_a_bank(text, parties):
    """The government of a country is that country, wherever it stands among those who sign."""
    assert [list(fact.parties) for fact in documents("Chad and Niger held talks on Thursday. " + text)] == [parties]


@pytest.mark.parametrize(
    ("text", "when", "parties"),
    [
        (
            "The treaty on visas, concluded among Chad, Niger and Mali, has been in force since 2016.",
            "2016",
            ("ML", "NE", "TD"),
        ),
        ("The treaty on visas, signed by Chad and Niger, entered into force in May 2017.", "2017-05", ("NE", "TD")),
        (
            "The treaty on visas was signed by Chad and Niger and entered into force in May 2017.",
            "2017-05",
            ("NE", "TD"),
        ),
        (
            "The treaty on visas, signed by Chad and Niger in 2016, entered into force in May 2017.",
            "2016",
            ("NE", "TD"),
        ),
    ],
)
def test_what_has_been_in_force_was_not_signed_today(text, when, parties):
    """A document of which only the day is told since which it is in force is of that day."""
    (document,) = [fact for fact in read(text).facts if isinstance(fact, Document)]

    assert (document.when, document.status, document.parties) == (when, "in force", parties)


@pytest.mark.parametrize(
    "name", ["Double Taxation Avoidance Agreement", "Double Tax Agreement", "double taxation agreement"]
)
def test_double_taxation_is_no_doubling(name):
    """The commonest of agreements, in capitals or not."""
    found = documents(f"Kenya and Chad signed two papers, among them a {name}.")
    assert name in {fact.title for fact in found}
