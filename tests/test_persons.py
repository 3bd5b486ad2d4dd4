"""Analysts say who is one person and who is not: at once, known at a moment, and undone."""

import threading
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.projections import history as h
from tests.state.seeds import RELATION, office
from tracker import desk
from tracker.domain.errors import JudgedMeanwhile, NotFound, TrackerError, UsageError
from tracker.domain.events import PersonsMerged, PersonsParted
from tracker.domain.facts import Meeting
from tracker.log.engine import reading
from tracker.log.store import Recorded, head
from tracker.projections.catalog import ALL
from tracker.projections.check import differences
from tracker.projections.persons import PERSONS, persons
from tracker.projections.rebuild import rebuild
from tracker.projections.runner import catch_up
from tracker.state.history import history
from tracker.state.json import to_json
from tracker.state.persons import PersonLine
from tracker.state.persons import persons as persons_in
from tracker.state.snapshot import snapshot

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
DAY = date(2022, 3, 1)
ANN = desk.Judge(by="Ann", because="the ministry's page", now=NOW)
HIS, HERS = "Shahin Mustafayev", "Sh. Mustafa"


@pytest.fixture
def engine(engine: Engine) -> Engine:
    """One minister under two names that no rule brings together, and others."""
    h.given(
        engine,
        h.read("a1", office(HIS, "minister of economy", "AZ", None), office("Ilham Aliyev", "president", "AZ", None),
               published="2019-06-08"),
        h.read("a2", office(HERS, "minister of economy", "AZ", None), published="2020-06-08"),
        h.read("a3", office("Maxim Reshetnikov", "minister of economic development", "RU", None),
               h.stated(Meeting, form="meeting", parties=("AZ", "RU"), participants=(HERS, "Maksim Reshetnikov")),
               published="2021-06-08"),
    )  # fmt: skip
    catch_up(engine)
    return engine


def state(engine: Engine, known_at: int | None = None, as_of: date = DAY) -> str:
    """The state but for the position that it knows."""
    with reading(engine) as tx:
        found = snapshot(tx, RELATION, as_of=as_of, known_at=known_at)
    return to_json(found).split('"co_chairs"')[1]


def ministers(engine: Engine, known_at: int | None = None) -> list[str]:
    """Who was minister of economy of Azerbaijan, in succession."""
    with reading(engine) as tx:
        found = snapshot(tx, RELATION, as_of=DAY, known_at=known_at)
    return [line.person for line in found.offices if line.office == "minister of economy"]


def listed(engine: Engine, known_at: int | None = None) -> dict[str, PersonLine]:
    """The persons of the relation by name."""
    with reading(engine) as tx:
        return {line.person: line for line in persons_in(tx, RELATION, known_at=known_at)}


def end(engine: Engine) -> int:
    """The log's last position."""
    with reading(engine) as tx:
        return head(tx).position


def test_merged_names_are_one_person_wherever_they_stand(engine: Engine) -> None:
    """In offices and among those who met; he goes by the first of the names."""
    assert ministers(engine) == [HIS, HERS]

    assert desk.merge(engine, [HIS, HERS], ANN) == HIS

    assert ministers(engine) == [HIS]
    with reading(engine) as tx:
        [met] = snapshot(tx, RELATION, as_of=DAY, known_at=None).meetings
    assert HIS in met.participants
    line = listed(engine)[HIS]
    assert (line.spellings, line.merged, line.first_stated) == ((HERS, HIS), True, "2019-06-08")
    assert len(line.facts) == 3


def test_what_was_known_before_a_merger_knows_nothing_of_it(engine: Engine) -> None:
    """A judgement counts from its position on, and the history of the line tells whose it is."""
    before = end(engine)
    then = state(engine)

    desk.merge(engine, [HIS, HERS], ANN)

    assert state(engine, before) == then
    assert ministers(engine, before) == [HIS, HERS]
    assert HERS in listed(engine, before)
    with reading(engine) as tx:
        versions = history(tx, RELATION, "office/AZ/minister of economy", as_of=DAY, known_at=None).versions
    assert (versions[-1].position, versions[-1].by) == (before + 1, "persons merged by Ann: the ministry's page")
    assert versions[-1].article == f"{HIS}, {HERS}"


def test_a_merger_that_is_parted_again_leaves_the_state_of_before(engine: Engine) -> None:
    """There is a way back, and nothing of the way there remains but the log."""
    then = state(engine)
    desk.merge(engine, [HIS, HERS], ANN)
    assert state(engine) != then

    desk.part(engine, HIS, HERS, ANN)

    assert state(engine) == then
    desk.merge(engine, [HIS, HERS], ANN)
    assert ministers(engine) == [HIS]


def test_names_that_rules_bring_together_can_be_parted(engine: Engine) -> None:
    """Two brothers whose names differ by a letter that a rule takes for the same."""
    brother = office("Shakhin Mustafaev", "minister of economy", "AZ", None)
    h.given(engine, h.read("a4", brother, published="2021-01-01"))
    catch_up(engine)
    assert len(ministers(engine)) == 2

    desk.part(engine, HIS, "Shakhin Mustafaev", ANN)

    assert ministers(engine) == [HIS, HERS, "Shakhin Mustafaev"]
    assert {HIS, "Shakhin Mustafaev"} <= set(listed(engine))


