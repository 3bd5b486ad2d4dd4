"""What two officials do with one another, in frames: the words that frames are filled with."""

from random import Random
from typing import NamedTuple

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import (
    Country,
    Person,
    Time,
    introduced,
    joined,
    opened,
    past_time,
    somebody,
    two_countries,
)

AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "according to, at the end": "{}, according to a statement by the embassy",
    "reported that": "the news agency reported that {}",
    "after": "{}, two days after a new road was opened",
    "while": "while farmers wait for lower tariffs, {}",
    "ahead of": "ahead of the elections in November, {}",
    "ahead of, at the end": "{}, ahead of the elections in November",
    "the first since": "{}, in the first such contact since 2019",
    "as prices fell": "{}, as wheat prices fell by 3 percent in April",
    "after a fall": "after exports had fallen by 12 percent in 2023, {}",
}
OWN = ("nothing", "while", "ahead of", "after a fall")  # around what has a speech of its own


class Scene(NamedTuple):
    """Two officials, the host first, with the words that a frame may hold."""

    host: Country
    guest: Country
    one: Person
    other: Person
    made_of: dict[str, str]
    words: dict[str, str]

    def told(self, form: str, when: str | None, *names: str, status: str = "held") -> dict[str, object]:
        """Return the fact that the two, or these, met."""
        parties = sorted((self.host.code, self.guest.code))
        met = list(names) or [self.one.name, self.other.name]
        return {
            "kind": "meeting",
            "form": form,
            "when": when,
            "participants": met,
            "parties": parties,
            "status": status,
        }

    def passage(self, frame: str, around: str, time: Time, *told: dict[str, object], place: bool = True) -> Passage:
        """Make the passage of a frame in this company."""
        at = f"in {self.host.capital}" if place else ""
        words = self.words | {"at": at, "on": time.words}
        said = AROUND[around].format(joined(*frame.format(**words).split()))
        return Passage(
            kind="meeting",
            words=opened(joined(*f"{said}.".split())),
            made_of=self.made_of
            | {"around": around, "time": time.construct, "place": "told" if place and "{at}" in frame else "untold"},
            host=self.host,
            guest=self.guest,
            told=told,
        )


def scene(rng: Random, office: str | None = None) -> Scene:
    """Return two officials of two countries, of one office where it is given."""
    host, guest = two_countries(rng)
    one, other = somebody(rng, host, office), somebody(rng, guest, office)
    a, b = introduced(rng, one), introduced(rng, other)
    words = {
        "a": a.words,
        "b": b.words,
        "name_a": one.name,
        "name_b": other.name,
        "title_a": f"{host.adjective} {_titled(one)}",
        "title_b": f"{guest.adjective} {_titled(other)}",
        "last_a": last_name(one),
        "last_b": last_name(other),
        "A": host.name,
        "B": guest.name,
        "adj_a": host.adjective,
        "adj_b": guest.adjective,
        "capital": host.capital,
        "office": one.office,
        "offices": plural(one.office),
        "his_a": _of(one, "his", "her"),
        "he_a": _of(one, "he", "she"),
        "his_b": _of(other, "his", "her"),
        "he_b": _of(other, "he", "she"),
    }
    return Scene(host, guest, one, other, {"one": a.construct, "other": b.construct}, words)


def last_name(person: Person) -> str:
    """Return the name without the given one."""
    return person.name.split(" ", 1)[1]


def plural(office: str) -> str:
    """Return an office of several: "ministers of energy"."""
    first, of, rest = office.partition(" of ")
    return f"{first}s{of}{rest}"


def _titled(person: Person) -> str:
    title = " ".join(word if word == "of" else word.capitalize() for word in person.office.split())
    return f"{title} {person.name}"


def _of(person: Person, his: str, her: str) -> str:
    women = person.country.first[1:]
    return her if person.name.split()[0] in women and person.country.code != "QA" else his


def chosen(rng: Random, *groups: dict[str, str]) -> tuple[int, str, str]:
    """Return the number of a group, and the name and words of one of its frames: each frame is as likely."""
    names = [(number, name) for number, group in enumerate(groups) for name in group]
    number, name = rng.choice(names)
    return number, name, groups[number][name]


def said_time(rng: Random) -> Time:
    """Return a time that lies behind and is said."""
    time = past_time(rng)
    while not time.words:
        time = past_time(rng)
    return time
