"""Lists of officials: who came along and who took part, in a sentence, by semicolons, in brackets, in bullets."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Person, joined, opened, two_countries

_IN_A_SENTENCE = {  # {list} the officials, {adj} and {land} whose they are, {other} the other country
    "the delegation included": "the {adj} delegation included {list}",
    "the delegation consists of": "the {adj} delegation, which arrived on Wednesday, consists of {list}",
    "on the side": "on the {adj} side, {list} took part in the talks",
    "from the side": "from the {adj} side the talks were attended by {list}",
    "present for": "present for {land} were {list}",
    "present were": "also present were {list} of {land}",
    "took part": "{land}'s {list} took part in the talks",
    "representing": "representing {land} were {list}",
    "was represented by": "{land} was represented by {list}",
    "speakers": "speakers from {land} included {list}",
    "the team": "the {adj} team was made up of {list}",
    "among the guests": "among the guests from {land} were {list}",
    "led by": "the {adj} delegation was led by {list}",
}
_BULLETS = {
    "the delegation:": "The {adj} delegation:",
    "on the side:": "On the {adj} side:",
    "for country:": "For {land}:",
    "took part from": "The following took part from {land}:",
    "participants": "Participants from {land}",
}
_POSTS = ("energy", "transport", "agriculture", "defence", "culture", "health", "tourism", "education")
_SHAPES = {
    "Title Name": "{title} {name}",
    "the title, Name": "the {plain}, {name}",
    "Name, title": "{name}, {plain}",
    "Name, the title": "{name}, the {plain}",
    "Name (title)": "{name} ({plain})",
    "Title of Name": "{of} {name}",
}


def passage(rng: Random) -> Passage:
    """Make a list of two to five officials of one country."""
    host, guest = two_countries(rng)
    land = rng.choice((host, guest))
    posts = rng.sample(_POSTS, rng.randint(2, 5))
    lasts = rng.sample(land.last, min(len(posts), len(land.last)))
    people = [
        Person(f"{rng.choice(land.first)} {last}", f"minister of {post}", land)
        for last, post in zip(lasts, posts, strict=False)
    ]
    bullets = rng.random() < 0.3
    opening = rng.choice(tuple(_BULLETS if bullets else _IN_A_SENTENCE))
    shapes = [name for name in _SHAPES if not (opening in {"took part", "present were"} and "the" in name)]
    shape = rng.choice(shapes)
    told = [_shaped(person, _SHAPES[shape]) for person in people]
    known = {"adj": land.adjective, "land": land.name, "other": (guest if land is host else host).name}
    if bullets:
        mark = rng.choice(("- ", "• ", "– "))
        end = rng.choice((";", "", "."))
        words = "\n".join((_BULLETS[opening].format(**known), *(f"{mark}{each}{end}" for each in told)))
        words = f"Ministers of both countries met on Thursday.\n\n{opened(words)}"
        parted = f"bullets {mark.strip()}{end}"
    else:
        parted = rng.choice(("commas", "semicolons")) if "," in told[0] else "commas"
        between = "; " if parted == "semicolons" else ", "
        last = {"commas": " and ", "semicolons": "; and "}[parted]
        words = joined(
            opened(_IN_A_SENTENCE[opening].format(list=between.join(told[:-1]) + last + told[-1], **known)), "."
        )
    return Passage(
        kind="office",
        words=words,
        made_of={"opening": opening, "shape": shape, "parted": parted, "how many": str(len(people))},
        host=host,
        guest=guest,
        told=tuple({"kind": "office", "person": each.name, "office": each.office, "of": land.code} for each in people),
    )


def _shaped(person: Person, shape: str) -> str:
    post = person.office.removeprefix("minister of ")
    return shape.format(
        name=person.name,
        title=f"{post.capitalize()} Minister",
        plain=f"minister of {post}" if len(post) % 2 else f"{post} minister",
        of=f"Minister of {post.capitalize()}",
    )
