"""Export and import: a log moves, whole, with positions, hashes and moments, or does not move at all."""

import io
from datetime import timedelta

import pytest

from tests.log.given import NOW, everything, record, recorded, tamper, to, withdrawn
from tracker.domain.errors import BrokenChain, ImportRefused
from tracker.log import schema
from tracker.log.chain import verify
from tracker.log.engine import open_engine, reading
from tracker.log.store import head
from tracker.log.transfer import export, import_


@pytest.fixture
def filled(engine):
    """A log of three commits at three moments, one with a key."""
    record(engine, to("a", recorded("a", "Ağdam \u0000 \n “x”")), to("b", recorded("b")))
    record(engine, to("a", withdrawn("a"), expected=1), now=NOW + timedelta(microseconds=7))
    record(engine, to("c", recorded("c"), withdrawn("c")), key="k", now=NOW + timedelta(days=1))
    return engine


@pytest.fixture
def empty(tmp_path):
    """Another database with nothing in it."""
    engine = open_engine(f"sqlite:///{tmp_path / 'other.db'}", create=True)
    schema.upgrade(engine)
    yield engine
    engine.dispose()


def exported(engine) -> bytes:
    """Return the export of a log."""
    file = io.BytesIO()
    with reading(engine) as tx:
        export(tx, file)
    return file.getvalue()


def lines(data: bytes) -> list[bytes]:
    """Return an export's lines, as a file gives them."""
    return data.splitlines(keepends=True)


def test_an_import_reproduces_the_log(filled, empty):
    """Positions are quoted elsewhere and hashes are kept; both must mean the same after a move."""
    data = exported(filled)

    reached = import_(empty, lines(data), where="log.jsonl")

    with reading(filled) as tx:
        assert reached == head(tx)
    assert everything(empty) == everything(filled)
    assert exported(empty) == data


def test_an_import_into_a_log_of_another_story_is_refused(filled, empty):
    """Two logs are never mixed: positions would mean two things."""
    record(empty, to("x", recorded("x")), now=NOW)

    with pytest.raises(ImportRefused, match="another"):
        import_(filled, lines(exported(empty)), where="log.jsonl")


def test_an_import_goes_on_where_the_log_ends(filled, empty):
    """A mirror is kept up by importing a longer export of the same log; what it has, it skips."""
    import_(empty, lines(exported(filled)), where="log.jsonl")
    record(filled, to("d", recorded("d")), now=NOW + timedelta(days=2))

    import_(empty, lines(exported(filled)), where="log.jsonl")
    import_(empty, lines(exported(filled)), where="log.jsonl")

    assert everything(empty) == everything(filled)


def test_an_older_export_adds_nothing(filled, empty):
    """An export that the log has outgrown is recognised as its beginning."""
    older = exported(filled)
    import_(empty, lines(older), where="log.jsonl")
    record(empty, to("d", recorded("d")), now=NOW + timedelta(days=2))

    assert import_(empty, lines(older), where="log.jsonl").position == 6


def _without(*numbers: int):
    return lambda data: b"".join(line for number, line in enumerate(lines(data), 1) if number not in numbers)


def _with(old: bytes, new: bytes):
    return lambda data: data.replace(old, new, 1)


DAMAGE = {
    "the last line is cut": (9, lambda data: data[:-40]),
    "the last commit's line is gone": (8, _without(9)),
    "the last commit is gone": (6, _without(7, 8, 9)),
    "an event is gone": (3, _without(3)),
    "a text is another": (4, _with(b"Two ministers", b"Ten ministers")),
    "a moment is another": (6, _with(b"15.123463Z", b"15.123464Z")),
    "a type is not known": (5, _with(b'"type":"article-withdrawn","data"', b'"type":"article-unheard-of","data"')),
    "the format is newer": (1, _with(b'"format":1', b'"format":2')),
    "a line is blank": (2, lambda data: data.replace(b"\n", b"\n\n", 1)),
    "the first line is gone": (1, _without(1)),
    "there is nothing": (1, lambda data: data[:0]),
    "it is no UTF-8": (3, _with(b"Two ministers", b"Two mini\xffters")),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_export_is_refused_at_its_line(filled, empty, damage):
    """Whatever is wrong with the file, the log stays as it was, and the message names the line."""
    line, damaged = DAMAGE[damage]
    data = damaged(exported(filled))
    assert data != exported(filled)

    with pytest.raises(ImportRefused, match=f"log.jsonl:{line}:"):
        import_(empty, lines(data), where="log.jsonl")

    assert everything(empty) == []


def test_a_forged_export_is_refused_by_a_log_that_has_its_beginning(filled, empty):
    """An export of another history does not continue this one, however valid it is in itself."""
    import_(empty, lines(exported(filled)), where="log.jsonl")
    record(empty, to("mine", recorded("mine")), now=NOW + timedelta(days=2))
    record(filled, to("other", recorded("other")), now=NOW + timedelta(days=2))

    with pytest.raises(ImportRefused, match="another"):
        import_(empty, lines(exported(filled)), where="log.jsonl")


def test_a_log_that_was_tampered_with_is_not_exported(filled):
    """An export that looks whole must be whole."""
    tamper(filled, "UPDATE events SET version = 9 WHERE position = 3")

    with pytest.raises(BrokenChain):
        exported(filled)


def test_an_import_into_each_database_verifies(engine, empty):
    """The database at hand accepts what the other one wrote."""
    record(empty, to("a", recorded("a"), withdrawn("a")), key="k")
    record(empty, to("b", recorded("b")))

    import_(engine, lines(exported(empty)), where="log.jsonl")

    with reading(engine) as here, reading(empty) as there:
        assert verify(here) == head(there)
