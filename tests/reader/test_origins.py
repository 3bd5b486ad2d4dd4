"""What the letters of a name tell of the country of its bearer."""

import json

import pytest

from tests.reader.reading import CORPUS
from tracker.reader.origins import leaning


@pytest.mark.parametrize(
    ("name", "pair", "country"),
    [
        ("Hristo Zlatanov", ("BG", "TR"), "BG"),
        ("Volkan Karadeniz", ("BG", "TR"), "TR"),
        ("Kwadwo Amponsah", ("FR", "GH"), "GH"),
        ("Arūnas Mažeika", ("LT", "JP"), "LT"),
        ("Yamashita Kenta", ("LT", "JP"), "JP"),
    ],
)
def test_a_name_leans_to_the_country_where_such_names_are_usual(name, pair, country):
    """Names that stand in no list are told by their letters."""
    leans = leaning(name, pair)

    assert leans is not None
    assert leans.country == country


@pytest.mark.parametrize("pair", [("AR", "CL"), ("SA", "QA"), ("AU", "NZ"), ("DE", "AT")])
def test_nothing_leans_where_names_are_shared(pair):
    """Two countries of one naming tradition are not told apart by it: no guess is made."""
    names = ["Juan Pereyra", "Khalid Al-Mansour", "Peter Thompson", "Karl Brandstetter"]

    assert [leaning(name, pair) for name in names] == [None] * 4


def test_a_country_without_a_tradition_is_never_guessed_against():
    """Where one country's names are unknown, those of the other prove nothing."""
    assert leaning("Hristo Zlatanov", ("BG", "AQ")) is None


def test_most_officials_of_the_corpus_lean_to_their_own_country():
    """The margin is wide enough that hardly anyone is given to the wrong side, and most are given to one."""
    right = wrong = silent = 0
    for line in (CORPUS / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        pair = tuple(article["parties"])
        held = {fact["person"]: fact["of"] for fact in article["facts"] if fact["kind"] == "office"}
        for person, of in held.items():
            if of in pair and all(len(code) == 2 for code in pair):
                leans = leaning(person, pair)
                silent += leans is None
                right += leans is not None and leans.country == of
                wrong += leans is not None and leans.country != of

    assert right / (right + wrong) >= 0.97
    assert right / (right + wrong + silent) >= 0.6
