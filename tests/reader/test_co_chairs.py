"""Who chairs a shared body or a gathering together with whom, in the usual ways of saying so."""

import pytest

from tests.reader.reading import facts, offices

SESSION = "The third session of the Serbian-Omani Joint Economic Commission was held in Muscat. "
SERB, OMANI = "Serbian Trade Minister Ana Matic", "Omani Energy Minister Salim Al Aufi"
BODY = "Serbian-Omani Joint Economic Commission"


@pytest.mark.parametrize(
    ("text", "of"),
    [
        (f"{SESSION}The meeting was jointly chaired by {SERB} and {OMANI}.", BODY),
        (f"{SESSION}{SERB} and {OMANI} co-chaired the meeting.", BODY),
        (f"{SESSION}{SERB} and {OMANI} co-chair the joint commission.", BODY),
        (f"{SESSION}{SERB} and {OMANI} co-chair the border commission.", "border commission"),
        (f"{SESSION}On the Serbian side it was co-chaired by {SERB}, and on the Omani side by {OMANI}.", BODY),
        (f"{SERB} co-chaired the third session of the {BODY} with {OMANI}.", BODY),
        (f"{SESSION}The co-chairs, from the Serbian side {SERB} and from the Omani side {OMANI}, signed it.", BODY),
        (f"{SESSION}{SERB}, co-chair from the Serbian side, and {OMANI}, co-chair from the Omani side, spoke.", BODY),
        (f"{SERB}, chairman of the Serbian part of the {BODY}, met {OMANI}, chairman of the Omani part.", BODY),
        (f"{SERB} co-chaired the {BODY} with his Omani counterpart, Salim Al Aufi.", BODY),
        (f"{SERB} and {OMANI} co-chaired, Monday in Muscat, the 5th Gulf-Balkan Forum.", "Gulf-Balkan Forum"),
        (
            f"At the 2nd session of the Trade Council, which was co-chaired by {SERB} and {OMANI}, he left.",
            "Trade Council",
        ),
        (f"{SERB} and {OMANI} co-chaired the 5th Gulf-Balkan Business Forum in Muscat.", "Gulf-Balkan Business Forum"),
    ],
)
def test_both_who_chair_together_are_co_chairs(text, of):
    """Each holds the office for his own side, of the body that the line or the one before it names."""
    chairs = [fact for fact in facts(text, "office") if fact.office == "co-chair"]

    assert {(fact.person, fact.of, fact.side) for fact in chairs} == {
        ("Ana Matic", of, "RS"),
        ("Salim Al Aufi", of, "OM"),
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{SESSION}The meeting was chaired by {SERB}.",
        f"{SERB} co-chaired it with aplomb.",
        f"{SESSION}From Serbia {SERB} spoke, and from Oman {OMANI}.",
        f"{SERB}, chairman of the Serbian team, met {OMANI}.",
    ],
)
def test_who_chairs_alone_or_nobody_knows_what_is_no_co_chair(text):
    """A session that one man chairs, and a word without a body, make no office."""
    assert [fact for fact in facts(text, "office") if fact.office == "co-chair"] == []


def test_nobody_chairs_what_is_only_to_be_created():
    """A committee that an agreement is to set up has no co-chairs yet."""
    text = (
        f"Co-chaired by {SERB} and {OMANI}, the talks ended with a plan to establish a joint committee on the "
        "ports of both."
    )
    assert [fact for fact in facts(text, "office") if fact.office == "co-chair"] == []


def test_ministers_of_two_countries_co_chair_a_neighbourhood_commission():
    """Such a commission is shared by its name, whose ever it is."""
    text = (
        "Kenya and Peru met. The 8th meeting of the Neighbourhood Commission was held in Lima and co-chaired by the"
        " deputy trade ministers Luis Soto of Peru and Peter Karu of Kenya."
    )

    found = {(fact.person, fact.side) for fact in facts(text, "office") if fact.office == "co-chair"}
    assert found == {("Luis Soto", "PE"), ("Peter Karu", "KE")}


def test_a_co_chair_is_a_minister_besides():
    """The title behind the name of a co-chair is his, too."""
    text = "Kenya and Peru met. The Kenya-Peru commission met. Kenya's co-chair is Tim Dobb, the Minister of Energy."

    assert {(fact.person, fact.office) for fact in facts(text, "office")} == {
        ("Tim Dobb", "co-chair"),
        ("Tim Dobb", "minister of energy"),
    }


_TOLD = "2024-03-10"
_MINISTERS = "Minister Luis Soto of Peru met Minister Ali Deby of Chad."


def test_who_was_minister_then_co_chairs_no_more():
    """A session of years ago makes nobody a co-chair of today whose office is past."""
    found = offices(
        "The first session of the Peru-Chad Joint Commission, in Lima in 2010, was co-chaired by the then trade"
        " minister of Peru, Luis Soto, and Chad's Trade Minister Ali Deby."
    )

    assert "Luis Soto | co-chair | Peru-Chad Joint Commission | former" in found
    assert "Ali Deby | co-chair | Peru-Chad Joint Commission" in found


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The third session, co-chaired by Luis Soto and Ali Deby, was held in Lima in November 2022.", "2022-11"),
        ("The third session was held in Lima in 2021 and was co-chaired by Luis Soto and Ali Deby.", "2021"),
        (
            "On Tuesday the third session of the Peru-Chad Joint Commission was co-chaired by Luis Soto and Ali Deby.",
            _TOLD,
        ),
        ("Luis Soto and Ali Deby, who co-chair the commission, recalled its session of May 2022.", _TOLD),
    ],
)
def test_who_chaired_long_before_was_chair_then(text, when):
    """The chairs of a session of two years ago, told today, are not the newest that anybody knows of."""
    known = "Both spoke of the Peru-Chad Joint Commission."

    assert {fact.when for fact in facts(f"{_MINISTERS} {known} {text}", "office") if fact.office == "co-chair"} == {
        when
    }


def test_who_chaired_then_and_chairs_now_is_chair_now():
    """Of two sentences that make somebody a co-chair the later day is kept, with the sentence that says it."""
    past = (
        "The third session of the Peru-Chad Joint Commission in Lima in 2021 was co-chaired by Luis Soto and Ali Deby."
    )
    now = "On Tuesday the fourth session of the Peru-Chad Joint Commission was co-chaired by Luis Soto and Ali Deby."

    for text in (f"{_MINISTERS} {past} {now}", f"{_MINISTERS} {now} {past}"):
        found = [fact for fact in facts(text, "office") if fact.office == "co-chair"]
        assert [(fact.when, fact.quote) for fact in found] == [(_TOLD, now), (_TOLD, now)]
