"""Bad input: what is no article, or one in a bad state, is read without error, soon, and without inventing anything."""

import re
from itertools import islice
from time import process_time

import pytest

from tests.reader.holding import holds
from tests.reader.reading import CORPUS, WORLD, article, files, read, readings
from tracker.domain.facts import kind_of
from tracker.reader.explain import explain
from tracker.reader.languages import foreign
from tracker.reader.lexicon import toml
from tracker.reader.reader import reader

NEWS = (
    "Kenya's President William Ruto met with Ugandan President Yoweri Museveni in Kampala on March 7. "
    "Trade between Kenya and Uganda rose by 7 percent to $1.2 billion in 2023."
)


def kinds(text):
    """The kinds of the facts of a text that must hold, sorted."""
    return sorted(kind_of(fact) for fact in holds(text).facts)


def seconds(text):
    """How long a text takes to read."""
    start = process_time()
    reader().read(article(text))
    return process_time() - start


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\ufeff", ".", "Kenya", "President", "$", "1", "“", "met"])
def test_next_to_nothing_states_nothing(text):
    """Empty and one-word articles are articles without facts."""
    assert holds(text).facts == ()


def test_markup_left_in_is_seen_through():
    """Tags, comments, scripts and named characters neither hide nor make a fact, and are in no quote's way."""
    paragraphs = NEWS.replace(". ", ".</p>\n<p>").replace("William", "<b class='x'>William</b>").replace("$", "&#36;")
    marked = f'<div class="text"><!-- ad --><p>{paragraphs}</p></div>\n<script>var a = "trade";</script>'

    found = holds(marked).facts

    assert [kind_of(fact) for fact in found] == [kind_of(fact) for fact in read(NEWS).facts]
    assert found[-1].quote == "Trade between Kenya and Uganda rose by 7 percent to &#36;1.2 billion in 2023."


def test_the_corpus_as_a_page_reads_like_the_corpus():
    """A paragraph's tag is as good as the end of a line."""
    plain = marked = 0
    for _, each, found in readings(CORPUS / "articles"):
        page = "\n".join(f"<p>{line}</p>" for line in each.text.split("\n"))
        plain += len(found.facts)
        marked += len(reader().read(article(page, each.published)).facts)

    assert 0.95 * plain < marked < 1.02 * plain


def test_control_and_bidirectional_characters_change_nothing():
    """Marks that nobody sees hide no fact, and the quote has them as the article does."""
    marked = (
        NEWS.replace("William", "Will\u00adiam").replace("met", "\u202emet\u202c").replace("Trade", "\x08Tr\x1fade")
    )

    found = holds(marked).facts

    assert [kind_of(fact) for fact in found] == [kind_of(fact) for fact in read(NEWS).facts]
    assert any("\u202emet\u202c" in fact.quote for fact in found)


@pytest.mark.parametrize("cased", [str.upper, str.title])
def test_capitals_invent_nothing(cased):
    """Where every word has a capital, nobody can tell which is a name: such sentences are left unread, and say so."""
    known = readings(CORPUS / "articles")

    plain = sum(len(each.found.facts) for each in known)
    loud = sum(len(reader().read(article(cased(each.article.text), each.article.published)).facts) for each in known)

    assert kinds(cased(NEWS)) == []
    assert explain(reader(), article(cased(NEWS))).sentences[0].unread == "in capitals, as names are"
    assert loud < 0.04 * plain


def test_no_spaces_and_no_full_stops_invent_nothing():
    """What runs together cannot be told apart, and is left alone."""
    known = readings(CORPUS / "articles")[::2]
    texts = [each.article.text for each in known]

    plain = sum(len(each.found.facts) for each in known)
    assert not [fact for text in texts for fact in holds(text.replace(" ", "")).facts]
    assert sum(len(holds(re.sub(r"[.!?](?=\s)", "", text)).facts) for text in texts) < 0.5 * plain
    assert kinds(" ".join(texts).replace(".", "").replace("\n", " ").replace(";", "").replace("?", "")) == []


def test_thousands_of_numbers_state_nothing():
    """A table of figures is no trade, and no count."""
    table = " ".join(f"{number}.{number % 10} ${number} million {number % 100} percent" for number in range(5_000))

    assert kinds(f"Exports of Kenya to Uganda: {table}") == []


