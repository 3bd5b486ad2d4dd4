"""When two sentences are one sentence printed twice, and when they only look like it."""

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.projections.sentences import bands, family, near, sketch

TESTS = Path(__file__).parent.parent
ROAD_MAPS = (
    "More than 230 intergovernmental and intercompany documents have been signed between the two countries "
    'and six "road maps" are being implemented.'
)
TRADE = "The trade turnover between Azerbaijan and Russia amounted to $2.6 billion in 2020."


def met(one: str, other: str) -> bool:
    """Tell whether two sentences are found to be near: they share a band, and compare as near."""
    left, right = sketch(one), sketch(other)
    return not set(bands(left)).isdisjoint(bands(right)) and near(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ROAD_MAPS, ROAD_MAPS.upper()),
        (ROAD_MAPS, ROAD_MAPS.replace('"', "").replace("implemented.", "implemented")),
        (ROAD_MAPS, "The minister added on Monday that m" + ROAD_MAPS[1:]),
        (ROAD_MAPS, "According to Mustafayev, m" + ROAD_MAPS[1:]),
        (ROAD_MAPS, ROAD_MAPS[:-1] + ", Trend reports with reference to the ministry."),
        (TRADE, TRADE.replace("$2.6 billion", "$ 2.6bn")),
        (
            "In all, 12,500 tons of it were sold there on Tuesday.",
            "In all, 12 500 tons of it were sold there on Friday.",
        ),
        ("Trade with the region grew by 7.3% last year.", "Trade with the region grew by 7.3 per cent last year."),
    ],
)
def test_a_family_outlasts_what_an_editor_changes_without_reading(one: str, other: str) -> None:
    """Case, marks, the writing of numerals, who said so and on which day of the week make no other sentence."""
    assert family(one) == family(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TRADE, TRADE.replace("2.6", "26")),
        (TRADE, TRADE.replace("2.6", "2.7")),
        (ROAD_MAPS, ROAD_MAPS.replace("six", "seven")),
        ("He said that it grew.", "She said that it fell."),
        ("President Ilham Aliyev said so.", "Minister Mikayil Jabbarov said so."),
    ],
)
def test_another_sentence_has_another_family(one: str, other: str) -> None:
    """A figure, a name, or all that is said makes it another."""
    assert family(one) != family(other)


@pytest.mark.parametrize(
    "edited",
    [
        ROAD_MAPS.replace("are being", "are currently being"),
        "Currently, m" + ROAD_MAPS[1:],
        ROAD_MAPS.replace("have been signed", "were signed"),
        ROAD_MAPS.replace("intergovernmental and intercompany", "intercompany and intergovernmental"),
    ],
)
def test_small_edits_leave_a_sentence_near(edited: str) -> None:
    """A background paragraph is touched up each time that it is reprinted."""
    assert family(edited) != family(ROAD_MAPS)
    assert met(edited, ROAD_MAPS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ROAD_MAPS, ROAD_MAPS.replace("six", "seven")),
        (ROAD_MAPS, ROAD_MAPS.replace("230", "240")),
        (TRADE, "In 2020, Azerbaijan and Russia traded goods worth $2.6 billion, the ministry's figures show."),
        ("President Ilham Aliyev received the Minister of Foreign Affairs of Georgia Maka Botchorishvili in Baku.",
         "President Ilham Aliyev received the Minister of Foreign Affairs of Turkey Hakan Fidan in Baku."),
        ("Six road maps exist.", "Six road maps now exist."),
        ("Following the talks, the co-chairs signed the protocol.",
         "Following the talks, the co-chairs signed the final protocol."),
    ],
)  # fmt: skip
def test_other_names_figures_or_words_are_not_near(one: str, other: str) -> None:
    """Protocol is formulaic: who was received tells two receptions apart; and short sentences are everybody's."""
    assert not near(sketch(one), sketch(other))


def test_no_two_sentences_of_different_articles_pass_for_near_unless_they_are_the_same() -> None:
    """Thousands of sentences about trade, ministers and visits from real articles: not one false pair."""
    sketches: dict[str, set[str]] = defaultdict(set)
    for path in sorted(TESTS.glob("*/articles/*.txt")):
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", path.read_text(encoding="utf-8")):
            sketches[sketch(sentence)].add(family(sentence))
    del sketches[""]
    naming_alike: dict[str, list[str]] = defaultdict(list)
    for found in sketches:
        naming_alike[found.split(" ")[1]].append(found)

    pairs = [pair for some in naming_alike.values() for pair in combinations(some, 2)]

    assert len(sketches) > 3000
    assert len(pairs) > 1000
    assert not [pair for pair in pairs if near(*pair)]


@settings(max_examples=50)
@given(st.text(), st.text())
def test_any_text_has_a_family_and_is_compared_without_a_preference(one: str, other: str) -> None:
    """Quotes come from anywhere; nearness has no direction."""
    assert re.fullmatch("[0-9a-f]{16}", family(one))
    assert near(sketch(one), sketch(other)) == near(sketch(other), sketch(one))


@settings(max_examples=50)
@given(st.lists(st.sampled_from(ROAD_MAPS.split()), min_size=1, max_size=40))
def test_a_sentence_is_near_itself_if_it_is_near_anything(words: list[str]) -> None:
    """The sketch keeps all that the comparison needs."""
    found = sketch(" ".join(words))

    assert near(found, found) == bool(found)
