"""Persons under several spellings within one article."""

import pytest

from tests.reader.reading import facts
from tracker.reader.people import People


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Peter Szijjarto", "P.Szijjarto"),
        ("Vugar Valeh oglu Mustafayev", "Vugar Mustafayev"),
        ("William Samoei Ruto", "William Ruto"),
        ("Thani bin Ahmed Al Zeyoudi", "Al Zeyoudi"),
        ("Serik Zhumangarin", "S. Zhumangarin"),
        ("Kim Tae-heum", "Kim Tae-heum"),
    ],
)
def test_a_shorter_name_is_the_same_person(full, other):
    """An initial, a surname alone and a name without its middle all lead to the fullest form, whichever came first."""
    people, reverse = People(), People()

    person = people.named(full)
    reverse.named(other)

    assert people.named(other) is person
    assert person.name == full
    assert reverse.named(full).name == full


@pytest.mark.parametrize(("one", "other"), [("Sahil Babayev", "Mukhtar Babayev"), ("Ilham Aliyev", "Mehriban Aliyeva")])
def test_two_of_one_surname_are_two(one, other):
    """A surname shared is no person shared."""
    people = People()

    assert people.named(one) is not people.named(other)


def test_accents_make_no_other_person():
    """The spelling that came first stays; the person is one."""
    people = People()

    assert people.named("Micheál Martin") is people.named("Micheal Martin")


def test_nobody_is_called_by_his_father():
    """King Salman and Mohammed bin Salman are two men; Sheikh Mohammed is the latter."""
    people = People()
    son = people.named("Mohammed bin Salman")

    assert people.named("Salman") is not son
    assert people.named("Mohammed") is son


def test_the_president_of_a_chamber_is_no_president_of_the_country():
    """Who presides over a body of a country holds that body's office, wherever the country is named."""
    before = facts("Kenya's President of the Senate Daniel Mwakima spoke in Kampala.", "office")
    after = facts("Daniel Mwakima, Kenya's Governor of the Central Bank, spoke in Kampala.", "office")

    held = [(fact.office, fact.of) for fact in (*before, *after)]
    assert held == [("president", "Senate"), ("governor", "Central Bank")]


def test_a_word_after_a_title_is_no_person():
    """The last word of a portfolio that nobody has listed is not taken for a minister's name."""
    text = "Kenya's Minister for Climate Crisis and the Chamber President spoke in Kampala on Friday."

    assert facts(text, "office") == []


def test_a_title_at_the_end_of_a_name_is_a_surname():
    """Minister Madeleine King is no king, and not called Madeleine."""
    text = "Kenya's Resources Minister Madeleine King will go to Kampala next month, her office confirmed."

    assert [(fact.person, fact.office) for fact in facts(text, "office")] == [
        ("Madeleine King", "minister of resources"),
    ]


def test_the_secretary_to_the_president_is_no_president():
    """Whom somebody serves is not what he is."""
    text = "Works will start soon, Permanent Secretary to the President of Kenya Ms Emma Peloetletse told the meeting."

    assert [(fact.person, fact.office) for fact in facts(text, "office")] == [
        ("Emma Peloetletse", "permanent secretary to the president"),
    ]


def test_an_initial_may_be_of_two_letters():
    """The "Yo." before a surname is no name by itself."""
    found = [fact.person for fact in facts("The ambassador of Mongolia to Peru, Yo.Otgonbayar, left.", "office")]
    assert found == ["Yo.Otgonbayar"]


def test_where_something_happened_is_nobody_s_name():
    """A town that no list knows stands before a title as a name would: "in Mirzapol, the minister …"."""
    text = "Yesterday in Mirzapol, the Deputy Prime Minister, Minister of Trade of Peru Ana Ruiz received two teachers."
    held = {(fact.person, fact.office) for fact in facts(text, "office")}

    assert held == {("Ana Ruiz", "deputy prime minister"), ("Ana Ruiz", "minister of trade")}


def test_the_wife_of_a_president_is_no_president():
    """Who bears the whole name of another and stands beside him is somebody else."""
    text = "Peru's President Juan Soto and wife Elena Juan Soto smile with Fiji's President Jone Vuki in Suva."
    assert {fact.person for fact in facts(text, "office")} == {"Juan Soto", "Jone Vuki"}


