"""Conditions on places, names, offices and gatherings hold of what they were made for, and of nothing beside it."""

from datetime import date

import pytest

from tests.reader.reading import facts, offices
from tracker.domain.facts import Meeting, Rank, Trade

ON_COCOA = "OSLO, March 10 (NTB) - Norway and Ghana agreed on Saturday to sell each other fish and cocoa.\n\n"
ON_TEA = "LIMA, March 10 (ANP) - Peru and Kenya signed a pact on tea on Saturday.\n\n"
ON_FISH = "NAIROBI, March 10 (KNA) - Kenya and Jordan signed a pact on fish on Saturday.\n\n"


def _meetings(text: str) -> list[str]:
    """The meetings of a text that have participants, or else a number: "Kofi Adu, Luis Soto | 2024-03-09 | GH PE"."""
    found = [fact for fact in facts(text, "meeting") if isinstance(fact, Meeting)]
    return [
        f"{', '.join(each.participants) or each.number} | {each.when} | {' '.join(each.parties)}"
        for each in found
        if each.participants or each.number
    ]


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Mr Moses Kuria, who had come in on Friday from Havana, paid a call on President Leo Marr.", "PE"),
        ("Mr Moses Kuria arrived from Havana, where he had met President Leo Marr.", "CU"),
    ],
)
def test_whence_somebody_comes_he_met_nobody(told, country):
    """A person met "who had come in from Havana" is none of Cuba's, one met in "Havana, where" is."""
    text = f"{ON_TEA}Moses Kuria is Kenya's trade minister. {told}"

    assert f"Leo Marr | president | {country}" in offices(text)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The fifth session was held last year in Accra, Trade Minister Leo Marr reminded reporters.", True),
        ('The sixth is to start in Accra in June, but "nobody knows of what", said Trade Minister Leo Marr.', True),
        ("In Accra, Trade Minister Leo Marr opened a fair on Friday.", False),
        ("The fourth was held in Accra in 2019, when Leo Marr was the trade minister.", False),
    ],
)
def test_a_town_abroad_is_that_of_whom_the_line_tells_there(told, expected):
    """Who speaks of a session in Accra speaks at home; who opens a fair there may be of either."""
    found = [each for each in offices(f"{ON_COCOA}{told}") if each.startswith("Leo Marr")]

    assert found == (["Leo Marr | minister of trade | NO"] if expected else [])


def test_a_name_may_lean_to_a_third_country_that_is_named():
    """The president in whose presence a third country signs is its own."""
    text = f"{ON_TEA}One more was signed with Brazil in the presence of President Luiz Inácio Lula da Silva."

    assert "Luiz Inácio Lula da Silva | president | BR" in offices(text)
    assert "Luiz Inácio Lula da Silva | president | BR" not in offices(text.replace("with Brazil", "in Arequipa"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Trade Minister Rui Bast and Kenya's Leo Marr subscribed a pact.", "Leo Marr | minister of trade | KE"),
        ("Rui Bast is spokesman of the ruling New Peru party.", "Rui Bast | spokesman | New Peru"),
        ("The tea was sold by the Trade Minister from Nairobi, Leo Marr.", "Leo Marr | minister of trade | KE"),
        (
            "Rui Bast is director of the Institute for Women's Studies.",
            "Rui Bast | director | Institute for Women's Studies",
        ),
        ("Leo Marr, Peru's special envoy for Kenya affairs, spoke.", "Leo Marr | special envoy | PE"),
        ("It was signed by Foreign Secretary Bharat Raj Soto of Peru.", "Bharat Raj Soto | foreign secretary | PE"),
        ("It was seen by Sultan Mahmud, King of Malaysia.", "Sultan Mahmud | king | MY"),
        ("It was seen by Sultan Mahmud, Sultan of Oman.", "Mahmud | sultan | OM"),
        ("Ambassador Rui Bast, Peru's deputy trade minister, spoke.", "Rui Bast | ambassador | PE"),
        ("The Region Mayor of Skåne, Olle Berg, watched.", "Olle Berg | region mayor | SE-M"),
        ("The Mayor of Lviv, Petro Bondar, watched.", "Petro Bondar | mayor | Lviv"),
    ],
)
def test_titles_are_told_whole(told, expected):
    """Parties, institutes, envoys, kings and ambassadors by what stands beside them."""
    assert expected in offices(f"{ON_TEA}{told}")


@pytest.mark.parametrize(
    "told",
    [
        "Leo Marr is spokesman of the ruling Peruvian party.",
        "A manager from Nairobi, Leo Marr, sold it.",
        "Trade Minister Rui Bast opened the fair, and Kenya's Leo Marr watched.",
    ],
)
def test_no_office_is_made_of_a_country_alone(told):
    """A country's adjective is no party's name, a town no manager's owner, a watcher no minister."""
    assert not [each for each in offices(f"{ON_TEA}{told}") if each.startswith("Leo Marr")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{ON_TEA}Both resolved to revive the tea council and to hold its fifth session in Lima on 14 June.",
            ["5 | 2024-06-14 | KE PE"],
        ),
        (f"{ON_TEA}Both failed to revive the tea council and to hold its fifth session in Lima on 14 June.", []),
        (
            f'{ON_TEA}Businessman Joko "Jokowi" Widodo Jr. called on Trade Minister Rui Bast of Peru on Friday.',
            ['Joko "Jokowi" Widodo Jr., Rui Bast | 2024-03-08 | KE PE'],
        ),
        (
            f"{ON_TEA}His visit is the first by a Kenyan president since Leo Marr came in 2008.",
            ["Leo Marr | 2008 | KE PE"],
        ),
        (f"{ON_TEA}President Leo Marr of Kenya spoke to the Emir by telephone on Friday, the Royal Diwan said.", []),
    ],
)
def test_who_met_is_told_whole(text, expected):
    """A session that was resolved upon, a name with its nickname, a forerunner without a title; no court speaks."""
    assert _meetings(text) == expected


