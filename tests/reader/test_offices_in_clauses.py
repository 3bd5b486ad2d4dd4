"""Offices that a clause tells in other words than a title before a name."""

import pytest

from tests.reader.reading import facts, offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Fiji's trade minister Jone Vuki and Luis Soto, who holds the same post in Peru, met.",
            "Luis Soto | minister of trade | PE",
        ),
        (
            "Peru's Deputy Premier Luis Soto, who also holds the trade and tourism portfolio, spoke.",
            "Luis Soto | minister of trade and tourism | PE",
        ),
        (
            "Luis Soto, who has charge of energy in Lima, called Fiji's President Jone Vuki.",
            "Luis Soto | minister of energy | PE",
        ),
        ("Jone Vuki, who has represented Fiji in Peru since 2019, took his leave.", "Jone Vuki | ambassador | FJ"),
        ("Jone Vuki, who was representing Fiji in Lima as ambassador, took his leave.", "Jone Vuki | ambassador | FJ"),
        (
            "Luis Soto, an economist and former trade minister of Peru, was sworn in.",
            "Luis Soto | minister of trade | PE | former",
        ),
        (
            "Luis Soto, who as vice president and minister of trade of Peru still has a month, spoke.",
            "Luis Soto | vice president | PE",
        ),
        (
            "Peru's president, Luis Soto, came. Ana Ruiz, his former chief of staff, did not.",
            "Ana Ruiz | chief of staff | PE | former",
        ),
        (
            "Fijian Premier Jone Vuki met Peru's Premier Luis Soto. Both men are defence ministers.",
            "Luis Soto | minister of defence | PE",
        ),
        (
            "Fiji and Peru met. The Lima Chamber grew. Chamber president Luis Soto said so.",
            "Luis Soto | president | Lima Chamber",
        ),
    ],
)
def test_an_office_in_other_words(text, office):
    """Who holds a portfolio, the same post, or stands for his country somewhere, has an office."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The Fijian president's special envoy for Peru, Jone Vuki, arrived.", "Jone Vuki | special envoy | FJ"),
        ("Jone Vuki, the Fijian president's adviser, went to Peru.", "Jone Vuki | adviser | FJ"),
        ("The head of the Fijian government, Jone Vuki, met Peru's president.", "Jone Vuki | prime minister | FJ"),
        ("The head of Fiji's government, Jone Vuki, met Peru's president.", "Jone Vuki | prime minister | FJ"),
        ("The head of Peruvian diplomacy, Luis Soto, came to Fiji.", "Luis Soto | minister of foreign affairs | PE"),
        ("Polish Deputy Mayor of Lublin Jacek Sut met Lviv Mayor Andriy Sad.", "Jacek Sut | deputy mayor | Lublin"),
        ("The mayor of Lima, Luis Soto, met his counterpart from Suva, Jone Vuki.", "Jone Vuki | mayor | Suva"),
        (
            "Luis Soto will take up the post of Peruvian ambassador in Suva in March.",
            "Luis Soto | ambassador | PE",
        ),
        (
            "Luis Soto was appointed Peru's ambassador to Fiji, replacing Ana Ruiz.",
            "Ana Ruiz | ambassador | PE | former",
        ),
        ("Luis Soto was appointed Peru's ambassador to Fiji, replacing Ana Ruiz.", "Luis Soto | ambassador | PE"),
        (
            "Peru's president Jorge Paz named Luis Soto ambassador to Fiji. He takes over from Ana Ruiz.",
            "Ana Ruiz | ambassador | PE | former",
        ),
        ("Luis Soto, Peru's ambassador to Fiji, has been succeeded by Ana Ruiz.", "Ana Ruiz | ambassador | PE"),
        (
            "Luis Soto was sworn in as Peru's premier in place of Ana Ruiz.",
            "Ana Ruiz | prime minister | PE | former",
        ),
        ("When he was premier of Peru, Luis Soto saw Fiji.", "Luis Soto | prime minister | PE | former"),
        (
            "Luis Soto, who chairs the Peruvian side of the Fiji-Peru Joint Commission, spoke.",
            "Luis Soto | co-chair | Fiji-Peru Joint Commission",
        ),
        ("Fijian premier Jone Vuki's Peruvian opposite number is Luis Soto.", "Luis Soto | prime minister | PE"),
        ("Fiji's Jone Vuki and Peru's Luis Soto, the two prime ministers, met.", "Luis Soto | prime minister | PE"),
        (
            "Energy Minister Luis Soto spoke for Peru, and Premier Jone Vuki for Fiji.",
            "Luis Soto | minister of energy | PE",
        ),
        (
            "On behalf of the Government of Peru, Energy Minister Luis Soto signed the treaty with Fiji.",
            "Luis Soto | minister of energy | PE",
        ),
        ("The premier of Peru from 2017 to 2020, Luis Soto, saw Fiji.", "Luis Soto | prime minister | PE | former"),
        ("Luis Soto, at that time Peru's trade minister, saw Fiji.", "Luis Soto | minister of trade | PE | former"),
        ("Luis Soto, trade minister of Peru at the time, saw Fiji.", "Luis Soto | minister of trade | PE | former"),
        ("For Peru, Luis Soto, trade minister in those days, saw Fiji.", "Luis Soto | minister of trade | PE | former"),
        ("Luis Soto, Peru's trade minister back then, saw Fiji.", "Luis Soto | minister of trade | PE | former"),
        (
            "Luis Soto, Peru's trade minister between 2018 and 2020, saw Fiji.",
            "Luis Soto | minister of trade | PE | former",
        ),
        ("Fiji met Luis Soto, a former Peruvian president and the current mayor of Lima.", "Luis Soto | mayor | Lima"),
        ("Luis Soto, Peru's premier until last month, saw Fiji.", "Luis Soto | prime minister | PE | former"),
        ("Peru's next ambassador to Fiji will be Luis Soto.", "Luis Soto | ambassador | PE"),
        ("Fiji's president accredited Luis Soto as ambassador of Peru.", "Luis Soto | ambassador | PE"),
        (
            "Fiji saw President Luis Soto of Peru. President Soto's chief of staff, Ana Ruiz, came.",
            "Ana Ruiz | chief of staff | PE",
        ),
        (
            "Peru's president is Luis Soto. Soto's trade minister, Ana Ruiz, flew to Fiji.",
            "Ana Ruiz | minister of trade | PE",
        ),
        ("Peru's chancellor, Luis Soto, saw Fiji.", "Luis Soto | minister of foreign affairs | PE"),
        ("Austria's chancellor, Jan Holz, saw Fiji.", "Jan Holz | chancellor | AT"),
        (
            "Fiji's president, Jone Vuki, sent Premier Sera Tuila, who met her Peruvian colleague, Luis Soto.",
            "Luis Soto | prime minister | PE",
        ),
        (
            "The plan was signed by Peru's trade minister, Ana Ruiz, and Fiji's, Jone Vuki.",
            "Jone Vuki | minister of trade | FJ",
        ),
        ("Export Promotion Board Chairman Luis Soto met Fijians.", "Luis Soto | chairman | Export Promotion Board"),
        (
            "The co-chair of the Fiji-Peru Joint Commission is Trade Minister Luis Soto of Peru.",
            "Luis Soto | co-chair | Fiji-Peru Joint Commission",
        ),
        (
            "Peru's side was led by Ambassador Luis Soto, Undersecretary for Financial Affairs, in Fiji.",
            "Luis Soto | undersecretary of financial affairs | PE",
        ),
        (
            "Peru Petroleum Works (PPW), whose CEO is Luis Soto, sells to Fiji.",
            "Luis Soto | chief executive | Peru Petroleum Works",
        ),
        (
            "Fiji saw Peru's Deputy Secretary of the Treasury Luis Soto.",
            "Luis Soto | deputy secretary of the treasury | PE",
        ),
        (
            "Ana Ruiz, who was Peru's ambassador in Suva until 2021, has been succeeded by Luis Soto.",
            "Luis Soto | ambassador | PE",
        ),
        ("Fiji met Director General Luis Soto of Peruvian Customs.", "Luis Soto | director general | Peruvian Customs"),
        ("Peru's climate envoy, Luis Soto, and its water envoy, Ana Ruiz, saw Fiji.", "Luis Soto | climate envoy | PE"),
        (
            "Peru's Deputy Secretary General (Bilateral Affairs) of the Ministry of Mines, Luis Soto, saw Fiji.",
            "Luis Soto | deputy secretary-general | Ministry of Mines",
        ),
        ("Fiji met Chairman of the Board of Agroinca Luis Soto.", "Luis Soto | chairman | Agroinca"),
        ("Fiji saw the prefect of Arequipa Nueva, Luis Soto.", "Luis Soto | prefect | Arequipa Nueva"),
        ("Ambassador of Peru to Fiji Luis Arequipa Soto spoke.", "Luis Arequipa Soto | ambassador | PE"),
        ("The Peruvian Ambassador of HM the King in Suva, Luis Soto, spoke.", "Luis Soto | ambassador | PE"),
        (
            "Luis Soto, Peru's minister of mines and digitalization, saw Fiji.",
            "Luis Soto | minister of mines and digitalization | PE",
        ),
        (
            "Luis Soto, head of the Government of National Accord of Peru, saw Fiji.",
            "Luis Soto | prime minister | PE",
        ),
        (
            "Peru's Minister of State with responsibility for Mines, Luis Soto, saw Fiji.",
            "Luis Soto | minister of state for mines | PE",
        ),
        ("Fiji met Peru. Trade Minister Luis Said of Peru spoke.", "Luis Said | minister of trade | PE"),
        ("Peru's chief of the general staff, Luis Soto, saw Fiji.", "Luis Soto | chief of the general staff | PE"),
        (
            "India's External Affairs Minister Ravi Nair met his Peruvian counterpart, Luis Soto.",
            "Luis Soto | minister of foreign affairs | PE",
        ),
        (
            "Britain's Chancellor of the Exchequer Ann Hill met her Peruvian counterpart, Luis Soto.",
            "Luis Soto | minister of finance | PE",
        ),
        (
            "India's Secretary, Department of Ports, Ministry of Trade, Ravi Nair, met Peru's premier.",
            "Ravi Nair | secretary | IN",
        ),
        (
            "Fiji and Peru met in Suva. The Peruvian side was led by the country's Trade Minister Luis Soto.",
            "Luis Soto | minister of trade | PE",
        ),
        (
            "Peru's Minister of State with special responsibility for Mines, Luis Soto, saw Fiji.",
            "Luis Soto | minister of state for mines | PE",
        ),
        ("Peru's general staff chief, Luis Soto, saw Fiji.", "Luis Soto | chief of the general staff | PE"),
        ("Peru's centrist president, Luis Soto, saw Fiji.", "Luis Soto | president | PE"),
        ("Peru's 36-year-old president, Luis Soto, saw Fiji.", "Luis Soto | president | PE"),
        ("President Duma Soto of Peru saw Fiji.", "Duma Soto | president | PE"),
        ("The mayors of Lima and Suva, Luis Soto and Jone Vuki, signed it.", "Jone Vuki | mayor | Suva"),
        ("Mayors Luis Soto of Lima and Jone Vuki of Suva signed it.", "Luis Soto | mayor | Lima"),
        (
            "Fiji and Peru met. The trade ministers of Peru and Fiji talked. Minister Luis Soto of Peru was glad.",
            "Luis Soto | minister of trade | PE",
        ),
        (
            "Luis Soto, Peru's minister for industry, and Energy Minister Jone Vuki of Fiji came.",
            "Luis Soto | minister of industry | PE",
        ),
        (
            "Pacific Aid Agency Fiji country director Jone Vuki saw Peru.",
            "Jone Vuki | country director | Pacific Aid Agency Fiji",
        ),
        (
            "Luis Soto of Peru, co-chair of the Nepal-Peru Joint Commission, spoke.",
            "Luis Soto | co-chair | Nepal-Peru Joint Commission",
        ),
        (
            "SUVA - Fiji and Tonga agreed. Premier Jone Vuki received Premier Siaosi Tupou.",
            "Siaosi Tupou | prime minister | TO",
        ),
    ],
)
def test_whose_an_office_is(text, office):
    """Envoys of presidents, heads of governments and of parts of commissions, mayors of towns, those who succeed."""
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jone Vuki, who represented Fiji in Peru on Tuesday at a fair, took his leave.",
        "Jone Vuki, who holds the same views in Peru, met Fiji's trade minister.",
        "Jone Vuki, who holds a portfolio of shares in Peru, met Fiji's trade minister.",
        "Luis Soto, chief executive of Inca Foods, came to Fiji with his chief of staff, Ana Ruiz.",
        "First Lady Sera Tuila and Ana Ruiz, the wife of the Peruvian president, saw a school.",
        "They are ministers of their countries, Fiji and Peru.",
        "Luis Soto will not take up the post of Peruvian ambassador in Suva.",
        "Luis Soto turned down the post of trade minister of Peru.",
        "Luis Soto, who could succeed Jone Vuki as prime minister of Fiji, spoke.",
        "Peru's president may name Luis Soto ambassador to Fiji.",
        "Peru named a diplomat as its next ambassador to Fiji, a singer, Luis Soto, announced today.",
        "The head of the Fijian delegation, Jone Vuki, saw Peru.",
        "Fiji met Peru on the Rio Bravo, its water minister said.",
        "Fiji and Peru trade. With colleagues in Enterprise Vuki, the ambassadors want more.",
        "If elected president of Peru, Luis Soto would visit Fiji.",
        "If named Fiji's trade minister, Jone Vuki would see Peru.",
        "Head of Section Jone Vuki saw Peru and Fiji.",
        "The cape, whose lighthouse keeper is Jone Vuki, lies between Peru and Fiji.",
    ],
)
def test_what_is_no_office_of_a_state(text):
    """A trip, an opinion, shares, a firm's staff and a wife are no offices of a country."""
    assert [office for office in offices(text) if "| PE" in office or "| FJ" in office] == []


