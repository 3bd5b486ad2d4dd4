"""Meetings and sessions that a clause tells by the way: whom its pronoun means, when they were, whose they are."""

from datetime import date

import pytest

from tests.reader.reading import facts

THURSDAY = date(2024, 3, 14)
SIDES = "Fiji and Tonga trade more."
ITO = "Fijian Trade Minister Manoa Ito"
KWAN = "Tongan Finance Minister Sione Kwan"
BOTH = ("Manoa Ito", "Sione Kwan")


def told(text: str) -> set[tuple[str, str, str | None, tuple[str, ...]]]:
    """The meetings of a text in short."""
    return {(fact.form, fact.status, fact.when, fact.participants) for fact in facts(text, "meeting", THURSDAY)}


@pytest.mark.parametrize(
    ("text", "form", "when"),
    [
        (f"{ITO} led a delegation to Nuku'alofa on 5 February; he met {KWAN}.", "meeting", "2024-02-05"),
        (
            f"{ITO} visited Tonga from 5 to 7 February, his first trip; he saw {KWAN}.",
            "meeting",
            "2024-02-05/2024-02-07",
        ),
        (
            f"{ITO} visited Tonga from 5 to 7 February; he has since spoken with {KWAN} by phone.",
            "call",
            "2024-03-14",
        ),
        (f'On Monday {ITO} opened the "Blue Line" fair. He had talks with {KWAN}.', "meeting", "2024-03-11"),
        (f'On Monday in Suva the "Blue Line" fair was where {ITO} met {KWAN}.', "meeting", "2024-03-11"),
        (f"The fair brought {ITO} to Tonga last week; he met {KWAN} there on Friday.", "meeting", "2024-03-08"),
        (
            f"{ITO} landed in Tonga on 5 February. During his two-day stay he met {KWAN}.",
            "meeting",
            "2024-02-05/2024-02-06",
        ),
        (
            f"A pact was signed today before {ITO} and {KWAN}, who had previously met in private.",
            "meeting",
            "2024-03-14",
        ),
        (f"{ITO} and {KWAN} signed a pact today. The two had previously met in Lima.", "meeting", None),
        (f"Notes were signed on Monday, while {ITO} looked on with his host, {KWAN}.", "meeting", "2024-03-11"),
        (f"{SIDES} A court suspended {ITO} over his phone call of 2 February with {KWAN}.", "call", "2024-02-02"),
        (f"{SIDES} The press scolded Manoa Ito over his talks on Monday with {KWAN}.", "meeting", "2024-03-11"),
    ],
)
def test_when_and_who_by_the_clause_before(text, form, when):
    """A visit of the same sentence dates what was done on it, a name in quotation marks hides no day."""
    assert (form, "held", when, BOTH) in told(text)


def test_a_delegation_is_the_guests():
    """Whom one tells something to his face as a guest is of the other country, whatever his name is like."""
    told_to = "its vice president, João Silva, that boats are cheap."
    lisbon = "Portugal and Mozambique trade more. In Lisbon, Speaker Rosa Matos told"

    met = told(f"{lisbon} a delegation of the Assembly of the Republic headed by {told_to}")
    assert met == {("meeting", "held", "2024-03-14", ("João Silva", "Rosa Matos"))}
    assert told(f"{lisbon} a meeting of the Assembly of the Republic and {told_to}") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Fiji-Tonga Joint Commission, whose last session dates back to May 2019, should be called soon.",
            {("session", "held", "2019-05", ())},
        ),
        (
            "They spoke of the Fiji-Tonga Trade Forum, whose second edition took place in Suva in March 2023.",
            {("forum", "held", "2023-03", ())},
        ),
        (
            f"{SIDES} They praised the Parliament of Tonga, whose first session of the year was opened on 3 March.",
            set(),
        ),
        (
            "The list was drawn up in Suva on 3-4 February by the third Fiji-Tonga Joint Commission.",
            {("session", "held", "2024-02-03/2024-02-04", ())},
        ),
        (
            "The goal, set in 2021 by the fourth Fiji-Tonga Joint Commission, was missed.",
            {("session", "held", "2021", ())},
        ),
        ("Quotas that had been set in 2019 were halved by the third Fiji-Tonga Joint Commission.", set()),
        ("Quotas were set in 2019 by the Fiji-Tonga Joint Commission.", set()),
    ],
)
def test_sessions_of_a_body_told_by_the_way(text, expected):
    """What "whose" tells is a body's own, and what a numbered one did on a day was done at its session."""
    assert told(text) == expected


