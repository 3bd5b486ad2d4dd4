"""What changes a state is written down once, with who is to be told; what changes none is not."""

from datetime import timedelta

from sqlalchemy import Engine

from tests.alerts.given import NOON, happened, noted, outbox, rule, settings
from tests.projections.history import append, entered, given, merged, read, recorded, retracted, stated, withdrawn
from tests.state.seeds import office, seeds, turnover
from tracker.alerts.noticing import begin, notice
from tracker.domain.facts import Count, Document
from tracker.projections.catalog import ALL
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up

EVERYTHING = settings(rule())


def lines(engine: Engine) -> list[tuple[int, str, str, str]]:
    """Position, relation, what became of it, and the key, of each line that changed."""
    return [
        (change.position, change.relation, line.what, line.key) for change in noted(engine) for line in change.lines
    ]


def test_what_an_article_changes_is_noted_with_its_sentence(engine: Engine) -> None:
    """Whoever is told can see who said so, where, and what was said before."""
    first = office("Shahin Mustafayev", "minister of economy", "AZ", "2019-06-08")
    later = office("Mikayil Jabbarov", "minister of economy", "AZ", "2021-12-08")

    happened(engine, EVERYTHING, read("a1", first, published="2019-06-08"))
    happened(engine, EVERYTHING, recorded("a2", title="A new minister"), read("a2", later, published="2021-12-08"))

    change = noted(engine)[-1]
    (line,) = change.lines
    assert (change.relation, change.position, change.event.title) == ("az-ru", 3, "A new minister")
    assert (line.what, line.section, line.key) == ("changed", "Offices", "office/AZ/minister of economy")
    assert [said.says for said in line.before] == ["Shahin Mustafayev"]
    assert {said.says for said in line.after} == {"Shahin Mustafayev (no longer)", "Mikayil Jabbarov"}
    assert [(source.quote, source.title) for source in line.sources] == [(later.quote, "A new minister")]


def test_an_event_is_noted_for_each_relation_that_it_concerns(engine: Engine) -> None:
    """A minister belongs to every relation of his country, trade to the pair alone; each rule tells of both at once."""
    both = office("Mikayil Jabbarov", "minister of economy", "AZ", "2021-12-08")

    happened(engine, EVERYTHING, read("a1", both, turnover(2_900_000_000, None, "2021"), published="2022-02-17"))

    assert [(change.relation, len(change.lines)) for change in noted(engine)] == [("az-ge", 1), ("az-ru", 2)]
    assert outbox(engine) == [("all", 1, "waiting")]


def test_what_is_only_stated_again_is_no_news(engine: Engine) -> None:
    """The hundredth article on the same turnover tells nobody anything."""
    told = turnover(2_900_000_000, None, "2021")

    happened(engine, EVERYTHING, read("a1", told, published="2022-02-17"), read("a2", told, published="2022-02-18"))

    assert [position for position, *_ in lines(engine)] == [1]


def test_judgements_withdrawals_and_mergers_are_noted_with_who_and_why(engine: Engine) -> None:
    """What an analyst does changes the state as an article does."""
    told, one, other = turnover(2_900_000_000, None, "2021"), "Alexei Overchuk", "Lyosha"
    seats = [office(name, "deputy prime minister", "RU", "2022-02-17") for name in (one, other)]
    made = stated(Count, counted="company", number=14, parties=("AZ", "RU"))

    happened(engine, EVERYTHING, read("a1", told, *seats, published="2022-02-17"), retracted("a1", told),
             entered("a2", made, published="2022-02-18"), withdrawn("a2"), merged(one, other))  # fmt: skip

    found = lines(engine)
    assert (2, "az-ru", "lost", "trade/turnover/AZ-RU/all/2021/USD") in found
    assert (3, "az-ru", "gained", "count/company/AZ-RU") in found
    assert (4, "az-ru", "lost", "count/company/AZ-RU") in found
    says = {change.position: change.event.says for change in noted(engine)}
    assert says[2] == "fact retracted by analyst: wrong"
    assert says[3] == "fact entered by analyst: overlooked"
    assert says[4] == "article withdrawn by analyst: taken down"
    assert says[5] == "persons merged by analyst: one man"


def test_a_log_that_was_there_before_is_not_told_again(engine: Engine) -> None:
    """Who sets up alerts on ten thousand articles gets no ten thousand messages."""
    given(engine, *seeds())
    catch_up(engine)

    assert notice(engine, EVERYTHING, clock=lambda: NOON) == 0

    assert (noted(engine), outbox(engine)) == ([], [])
    assert happened(engine, EVERYTHING, read("b", turnover(1, None, "2021"), published="2022-03-01")) == 1


def test_a_rebuild_tells_nobody(engine: Engine) -> None:
    """All rows are made anew, yet nothing happened."""
    happened(engine, EVERYTHING, *seeds())
    before = (noted(engine), outbox(engine))

    rebuild(engine, ALL)

    assert notice(engine, EVERYTHING, clock=lambda: NOON) == 0
    assert (noted(engine), outbox(engine)) == before


def test_a_rereading_is_told_to_those_who_ask_for_it_alone(engine: Engine) -> None:
    """A better reader is no news of the world."""
    both = settings(rule("news"), rule("readings too", rereadings=True))
    happened(engine, both, recorded("a1"), read("a1", published="2022-02-17"))

    happened(engine, both, read("a1", turnover(2_900_000_000, None, "2021"), published="2022-02-17", reader="rules@2"))

    assert [change.reread for change in noted(engine)] == [True]
    assert outbox(engine) == [("readings too", 3, "waiting")]


def test_a_rule_tells_what_it_waits_for_and_of_its_relation_alone(engine: Engine) -> None:
    """One change, many rules: each is asked by its own words."""
    signed = stated(Document, type="agreement", when="2022-02-17", parties=("AZ", "RU"), title="on cooperation")
    rules = [
        rule("trade", "trade changes"),
        rule("signed", "document signed"),
        rule("signed in Georgia", "document signed", relation="az-ge"),
        rule("offices", "office changes"),
    ]

    happened(engine, settings(*rules), read("a1", signed, published="2022-02-17"),
             read("a2", turnover(2_900_000_000, None, "2021"), published="2022-02-18"))  # fmt: skip

    assert outbox(engine) == [("signed", 1, "waiting"), ("trade", 2, "waiting")]


def test_the_day_of_the_event_is_the_day_of_the_states_that_are_compared(engine: Engine) -> None:
    """What the calendar alone changes, as a plan whose day passes, is nobody's news, however late it is noticed."""
    plan = stated(Document, type="agreement", when="2022-03-02", parties=("AZ", "RU"), status="planned")
    begin(engine)
    append(engine, [read("a1", plan, published="2022-02-17")], now=NOON)
    append(engine, [read("a2", turnover(1, None, "2021"), published="2022-02-18")], now=NOON + timedelta(days=9))
    catch_up(engine)

    notice(engine, EVERYTHING, clock=lambda: NOON + timedelta(days=90))

    assert [(position, key.split("/")[0]) for position, _, _, key in lines(engine)] == [(1, "document"), (2, "trade")]
