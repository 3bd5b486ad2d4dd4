"""The many ways to say that two people met, spoke by phone or came: verbs, nouns, quotations and roles."""

import pytest

from tests.reader.reading import facts

DUDA, RINK = "Polish Foreign Minister Marek Duda", "Latvian Foreign Minister Baiba Rinkule"
BOTH = ("Baiba Rinkule", "Marek Duda")


def told(text):
    """Return the form and the participants of each meeting that a text tells of."""
    return {(fact.form, fact.participants) for fact in facts(text, "meeting")}


@pytest.mark.parametrize(
    "text",
    [
        f"{DUDA} had an exchange of views with {RINK} on Monday.",
        f"{DUDA} spent an hour with {RINK} on Monday.",
        f"{DUDA} and {RINK} came face to face in Riga on Monday.",
        f"{DUDA} and {RINK} had a one-on-one in Riga on Monday.",
        f"{DUDA} compared notes with {RINK} in Riga on Monday.",
        f"{RINK} was visited by {DUDA} at her office on Monday.",
        f"{DUDA} negotiated in Riga on Monday with {RINK}.",
        f"{RINK} bade farewell to {DUDA} at the airport on Monday.",
        f"Border checks were discussed on Monday by {DUDA} and {RINK}.",
        f"The deal was struck during talks held on Monday in Riga by {DUDA} with {RINK}.",
        f"{DUDA}'s first engagement in Riga on Monday was a meeting with {RINK}.",
        f"A meeting of {DUDA} with his colleague from Latvia Baiba Rinkule took place on Monday.",
        f"During {DUDA}'s talks with {RINK} in Riga in February, the two sides agreed on border checks.",
    ],
)
def test_two_met_however_it_is_worded(text):
    """No verb of meeting is needed where what two people did puts them together."""
    assert ("meeting", BOTH) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{DUDA} negotiated a better price on Monday, and {RINK} took note.",
        f"{DUDA} spent an hour on the phone, to the dismay of {RINK}.",
        f"{DUDA} called off an exchange of views with {RINK}.",
        f"{DUDA} would spend an hour with {RINK} if he came to Riga.",
        f"{DUDA} called {RINK} a friend.",
    ],
)
def test_who_did_not_come_together_did_not_meet(text):
    """What was called off, imagined or done apart is no meeting."""
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Finland and Norway agree. Norwegian President Anna Berg talked to Petteri Salonen on Monday.", "meeting"),
        ("Finland's Petteri Salonen met Norwegian President Anna Berg in Oslo on Monday.", "meeting"),
        ("Norwegian President Anna Berg was on the phone with Finland's Petteri Salonen on Monday.", "call"),
        ("Norwegian President Anna Berg, greeted with full honours by Petteri Salonen, came to Finland.", "meeting"),
        ("On Monday, President of Norway Anna Berg called President of Finland Petteri Salonen.", "call"),
    ],
)
def test_whoever_is_met_needs_no_title(text, form):
    """A name behind the words of a meeting is a person's, though the article gives it no office."""
    assert (form, ("Anna Berg", "Petteri Salonen")) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f'"We want more trains," {DUDA} told his Latvian counterpart Baiba Rinkule in Riga on Monday.',
        f'"We want more trains," {RINK} told visiting {DUDA}.',
        f'{DUDA} arrived in Riga on Monday.\n\n"We want trains," Duda told {RINK} at the start of their talks.',
    ],
)
def test_what_is_quoted_was_said_to_somebodys_face(text):
    """A quotation before the verb of speech hides neither that verb nor who spoke to whom."""
    assert ("meeting", BOTH) in told(text)


@pytest.mark.parametrize(
    "later",
    [
        "The top Polish official was received by Foreign Minister Baiba Rinkule.",
        "Later in the day, he called on Speaker Janis Ozols and held talks with Foreign Minister Baiba Rinkule.",
        "They were received by Foreign Minister Baiba Rinkule.",
    ],
)
def test_a_guest_is_named_once(later):
    """The official, he and they are the guest of the sentence before."""
    text = f"A delegation led by {DUDA} arrived in Riga on Monday. {later}"

    assert ("meeting", BOTH) in told(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Two accords were signed on Monday as Latvian President Egils Kalns ended his visit to Malta.", "2024-03-04"),
        (
            "Trade will double, Latvian President Egils Kalns said in Malta on Monday at the close of a 48-hour stay.",
            "2024-03-03/2024-03-04",
        ),
    ],
)
def test_a_visit_that_ends_was_one(text, when):
    """Whose visit ended is who ended it, and the day told is its last."""
    [visit] = [fact for fact in facts(text, "meeting") if fact.form == "visit"]

    assert (visit.participants, visit.when) == (("Egils Kalns",), when)