def test_a_form_of_address_without_its_full_stops_is_no_part_of_a_name():
    """As "H.E." and "H.H." do, "H E" and "H H" stand before a name."""
    text = "President of the Republic of Peru H E Ana Ruiz met the President of Fiji, H E Jone Vuki."
    assert {fact.person for fact in facts(text, "office")} == {"Ana Ruiz", "Jone Vuki"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("President ANA RUIZ of Peru is expected in Fiji on Tuesday.", "ANA RUIZ"),
        ("Foreign Affairs Minister STANLEY KAKA of Fiji spoke.", "STANLEY KAKA"),
        ("Peru and Fiji met. Fiji's Trade Minister Dr Jone MUS met them.", "Jone MUS"),
        ("President HUMALA of Peru was in Fiji.", "HUMALA"),
    ],
)
def test_a_name_in_capitals_behind_a_title_is_a_name(text, person):
    """Papers that print names in capitals name persons, not acronyms, and no town that is called alike."""
    assert person in {fact.person for fact in facts(text, "office")}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Peru met. The director general NTSB of Fiji spoke.",
        "The ambassador of Peru to the UN and UNESCO left Fiji.",
    ],
)
def test_letters_that_stand_for_a_body_are_no_name(text):
    """What is spelled in capitals behind a title may be a body's letters."""
    assert [fact.person for fact in facts(text, "office")] == []


def test_a_first_name_may_be_a_title_elsewhere():
    """A country without an emir has ambassadors of that name."""
    (held,) = facts("Peru's Ambassador to Fiji, Emir Salim Ruiz, spoke.", "office")
    assert (held.person, held.office) == ("Emir Salim Ruiz", "ambassador")


def test_a_first_lady_shares_no_office():
    """Neither her husband's title nor the surname alone means her, nor the title that opens the next sentence."""
    text = (
        "Peru and Kenya met. President Luis Soto came, accompanied by First Lady Ana Soto. The Peruvian president, who"
        " had landed on Monday, left. President Soto thanked Ana Soto."
    )

    assert [(fact.person, fact.office) for fact in facts(text, "office")] == [("Luis Soto", "president")]


def test_who_comes_with_a_first_lady_is_of_her_country():
    """Whom she accompanies is her husband, whatever he is called."""
    text = (
        "President Tom Karu of Kenya met President Luis Soto of Peru in Nairobi. The President was accompanied by First"
        " Lady Ana Soto, Trade Minister Ed Dobb and others."
    )

    assert {fact.person: fact.of for fact in facts(text, "office")}["Ed Dobb"] == "PE"


@pytest.mark.parametrize("name", ["MaryKay L. Carlson", "SueEllen Wood", "Said Kiprono"])
def test_names_that_look_like_something_else(name):
    """A capital within a name makes no company, and a name that is a verb too is one behind an ambassador's post."""
    text = f"Peru's ambassador to Nairobi {name} spoke in Kenya."

    assert [fact.person for fact in facts(text, "office")] == [name]


@pytest.mark.parametrize(
    "wife", ["First Lady Ada Humala", "his wife, Ada Humala", "his wife Ada Humala", "his wife, Mrs Ada Humala"]
)
def test_a_wife_is_nobody_who_holds_her_husbands_office(wife):
    """Whom only a surname named is not told the first name of his wife, nor is she meant by it later."""
    text = (
        f"President Humala of Peru, accompanied by {wife}, arrived in Suva. Humala met Fiji's Prime Minister Lai Soto."
        " The Peruvian president then left."
    )

    assert [fact.person for fact in facts(text, "office") if fact.office == "president"] == ["Humala"]
    assert [fact.participants for fact in facts(text, "meeting") if fact.form == "meeting"] == [("Humala", "Lai Soto")]


def test_monsieur_is_no_initial():
    """Papers translated from French write "M. Ruiz" for a minister whom they have named."""
    text = "Peru's Trade Minister Juan Ruiz was in Suva. M. Ruiz met Fiji's Prime Minister, Lai Soto."

    assert ("Juan Ruiz", "Lai Soto") in {fact.participants for fact in facts(text, "meeting")}


