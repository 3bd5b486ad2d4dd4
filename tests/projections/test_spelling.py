"""Which spellings can be one person's name, and which cannot, whatever they look like."""

from itertools import combinations

import pytest

from tracker.projections.spelling import marks, same_person, table

EXAMPLES = table()
SAME = [pair for example in EXAMPLES["same"] for pair in combinations(example["words"], 2)]
APART = [pair for example in EXAMPLES["apart"] for pair in combinations(example["words"], 2)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_name_in_other_letters_is_one_name(one: str, other: str) -> None:
    """Whoever wrote it down, in whatever alphabet; and each is found from the other."""
    assert same_person(one, other)
    assert same_person(other, one)
    assert marks(one) & marks(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_names_are_two_however_alike_they_look(one: str, other: str) -> None:
    """Officials of one surname, or of one given name, are not each other."""
    assert not same_person(one, other)
    assert not same_person(other, one)


def test_there_are_enough_examples_to_tell_anything() -> None:
    """The pairs are the measure of the rules: all of them hold, so there must be many of both."""
    assert len(SAME) > 100
    assert len(APART) > 20


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mustafayev", "Shahin Mustafayev", True),
        ("Sh. Mustafayev", "Şahin Mustafayev", True),
        ("Ш. Мустафаев", "Shahin Mustafayev", True),
        ("R. Mustafayev", "Shahin Mustafayev", False),
        ("S.", "Shahin Mustafayev", False),
        ("", "Shahin Mustafayev", False),
        ("Mohammed Mohammed", "Mohammed Ali", False),
        ("Abdel Fattah el-Sisi", "Abdel Fattah Al Sisi", True),
    ],
)
def test_short_forms_agree_with_whoever_bears_them(one: str, other: str, same: bool) -> None:
    """A surname, or initials with it; each word counts once, and an article not at all."""
    assert same_person(one, other) is same
    assert same_person(other, one) is same
