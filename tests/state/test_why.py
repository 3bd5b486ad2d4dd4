"""Where a fact comes from, and which facts were recorded."""

from datetime import date

import pytest
from sqlalchemy import Engine

from tests.projections.history import fact_id, given, read, recorded, retracted, stated, withdrawn
from tests.state.seeds import FEBRUARY_2022, background, seeds, turnover
from tracker.domain.errors import NotFound
from tracker.domain.events import Event
from tracker.domain.facts import Office, Trade, kind_of
from tracker.log.engine import reading
from tracker.projections.runner import catch_up
from tracker.state.facts import recorded_facts
from tracker.state.why import Why, why

TEXT = "A headline\n\nMr. Aliyev said so. President Ilham Aliyev met the press. He left.\n\nMore."
QUOTE = "President Ilham Aliyev met the press."
FACT = Office(person="Ilham Aliyev", office="president", of="AZ", quote=QUOTE, start=TEXT.index(QUOTE),
              end=TEXT.index(QUOTE) + len(QUOTE), rule="office.title")  # fmt: skip


def grown(words: str) -> Trade:
    """The turnover of 2020 in some words."""
    return stated(Trade, words, measure="turnover", reporter="AZ", partner="RU", when="2020", amount=2_600_000_000,
                  currency="USD")  # fmt: skip


def explained(engine: Engine, *history: Event, fact: str) -> Why:
    """Project the history and ask why."""
    given(engine, *history)
    catch_up(engine)
    with reading(engine) as tx:
        return why(tx, fact)


def test_a_fact_leads_to_its_sentence_in_its_paragraph(engine: Engine) -> None:
    """The reader of a state can check each line against the article, word for word."""
    found = explained(engine, recorded("a1", TEXT, title="A headline"), read("a1", FACT, published="2021-12-08"),
                      fact=fact_id("a1", FACT)[:6])  # fmt: skip

    assert found.passage is not None
    assert (found.passage.before, found.passage.quote, found.passage.after) == (
        "Mr. Aliyev said so. ",
        QUOTE,
        " He left.",
    )
    assert (found.source.title, found.source.published, found.source.source) == ("A headline", "2021-12-08", "test")
    assert (found.recorded_position, found.read_position, found.reader) == (1, 2, "rules@1")
    assert found.current
    assert found.fact.rule == "office.title"


def test_a_fact_without_its_text_says_so_rather_than_show_another_sentence(engine: Engine) -> None:
    """A quote that does not stand in its place is not shown as if it did."""
    found = explained(engine, recorded("a1", "Another text"), read("a1", FACT), fact=fact_id("a1", FACT))

    assert found.passage is None
    assert found.fact.quote == QUOTE


def test_what_took_a_fact_back_is_told(engine: Engine) -> None:
    """A retracted fact keeps its story: who, why and when."""
    found = explained(engine, read("a1", FACT), retracted("a1", FACT), read("a1", FACT, reader="rules@2"),
                      fact=fact_id("a1", FACT))  # fmt: skip

    assert not found.current
    assert found.judgement is not None
    assert (found.judgement.what, found.judgement.position, found.judgement.because) == ("retracted", 2, "wrong")


def test_a_withdrawn_article_takes_its_facts_back(engine: Engine) -> None:
    """They are not current, and the withdrawal is named."""
    found = explained(engine, read("a1", FACT), withdrawn("a1"), fact=fact_id("a1", FACT))

    assert not found.current
    assert found.judgement is not None
    assert found.judgement.what == "article withdrawn"


def test_a_fact_that_a_later_reading_lost_is_still_explained(engine: Engine) -> None:
    """An id in an old report leads somewhere: to what was believed, and to where that ended."""
    found = explained(engine, read("a1", FACT), read("a1", reader="rules@2"), fact=fact_id("a1", FACT))

    assert (found.current, found.superseded_at, found.judgement) == (False, 2, None)