def test_what_comes_after_and_then_is_still_to_come():
    """The second of two things that somebody will do is no visit that was made."""
    text = "Latvian President Egils Kalns is in Valletta, Malta. On Thursday he will open a fair and then fly to Rome."

    assert all(fact.status == "planned" or fact.place != "Rome" for fact in facts(text, "meeting"))


def test_a_name_is_the_same_without_its_article():
    """Who has "al-" before his name is called without it later on."""
    text = (
        "President Hassan al-Masri of Egypt and President Eleni Kosta of Cyprus spoke. Kosta and Masri met on Monday."
    )

    assert ("meeting", ("Eleni Kosta", "Hassan al-Masri")) in told(text)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The last Latvian leader to come to Malta was President Egils Kalns, in May 2022.", "2022-05"),
        ("The previous visit by a Latvian president to Malta was that of Egils Kalns in 2019.", "2019"),
        ("The previous visit of a Latvian president to Malta was paid in 2019 by Egils Kalns.", "2019"),
        ("It was the first visit to Malta by a Latvian president since that of Egils Kalns in 2019.", "2019"),
        ("No Latvian president had been to Malta since Egils Kalns in 2018.", "2018"),
        ("Malta greets Latvia. It is the first visit since 2017, when the late Egils Kalns came to Valletta.", "2017"),
    ],
)
def test_who_came_before_made_a_visit(text, when):
    """The visitors of earlier years are told in passing, by a time and the name alone."""
    [visit] = [fact for fact in facts(text, "meeting") if fact.form == "visit"]

    assert (visit.participants, visit.when, visit.parties) == (("Egils Kalns",), when, ("LV", "MT"))


@pytest.mark.parametrize(
    "text",
    [
        "Latvian President Egils Kalns is currently in Valletta, Malta.",
        "Latvian President Egils Kalns was welcomed to Malta on Monday with a gun salute.",
        "Latvian President Egils Kalns on Monday inspected a shipyard in Malta.",
        "A pact was inked by Maltese President Jo Vella and Latvian President Egils Kalns as the latter ended a trip.",
        "Latvian President Egils Kalns and Malta's Jo Vella met during the former's official visit to Valletta.",
        "Latvian President Egils Kalns said so in Valletta, Malta, where accords were signed on the day of his visit.",
    ],
)
def test_a_visit_is_told_in_passing(text):
    """A visit is one, too, where the sentence is about something else."""
    assert ("visit", ("Egils Kalns",)) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The last Latvian leader to come to Malta is not remembered, President Egils Kalns said.",
        "Latvian President Egils Kalns inspected a bridge in Riga built by Malta on Monday.",
        "Latvian President Egils Kalns was welcomed to the club by Malta on Monday.",
        "Latvian President Egils Kalns recalled the visit to Malta that he had to cancel.",
    ],
)
def test_who_stays_at_home_makes_no_visit(text):
    """Another country that is only spoken of was not visited."""
    assert told(text) == set()


def test_who_arrived_and_departs_stays_from_day_to_day():
    """An arrival and a departure in one sentence are the first and the last day of a visit."""
    text = "Latvian President Egils Kalns arrived in Malta on Friday and departs on Tuesday."

    [visit] = facts(text, "meeting")

    assert visit.when == "2024-03-08/2024-03-12"


@pytest.mark.parametrize(
    "later",
    [
        "President Carmelo Vella hosted a banquet in his honour on Monday.",
        "He spoke in Valletta alongside Maltese President Carmelo Vella.",
        "The delegation met President Carmelo Vella.",
    ],
)
def test_a_visitor_is_honoured_flanked_or_led(later):
    """Whom a dinner honours, who speaks alongside whom, and whose delegation it is have met their host."""
    text = f"A delegation led by Latvian President Egils Kalns arrived in Valletta, Malta, on Monday. {later}"

    assert ("meeting", ("Carmelo Vella", "Egils Kalns")) in told(text)