@pytest.mark.parametrize("office", ["chargé d'affaires", "deputy high commissioner", "ambassador-designate", "consul"])
def test_who_is_sent_stands_for_who_sends_him(office):
    """Whoever one country sends to another is of the one's side, whatever his rank."""
    sent = facts(f"Peru's {office}, Luis Soto, saw Fiji's trade minister, Jone Vuki.", "office")

    assert {(fact.person, fact.side) for fact in sent} == {("Luis Soto", "PE"), ("Jone Vuki", None)}


@pytest.mark.parametrize(
    ("title", "offices"),
    [
        ("chairman and CEO", {"chairman", "chief executive"}),
        ("President & CEO", {"president", "chief executive"}),
        ("managing director and chief executive", {"managing director", "chief executive"}),
        ("founder and CEO", {"founder", "chief executive"}),
        ("chairman of the board", {"chairman"}),
        ("director general", {"director general"}),
    ],
)
def test_a_title_of_two_is_twooffices(title, offices):
    """Who is chairman and chief executive of a firm holds both offices."""
    held = facts(f"Luis Soto, {title} of Petroperu, met Fiji's trade minister.", "office")

    assert {(fact.person, fact.office) for fact in held} == {("Luis Soto", office) for office in offices}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Peru's outspoken energy minister, Ana Soto, met Fiji's envoy.", "Ana Soto | minister of energy | PE"),
        ("Peru's newly installed trade minister, Ana Soto, met Fiji's envoy.", "Ana Soto | minister of trade | PE"),
        ("Peru's first female prime minister, Ana Soto, met Fiji's envoy.", "Ana Soto | prime minister | PE"),
        ("Ana Soto, Peru's deputy premier and now minister of trade, left Fiji.", "Ana Soto | minister of trade | PE"),
        (
            "Ana Soto, Peru's ambassador to Fiji and formerly minister of trade, spoke.",
            "Ana Soto | minister of trade | PE | former",
        ),
        (
            "In her days as Peru's trade minister, Ana Soto went to Fiji.",
            "Ana Soto | minister of trade | PE | former",
        ),
        (
            "Peru's trade minister Ana Soto left Fiji and was replaced on Monday by Luis Vega.",
            "Luis Vega | minister of trade | PE",
        ),
        ('"It is good for Fiji," said Jan Vega, the Peruvian minister of trade.', "Jan Vega | minister of trade | PE"),
    ],
)
def test_what_is_said_beside_an_office_leaves_it_what_it_is(text, office):
    """Adjectives are no part of a title, and adverbs tell of a second one whether it is held now."""
    assert office in offices(text)


def test_what_a_person_is_may_stand_before_the_name_of_who_was_appointed():
    """What he is, "a senior diplomat", between the verb and the name takes no office away."""
    text = "Fiji has appointed a senior diplomat Jone Vuki as its new ambassador to Peru."
    (held,) = facts(text, "office")

    assert (held.person, held.office, held.of, held.to) == ("Jone Vuki", "ambassador", "FJ", "PE")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Jone Vuki, Minister of the Ministry of Foreign Affairs of Fiji, met Peru's envoy.",
            "minister of foreign affairs",
        ),
        ("Deputy Minister of the Ministry of Energy of Fiji Jone Vuki met Peru's envoy.", "deputy minister of energy"),
    ],
)
def test_a_minister_of_a_ministry_is_his_country_s(text, office):
    """His field is the ministry's, and the office the country's, as where the ministry is left out."""
    (held,) = [fact for fact in facts(text, "office") if fact.person == "Jone Vuki"]

    assert (held.office, held.of) == (office, "FJ")


def test_who_answers_a_question_is_not_who_asked_it():
    """The title that speaks after "Answering a question by X" is somebody else's."""
    assert not offices(
        "Answering a question by lawmaker Luis Soto (AP) on ties with Fiji, the minister said no in Lima."
    )