def test_a_fact_names_its_echoes_confirmations_and_contradictions(engine: Engine) -> None:
    """Printed again, stated by another, denied by a third: each is told for what it is."""
    first, second = turnover(2_600_000_000, None, "2020"), turnover(2_600_000_000, None, "2020")
    other_words = turnover(2_610_000_000, None, "2020")
    denial = turnover(3_600_000_000, None, "2020")
    found = explained(engine, read("a1", first), read("a2", second), read("a3", other_words), read("a4", denial),
                      fact=fact_id("a1", first))  # fmt: skip

    assert [(r.article, r.relation) for r in found.related] == [
        ("a2", "echoes"),
        ("a3", "confirms"),
        ("a4", "contradicts"),
    ]


def test_the_copies_of_an_article_are_told_from_the_whole_log(engine: Engine) -> None:
    """Who judges a source must know who else printed its text, and when; other articles of the day are no copies."""
    story = " ".join(f"sentence {n} of a text which an agency sent to its customers" for n in range(12))
    told = grown("It grew to $2.6 billion.")
    found = explained(
        engine,
        recorded("a1", f"{QUOTE}\n\n{story}", published="2021-12-08"), read("a1", told, published="2021-12-08"),
        recorded("a2", f"Another headline\n\n{story}", published="2021-12-09", title="Later"),
        read("a2", grown("The sum stood at $2.6 billion."), published="2021-12-09"),
        recorded("a3", f"{story} And more of it.", published="2021-12-07", title="Earlier"),
        recorded("a4", " ".join(f"nothing {n} is alike in what this one writes" for n in range(12))),
        recorded("a5", f"Taken down\n\n{story}", published="2021-12-09"), withdrawn("a5"),
        fact=fact_id("a1", told),
    )  # fmt: skip

    assert [(p.title, p.published, p.before) for p in found.printings] == [
        ("Earlier", "2021-12-07", True),
        ("Later", "2021-12-09", False),
    ]
    assert [(r.article, r.relation) for r in found.related] == [("a2", "echoes")]


def test_an_id_that_leaves_open_which_fact_is_refused(engine: Engine) -> None:
    """Nothing is guessed: no such fact, or the several that it could be."""
    given(engine, *seeds())
    catch_up(engine)

    with reading(engine) as tx:
        with pytest.raises(NotFound, match="no fact 'zzz'; `tracker facts` lists them all"):
            why(tx, "zzz")
        every = [found.fact.id for found in recorded_facts(tx)]
        shared = next(one for one in "0123456789abcdef" if sum(id_.startswith(one) for id_ in every) > 1)
        with pytest.raises(NotFound, match=f"'{shared}' is the beginning of"):
            why(tx, shared)


def test_facts_are_found_by_kind_party_person_article_and_time(engine: Engine) -> None:
    """Each condition narrows; a country stands for its regions; knowledge ends where it is asked for."""
    given(engine, *seeds(), retracted("s4", background(FEBRUARY_2022)[0]))
    catch_up(engine)

    with reading(engine) as tx:
        every = list(recorded_facts(tx))
        assert len(every) == sum(len(one.facts) for one in seeds()) - 1
        assert {kind_of(found.fact) for found in recorded_facts(tx, kind="trade")} == {"trade"}
        regional = [found.fact for found in recorded_facts(tx, kind="trade", party="RU-LEN")]
        assert [fact.partner for fact in regional if isinstance(fact, Trade)] == ["RU-LEN"]
        assert len(list(recorded_facts(tx, kind="trade", party="RU"))) == 6
        assert {f.article for f in recorded_facts(tx, kind="office", person="MUSTAFAYEV")} == {"s1", "s4"}
        assert {f.article for f in recorded_facts(tx, article="s2")} == {"s2"}
        assert {f.article for f in recorded_facts(tx, kind="office", as_of=date(2020, 1, 1))} == {"s1"}
        assert {f.article for f in recorded_facts(tx, known_at=2)} == {"s0", "s1"}
        assert list(recorded_facts(tx, person="%")) == []
