"""Stages told by ministries, by inserted clauses and by what stands far from a name; conditions that tell none."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru's minister laid the foundation of the Ica port, which was commissioned in 2018 with Chad.",
            ("Ica port", "launched"),
        ),
        (
            "Peru and Chad laid the foundation stone of the Ica port, which is to open in 2027.",
            ("Ica port", "under construction"),
        ),
        (
            "Chad reviewed the Ica port, which is owned by Peru and currently under construction.",
            ("Ica port", "under construction"),
        ),
        ("The Ica port, inaugurated a month earlier, is Chad's gift to Peru.", ("Ica port", "launched")),
        ("The Ica port, announced by Peru and Chad in 2021, is another matter.", ("Ica port", "planned")),
        (
            "The Ica railway of 233.6 km has been operating since 2022, Peru and Chad said.",
            ("Ica railway", "operating"),
        ),
        ("The Ica port of Sunqu, works are frozen, Peru told Chad.", ("Ica port of Sunqu", "suspended")),
        (
            "The Ica road, on which asphalting works go on, will open in May, Peru and Chad said.",
            ("Ica road", "under construction"),
        ),
        ("Rail Andina is under construction, Peru and Chad said.", ("Rail Andina", "under construction")),
        (
            "Peru and Chad said that the Ica High Speed Rail is being built.",
            ("Ica High Speed Rail", "under construction"),
        ),
        (
            "The Sunqu Street renovation, paid for by Peru and Chad, was completed.",
            ("Sunqu Street renovation", "completed"),
        ),
        ("The new building of parliament, a gift of Chad to Peru, was opened.", ("building of parliament", "launched")),
        ("Peru and Chad said the 400kV electricity line is operational.", ("400kV electricity line", "operating")),
        ("The Ica cable will link Peru with Chad.", ("Ica cable", "planned")),
        ("Peru and Chad opened the free trade zone of Doba.", ("free trade zone of Doba", "launched")),
        ("Peru and Chad agreed by phone last Friday to go ahead with the Ica port.", ("Ica port", "agreed")),
        ("Peru and Chad spoke of the Ica port. Works begin in June.", ("Ica port", "planned")),
    ],
)
def test_names_and_stages_stand_further_apart(text, found):
    """Renewals, rails, houses of parliament and second halves of relative clauses are read too."""
    assert projects(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "If it were ever built it would cost Peru and Chad $4 billion: the Ica cable.",
        "The Bank of Doba has been operating in Peru since 1981, Chad said.",
        "Peru hopes that Chadian firms will set up shop in the Ica zone.",
        "The Ica Fund announced that it would help Peru and Chad.",
        "The closure of the Ica line, announced for the summer, annoyed Peru and Chad.",
        "Peru and Chad travelled by rail to see the new ship.",
    ],
)
def test_banks_shops_and_closures_are_at_no_stage(text):
    """What a company is, a closure that was announced and a condition tell nothing of an undertaking."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Ica metro was built by Chad and has been carrying passengers in Peru since 2023.",
            ("Ica metro", "operating"),
        ),
        ("Peru's people cross the Ica bridge, which was built by Chad and opened in 2018.", ("Ica bridge", "launched")),
        (
            "Chad's Rumi has built 40 percent of Ica airport's Terminal 2, Peru said.",
            ("Ica airport's Terminal 2", "under construction"),
        ),
        ("Peru and Chad agreed in Tulcán on opening the Sunqu bridge to freight.", ("Sunqu bridge", "agreed")),
        (
            "A feasibility study has been finished for the Sunqu railway, Peru and Chad said.",
            ("Sunqu railway", "planned"),
        ),
        (
            "The Sunqu railway between Ica and Doba entered service in Peru and Chad.",
            ("Sunqu railway between Ica and Doba", "launched"),
        ),
        (
            "Peru and Chad voted for building units 7 and 8 of the Sunqu plant.",
            ("units 7 and 8 of the Sunqu plant", "agreed"),
        ),
        (
            "The two countries' first interconnector is operational, Peru and Chad said.",
            ("first interconnector", "operating"),
        ),
        (
            "Peru and Chad said SUNQU, the 1,443-km pipeline from Ica to Peru's coast, is half done.",
            ("SUNQU", "under construction"),
        ),
        ("Chad approved SunquLink, the second power cable to Peru.", ("SunquLink", "agreed")),
        (
            "Peru is building a 200-km fence on its border with Chad, 35 km of which was ready in March.",
            ("200-km fence on its border with Chad", "under construction"),
        ),
        ("The Sunqu plant of Peru and Chad is back on line.", ("Sunqu plant of Peru and Chad", "operating")),
        ("Chad is to get a new Peruvian wharf at Ica.", ("Peruvian wharf at Ica", "planned")),
        ("Peru will be linked to Chad by a new bridge at Ica.", ("bridge at Ica", "planned")),
        ("Rail traffic between Peru and Chad through the Sunqu tunnel was restored.", ("Sunqu tunnel", "launched")),
        (
            "Chad reviewed the Sunqu port, where Peruvian firms are to start dredging in July.",
            ("Sunqu port", "planned"),
        ),
    ],
)
def test_a_name_is_read_to_its_end_and_a_sentence_to_its_last_verb(text, found):
    """Owners, pairs of numbers, borders and second verbs belong to what is told of."""
    assert projects(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru opened the Sunqu crossing's new canteen with Chad.",
        "The tallest Chadian tower was completed in Peru.",
        "Drilling at the Sunqu field is over budget, Peru and Chad said.",
        "Peru has approved 6 Chadian mills for export of meal.",
    ],
)
def test_what_belongs_to_a_thing_is_not_the_thing(text):
    """A part that was opened, a superlative and a word that means something else tell no stage."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peru and Chad noted the progress in the construction of the Sunqu port.",
            ("Sunqu port", "under construction"),
        ),
        ("Peru and Chad welcomed the ongoing rehabilitation of the Sunqu road.", ("Sunqu road", "under construction")),
        ("Peru and Chad welcomed the signing of the financing agreement for the Sunqu port.", ("Sunqu port", "agreed")),
        (
            "Peru praised the Ica tram, works on which are progressing well, Chad said.",
            ("Ica tram", "under construction"),
        ),
        (
            "The Ica plant, carried out with Chad's help, has entered the trial phase in Peru.",
            ("Ica plant", "under construction"),
        ),
        (
            "The embassy of Chad in Lima, shut in 2014, reopened its doors, Peru said.",
            ("embassy of Chad in Lima", "launched"),
        ),
        (
            "From July 1, trains run again on the Sunqu line of Peru and Chad.",
            ("Sunqu line of Peru and Chad", "operating"),
        ),
        ("Chad has pulled the plug on the Sunqu refinery in Peru.", ("Sunqu refinery in Peru", "suspended")),
        (
            "Chad is funding a college at Ica, construction of which is due to start in Peru.",
            ("college at Ica", "planned"),
        ),
        ("Peru opened a line to Chad. Sunqu airport: operating since 2023.", ("Sunqu airport", "operating")),
    ],
)
def test_ministries_tell_stages_in_their_own_words(text, found):
    """Progress noted, works called ongoing and signings welcomed are stages."""
    assert projects(text)[-1] == found


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chad agreed to expedite the signing of a memorandum on the Sunqu port.",
        "Peru and Chad deplored that there was no progress in the construction of the Sunqu port.",
        "Peru and Chad discussed the signing of an agreement for the Sunqu port.",
    ],
)
def test_signings_to_come_and_progress_missed_are_no_stage(text):
    """What is to be signed sooner, or has not moved, stands nowhere yet."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Sunqu pipeline from Peru to Chad's exclave, whose foundation was laid in 2023, was commissioned.",
            ("Sunqu pipeline from Peru to Chad's exclave", "launched"),
        ),
        (
            "The Sunqu dock of Peru and Chad, whose construction lasted a year, came into use in 2018.",
            ("Sunqu dock of Peru and Chad", "launched"),
        ),
        (
            "The Sunqu zone of Peru and Chad, whose construction, launched in 2018, stalled last year, is big.",
            ("Sunqu zone of Peru and Chad", "suspended"),
        ),
        ("Chad has resumed construction of the Sunqu dam, halted by Peru.", ("Sunqu dam", "under construction")),
        ("Chad put the Sunqu plant, a project of Peru, into service.", ("Sunqu plant", "launched")),
        ("Peru and Chad have put the finishing touches to the Sunqu plant.", ("Sunqu plant", "under construction")),
        ("Peru's premier inaugurated from Lima the Sunqu hospital of Chad.", ("Sunqu hospital of Chad", "launched")),
        ("The Sunqu plant has reached full capacity, Peru and Chad said.", ("Sunqu plant", "operating")),
        (
            "The Sunqu pipeline, through which Chadian gas has flowed to Peru since 2020, is long.",
            ("Sunqu pipeline", "operating"),
        ),
        (
            "Peru opened the Ica market with Chad, but the Sunqu one has been stuck since 2019.",
            ("Sunqu market", "suspended"),
        ),
        (
            "Cable laying for the Sunqu link of Peru and Chad will be completed this year.",
            ("Sunqu link of Peru and Chad", "under construction"),
        ),
    ],
)
def test_the_main_verb_says_more_than_what_is_inserted(text, found):
    """Where a thing stands now is told by its own verb, past clauses and appositions."""
    assert projects(text)[-1] == found


