"""Who and when: the countries, officials and days that passages are about, each in several wordings."""

from datetime import date
from random import Random
from typing import NamedTuple

PUBLISHED = date(2024, 5, 17)  # a Friday


class Country(NamedTuple):
    """A country by its code and the words for it, with names that its officials may bear."""

    code: str
    name: str
    adjective: str
    capital: str
    first: tuple[str, ...]
    last: tuple[str, ...]


COUNTRIES = (
    Country("KE", "Kenya", "Kenyan", "Nairobi", ("Peter", "Grace"), ("Kamau", "Wanjiru", "Otieno")),
    Country("PE", "Peru", "Peruvian", "Lima", ("Luis", "Rosa"), ("Quispe", "Mendoza", "Flores")),
    Country("GR", "Greece", "Greek", "Athens", ("Nikos", "Eleni"), ("Stavrou", "Pappas", "Dimas")),
    Country("QA", "Qatar", "Qatari", "Doha", ("Khalid", "Fahad"), ("Al-Marri", "Al-Sulaiti", "bin Nasser Al Thani")),
    Country("RO", "Romania", "Romanian", "Bucharest", ("Ion", "Mihaela"), ("Dumitrescu", "Radu", "Stan")),
    Country("TH", "Thailand", "Thai", "Bangkok", ("Somchai", "Anong"), ("Prasert", "Suwan", "Wongsakul")),
    Country("TN", "Tunisia", "Tunisian", "Tunis", ("Hichem", "Leila"), ("Trabelsi", "Gharbi", "Ben Salem")),
    Country("NO", "Norway", "Norwegian", "Oslo", ("Lars", "Kari"), ("Haugen", "Solberg", "Dahl")),
    Country("MG", "Madagascar", "Malagasy", "Antananarivo", ("Hery", "Lalao"), ("Rakoto", "Rabe", "Andria")),
    Country("TJ", "Tajikistan", "Tajik", "Dushanbe", ("Rustam", "Zarina"), ("Nazarov", "Rahimov", "Saidov")),
    Country("GB", "the United Kingdom", "British", "London", ("Alan", "Mary"), ("Hughes", "Fletcher", "Grant")),
    Country("PH", "the Philippines", "Philippine", "Manila", ("Ramon", "Teresa"), ("Aquino", "Dizon", "de la Cruz")),
    Country("CI", "Ivory Coast", "Ivorian", "Abidjan", ("Adama", "Awa"), ("Konan", "Bamba", "Coulibaly")),
    Country("NZ", "New Zealand", "New Zealand", "Wellington", ("Jack", "Ruth"), ("Harper", "Tamihana", "Wood")),
)

OFFICES = (
    "president",
    "prime minister",
    "foreign minister",
    "minister of energy",
    "trade minister",
    "deputy prime minister",
    "deputy foreign minister",
    "minister of agriculture",
    "speaker of parliament",
)


class Person(NamedTuple):
    """An official: full name, office in lower case, country."""

    name: str
    office: str
    country: Country


class Worded(NamedTuple):
    """Words of a passage, and the name of the construct that they are."""

    construct: str
    words: str


def two_countries(rng: Random) -> tuple[Country, Country]:
    """Return two countries, the host first."""
    one, other = rng.sample(COUNTRIES, 2)
    return one, other


def somebody(rng: Random, country: Country, office: str | None = None) -> Person:
    """Return an official of a country."""
    return Person(f"{rng.choice(country.first)} {rng.choice(country.last)}", office or rng.choice(OFFICES), country)


def introduced(rng: Random, person: Person) -> Worded:
    """Name a person with office and country, as the first mention of an article does; appositions end with a comma."""
    name, office, country = person
    title = " ".join(word if word == "of" else word.capitalize() for word in office.split())
    return rng.choice(
        (
            Worded("adjective title name", f"{country.adjective} {title} {name}"),
            Worded("country's title name", f"{country.name}'s {office} {name}"),
            Worded("name, country's title,", f"{name}, {country.name}'s {office},"),
            Worded("name, the adjective title,", f"{name}, the {country.adjective} {office},"),
            Worded("the title of country, name,", f"the {office} of {country.name}, {name},"),
            Worded("title of country name", f"{title} of {country.name} {name}"),
        )
    )


class Time(NamedTuple):
    """A time as a sentence says it, and as a fact does."""

    construct: str
    words: str
    when: str


def past_time(rng: Random) -> Time:
    """Return a time that lies behind, which may be none said: the day of publication."""
    return rng.choice(
        (
            Time("none", "", "2024-05-17"),
            Time("weekday", "on Thursday", "2024-05-16"),
            Time("today", "today", "2024-05-17"),
            Time("yesterday", "yesterday", "2024-05-16"),
            Time("month day, year", "on May 14, 2024", "2024-05-14"),
            Time("day month", "on 14 May", "2024-05-14"),
            Time("month", "in March", "2024-03"),
            Time("last month", "last month", "2024-04"),
            Time("year", "in 2022", "2022"),
        )
    )


def coming_time(rng: Random) -> Time:
    """Return a time that lies ahead."""
    return rng.choice(
        (
            Time("month day, year", "on June 4, 2024", "2024-06-04"),
            Time("day month", "on 4 June", "2024-06-04"),
            Time("in a month", "in September", "2024-09"),
            Time("next month", "next month", "2024-06"),
            Time("tomorrow", "tomorrow", "2024-05-18"),
            Time("next year", "next year", "2025"),
        )
    )


def joined(*parts: str) -> str:
    """Put words together: one blank between, no comma before another mark or twice."""
    text = " ".join(part for part in parts if part)
    for wrong, right in ((" ,", ","), (",,", ","), (",.", "."), (", .", "."), (",;", ";"), (" .", ".")):
        text = text.replace(wrong, right)
    return text


def opened(sentence: str) -> str:
    """Begin a sentence with a capital."""
    return sentence[0].upper() + sentence[1:]
