"""Names, persons and parties as different articles write them."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.projections.spelling import same_person
from tracker.state.naming import Name, fullest, name_of
from tracker.state.people import everyone, shared
from tracker.state.sides import compatible, united

PAIR = ("AZ", "RU")


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Russian-Azerbaijani interregional forum", "Azerbaijan-Russia Interregional Forum", True),
        ("interregional forum", "Russian-Azerbaijani Interregional Forum", True),
        ("commission on economic cooperation", "Intergovernmental Commission on Trade and Economic Cooperation", True),
        ("GAZ plant", "the GAZ automobile production plant", True),
        ("service centre", "KAMAZ service center", True),
        ("plant for production of drugs", "drugs plant", True),
        ("business forum", "business council", False),
        ("interregional forum", "youth forum", False),
        ("Innoprom 2023", "Innoprom 2024", False),
        ("park at the plant", "plant at the park", False),
    ],
)
def test_a_name_is_short_for_another_or_it_is_not(one: str, other: str, agree: bool) -> None:
    """Whoever writes the countries, an article or half of the words means the same thing; another head does not."""
    assert name_of(one, PAIR).agrees(name_of(other, PAIR)) is agree
    assert name_of(other, PAIR).agrees(name_of(one, PAIR)) is agree


def test_only_the_countries_of_the_parties_are_left_out_of_a_name() -> None:
    """Another country in it is what tells it apart."""
    assert name_of("Russia-Armenia forum", ("AZ", "RU")).words == {"armenia", "forum"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mustafayev", "Shahin Mustafayev", True),
        ("Sh. Mustafayev", "Shahin Mustafayev", True),
        ("Mustafayev Shahin", "Shahin Mustafayev", True),
        ("R. Mustafayev", "Shahin Mustafayev", False),
        ("S.", "Shahin Mustafayev", False),
        ("Ilham Aliyev", "Heydar Aliyev", False),
        ("", "Heydar Aliyev", False),
    ],
)
def test_a_bare_surname_is_whoever_bears_it(one: str, other: str, same: bool) -> None:
    """A short form agrees with each fuller one of its words, and with no other."""
    assert same_person(one, other) is same
    assert same_person(other, one) is same


def test_persons_are_listed_once_in_the_fullest_spelling() -> None:
    """A surname that two of them bear belongs to neither."""
    lists = [("Mustafayev", "I. Aliyev"), ("Shahin Mustafayev", "Ilham Aliyev")]

    assert everyone(lists) == ("Ilham Aliyev", "Shahin Mustafayev")
    assert everyone([("Aliyev",), ("Ilham Aliyev", "Heydar Aliyev")]) == ("Aliyev", "Heydar Aliyev", "Ilham Aliyev")
    assert shared(("Mustafayev", "Overchuk"), ("Shahin Mustafayev", "Ilham Aliyev")) == 1


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        (("AZ", "RU"), ("AZ", "RU-AST"), True),
        (("AZ",), ("AZ", "RU"), True),
        ((), ("AZ", "RU"), True),
        (("AZ", "RU"), ("AM", "RU"), False),
        (("AZ", "RU-LEN"), ("AZ", "RU-AST"), False),
        (("AZ", "KZ", "RU"), ("AZ", "RU"), True),
    ],
)
def test_parties_agree_where_one_only_says_less(one: tuple[str, ...], other: tuple[str, ...], can: bool) -> None:
    """A country may stand for its region; two regions, or two third countries, are two."""
    assert compatible(one, other) is can
    assert compatible(other, one) is can


def test_a_country_gives_way_to_its_region_unless_one_names_both() -> None:
    """The line says what is most precise, and loses nobody who was there."""
    assert united([("AZ", "RU"), ("AZ", "RU-AST")]) == ("AZ", "RU-AST")
    assert united([("AZ", "RU", "RU-AST"), ("AZ", "RU")]) == ("AZ", "RU", "RU-AST")


def itself(name: Name) -> Name:
    """The name of a key that is one."""
    return name


def anyhow(*_: Name) -> bool:
    """Nothing but the names counts."""
    return True


def no_further(_: Name) -> tuple[str, ...]:
    """Nothing but the names tells keys apart."""
    return ()


WORDS = st.frozensets(st.sampled_from("abcdef"), min_size=1)


@given(st.lists(WORDS.map(lambda words: Name(words | {"plant"}, "plant")), max_size=12), st.randoms())
def test_short_names_come_to_the_one_they_are_short_for(names: list[Name], random) -> None:
    """In whatever order they are told, each comes to a name that holds it, or stays; nothing is chained."""
    found = fullest(names, name=itself, agree=anyhow, order=no_further)
    shuffled = random.sample(names, len(names))

    assert fullest(shuffled, name=itself, agree=anyhow, order=no_further) == found
    assert all(name.words <= to.words and found[to] == to for name, to in found.items())
    over = {name: {other for other in names if name.words < other.words and found[other] == other} for name in names}
    assert all(found[name] == name for name in names if len(over[name]) > 1)


def test_names_are_brought_together_in_time_with_their_number() -> None:
    """Thousands of plants are no thousands times thousands of comparisons."""
    names = [Name(frozenset({"plant", f"w{n}", f"v{n % 97}"}), "plant") for n in range(20_000)]
    names += [Name(frozenset({"plant", f"w{n}"}), "plant") for n in range(20_000)]

    start = perf_counter()
    found = fullest(names, name=itself, agree=anyhow, order=no_further)

    assert perf_counter() - start < 5  # all pairs would take minutes
    assert len(set(found.values())) == 20_000
