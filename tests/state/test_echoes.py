"""What an echo does to a state, and what it does not; how many sources a statement has."""

import shutil
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.projections import history as h
from tests.state.claims import TODAY, office, turnover
from tests.state.seeds import MANY_DOCUMENTS, RELATION
from tracker.domain.articles import Article
from tracker.domain.events import ArticleRead, ArticleRecorded, Event
from tracker.domain.facts import Count, Fact, Trade
from tracker.log.engine import open_engine, reading
from tracker.projections.offices import OfficeClaim
from tracker.projections.runner import catch_up
from tracker.projections.sentences import bands, family, near, sketch
from tracker.state.claims import statement
from tracker.state.lines import State, TradeLine
from tracker.state.offices import offices
from tracker.state.snapshot import snapshot

STORY = " ".join(f"word{n} of a story that an agency sent out and others printed" for n in range(12))
OTHER_STORY = " ".join(f"line{n} by someone who was there and asked around himself" for n in range(12))
WORDS = ("In 2020, Azerbaijan and Russia traded goods worth $2.6 billion, the customs committee's figures show.",
         "The turnover between the two stood at $2.6 billion two years ago, according to the minister.")  # fmt: skip


def printed(
    article: str, day: str | None, fact: Fact, *, text: str = "", url: str | None = None, byline: str | None = None
) -> list[Event]:
    """An article of a publisher, and its reading, which finds one fact."""
    published = date.fromisoformat(day) if day is not None else None
    made = Article(id=article, text=text or f"{article} tells it all by itself. " * 20, published=published, url=url,
                   byline=byline)  # fmt: skip
    return [ArticleRecorded(article=made), h.read(article, fact, published=day)]


def traded(words: str, amount: int = 2_600_000_000) -> Trade:
    """The turnover of 2020 in some words."""
    return h.stated(Trade, words, measure="turnover", reporter="AZ", partner="RU", scope="all", when="2020",
                    amount=amount, currency="USD")  # fmt: skip


def maps(words: str, published: str) -> Count:
    """Six road maps, as of the day of an article."""
    return h.stated(Count, words, counted="road map", number=6, status="active", when=published, parties=("AZ", "RU"))


def state_of(engine: Engine, *articles: list[Event], known_at: int | None = None) -> State:
    """Project articles and ask for the state."""
    h.given(engine, *(event for article in articles for event in article))
    catch_up(engine)
    with reading(engine) as tx:
        return snapshot(tx, RELATION, as_of=TODAY, known_at=known_at)


def turnover_of(state: State) -> TradeLine:
    """The one line of trade."""
    [line] = state.trade
    return line


def test_a_paragraph_reprinted_with_small_edits_is_an_echo(engine: Engine) -> None:
    """An editor's "currently" makes no fresh statement of last year's number."""
    edited = MANY_DOCUMENTS.replace("are being", "are currently being")

    found = state_of(engine, printed("a1", "2021-12-08", maps(MANY_DOCUMENTS, "2021-12-08")),
                     printed("a2", "2022-02-17", maps(edited, "2022-02-17")))  # fmt: skip

    total = found.road_maps.active
    assert total is not None
    assert (total.number, total.stated_on, total.last_printed) == (6, "2021-12-08", "2022-02-17")
    assert total.echoes == total.facts[1:]


def test_syndicated_copies_are_one_source(engine: Engine) -> None:
    """Ten newspapers that print one agency's text know what the agency knows, even where they reword the sentence."""
    copies = [
        printed(
            f"a{n}", f"2021-02-0{n}", traded(WORDS[n % 2]), text=f"Headline {n}\n\n{STORY}", url=f"https://x{n}.com"
        )
        for n in range(1, 6)
    ]

    [claim] = turnover_of(state_of(engine, *copies)).claims

    assert (claim.support, claim.stated_on, claim.last_printed) == (1, "2021-02-01", "2021-02-05")
    assert claim.echoes == claim.facts[1:]


def test_two_publishers_in_words_of_their_own_are_two_sources(engine: Engine) -> None:
    """This is what support means: two who each knew it."""
    [claim] = turnover_of(
        state_of(engine, printed("a1", "2021-02-01", traded(WORDS[0]), url="https://www.a.com/1"),
                 printed("a2", "2021-02-02", traded(WORDS[1]), url="https://b.com/1"))
    ).claims  # fmt: skip

    assert (claim.support, claim.stated_on, claim.echoes) == (2, "2021-02-02", ())


def test_two_articles_of_one_publisher_state_twice_and_are_one_source(engine: Engine) -> None:
    """A house that says it again says it again; it does not confirm itself."""
    [claim] = turnover_of(
        state_of(engine, printed("a1", "2021-02-01", traded(WORDS[0]), url="https://www.a.com/1"),
                 printed("a2", "2021-02-02", traded(WORDS[1]), url="https://en.a.com/2"))
    ).claims  # fmt: skip

    assert (claim.support, claim.stated_on, claim.echoes) == (1, "2021-02-02", ())


