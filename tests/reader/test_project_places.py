"""Where an undertaking is: told by its name, by what stands behind its stage, or in front of the sentence."""

import pytest

from tests.reader.reading import facts

HEAD = "Kenya and Uganda held talks.\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Ndovu cement plant of Kenya and Uganda was opened in Kitale on Monday.", "Kitale"),
        ("In Kitale, the Ndovu dam of Kenya and Uganda was opened on Monday.", "Kitale"),
        ("In Kitale construction of the Ndovu dam of Kenya and Uganda has begun.", "Kitale"),
        ("A trade house of Kenya and Uganda will be opened in Kitale.", "Kitale"),
    ],
)
def test_the_place_of_an_undertaking_is_told_with_its_stage(text, place):
    """The state prints where a thing is built, which the sentence of its stage says on either side of it."""
    (fact,) = facts(HEAD + text, "project")
    assert fact.place == place


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda agreed in Kitale to build the Ndovu dam.",
        "In Kitale, Kenya and Uganda agreed to build the Ndovu dam.",
        "At talks in Kitale, Kenya and Uganda agreed to build the Ndovu dam.",
    ],
)
def test_where_two_sides_agree_is_not_where_they_build(text):
    """A decision has a place of its own, and what is decided on lies elsewhere."""
    (fact,) = facts(HEAD + text, "project")
    assert fact.place is None