def test_judgements_of_persons_survive_a_rebuild(engine: Engine) -> None:
    """The rows say what the log says."""
    desk.merge(engine, [HIS, HERS], ANN)
    now = state(engine)

    rebuild(engine, ALL)

    assert state(engine) == now
    assert differences(engine, ALL) == []


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([HIS], "is one name"),
        ([HIS, HIS.upper()], "is one name"),
        ([HIS, "Nobody At All"], "no fact names 'Nobody At All'"),
        ([HIS, ""], "no fact names ''"),
        ([HERS, "Maxim Reshetnikov"], "add --force"),
        (["Ilham Aliyev", HIS], "add --force"),
    ],
)
def test_what_cannot_be_one_person_is_refused(engine: Engine, names: list[str], said: str) -> None:
    """In one line that says what was found; nothing is written."""
    at_once = [office(HERS, "minister of economy", "AZ", None), office("Maxim Reshetnikov", "minister", "RU", None)]
    h.given(engine, h.read("a5", *at_once, published="2021-06-08"))
    catch_up(engine)
    before = end(engine)

    with pytest.raises(TrackerError, match=said) as refused:
        desk.merge(engine, names, ANN)

    assert isinstance(refused.value, UsageError | NotFound)
    assert "\n" not in str(refused.value)
    assert end(engine) == before


def test_two_exclusive_offices_are_named_and_can_be_forced(engine: Engine) -> None:
    """Both statements are told with their facts; whoever knows better says so."""
    with pytest.raises(UsageError) as refused:
        desk.merge(engine, ["Ilham Aliyev", HIS], ANN)
    assert "Ilham Aliyev, president of AZ (2019-06-08, fact " in str(refused.value)
    assert f"{HIS}, minister of economy of AZ (2019-06-08, fact " in str(refused.value)

    desk.merge(engine, ["Ilham Aliyev", HIS], ANN, force=True)

    assert ministers(engine)[0] == "Ilham Aliyev"


def test_a_refusal_names_the_region_whose_office_it_is(engine: Engine) -> None:
    """A governor of Leningrad is none of Russia: what is refused is told as it was stated."""
    h.given(engine, h.read("a5", office("Aleksandr Drozdenko", "governor", "RU-LEN", None), published="2019-06-08"))

    with pytest.raises(UsageError, match="Aleksandr Drozdenko, governor of RU-LEN "):
        desk.merge(engine, ["Ilham Aliyev", "Aleksandr Drozdenko"], ANN)


def test_a_second_merger_of_the_same_and_a_parting_of_two_are_refused(engine: Engine) -> None:
    """Nothing is written that says nothing new."""
    desk.merge(engine, [HIS, HERS], ANN)
    with pytest.raises(UsageError, match="already"):
        desk.merge(engine, [HIS, HERS], ANN)
    with pytest.raises(UsageError, match="two persons as it is"):
        desk.part(engine, HIS, "Ilham Aliyev", ANN)
    with pytest.raises(UsageError, match="one name"):
        desk.part(engine, HIS, HIS.lower(), ANN)


def test_of_two_who_judge_at_once_one_is_told(engine: Engine) -> None:
    """The later one looks again before he decides."""
    barrier, told = threading.Barrier(2), []

    def judge(names: list[str]) -> None:
        barrier.wait()
        try:
            desk.merge(engine, names, ANN)
            told.append("written")
        except (JudgedMeanwhile, UsageError):  # the latter where he came late enough to see the other's word
            told.append("told")

    threads = [threading.Thread(target=judge, args=([HIS, HERS],)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(told) == ["told", "written"]


def test_spellings_meet_in_the_list_with_their_offices(engine: Engine) -> None:
    """Whoever took part is the official of that name."""
    found = listed(engine)["Maxim Reshetnikov"]

    assert (found.spellings, found.country) == (("Maksim Reshetnikov", "Maxim Reshetnikov"), "RU")
    assert [held.key for held in found.offices] == ["office/RU/minister of economic development"]


NAMES = st.lists(st.sampled_from("ABCD"), min_size=2, max_size=3, unique=True).map(tuple)
JUDGED = st.lists(st.tuples(st.booleans(), NAMES), max_size=8)


def folded(judged: list[tuple[bool, tuple[str, ...]]]) -> tuple[tuple[object, ...], ...]:
    """The rows that judgements come to."""
    rows: tuple[tuple[object, ...], ...] = ()
    for position, (merged, names) in enumerate(judged, 1):
        event = (
            PersonsMerged(names=names, because="so", by="Ann")
            if merged
            else PersonsParted(names=(names[0], names[1]), because="so", by="Ann")
        )
        rows = PERSONS.fold(rows, Recorded(position, "persons", position, NOW, event))
    return rows


@given(judged=JUDGED, last=NAMES, merged=st.booleans())
def test_the_last_word_on_two_names_holds(
    judged: list[tuple[bool, tuple[str, ...]]], last: tuple[str, ...], merged: bool
) -> None:
    """Whatever was said before: merged names are one person's and parted ones are not, and no name is two persons'."""
    rows = folded([*judged, (merged, last)])
    known = persons((str(row[1]), tuple(msgspec.json.decode(str(row[2])))) for row in rows)

    every = [name for names in known.merged for name in names]
    assert len(every) == len(set(every))
    if merged:
        assert {known.name(name) for name in last} == {last[0]}
    else:
        assert known.name(last[0]) != known.name(last[1])
        assert known.apart(known.name(last[0]), known.name(last[1]))