def test_articles_of_nobody_known_do_not_add_up() -> None:
    """Files without address and byline may all be of one house: they are one source, and none beside a known one."""
    unknown = [turnover(1, "2021-01-01", 5), turnover(2, "2021-01-02", 5)]

    assert statement(unknown).support == 1
    assert statement([*unknown, turnover(3, "2021-01-03", 5, publisher="a.com")]).support == 1
    assert statement([*unknown, *(turnover(n, "2021-01-03", 5, publisher=f"{n}.com") for n in (3, 4))]).support == 2


def test_an_older_copy_that_comes_late_is_the_original(engine: Engine) -> None:
    """The day of publication decides, not the day on which the log got it; and what was known before stays known."""
    reprint = printed("a1", "2021-03-01", traded(WORDS[0]), text=STORY, url="https://b.com")
    original = printed("a2", "2021-02-01", traded(WORDS[0]), text=f"Headline\n\n{STORY}", url="https://a.com")

    [now] = turnover_of(state_of(engine, reprint, original)).claims

    assert (now.stated_on, now.last_printed, now.echoes) == ("2021-02-01", "2021-03-01", now.facts[1:])
    assert now.facts[1] == h.fact_id("a1", traded(WORDS[0]))
    [then] = turnover_of(state_of(engine, known_at=2)).claims
    assert (then.stated_on, then.echoes) == ("2021-03-01", ())


def test_a_copy_without_a_day_is_never_the_original() -> None:
    """Nothing shows that it was earlier; the statement keeps its day."""
    made = statement([turnover(1, None, 5, family="x"), turnover(2, "2021-02-01", 5, family="x")])

    assert (made.stated_on, made.echoes) == ("2021-02-01", ("f1",))


def test_on_one_day_the_first_in_the_log_is_the_original() -> None:
    """Where the day does not tell, the order of the log does."""
    made = statement([turnover(2, "2021-02-01", 5, family="x"), turnover(1, "2021-02-01", 5, family="x")])

    assert made.echoes == ("f2",)


def test_a_chain_of_edits_is_one_statement_and_no_later_link_joins_two() -> None:
    """A story edited again and again stays the story; what only a later article resembles stays two."""
    words = [
        "The parties signed a broad new agreement on trade and transit in the border town last week after long talks",
        "The parties signed a broad new agreement on trade and customs in the border town last week after long talks",
        "The parties signed a broad new agreement on trade and customs in the border town last month after long talks",
        "The sides signed a broad new agreement on trade and customs in the border town last month after long talks",
    ]
    days = ["2021-02-01", "2021-02-02", "2021-02-03", "2021-02-04"]

    def echoes(order: list[int]) -> tuple[str, ...]:
        claims = [turnover(n, day, 5, sketch=sketch(words[n])) for n, day in zip(order, days, strict=False)]
        made = [statement(Random(seed).sample(claims, len(claims))).echoes for seed in range(4)]
        assert len(set(made)) == 1
        return made[0]

    assert echoes([0, 1, 2, 3]) == ("f1", "f2", "f3")
    assert echoes([0, 3]) == ()
    assert echoes([0, 3, 1, 2]) == ("f1", "f2")


def test_who_has_left_is_not_echoed_by_who_holds() -> None:
    """Nearly the same words, with a "former" in them, say the contrary."""
    words = "the economy minister of the country opened the exhibition of machines and tools in the capital"
    former = words.replace("economy", "former economy")
    claims = [office(1, "2021-01-01", "A", sketch=sketch(words)),
              office(2, "2022-01-01", "A", former=True, sketch=sketch(former))]  # fmt: skip

    [line], _, _ = offices(claims, (), as_of=TODAY)

    assert (line.current, line.echoes) == (False, ())


@st.composite
def printings(draw: st.DrawFn) -> list[OfficeClaim]:
    """Claims that state the same: of few articles, in few sentences, some edited, on few days or none."""
    claims = []
    for nth in range(draw(st.integers(1, 12))):
        who, verb = draw(st.sampled_from(("Safarov", "Petrov"))), draw(st.sampled_from(("opened", "visited")))
        place = draw(st.sampled_from(("in the old capital", "in the capital", "by the sea", "")))
        words = f"The {draw(st.sampled_from(('economy', 'former economy')))} minister {who} {verb} the fair {place}"
        article = draw(st.sampled_from("abcd"))
        copies = draw(st.sampled_from((None, None, None, ("a",), ("b", "c"))))
        day = draw(st.sampled_from((None, "2021-01-01", "2021-01-02")))
        claims.append(office(nth, day, "A", article=article, copies=copies, family=family(words),
                             sketch=draw(st.sampled_from((sketch(words), ""))), former="former" in words))  # fmt: skip
    return claims