@pytest.mark.parametrize(
    "unit",
    [
        "Kenya’s President William Ruto met Uganda’s President Yoweri Museveni, ",
        "met with ",
        "Bank ",
        "signed an agreement ",
        "trade between Kenya and Uganda reached $2 billion, ",
        "a(",
        "a,",
        "of the ",
        "5 May ",
        "J. ",
    ],
)
def test_a_sentence_without_an_end_is_left_alone(unit):
    """A hundred thousand characters without a full stop take no longer than others, and state nothing."""
    text = unit * (100_000 // len(unit))

    assert seconds(text) < 3
    assert reader().read(article(text)).facts == ()
    assert "endless" in (explain(reader(), article(text)).sentences[0].unread or "")


def test_time_grows_with_the_length_of_the_text():
    """Four times the names and facts take about four times as long, far past the length of any article."""
    names = [first + second for first in ("Ba", "Do", "Ki", "Lu") for second in ("rani", "meto", "safu", "tiko")]

    def text(times):
        return "\n".join(
            f"Kenya’s Foreign Minister {names[at % 16]} {names[at // 16 % 16]}{at} met Uganda’s Trade Minister "
            f"{names[at // 7 % 16]} {names[at // 3 % 16]}{at} on {at % 28 + 1} May 2023. They signed a treaty. "
            f"Trade between Kenya and Uganda reached ${at + 1}.5 million in {1950 + at % 70}."
            for at in range(times)
        )

    seconds(text(10))

    assert seconds(text(1000)) < 7 * seconds(text(250)) + 0.5


@pytest.mark.parametrize(("language", "sentence"), toml("languages")["examples"].items())
def test_another_language_is_known_and_left_unread(language, sentence):
    """Each language of the vocabulary is recognised by its example, which is then not read, and says so."""
    [found] = explain(reader(), article(sentence)).sentences

    assert (found.unread, found.told) == (f"in {language}", ())


def test_one_paragraph_in_another_language_is_left_out():
    """A page in two languages is read as far as it is English."""
    text = (
        f"{NEWS}\n\n{toml('languages')['examples']['French']}\n\n{toml('languages')['examples']['the Cyrillic script']}"
    )

    assert kinds(text) == kinds(NEWS)
    assert [each.unread for each in explain(reader(), article(text)).sentences] == [
        None, None, "in French", "in the Cyrillic script",
    ]  # fmt: skip


def test_names_do_not_bring_an_article_of_another_language_in():
    """Where most of a text is in another language, its short lines and figures are, too."""
    spanish = toml("languages")["examples"]["Spanish"]

    assert kinds(f"Kenya – Uganda: trade $2 billion in 2023\n\n{spanish}\n\n{spanish.replace('capital', 'sede')}") == []


def test_a_language_that_nobody_listed_is_left_unread():
    """Long sentences without one small word of English are in no language that the reader reads."""
    text = "\n".join(
        f"Kenya {word} wuna bero tasi lomu, peni goru Uganda fela dabu: mirotu seka wobani $2 million luro {word}."
        for word in ("abo", "ebu", "ibi", "oba")
    )

    assert kinds(text) == []
    assert {each.unread for each in explain(reader(), article(text)).sentences} == {"in an unknown language"}


def test_no_english_article_is_taken_for_another_language():
    """Names, quotations and datelines of any country leave an English page English."""
    for name, each in (*files(CORPUS / "articles"), *islice(files(WORLD / "articles"), 0, None, 3)):
        told = {unread for story in reader().stories(each) for unread in story.unread.values()}
        assert told <= {"in capitals, as names are"}, name


def test_small_words_of_other_languages_are_not_english_ones():
    """A word that English has cannot tell another language."""
    languages = toml("languages")
    english = set(languages["english"].split())

    assert {word for words in languages["words"].values() for word in words.split() if word in english} == set()
    assert foreign("", [], frozenset()) == {}


def test_a_line_that_breaks_off_after_a_small_word_is_read():
    """What a noun would go on with may be missing."""
    assert read("invested plant to").facts == ()
