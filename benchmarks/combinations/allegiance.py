"""Whose an official is whom no word of his own title gives a country: the host's or the guest's, by what is told."""

from random import Random
from typing import NamedTuple

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Country, Person, introduced, joined, opened

_ARRIVES = {  # {v} the guest, {town} the capital he comes to, {home} his own, {land} the country of the town
    "arrived": "{v} arrived in {town} on Wednesday on an official visit",
    "is on a visit": "{v} is on a three-day visit to {land}",
    "paid a visit": "{v} paid a working visit to {land} on Thursday",
    "was in town": "{v} was in {town} on Thursday",
    "came for talks": "{v} came to {town} for talks this week",
    "flew in": "{v} flew from {home} to {town} on Wednesday",
    "concluded": "{v} concluded an official visit to {land} on Thursday",
    "visits": "{v} is visiting {land} this week",
    "arriving": "arriving in {town} on Wednesday, {v} spoke of new roads",
    "landed": "{v} landed in {town} on Wednesday",
    "travelled": "{v} travelled to {town} on Wednesday",
    "began": "{v} began a visit to {land} on Wednesday",
    "is in town": "{v} is in {town} for talks",
    "returned": "{v} returned on Thursday from a visit to {land}",
    "will visit": "{v} arrives in {town} today for a two-day visit",
}
_HOSTS = {  # {x} the host by title and name, {he}, {last} the guest's surname
    "he met": "{he} met {x} on Thursday",
    "surname met": "{last} met {x}",
    "held talks": "{he} held talks with {x}",
    "was received": "{he} was received by {x}",
    "surname was received": "{last} was received by {x} at the government house",
    "called on": "{he} paid a courtesy call on {x}",
    "also met": "{he} also met {x}",
    "the guest met": "the guest also held talks with {x}",
    "hosted him": "{x} hosted him for talks",
    "welcomed him": "{x} welcomed him at the airport",
    "gave a dinner": "in the evening {x} gave a dinner in his honour",
    "with x he discussed": "with {x}, {he} discussed transport and energy",
    "talks with x": "talks with {x} followed",
    "during talks": "during his talks with {x}, {last} spoke of new roads",
    "at the meeting": "at a meeting with {last}, {x} praised the growth of trade",
    "is to be received": "on Saturday {he} is to be received by {x}",
    "was met": "at the airport {he} was met by {x}",
    "thanked": "{he} thanked {x} for the warm welcome",
    "invited": "{he} invited {x} to pay a return visit",
    "telling x": "{last} told {x} that the road would be ready soon",
    "had an audience": "{he} had an audience with {x} on Friday",
    "spoke with x for an hour": "with {x}, {he} spoke for an hour",
    "will be seeing": "{he} will be seeing {x} today",
    "the visiting official": "the visiting minister was received by {x}",
    "the guest's adjective": "the {adjective} minister held talks with {x}",
    "head of the delegation": "the head of the {adjective} delegation was received by {x}",
    "delegation met": "the {adjective} delegation met {x}",
    "saw him off": "{x} saw him off at the airport",
    "his host": "his host, {x}, spoke of new roads",
    "awaits him": "{x} awaits him for talks on Saturday",
    "for the host": "an agreement was signed by {last} for {home_land} and by {x} for {land}",
    "on the host's side": "on the {host_adjective} side, {x} took part in the talks",
    "hosting": "{x}, hosting {last}, praised the growth of trade",
    "after talks with him": "after talks with {last}, {x} praised the growth of trade",
    "joint news conference": "at a joint news conference with {last}, {x} praised the growth of trade",
    "shook hands": "{last} shook hands with {x} and signed the guest book",
    "sat down": "{he} sat down with {x} for an hour",
    "had lunch": "{he} then had lunch with {x}",
    "together they opened": "{he} and {x} opened a new port",
    "conveyed to": "{he} conveyed greetings to {x}",
    "was seen off": "{he} was seen off by {x}",
    "was hosted": "{he} was hosted by {x}",
}
_COMPANY = {
    "accompanied by": "{he} was accompanied by {x}",
    "travels with": "{x} is travelling with him",
    "delegation includes": "his delegation includes {x}",
    "delegation with": "the delegation, which includes {x}, also went to a port",
    "together with": "{he} came together with {x}",
    "accompanied him": "{x} accompanied him",
    "came with him": "{x} came with him",
    "accompanying": "accompanying him was {x}",
}


