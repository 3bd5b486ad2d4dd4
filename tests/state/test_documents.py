"""Documents told by several articles: planned, signed, in force, expired and lapsed; several told at once."""

from datetime import date
from time import perf_counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.state.claims import PAIR, TODAY, document
from tracker.domain.period import Period
from tracker.projections.documents import DocumentClaim
from tracker.state.document_lines import document_lines
from tracker.state.documents import agreements, road_maps
from tracker.state.event_lines import DocumentLine
from tracker.state.lines import Conflict
from tracker.state.validity import valid_for

PROGRAM = "Action Program for 2022 on the development of bilateral cooperation"
JABBAROV, BABUSHKIN = "Mikayil Jabbarov", "Igor Babushkin"


def lines(*claims: DocumentClaim, as_of: date = TODAY) -> tuple[DocumentLine, ...]:
    """Fold claims into lines."""
    return agreements(claims, parties=PAIR, as_of=as_of)[0].signed


def conflicts(*claims: DocumentClaim) -> tuple[Conflict, ...]:
    """Fold claims into what contradicts itself."""
    return agreements(claims, parties=PAIR, as_of=TODAY)[1]


def together(*claims: DocumentClaim) -> list[tuple[str, ...]]:
    """Return which facts share a line."""
    return sorted(tuple(sorted(line.facts)) for line in lines(*claims))


def test_a_document_is_one_line_through_its_stages() -> None:
    """Planned, signed by whom each article names, in force, and expired after the year that it is made for."""
    claims = (
        document(1, "2021-11-20", "2021-12", type="program", title="Action Program", status="planned"),
        document(2, "2021-12-08", "2021-12-07", type="program", title=PROGRAM, signatories=(JABBAROV, BABUSHKIN)),
        document(3, "2021-12-09", "2021-12-07", type="program", title="the Action Program", signatories=("Jabbarov",)),
        document(4, "2022-02-09", "2022-01-01", type="program", title=PROGRAM, status="in force"),
    )

    [line] = lines(*claims)
    assert (line.status, line.when, line.title, line.valid) == ("in force", "2021-12-07", PROGRAM, "2022")
    assert line.signatories == (BABUSHKIN, JABBAROV)
    assert [(stage.status, stage.when, stage.facts) for stage in line.stages] == [
        ("planned", "2021-12", ("f1",)),
        ("signed", "2021-12-07", ("f2", "f3")),
        ("in force", "2022-01-01", ("f4",)),
    ]
    assert [claim.fact for claim in line.claims] == ["f1", "f2", "f3", "f4"]

    [later] = lines(*claims, as_of=date(2023, 1, 1))
    assert (later.status, later.stages[-1].when, later.stages[-1].facts) == ("expired", "2022-12-31", ("f2", "f4"))
    assert [line.status for line in lines(*claims, as_of=date(2021, 11, 30))] == ["planned"]


@pytest.mark.parametrize(
    ("type_", "title", "when", "expected"),
    [
        ("program", "Action Program for 2022", "2021-12-07", "2022"),
        ("program", "program of cultural cooperation for 2021-2024", None, "2021/2024"),
        ("agreement", "agreement on scholarships for 2021–25", None, "2021/2025"),
        ("road map", None, "2023/2025", "2023/2025"),
        ("program", "programme of co-operation running to 2030", "2025-03-06", "2025/2030"),
        ("agreement", "agreement on the results of 2021", None, None),
        ("agreement", None, "2023/2025", None),
        ("plan", "action plan of 86 points", "2022-11-04", None),
        ("protocol", "protocol 2024-1999", None, None),
    ],
)
def test_a_document_is_made_for_the_time_that_its_title_tells(type_, title, when, expected) -> None:
    """Nothing expires because a number in its title looks like a year."""
    found = valid_for(type_, title, when)

    assert (found.text if found is not None else None) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"title": "on fishing"}, {"title": "on transport"}),
        ({"title": PROGRAM}, {"title": PROGRAM.replace("2022", "2023")}),
        ({"type": "memorandum"}, {"type": "contract"}),
        ({"parties": ("AZ", "RU-LEN")}, {"parties": ("AZ", "RU-AST")}),
        ({"parties": ("AZ", "SOCAR")}, {"parties": ("AZ", "AZPROMO")}),
        ({"signatories": (JABBAROV,)}, {"signatories": (BABUSHKIN,)}),
        ({"when": "2021-12-07", "title": "on fishing"}, {"when": "2021-05-07", "title": "on fishing"}),
        ({"article": "one"}, {"article": "one", "start": 9}),
        ({"number": 3}, {"number": None}),
    ],
)
def test_what_tells_two_documents_apart(one: dict[str, object], other: dict[str, object]) -> None:
    """Another title, type, side, body, hand or day; an article that tells of both; one of several is no several."""
    claims = [document(n, "2021-12-08", "2021-12-07") for n in range(2)]

    assert len(lines(*(msgspec.structs.replace(c, **m) for c, m in zip(claims, (one, other), strict=True)))) == 2


