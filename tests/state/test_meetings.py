"""Meetings told by several articles: held, planned, moved and lapsed."""

from datetime import date
from time import perf_counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.state.claims import PAIR, TODAY, meeting
from tracker.domain.period import Period
from tracker.projections.meetings import MeetingClaim
from tracker.settings import Body
from tracker.state.event_lines import MeetingLine
from tracker.state.lines import Conflict
from tracker.state.meetings import meetings

COMMISSION = "Azerbaijan-Russia intergovernmental commission on economic cooperation"
BODIES = (Body(name=COMMISSION, aliases=("IGC",)),)
M, D, V, B = "Shahin Mustafayev", "Aleksandr Drozdenko", "Alexei Overchuk", "Igor Babushkin"


def asked(claims: list[MeetingClaim], as_of: date = TODAY) -> tuple[tuple[MeetingLine, ...], tuple[Conflict, ...]]:
    """Fold claims of a relation that has a body."""
    return meetings(claims, parties=PAIR, bodies=BODIES, as_of=as_of)


def lines(claims: list[MeetingClaim], as_of: date = TODAY) -> tuple[MeetingLine, ...]:
    """Return the lines alone."""
    return asked(claims, as_of)[0]


def told(nth: int, published: str | None, when: str | None, status: str = "held", /, **more: object) -> MeetingClaim:
    """A claim of a meeting of persons."""
    return meeting(nth, published, when, status, **{"form": "meeting"} | more)


def together(*claims: MeetingClaim) -> list[tuple[str, ...]]:
    """Return which facts share a line."""
    return sorted(tuple(sorted(line.facts)) for line in lines(list(claims)))


@pytest.mark.parametrize(
    ("published", "when", "status", "as_of", "expected"),
    [
        ("2021-05-02", "2021-05-01", "held", date(2021, 4, 1), []),
        ("2021-05-02", "2021-05-01", "held", date(2021, 5, 1), ["held"]),
        ("2021-05-02", "2021-05-01/2021-05-03", "held", date(2021, 5, 2), ["held"]),
        ("2021-06-02", "2021-05", "held", date(2021, 5, 20), []),
        ("2021-05-10", "2021-05", "held", date(2021, 5, 20), ["held"]),
        ("2021-05-02", None, "held", date(2021, 5, 1), []),
        ("2021-05-02", None, "held", date(2021, 5, 2), ["held"]),
        (None, None, "held", TODAY, []),
        (None, "2021", "held", TODAY, ["held"]),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 5, 1), []),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 5, 2), ["planned"]),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 6, 1), ["planned"]),
        ("2021-05-02", "2021-06-01", "planned", date(2021, 6, 2), ["lapsed"]),
        ("2021-05-02", None, "planned", TODAY, ["planned"]),
        ("2021-05-02", "2021-06-01", "held", date(2021, 5, 2), ["planned"]),
    ],
)  # fmt: skip
def test_a_meeting_is_held_planned_lapsed_or_unheard_of(published, when, status, as_of, expected) -> None:
    """A day in the past knows what had happened by then, whenever told, and only the plans that were stated by then."""
    assert [line.status for line in lines([meeting(1, published, when, status)], as_of)] == expected


