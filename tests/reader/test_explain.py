"""Explaining: each sentence with its tags, the rule behind each fact, and why a near miss made none."""

import pytest

from tests.reader.reading import CORPUS, article, files
from tracker.reader.explain import explain
from tracker.reader.reader import reader

PAIR = "Kenya and Uganda work together. "


def explained(text):
    """The explanation of the last sentence of a text."""
    return explain(reader(), article(text)).sentences[-1]


@pytest.mark.parametrize(
    ("sentence", "kind", "reason"),
    [
        ("Kenyan President Ruto did not meet Ugandan President Museveni.", "meeting", "negated"),
        ("Kenyan President Ruto cancelled his visit to Uganda.", "meeting", "called off"),
        ("Kenyan President Ruto met farmers.", "meeting", "nobody is named on the other side"),
        ("Trade between Kenya and Uganda stood at $2 billion.", "trade", "no period"),
        ("Trade between Kenya and Uganda could reach $2 billion in 2023.", "trade", "hoped for, a goal"),
        ("Trade between Kenya and Uganda is growing.", "trade", "no figure"),
        ("If trade between Kenya and Uganda reached $2 billion in 2023, …", "trade", "a condition"),
        ("Kenya is perhaps worth $4 billion to Uganda, and wants to double it.", "target", "nobody set as a goal"),
        ("Some 40 companies of Kenya know Uganda.", "count", "no verb says that the total holds"),
        ("An agreement between Kenya and Uganda might be signed.", "document", "nobody says that it was or will be"),
        ("Kenya could become Uganda's largest trade partner.", "rank", "supposed"),
        ("Kenya invested 10 percent of $3 million in Uganda.", "investment", "only supposed"),
        ("The Lamu Railway has not been completed.", "project", "denied"),
        ("Governor John Mwangi spoke.", "office", "of which"),
    ],
)
def test_a_near_miss_says_what_was_missing(sentence, kind, reason):
    """Whoever misses a fact reads which condition it failed, at which words."""
    found = explained(PAIR + sentence)

    assert kind not in {told.fact.__struct_config__.tag for told in found.told}
    assert [miss for miss in found.misses if miss.kind == kind and reason in miss.reason], found


def test_words_without_a_phrasing_are_a_near_miss():
    """A sentence that has the words of a fact, but in no order that is known, says so, and which words these are."""
    found = explained(PAIR + "Kenya and Uganda, a plant, and what is new: opened minds.")

    assert ("project", "plant, opened", "its words are here, but no phrasing of it fits") in found.misses


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Kenya and Uganda agreed on trade.\n\nKenya and Uganda agreed on trade.", "an echo"),
        ("Kenya and Uganda agreed on trade, their ministers said on Monday.\n\nFollow us on Twitter", "furniture"),
        ("Did Kenya's trade with Uganda reach $2 billion in 2023?", "a question"),
    ],
)
def test_what_is_not_read_says_why(text, unread):
    """Echoes, furniture and questions are told apart, each by name."""
    assert unread in (explained(text).unread or "")


def test_tags_show_what_was_understood():
    """Each typed span of a sentence stands with its value, at its place in the article's own text."""
    text = "On  7  March, Kenya’s President William Ruto spoke of over $2 billion."

    found = explained(text)

    assert [(tag.kind, text[tag.start : tag.end], tag.value) for tag in found.tags] == [
        ("when", "7  March", "2024-03-07"),
        ("person", "Kenya’s President William Ruto", "William Ruto, president of KE"),
        ("money", "over $2 billion", "more than 2,000,000,000 USD"),
    ]


def test_what_is_said_twice_is_kept_once():
    """A sentence that tells again what another told shows its fact, and that it was folded into the other."""
    text = "Kenya's President William Ruto spoke on Monday. William Ruto, the President of Kenya, left on Tuesday."

    found = explain(reader(), article(text)).sentences

    assert [(told.fact.person, told.kept) for each in found for told in each.told] == [
        ("William Ruto", True),
        ("William Ruto", False),
    ]


def test_explaining_reads_the_same_as_reading():
    """Asking why changes nothing: the corpus is read alike, and every fact stands under its sentence."""
    for _, each in files(CORPUS / "articles"):
        found = explain(reader(), each)

        assert found.read == reader().read(each)
        shown = {(told.fact.start, told.fact.rule) for one in found.sentences for told in one.told if told.kept}
        assert shown == {(fact.start, fact.rule) for fact in found.read.facts}


def test_nobody_who_does_not_ask_pays():
    """Reasons are kept only for those who ask: a reading keeps none."""
    [story] = reader().stories(article("Kenyan President William Ruto did not meet Ugandan President Yoweri Museveni."))

    assert [line.misses for line in story.lines] == [None]