def test_two_documents_of_one_article_stay_two() -> None:
    """Alike in all that was told of them, they were still told apart; a second article tells of the same two."""
    assert together(*(document(n, "2021-06-02", "2021-06-01", article=f"a{n // 2}", start=n) for n in range(4))) == [
        ("f0", "f2"),
        ("f1", "f3"),
    ]


def test_a_document_that_fits_two_is_neither() -> None:
    """That an agreement was signed that day does not tell which of the two it was."""
    titles = ("on fishing", "on transport")
    signed = [document(n, "2021-06-02", "2021-06-01", title=title) for n, title in enumerate(titles)]

    assert together(*signed, document(2, "2021-06-03", "2021-06-01")) == [("f0",), ("f1",), ("f2",)]


def test_a_plan_becomes_what_is_signed_or_lapses() -> None:
    """By its title whenever that was, by type, sides and day where it has none; else it lapses after its day."""
    plan = document(1, "2021-05-02", "2021-06-01", title="on fishing", status="planned")
    moved = document(2, "2021-05-20", "2021-08-01", title="on fishing", status="planned")
    signed = document(3, "2021-09-02", "2021-09-01", title="agreement on fishing")

    [line] = lines(plan, moved, signed)
    assert (line.status, [claim.status for claim in line.claims]) == ("signed", ["moved", "planned", "signed"])
    assert [line.status for line in lines(plan, moved, as_of=date(2021, 7, 1))] == ["planned"]
    assert [line.status for line in lines(plan, moved)] == ["lapsed"]
    untitled = document(4, "2021-05-02", "2021-06", status="planned"), document(5, "2021-06-03", "2021-06-02")
    assert together(*untitled) == [("f4", "f5")]


def test_a_program_for_a_year_signed_on_two_days_is_a_conflict() -> None:
    """It is one program; both days are shown, and the line has the last."""
    claims = [document(n, f"2021-12-0{n}", f"2021-12-0{n}", type="program", title=PROGRAM) for n in (7, 8)]

    [line] = lines(*claims)
    [conflict] = conflicts(*claims)

    assert (line.when, line.conflicts) == ("2021-12-08", ("when",))
    assert [(side.says, side.facts) for side in conflict.claims] == [("2021-12-07", ("f7",)), ("2021-12-08", ("f8",))]


def test_a_number_of_documents_is_reconciled_with_those_described() -> None:
    """Three were signed, of which one article describes one and another a second; a fourth day's is none of them."""
    summary = document(1, "2021-12-08", "2021-12-07", type="document", number=3)
    claims = [
        summary,
        document(2, "2021-12-08", "2021-12-07", article="a1", title="on fishing"),
        document(3, "2021-12-09", "2021-12-07", type="memorandum", title="on tourism"),
        document(4, "2021-12-09", "2021-12-01", title="on sport"),
    ]

    assert [(line.number, line.described) for line in lines(*claims) if line.number] == [(3, 2)]
    assert conflicts(*claims) == ()


def test_an_article_that_describes_more_than_it_counts_contradicts_itself() -> None:
    """Both sides are shown with their facts."""
    claims = [document(1, "2021-12-08", "2021-12-07", number=2)]
    claims += [document(n, "2021-12-08", "2021-12-07", article="a1", title=f"on x{n}") for n in (2, 3, 4)]

    [conflict] = conflicts(*claims)

    assert [(side.says, side.facts) for side in conflict.claims] == [
        ("2", ("f1",)),
        ("3 are described", ("f2", "f3", "f4")),
    ]


