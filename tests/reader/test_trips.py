"""Visits: who went where and when, by a verb or by a noun."""

import pytest

from tests.reader.reading import facts

LEADERS = "Kenyan President William Ruto and Ghanaian President Nana Akufo-Addo want more trade."


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Ruto arrived in Accra on Monday for a two-day visit.", "2024-03-04/2024-03-05"),
        ("Ruto's two-day visit to Ghana ended on Tuesday.", "2024-03-04/2024-03-05"),
        ("Ruto paid an official visit to Ghana on March 4-5.", "2024-03-04/2024-03-05"),
        ("During his visit to Ghana in May 2022 Ruto opened a plant.", "2022-05"),
        ("Ruto spent three days in Ghana last week.", "2024-02-26/2024-03-03"),
        ("Ruto was in Accra on Monday.", "2024-03-04"),
        ("Ruto, in Ghana since Friday, praised the traders.", "2024-03-08"),
        ("Ruto, on a visit to Accra, said trade would grow.", "2024-03-10"),
        ("Ruto arrived late on Monday with forty businessmen.", "2024-03-04"),
        ("The last visit to Ghana was paid in 2022 by Ruto.", "2022"),
        ("Ruto jetted into Accra on Monday.", "2024-03-04"),
        ("Ruto set off for Ghana on Monday.", "2024-03-04"),
        ("Ruto flew home from Ghana on Monday.", "2024-03-04"),
        ("Ruto left Accra on Tuesday after a two-day stay.", "2024-03-04/2024-03-05"),
        ("Ruto took a group of investors to Ghana on Monday.", "2024-03-04"),
        ("Ruto is back from a roadshow in Ghana.", "2024-03-10"),
        ("Ruto became on Monday the first Kenyan president to set foot in Ghana.", "2024-03-04"),
        ("A state visit, the first since 2005, brought Ruto to Accra on Monday.", "2024-03-04"),
        ("Ghana received Ruto on Monday.", "2024-03-04"),
        ("Ruto's whirlwind stay in Accra on Monday brought three contracts.", "2024-03-04"),
        ("Ruto is currently in Accra leading a delegation of nine.", "2024-03-10"),
        ("During his Ghana trip in May 2022 Ruto opened a plant.", "2022-05"),
    ],
)
def test_a_visit_is_known_by_its_verb_or_noun(sentence, when):
    """Going, arriving, staying and the nouns of visits tell of the same fact."""
    [visit] = facts(f"{LEADERS} {sentence}", "meeting")

    assert (visit.form, visit.participants, visit.parties) == ("visit", ("William Ruto",), ("GH", "KE"))
    assert (visit.when, visit.status) == (when, "held")


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Ruto is expected in Accra on Friday.", "2024-03-15"),
        ("Ruto travels to Accra on Thursday.", "2024-03-14"),
        ("Ruto plans to visit Ghana in April.", "2024-04"),
        ("Ruto will make a return visit to Ghana in May.", "2024-05"),
        ("A visit to Ghana by Ruto is planned for May.", "2024-05"),
        ("Ruto's visit to Ghana has been postponed to May 3.", "2024-05-03"),
        ("Ghana will host Ruto on March 20.", "2024-03-20"),
        ("Ruto is leaving for Accra on Friday for a day's visit.", "2024-03-15"),
        ("Kenya's William Ruto will be in Accra on March 20.", "2024-03-20"),
        ("Ruto is to take fifty investors to Ghana in April.", "2024-04"),
        ("The visit by Ruto to Ghana is scheduled for April 5.", "2024-04-05"),
        ("Ahead of Ruto's visit to Ghana on April 5, traders are hopeful.", "2024-04-05"),
        ("On the eve of Ruto's trip to Accra our agency put questions to traders.", None),
    ],
)
def test_a_visit_to_come_is_planned(sentence, when):
    """What lies ahead is planned, also where only a present tense or "ahead of" says so."""
    [visit] = facts(f"{LEADERS} {sentence}", "meeting")

    assert (visit.form, visit.when, visit.status) == ("visit", when, "planned")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto accepted an invitation to visit Ghana.",
        "Ruto postponed a trip to Accra planned for April.",
        "Ruto may visit Ghana in April.",
        "Ruto was expected in Accra this month.",
        "Ruto had been announced for a visit to Accra on March 3.",
        "A visit of Ruto to Ghana is being arranged, possibly for summer.",
        "A visit to Ghana by Ruto, mentioned by some papers, is not on the agenda.",
        "The visiting president praised the traders.",
        "Ruto's visit to Ghana was postponed to an unspecified date.",
        "Ruto would be the first Kenyan president to visit Ghana.",
        "Ghana may host Ruto in May.",
        "Ghana received Ruto's letter on Monday.",
        "Ruto set out his plans for Ghana on Monday.",
        "Ruto is here to stay, said Akufo-Addo.",
        "Ruto's visit to the museum on Monday delighted the envoy of Ghana.",
        "Ruto's stay in hospital ended on Monday, the papers of Ghana said.",
        "Ghana welcomed Ruto among its honorary citizens.",
        "Ruto went into a debate with the traders of Mali and the Sudan.",
        "Many tourists visit Ghana in May, said Ruto.",
        "Students from Kenya visited Ghana in May.",
    ],
)
def test_a_visit_only_spoken_of_is_none(sentence):
    """Invitations, hopes and past expectations are no visits."""
    assert facts(f"{LEADERS} {sentence}", "meeting") == []


@pytest.mark.parametrize(("headline", "found"), [("Ruto in Accra", ["visit"]), ("Ruto in Accra row", [])])
def test_a_headline_says_where_somebody_is(headline, found):
    """A name and a foreign town are a whole headline of a visit, unless the town only tells what the matter is."""
    text = f"{headline}\n\nACCRA, March 8 - Kenyan President William Ruto praised the traders of Ghana."

    assert [fact.form for fact in facts(text, "meeting")] == found


