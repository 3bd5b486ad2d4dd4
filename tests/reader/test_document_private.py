"""What people of one country sign among themselves is no document of the two states of an article."""

import pytest

from tests.reader.test_documents import documents

MET = "Ghana and Togo held talks in Accra on Friday, President Nana Akufo-Addo said. "


@pytest.mark.parametrize(
    "text",
    [
        "The teachers' union signed an agreement on wages with the ministry of education.",
        "Doctors signed an agreement with the health minister after the strike.",
        "The footballer Mohammed Kudus signed a contract with West Ham.",
        "The two parties of the opposition signed a pact before the election.",
        "Ghana has concluded an agreement with its creditors.",
        "Ghana's government signed a contract with a local builder for 200 schools.",
        "The landowners and the company signed an agreement on compensation.",
        "The statement was signed by forty writers.",
        "A collective agreement was signed on Friday.",
        "The presidents approved the plan of the company to cut jobs.",
        "He wants an agreement to be signed.",
    ],
)
def test_private_people_sign_for_themselves(text):
    """Unions, players, parties and creditors are neither of the two states."""
    assert documents(MET + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The two sides signed an agreement on wages.",
        "The ministers signed an agreement on doctors with their counterparts.",
        "The governments signed an agreement on the doctors of both countries.",
        "An agreement was signed by the two delegations.",
    ],
)
def test_states_sign_what_is_about_people(text):
    """What is signed may be on doctors, where delegations sign it."""
    assert [fact.parties for fact in documents(MET + text)] == [("GH", "TG")]
