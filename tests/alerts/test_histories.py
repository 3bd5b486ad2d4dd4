"""What holds of alerts on any history, and what the seed articles tell."""

import io
import shutil
from collections import Counter
from datetime import date

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from tests.alerts.given import NOON, OTHER, noted, outbox, rule, settings
from tests.projections import history as h
from tests.projections.strategies import histories
from tests.state.seeds import RELATION, office, turnover
from tracker.alerts.noted import Said
from tracker.alerts.noticing import begin, notice, notice_again, skip
from tracker.alerts.rules import decode_message
from tracker.alerts.words import headline
from tracker.bundle import bundled
from tracker.domain.events import ArticleRead, Event, FactAmended
from tracker.log.engine import open_engine, reading
from tracker.log.operating import deliveries
from tracker.log.store import head
from tracker.pipeline import Outcome, read_many, read_unread, record
from tracker.projections.runner import catch_up
from tracker.settings import Relation
from tracker.sources.files import articles
from tracker.state.diff import statement
from tracker.state.entries import entries
from tracker.state.snapshot import snapshot

ELSEWHERE = (
    office("Irakli", "minister of economy", "GE", "2021-12-08"),
    turnover(1_000_000_000, None, "2020", partner="GE"),
    turnover(2_000_000_000, None, "2020", partner="TR"),
)
BOTH = (RELATION, OTHER)


@st.composite
def wider(draw: st.DrawFn) -> list[Event]:
    """A history of which some is about other countries: readings, and amendments that lead to them or away."""
    made: list[Event] = []
    for event in draw(histories()):
        fact = draw(st.sampled_from(ELSEWHERE))
        if isinstance(event, ArticleRead) and draw(st.booleans()):
            more = h.read(event.article, fact).facts
            about = draw(st.sampled_from((("AZ", "RU"), ("AZ", "GE"), ("AZ", "TR"))))
            made.append(msgspec.structs.replace(event, facts=(*event.facts, *more), parties=about))
        elif isinstance(event, FactAmended) and type(event.amended) is type(fact):
            made.append(msgspec.structs.replace(event, amended=msgspec.structs.replace(fact, id=event.fact)))
        else:
            made.append(event)
    return made


def said(engine: Engine, relation: Relation, *, known_at: int | None) -> Counter[tuple[object, ...]]:
    """What a state says, each thing as often as it does."""
    with reading(engine) as tx:
        state = snapshot(tx, relation, as_of=NOON.date(), known_at=known_at)
    return Counter({(entry.section, entry.key, *statement(entry)) for entry in entries(state)})


def changed(engine: Engine, relation: Relation) -> Counter[tuple[object, ...]]:
    """What all changes that were noted come to: what was gained, less what was lost."""
    balance: Counter[tuple[object, ...]] = Counter()
    for change in noted(engine):
        for line in change.lines if change.relation == relation.name else ():

            def told(one: Said, section: str = line.section, key: str = line.key) -> tuple[object, ...]:
                return (section, key, one.what, one.says, one.when, one.low, one.high)

            balance.update(map(told, line.after))
            balance.subtract(map(told, line.before))
    return Counter({key: count for key, count in balance.items() if count})


