"""Offices that are over: "then still minister", "the late X, a minister", predecessors, and who has their place."""

import pytest

from tests.reader.reading import offices

_PAST = "Ann Karu | minister of trade | KE | former"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Karu, back then Kenya's trade minister, had promised it to Peru.",
        "Ann Karu, then still Kenya's trade minister, had promised it to Peru.",
        "Ann Karu, in her days as Kenya's trade minister, had promised it to Peru.",
        "Ann Karu used to be Kenya's trade minister; now she sells to Peru.",
        "Once Kenya's trade minister, Ann Karu now sells to Peru.",
        "Kenya's trade minister of the day, Ann Karu, promised it to Peru.",
        "The late Ann Karu, Kenya's trade minister, promised it to Peru.",
        "Kenya's trade minister, Tom Otieno, whose predecessor was Ann Karu, flew to Peru.",
        "Kenya's trade minister, Tom Otieno, arrived in May to succeed Ann Karu, Peru heard.",
        "Peru recalls a visit of Kenyan President Ann Karu in 2011, when she was trade minister.",
    ],
)
def test_an_office_is_over(text):
    """The words beside a title tell that its bearer holds it no more."""
    assert _PAST in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Karu, who wants to succeed Tom Otieno, flew from Kenya to Peru.",
        "Kenya's trade minister, Tom Otieno, is expected to be replaced; Ann Karu of Peru was told so.",
        "Of late Ann Karu has flown from Kenya to Peru.",
    ],
)
def test_nobody_has_left_an_office(text):
    """What is wanted or expected gives nobody a past office."""
    assert not [each for each in offices(text) if each.startswith("Ann Karu") or "former" in each]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Peru has appointed Luis Soto, a former banker, as ambassador to Kenya.", "Luis Soto | ambassador | PE"),
        ("Luis Soto presented his credentials as Peru's ambassador to Kenya.", "Luis Soto | ambassador | PE"),
        (
            "Kenya's President Ann Karu received the credentials of Luis Soto as ambassador of Peru.",
            "Luis Soto | ambassador | PE",
        ),
        ("Jorge Mac, who governs Salta province, flew to Peru.", "Jorge Mac | governor | AR-A"),
        (
            "A Peruvian delegation came to Nairobi, Kenya. It was led by Energy Minister Luis Soto.",
            "Luis Soto | minister of energy | PE",
        ),
        (
            "Mine owner Sur Andina will sell to Kenya, CEO Luis Soto said in Peru.",
            "Luis Soto | chief executive | Sur Andina",
        ),
        (
            "The Kenya Tea Board sells to Peru. Its head of marketing, Ann Karu, said so.",
            "Ann Karu | head of marketing | Kenya Tea Board",
        ),
    ],
)
def test_an_office_is_told_by_the_words_around(text, office):
    """Who is appointed, accredited, governs, leads a delegation or runs the company of the sentence."""
    assert office in offices(text)


def test_a_common_word_that_opens_a_sentence_has_no_head():
    """A subject of one word may be anything."""
    assert offices("Sales to Peru rose, CEO Ann Karu said in Kenya.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Karu, since 2022 Kenya's trade minister, flew to Peru.",
        "Ann Karu, for six years Kenya's trade minister, flew to Peru.",
        "Ann Karu, herself Kenya's trade minister, flew to Peru.",
        "Ann Karu, a lawyer by training and Kenya's trade minister, flew to Peru.",
        "Ann Karu, who doubles as Kenya's trade minister and deputy premier, flew to Peru.",
        "Ann Karu, speaking as Kenya's trade minister, praised Peru.",
        "It was signed by Luis Soto (Peru) and Ann Karu (Kenya), the trade ministers.",
        "It was signed by Luis Soto for Peru and Ann Karu for Kenya, the two trade ministers.",
    ],
)
def test_words_stand_between_a_name_and_its_title(text):
    """Since when and for how long, of which country, and as what else."""
    assert any(
        each in {"Ann Karu | minister of trade | KE", "Ann Karu | trade minister | KE"} for each in offices(text)
    )


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The fair in Bonn, Germany, was opened by Mayor Jan Kok of Venlo, the Netherlands.",
            "Jan Kok | mayor | Venlo",
        ),
        (
            "A delegation of Peru's senate led by its president, Luis Soto, flew to Kenya.",
            "Luis Soto | president | Peru's senate",
        ),
        (
            "The Kenya-Peru joint commission has met twice. Kenya's Trade Minister Ann Karu, who co-chairs it, left.",
            "Ann Karu | co-chair | Kenya-Peru joint commission",
        ),
        (
            "The Kenyan half of the Kenya-Peru joint commission is led by Trade Minister Ann Karu.",
            "Ann Karu | co-chair | Kenya-Peru joint commission",
        ),
    ],
)
def test_what_an_office_is_of_stands_elsewhere(text, office):
    """After the name, in small letters before "its", or in the sentence before."""
    assert office in offices(text)


