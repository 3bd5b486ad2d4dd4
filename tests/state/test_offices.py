"""Offices in succession, and who is one person."""

from datetime import date

from tests.state.claims import TODAY, office
from tracker.projections.offices import OfficeClaim
from tracker.settings import Body
from tracker.state.claims import by, day_of, statement, undated
from tracker.state.offices import offices


def current(claims: list[OfficeClaim], as_of: date = TODAY, bodies: tuple[Body, ...] = ()) -> list[str]:
    """Return who is in office."""
    return [line.person for line in offices(claims, bodies, as_of=as_of)[0] if line.current]


def test_a_deputy_does_not_end_another_but_a_minister_does() -> None:
    """Some offices are held by several at once."""
    assert current([office(1, "2020-01-01", "A"), office(2, "2021-01-01", "B")]) == ["B"]
    deputies = [office(n, "2020-01-01", name, "deputy prime minister") for n, name in enumerate("AB")]
    assert current(deputies) == ["A", "B"]


def test_an_old_article_read_late_does_not_bring_back_a_former_minister() -> None:
    """The order of the world counts, not that of the log; and so the day asked for."""
    claims = [office(1, "2021-01-01", "B"), office(2, "2020-01-01", "A")]

    assert current(claims) == ["B"]
    assert current(claims, date(2020, 6, 1)) == ["A"]
    assert current(claims, date(2019, 6, 1)) == []


def test_an_old_sentence_printed_again_does_not_bring_back_a_former_minister() -> None:
    """An echo is not news."""
    claims = [office(1, "2020-01-01", "A", family="x"), office(2, "2021-01-01", "B"),
              office(3, "2022-01-01", "A", family="x")]  # fmt: skip

    lines, _, _ = offices(claims, (), as_of=TODAY)

    assert [(line.person, line.current) for line in lines] == [("A", False), ("B", True)]
    assert (lines[0].last_stated, lines[0].last_printed) == ("2020-01-01", "2022-01-01")


def test_who_is_called_former_has_left() -> None:
    """The office stands empty until somebody else is stated in it."""
    assert current([office(1, "2020-01-01", "A"), office(2, "2021-01-01", "A", former=True)]) == []


def test_a_person_is_one_across_spellings_and_by_his_surname() -> None:
    """Accents and a left-out first name make no second minister; the fullest form is shown."""
    claims = [office(1, "2020-01-01", "Ceyhun Bayramov"), office(2, "2021-01-01", "CEYHUN BAYRAMOV"),
              office(3, "2022-01-01", "Bayramov")]  # fmt: skip

    [line], _, conflicts = offices(claims, (), as_of=TODAY)

    assert (line.person, line.current, line.last_stated) == ("CEYHUN BAYRAMOV", True, "2022-01-01")
    assert conflicts == ()


def test_two_in_one_seat_on_one_day_are_a_conflict() -> None:
    """Nobody decides for the reader which article is wrong."""
    lines, _, [conflict] = offices([office(1, "2021-01-01", "A"), office(2, "2021-01-01", "B")], (), as_of=TODAY)

    assert [line.current for line in lines] == [True, True]
    assert conflict.about == "minister of economy of AZ"


def test_co_chairs_are_those_of_the_bodies_that_the_relation_names() -> None:
    """A body is known under its aliases; a co-chair of something else is an office, and no more."""
    bodies = (Body(name="Joint Commission", aliases=("AZ-RU commission",)),)
    claims = [office(1, "2021-01-01", "A", "co-chair", of="AZ–RU Commission", side="AZ"),
              office(2, "2021-01-01", "B", "co-chair", of="Business Council", side="RU")]  # fmt: skip

    lines, chairs, _ = offices(claims, bodies, as_of=TODAY)

    assert [(chair.person, chair.body) for chair in chairs] == [("A", "Joint Commission")]
    assert len(lines) == 2


def test_an_office_of_an_earlier_time_is_dated_no_finer_than_it_was_told() -> None:
    """What an article says of 2018 is of 2018, and neither of its first day nor of the article's."""
    then = office(1, "2022-01-01", "A", when="2018")

    assert day_of(then) == "2018"
    assert by([then], date(2018, 6, 1)) == []
    assert by([then], date(2019, 1, 1)) == [then]


def test_a_claim_without_any_day_is_undated() -> None:
    """Neither its article nor its sentence tells when."""
    assert undated([office(1, None, "A"), office(2, None, "B", when="2018"), office(3, "2018-01-01", "C")]) == [
        office(1, None, "A")
    ]


def test_an_independent_article_states_again_and_a_copy_does_not() -> None:
    """What counts is whether the words are its own."""
    claims = [office(1, "2020-01-01", "A", family="x"), office(2, "2021-01-01", "A"),
              office(3, "2022-01-01", "A", family="x")]  # fmt: skip

    made = statement(claims)

    assert (made.first_stated, made.stated_on, made.last_printed) == ("2020-01-01", "2021-01-01", "2022-01-01")
    assert made.facts == ("f1", "f2", "f3")