def test_sessions_in_two_places_are_two():
    """The session of years ago in another town does not give its time to the one that is reported."""
    text = (
        f"{ON_TEA}The fifth meeting of the Joint Tea Council followed in Lima. "
        "The last such council was held in Nairobi in June 2021."
    )

    assert "5 | 2021-06 | KE PE" not in _meetings(text)


@pytest.mark.parametrize(("owner", "expected"), [("the Kingdom", True), ("the Republic", False)])
def test_a_minister_of_the_kingdom_is_of_no_republic(owner, expected):
    """The other country stands nearer, but is no kingdom."""
    told = (
        "It is co-chaired by Energy Minister Daniel Otieno on the Kenyan side and "
        f"by the Minister of Trade of {owner} Leo Marr on the Jordanian side."
    )

    assert ("Leo Marr | minister of trade | JO" in offices(f"{ON_FISH}{told}")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Kuria's cabinet colleague Leo Marr, in charge of the economy, is to visit Lima in June.",
            "Leo Marr | minister of economy | KE",
        ),
        (
            "Leo Marr, president of the African division of Safaricom, signed it.",
            "Leo Marr | president | African division of Safaricom",
        ),
        ("Leo Marr, president of the Blue Nile, signed it.", "Leo Marr | president | Blue Nile"),
    ],
)
def test_offices_are_of_what_stands_behind_them(told, expected):
    """A colleague in the cabinet governs what he is in charge of; a division is its firm's."""
    assert offices(f"{ON_TEA}{told}") == [expected]


def _trade(text: str) -> list[tuple[str | None, int | None, float | None]]:
    """The figures of a text: when, how much and by how many percent."""
    found = [fact for fact in facts(text, "trade", date(2024, 5, 14)) if isinstance(fact, Trade)]
    return [(fact.when, fact.amount, None if fact.change_pct is None else float(fact.change_pct)) for fact in found]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Trade with Kenya reached $3 billion in 2023. March by itself brought $96 million.",
            [("2023", 3_000_000_000, None), ("2024-03", 96_000_000, None)],
        ),
        (
            "Trade with Kenya reached $3 billion in 2023. March is said to have been the best month.",
            [("2023", 3_000_000_000, None)],
        ),
        (
            "In January 2024 Peru sold Kenya goods for $12 million, 5% more than in December and 21% more on the year.",
            [("2024-01", 12_000_000, 5)],
        ),
        (
            "In 2023 Peru's exports to Kenya came to $12 million, up 4%. They grew by 9% in 2023, Kenyan customs say.",
            [("2023", 12_000_000, 4), ("2023", None, 9)],
        ),
    ],
)
def test_a_sum_has_one_change_in_its_sentence(told, expected):
    """A second change of the same sum is no figure of its own, a rival one is; "March by itself" is a month."""
    assert _trade(f"{ON_TEA}{told}") == expected


@pytest.mark.parametrize(("off", "expected"), [("postponed twice since 2020", 2), ("which was postponed again", 1)])
def test_what_was_postponed_twice_is_held_in_the_end(off, expected):
    """Only what is called off and not told again does not happen."""
    assert len(facts(f"{ON_TEA}On Friday the two will sign a declaration on cocoa, {off}.", "document")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The Piura bridge is being built; its second phase is to be ready in 2027.", 1),
        ("The Piura bridge was opened last year; its second span is being built.", 2),
    ],
)
def test_phases_to_come_of_what_is_being_built_are_part_of_it(told, expected):
    """A part goes its own way only beside a whole that stands."""
    assert len(facts(f"{ON_TEA}{told}", "project")) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Rui Bast received Kenyan Trade Minister Moses Kuria, who is in the country on a visit.", "PE"),
        ("Rui Bast received Kenyan Trade Minister Moses Kuria in Kenya.", "KE"),
    ],
)
def test_a_guest_who_is_in_the_country_is_in_the_other_one(told, expected):
    """He is a minister of the one that the sentence names, and abroad."""
    found = [fact for fact in facts(f"{ON_TEA}Rui Bast is Peru's president. {told}", "meeting") if fact.when]

    assert {fact.place for fact in found if isinstance(fact, Meeting)} - {None} == {expected}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Peru, says the office, appears as third trading partner of the Antillean nation.", "PE of CU"),
        ("Cuba, says the office, appears as third trading partner of the Andean nation.", "CU of PE"),
    ],
)
def test_an_epithet_tells_the_nation(told, expected):
    """Of the two only Cuba is Antillean, and only Peru Andean."""
    found = facts(f"HAVANA, March 10 (ACN) - Cuba and Peru signed a pact.\n\n{told}", "rank")

    assert [f"{fact.subject} of {fact.of}" for fact in found if isinstance(fact, Rank)] == [expected]