@pytest.mark.parametrize(
    "text",
    [
        "Had the Sunqu pipeline been built, Peru and Chad would have saved millions.",
        "If money is found, construction of the Sunqu line will start in 2026, Peru told Chad.",
        "Police closed the Sunqu road of Peru and Chad for two hours.",
        "The Sunqu plants of Peru are running out of fish, Chad warned.",
        "The Sunqu plant completed its first audit, Peru told Chad.",
    ],
)
def test_conditions_spans_and_idioms_tell_no_stage(text):
    """What would have been, what waits for money and what lasts two hours stands nowhere."""
    assert projects(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chad handed Peru the keys to the Sunqu stadium.", ("Sunqu stadium", "completed")),
        ("Chad is building the Sunqu light rail in Peru.", ("Sunqu light rail in Peru", "under construction")),
        ("Peru and Chad have one line; a second cable is on the drawing board.", ("second cable", "planned")),
        (
            "Peru and Chad have initialled an agreement on building a second road and rail bridge over the Sunqu.",
            ("second road and rail bridge over the Sunqu", "agreed"),
        ),
        (
            "Works at the Sunqu industrial city will start in 2025, Peru and Chad said.",
            ("Sunqu industrial city", "planned"),
        ),
    ],
)
def test_second_things_and_keys_handed_over(text, found):
    """A second cable needs no other name, and keys handed over complete a thing."""
    assert projects(text)[-1] == found


@pytest.mark.parametrize(
    "text",
    [
        "Peru scrapped two Chadian-backed pipelines.",
        "Chadian railways started serving Peru.",
        "The villages of Sunqu and Doba are to be tied closer, Peru told Chad.",
        "Peru went by light rail link to Chad.",
    ],
)
def test_any_railways_of_a_country_are_no_undertaking(text):
    """What only a country tells apart, in the plural, has no name."""
    assert projects(text) == []