def test_a_forum_of_which_more_is_told_is_no_person():
    """A name before ", which" is a thing's."""
    (told,) = facts(
        "The Fiji-Peru Hydrogen Forum, which was to open in April, will be held in Suva on 2 May.", "meeting"
    )

    assert (told.form, told.participants) == ("forum", ())


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Prime Minister Ana Ruiz (PPK) and Chadian Prime Minister Luis Soto (MPS) met on Friday.",
        "Prime Ministers Ana Ruiz (Smer-SD) of Peru and Luis Soto (MPS) of Chad met on Friday.",
        "Peru's Prime Minister Ana Ruiz (left) and Chad's Prime Minister Luis Soto (right) met on Friday.",
    ],
)
def test_a_party_in_brackets_is_said_by_the_way(text):
    """What stands in brackets behind a name parts neither two persons nor a person and the verb."""
    assert [fact.participants for fact in facts(text, "meeting")] == [("Ana Ruiz", "Luis Soto")]
    assert {fact.of for fact in facts(text, "office")} == {"PE", "TD"}


def test_a_surname_may_be_a_country():
    """Luís Montenegro acts where a country out of the pair would; a country of the pair stays one."""
    opening = "Portuguese Prime Minister Luís Montenegro met Angolan President João Lourenço in Luanda on Friday."
    after = "Montenegro also received Angolan Trade Minister Rui Oliveira."

    found = [fact.participants for fact in facts(f"{opening} {after}", "meeting")]

    assert found == [("João Lourenço", "Luís Montenegro"), ("Luís Montenegro", "Rui Oliveira")]


def test_a_headline_in_capitals_gives_nobody_his_name():
    """The text below has the name as it is written."""
    head = "STATE VISIT OF H.E. ANA RUIZ SOTO, PRESIDENT OF THE REPUBLIC OF PERU"
    text = (
        "Her Excellency Ana Ruiz Soto, President of the Republic of Peru, will undertake a State Visit to Kenya in May."
    )
    assert {fact.person for fact in facts(f"{head}\n\n{text}", "office")} == {"Ana Ruiz Soto"}


@pytest.mark.parametrize(
    ("called", "meant"),
    [
        ("Dr Tan", "Tan See Leng"),
        ("Minister of State Tan", "Alvin Tan"),
        ("Ambassador Tan", "Peter Tan"),
        ("Mr Tan", "Peter Tan"),
    ],
)
def test_a_surname_of_several_is_his_who_was_told_so_before(called, meant):
    """An honorific or an office tells namesakes apart; without one it is the last of them."""
    text = (
        "Singapore's Minister Dr Tan See Leng, Minister of State Alvin Tan and Ambassador Peter Tan came to Peru. "
        f"{called} met Peru's Trade Minister Luis Soto."
    )
    [meeting] = [fact for fact in facts(text, "meeting") if fact.form == "meeting"]

    assert meeting.participants == tuple(sorted(("Luis Soto", meant)))


@pytest.mark.parametrize("title", ["Communist Party of Viet Nam", "Party Committee of Hanoi"])
def test_to_is_a_name_where_it_has_a_capital(title):
    """Within a sentence "To" begins no body's tail: it is a surname."""
    text = f"Singapore and Vietnam met. President Tharman Ali met General Secretary of the {title} To Lam."

    assert [(fact.person, fact.of) for fact in facts(text, "office") if "secretary" in fact.office] == [
        ("To Lam", title)
    ]


def test_a_first_lady_is_not_the_president_of_her_surname():
    """Though he is called by that alone, and a comma and a "Dr" stand between."""
    text = (
        "President Mnangagwa of Kenya met Peruvian President Juan Soto. The First Lady, Dr Auxillia Mnangagwa, had tea."
    )
    assert {fact.person for fact in facts(text, "office") if fact.office == "president"} == {"Mnangagwa", "Juan Soto"}


def test_ranks_with_a_hyphen_are_no_names():
    """As "Brig-Gen", "Maj-Gen" are written in East Africa."""
    (met,) = facts("Kenyan Brig-Gen Juan Soto met Peru's Maj-Gen Luis Rey on Monday.", "meeting")
    assert met.participants == ("Juan Soto", "Luis Rey")
