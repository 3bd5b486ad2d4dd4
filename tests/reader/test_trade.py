"""Trade: what each figure is of, whose it is, and of which time."""

from datetime import date

import pytest

from tests.reader.reading import facts

PUBLISHED = date(2024, 3, 10)


def _told(text: str) -> set[str]:
    """Each trade fact in short: measure, sides, goods, time, amount in millions, change."""
    found = set()
    for fact in facts(text, "trade", PUBLISHED):
        amount = None if fact.amount is None else f"{fact.amount / 1_000_000:g}"
        found.add(f"{fact.measure} {fact.reporter}-{fact.partner} {fact.scope} {fact.when} {amount} {fact.change_pct}")
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Trade between Peru and Thailand amounted to $6 billion in 2023, a 5.3 percent decrease "
                "compared to 2022 "
                "($6.3 billion)."
            ),
            {"turnover PE-TH all 2023 6000 -5.3", "turnover PE-TH all 2022 6300 None"},
        ),
        (
            (
                "Peru's imports from Thailand jumped to $396 million in January-September 2023 from $347 "
                "million a year "
                "earlier."
            ),
            {
                "imports PE-TH all 2023-01/2023-09 396 None",
                "imports PE-TH all 2022-01/2022-09 347 None",
            },
        ),
        (
            (
                "Bilateral trade between Peru and Thailand came in at $1.1 billion in 2022, of which "
                "Peruvian exports made "
                "up $310 million."
            ),
            {"turnover PE-TH all 2022 1100 None", "exports PE-TH all 2022 310 None"},
        ),
        (
            (
                "Trade between Peru and Thailand rose 28.7 percent to $18 billion in 2023, with Peru's "
                "exports to Thailand "
                "reaching $14 billion and its imports from Thailand standing at $4 billion."
            ),
            {
                "turnover PE-TH all 2023 18000 28.7",
                "exports PE-TH all 2023 14000 None",
                "imports PE-TH all 2023 4000 None",
            },
        ),
        (
            "In 2023 Peru's exports to Thailand grew by 13.9 percent, or $1.019 billion.",
            {"exports PE-TH all 2023 None 13.9"},
        ),
        (
            "Exports and imports between Peru and Thailand hit $107 million in 2023.",
            {"turnover PE-TH all 2023 107 None"},
        ),
        (
            (
                "Of the trade of Peru and Thailand in 2023, Peru exported $19 million and imported $17 "
                "million, down 4.1 "
                "and 10.9 percent, respectively."
            ),
            {"exports PE-TH all 2023 19 -4.1", "imports PE-TH all 2023 17 -10.9"},
        ),
        (
            (
                "In 2023 goods worth $54 million were brought from Peru to Thailand, and goods worth $40 "
                "million - from "
                "Thailand to Peru."
            ),
            {"exports PE-TH all 2023 54 None", "exports TH-PE all 2023 40 None"},
        ),
        (
            "In 2023 Peru's exports to Thailand were steel ($80 million), zinc ($40 million) and grain ($21 million).",
            {
                "exports PE-TH steel 2023 80 None",
                "exports PE-TH zinc 2023 40 None",
                "exports PE-TH grain 2023 21 None",
            },
        ),
        (
            "In 2022 Peru bought $45 million of cement from Thailand and sold it plastics worth $38 million.",
            {"imports PE-TH cement 2022 45 None", "exports PE-TH plastics 2022 38 None"},
        ),
        (
            "Trade turnover of Peru and Thailand: 2021 - $510 million, 2022 - $640 million.",
            {"turnover PE-TH all 2021 510 None", "turnover PE-TH all 2022 640 None"},
        ),
        (
            (
                "According to the results of 2022, trade between Peru and Thailand grew by 12% against 2021 to $430 "
                "million, with exports at 165.2 mln."
            ),
            {"turnover PE-TH all 2022 430 12", "exports PE-TH all 2022 165.2 None"},
        ),
    ],
)
def test_each_figure_is_of_its_own_word_and_time(text, told):
    """A sum given to the wrong word or year is worse than none."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Trade between Peru and Thailand will reach $10 billion from the current $6 billion in 2024.",
        "Had trade between Peru and Thailand reached $1 billion last year, both would have gained.",
        "The trade surplus of Peru with Thailand was $70 million in 2023.",
        "Peru's overall exports came to $63 billion in 2022.",
        "Peru's foreign trade reached $8 billion in 2023.",
        "In 2023 Peru's trade with its neighbours Chile, Bolivia, Ecuador and Brazil was $20 billion.",
        "In 2023 the exports of Peru to Thailand earned $300 per tonne.",
        "Thailand's share in the imports of Peru was 6 percent in 2023.",
        "Between 2018 and 2023, trade between Peru and Thailand doubled.",
        "Trade between Peru and Thailand has grown by 5 percent a year since 2015.",
        "The trade ministers of Peru and Thailand saw $5 billion worth of stadiums in 2023.",
    ],
)
def test_what_is_no_trade_between_two(text):
    """Hopes, balances, whole totals, shares, rates and changes over many years are not facts."""
    assert _told(text) == set()


def test_what_goes_on_about_the_figure_just_told():
    """A pronoun means the first figure of the sentence before, at its own time."""
    text = (
        "Trade between Peru and Thailand was $12.9 billion in 2021. It rose 10 percent to $14.2 billion in 2022. "
        "A year earlier, exports of Peru stood at $3 billion."
    )

    assert _told(text) == {
        "turnover PE-TH all 2021 12900 None",
        "turnover PE-TH all 2022 14200 10",
        "exports PE-TH all 2021 3000 None",
    }


def test_another_pair_does_not_stay():
    """After a glance at a third country, bare trade is the article's own again."""
    text = (
        "Trade between Slovenia and Croatia was 7 billion euros in 2022, ministers of Slovenia and Croatia said.\n\n"
        "Trade between Slovenia and Hungary reached 4 billion euros in 2022.\n\n"
        "Trade in services was 1.2 billion euros in 2022."
    )

    assert _told(text) == {
        "turnover HR-SI all 2022 7000 None",
        "turnover HU-SI all 2022 4000 None",
        "turnover HR-SI services 2022 1200 None",
    }
