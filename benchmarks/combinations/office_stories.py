"""Offices that several sentences tell together, and later mentions that tell no other office."""

import re
from random import Random

from benchmarks._scoring import Row
from benchmarks.combinations.officials import POSTS, Official, formal, introduced, official, surname
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, two_countries

# {A}, {B}: introduced; {a}, {b}: names; {s}, {z}: surnames; {T}, {p}, {U}, {q}: titles and phrases of A and B;
# {h}, {g}: countries; {i}, {j}: adjectives; {H}, {G}: capitals
_BOTH = {
    "Title surname later": "{A} spoke to students. {T} {s} praised the choir. {B} thanked him",
    "the phrase surname later": (
        "{A} spoke to students, and {B} praised the port. The {p} will stay until Sunday. The {j} official left"
    ),
    "adjective official later": "{A} wrote to {B}. The {i} official asked for more flights, and {z} agreed",
    "Mr surnames": "{A} toured the port with {B}. Mr {s} liked the cranes; Mr {z} liked the ships",
    "surname and surname": "{A} toured the port with {B}. {s} and {z} opened a school",
    "surname told surname": "{A} came to {G} on Monday. {B} showed him the port. {z} told {s} that trade was growing",
    "titles again": "{A} and {B} opened a school. {T} {s} cut the ribbon, and {U} {z} spoke of old ties",
    "names again": "{A} came to {G} on Monday. Students sang for {a}. {B} thanked them",
    "the two": "{A} came to {G}, where {B} awaited him. The two officials toured the port",
    "paragraphs": "{A} spoke to students on Monday.\n\n{s} said that he was glad.\n\n{B} said that he was glad, too",
    "both surnames in talks": "{A} spoke to {B} by phone. {s} thanked {z} for the help",
}
_ONE = {
    "phrase, then name, the phrase": (
        "the {i} {p} spoke to students in {G} on Monday. {a}, who has held the post since 2021, praised the choir"
    ),
    "his predecessor": "{A} spoke to students. His predecessor, {b}, was in the hall|former",
    "her predecessor name": "{A} praised the work of her predecessor {b}|former",
    "his successor": "former {i} {p} {a} spoke to students. His successor, {b}, was in the hall|succeeds",
    "replaces": "{b} replaces {a} as {h}'s {p}|succeeds",
    "succeeds": "{b} succeeded {a} as {h}'s {p} on Monday|succeeds",
    "took over from": "{b} took over from {a} as {p} of {h} on Monday|succeeds",
    "who succeeded": "{b}, who succeeded {a} as {h}'s {p} last year, spoke to students|succeeds",
    "appointed to replace": "{b} was appointed {p} of {h} on Monday to replace {a}|succeeds",
    "country before": 'the team came from {h}. "We like the port," said {T} {a} of {h}',
    "headed ministry": "{a}, who heads {h}'s Ministry of Energy, spoke to students|energy",
    "head of the ministry": "the head of the {i} Ministry of Energy, {a}, spoke to students|energy",
    "at the helm": "{a}, head of {h}'s Energy Ministry, spoke to students|energy",
    "diplomacy": "the head of {i} diplomacy, {a}, spoke to students|foreign",
    "top diplomat": "{h}'s top diplomat, {a}, spoke to students|foreign",
    "head of government": "the head of the {i} government, {a}, spoke to students|premier",
    "head of state": "the {i} head of state, {a}, spoke to students|president",
    "leader": "{i} leader {a} spoke to students|leader",
    "energy portfolio": "{a}, who holds the energy portfolio in the {i} government, spoke to students|energy",
    "minister, ministry before": "{h}'s Ministry of Energy opened a school. Minister {a} cut the ribbon|energy",
    "ministry's minister": "{i} Minister {a}, in charge of energy, spoke to students|energy",
    "honours": "{A} spoke to students. The singer {b} praised {s}",
    "married": "{A} and his wife {b} listened to the choir",
    "named after": "{A} opened the {b} Library",
    "someone else's": "{A} praised the footballer {b} for the goals",
    "chaired by": "{A} spoke to students at a session chaired by {b}",
    "moderator": "{A} spoke to students in a debate that {b} led",
}
_TOLD = {
    "energy": ({"any": ["minister of energy"]}, ""),
    "foreign": ("minister of foreign affairs", ""),
    "premier": ("prime minister", "KE PH"),
    "president": ({"any": ["president", "head of state"]}, "TH NO GB NZ QA"),
    "leader": ({"any": ["president", "leader", "prime minister"]}, "QA"),
}


def passage(rng: Random) -> Passage:
    """Make a passage of a few sentences."""
    host, guest = two_countries(rng)
    alone = rng.random() < 0.6
    frames = _ONE if alone else _BOTH
    name = rng.choice(tuple(frames))
    frame, _, also = frames[name].partition("|")
    if also in _TOLD and host.code in _TOLD[also][1]:
        return passage(rng)
    posts = [post for post in POSTS if "Prime" not in post.title and "President" not in post.title]
    one = official(rng, host, posts=posts)
    other = official(rng, host if alone else guest, posts=[post for post in posts if post is not one.post])
    if (
        {*one.name.split()} & {*other.name.split()}
        or surname(one.name) in other.name
        or surname(other.name) in one.name
    ):
        return passage(rng)
    a, b = introduced(rng, one), introduced(rng, other)
    if ", who" in a.words and "{A} and his" in frame:
        return passage(rng)
    words = frame.format(
        A=a.words, B=b.words, a=one.name, b=other.name, s=surname(one.name), z=surname(other.name),
        T=one.post.title, p=one.post.phrase, U=other.post.title, q=other.post.phrase,
        h=host.name, g=guest.name, i=host.adjective, j=guest.adjective, H=host.capital, G=guest.capital,
    )  # fmt: skip
    return Passage(
        kind="office",
        words=opened(
            re.sub(r"(?<=[a-z]{3}\. )[a-z]|(?<=\n\n)[a-z]", lambda found: found[0].upper(), formal(joined(words, ".")))
        ),
        made_of={
            "frame": name,
            "one": a.construct if "{A}" in frame else "",
            "other": "" if alone else b.construct,
            "title": one.post.title,
            "name": one.form,
        },
        host=host,
        guest=guest,
        told=_told(one, other, also) if alone else (one.held, other.held),
    )


def _told(one: Official, other: Official, also: str) -> tuple[Row, ...]:
    after = {**other.held, "office": one.post.office}
    if also in _TOLD:
        return ({**one.held, "office": _TOLD[also][0]},)
    if also == "former":
        return (one.held, {**after, "former": True})
    if also == "succeeds":
        return ({**one.held, "former": True, "optional": True}, after)
    return (one.held,)
