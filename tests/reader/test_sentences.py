"""Where sentences end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.reader.sentences import family, sentences
from tracker.reader.text import canonical, layout


def _split(text: str) -> list[str]:
    page = layout(canonical(text), None)
    return [page.text[sentence.start : sentence.end] for sentence in sentences(page)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 23rd St. Petersburg International Economic Forum opened in the presence of both of the delegations.",
        "The U.S. Trade Representative met Mr. Smith and Dr. William Ruto at the seat of the ministry on Friday.",
        "They read chapter No. 5 of the agreement which was signed on Sept. 12 by J. Smith and by P.Szijjarto there.",
        "Turnover was 165.2 mln. and imports stood at 1.34 bn. dollars in the first half of the year, it was said.",
        "It was signed in March 2023 during the visit of Kh. Bozarov to the Republic of Korea, as was reminded.",
        "In the month of the fair (Nov. 22-Dec. 21) trade came to as much as it had in the whole of the summer before.",
        "H.E. Ms. Giorgia Meloni was received by H.E. Mr. Abdelmadjid Tebboune in the palace of the people there.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(sentence):
    """A name or number cut in two would lose its fact."""
    assert _split(f"{sentence} The next one follows.") == [sentence, "The next one follows."]


def test_what_may_be_an_abbreviation_ends_a_sentence_before_a_fresh_start():
    """A sum at the end of a sentence still ends it."""
    text = "Trade with the neighbour had in that year reached as much as $2.9 bn. The growth goes on."

    assert _split(text)[1] == "The growth goes on."


def test_a_monarch_s_number_ends_a_sentence():
    """It is no initial of the name after it."""
    told = "The tunnel under the strait was opened on Friday morning by King Olaf V. Trains run from Monday on."

    assert len(_split(told)) == 2


def test_quotation_marks_close_with_their_sentence():
    """A quoted sentence keeps its closing mark."""
    text = 'He said to the journalists in the capital: "We shall sign it in the spring." Then he left.'

    assert _split(text)[0].endswith('spring."')


def test_headings_and_items_are_sentences_of_their_own():
    """A list item never runs into the next."""
    text = (
        "Ministers meet\n\nAt the end of the meeting in Baku the two sides signed the following documents that day:\n"
        "• an agreement on customs;\n• a protocol"
    )

    assert _split(text)[2:] == ["an agreement on customs;", "a protocol"]


def test_the_same_words_are_one_family():
    """A repeated background paragraph is known as an echo, whatever its punctuation."""
    assert family('More than 230 documents, "six" road maps.') == family("more than 230 documents — six road maps")
    assert family("six road maps") != family("seven road maps")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_splits_within_its_bounds(text):
    """Sentences lie in the text, in order, and never overlap; the same text splits the same way."""
    page = layout(canonical(text), None)
    found = sentences(page)

    assert found == sentences(page)
    end = 0
    for sentence in found:
        assert end <= sentence.start <= sentence.end <= len(page.text)
        end = sentence.end


def test_a_missing_space_still_parts_two_sentences():
    """Pages lose spaces where their markup was; a name such as that of a site is not cut."""
    text = (
        "The ministers of the two countries met in the capital.They signed a protocol, as Example.com reported there."
    )

    assert _split(text) == [
        "The ministers of the two countries met in the capital.",
        "They signed a protocol, as Example.com reported there.",
    ]


def test_a_rule_of_underscores_is_no_sentence():
    """What has neither letter nor digit says nothing, wherever it stands."""
    assert _split("The ministers met in the capital. ___") == ["The ministers met in the capital."]


@pytest.mark.parametrize(
    "answer", ["No. President Ruto will not come to the talks.", "No. I have not seen the paper that he signed."]
)
def test_an_answer_is_a_sentence(answer):
    """The "No." of an interview is no number."""
    no, _, rest = answer.partition(" ")

    assert _split(f"{answer} Will he?")[:2] == [no, rest]
    assert _split("No. 5 is the room where they met on Friday.") == ["No. 5 is the room where they met on Friday."]
