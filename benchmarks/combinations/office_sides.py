"""Officials whose country stands elsewhere in the sentence or before it: delegations, signatories, hosts, co-chairs."""

from random import Random

from benchmarks.combinations.officials import POSTS, Official, formal, introduced, official
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Country, joined, opened, past_time, two_countries

# {a}, {b}, {c}: officials of the host without their country; {v}, {w}: of the guest; {V}: of the guest, introduced;
# {h}, {g}: host and guest; {i}, {j}: their adjectives; {H}, {G}: their capitals
_HOSTED = {
    "received in": "{a} received {V} in {H} {on}",
    "welcomed to the country": "{a} welcomed {V} to {h}",
    "met with visiting": "in {H}, {a} met with the visiting delegation of {g}, led by {v}",
    "was met at the airport by": "{V} arrived in {H} {on} and was met at the airport by {a}",
    "represented": "{h} was represented by {a}, {g} by {v}",
    "represented, while": "{h} was represented by {a}, while {v} spoke for {g}",
    "on behalf of": "on behalf of {h} the book was signed by {a}, on behalf of {g} by {v}",
    "on the side": "on the {i} side the talks were led by {a}, on the {j} side by {v}",
    "from the side": "the {i} side was headed by {a} and the {j} side by {v}",
    "delegation led by": "the {i} delegation was led by {a}, the {j} one by {v}",
    "for, colon": "for {h}: {a}; for {g}: {v}",
    "delegation of country": "the delegation of {h}, headed by {a}, toured the port of {G}",
    "delegation includes": "the {i} delegation includes {a}, {b} and {c}",
    "delegation includes, two": "the {i} delegation includes {a} and {b}",
    "accompanied by": "the {i} delegation, which includes {a}, {b} and {c}, toured the port of {G}",
    "together with": "the {j} guests toured the port with {a} and {b} of {h}",
    "from host, from guest": "taking part were {a} and {b} from {h}, and {v} and {w} from {g}",
    "were, on both sides": "present from the {i} side were {a} and {b}, from the {j} side {v} and {w}",
    "the country's": "{h} wants more tourists from {g}, the country's {p}, {n}, said",
    "government's": "the {i} government's {p}, {n}, thanked the doctors of {g}",
    "side's head": "the head of the {i} delegation, {a}, thanked the doctors of {g}",
    "who led": "{a}, who led the {i} delegation, thanked the doctors of {g}",
    "who represented": "{a}, who represented {h}, and {v}, who represented {g}, opened the exhibition",
    "went to": "{a} of {h} went to {G} {on}",
    "list": "those who spoke included {a} ({h}) and {v} ({g})",
    "left for": "{a} left {H} for {G} {on}, the {i} government said",
    "in brackets, post": "at the table were {n} ({p}, {h}) and several students",
    "dash list": "at the table were {n} - {p} of {h} - and several students",
    "ministry said, name": "the {i} foreign ministry said that {a} would stay in {G} until Sunday",
}
_AROUND = ("{}", "{}", "{}", "according to the press service, {}", "the news agency reported that {}", "on Tuesday, {}")


def passage(rng: Random) -> Passage:
    """Make a passage about officials of one side or both."""
    host, guest = two_countries(rng)
    posts = rng.sample([post for post in POSTS if post.title[0] not in "PV" and "Prime" not in post.title], 5)
    people: list[Official] = []
    for country, post in zip((host, host, host, guest, guest), posts, strict=True):
        people.append(_other_than(rng, country, people, post))
    a, b, c, v, w = people
    whole = introduced(rng, v)
    name, around, on = rng.choice(tuple(_HOSTED)), rng.choice(_AROUND), past_time(rng)
    frame = _HOSTED[name]
    said = frame.format(
        a=_bare(rng, a), b=_bare(rng, b), c=_bare(rng, c), v=_bare(rng, v), w=_bare(rng, w),
        V=whole.words, n=a.name, p=a.post.phrase, on=on.words,
        h=host.name, g=guest.name, i=host.adjective, j=guest.adjective, H=host.capital, G=guest.capital,
    )  # fmt: skip
    told = [person.held for letter, person in zip("abcvw", people, strict=True) if f"{{{letter}}}" in frame]
    told += [v.held] if "{V}" in frame else [a.held] if "{n}" in frame else []
    return Passage(
        kind="office",
        words=formal(opened(joined(around.format(said), "."))),
        made_of={
            "frame": name,
            "around": around,
            "guest": whole.construct if "{V}" in frame else "",
            "title": a.post.title,
        },
        host=host,
        guest=guest,
        told=tuple(told),
    )


def _other_than(rng: Random, country: Country, others: list[Official], post: object) -> Official:
    """Return an official whose name none of the others bears."""
    while True:
        found = official(rng, country, posts=[each for each in POSTS if each == post])
        if not any({*found.name.split()} & {*other.name.split()} for other in others):
            return found


def _bare(rng: Random, who: Official) -> str:
    return rng.choice(
        (f"{who.post.title} {who.name}", f"{who.post.title} {who.name}", f"the {who.post.phrase}, {who.name},")
    )
