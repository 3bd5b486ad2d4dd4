"""What analysts judge: it counts at once, tells who and why, and stands over every later reading."""

import threading
from datetime import UTC, date, datetime

import msgspec
import pytest
from sqlalchemy import Engine

from tests.projections import history as h
from tests.state.seeds import RELATION
from tracker import desk
from tracker.domain.errors import JudgedMeanwhile, NotFound, TrackerError, UsageError
from tracker.domain.facts import Fact, Office, Rank, Trade
from tracker.log.engine import reading
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up
from tracker.state.facts import recorded_facts
from tracker.state.lines import State
from tracker.state.snapshot import snapshot
from tracker.state.why import why

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
ANN = desk.Judge(by="Ann", because="checked with the ministry", now=NOW)
TEXT = "Russia is the third trade partner of Azerbaijan. Igor Babushkin is the governor of Astrakhan."
FIRST, SECOND = TEXT.split(". ", maxsplit=1)[0] + ".", "Igor Babushkin is the governor of Astrakhan."


def of_first(kind: type, **fields: object) -> Fact:
    """A fact that the first sentence states."""
    return kind(quote=FIRST, start=0, end=len(FIRST), rule="test", when="2021-12-08", **fields)


THIRD = of_first(Rank, subject="RU", of="AZ", measure="trade partner", rank=3)


@pytest.fixture
def engine(engine: Engine) -> Engine:
    """A log with one article that states one fact."""
    h.given(engine, h.recorded("a1", TEXT), h.read("a1", THIRD, published="2021-12-08"))
    catch_up(engine)
    return engine


def state(engine: Engine) -> State:
    """The state of a day after all that is told."""
    with reading(engine) as tx:
        return snapshot(tx, RELATION, as_of=date(2023, 1, 1), known_at=None)


def ranks(engine: Engine) -> list[int]:
    """The ranks that the state holds."""
    return [line.rank for line in state(engine).ranks]


def known(engine: Engine) -> list[str]:
    """The ids of the facts that count."""
    with reading(engine) as tx:
        return [found.fact.id for found in recorded_facts(tx)]


def read_again(engine: Engine, *facts: Fact) -> None:
    """A newer reader reads the article."""
    h.given(engine, h.read("a1", *facts, published="2021-12-08", reader="rules@9"), now=NOW)
    catch_up(engine)


def test_a_retracted_fact_counts_no_longer_and_tells_who_and_why(engine: Engine) -> None:
    """A judgement is an event like any other: dated, signed, and found from the fact."""
    fact = desk.retract(engine, h.fact_id("a1", THIRD)[:6], ANN)

    assert ranks(engine) == []
    with reading(engine) as tx:
        found = why(tx, fact).judgement
    assert found is not None
    assert (found.what, found.by, found.because) == ("retracted", "Ann", "checked with the ministry")


@pytest.mark.parametrize("times", [1, 2])
def test_no_reading_revives_what_was_retracted(engine: Engine, times: int) -> None:
    """Not under its own id, and not under another when the same words say the same of the same."""
    desk.retract(engine, h.fact_id("a1", THIRD), ANN)

    for _ in range(times):
        read_again(engine, THIRD)
        read_again(engine, msgspec.structs.replace(THIRD, quote=FIRST[:-1], end=THIRD.end - 1))

    assert ranks(engine) == []


def test_a_reading_that_says_something_else_counts_beside_a_retraction(engine: Engine) -> None:
    """A retraction takes back what was said, and does not forbid a better reader to read the sentence right."""
    desk.retract(engine, h.fact_id("a1", THIRD), ANN)

    read_again(engine, msgspec.structs.replace(THIRD, rank=4))

    assert ranks(engine) == [4]


def test_an_amended_fact_keeps_its_id_and_stands_in_the_place_of_later_readings(engine: Engine) -> None:
    """Whatever a reader makes of the sentence later, the analyst's word is what counts of its subject."""
    fact = desk.amend(engine, h.fact_id("a1", THIRD), [("rank", "2")], ANN)

    assert (ranks(engine), known(engine)) == ([2], [fact])
    read_again(engine, THIRD)
    read_again(engine, msgspec.structs.replace(THIRD, rank=5))
    assert (ranks(engine), known(engine)) == ([2], [fact])
    with reading(engine) as tx:
        judgement = why(tx, fact).judgement
    assert judgement is not None
    assert judgement.told == h.identified("a1", THIRD)