def test_the_same_meeting_told_by_several_is_one_line_with_their_claims() -> None:
    """The most precise day, everybody in full, the region rather than its country, and each claim with its fact."""
    [line] = lines(
        [
            told(1, "2019-06-08", "2019-06-07", participants=(M, D), parties=("AZ", "RU-LEN")),
            told(2, "2019-06-09", "2019-06-07", participants=("Mustafayev", "Drozdenko"), place="St. Petersburg"),
            told(3, "2019-07-01", "2019-06", participants=(D,)),
        ]
    )

    assert (line.when, line.parties, line.participants) == ("2019-06-07", ("AZ", "RU-LEN"), (D, M))
    assert (line.place, line.status, line.stated_on) == ("St. Petersburg", "held", "2019-07-01")
    assert [(claim.fact, claim.stated_on, claim.when, claim.status) for claim in line.claims] == [
        ("f1", "2019-06-08", "2019-06-07", "held"),
        ("f2", "2019-06-09", "2019-06-07", "held"),
        ("f3", "2019-07-01", "2019-06", "held"),
    ]
    assert line.conflicts == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"participants": (M, D)}, {"participants": (M, V)}),
        ({"participants": (M,)}, {"participants": (V,)}),
        ({"parties": ("AZ", "RU-LEN")}, {"parties": ("AZ", "RU-AST")}),
        ({"form": "call"}, {"form": "meeting"}),
        ({"form": "session", "number": 17}, {"form": "session", "number": 18}),
        ({"form": "forum", "name": "business forum"}, {"form": "forum", "name": "youth forum"}),
        ({"article": "one"}, {"article": "one", "start": 9}),
    ],
)
def test_what_tells_two_meetings_of_one_day_apart(one: dict[str, object], other: dict[str, object]) -> None:
    """Other people, another region, form, number or name; or an article that tells of both."""
    assert together(told(1, "2021-06-02", "2021-06-01", **one), told(2, "2021-06-03", "2021-06-01", **other)) == [
        ("f1",),
        ("f2",),
    ]


def test_a_claim_that_fits_two_meetings_is_neither() -> None:
    """Nothing is guessed: whom he met that day is not told; a month's meeting is none of its two."""
    assert together(
        told(1, "2021-06-02", "2021-06-01", participants=(M, D)),
        told(2, "2021-06-02", "2021-06-01", participants=(M, V)),
        told(3, "2021-06-03", "2021-06-01", participants=(M,)),
        told(4, "2021-07-03", "2021-06", participants=(M,)),
    ) == [("f1",), ("f2",), ("f3",), ("f4",)]


def test_what_one_article_tells_apart_another_tells_in_the_same_order() -> None:
    """A copy of an article that tells of two alike tells of the same two."""
    claims = [told(n, "2021-06-02", "2021-06-01", article=f"a{n // 2}", start=n) for n in range(4)]

    assert together(*claims) == [("f0", "f2"), ("f1", "f3")]


def test_a_copy_without_a_day_is_the_meeting_of_its_sentence() -> None:
    """Two that have no day are one only where the sentence is one."""
    claims = [told(n, "2021-06-02", None, family=f"family {n // 2}") for n in range(3)]

    assert together(*claims) == [("f0", "f1"), ("f2",)]


def test_a_numbered_session_is_known_by_its_name_whoever_writes_it() -> None:
    """The countries' names, an alias and half of the words do not make another session; two days are a conflict."""
    claims = [
        meeting(1, "2019-06-03", "2019-06-01", number=17, name="Russian-Azerbaijani intergovernmental commission"),
        meeting(2, "2019-06-04", "2019-06-02", number=17, name="IGC", participants=(M,)),
    ]

    [line], [conflict] = asked(claims)

    assert (line.when, line.name, line.conflicts) == (
        "2019-06-02",
        "Russian-Azerbaijani intergovernmental commission",
        ("when",),
    )
    assert conflict.key == f"conflict/{line.key}/when"
    assert [(side.says, side.facts) for side in conflict.claims] == [("2019-06-01", ("f1",)), ("2019-06-02", ("f2",))]


def test_two_ordinals_and_two_places_of_one_session_are_conflicts() -> None:
    """Shown as such, with the last that was stated on the line."""
    claims = [
        meeting(1, "2019-06-03", "2019-06-01", number=17, name="trade commission", place="Baku"),
        meeting(2, "2019-06-04", "2019-06-01", number=18, name="trade commission", place="Moscow"),
        meeting(3, "2019-06-05", "2019-06-01", number=18, name="trade commission", place="Moscow, Russia"),
    ]

    [line], conflicts = asked(claims)

    assert (line.number, line.place, line.conflicts) == (18, "Moscow, Russia", ("number", "place"))
    assert [[side.says for side in conflict.claims] for conflict in conflicts] == [
        ["17", "18"],
        ["Baku", "Moscow", "Moscow, Russia"],
    ]


