"""What business pages and chambers tell: levels against records, parts of trade, two orders, who heads what."""

import pytest

from tests.reader.reading import facts, offices
from tests.reader.test_documents import documents
from tests.reader.test_investments import sums
from tests.reader.test_ranks import ranks
from tests.reader.test_trade_clauses import short
from tracker.domain.facts import Meeting, Trade

_MET = "Peru's Trade Minister Ana Soto met Kenya's Trade Minister Juma Mwangi in Lima on Friday. "


def _trade(text: str) -> set[str]:
    return {short(fact) for fact in facts(text, "trade") if isinstance(fact, Trade)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru sold Chad $9 million of tea in 2023, less than the $10 million sold in 2021, and bought $5 million.",
            {"exports PE-TD tea 2023 9 -", "exports PE-TD all 2021 10 -", "imports PE-TD all 2023 5 -"},
        ),
        (
            "Peru sold Chad $9 million of goods in 2023. Trade of $14 million was short of the $20 million of 2011.",
            {"exports PE-TD all 2023 9 -", "turnover PE-TD all 2023 14 -", "turnover PE-TD all 2011 20 -"},
        ),
        (
            "Peru's exports to Chad were $9 million in 2023. Trade came to $14 million, the highest level since 2011.",
            {"exports PE-TD all 2023 9 -", "turnover PE-TD all 2023 14 -"},
        ),
        ("Peru's trade with Chad rose above the $5 million mark in 2023.", {"turnover PE-TD all 2023 5 -"}),
    ],
)
def test_a_record_that_trade_fell_short_of_is_of_its_own_time(text: str, told: set[str]) -> None:
    """The year of a record or of a sum compared with is not that of the figure that is the news."""
    assert _trade(text) == told


def test_a_sum_compared_with_is_no_limit() -> None:
    """What was less than "the $10 million" of a year is told beside how much that was; a mark is a limit."""
    texts = (
        f"Peru's exports to Chad in 2023 were less than {sum_}." for sum_ in ("$10 million", "the $10 million mark")
    )
    compared = "Peru's exports to Chad made $9 million in 2023, less than the $10 million sold in 2021."

    assert [fact.bound for text in texts for fact in facts(text, "trade") if isinstance(fact, Trade)] == ["up_to"] * 2
    assert {fact.bound for fact in facts(compared, "trade") if isinstance(fact, Trade)} == {"exact"}


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Peru's exports to Chad, mainly tea and wood pulp, worth $9 million in 2023, grew.", "all"),
        ("Peru's exports to Chad, tea and wood pulp worth $9 million in 2023, grew.", "tea and wood pulp"),
        ("Peru's exports to Chad in 2023 were small. Exports of tea under the new law rose to $9 million.", "tea"),
        (
            "Peru's exports to Chad in 2023 were small. Sales of tea under the Opportunity Act rose to $9 million.",
            "tea",
        ),
    ],
)
def test_goods_are_named_by_what_stands_with_the_sum(text: str, goods: str) -> None:
    """What trade mainly consists of is not all of it, and a law's name is neither goods nor a hope."""
    assert {fact.scope for fact in facts(text, "trade") if isinstance(fact, Trade)} == {goods}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru is the fourth buyer of Kenyan goods in Africa and only the 13th worldwide.",
            {("buyer", 4), ("buyer", 13)},
        ),
        (
            "Kenyan direct investment in Peru made $5 million, making Peru its second-largest destination.",
            {("investment destination", 2)},
        ),
        ("Kenyan exports to Peru made $5 million, making Peru its second-largest destination.", {("export market", 2)}),
    ],
)
def test_orders_of_goods_and_of_money(text: str, told: set[tuple[str, int]]) -> None:
    """A destination is one of what the sentence is about."""
    assert {(measure, rank) for subject, of, measure, rank in ranks(text) if (subject, of) == ("PE", "KE")} == told
    assert len(ranks(text)) == len(told)


@pytest.mark.parametrize(
    "text",
    [
        "At a meeting in Paris in 2023, Peru promised $5 million to support Ghana's forests.",
        "At the Geneva conference Peru promised a $5 million loan for Ghana.",
        "On the sidelines of the UN General Assembly in New York, Peru announced a grant of $5 million to Ghana.",
    ],
)
def test_money_goes_nowhere_by_where_it_was_promised(text: str) -> None:
    """A town of talks takes nothing; a country that money is put into does."""
    assert sums(text) == [("PE", "GH", 5_000_000)]
    assert sums("Peru and Ghana met. Peru has put $5 million into Togo.") == [("PE", "TG", 5_000_000)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The free trade agreement between Kenya and Oman enters into force today.", ("agreement", "in force")),
        ("The free trade agreement between Kenya and Oman enters into force on 1 May.", ("agreement", "planned")),
        (
            "Kenya and Oman met. A tax treaty, drafted at the same time as the trade agreement, took effect in 2022.",
            ("treaty", "in force"),
        ),
        (
            "Kenya and Oman met. A tax treaty, which replaces the trade agreement, took effect in 2022.",
            ("treaty", "in force"),
        ),
    ],
)
def test_what_takes_effect_is_what_the_sentence_is_about(text: str, told: tuple[str, str]) -> None:
    """Today is no plan, and another document told by the way does not take effect."""
    assert [(each.type, each.status) for each in documents(text)] == [told]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The two agreed to hold a second meeting in the new conference hall of the ministry in Nairobi in May.",
            "planned",
        ),
        ("The ministers plan to hold a second meeting in Nairobi in May.", "planned"),
        ("The two agreed to hold regular meetings.", None),
        ("The two held a second meeting on Saturday.", "held"),
    ],
)
def test_what_two_agreed_to_hold_is_not_held(text: str, status: str | None) -> None:
    """Of what is only agreed or planned there is a fact where it says when, and none that it was held."""
    found = [fact.status for fact in facts(_MET + text, "meeting") if isinstance(fact, Meeting)]

    assert found == ["held"] + [status] * (status is not None)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The Omani Chamber of Commerce Kenya, led by Omar Hadi, met.", "head | Omani Chamber of Commerce Kenya"),
        ("The Omani Chamber of Commerce in Kenya, led by Omar Hadi, met.", "head | Omani Chamber of Commerce"),
        (
            "Omar Hadi, chairman of the Omani Chamber of Commerce Kenya, spoke.",
            "chairman | Omani Chamber of Commerce Kenya",
        ),
        ("OmanInvest, the export agency headed by Omar Hadi, grew.", "head | OmanInvest"),
        ("The Omani Embassy in Nairobi, headed by Omar Hadi, held a fair.", "ambassador | OM"),
        ("Mission of the Omani Minister for Trade, Mr Omar Hadi: postponed.", "minister of trade | OM"),
    ],
)
def test_chambers_agencies_and_embassies_have_heads(text: str, office: str) -> None:
    """A chamber's name goes on with its country, and a minister's mission is no organisation."""
    assert offices(f"Kenya and Oman met. {text}") == [f"Omar Hadi | {office}"]