def test_a_confirmed_fact_outlives_a_reading_that_loses_it(engine: Engine) -> None:
    """What an analyst checked does not depend on the reader of the day."""
    desk.confirm(engine, h.fact_id("a1", THIRD), ANN)

    read_again(engine)

    assert ranks(engine) == [3]


def test_confirming_brings_a_retracted_fact_back(engine: Engine) -> None:
    """There is a way back from each judgement: the last one decides."""
    fact = h.fact_id("a1", THIRD)
    desk.retract(engine, fact, ANN)
    desk.confirm(engine, fact, ANN)

    assert ranks(engine) == [3]
    desk.retract(engine, fact, ANN)
    assert ranks(engine) == []


def test_a_fact_is_entered_from_the_words_of_an_article(engine: Engine) -> None:
    """What the reader overlooked counts like the rest, dated by its article, with its sentence."""
    values = [("person", "Igor Babushkin"), ("office", "governor"), ("of", "RU-AST")]

    fact = desk.enter(engine, "office", values, ANN, source=desk.Source(article="a1", quote=SECOND))

    read_again(engine, THIRD)
    assert [(line.person, line.first_stated) for line in state(engine).offices] == [("Igor Babushkin", "2021-12-08")]
    with reading(engine) as tx:
        passage = why(tx, fact).passage
    assert passage is not None
    assert passage.quote == SECOND


def test_a_fact_is_entered_on_an_analysts_own_word(engine: Engine) -> None:
    """Where no article is the source, the analyst is, by name, on the day."""
    values = [("measure", "turnover"), ("reporter", "AZ"), ("partner", "RU"), ("when", "2021"),
              ("amount", "2900000000"), ("currency", "USD")]  # fmt: skip
    source = desk.OwnWord(quote=None, published=None, parties=("AZ", "RU"))

    fact = desk.enter(engine, "trade", values, ANN, source=source)

    line = state(engine).trade[0]
    assert (line.period, line.low, line.high, line.claims[0].stated_on) == (
        "2021", 2_850_000_000, 2_950_000_000, "2022-03-01"
    )  # fmt: skip
    with reading(engine) as tx:
        found = why(tx, fact)
    assert (found.fact.quote, found.reader, found.passage) == (ANN.because, "desk", None)


def test_a_withdrawn_article_takes_its_judgements_along(engine: Engine) -> None:
    """What the publisher took back counts no longer, neither read nor judged, and can be withdrawn but once."""
    desk.confirm(engine, h.fact_id("a1", THIRD), ANN)

    desk.withdraw(engine, "a1", ANN)

    assert ranks(engine) == []
    with pytest.raises(UsageError, match="withdrawn before, at position 4"):
        desk.withdraw(engine, "a1", ANN)


def test_judgements_survive_a_rebuild(engine: Engine) -> None:
    """The log alone makes the state: nothing that an analyst said lies anywhere else."""
    fact = desk.amend(engine, h.fact_id("a1", THIRD), [("rank", "2")], ANN)
    read_again(engine, THIRD)
    before = state(engine)

    assert differences(engine, ALL) == []
    rebuild(engine, ALL)

    assert state(engine) == before
    assert known(engine) == [fact]


