"""Documents that a sentence leaves half unsaid: "as were", "one of them", "it", a second "between"."""

import pytest

from tests.reader.test_documents import documents

_MET = "Peru and Chad held talks in Lima on Friday. "


def told(text):
    """Type, title and status of each document of a text."""
    return sorted((fact.type, fact.title or "", fact.status) for fact in documents(_MET + text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minutes were signed, as were a pact on fish and a plan on ports.",
            [("agreement", "pact on fish"), ("plan", "plan on ports"), ("protocol", "")],
        ),
        ("A treaty was signed, and so was a memorandum on health.", [("memorandum", "memorandum on health")]),
        ("A treaty was signed, as was expected, but a memorandum was not.", []),
        ("A treaty was signed, while one on visas is wanted, the minister said.", []),
        (
            "Nine pacts were signed, out of which one is on the fort.",
            [("agreement", ""), ("agreement", "agreement on the fort")],
        ),
        (
            "Treaties were ready. The ministers signed one of them, a memorandum on vaccines.",
            [("memorandum", "memorandum on vaccines")],
        ),
    ],
)
def test_a_verb_left_out_signs_as_the_one_before(text, expected):
    """What "as were" and "so was" are said of is signed as well; what is denied or wanted is not."""
    assert [(kind, title) for kind, title, _ in told(text) if kind != "treaty"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed the railway, the pact on which was signed on 6 June last year.", ["2023-06-06 signed"]),
        ("The contract under which gas is brought to Lima was signed on 6 June last year.", ["2023-06-06 signed"]),
        ("The cooperation agreement between Peru and Chad is from the year 2019.", ["2019 signed"]),
        (
            "They rest on the Pact between Peru and Chad on Trade. It took effect on 1 November 2007.",
            ["2007-11-01 in force"],
        ),
        (
            "The new agreement on taxes is law. Signed in Lima in May 2020 by both ministers, it lowers duties.",
            ["2020-05 signed"],
        ),
        (
            "A pact between Peru and Chad came into force in May 2001, and its upgrade has been in effect since 2020.",
            ["2001-05 in force"],
        ),
        ("Under a visa programme, in force since 1 March, Peruvians may stay in Chad.", []),
        ("Things will come into force once the exchange of letters is done in May.", []),
    ],
)
def test_a_day_stands_behind_a_clause_or_a_pronoun(text, expected):
    """A relative clause parts a document from its verb, and "it" means the one before; a scheme is no document."""
    assert [f"{fact.when} {fact.status}" for fact in documents(_MET + text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Memoranda were signed between Rumi Foods and Chad Mills and between Andes Bank and Sahel Bank.",
            [("Andes Bank", "Sahel Bank"), ("Chad Mills", "Rumi Foods")],
        ),
        (
            "Six pacts were signed on 4 March. One of them, between Rumi Foods and Sahel Bank, is about loans.",
            [("PE", "TD"), ("Rumi Foods", "Sahel Bank")],
        ),
        ("Contracts worth $18 million were signed, the largest of them by the maker Rumi.", [("PE", "TD")]),
        ("The minister praised the pact on a port with two berths, signed with Sahel Bank in 2023.", [("PE", "TD")]),
    ],
)
def test_each_pair_has_its_own_document(text, expected):
    """Two pairs have one each, one of several has its own sides, and the maker of the largest is not that of all."""
    found = sorted(fact.parties for fact in documents(_MET + text))

    assert found == expected or all("Sahel Bank" in parties for parties in found)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Twenty-six (26) pacts, memoranda of understanding and executive programmes were signed.", 26),
        ("Peru and Chad exchanged 14 memoranda of understanding (MoUs), agreements and protocols.", 14),
    ],
)
def test_kinds_listed_behind_a_number_are_one_sum(text, number):
    """A number before several kinds of documents counts them all."""
    assert [(fact.type, fact.number) for fact in documents(_MET + text)] == [("document", number)]


def test_a_list_under_namely_is_of_the_sum_before_it():
    """Items under "Namely:" are what the sum takes in, each with its sides; "others" is none."""
    text = (
        _MET + "Nine documents were exchanged. Namely:\n\n- Programme on trade;\n\n- Memorandum on partnership between "
    )

    found = documents(text + "Arequipa and Moundou, signed by governor Luis Soto;\n\n- others.")

    assert [(fact.type, fact.number) for fact in found] == [("document", 9), ("program", None), ("memorandum", None)]
    assert found[-1].parties == ("Arequipa", "Moundou")
