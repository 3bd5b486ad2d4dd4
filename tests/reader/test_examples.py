"""Every example in the vocabulary files says what it promises: whoever adds a phrasing adds its example beside it."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.reader.reading import article, read
from tracker.domain.facts import Count, Document, Fact, Investment, Meeting, Office, Project, Rank, Target, Trade
from tracker.reader.bodies import Body
from tracker.reader.lexicon import toml
from tracker.reader.reader import reader


def _office(fact: Fact) -> str:
    assert isinstance(fact, Office)
    return f"{fact.person} | {fact.office} | {fact.of}"


def _meeting(fact: Fact) -> str:
    assert isinstance(fact, Meeting)
    return f"{fact.form} | {', '.join(fact.participants)}"


def _document(fact: Fact) -> str:
    assert isinstance(fact, Document)
    return f"{fact.type} | {fact.status}"


def _count(fact: Fact) -> str:
    assert isinstance(fact, Count)
    return f"{fact.counted} | {fact.number} | {fact.bound}"


def _trade(fact: Fact) -> str:
    assert isinstance(fact, Trade)
    fields = (fact.measure, fact.reporter, fact.partner, fact.scope, fact.when, fact.amount, fact.change_pct)
    return " | ".join(str(field) for field in fields)


def _investment(fact: Fact) -> str:
    assert isinstance(fact, Investment)
    return f"{fact.from_} | {fact.to} | {fact.amount}"


def _rank(fact: Fact) -> str:
    assert isinstance(fact, Rank)
    return f"{fact.subject} | {fact.of} | {fact.measure} | {fact.rank}"


def _target(fact: Fact) -> str:
    assert isinstance(fact, Target)
    return f"{fact.measure} | {fact.amount} | {fact.by}"


def _project(fact: Fact) -> str:
    assert isinstance(fact, Project)
    return f"{fact.name} | {fact.stage}"


SHOWN: dict[str, tuple[str, type[Fact], Callable[[Fact], str]]] = {
    "titles": ("persons", Office, _office),
    "meetings": ("meetings", Meeting, _meeting),
    "documents": ("documents", Document, _document),
    "counts": ("counts", Count, _count),
    "trade": ("trade", Trade, _trade),
    "investments": ("investments", Investment, _investment),
    "ranks": ("ranks", Rank, _rank),
    "targets": ("targets", Target, _target),
    "projects": ("projects", Project, _project),
}
EXAMPLES = [(file, example) for file in SHOWN for example in toml(file)["examples"]]


@pytest.mark.parametrize(("file", "example"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else None)
def test_an_example_reads_as_it_says(file, example):
    """The vocabulary's examples are its contract with whoever extends it."""
    key, kind, shown = SHOWN[file]

    found = read(example["text"], date(2024, 3, 10)).facts

    assert sorted(shown(fact) for fact in found if isinstance(fact, kind)) == sorted(example[key])


@pytest.mark.parametrize("example", toml("bodies")["examples"], ids=lambda example: example["bodies"][0])
def test_an_organisation_is_found_by_its_name(example):
    """A body's name is taken whole: no country that only owns it, no word less."""
    [story] = reader().stories(article(example["text"]))

    found = [item.value.name for line in story.lines for item in line.items if isinstance(item.value, Body)]

    assert found == example["bodies"]