@pytest.mark.parametrize(
    ("judge", "refusal"),
    [
        (lambda e, f: desk.amend(e, f, [("rang", "2")], ANN), "no field 'rang'; write when, subject, of, measure"),
        (lambda e, f: desk.amend(e, f, [("quote", "x")], ANN), "no field 'quote'"),
        (lambda e, f: desk.amend(e, f, [("rank", "second")], ANN), "rank: rank: expected `int`, got `str`"),
        (lambda e, f: desk.amend(e, f, [("when", "2021-13")], ANN), "'2021-13' is no period"),
        (lambda e, f: desk.amend(e, f, [("rank", "")], ANN), "rank: needs rank"),
        (lambda e, f: desk.amend(e, f, [("rank", "3")], ANN), "says that already; nothing was written"),
        (lambda e, _: desk.retract(e, "ffff", ANN), "no fact 'ffff'"),
        (lambda e, _: desk.withdraw(e, "b", ANN), "no article 'b'"),
        (lambda _e, _f: desk.Judge(by=" ", because="so", now=NOW), "--by is empty"),
        (
            lambda e, _: desk.enter(e, "rank", [], ANN, source=desk.Source(article="a1", quote="Nobody said so.")),
            "--quote does not stand in article a1",
        ),
        (
            lambda e, _: desk.enter(e, "rumour", [], ANN, source=desk.Source(article="a1", quote=SECOND)),
            "'rumour' is no kind of fact",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("backend", ["sqlite"])  # nothing here is a database's own
def test_a_judgement_that_cannot_be_is_refused_in_one_line(engine: Engine, judge, refusal: str) -> None:
    """It names what was found and what would do, and the log stays as it was."""
    before = state(engine)

    with pytest.raises((UsageError, NotFound), match=refusal.replace("(", r"\(")) as refused:
        judge(engine, h.fact_id("a1", THIRD))

    assert "\n" not in str(refused.value)
    assert state(engine) == before


def test_a_retraction_of_a_retraction_is_told_the_way_back(engine: Engine) -> None:
    """What does not count cannot be taken back once more; the message names the command that revives it."""
    fact = h.fact_id("a1", THIRD)
    desk.retract(engine, fact, ANN)

    with pytest.raises(UsageError, match=f"`tracker confirm {fact}` brings it back"):
        desk.retract(engine, fact, ANN)


def test_of_two_analysts_who_judge_one_fact_at_once_one_is_told(engine: Engine) -> None:
    """Neither overwrites the other unseen: one judgement is in the log, and the slower one knows it."""
    told: list[TrackerError | str] = []
    together = threading.Barrier(2)

    def judge(by: str) -> None:
        judging = desk.Judge(by=by, because="so", now=NOW)
        together.wait()
        try:
            told.append(desk.amend(engine, h.fact_id("a1", THIRD), [("rank", "2" if by == "Ann" else "4")], judging))
        except TrackerError as error:
            told.append(error)

    analysts = [threading.Thread(target=judge, args=(by,)) for by in ("Ann", "Ben")]
    for analyst in analysts:
        analyst.start()
    for analyst in analysts:
        analyst.join()

    # Both may also have come one after the other: then the second amended what the first had made of it.
    refused = [error for error in told if isinstance(error, TrackerError)]
    assert all(isinstance(error, JudgedMeanwhile) for error in refused)
    assert len(ranks(engine)) == 1
    assert len(told) == 2


def test_a_judgement_that_knew_less_than_the_log_writes_nothing(engine: Engine) -> None:
    """The version that the analyst knew is what decides, not the clock."""
    fact = h.fact_id("a1", THIRD)
    found = desk._standing(engine, fact)
    desk.amend(engine, fact, [("rank", "2")], ANN)

    event = h.retracted("a1", THIRD)
    with pytest.raises(JudgedMeanwhile, match=f"fact {fact} was judged meanwhile; nothing was written"):
        desk._judged(engine, event, found.expected, ANN)

    assert ranks(engine) == [2]


def test_amending_a_sum_forgets_how_the_old_one_was_rounded(engine: Engine) -> None:
    """The digits of the new sum say what it leaves open."""
    trade = of_first(Trade, measure="turnover", reporter="AZ", partner="RU", amount=2_900_000_000, currency="USD",
                     rounded_to=100_000_000)  # fmt: skip
    read_again(engine, trade)

    desk.amend(engine, h.fact_id("a1", trade), [("amount", "2912000000"), ("when", "2020")], ANN)

    line = state(engine).trade[0]
    assert (line.low, line.high) == (2_911_500_000, 2_912_500_000)


def test_an_office_of_a_shared_body_stays_in_its_relation_when_judged(engine: Engine) -> None:
    """A judgement lends a fact what its article lent it: in an article about three, a commission of two is theirs."""
    ours = of_first(Office, person="A", office="co-chair", of="Commission", side="AZ")
    theirs = of_first(Office, person="B", office="co-chair", of="Commission", side="RU")
    h.given(engine, h.read("a1", ours, theirs, published="2021-12-08", parties=("AZ", "RU", "TR")), now=NOW)

    desk.confirm(engine, h.fact_id("a1", ours), ANN)

    with reading(engine) as tx:
        turkey = msgspec.structs.replace(RELATION, name="az-tr", parties=("AZ", "TR"))
        assert snapshot(tx, turkey, as_of=date(2023, 1, 1), known_at=None).offices == ()
    assert {line.person for line in state(engine).offices} == {"A", "B"}
