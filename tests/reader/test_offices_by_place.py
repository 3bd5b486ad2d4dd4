"""Offices beside a place: surnames that are countries, regions called after towns, places told for a second one."""

import pytest

from tests.reader.reading import offices

_TALKS = "Peru and Kenya agreed. "


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kenya was represented by Peru's ambassador Maria Carmen Austria.", "Maria Carmen Austria | ambassador | PE"),
        ("Peru's trade minister Pedro Luis Cuba flew to Kenya.", "Pedro Luis Cuba | minister of trade | PE"),
        (
            "The presidents of Peru and of Kenya, Luis Montenegro and Ann Karu, met.",
            "Luis Montenegro | president | PE",
        ),
        ("The presidents of Peru and Kenya, Luis Soto and Ann Karu, met.", "Ann Karu | president | KE"),
        ("The governor of Callao, Luis Soto, met Kenya's envoy.", "Luis Soto | governor | PE-CAL"),
        ("The mayor of Callao, Luis Soto, met Kenya's envoy.", "Luis Soto | mayor | Callao"),
        ("Bahrain's governor of Muharraq, Luis Soto, met Kenya's envoy.", "Luis Soto | governor | BH-15"),
        ("The governor of Dajabón province, Ana Ruiz, met Kenya's envoy.", "Ana Ruiz | governor | DO-05"),
        ("Kenya's ambassador to Doha Amir Khan spoke.", "Amir Khan | ambassador | KE"),
        ("Kenya's ambassador in Abu Dhabi Sultan Karim spoke.", "Sultan Karim | ambassador | KE"),
        ("They were met by Kenya's ambassador here, Ann Karu.", "Ann Karu | ambassador | KE"),
        ("They were met by Kenya's honorary consul there, Ann Karu.", "Ann Karu | honorary consul | KE"),
    ],
)
def test_a_place_beside_an_office_is_what_it_is_there(text, office):
    """A place may be a surname, a region of its town's name, or where somebody is posted."""
    assert office in offices(_TALKS + text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Trade ministers Ana Ruiz of Austria and Ann Karu of Cuba met.", "Ana Ruiz | minister of trade | AT"),
        ("In Doha, Qatar's Amir Tamim received Kenya's envoy.", "Tamim | emir | QA"),
    ],
)
def test_a_place_stays_one(text, office):
    """Behind "of" a country is one, and an emir of a country is its own."""
    assert office in offices(_TALKS + text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The mayor of Lima, Luis Soto, and of Mombasa, Ann Karu, met.",
            ["Ann Karu | mayor | Mombasa", "Luis Soto | mayor | Lima"],
        ),
        (
            "The president of Peru, Luis Soto, and that of Kenya, Ann Karu, met.",
            ["Ann Karu | president | KE", "Luis Soto | president | PE"],
        ),
        (
            "The trade ministers, Peru's Luis Soto and his Kenyan colleague Ann Karu, met.",
            ["Ann Karu | minister of trade | KE", "Luis Soto | minister of trade | PE"],
        ),
        (
            "The trade ministers, Peru's Luis Soto and the Netherlands' Ann Karu, met.",
            ["Ann Karu | minister of trade | NL", "Luis Soto | minister of trade | PE"],
        ),
        ("The mayor of Lima, Luis Soto, and the people of Mombasa met.", ["Luis Soto | mayor | Lima"]),
    ],
)
def test_a_second_one_is_told_by_his_place(text, told):
    """An office said once goes on to whom the next place tells, if a name stands with it."""
    assert sorted(offices(_TALKS + text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru's Migrant Workers Secretary Luis Soto spoke.", ["Luis Soto | secretary of migrant workers | PE"]),
        ("The president of Eximbank Reta Lee Ruiz spoke.", ["Reta Lee Ruiz | president | Eximbank"]),
        ("Fiji Sugar Corporation CEO Luis Soto spoke.", ["Luis Soto | chief executive | Fiji Sugar Corporation"]),
        ("Kenya Wheat Federation president Luis Soto spoke.", ["Luis Soto | president | Kenya Wheat Federation"]),
        ("UNILAG Vice-Chancellor Ann Karu spoke.", ["Ann Karu | vice chancellor | UNILAG"]),
        ("Jason Hall is Kenya's ambassador.", ["Jason Hall | ambassador | KE"]),
        ("Kenya's Foreign Minister Stanley Karu spoke.", ["Stanley Karu | minister of foreign affairs | KE"]),
        (
            "Ann Karu, who heads the Peruvian-Kenyan chamber of commerce, spoke.",
            ["Ann Karu | head | Peruvian-Kenyan chamber of commerce"],
        ),
        ("Peru's ambassador to Jordan Luis Soto spoke.", ["Luis Soto | ambassador | PE"]),
        ("Saud Hilal, the outgoing Omani ambassador, spoke.", ["Saud Hilal | ambassador | OM"]),
        ("Saud Hilal, the newly appointed Omani trade minister, spoke.", ["Saud Hilal | minister of trade | OM"]),
        (
            "Ann Karu, the Kenyan minister without portfolio in charge of skills, spoke.",
            ["Ann Karu | minister without portfolio | KE"],
        ),
        (
            "Vietnam's Politburo member Phan Lam, Minister of National Defence, spoke.",
            ["Phan Lam | minister of national defence | VN", "Phan Lam | member of the politburo | VN"],
        ),
        ("They heard Luis Soto as a keynote speaker.", []),
    ],
)
def test_names_of_bodies_and_persons_are_parted(text, told):
    """What is a body's name, and what a person's, is told by the words themselves."""
    assert offices(_TALKS + text) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alberta's premier Ann Holt left Canada.", "Ann Holt | premier | CA-AB"),
        ("The premier of Alberta, Ann Holt, left Canada.", "Ann Holt | premier | CA-AB"),
        ("The Ashanti Regional Minister, Ann Holt, left Ghana.", "Ann Holt | regional minister | GH-AH"),
        ("Ghana's Upper East Regional Minister, Mrs Ann Holt, left.", "Ann Holt | regional minister | GH-UE"),
        ("Georgia's premier Ann Holt left.", "Ann Holt | prime minister | GE"),
        ("Canada saw it. Alberta's premier Eva Reed left. Ann Holt, Reed's predecessor as premier, spoke.",
         "Ann Holt | premier | CA-AB | former"),
        ("Ann Holt, president of the Mombasa Tea Board for 2022 and head of the Kenya Trade Union, left.",
         "Ann Holt | head | Kenya Trade Union"),
    ],
)  # fmt: skip
def test_who_governs_tells_a_region(text, expected):
    """What is a region's name beside its governor is one beside its premier and minister, too, and of no country."""
    assert expected in offices(f"Peru was named. {text}")
