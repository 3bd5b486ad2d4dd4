"""Facts are values with an identity of their own."""

from decimal import Decimal

import msgspec
import pytest

from tracker.domain.facts import KINDS, Fact, Office, Trade, countries_of, identified, kind_of


def office(**changes) -> Office:
    """Return a fact that differs from the others in just these fields."""
    return msgspec.structs.replace(
        Office(
            person="A B", office="governor", of="RU-AST", quote="Governor A B", start=0, end=12, rule="office.before"
        ),
        **changes,
    )


def test_an_identity_survives_another_reader():
    """Judgements hang on fact ids, so offsets, rule and carried slots must not change them."""
    first = identified("article", office())
    again = identified("article", office(start=7, end=19, rule="office.other", carried=("of",)))

    assert first.id == again.id
    assert len(first.id) == 20


@pytest.mark.parametrize("changes", [{"person": "C D"}, {"of": "RU"}, {"when": "2021"}, {"quote": "Governor A. B"}])
def test_other_content_is_another_fact(changes):
    """Two statements never share an id."""
    assert identified("article", office()).id != identified("article", office(**changes)).id


def test_the_same_statement_in_another_article_is_another_fact():
    """Each fact has one source."""
    assert identified("one", office()).id != identified("other", office()).id


def test_a_subdivision_counts_for_its_country():
    """Relations are between countries, whichever of their parts acts."""
    assert countries_of(office()) == ("RU",)


@pytest.mark.parametrize("when", ["2021", "2024/2030", "2021-Q1", "2019-06-06/2019-06-08", "2023-01/2023-11", None])
def test_every_spelling_of_a_period_can_be_stored(when):
    """What Period reads, a fact may hold and the log gives back."""
    fact = office(when=when)

    assert msgspec.json.decode(msgspec.json.encode(fact), type=Fact) == fact


@pytest.mark.parametrize("when", ["", "21", "2021-", "2021/", "2021-1-1", "May 2021"])
def test_what_is_no_period_is_not_read_back(when):
    """A malformed time is refused at the door of the log."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(office(when=when)), type=Fact)


def test_the_nine_kinds_are_told_apart_by_their_tag():
    """The tag is a promise to the log, the API and the command line."""
    assert [kind.__struct_config__.tag for kind in KINDS] == [
        "office", "meeting", "document", "count", "trade", "investment", "rank", "target", "project",
    ]  # fmt: skip


def test_a_percentage_keeps_the_digits_that_were_written():
    """14.40 and 14.4 say different things about rounding; neither becomes a float."""
    trade = Trade(
        measure="turnover",
        reporter="AZ",
        partner="RU",
        change_pct=Decimal("14.40"),
        quote="x",
        start=0,
        end=1,
        rule="r",
    )

    encoded = msgspec.json.Encoder(decimal_format="number").encode(trade)
    decoded = msgspec.json.decode(encoded, type=Fact)

    assert decoded == trade
    assert str(decoded.change_pct) == "14.40"
    assert kind_of(decoded) == "trade"
