"""Offices whose title goes on past its grammar: bodies of several words, callings, countries that are "ours"."""

import pytest

from tests.reader.reading import offices


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Fiji and Peru met. The head of the General Directorate of Ports, Luis Soto, spoke.",
            "Luis Soto | head | General Directorate of Ports",
        ),
        (
            "Fiji and Peru met. The chairman of the Authority for Special Lagoons and Free Ports, Luis Soto, spoke.",
            "Luis Soto | chairman | Authority for Special Lagoons and Free Ports",
        ),
        (
            "Fiji and Peru met. The president of the Union of Mining, Tourism and Trade of Lima, Luis Soto, spoke.",
            "Luis Soto | president | Union of Mining, Tourism and Trade of Lima",
        ),
        (
            "Peru and Fiji met. Luis Soto, head of the Lima Union's water council and deputy chairman of Agro, spoke.",
            "Luis Soto | deputy chairman | Agro",
        ),
        ("Fiji and Peru met. Vatu Group Chairman Jone Vuki spoke.", "Jone Vuki | chairman | Vatu Group"),
        ("Peru and Fiji met. Fiji Airports chairman Jone Vuki spoke.", "Jone Vuki | chairman | Fiji Airports"),
        (
            "Peru and Fiji met. The Chairperson of the Board of Directors of Rimtel, Luis Soto, spoke.",
            "Luis Soto | chairman | Rimtel",
        ),
        (
            "Peru and Fiji met. Rimtel's chief plant health and quarantine officer, Luis Soto, spoke.",
            "Luis Soto | chief plant health and quarantine officer | Rimtel",
        ),
        (
            "Peru and Fiji met. Agro Callao, under managing director Luis Soto, sells more.",
            "Luis Soto | managing director | Agro Callao",
        ),
        (
            "Peru and Fiji met. Talks were held by the PRT, chaired by Luis Soto, on Monday.",
            "Luis Soto | chairman | PRT",
        ),
    ],
)
def test_the_whole_name_of_what_is_headed(text, office):
    """A title's organisation is told by all its words, whatever they are."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Fiji and Peru met. Ambassador of Peru in our country Luis Soto spoke.", "Luis Soto | ambassador | PE"),
        ("Fiji and Peru met. The Consul of Peru in that city, Luis Soto, spoke.", "Luis Soto | consul | PE"),
        ("Fiji and Peru met. Peru's top diplomat in Suva, Luis Soto, spoke.", "Luis Soto | ambassador | PE"),
        ("Fiji and Peru met. Peru's top diplomat, Luis Soto, spoke.", "Luis Soto | minister of foreign affairs | PE"),
        ("Fiji and Peru met. Peru's consul in Suva, LUIS SOTO, spoke.", "LUIS SOTO | consul | PE"),
        (
            "Fiji and Peru met. Peru's special envoy on water issues Luis Soto spoke.",
            "Luis Soto | special envoy | PE",
        ),
        (
            "Fiji and Peru met. Rimtel chairman and former coffee farmer Dr Luis Soto spoke.",
            "Luis Soto | chairman | Rimtel",
        ),
        (
            "Fiji and Peru met. Luis Soto, the Peruvian who is executive director of the Reef Council, spoke.",
            "Luis Soto | executive director | Reef Council",
        ),
        (
            "Fiji and Peru met. Ambassador of our country in Suva Luis Soto left.",
            "Luis Soto | ambassador | PE",
        ),
        (
            "Fiji and Peru met. Peru's Director of the Ports Department at the Ministry Luis Soto spoke.",
            "Luis Soto | director | Ports Department",
        ),
        (
            "Fiji and Peru met. Peru's Deputy Premier for Reconstruction Luis Soto spoke.",
            "Luis Soto | deputy prime minister of reconstruction | PE",
        ),
    ],
)
def test_a_title_reaches_its_name(text, office):
    """What stands between a title and its name says nothing against it."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Peru's Minister of Ports Ana Ruiz and the Secretary General of the Ministry, Luis Soto, met Fiji.",
            "Luis Soto | secretary-general | PE",
        ),
        (
            "Fiji and Peru met. The head of Peru's Agro Fund Ana Ruiz and Deputy Head Luis Soto spoke.",
            "Luis Soto | deputy head | Agro Fund",
        ),
        ("Peru and Fiji met in Callao, in the presence of its mayor, Luis Soto.", "Luis Soto | mayor | Callao"),
        ("Peru and Fiji met. Chullpa Governor Luis Soto spoke.", "Luis Soto | governor | Chullpa"),
        (
            "Peru and Fiji met. The president of the National Ports Administration (ANP), Luis Soto, left.",
            "Luis Soto | president | National Ports Administration (ANP)",
        ),
        (
            "Fiji and Peru met. Peru's Trade Minister Ana Ruiz spoke of Luis Soto, Ruiz's predecessor.",
            "Luis Soto | minister of trade | PE | former",
        ),
    ],
)
def test_whose_an_office_is_that_stands_beside(text, office):
    """A ministry, a town or an acronym that the sentence names says whose official somebody is."""
    assert office in offices(text)


def test_two_told_by_their_office_are_named_in_the_next_sentence():
    """As in "The trade ministers met. A and B said …"."""
    told = offices("The trade ministers of Fiji and Peru will press for it. Jone Vuki and Luis Soto spoke in Suva.")

    assert sorted(told) == ["Jone Vuki | minister of trade | FJ", "Luis Soto | minister of trade | PE"]


def test_a_letter_goes_from_one_side_to_the_other():
    """Who brings it and who wrote it are of one country, who gets it of the other."""
    text = (
        "Fiji's Foreign Minister Jone Vuki handed to President Luis Soto a letter from Premier Semi Tora. Peru spoke."
    )

    assert {"Luis Soto | president | PE", "Semi Tora | prime minister | FJ"} <= set(offices(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Fiji and Peru met. Ambassador Jone Vuki saw Ana Ruiz (Culture) and her Peruvian counterpart, Luis Soto.",
            "Luis Soto",
        ),
        ("Fiji and Peru met. Vatu president and Suva shop clerk Jone Vuki spoke.", "Jone Vuki"),
        ("Fiji and Peru met. The ministers of both left. Jone Vuki and Luis Soto spoke in Suva.", "Jone Vuki"),
        (
            "Fiji met Luis Soto, Peru's deputy premier who doubles as minister of ports, and Trade Minister Ana Ruiz.",
            "Ana Ruiz | deputy prime minister",
        ),
        ("Fiji and Peru met. Rimtel's vice president Ana Ruiz left; her colleague, Vatu's Luis Soto, spoke.", "Vatu"),
        (
            "Fiji and Peru met. The firm sent Luis Soto, its vice president for Peru and Chile.",
            "Luis Soto | vice president | PE",
        ),
        ("Fiji and Peru met. The head of the Board for Coastal Parks and Luis Soto spoke.", "Luis Soto"),
    ],
)
def test_what_stands_near_is_no_office(text, wrong):
    """A title stays with the one it is told of."""
    assert not any(office.startswith(wrong) for office in offices(text))
