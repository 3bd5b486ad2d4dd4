"""Projects through their stages."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.state.claims import PAIR, TODAY, project
from tracker.projections.projects import ProjectClaim
from tracker.state.event_lines import ProjectLine
from tracker.state.projects import projects

STAGES = ("planned", "agreed", "under construction", "launched", "operating", "completed", "suspended")


def lines(*claims: ProjectClaim, as_of: date = TODAY) -> tuple[ProjectLine, ...]:
    """Fold claims into lines."""
    return projects(claims, parties=PAIR, as_of=as_of)


def test_a_project_is_one_line_with_its_stages() -> None:
    """However each article shortens its name; the line has the longest, the town, and each stage with its facts."""
    [line] = lines(
        project(1, "2019-02-01", "GAZ automobile production plant", "agreed", when="2019-01-10"),
        project(2, "2019-06-08", "the GAZ plant", "under construction", when="2019", place="AZ"),
        project(3, "2019-09-08", "GAZ production plant", "under construction", place="Hajigabul"),
        project(4, "2021-06-08", "Azerbaijan's GAZ plant", "operating"),
    )

    assert (line.name, line.stage, line.place, line.stated_on) == (
        "GAZ automobile production plant",
        "operating",
        "Hajigabul",
        "2021-06-08",
    )
    assert [(stage.stage, stage.when, stage.facts) for stage in line.stages] == [
        ("agreed", "2019-01-10", ("f1",)),
        ("under construction", "2019", ("f2", "f3")),
        ("operating", None, ("f4",)),
    ]
    assert (line.back, line.facts, line.key) == (
        False,
        ("f1", "f2", "f3", "f4"),
        "project/gaz automobile production plant",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "GAZ plant"}, {"name": "GAZ center"}),
        ({"name": "trade house", "place": "Baku"}, {"name": "trade house", "place": "Astrakhan"}),
        ({"name": "tractor plant"}, {"name": "plant"}),
        ({"name": "tractor plant"}, {"name": "cement plant"}),
        ({"name": "tractor plant"}, {"name": "tractor plant", "parties": ("AM", "GE")}),
    ],
)
def test_what_tells_two_projects_apart(one: dict[str, object], other: dict[str, object]) -> None:
    """Another head, place, word or country; and "the plant" is nobody's in particular."""
    plain = [project(n, "2021-01-01", "", "planned") for n in range(2)]
    claims = [msgspec.structs.replace(claim, **more) for claim, more in zip(plain, (one, other), strict=True)]

    assert len(lines(*claims)) == 2


def test_a_stage_that_goes_back_is_marked() -> None:
    """Under construction after it was launched is told as such; going on after a halt is not going back."""
    back = [("planned", "2019"), ("launched", "2020"), ("under construction", "2021")]
    halted = [("under construction", "2019"), ("suspended", "2020"), ("under construction", "2021")]

    for told, marks in ((back, [False, False, True]), (halted, [False, False, False])):
        claims = [project(n, f"{year}-06-01", "dam", stage) for n, (stage, year) in enumerate(told)]
        [line] = lines(*claims)
        assert [stage.stage for stage in line.stages] == [stage for stage, _ in told]
        assert [stage.back for stage in line.stages] == marks
        assert line.back is any(marks)


def test_an_old_paragraph_printed_again_takes_no_project_back() -> None:
    """An echo of the construction moves only the day of its printing."""
    [line] = lines(
        project(1, "2019-06-01", "dam", "under construction", family="built"),
        project(2, "2020-06-01", "dam", "operating"),
        project(3, "2021-06-01", "dam", "under construction", family="built"),
    )

    assert [(stage.stage, stage.stated_on, stage.last_printed, stage.facts) for stage in line.stages] == [
        ("under construction", "2019-06-01", "2021-06-01", ("f1", "f3")),
        ("operating", "2020-06-01", "2020-06-01", ("f2",)),
    ]
    assert (line.stage, line.stated_on, line.last_printed, line.back) == (
        "operating",
        "2020-06-01",
        "2021-06-01",
        False,
    )


CLAIMS = st.lists(
    st.tuples(
        st.dates(date(2019, 1, 1), date(2021, 12, 31)).map(date.isoformat),
        st.sampled_from(("plant", "GAZ plant", "GAZ automobile plant", "KAMAZ plant", "dam")),
        st.sampled_from(STAGES),
        st.sampled_from((None, "Baku", "Ganja", "AZ")),
        st.sampled_from(("one", "two", "three")),
    ),
    max_size=10,
    unique_by=lambda told: told[0],  # of two on one day, only the log knows which prints the other
)


@given(CLAIMS, st.randoms(), st.dates(date(2019, 1, 1), date(2022, 1, 1)))
def test_the_order_of_the_articles_does_not_matter(told, random, as_of: date) -> None:
    """Each fact by the day stands on one line and in one of its stages, whatever the log got first."""
    claims = [
        project(n, day, name, stage, place=place, family=words)
        for n, (day, name, stage, place, words) in enumerate(told)
    ]
    claims = [msgspec.structs.replace(claim, family=f"{claim.family} {claim.stage}") for claim in claims]
    found = lines(*claims, as_of=as_of)

    shuffled = random.sample(claims, len(claims))

    renumbered = [msgspec.structs.replace(claim, position=place) for place, claim in enumerate(shuffled)]
    assert lines(*renumbered, as_of=as_of) == found
    told_by_then = sorted(claim.fact for claim in claims if (claim.published or "") <= as_of.isoformat())
    assert sorted(fact for line in found for fact in line.facts) == told_by_then
    assert sorted(fact for line in found for stage in line.stages for fact in stage.facts) == told_by_then