def test_who_leads_a_delegation_travels():
    """A delegation's leader makes its visit, whether it is led there or comes with him."""
    text = "Kenyan Trade Minister Rebecca Miano led a delegation to Accra from March 4 to 6."

    [visit] = facts(f"Ghana waits. {text}", "meeting")

    assert (visit.participants, visit.when) == (("Rebecca Miano",), "2024-03-04/2024-03-06")


def test_a_visit_made_again_is_two():
    """One sentence may give two times."""
    found = facts(f"{LEADERS} Ruto visited Accra in April 2022 and again in July 2022.", "meeting")

    assert {fact.when for fact in found} == {"2022-04", "2022-07"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto wrapped up his visit to Ghana on Monday and left for Chad.",
        "After concluding his visit to Ghana, Ruto left for Chad on Monday.",
    ],
)
def test_where_somebody_goes_next_is_no_news_of_the_two(sentence):
    """A guest's departure for a third country ends his visit, and tells of none there."""
    (visit,) = facts(f"{LEADERS} {sentence}", "meeting")

    assert (visit.parties, visit.when) == (("GH", "KE"), "2024-03-04")


def test_a_visit_goes_to_the_capital_that_is_named():
    """As "Brazil's capital Brasília" it is one place, whatever other town the sentence names."""
    text = (
        "After the forum in Nakuru, Ghanaian President Nana Akufo-Addo travelled to Kenya's capital Nairobi for a "
        "state visit on Monday."
    )
    (visit,) = [fact for fact in facts(text, "meeting") if fact.form == "visit"]

    assert visit.place == "Nairobi"


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade will be enhanced with the recent visit by Kenyan President William Ruto to Ghana.",
        "Kenyan President William Ruto's recent visit to Ghana is expected to boost trade.",
        "Kenya's President William Ruto was in Accra. “No objection,” he told them at the end of his trip to Ghana.",
    ],
)
def test_what_a_visit_will_bring_or_a_guest_denies_leaves_it_held(sentence):
    """A verb of the future, or a "no" that is quoted, is not the visit's."""
    (visit,) = [fact for fact in facts(sentence, "meeting") if fact.form == "visit"]
    assert visit.status == "held"


def test_a_visit_is_not_where_the_visitor_is_at_home():
    """The town of a paper in the visitor's own country is not where the visit took her."""
    text = "NAIROBI: Kenya's Trade Minister Ann Odede spoke of Ghana. During her visit, she said, Ghana agreed."
    assert [fact.place for fact in facts(text, "meeting") if fact.form == "visit"] in ([], [None])


def test_who_is_somewhere_on_a_visit_is_a_person():
    """A name that nobody gives a title is the minister's of whom the text tells."""
    text = (
        "Kenya's foreign minister spoke in Accra on Monday.\n\nTom Odede is in Accra on a working visit at the "
        "invitation of his counterpart, foreign minister Kofi Adu of Ghana."
    )
    (visit,) = [fact for fact in facts(text, "meeting") if fact.form == "visit"]
    assert (visit.participants, visit.parties) == (("Tom Odede",), ("GH", "KE"))


def test_who_departs_for_a_visit_pays_it():
    """The official who tells of it stays at home."""
    text = (
        "Hours after President William Ruto's departure to Ghana on a three-day official visit, Kenya's Permanent "
        "Secretary Ann Odede praised ties."
    )
    (visit,) = [fact for fact in facts(text, "meeting") if fact.form == "visit"]
    assert visit.participants == ("William Ruto",)


def test_a_visit_on_which_somebody_is_to_be_met_is_to_come():
    """What is scheduled for a visit says that the visit is."""
    text = "Kenyan President William Ruto is due to meet Ghana's President Nana Addo during a stay in Accra on Friday."
    assert {fact.status for fact in facts(text, "meeting")} == {"planned"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ruto took the early train to Accra on Monday.", ["held 2024-03-04"]),
        ("Ruto boarded a plane to Ghana on Monday.", ["held 2024-03-04"]),
        ("Ruto drove to Accra on Monday.", ["held 2024-03-04"]),
        ("Ruto is headed for Accra on Friday.", ["planned 2024-03-15"]),
        ("Ruto is off to Accra on Friday.", ["planned 2024-03-15"]),
        ("Ruto is off to a good start in Ghana.", []),
        ("Ruto took a train maker to court in Accra on Monday.", []),
        ("Ruto said goods bound for Ghana were held.", []),
    ],
)
def test_a_visit_is_known_by_what_one_goes_by(sentence, told):
    """Whoever takes a train to a place has gone there; who "is off" or "is headed" has yet to go."""
    assert [f"{fact.status} {fact.when}" for fact in facts(f"{LEADERS} {sentence}", "meeting")] == told


@pytest.mark.parametrize("undone", ["was overtaken by the war", "was derailed by the strike", "fell victim to fog"])
def test_a_trip_that_something_came_before_is_none(undone):
    """A plan that events undid is no plan."""
    assert facts(f"{LEADERS} Ruto's visit to Ghana, planned for May, {undone}.", "meeting") == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The last Kenyan president to visit Accra was William Ruto, in May 2022.", True),
        ("William Ruto hopes to be the first Kenyan president to visit Accra, in May 2022.", False),
    ],
)
def test_the_last_to_visit_a_country_visited_it(text, held):
    """Whoever was the last to do something did it; who hopes to be the first did not."""
    assert [each.when for each in facts(f"{LEADERS} {text}", "meeting")] == ["2022-05"] * held