FALE = "Fijian President Jona Fale"
DEALERS = "more than 200 dealers in coral and heads of small towns and villages of the two countries"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{KWAN} spoke. {ITO} visited Tonga on 5 February, and the Tongan minister came to Suva on 3 March.",
            {("visit", "held", "2024-02-05", ("Manoa Ito",)), ("visit", "held", "2024-03-03", ("Sione Kwan",))},
        ),
        (
            f"Today {ITO} brought together {KWAN} and Tongan Mayor Semisi Fua for a third round of talks.",
            {("meeting", "held", "2024-03-14", ("Manoa Ito", "Semisi Fua", "Sione Kwan"))},
        ),
        (f"{SIDES} Welcoming the guests, {ITO} noted that this was the first visit at that level in years.", set()),
        (f"{SIDES} The port was opened by {ITO} and {KWAN}, the then premier, in Suva on 9 May 2012.", set()),
        (
            f"{FALE} accepted, at a ceremony held on Monday, the credentials of the new Tongan ambassador, Sione Kwan.",
            {("meeting", "held", "2024-03-11", ("Jona Fale", "Sione Kwan"))},
        ),
        (
            f"{FALE} met with {KWAN} on Monday, and Zeno Cato, Chairman of the Reef League (RL), flew to Samoa.",
            {("meeting", "held", "2024-03-11", ("Jona Fale", "Sione Kwan"))},
        ),
    ],
)
def test_who_met_whom_past_what_is_told_between(text, expected):
    """A comma before "the", a title in commas, "held" behind its noun: none of these changes who does what."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fiji and Tonga held talks on Monday. It rained. It was cold. The third round will be held on 9 June.",
            {("meeting", "held", "2024-03-11", ()), ("meeting", "planned", "2024-06-09", ())},
        ),
        (f"{SIDES} They vote. The second round will take place in Suva on 9 June.", set()),
        (
            "The Fiji-Tonga Joint Commission is expected at Vunisea again in December.",
            {("session", "planned", "2024-12", ())},
        ),
        ("The Fiji-Tonga Joint Commission is expected to study the plan in December.", set()),
        (f"{SIDES} Both governments are to sit together in Suva before Easter.", {("meeting", "planned", None, ())}),
        (f"{SIDES} Both governments hope to meet in Suva.", set()),
        (
            f"{SIDES} A director-level meeting, the eighth of its kind, was held in Suva on March 4.",
            {("meeting", "held", "2024-03-04", ())},
        ),
        (
            "The Fiji-Tonga Joint Commission met today. The next session takes place in Suva, on a date set by both.",
            {("session", "held", "2024-03-14", ()), ("session", "planned", None, ())},
        ),
        (
            "The Fiji-Tonga Joint Commission met in Suva today. The next one will be held in Suva after two years.",
            {("session", "held", "2024-03-14", ())},
        ),
        (
            "Fiji and Tonga wrapped up here on Monday the 40th Chairmen's Conference of their Border Committee.",
            {("forum", "held", "2024-03-11", ())},
        ),
        (
            f"{ITO}, after the APEC summit of 6 and 7 March in Lima, was in Tonga on Monday for talks with {KWAN}.",
            {
                ("forum", "held", "2024-03-06/2024-03-07", ("Manoa Ito",)),
                ("meeting", "held", "2024-03-11", BOTH),
                ("visit", "held", "2024-03-11", ("Manoa Ito",)),
            },
        ),
        (
            f"They signed on the margins of the Fiji-Tonga Reef Forum, in which {DEALERS} took part.",
            {("forum", "held", "2024-03-14", ())},
        ),
    ],
)
def test_gatherings_of_the_two_by_what_is_told_of_them(text, expected):
    """A round behind talks told before, a place or a bound to come, a number behind the noun, days behind "of"."""
    assert told(text) == expected


def test_the_guest_is_nobody_of_the_name_of_an_order():
    """What is named after somebody does not put him beside the guest."""
    text = (
        "Crown Prince Salman bin Hamad Al Khalifa of Bahrain welcomed on Monday Crown Prince Faisal bin Fahd of Saudi "
        "Arabia, who came on behalf of nobody. King Hamad bin Isa Al Khalifa of Bahrain received the guest and gave "
        "him the Order of Sheikh Saud bin Rashid."
    )

    assert ("meeting", "held", "2024-03-11", ("Faisal bin Fahd", "Hamad bin Isa Al Khalifa")) in told(text)