@examples(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(first=wider(), later=wider(), cuts=st.lists(st.booleans(), min_size=12, max_size=12))
def test_the_changes_of_a_history_come_to_the_difference_of_its_ends(
    first: list[Event], later: list[Event], cuts: list[bool], tmp_path_factory: pytest.TempPathFactory, sqlite_template
) -> None:
    """No event that changes a state is overlooked, none counts twice, however the log is cut into rounds."""
    path = tmp_path_factory.mktemp("log") / "tracker.db"
    shutil.copyfile(sqlite_template, path)
    engine, configured = open_engine(f"sqlite:///{path}"), settings(rule(), relations=BOTH)
    try:
        h.append(engine, first, now=NOON)
        catch_up(engine)
        start = begin(engine)
        for event, cut in zip(later, cuts, strict=False):
            h.append(engine, [event], now=NOON)
            if cut:
                catch_up(engine)
                notice(engine, configured, clock=lambda: NOON)
        catch_up(engine)
        notice(engine, configured, clock=lambda: NOON)

        for relation in BOTH:
            last, before = said(engine, relation, known_at=None), said(engine, relation, known_at=start)
            last.subtract(before)
            assert changed(engine, relation) == Counter({key: count for key, count in last.items() if count})
    finally:
        engine.dispose()


def test_the_seeds_tell_what_one_would_tell_a_colleague(engine: Engine) -> None:
    """Real articles, read by the real reader, from an empty log on: who came, what was signed, what is traded."""
    relation = Relation(name="az-ru", title="Azerbaijan – Russia", parties=("AZ", "RU"), bodies=RELATION.bodies)
    waits = {"offices": "office changes", "signed": "document signed", "co-chairs": "co-chair changes",
             "trade": "trade changes", "conflicts": "conflict appears"}  # fmt: skip
    rules = [rule(name, when) for name, when in waits.items()]
    begin(engine)
    found = articles([str(bundled("seeds"))], today=date(2022, 3, 1), standard_input=io.BytesIO())
    record(engine, found, outcome=Outcome(), clock=lambda: NOON)
    read_unread(engine, read_many, outcome=Outcome(), clock=lambda: NOON)
    catch_up(engine)

    notice(engine, settings(*rules, relations=[relation]), clock=lambda: NOON)

    told: dict[str, list[str]] = {}
    with reading(engine) as tx:
        for name, message in tx.execute(
            select(deliveries.c.rule, deliveries.c.message).order_by(deliveries.c.position)
        ):
            for one in decode_message(message).data.relations:
                told.setdefault(name, []).extend(map(headline, one.changes))
    minister = [line for line in told["offices"] if line.startswith("minister of economy of AZ")]
    assert "Shahin Mustafayev" in minister[0]
    assert "Mikayil Jabbarov" in minister[1]
    assert "(was Shahin Mustafayev" in minister[1]
    assert any("Action Program" in line for line in told["signed"])
    assert any(line.startswith("co-chair for RU: Alexei Overchuk") for line in told["co-chairs"])
    assert any("2.9 billion USD" in line for line in told["trade"])
    assert "conflicts" not in told


def test_an_archive_that_is_skipped_is_told_by_nobody(engine: Engine) -> None:
    """Ten years of articles, replayed in an hour, are no news; what comes after them is."""
    configured = settings(rule())
    begin(engine)
    h.given(engine, h.read("a1", turnover(2_900_000_000, None, "2021"), published="2022-02-17"), now=NOON)
    catch_up(engine)

    assert skip(engine) == 1

    assert notice(engine, configured, clock=lambda: NOON) == 0
    h.append(engine, [h.read("a2", turnover(2_600_000_000, None, "2020"), published="2022-02-17")], now=NOON)
    catch_up(engine)
    assert notice(engine, configured, clock=lambda: NOON) == 1


def test_events_of_the_past_are_told_on_demand_and_once(engine: Engine) -> None:
    """Who sets up alerts late can ask for what was; asking twice, or what was told already, changes nothing."""
    h.given(engine, h.read("a1", turnover(2_900_000_000, None, "2021"), published="2022-02-17"), now=NOON)
    catch_up(engine)
    configured = settings(rule("old"), rule("trade", "trade changes"))
    assert notice(engine, configured, clock=lambda: NOON) == 0
    h.append(engine, [h.read("a2", turnover(2_600_000_000, None, "2020"), published="2022-02-17")], now=NOON)
    catch_up(engine)
    assert notice(engine, configured, clock=lambda: NOON) == 1

    assert notice_again(engine, configured, configured.alerts[:1], after=0, clock=lambda: NOON) == (1, 1)
    assert notice_again(engine, configured, configured.alerts[:1], after=0, clock=lambda: NOON) == (0, 0)

    assert outbox(engine) == [("old", 1, "waiting"), ("old", 2, "waiting"), ("trade", 2, "waiting")]
    with reading(engine) as tx:
        assert head(tx).position == 2
