"""Investments, ranks, goals and totals, told in the ways of newswire."""

import pytest

from tests.reader.reading import facts

_BEGIN = "Officials of Peru and Thailand met. "


def _investments(text: str) -> list[str]:
    return [f"{fact.from_}-{fact.to} {fact.amount / 1_000_000:g}" for fact in facts(_BEGIN + text, "investment")]


def _ranks(text: str) -> list[str]:
    return [f"{fact.subject} of {fact.of}: {fact.rank} {fact.measure}" for fact in facts(_BEGIN + text, "rank")]


def _targets(text: str) -> list[str]:
    return [f"{fact.measure} {fact.amount / 1_000_000:g} {fact.by}" for fact in facts(_BEGIN + text, "target")]


def _counts(text: str) -> list[str]:
    return [f"{fact.number} {fact.counted} {fact.bound}" for fact in facts(_BEGIN + text, "count")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Since 2010, Peru has attracted $300 million in direct investment from Thailand.", ["TH-PE 300"]),
        ("Thailand will provide Peru with a $50 million concessional loan for the railway.", ["TH-PE 50"]),
        ("Lima received a grant of $12 million from Thailand for the hospital.", ["TH-PE 12"]),
        ("The EXIM Bank of Thailand has extended a credit line of $100 million to Peru.", ["TH-PE 100"]),
        (
            "Total Thai investment in Peru came to $250 million, and Peruvian investment in Thailand to $20 million.",
            ["TH-PE 250", "PE-TH 20"],
        ),
        ("Mutual investments exceeded $300 million.", ["PE-TH 300"]),
        ("Peru could attract $500 million in Thai investment.", []),
        ("Thai companies plan to invest $400 million in Peru.", []),
        ("The fund has a capital of $100 million.", []),
    ],
)
def test_who_gives_and_who_takes(text, told):
    """A loan in the wrong direction turns a debtor into a creditor."""
    assert sorted(_investments(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thailand is Peru's No. 3 export market and its fifth-largest supplier.",
         ["TH of PE: 3 export market", "TH of PE: 5 supplier"]),
        ("Thailand ranks second among foreign investors in Peru.", ["TH of PE: 2 investor"]),
        ("Thailand is ranked fourth as Peru's import source after China and Japan.", ["TH of PE: 4 import source"]),
        ("For Peru, Thailand is trading partner number four.", ["TH of PE: 4 trade partner"]),
        ("Thailand overtook Japan as Peru's largest supplier of rice.", ["TH of PE: 1 supplier of rice"]),
        ("Thailand is one of Peru's largest trading partners.", []),
        ("Thailand stands as one of Peru's top five trading partners.", []),
        ("Thailand could become Peru's largest investor.", []),
    ],
)  # fmt: skip
def test_places_in_an_order(text, told):
    """A place is of one country in the order of another; a crowd at the top has none."""
    assert sorted(_ranks(text)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The two sides reaffirmed the $5 billion trade target for 2027.", ["turnover 5000 2027"]),
        ("The countries plan to increase trade up to $3 billion.", ["turnover 3000 None"]),
        ("They aim to double trade, from the present $1.5 billion to $3 billion, by 2030.", ["turnover 3000 2030"]),
        ("The goal is to reach the mark of $7 billion in trade by the end of 2025.", ["turnover 7000 2025"]),
        ("There is potential to increase trade to $13 billion.", []),
        ("Trade will reach $11 billion, the minister believes.", []),
        ("Last year trade reached $16 billion, and the task is to double it.", []),
    ],
)
def test_a_goal_is_set_by_somebody(text, told):
    """What may come about, or already did, is no goal."""
    assert _targets(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of joint ventures has exceeded three hundred.", ["300 joint venture more_than"]),
        ("About 120 Thai firms operate in Peru.", ["120 company about"]),
        ("The two countries have concluded more than 85 agreements.", ["85 document more_than"]),
        ("Six new agreements were signed on Monday.", []),
    ],
)
def test_totals(text, told):
    """A stated total stands until the next; what was signed on one day is no total."""
    assert _counts(text) == told