def plain_originals(claims: list[OfficeClaim]) -> list[OfficeClaim]:
    """Each claim held against every one before it, with no index and no short cut."""
    found = []
    for nth, claim in enumerate(claims):
        before = [other for other in claims[:nth] if other.former == claim.former]
        printed = next((other.article for other in before if other.family == claim.family), claim.article)
        by_sketch = {other.sketch: other.article for other in reversed(before)}  # each with its first article
        edited = any(
            near(claim.sketch, other) and not set(bands(claim.sketch)).isdisjoint(bands(other))
            for other, article in by_sketch.items()
            if article != claim.article
        )
        copied = any(other.article in (claim.copies or ()) for other in before)
        if printed == claim.article and not edited and not copied:
            found.append(claim)
    return found


@settings(max_examples=150, deadline=None)
@given(claims=printings())
def test_echoes_are_those_that_each_claim_held_against_each_shows(claims: list[OfficeClaim]) -> None:
    """Most claims are told apart by keys, a few compared; what comes out is what comparing all would give."""
    in_order = sorted(claims, key=lambda claim: (claim.published is None, claim.published or "", claim.position))

    made = statement(claims, says=lambda claim: claim.former)

    original = {claim.fact for claim in plain_originals(in_order)}
    assert {claim.fact for claim in made.own} == original
    assert [claim.fact for claim in made.own] == [claim.fact for claim in made.claims if claim.fact in original]


DAYS = st.lists(st.dates(date(2019, 1, 1), date(2022, 2, 28)), min_size=2, max_size=5, unique=True)


@st.composite
def articles(draw: st.DrawFn) -> list[list[Event]]:
    """Articles of different days, some of them copies, in some order."""
    made = []
    for nth, day in enumerate(draw(DAYS)):
        words, amount = draw(st.sampled_from(WORDS)), draw(st.sampled_from((2_600_000_000, 2_580_000_000)))
        text = f"Headline {nth}\n\n{draw(st.sampled_from((STORY, OTHER_STORY)))}"
        url = draw(st.sampled_from((None, "https://a.com", "https://b.com")))
        made.append(printed(f"a{nth}", day.isoformat(), traded(words, amount), text=text, url=url))
    return made


def without_moment(state: State) -> dict[str, object]:
    """All that a state says but how much of the log it knows."""
    return {name: getattr(state, name) for name in State.__struct_fields__ if name != "known_at"}


@pytest.fixture
def told(sqlite_template: Path, tmp_path: Path) -> Callable[[list[list[Event]]], State]:
    """Tells articles to a log that has nothing yet, and asks for the state."""
    numbers = count()

    def state(found: list[list[Event]]) -> State:
        path = tmp_path / f"{next(numbers)}.db"
        shutil.copyfile(sqlite_template, path)
        engine = open_engine(f"sqlite:///{path}")
        try:
            return state_of(engine, *found)
        finally:
            engine.dispose()

    return state


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(found=articles(), seed=st.integers(0, 99))
def test_the_order_in_which_articles_arrive_changes_nothing(
    told: Callable[[list[list[Event]]], State], found: list[list[Event]], seed: int
) -> None:
    """Feeds deliver in any order; what the world said is the same."""
    in_order, shuffled = told(found), told(Random(seed).sample(found, len(found)))

    assert without_moment(in_order) == without_moment(shuffled)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(found=articles(), data=st.data())
def test_a_copy_adds_nothing_but_a_printing(
    told: Callable[[list[list[Event]]], State], found: list[list[Event]], data: st.DataObject
) -> None:
    """However often a text is reprinted later, sums, days of statement and support stay as they were."""
    copied, _ = data.draw(st.sampled_from(found))
    assert isinstance(copied, ArticleRecorded)
    words = data.draw(st.sampled_from(WORDS))
    original = next(each for each in found if each[0] is copied)[1]
    assert isinstance(original, ArticleRead)
    [fact] = original.facts
    assert isinstance(fact, Trade)
    assert fact.amount is not None
    copy = printed("copy", "2022-03-01", traded(words, fact.amount), text=f"{copied.article.text}\n\nAgency",
                   url="https://copy.com")  # fmt: skip

    before, after = turnover_of(told(found)), turnover_of(told([*found, copy]))

    assert (before.low, before.high, before.conflict) == (after.low, after.high, after.conflict)
    assert {(c.amount, c.stated_on, c.support) for c in before.claims} == {
        (c.amount, c.stated_on, c.support) for c in after.claims
    }
    assert max(c.last_printed or "" for c in after.claims) == "2022-03-01"