def test_separately_parts_two_who_were_met():
    """Two who received somebody one after the other had a meeting with him each."""
    text = "Latvian President Egils Kalns called on Maltese President Carmelo Vella and, separately, Speaker Rita Borg."

    assert told(text) == {("meeting", ("Carmelo Vella", "Egils Kalns")), ("meeting", ("Egils Kalns", "Rita Borg"))}


def test_nobody_pays_a_call_on_his_own_president():
    """Where "she" leads to a countrywoman of the person met, the guest of the other country is meant."""
    text = (
        "Latvian Prime Minister Ilze Ozola met Maltese Prime Minister Paul Zammit in Valletta on Monday. "
        "Prime Minister Zammit praised the ports. She also met Maltese President Carmelo Vella."
    )

    assert ("meeting", ("Carmelo Vella", "Ilze Ozola")) in told(text)
    assert ("meeting", ("Carmelo Vella", "Paul Zammit")) not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{DUDA} travelled to Riga on Monday to meet {RINK}.",
        f"Border checks were agreed on Monday by {DUDA} and {RINK} in Riga.",
        f"{DUDA} raised border checks with {RINK} in Riga on Monday.",
        f"{DUDA} on Monday thanked {RINK} for the warm welcome in Riga.",
        f"With {RINK}, {DUDA} discussed border checks in Riga on Monday.",
        f"{RINK}, by whom {DUDA} was received on Monday, praised the trains.",
    ],
)
def test_what_needs_the_other_one_there_is_a_meeting(text):
    """Going to meet, raising, agreeing and thanking for a welcome are done face to face."""
    assert ("meeting", BOTH) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{DUDA} flew to Riga today to meet {RINK}.",
        f"{DUDA} wants to raise border checks with {RINK}.",
        f"{DUDA} raised border checks with {RINK} in a letter on Monday.",
        f"{DUDA} on Monday thanked {RINK} for the report.",
    ],
)
def test_what_is_done_from_afar_is_no_meeting(text):
    """Who is still on his way, writes or only wants to talk has met nobody."""
    assert not [fact for fact in facts(text, "meeting") if fact.form == "meeting" and fact.status == "held"]


@pytest.mark.parametrize(
    "later",
    [
        "Foreign Minister Baiba Rinkule told her guest that the trains were late.",
        "Welcoming him in Riga, Foreign Minister Baiba Rinkule called for trains.",
        "Foreign Minister Baiba Rinkule was at the airport to greet him.",
        "During his stay, meetings were held with Foreign Minister Baiba Rinkule.",
        "His Latvian counterpart, Baiba Rinkule, thanked him for coming.",
        "He was the guest of Foreign Minister Baiba Rinkule.",
    ],
)
def test_a_host_is_told_after_the_visit(later):
    """Who welcomes, greets, thanks or tells the visitor of the sentence before has met him."""
    assert ("meeting", BOTH) in told(f"{DUDA} visited Riga on Monday. {later}")


@pytest.mark.parametrize(
    "text",
    [
        f"{RINK}: I met my Polish colleague Marek Duda in Riga on Monday.",
        f'"The talks were good," said {RINK} after hosting Poland\'s Marek Duda on Monday.',
        f"Poland's minister came on Monday. Marek Duda was received by {RINK}.",
        f"{DUDA} and his host, Baiba Rinkule of Latvia, toured the terminal on Monday.",
    ],
)
def test_colleagues_hosts_and_who_speaks_are_known(text):
    """An interview's "I", "my Polish colleague X" and "his host, Y" are two people who met."""
    assert ("meeting", BOTH) in told(text)


@pytest.mark.parametrize(
    "later",
    [
        "Foreign Minister Baiba Rinkule was not there to greet him.",
        "Foreign Minister Baiba Rinkule told her party that the trains were late.",
    ],
)
def test_who_was_not_there_met_nobody(later):
    """An absent minister, and one who speaks to others, did not meet the visitor."""
    assert told(f"{DUDA} visited Riga on Monday. {later}") == {("visit", ("Marek Duda",))}


def test_whose_members_went_somewhere_stayed_at_home():
    """A trip of somebody's members is not his own."""
    assert (
        told("Latvian chamber president Egils Kalns, whose members flew to Malta in March, praised the port.") == set()
    )