def test_the_team_of_a_chamber_makes_nobody_its_head() -> None:
    """Who leads a chamber's delegation in a country heads that delegation."""
    assert not offices("Kenya and Oman met. A team of the Omani Chamber of Commerce in Kenya, led by Omar Hadi, came.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru sold Chad goods worth $9 million in 2023 and bought goods for $5 million. The total was $14 million.",
            14,
        ),
        ("In 2023 Peru's exports to Chad made $9 million and its imports $5 million, for a total of $14 million.", 14),
        ("Peru's imports from Chad made $9 million in 2023. The total came to $8 million a year earlier.", None),
    ],
)
def test_the_total_of_both_ways_is_turnover(text: str, told: int | None) -> None:
    """After what was sold and what was bought "the total" is both; after one of them it is that one."""
    sums = [fact.amount for fact in facts(text, "trade") if isinstance(fact, Trade) and fact.measure == "turnover"]
    assert sums == ([told * 1_000_000] if told is not None else [])


def test_an_answer_goes_on_about_the_trade_asked_for() -> None:
    """What the guest of an interview says "we" did is the trade that the whole question is about."""
    question = "Q: Trade between Peru and Chad fell in those years. Where do we stand?"
    answer = "A: We closed 2022 at 14 million US dollars, which is 34% above 2021. In that year it grew."

    assert _trade(f"{question}\n\n{answer}") == {"turnover PE-TD all 2022 14 +34"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "President Juma Mwangi will be in Lima on 25 and 26 August. A business forum will be held on the 25th.",
            "2024-08-25",
        ),
        (
            "President Juma Mwangi will be in Lima on 3 June. A business forum will be held in Lima on the 5th.",
            "2024-06-05",
        ),
    ],
)
def test_a_bare_day_is_of_the_month_just_named(text: str, days: str) -> None:
    """A day alone, "on the 25th", lies ahead where the day that names its month does."""
    found = [fact for fact in facts(f"Peru and Kenya. {text}", "meeting") if isinstance(fact, Meeting)]

    assert [fact.when for fact in found if fact.form == "forum"] == [days]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Togo remained Kenya's leading export market at $5 million, followed by Chad, with Peru in ninth place.",
            {("TG", 1), ("TD", 2), ("PE", 9)},
        ),
        ("Peru is Kenya's third-largest two-way trading partner.", {("PE", 3)}),
    ],
)
def test_others_in_the_same_order(text: str, told: set[tuple[str, int]]) -> None:
    """A place may be told with "in", and a sum may stand behind the first."""
    assert {(subject, rank) for subject, _, _, rank in ranks(text)} == told


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The pact was signed with the Rimtel Bank, represented by its Nairobi head, Omar Hadi.", "head | Rimtel Bank"),
        (
            "The Rimtel Board's Africa committee, led by its chairman Omar Hadi, met.",
            "chairman | Rimtel Board's Africa committee",
        ),
    ],
)
def test_its_head_is_of_what_stands_before(text: str, office: str) -> None:
    """A branch's head is the bank's, a committee's chairman not that of the whole board."""
    assert offices(f"Kenya and Oman met. {text}") == [f"Omar Hadi | {office}"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Kenya eye more as trade hits $5 million.",
        "The bank of Peru is lending Kenya's Rimtel Institute $5 million for research.",
    ],
)
def test_what_is_reached_is_no_goal_and_who_is_lent_money_no_project(text: str) -> None:
    """A mark that trade hits has been reached, and a borrower is not what is built."""
    assert not facts(text, "target")
    assert not facts(text, "project")


def test_his_country_is_that_of_the_envoy_who_speaks() -> None:
    """Other countries that his sentence names give nothing by that."""
    told = "Ghana's Ambassador Kofi Adu said that 35 Peruvian nurses worked in Ghana and that his country had pledged"

    assert sums(f"{told} $5 million to Peru's climate fund.") == [("GH", "PE", 5_000_000)]


@pytest.mark.parametrize("told", ["has not been signed", "was never signed", "is yet to be signed"])
def test_what_was_concluded_and_not_signed_is_no_document(told: str) -> None:
    """The end of negotiations signs nothing where the sentence says so."""
    assert not documents(f"The tax treaty between Kenya and Oman, concluded in 2018, {told}.")
    assert documents("The tax treaty between Kenya and Oman, concluded in 2018, has not been ratified.")