def test_named_road_maps_are_active_in_their_time() -> None:
    """Six are said to be active: those that are named are told from those of which nobody tells the name."""
    claims = [
        document(1, "2021-12-08", None, type=None, number=6, bound="exact", status="active"),
        document(2, "2021-01-08", "2021-01-07", type="road map", title="road map on trade for 2021-2023"),
        document(3, "2021-01-08", "2021-01-07", type="road map", title="road map on transport for 2024-2025"),
    ]

    def asked(as_of: date) -> tuple[int | None, list[tuple[str | None, str, bool]]]:
        found = road_maps(claims, parties=PAIR, as_of=as_of)[0]
        return found.unnamed, [(line.period, line.status, line.active) for line in found.named]

    assert asked(TODAY) == (5, [("2021/2023", "signed", True), ("2024/2025", "signed", False)])
    assert asked(date(2024, 6, 1)) == (5, [("2021/2023", "expired", False), ("2024/2025", "signed", True)])
    assert asked(date(2021, 6, 1))[0] is None


DAYS = st.dates(date(2021, 1, 1), date(2023, 2, 1))


@st.composite
def claim_lists(draw: st.DrawFn) -> list[DocumentClaim]:
    """Up to a dozen claims, each of an article of its day; a plan is for no day before its article."""
    days = st.dates(date(2021, 1, 1), date(2022, 6, 1)).map(date.isoformat)
    published = draw(st.lists(days, max_size=12, unique=True))
    whens = (None, "2021-02-01", "2021-02", "2021", "2021-10-05", "2022-03", "2022")
    claims = []
    for nth, day in enumerate(published):
        status = draw(st.sampled_from(("signed", "signed", "planned", "in force")))
        possible = [w for w in whens if status != "planned" or not w or Period.parse(w).last.isoformat() >= day]
        fields = {
            "status": status,
            "type": draw(st.sampled_from(("agreement", "program", "document"))),
            "title": draw(st.sampled_from((None, "on fishing", "Action Program for 2022", "Action Program"))),
            "parties": draw(st.sampled_from((PAIR, ("AZ", "RU-AST"), ("AZ", "SOCAR")))),
            "signatories": draw(st.sampled_from(((), (JABBAROV,), (BABUSHKIN, "Jabbarov")))),
            "number": draw(st.sampled_from((None, None, 3))),
        }
        claims.append(document(nth, day, draw(st.sampled_from(possible)), **fields))
    return claims


@given(claim_lists(), st.randoms(), DAYS)
def test_the_order_in_which_articles_came_does_not_matter(claims: list[DocumentClaim], random, as_of: date) -> None:
    """Whatever the log got first, the lines are the same, and each fact that counts stands on one of them."""
    before = agreements(claims, parties=PAIR, as_of=as_of)
    shuffled = [
        msgspec.structs.replace(claim, position=place)
        for place, claim in enumerate(random.sample(claims, len(claims)), start=1)
    ]

    assert agreements(shuffled, parties=PAIR, as_of=as_of) == before
    facts = [fact for line in before[0].signed for fact in line.facts]
    assert len(facts) == len(set(facts))
    assert all(fact in line.facts for line in before[0].signed for stage in line.stages for fact in stage.facts)


@given(claim_lists(), DAYS, DAYS)
def test_what_was_signed_stays_signed_and_what_lapsed_was_planned(
    claims: list[DocumentClaim], one: date, other: date
) -> None:
    """As the days go on, nothing is unsigned: it is in force or expires; only what was awaited lapses."""
    earlier, later = sorted((one, other))

    def facts(as_of: date, *statuses: str) -> set[str]:
        found, _ = document_lines(claims, parties=PAIR, as_of=as_of)
        return {fact for line in found if line.status in statuses for fact in line.facts}

    assert facts(earlier, "signed", "in force", "expired") <= facts(later, "signed", "in force", "expired")
    assert facts(later, "lapsed") <= {
        claim.fact
        for claim in claims
        if claim.published is not None and claim.fact in facts(date.fromisoformat(claim.published), "planned")
    }


def test_thousands_of_documents_are_grouped_in_time_with_their_number() -> None:
    """A busy relation, and one document that everybody tells of."""
    days = [f"20{10 + n % 12}-{1 + n % 11:02}-{1 + n % 27:02}" for n in range(6000)]
    busy = [document(n, day, day, title=f"on field {n % 400}" if n % 3 else None) for n, day in enumerate(days)]
    statuses = ("signed", "planned", "in force")
    everybody = [
        document(n, "2021-12-08", "2021-12-07", title=PROGRAM, type="program", status=statuses[n % 3])
        for n in range(6000, 9000)
    ]

    start = perf_counter()
    found = lines(*busy, *everybody)

    assert perf_counter() - start < 6  # all pairs would be minutes
    assert max(len(line.facts) for line in found) >= 1000
