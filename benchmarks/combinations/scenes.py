"""Scenes that go on for several sentences: a guest with his hosts, the news of a day, and what is told after it."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks._scoring import Row
from benchmarks.combinations.world import COUNTRIES, PUBLISHED, Country, Person, Worded, introduced, joined, opened

MINISTERS = ("foreign minister", "minister of energy", "trade minister", "minister of agriculture", "defence minister")
LEADERS = ("president", "prime minister", "deputy prime minister", "speaker of parliament")
_WOMEN = frozenset("Grace Rosa Eleni Mihaela Anong Leila Kari Lalao Zarina Mary Teresa Awa Ruth".split())
_DAYS = (  # how long before the publication, and how the text says it
    (0, "none", ""),
    (0, "today", "today"),
    (0, "weekday of today", "on Friday"),
    (1, "weekday", "on Thursday"),
    (2, "weekday", "on Wednesday"),
    (4, "weekday", "on Monday"),
    (1, "yesterday", "yesterday"),
    (3, "month day", "on May 14"),
    (3, "day month year", "on 14 May 2024"),
    (2, "weekday, month day", "on Wednesday, May 15"),
    (9, "month day", "on May 8"),
)


@dataclass(kw_only=True)
class Scene:
    """Who is in the story, its day, and what was told so far."""

    host: Country
    guest: Country
    hosts: list[Person]
    visitors: list[Person]
    day: date
    when: Worded  # the day as the text says it
    third: Country
    made_of: dict[str, str] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    told: list[Row] = field(default_factory=list)

    @property
    def parties(self) -> list[str]:
        """The codes of the two countries."""
        return sorted((self.host.code, self.guest.code))

    @property
    def slots(self) -> dict[str, str]:
        """What a frame may name: the first host and visitor by the ways of later sentences, countries, capitals."""
        h, g = self.hosts[0], self.visitors[0]
        return {
            "h": surname(h),
            "g": surname(g),
            "he": pronoun(g),
            "He": pronoun(g).capitalize(),
            "him": "her" if pronoun(g) == "she" else "him",
            "his": "her" if pronoun(g) == "she" else "his",
            "role": f"the {self.guest.adjective} {plain_role(g)}",
            "Host": self.host.name,
            "Guest": self.guest.name,
            "Hostish": self.host.adjective,
            "Guestish": self.guest.adjective,
            "cap": self.host.capital,
            "home": self.guest.capital,
            "third": self.third.capital,
            "both": both(h, g),
        }

    def say(self, sentence: str, *rows: Row) -> None:
        """Go on with a sentence that tells facts."""
        self.sentences.append(opened(joined(*sentence.split(), ".")))
        self.told.extend(rows)

    def meeting(self, when: Any, *persons: Person, form: str = "meeting") -> Row:
        """Return a meeting, call or visit of some of the story's persons."""
        names = [person.name for person in persons]
        return {"kind": "meeting", "form": form, "when": when, "participants": names, "parties": self.parties}

    def document(self, kind: str, when: Any, number: int | None = None) -> Row:
        """Return a document of the two countries."""
        return {"kind": "document", "type": kind, "when": when, "parties": self.parties, "number": number}


def scene(rng: Random) -> Scene:
    """Return two countries with some officials each, none of whom shares a name, and a day of the last weeks."""
    host, guest, third = rng.sample(COUNTRIES, 3)
    back, construct, words = rng.choice(_DAYS)
    office = rng.choice(MINISTERS)
    others = [each for each in MINISTERS if each != office]
    alike = rng.random() < 0.5
    hosts = _officials(rng, host, (office, rng.choice(LEADERS), rng.choice(others)))
    visitors = _officials(rng, guest, (office if alike else rng.choice(LEADERS[:3]), rng.choice(others)))
    return Scene(
        host=host,
        guest=guest,
        hosts=hosts,
        visitors=visitors,
        day=PUBLISHED - timedelta(days=back),
        when=Worded(construct, words),
        third=third,
    )


def _officials(rng: Random, country: Country, offices: tuple[str, ...]) -> list[Person]:
    last = rng.sample(country.last, len(offices))
    return [
        Person(f"{rng.choice(country.first)} {name}", office, country)
        for name, office in zip(last, offices, strict=True)
    ]


def named(rng: Random, person: Person) -> str:
    """Name a person for the first time."""
    return introduced(rng, person).words


def surname(person: Person) -> str:
    """The last name."""
    return person.name.partition(" ")[2]


def pronoun(person: Person) -> str:
    """He or she."""
    return "she" if person.name.partition(" ")[0] in _WOMEN else "he"


def plain_role(person: Person) -> str:
    """What later sentences call an official: "minister", "president"."""
    return "minister" if person.office in MINISTERS else "speaker" if "speaker" in person.office else person.office


def both(one: Person, other: Person) -> str:
    """What the text calls two officials together."""
    if one.office == other.office:
        head, of, rest = one.office.partition(" of ")
        return f"{head}s{of}{rest}"
    return "officials"
