"""Things called after persons, and what the next sentence goes on about: the line, not the port at its end."""

import pytest

from tests.reader.reading import offices
from tests.reader.test_projects import projects


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru and Chad opened the King Faisal Hospital in Doba.", "King Faisal Hospital in Doba"),
        ("The President Allende Bridge in Ica was opened by Peru and Chad.", "President Allende Bridge in Ica"),
        ("The Prince Salman Stadium in Doba was opened by Peru and Chad.", "Prince Salman Stadium in Doba"),
        ("The Emir Tamim School in Doba was opened by Peru and Chad.", "Emir Tamim School in Doba"),
        ("The King Fahd causeway of Peru and Chad was opened in 1986.", "King Fahd causeway of Peru and Chad"),
        ("The Sheikh Khalifa Medical City in Doba was opened by Chad and Peru.", "Sheikh Khalifa Medical City in Doba"),
    ],
)
def test_a_thing_is_called_after_a_person(text, name):
    """A title that a hospital's name begins with is part of it, and nobody's office."""
    assert projects(text) == [(name, "launched")]
    assert offices(text) == []


def test_a_title_before_a_person_is_his():
    """A name that ends with no thing is a person's still."""
    assert offices("Peru's President Ana Bridges opened the Doba hospital in Chad.") == ["Ana Bridges | president | PE"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The 303-km line will carry passengers to the Sarh port. Construction is due to start in 2026.",
            ("Doba-Sarh railway", "planned"),
        ),
        ("The line will link Ica Complex with Sarh. Its foundation stone was laid.", ("Doba-Sarh railway", "under")),
        ("The railway will replace the Sarh ferry. Work on it began in May.", ("Doba-Sarh railway", "under")),
        ("The line is dear. It will end at the Sarh port. Work on the port began.", ("Sarh port", "under")),
    ],
)
def test_the_next_sentence_goes_on_about_the_subject(text, found):
    """Works without their thing are those on what the sentence before is about, not on what it names last."""
    told = projects(f"Peru and Chad agreed on the Doba-Sarh railway. {text}")
    assert any(name == found[0] and stage.startswith(found[1]) for name, stage in told)
    assert len({name for name, _ in told} - {"Doba-Sarh railway"}) == (found[0] == "Sarh port")