# Countries whose people bear the same names: what is told of somebody has to say whose he is.
_PERU = Country("PE", "Peru", "Peruvian", "Lima", ("Luis", "Rosa", "Jorge"), ("Mendoza", "Flores", "Salazar"))
_QATAR = Country(
    "QA", "Qatar", "Qatari", "Doha", ("Khalid", "Fahad", "Nasser"), ("Al-Mansouri", "Al-Hashimi", "Al-Saleh")
)
_BRITAIN = Country("GB", "Britain", "British", "London", ("Alan", "Mary", "Ruth"), ("Hughes", "Fletcher", "Harper"))
_SENEGAL = Country("SN", "Senegal", "Senegalese", "Dakar", ("Amadou", "Fatou", "Moussa"), ("Diallo", "Traore", "Keita"))
_ALIKE = (
    (_PERU, _PERU._replace(code="EC", name="Ecuador", adjective="Ecuadorian", capital="Quito")),
    (_QATAR, _QATAR._replace(code="KW", name="Kuwait", adjective="Kuwaiti", capital="Kuwait City")),
    (_BRITAIN, _BRITAIN._replace(code="NZ", name="New Zealand", adjective="New Zealand", capital="Wellington")),
    (_SENEGAL, _SENEGAL._replace(code="ML", name="Mali", adjective="Malian", capital="Bamako")),
)


class _Title(NamedTuple):
    construct: str
    words: str


def passage(rng: Random) -> Passage:
    """Make a guest known by his country, and somebody else by title and name alone."""
    host, guest = rng.sample(rng.choice(_ALIKE), 2)
    names = [" ".join(each) for each in zip(rng.sample(host.first, 2), rng.sample(host.last, 2), strict=True)]
    he = Person(names[0], rng.choice(("finance minister", "minister of transport", "foreign minister")), guest)
    company = rng.random() < 0.3
    frames = _COMPANY if company else _HOSTS
    frame = rng.choice(tuple(frames))
    office = rng.choice(("minister of defence", "minister of energy", "trade minister"))
    other = Person(names[1], office, guest if company else host)
    v, x = introduced(rng, he), _by_title(rng, other)
    arrives = rng.choice(tuple(_ARRIVES))
    known = {"town": host.capital, "land": host.name, "home": guest.capital, "last": he.name.partition(" ")[2]}
    known |= {"adjective": guest.adjective, "host_adjective": host.adjective, "home_land": guest.name}
    first = joined(_ARRIVES[arrives].format(v=v.words, **known), ".")
    second = joined(frames[frame].format(x=x.words, he="he", **known), ".")
    there = rng.random() < 0.6
    return Passage(
        kind="office",
        words=f"{opened(first)} {opened(second)}",
        made_of={
            "frame": frame,
            "first": arrives,
            "guest": v.construct,
            "other": x.construct,
            "office": other.office,
            "written": "there" if there else "at home",
        },
        host=host if there else guest,
        guest=guest if there else host,
        told=(_row(he), _row(other)),
    )


def _by_title(rng: Random, person: Person) -> _Title:
    title = " ".join(word if word == "of" else word.capitalize() for word in person.office.split())
    return rng.choice(
        (
            _Title("Title Name", f"{title} {person.name}"),
            _Title("the title, Name,", f"the {person.office}, {person.name},"),
            _Title("Name, the title,", f"{person.name}, the {person.office},"),
        )
    )


def _row(person: Person) -> dict[str, object]:
    office = person.office
    if office.endswith(" minister") and office not in {"prime minister", "deputy prime minister"}:
        office = f"minister of {office.removesuffix(' minister')}"
    return {"kind": "office", "person": person.name, "office": office, "of": person.country.code}