def test_a_plan_that_came_true_is_the_meeting_that_it_became() -> None:
    """One line, resting on both facts; a meeting of another number leaves the plan to lapse."""
    plan = meeting(1, "2021-05-02", "2021-06-01", "planned", number=20)

    [line] = lines([plan, meeting(2, "2021-06-02", "2021-06-01", number=20)])

    assert (line.status, line.facts, [claim.status for claim in line.claims]) == (
        "held",
        ("f1", "f2"),
        ["planned", "held"],
    )
    assert {line.status for line in lines([plan, meeting(2, "2021-06-02", "2021-06-01", number=19)])} == {
        "lapsed",
        "held",
    }


def test_a_plan_is_not_fulfilled_by_what_was_before_it() -> None:
    """The 20th session of another time, or one that the article itself tells apart, leaves it planned."""
    plan = meeting(1, "2022-02-01", "2022", "planned", name="forum of regions")

    for other in (
        meeting(2, "2022-02-20", "2022-01-15", name="forum of regions"),
        meeting(2, "2022-02-20", "2022-02-15", name="forum of regions", article="a1"),
    ):
        assert {line.status for line in lines([plan, other])} == {"planned", "held"}


def test_a_later_plan_for_another_day_takes_the_place_of_the_earlier() -> None:
    """What is awaited is the later day; the earlier stays as history, and the report of the meeting ends both."""
    first = meeting(1, "2021-05-02", "2021-06-01", "planned", number=11, name="interregional forum", form="forum")
    moved = meeting(2, "2021-05-20", "2021-09-10", "planned", number=11, name="interregional forum", form="forum")
    held = meeting(3, "2021-10-02", "2021-10-01", number=11, name="Azerbaijan-Russia interregional forum", form="forum")

    [line] = lines([first, moved], date(2021, 7, 1))
    assert (line.status, line.when) == ("planned", "2021-09-10")
    assert [claim.status for claim in line.claims] == ["moved", "planned"]
    assert [line.status for line in lines([first, moved], date(2021, 9, 11))] == ["lapsed"]

    [line] = lines([first, moved, held])
    assert (line.status, line.when, line.facts) == ("held", "2021-10-01", ("f1", "f2", "f3"))


def test_an_old_day_printed_again_after_it_passed_says_that_it_is_still_to_come() -> None:
    """A plan for the year that is stated after the day in May means another day of the year."""
    claims = [
        meeting(1, "2022-01-02", "2022-02-01", "planned", name="forum of regions"),
        meeting(2, "2022-02-20", "2022", "planned", name="forum of regions"),
    ]

    assert [(line.status, line.when) for line in lines(claims)] == [("planned", "2022")]


def test_a_visit_without_a_day_is_fulfilled_by_who_comes() -> None:
    """Somebody who is to come some day has come when he is reported; another has not."""
    plan = told(1, "2021-05-02", None, "planned", form="visit", participants=(V,))

    assert together(plan, told(2, "2021-09-02", "2021-09-01", form="visit", participants=("Overchuk",))) == [
        ("f1", "f2")
    ]
    assert together(plan, told(2, "2021-09-02", "2021-09-01", form="visit", participants=(B,))) == [("f1",), ("f2",)]


PUBLISHED = ("2021-01-05", "2021-02-10", "2021-02-10", "2021-03-15", "2021-06-20", None)
WHENS = ("2021-01-04", "2021-02-09/2021-02-10", "2021-02-10", "2021-02", "2021-03-14", "2021", "2021-06-30", None)
DAYS = st.dates(date(2021, 1, 1), date(2022, 2, 1))


def ended(when: str) -> str:
    """Return the last day of a period."""
    return Period.parse(when).last.isoformat()


