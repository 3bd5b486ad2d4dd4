"""Names and posts of officials in many forms, and the ways to introduce who holds which."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from benchmarks._scoring import Row
from benchmarks.combinations.world import Country, Worded

_WRITTEN = {  # names in the country's own manner: particles, patronymics, marks on letters
    "PE": ("José Núñez Peña", "María del Carmen Ríos", "Óscar Vásquez", "Rosa Valencia Soria", "Luis Cordoba"),
    "RO": ("Ștefan Țurcanu", "Ana-Maria Brătianu", "Ion Arad"),
    "NO": ("Bjørn Ødegård", "Anne Grethe Sæther", "Lars Erik Bergen"),
    "CI": ("Aïssata Koné", "Kouassi N'Guessan"),
    "TJ": ("Rustam Karimovich Nazarov", "Zarina Rahimzoda"),
    "PH": ("Maria Teresa Dizon", "Ramon de los Santos Jr.", "Ramon Cordova Leyte"),
    "QA": ("Khalid bin Hamad Al-Marri", "Lolwah Al-Khater"),
    "TN": ("Mohamed Ali Ben Salem", "Slim Gharbi", "Leila Mahdia"),
    "GR": ("Eleni-Maria Stavrou", "N. K. Pappas"),
    "KE": ("Peter M. Kamau", "James ole Kiyiapi"),
    "TH": ("Somchai Na Nakorn", "Anong Suwan"),
    "GB": ("Mary Anne York", "Alan Lincoln", "Alan De Padua Hughes"),
    "NZ": ("Ruth Ngata-Wood", "Jack O'Brien"),
}


class Post(NamedTuple):
    """An office as a title before a name, as a phrase with "of", and as a fact has it."""

    title: str
    phrase: str
    office: str


POSTS = (
    Post("President", "president", "president"),
    Post("Prime Minister", "prime minister", "prime minister"),
    Post("Vice President", "vice president", "vice president"),
    Post("Foreign Minister", "minister of foreign affairs", "minister of foreign affairs"),
    Post("Minister of Foreign Affairs", "foreign minister", "minister of foreign affairs"),
    Post("Minister for Foreign Affairs", "minister for foreign affairs", "minister of foreign affairs"),
    Post("Energy Minister", "minister of energy", "minister of energy"),
    Post("Minister of Transport", "transport minister", "minister of transport"),
    Post("Health Minister", "health minister", "minister of health"),
    Post("Defence Minister", "minister of defence", "minister of defence"),
    Post("Minister of Trade and Industry", "minister of trade and industry", "minister of trade and industry"),
    Post("Trade and Industry Minister", "minister for trade and industry", "minister of trade and industry"),
    Post(
        "Minister of Labour and Social Protection",
        "labour and social protection minister",
        "minister of labour and social protection",
    ),
    Post(
        "Minister of Agriculture, Water and Forests",
        "minister of agriculture, water and forests",
        "minister of agriculture, water and forests",
    ),
    Post(
        "Minister of Higher Education and Science",
        "minister of higher education and science",
        "minister of higher education and science",
    ),
    Post("Deputy Prime Minister", "deputy prime minister", "deputy prime minister"),
    Post("First Deputy Prime Minister", "first deputy prime minister", "first deputy prime minister"),
    Post("Deputy Foreign Minister", "deputy minister of foreign affairs", "deputy minister of foreign affairs"),
    Post("Deputy Minister of Transport", "deputy transport minister", "deputy minister of transport"),
    Post("Deputy Energy Minister", "deputy minister for energy", "deputy minister of energy"),
    Post("Minister of State for Trade", "minister of state for trade", "minister of state for trade"),
    Post("Interior Minister", "interior minister", "minister of the interior"),
    Post("Culture Minister", "minister of culture", "minister of culture"),
    Post("Tourism Minister", "minister of tourism", "minister of tourism"),
    Post("Finance Minister", "finance minister", "minister of finance"),
    Post("Economy Minister", "minister of economy", "minister of economy"),
    Post("Environment Minister", "minister of the environment", "minister of environment"),
    Post("Attorney General", "attorney general", "attorney general"),
    Post("Prosecutor General", "prosecutor general", "prosecutor general"),
    Post("National Security Adviser", "national security adviser", "national security adviser"),
    Post("Chief of the General Staff", "chief of the general staff", "chief of the general staff"),
)


_PARTICLES = ("bin", "de", "del", "ben", "ole", "na")


def surname(name: str) -> str:
    """What later mentions call a person: the last name with the particles before it."""
    words = name.removesuffix(" Jr.").split()
    first = next((at for at, word in enumerate(words) if at and word.casefold() in _PARTICLES), len(words) - 1)
    return words[-1] if "bin" in words else " ".join(words[first:])


_WITHOUT = {  # the countries that have no such office
    "president": "TH NO GB NZ QA",
    "prime minister": "KE PH",
    "deputy prime minister": "KE PH",
    "first deputy prime minister": "KE PH",
    "vice president": "KE GR QA RO TH TN NO MG TJ GB NZ",
}


class Official(NamedTuple):
    """A person with a post of a country."""

    name: str
    post: Post
    country: Country
    form: str

    @property
    def held(self) -> Row:
        """The fact that the person holds the post."""
        return {"kind": "office", "person": self.name, "office": self.post.office, "of": self.country.code}


def official(rng: Random, country: Country, post: Post | None = None, posts: Sequence[Post] = POSTS) -> Official:
    """Return an official of a country, with a plain name or one in the country's own manner."""
    first, last, other = rng.choice(country.first), *rng.sample(country.last, 2)
    forms = [("plain", f"{first} {last}"), ("plain", f"{first} {last}"), ("initial", f"{first[0]}. {last}")]
    forms += [("two surnames", f"{first} {last}-{other}")] if " " not in last + other else []
    forms += [("own manner", name) for name in _WRITTEN.get(country.code, ())]
    form, name = rng.choice(forms)
    held = [each for each in posts if country.code not in _WITHOUT.get(each.office, "")]
    return Official(name, post or rng.choice(held), country, form)


