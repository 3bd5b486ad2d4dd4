"""Several officials named together, several offices of one, and offices held before, after and for somebody."""

from random import Random

from benchmarks._scoring import Row
from benchmarks.combinations.officials import POSTS, Official, Post, formal, introduced, official, surname
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Country, joined, opened, two_countries

_PEERS = {  # {A} the first introduced, {b} the name of the other, {o} the other's adjective, {O} the other's country
    "his counterpart, name,": "{A} met his {o} counterpart, {b}, in {at}",
    "his counterpart name": "{A} thanked his {o} counterpart {b}",
    "her counterpart": "{A} thanked her {o} counterpart {b} for the warm welcome",
    "counterpart from": "{A} spoke to his counterpart from {O}, {b}, about the harvest",
    "country's counterpart": "{A} praised {O}'s {b}, his counterpart, for the quick help",
    "name, his counterpart,": "{A} spoke with {b}, his {o} counterpart, about tourism",
    "and his counterpart": "{A} and his {o} counterpart {b} opened the exhibition",
    "and her counterpart, name,": "{A} and her {o} counterpart, {b}, opened the exhibition",
    "together with his opposite number": "{A} and his {o} opposite number, {b}, spoke to students",
    "colleague": "{A}, along with his {o} colleague {b}, spoke to students",
    "homologue": "{A} and his {o} peer {b} spoke to students",
    "his counterpart told": '"We want more," {A} told his {o} counterpart {b}',
    "in a letter to his counterpart": "in a letter to his {o} counterpart, {b}, {A} praised the choir",
    "with his counterpart, he": "{A} arrived in {at}. There he will meet his {o} counterpart, {b}",
    "the counterpart": "{A} said that he and his {o} counterpart {b} would write to the farmers",
}
_PAIRS = {  # {T} title of both in the plural, {p} the phrase in the plural, {a} and {b} names, {x} and {y} countries
    "the phrase plural of, A and B": "the {p} of {x} and {y}, {a} and {b}, opened the exhibition",
    "the phrase plural, respectively": "the {p} of {x} and {y}, {a} and {b} respectively, spoke to students",
    "adjectives, plural": "the {i} and {j} {p}, {a} and {b}, spoke to students",
    "adjectives, plural without commas": "the {i} and {j} {p} {a} and {b} spoke to students",
    "adjectives, Titles": "{i} and {j} {T} {a} and {b} spoke to students",
    "attended by the plural": "the concert was attended by the {p} of {x} and {y}, {a} and {b}",
    "A of X and B of Y": "{T} {a} of {x} and {b} of {y} spoke to students",
    "A (X) and B (Y)": "{T} {a} ({x}) and {b} ({y}) spoke to students",
    "countries' plural": "{x}'s and {y}'s {p}, {a} and {b}, spoke to students",
    "between plural": "friendship between {p} {a} of {x} and {b} of {y} goes back to school",
    "the plural - A and B -": "the {p} of the two countries, {a} of {x} and {b} of {y}, spoke to students",
}
_SEVERAL = {  # {n} the name, {c} country, {j} adjective; {T}, {U} two titles; {p}, {q} two phrases
    "Title and Title name": "{j} {T} and {U} {n} spoke to students",
    "country's phrase and phrase name": "{c}'s {p} and {q} {n} spoke to students",
    "country's phrase and phrase, name,": "{c}'s {p} and {q}, {n}, spoke to students",
    "name, Title and Title of": "{n}, {T} and {U} of {c}, spoke to students",
    "Title, Title of c, name,": "the {T} and {U} of {c}, {n}, spoke to students",
    "who is also": "{j} {T} {n}, who is also {q}, spoke to students",
    "who also serves as": "{j} {T} {n}, who also serves as {q}, spoke to students",
    "who doubles as": "{c}'s {p} {n}, who doubles as {q}, spoke to students",
    "Title, who is, name": "{j} {T}, {U} {n} spoke to students",
}
_ONCE = {  # {n} the name, {c} country, {j} adjective, {T} title, {p} phrase: no longer
    "former adjective phrase name": "former {j} {p} {n} spoke to students",
    "Former adjective Title name": "the crowd cheered former {j} {T} {n}",
    "country's former Title": "{c}'s former {p} {n} spoke to students",
    "name, former phrase of": "{n}, former {p} of {c}, spoke to students",
    "name, a former phrase of": "{n}, a former {p} of {c}, spoke to students",
    "the former Title, name,": "the former {p} of {c}, {n}, spoke to students",
    "ex-Title": "{j} ex-{p} {n} spoke to students",
    "country's ex-Title": "{c}'s ex-{p} {n} spoke to students",
    "then Title name": "the port was opened by then {j} {p} {n} in 2011",
    "the then phrase, name,": "the port was opened by the then {p} of {c}, {n}, in 2011",
    "then-phrase name": "the port was opened in 2011 by {c}'s then-{p} {n}",
    "who was phrase until": "{n}, who was {c}'s {p} until 2019, spoke to students",
    "who was phrase from to": "{n}, who was {p} of {c} from 2012 to 2016, spoke to students",
    "who served as": "{n}, who served as {c}'s {p} between 2012 and 2016, spoke to students",
    "the late": "the school bears the name of the late {p} of {c} {n}",
    "late country's": "the school bears the name of {c}'s late {p}, {n}",
    "resigned as": "{n} resigned as {c}'s {p} last year",
    "stepped down as": "{n} stepped down as {p} of {c} in March",
}
_NEW = {  # the same, now
    "was appointed": "{n} was appointed {p} of {c} on Monday",
    "has been appointed as": "{n} has been appointed as {c}'s {p}",
    "was named": "{n} was named {c}'s {p} last week",
    "was sworn in as": "{n} was sworn in as {c}'s {p} on Tuesday",
    "appointed by": "parliament confirmed {n} as {p} of {c} on Monday",
    "took office": "{n} took office as {c}'s {p} in March",
    "is": "{n} is {c}'s {p}",
    "acting Title name": "acting {j} {p} {n} spoke to students",
    "country's acting Title": "{c}'s acting {p}, {n}, spoke to students",
    "acting Title of": "the acting {p} of {c}, {n}, spoke to students",
    "caretaker": "{c}'s caretaker {p} {n} spoke to students",
    "interim": "{j} interim {p} {n} spoke to students",
    "outgoing": "{c}'s outgoing {p}, {n}, spoke to students",
    "recently appointed": "{c}'s recently appointed {p}, {n}, spoke to students",
    "the country's": "a guest from {c} spoke to students: {n}, the country's {p}",
    "whose post": "{n}, who took over as {c}'s {p} last year, spoke to students",
    "serving as": "{n}, now serving as {p} of {c}, spoke to students",
    "in his capacity": "{n}, in his capacity as {p} of {c}, spoke to students",
    "as phrase": "as {c}'s {p}, {n} knows the port well",
}
_TWO = tuple(
    post
    for post in POSTS
    if post.office
    not in {"president", "prime minister", "deputy prime minister", "first deputy prime minister", "vice president"}
)
_SINGLE = {post.office: post for post in POSTS}


