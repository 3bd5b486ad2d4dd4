"""Persons who are told by name alone: their given names tell that they are persons."""

import pytest

from tests.reader.reading import facts
from tracker.reader.gazetteer import gazetteer
from tracker.reader.lexicon import toml

SCENE = "Latvia and Finland trade much."


def offices(text):
    """The offices of a text in short."""
    return [f"{fact.person} | {fact.office} | {fact.of}" for fact in facts(f"{SCENE} {text}", "office")]


@pytest.mark.parametrize(
    "sentence",
    [
        "On the second day of the trip Petteri Virtanen toured the port.",
        "The minutes had been put before Petteri Virtanen a week earlier.",
        "That much, by his own account, Petteri Virtanen knew.",
    ],
)
def test_a_given_name_tells_a_person_wherever_he_stands(sentence):
    """The title of the next sentence is then his, though nothing beside the name says that it is one."""
    text = f"{sentence} The Finnish transport minister did not comment."

    assert offices(text) == ["Petteri Virtanen | minister of transport | FI"]


@pytest.mark.parametrize(
    "thing",
    [
        "the Diana Hotel",
        "the Aurora Line",
        'the "Andrea Doria" terminal',
        "the hospital Mustafa Kamal",
        "Aurora Steel Co",
    ],
)
def test_what_bears_a_person_s_name_is_no_person(thing):
    """A line, a hotel or a firm holds no office."""
    text = f"On the second day they were shown {thing}. The Finnish transport minister did not comment."

    assert offices(text) == []


def test_no_given_name_is_a_place_s():
    """A name that a town or country bears, too, tells no person."""
    assert not set(toml("given")["names"].split()) & set(gazetteer())


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Finland's guest, Bangladesh's Prime Minister Sheikh Hasina, spoke.", "Sheikh Hasina"),
        ("Sheikh Hasina, the prime minister of Bangladesh, spoke.", "Sheikh Hasina"),
        ("Japanese Defence Minister Gen Nakatani spoke.", "Gen Nakatani"),
        ("Sheikh Tamim bin Hamad, the emir of Qatar, spoke.", "Tamim bin Hamad"),
        ("Kenyan Defence Minister Gen Omar Hadi spoke.", "Omar Hadi"),
    ],
)
def test_a_given_name_that_looks_like_a_courtesy_is_kept(sentence, name):
    """A sheikh of the Gulf bears a title, the lady of Dhaka a name."""
    assert [each.partition(" |")[0] for each in offices(sentence)] == [name]