def test_a_senate_of_another_sentence_has_no_president_here():
    """Only organisations have presidents in small letters, a fair has none."""
    assert not [
        each for each in offices("Peru's old fair and its president, Luis Soto, came to Kenya.") if "fair" in each
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Karu, who headed the Kenya Tea Board at the time, flew to Peru.",
        "Ann Karu, who ran the Kenya Tea Board for six years, flew to Peru.",
        "Ann Karu, who then led the Kenya Tea Board, flew to Peru.",
        "Ann Karu, who was heading the Kenya Tea Board, flew to Peru.",
    ],
)
def test_somebody_has_headed_an_organisation(text):
    """The clause tells that it is over: at that time, for years, then."""
    assert "Ann Karu | head | Kenya Tea Board | former" in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Karu, who led the Kenya Tea Board's delegation until Monday, flew to Peru.",
        "Ann Karu, who led the Kenya Tea Board to new markets, flew to Peru.",
        "The session until Monday was led by Ann Karu of Kenya, and Peru spoke.",
    ],
)
def test_who_leads_a_delegation_or_a_session_heads_nothing(text):
    """So does nobody who leads an organisation somewhere."""
    assert offices(text) == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The election of Ann Karu as president of Kenya was welcomed in Peru.", "Ann Karu | president | KE"),
        ("Ann Karu, sworn in on Monday as Kenya's trade minister, flew to Peru.", "Ann Karu | minister of trade | KE"),
        (
            "Ann Karu was appointed to the post of Kenya's trade minister; Peru took note.",
            "Ann Karu | minister of trade | KE",
        ),
        (
            "Ann Karu has served as Kenya's trade minister since May; Peru took note.",
            "Ann Karu | minister of trade | KE",
        ),
        (
            "Kenya's parliament confirmed Ann Karu as trade minister; Peru took note.",
            "Ann Karu | minister of trade | KE",
        ),
        ("Kenya's president sacked Ann Karu as trade minister; Peru took note.", _PAST),
        ("Ann Karu lost her job as Kenya's trade minister; Peru took note.", _PAST),
        (
            "Peru's president flew to Kenya with her ministers of defence and trade, Luis Soto and Ana Ruiz.",
            "Ana Ruiz | minister of trade | PE",
        ),
        (
            "For Kenya: Ann Karu, Minister of Trade. For Peru: Luis Soto, Minister of Trade.",
            "Ann Karu | minister of trade | KE",
        ),
    ],
)
def test_a_verb_or_a_noun_gives_an_office_or_takes_it(text, office):
    """Elections, appointments, dismissals, and lists of those who sign."""
    assert office in offices(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is chairman of the Kenya Tea Board.", ["chairman | Kenya Tea Board"]),
        ("He is a former deputy trade minister.", ["deputy minister of trade | KE | former"]),
        ("He was trade minister from 2018 to 2020.", ["minister of trade | KE | former"]),
        (
            "He is a former director of the Kenya Tea Board and was trade minister from 2018 to 2020.",
            ["director | Kenya Tea Board | former", "minister of trade | KE | former"],
        ),
        ("He thanked the trade minister and is a friend of the chairman of the Kenya Tea Board.", []),
    ],
)
def test_what_he_was_who_was_named_before(text, expected):
    """A life in offices is told by "he" in the sentence behind the name."""
    found = offices(f"Kenya and Fiji met. Kenya's high commissioner to Fiji, Tim Dobb, left. {text}")

    assert sorted(found) == sorted(f"Tim Dobb | {each}" for each in ("high commissioner | KE", *expected))


@pytest.mark.parametrize(
    "text",
    [
        "Peru has mourned since the death of Kenya's trade minister, Ann Karu.",
        "Peru sent a wreath to the funeral of Kenyan Trade Minister Ann Karu.",
        "Peru spoke of the assassination of the Kenyan trade minister Ann Karu.",
    ],
)
def test_the_dead_hold_no_office(text):
    """Who has died was what he is called."""
    assert _PAST in offices(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Peru's ambassador to Kenya is Luis Soto, who met with Trade Minister Ann Karu, succeeding Omar Hadi.",
            "Omar Hadi | ambassador | PE | former",
        ),
        ("Peru's ambassador Luis Soto met Kenya's Ann Karu, who replaced Omar Hadi.", None),
        (
            "Peru's ambassador Luis Soto met the trade minister of Kenya, Ann Karu, who replaced Omar Hadi.",
            "Omar Hadi | minister of trade | KE | former",
        ),
    ],
)
def test_who_met_somebody_and_who_took_his_place(text, office):
    """A participle goes with the sentence's subject, a relative clause with the name before it."""
    assert [each for each in offices(text) if "Hadi" in each] == ([office] if office else [])


@pytest.mark.parametrize("before", ["then-Kenyan", "Then-Kenya's", "ex-Kenyan", "former-Kenyan", "ex-Kenya"])
def test_a_word_joined_to_the_country_tells_that_an_office_is_over(before):
    """The hyphen stands before the country as it does before the title."""
    assert _PAST in offices(f"Peru liked it. The pact was signed by {before} trade minister Ann Karu in 2019.")


def test_who_is_for_a_country_is_not_its_former_minister():
    """Another word before the hyphen tells nothing of the office's end."""
    assert _PAST not in offices("Peru liked it. The pact was signed by pro-Kenyan trade minister Ann Karu in 2019.")


@pytest.mark.parametrize(
    ("leads", "was"), [("Peru's President Luis Soto", True), ("Peru's Trade Minister Luis Soto", False)]
)
def test_a_successor_is_past_where_another_leads_the_country_now(leads, was):
    """Who came after somebody of long ago holds his office no more, if the text says who does."""
    text = f"{leads} met Fijians. Former President Ana Ruiz visited Fiji in 2015. Her successor Juan Diaz did not."

    assert (f"Juan Diaz | president | PE{' | former' if was else ''}") in offices(text)