def _plural(words: str) -> str:
    for one, several in (
        ("ttorney G", "ttorneys G"),
        ("rosecutor G", "rosecutors G"),
        ("ttorney g", "ttorneys g"),
        ("rosecutor g", "rosecutors g"),
        ("inister", "inisters"),
        ("resident", "residents"),
        ("dviser", "dvisers"),
    ):
        if one in words:
            return words.replace(one, several, 1)
    return words


def _of(who: Official, *, post: Post | None = None, **fields: bool) -> Row:
    return {**who.held, "office": (post or who.post).office, **fields}


def passage(rng: Random) -> Passage:
    """Make a passage of one of the forms."""
    host, guest = two_countries(rng)
    form = rng.choice(("peers", "peers", "pairs", "pairs", "several", "once", "new"))
    made = {"peers": _peers, "pairs": _pairs, "several": _several, "once": _once, "new": _new}[form](rng, host, guest)
    frame, words, told, one = made
    after = rng.choice(("", "", " {s} said the road was important.", " {s}'s family lives by the sea."))
    return Passage(
        kind="office",
        words=joined(opened(formal(words)), ".") + after.format(s=surname(one.name)),
        made_of={"form": form, "frame": frame, "title": one.post.title, "name": one.form, "after": after},
        host=host,
        guest=guest,
        told=told,
    )


_Made = tuple[str, str, tuple[Row, ...], Official]


def _peers(rng: Random, host: Country, guest: Country) -> _Made:
    one = official(rng, host, posts=_TWO)
    other = official(rng, guest, one.post)
    name = rng.choice(tuple(_PEERS))
    words = _PEERS[name].format(
        A=introduced(rng, one).words, b=other.name, o=guest.adjective, O=guest.name, at=guest.capital
    )
    return name, words, (one.held, other.held), one


def _pairs(rng: Random, host: Country, guest: Country) -> _Made:
    one = official(rng, host, posts=[post for post in _TWO if _plural(post.title) != post.title])
    other = official(rng, guest, one.post)
    name = rng.choice(tuple(_PAIRS))
    words = _PAIRS[name].format(
        T=_plural(one.post.title), p=_plural(one.post.phrase), a=one.name, b=other.name,
        x=host.name, y=guest.name, i=host.adjective, j=guest.adjective,
    )  # fmt: skip
    return name, words, (one.held, other.held), one


def _several(rng: Random, host: Country, _guest: Country) -> _Made:
    first, second = rng.choice(
        [
            ("deputy prime minister", each)
            for each in (
                "minister of energy",
                "minister of transport",
                "minister of foreign affairs",
                "minister of finance",
            )
        ]
        + [
            ("prime minister", "minister of defence"),
            ("prime minister", "minister of finance"),
            ("minister of foreign affairs", "deputy prime minister"),
        ]
    )
    one, post = official(rng, host, _SINGLE[first]), _SINGLE[second]
    name = rng.choice(tuple(_SEVERAL))
    words = _SEVERAL[name].format(
        n=one.name, c=host.name, j=host.adjective,
        T=one.post.title, U=post.title, p=one.post.phrase, q=post.phrase,
    )  # fmt: skip
    return name, words, (one.held, _of(one, post=post)), one


def _once(rng: Random, host: Country, _guest: Country) -> _Made:
    one = official(rng, host)
    name = rng.choice(tuple(_ONCE))
    return name, _held(_ONCE[name], one), (_of(one, former=True),), one


def _new(rng: Random, host: Country, _guest: Country) -> _Made:
    one = official(rng, host)
    name = rng.choice(tuple(_NEW))
    office = one.post.office
    marked = next((word for word in ("acting", "caretaker", "interim") if f"{word} " in _NEW[name]), "")
    told: Row = {**one.held, "office": {"any": [office, f"{marked} {office}"]} if marked else office}
    return name, _held(_NEW[name], one), (told,), one


def _held(frame: str, one: Official) -> str:
    country, post = one.country, one.post
    return frame.format(n=one.name, c=country.name, j=country.adjective, T=post.title, p=post.phrase)
