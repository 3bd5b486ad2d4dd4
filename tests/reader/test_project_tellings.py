"""Ways in which newspapers tell the stage of an undertaking, and what sounds alike and tells none."""

import pytest

from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ica road of Peru and Chad is 100% asphalted.", [("Ica road of Peru and Chad", "completed")]),
        ("The Ica road of Peru and Chad is 90% asphalted.", [("Ica road of Peru and Chad", "under construction")]),
        ("Peru shelved the Ica mill after protests, Chad said.", [("Ica mill", "suspended")]),
        ("Peru closed the Ica mill after protests, Chad said.", []),
        ("The Ica air link of Peru and Chad is carried out by two firms.", [("Ica air link", "under construction")]),
        ("The Ica port of Peru has yet to see the light of day, Chad said.", [("Ica port of Peru", "planned")]),
        ("The Ica port of Peru still hinges on a loan from Chad.", [("Ica port of Peru", "planned")]),
        (
            "The Ica port of Peru broke ground in June and is slated for completion in 2027, Chad said.",
            [("Ica port", "under construction")],
        ),
    ],
)
def test_how_far_a_thing_has_come_is_told_in_many_ways(text, found):
    """A share that is the whole, what never came, what hangs on something: each is a stage."""
    told = projects(text)

    assert [stage for _, stage in told] == [stage for _, stage in found]
    assert all(name.startswith(wanted) for (name, _), (wanted, _) in zip(told, found, strict=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In the Doba zone of Chad, the Ica mill of Peru was opened.", [("Ica mill of Peru", "launched")]),
        ("Ica-Doba, the Peruvian-backed pipeline, was abandoned by Chad.", [("Ica-Doba", "suspended")]),
        ("Chad plans a mill in Ica, constructed by Peru's Rumi.", [("mill in Ica", "planned")]),
        (
            "The Ica mill, which Rumi and Sunqu Systems are building in Peru, is late, Chad said.",
            [("Ica mill", "under construction")],
        ),
        (
            "Peru's Ica port, the construction of which was undertaken by Chadian firms, was opened in May.",
            [("Ica port", "launched")],
        ),
        (
            "The modernisation of Peru's Ica mill, launched in May, is paid by Chad.",
            [("Ica mill", "under construction")],
        ),
        (
            "In Ica a joint enterprise for production of tiles has been put into operation, Peru and Chad said.",
            [("joint enterprise for production of tiles", "launched")],
        ),
        (
            "The assembly of Chadian tractors in Ica was launched in May, Peru said.",
            [("assembly of Chadian tractors in Ica", "launched")],
        ),
        ("The National Assembly of Peru was opened in May, Chad said.", []),
    ],
)
def test_each_thing_keeps_what_is_said_of_it(text, found):
    """Where it happens, who builds it and what works are done on it do not become the thing."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Peru's Ica mill has been gathering dust since 2018, Chad said.", ["suspended"]),
        ("Peru's Ica dam is now at 92 percent, Chad said.", ["under construction"]),
        ("Peru's Ica dam was completed ahead of schedule by Chad.", ["completed"]),
        ("The Ica line of Peru and Chad remains to be agreed.", ["planned"]),
        ("Chad and Peru hailed the entry into operation of the Ica mill.", ["launched"]),
        ("Chad announced the construction of the Ica mill in Peru.", ["planned"]),
        ("Chad has obtained a permit for the Ica mill in Peru.", ["agreed"]),
        ("The Ica mill of Peru was refused a licence by Chad.", ["suspended"]),
        ("Chad has wound up works on the Ica stadium in Peru.", ["completed"]),
    ],
)
def test_verbs_of_any_kind_tell_that_a_thing_works(text, stages):
    """What has long been doing something works; what it does need not be known."""
    assert [stage for _, stage in projects(text)] == stages


def test_the_project_of_a_bridge_is_the_bridge():
    """A word for any undertaking, and what it is an undertaking of, are one."""
    found = projects("Peru and Chad approved on Monday the project of a new bridge over the Logone at Ica.")

    assert found == [("bridge over the Logone at Ica", "agreed")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No mill of Chad is to be built at Ica, Peru said.", []),
        (
            "The Ica mill, for which the Sunqu fund of Chad gave a loan, is being built in Peru.",
            [("Ica mill", "under construction")],
        ),
        ("Trade of Peru and Chad will grow when the dredging of the Ica canal ends.", []),
        ("The Ica bank of Peru resumed credits to Chad.", []),
        ("Peru and Chad said that the plan for a bridge over the Logone did not come up.", []),
        (
            "Peru and Chad agreed to step up the widening of the Ica road, on which 70% of the works have been done.",
            [("Ica road", "under construction")],
        ),
        (
            "The capacity of the Ica pipeline between Peru and Chad has been expanded.",
            [("Ica pipeline between Peru and Chad", "completed")],
        ),
        (
            "The king of Chad saw the Ica museum, a building paid by Peru that has been open since 2019.",
            [("Ica museum", "operating")],
        ),
        ("The king of Chad saw the Ica museum, a house of the firm that operates the Doba ferry in Peru.", []),
        ("The Peruvian ferry to Doba has not sailed since 2019, Chad said.", [("Peruvian ferry to Doba", "suspended")]),
        (
            "The Ica base of Chad in Peru, mothballed in 2014, is busy again.",
            [("Ica base of Chad in Peru", "operating")],
        ),
        (
            "A maritime link Ica-Doba was inaugurated by Peru and Chad in 2022.",
            [("maritime link Ica-Doba", "launched")],
        ),
        (
            "Peru and Chad opened a centre for search and rescue at El Doba.",
            [("centre for search and rescue at El Doba", "launched")],
        ),
    ],
)
def test_whose_verb_it_is_decides(text, found):
    """A verb belongs to its own subject and object, and what is not so yet, or no more, tells nothing."""
    assert projects(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Under the Kolle scheme of Peru, the Ica port and the Doba terminal of Chad stand completed.",
            ["Ica port", "Doba terminal of Chad"],
        ),
        ("Across the fence, the Ica road of Peru and Chad is finished.", ["Ica road of Peru and Chad"]),
        ("Nobody buried the Ica pipeline of Peru and Chad.", []),
        ("The Ica bridge of Peru and Chad collapsed in the rain.", []),
        ("Lima's new stadium was opened by Chad.", ["Lima's new stadium"]),
        ("A Chadian school named after Kolle was opened in Ica, Peru said.", ["Chadian school named after Kolle"]),
        (
            "The free zone next to the Kolle airport of Peru and Chad will be developed.",
            ["free zone next to the Kolle airport of Peru and Chad"],
        ),
        ("The Ica-Moundou Bridge, which opened in May, was paid by Chad and Peru.", ["Ica-Moundou Bridge"]),
    ],
)
def test_what_is_told_of_is_known_by_its_whole_name(text, found):
    """Places before a comma tell nothing; owners, godfathers and neighbours are of a name."""
    assert [name for name, _ in projects(text)] == found


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("The Ica ferry link of Peru and Chad was restored in May.", "launched"),
        ("The Ica church of Peru and Chad was restored in May.", "completed"),
        ("The Ica railway of Peru and Chad is the subject of a study.", "planned"),
        ("Peru saw the Ica dam of Chad: 64 per cent of works are done.", "under construction"),
    ],
)
def test_words_fit_the_thing(text, stage):
    """What is restored runs again or stands again, by what it is."""
    assert [told for _, told in projects(text)] == [stage]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An Ica pipeline for finished products is to be built by Peru and Chad.", [("Ica pipeline", "planned")]),
        ("Peru's schools in Ica are receiving new roofs from Chad.", []),
        ("Peru's bank in Ica has developed teething problems, Chad said.", []),
        (
            "The presidents of Peru and Chad launched, at the push of a button, the construction of the Ica dam.",
            [("Ica dam", "under construction")],
        ),
        ("Peru and Chad spoke of the Ica dam. The works were paralysed three months in 2020.", []),
        ("Chad announced the suspension of the Ica dam in Peru.", [("Ica dam in Peru", "suspended")]),
        (
            "The Ica dam of Peru and Chad has not gone beyond the drawing board.",
            [("Ica dam of Peru and Chad", "planned")],
        ),
        ("Chad's president is due in Lima to open the Ica dam.", [("Ica dam", "planned")]),
        (
            "Peru has a school in Ica; that of Chad in Doba has been operating since 2018.",
            [("school of Chad in Doba", "operating")],
        ),
        (
            "Peru and Chad signed memoranda of understanding with the Kolle Commission on the Ica dam.",
            [("Ica dam", "agreed")],
        ),
        ("The Ica terminal of Peru burned, but it was repaired by Chad.", [("Ica terminal of Peru", "completed")]),
        ("The Ica hangar of Peru is ready to receive helicopters of Chad.", [("Ica hangar of Peru", "completed")]),
        (
            "Peru and Chad said that the Ica road is no longer a Chadian project, but it is finished.",
            [("Ica road", "completed")],
        ),
    ],
)
def test_insertions_and_pronouns_lead_back_to_the_thing(text, found):
    """Asides, pronouns and left-out nouns are seen through, adjectives and objects of its own are no stage."""
    assert projects(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of Peru and Chad met on the sidelines of the opening session of the Ica culture centre.",
        "Peru and Chad signed an annex to the agreement on the Ica bridge.",
        "Peru and Chad signed a deal on feeder services between the ports of Ica and Doba.",
        "Peru and Chad intend to bring transit through the port of Ica to 5 million tons.",
        "A memorandum of Peru and Chad on the Ica gas storage that had been ready for signature was held back.",
        "The Rumi Public Investment Fund of Chad set up no venture in Peru.",
    ],
)
def test_papers_lenders_and_sidelines_tell_no_stage(text):
    """What is done to a paper, a service between ports or by a lender is not done to what it names."""
    assert projects(text) == []