_INTRODUCED = {  # {n} name, {T} title, {p} phrase, {c} country, {a} adjective, {C} capital
    "adjective Title name": "{a} {T} {n}",
    "country's Title name": "{c}'s {T} {n}",
    "country's phrase name": "{c}'s {p} {n}",
    "country's phrase, name,": "{c}'s {p}, {n},",
    "name, country's phrase,": "{n}, {c}'s {p},",
    "name, the adjective phrase,": "{n}, the {a} {p},",
    "name, phrase of country,": "{n}, {p} of {c},",
    "name, the phrase of country,": "{n}, the {p} of {c},",
    "name, Title of country,": "{n}, {T} of {c},",
    "the phrase of country, name,": "the {p} of {c}, {n},",
    "the phrase of country name": "the {p} of {c} {n}",
    "the Title of country name": "the {T} of {c} {n}",
    "Title of country name": "{T} of {c} {n}",
    "the Title of country, H.E. name,": "the {T} of {c}, H.E. {n},",
    "H.E. name, Title of country,": "H.E. {n}, {T} of {c},",
    "the Title of the Republic of": "the {T} of the Republic of {c}, {n},",
    "the adjective phrase, name,": "the {a} {p}, {n},",
    "the adjective Title name": "the {a} {T} {n}",
    "Title name of country": "{T} {n} of {c}",
    "Dr name, country's phrase,": "Dr {n}, {c}'s {p},",
    "adjective Title Dr. name": "{a} {T} Dr. {n}",
    "adjective phrase Mr name": "{a} {p} Mr {n}",
    "name, who is country's phrase,": "{n}, who is {c}'s {p},",
    "name, who has been phrase since": "{n}, who has been {c}'s {p} since 2021,",
    "name, age, country's phrase,": "{n}, 54, {c}'s {p},",
    "name, adjective Title,": "{n}, {a} {T},",
    "capital's phrase, name,": "{C}'s {p}, {n},",
    "new adjective phrase name": "new {a} {p} {n}",
    "country's new phrase, name,": "{c}'s new {p}, {n},",
    "country's newly appointed Title name": "{c}'s newly appointed {T} {n}",
    "outgoing adjective phrase name": "outgoing {a} {p} {n}",
    "visiting adjective phrase name": "visiting {a} {p} {n}",
    "the visiting phrase of country, name,": "the visiting {p} of {c}, {n},",
    "name (country's Title)": "{n} ({c}'s {T})",
}
_POSSESSIVE = {"Athens's": "Athens'", "Tunis's": "Tunis'", "the Philippines's": "the Philippines'"}


def introduced(rng: Random, who: Official) -> Worded:
    """Introduce an official in one of many ways; appositions end with a comma."""
    construct = rng.choice(tuple(_INTRODUCED))
    words = _INTRODUCED[construct].format(
        n=who.name,
        T=who.post.title,
        p=who.post.phrase,
        c=who.country.name,
        a=who.country.adjective,
        C=who.country.capital,
    )
    return Worded(construct, formal(words))


def formal(words: str) -> str:
    """Mend what putting words together spoils: "Athens's", "the Republic of the Philippines"."""
    for wrong, right in (*_POSSESSIVE.items(), ("the Republic of the ", "the Republic of "), ("the the ", "the ")):
        words = words.replace(wrong, right)
    return words
