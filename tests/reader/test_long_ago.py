"""Times so vague that only their being past is told."""

import pytest

from tests.reader.reading import facts


@pytest.mark.parametrize(
    "sentence",
    [
        "Some years ago Kenya's President William Ruto met Omani Foreign Minister Badr Albusaidi.",
        "In the 1990s Kenya's President William Ruto met Omani Foreign Minister Badr Albusaidi.",
        "Last winter Kenya's President William Ruto met Omani Foreign Minister Badr Albusaidi.",
        "At the beginning of his term Kenya's President William Ruto met Omani Foreign Minister Badr Albusaidi.",
    ],
)
def test_what_was_long_ago_is_not_of_the_day_of_publication(sentence):
    """A meeting that an article recalls without a date has none; the day of publication would be an invention."""
    [meeting] = facts(f"Kenya and Oman trade. {sentence}", "meeting")

    assert meeting.when is None


def test_a_document_of_two_decades_ago_has_no_day():
    """The same holds of what was signed."""
    [document] = facts("Two decades ago Kenya and Oman signed an agreement on trade.", "document")

    assert document.when is None