@st.composite
def claim_lists(draw: st.DrawFn) -> list[MeetingClaim]:
    """Up to a dozen claims of a handful of articles; a plan is for no day before its article."""
    claims = []
    for nth in range(draw(st.integers(1, 12))):
        article = draw(st.integers(0, len(PUBLISHED) - 1))
        status = draw(st.sampled_from(("held", "held", "planned")))
        published = PUBLISHED[article]
        whens = [when for when in WHENS if status == "held" or not (when and published and ended(when) < published)]
        claims.append(
            meeting(
                nth,
                published,
                draw(st.sampled_from(whens)),
                status,
                article=f"a{article}",
                start=nth,
                form=draw(st.sampled_from(("session", "meeting"))),
                name=draw(st.sampled_from((None, "commission", "IGC", "trade commission"))),
                number=draw(st.sampled_from((None, None, 17, 18))),
                parties=draw(st.sampled_from((PAIR, ("AZ", "RU-AST"), ("AZ", "RU-LEN")))),
                participants=draw(st.sampled_from(((), (M,), ("Mustafayev", V), (M, D), (V,)))),
            )
        )
    return claims


@given(claim_lists(), st.randoms(), DAYS)
def test_the_order_in_which_articles_came_does_not_matter(claims: list[MeetingClaim], random, as_of: date) -> None:
    """Whatever the log got first, the lines are the same, and each fact that counts stands on one of them."""
    before = asked(claims, as_of)
    shuffled = [
        msgspec.structs.replace(claim, position=place)
        for place, claim in enumerate(random.sample(claims, len(claims)), start=1)
    ]

    assert asked(shuffled, as_of) == before
    facts = [fact for line in before[0] for fact in line.facts]
    assert len(facts) == len(set(facts))


@given(claim_lists(), DAYS, DAYS)
def test_what_was_held_stays_held_and_what_lapsed_was_planned(
    claims: list[MeetingClaim], one: date, other: date
) -> None:
    """As the days go on, no meeting is un-held, and none lapses that was not awaited on the day it was told of."""
    earlier, later = sorted((one, other))

    def facts(as_of: date, status: str) -> set[str]:
        return {fact for line in lines(claims, as_of) if line.status == status for fact in line.facts}

    assert facts(earlier, "held") <= facts(later, "held")
    for line in lines(claims, later):
        if line.status == "lapsed":
            for claim in line.claims:
                if claim.stated_on is not None:
                    assert claim.fact in facts(date.fromisoformat(claim.stated_on), "planned")


@given(claim_lists(), DAYS)
def test_claims_of_one_line_can_be_of_one_meeting(claims: list[MeetingClaim], as_of: date) -> None:
    """Any two of them agree: no article twice, one form, parties and times that meet unless the line says otherwise."""
    by_fact = {claim.fact: claim for claim in claims}
    for line in lines(claims, as_of):
        held = [by_fact[claim.fact] for claim in line.claims if claim.status == "held"]

        assert len({claim.article for claim in held}) == len(held)
        assert len({claim.form for claim in held}) <= 1
        assert len({claim.number for claim in held} - {None}) <= 1 or "number" in line.conflicts


def test_thousands_of_claims_are_grouped_in_time_with_their_number() -> None:
    """A busy relation, and one event that everybody reports."""

    def busy(count: int) -> list[MeetingClaim]:
        days = [f"20{10 + n % 12}-{1 + n % 11:02}-{1 + n % 27:02}" for n in range(count)]
        people = [(f"Person{n % 50} Name{n % 70}", f"Other{n % 30} Guest{n % 90}") for n in range(count)]
        return [told(n, days[n], days[n], participants=people[n]) for n in range(count)]

    everybody = [
        meeting(
            n, "2021-06-02", "2021-06-01", ("held", "planned")[n % 2], number=17, name="commission", participants=(M, V)
        )
        for n in range(4000)
    ]

    start = perf_counter()
    found = lines([*busy(8000), *everybody])

    assert perf_counter() - start < 6  # all pairs would be minutes
    assert max(len(line.facts) for line in found) >= 2000
