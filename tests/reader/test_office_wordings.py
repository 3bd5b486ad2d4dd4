"""Offices in the wordings of ministries, embassies and newswires: commas, brackets, boards, "whose"."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Fiji and Peru met. Lima Rail Lines (LRL), whose CEO is Carlos Vega, will join.",
            "Carlos Vega | chief executive | Lima Rail Lines (LRL)",
        ),
        (
            "Fiji and Peru met. The Lima-based PetroAndes company, whose director general is Carlos Vega, left.",
            "Carlos Vega | director general | PetroAndes",
        ),
        (
            "The operators Fijigrid and RELSA, whose chief executives are Jone Vuki and Luis Soto respectively, met.",
            "Luis Soto | chief executive | RELSA",
        ),
        ("Fiji signed it with Peru, whose president, Luis Soto, came to Suva.", "Luis Soto | president | PE"),
    ],
)
def test_a_clause_with_whose_gives_an_office(text, office):
    """Whoever or whatever is named before "whose" has the official whom the clause names."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "At the talks ministers Jone Vuki (Transport, Fiji) and Luis Soto (Trade and Industry, Peru) spoke.",
            "Luis Soto | minister of trade and industry | PE",
        ),
        (
            "Ghana's Minister, Trade and Industry, Ama Boat, met Togo's envoy.",
            "Ama Boat | minister of trade and industry | GH",
        ),
        (
            "Nigeria's Minister of State, Petroleum Resources, Tim Abah, met Togo's envoy.",
            "Tim Abah | minister of state for petroleum resources | NG",
        ),
        (
            "Ghana and Togo met. The Director-General, Standards Organisation, Ada Obi, came.",
            "Ada Obi | director general | Standards Organisation",
        ),
        (
            "Sri Lanka and Kenya met. Export Development Board Chairman Nimal Pere spoke.",
            "Nimal Pere | chairman | Export Development Board",
        ),
        (
            "Vietnam's Minister of Labour, Invalids and Social Affairs Dao Van Binh went to Laos.",
            "Dao Van Binh | minister of labour, invalids and social affairs | VN",
        ),
        (
            "Laos and Vietnam met. Secretary of the provincial Party Committee Le Van Chau spoke.",
            "Le Van Chau | secretary | Party Committee",
        ),
        (
            "Kenya and Peru met. Jane Karu, chairwoman of the parliament's Trade Committee, came.",
            "Jane Karu | chairwoman | Trade Committee",
        ),
        (
            "Oman and India met. Deputy Secretary General (Bilateral Affairs) of the Ministry of Trade Said Amri left.",
            "Said Amri | deputy secretary-general | Ministry of Trade",
        ),
        ("Anke de Vrie, the Dutch water envoy, went to Peru.", "Anke de Vrie | water envoy | NL"),
        (
            "Togo and Mali met. Mali's Trade and Industry minister Kodjo Tax spoke.",
            "Kodjo Tax | minister of trade and industry | ML",
        ),
        (
            "Kenya's foreign minister, John Karu, and Peru's, Luis Soto, met.",
            "Luis Soto | minister of foreign affairs | PE",
        ),
        (
            "The Kenya-Peru joint commission met. Kenya's co-chair is John Karu; Peru's is Minister Luis Soto.",
            "Luis Soto | co-chair | Kenya-Peru joint commission",
        ),
        (
            "The Kenya-Peru joint commission met. Co-chairman from the Kenyan side is Minister John Karu.",
            "John Karu | co-chair | Kenya-Peru joint commission",
        ),
    ],
)
def test_an_office_as_ministries_write_it(text, office):
    """Portfolios behind a comma or in brackets, boards, committees of a parliament: each is somebody's office."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Under the leadership of Minister Ali Rashid and Minister Omar Zayed of Bahrain the body met in Jordan.",
            "Ali Rashid | minister | JO",
        ),
        (
            "The Kuwaiti side was headed by Ambassador Salem Adwan, Assistant Foreign Minister for Asian Affairs.",
            "Salem Adwan | assistant minister of foreign affairs | KW",
        ),
        (
            "Jean Karu, who was Kenya's ambassador in Lima until 2023, has been succeeded by Ann Wanj.",
            "Ann Wanj | ambassador | KE",
        ),
        (
            "SANTIAGO, May 3 - Chile and Peru met. It was led by Juan Mora and Luis Soto, the then presidents.",
            "Juan Mora | president | CL | former",
        ),
        (
            "LIMA, May 3 - Chile's Chancellor Juan Mora and Vice Chancellor Luis Soto saw Peru's Ana Ruiz.",
            "Luis Soto | deputy minister of foreign affairs | CL",
        ),
        (
            "US Deputy Secretary of the Treasury Kim Dorr went to Ghana.",
            "Kim Dorr | deputy secretary of the treasury | US",
        ),
        (
            "PRAGUE - Czechia and Israel met. Czech Chief of the General Staff Karel Rehak came.",
            "Karel Rehak | chief of the general staff | CZ",
        ),
        (
            "It was opened by Director General Anna Virta of Finnish Customs and Sweden's envoy.",
            "Anna Virta | director general | Finnish Customs",
        ),
        (
            "It was opened by Director General Eva Berg of Statistics Sweden and Finland's envoy.",
            "Eva Berg | director general | Statistics Sweden",
        ),
        ("South Korea's BOK Gov. Kim Chang-yong flew to Oman.", "Kim Chang-yong | governor | BOK"),
        ("The president of Oshana district, Vasile Max, came to Moldova.", "Vasile Max | president | Oshana district"),
        (
            "Zambia and Mali met. Director Jane Mak signed for the ZRB, and Director King Chan for MRA.",
            "Jane Mak | director | ZRB",
        ),
        (
            "Zambia and Mali met. Director Jane Mak signed for the ZRB, and Director King Chan for MRA.",
            "King Chan | director | MRA",
        ),
        ("The president of Iceland, Gunnar Th. Helgason, went to Peru.", "Gunnar Th. Helgason | president | IS"),
        (
            "The current Sri Lankan High Commissioner in Nairobi is Rear Admiral (Retd.) Nimal Pere.",
            "Nimal Pere | high commissioner | LK",
        ),
        (
            "Minister John Karu co-chaired, together with Minister Luis Soto, the Peru-Kenya Joint Council.",
            "Luis Soto | co-chair | Peru-Kenya Joint Council",
        ),
    ],
)
def test_an_office_in_its_sentence(text, office):
    """Who signs for a body, follows a former ambassador or presides with another has the office that this tells."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Kenyan guests will visit BelAZ in Belarus, where Director General Sergei Nikor receives them.",
            "Sergei Nikor | director general | BelAZ",
        ),
        (
            "Mali and Kenya signed. The Nairobi Steel Company will build it. Managing Director John Karu said so.",
            "John Karu | managing director | Nairobi Steel Company",
        ),
        (
            "Present: H.E. Ama Boat, Minister of Trade, Ghana; Dr. Femi Ola, President, ECOWAS Commission.",
            "Femi Ola | president | ECOWAS Commission",
        ),
        ("Luis Soto, the Peruvian tourism chief, went to Fiji.", "Luis Soto | tourism chief | PE"),
        (
            "Fiji and Peru met. LATAM Peru's country manager Luis Soto signed.",
            "Luis Soto | country manager | LATAM Peru",
        ),
        (
            "Kenya's trade minister John Karu and the Ugandan one, Peter Okel, met.",
            "Peter Okel | minister of trade | UG",
        ),
        (
            "Germany's State Secretary at the Federal Foreign Office Susanne Baum went to Peru.",
            "Susanne Baum | state secretary | DE",
        ),
        (
            "Energy Minister John Karu of Kenya and Luis Soto, who runs the same department in Peru, met.",
            "Luis Soto | minister of energy | PE",
        ),
        (
            "Ghana and the US met. Assistant Secretary of State for African Affairs Molly Phelan came.",
            "Molly Phelan | assistant secretary of state of african affairs | US",
        ),
    ],
)
def test_an_office_of_what_is_told_beside(text, office):
    """The company visited or told before, the other country and the rank tell whose an office is."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "John Karu has been appointed head of the Kenya Ports Board, Transport Minister Peter Okel of Kenya said.",
            "John Karu | head | Kenya Ports Board",
        ),
        (
            "John Karu has been appointed head of the Kenya Ports Board, Transport Minister Peter Okel of Kenya said.",
            "Peter Okel | minister of transport | KE",
        ),
        (
            "Peru's envoy met Juan Mora, a one-time finance minister of Chile.",
            "Juan Mora | minister of finance | CL | former",
        ),
        (
            "Tajikistan's envoy met Chief of the Turkish General Staff General Metin Gurak.",
            "Metin Gurak | chief of the general staff | TR",
        ),
        ("The chief of Peru's navy, Admiral Luis Soto, met Chile's envoy.", "Luis Soto | chief of the navy | PE"),
        ("Latvia's envoy met Chairman of the Board of NC KTM Talgat Aldy.", "Talgat Aldy | chairman | NC KTM"),
        (
            "Oman's Deputy Prime Minister for Cabinet Affairs Fahd Mahmud spoke in Chad.",
            "Fahd Mahmud | deputy prime minister of cabinet affairs | OM",
        ),
        ("Namibian Secretary to Cabinet George Sima met Chad's envoy.", "George Sima | secretary to the cabinet | NA"),
    ],
)
def test_an_office_in_its_own_words(text, office):
    """Staffs, boards with two acronyms and who is appointed to one have their heads."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Peru's envoy called on Chief Minister Bhupen Patel in Gandhinagar, India.",
            "Bhupen Patel | chief minister | IN-GJ",
        ),
        (
            "Peru's envoy was received by Governor Kamran Tess in Karachi, Pakistan.",
            "Kamran Tess | governor | PK-SD",
        ),
        (
            "Italy's envoy met Austria's Landeshauptmann of Tyrol, Anton Matt.",
            "Anton Matt | governor | AT-7",
        ),
        (
            "Qatar's emir met H.M. King Abdullah II of the Hashemite Kingdom of Jordan.",
            "Abdullah II | king | JO",
        ),
    ],
)
def test_who_rules_where(text, office):
    """A governor sits where he is called on; a king keeps his title behind the letters of his majesty."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ana Ruiz met Luis Soto, whose minister spoke to Jone Vuki of Fiji.", "Jone Vuki | minister"),
        (
            "Kenya's Export Board met. Kenya Tea Board Chairperson Ann Wanj spoke in Peru.",
            "Ann Wanj | chairman | Export Board",
        ),
        ("Kenya's foreign minister, John Karu, and Peru's farmers met Luis Soto.", "Luis Soto"),
        ("Kenya's president and Peru's Trade Chamber vice president Luis Soto met.", "Luis Soto | president"),
        (
            "Maltese Minister Ian Borg came. He met Libyan Premier Abdul Hamid and his own counterpart, Najla Mang.",
            "Najla Mang | prime minister",
        ),
        (
            "Mali and Kenya met. The Steel Company's Ann Wanj and the Cotton Company spoke. Director John Karu left.",
            "John Karu",
        ),
        ("Kenya's trade minister John Karu and the Ugandan delegation, Peter Okel said, met.", "Peter Okel"),
        ("Zambia and Mali met. Director Jane Mak voted for the ZRB.", "Jane Mak"),
        ("Peru's president received Jone Vuki of Suva in Lima.", "Jone Vuki"),
        ("Peru's envoy met Governor Kamran Tess in Karachi, Pakistan.", "Kamran Tess"),
        ("King Salman Medical and Educational City in Saudi Arabia is open to Peru.", "Salman"),
    ],
)
def test_no_office_of_somebody_else(text, wrong):
    """An office stays with its own holder, a board with its own name."""
    assert not any(office.startswith(wrong) for office in offices(text))


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Fiji and Peru met. The Head of the Peruvian Government, Luis Soto, left.", "Luis Soto | prime minister | PE"),
        (
            "Fiji's Minister of Trade and Industry Ambassador Jone Vuki left Peru.",
            "Jone Vuki | minister of trade and industry | FJ",
        ),
        (
            "A spokesperson for Foreign Minister Jone Vuki of Fiji left Peru.",
            "Jone Vuki | minister of foreign affairs | FJ",
        ),
        (
            "Peru's Luis Soto, spokesperson to the President, left Fiji.",
            "Luis Soto | spokesperson to the president | PE",
        ),
        (
            "Peru's president came to Suva. Jone Vuki, himself a Tongan, was mayor of Suva until 2022.",
            "Jone Vuki | mayor | Suva | former",
        ),
        (
            "Peru's ambassador in Suva, Ana Ruiz, spoke. Her predecessor, former ambassador Luis Soto, left Fiji.",
            "Luis Soto | ambassador | PE | former",
        ),
        (
            "Fiji's energy minister Jone Vuki met his Peruvian peer, Luis Soto, who holds that of ports as well.",
            "Luis Soto | minister of energy | PE",
        ),
    ],
)
def test_an_office_is_read_past_what_stands_beside_it(text, office):
    """A form of address, a side, an inserted word and a second office do not hide the first."""
    assert office in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's Foreign Minister Luis Soto, who is the president's uncle, left Fiji.",
        "Peru's Foreign Minister Luis Soto is in the PM's entourage in Fiji.",
    ],
)
def test_who_is_related_to_an_official_holds_no_office_by_it(text):
    """What is the official's is no title of whom the sentence is about."""
    assert offices(text) == ["Luis Soto | minister of foreign affairs | PE"]


def test_two_former_presidents_at_a_dinner_may_be_of_one_country():
    """Two of one office are of two countries, but not those who held it before."""
    text = "Peru's president Luis Soto received the president of Fiji in Lima. Former Presidents {} were at the dinner."

    found = offices(text.format("Ana Ruiz and Juan Vera"))

    assert {each.split(" | ")[2] for each in found if "former" in each} <= {"PE"}
