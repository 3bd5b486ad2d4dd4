"""How a story begins, with its day, a visit or a headline that tells the event, and how it becomes a passage."""

from datetime import timedelta
from random import Random

from benchmarks._scoring import Row
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.scenes import Scene, named
from benchmarks.combinations.world import opened

_MET = {  # {g} the guest, {h} his host, {on} the day, {cap} the capital; who the sentence is about
    "g met h in cap on": ("{g} met {h} in {cap} {on}", "guest"),
    "g met with h on": ("{g} met with {h} {on}", "guest"),
    "g held talks with h in cap on": ("{g} held talks with {h} in {cap} {on}", "guest"),
    "on, g met h": ("{on}, {g} met {h} in {cap}", "guest"),
    "g was received by h": ("{g} was received {on} by {h}", "guest"),
    "g was received in cap by h": ("{g} was received in {cap} by {h} {on}", "guest"),
    "h received g on": ("{h} received {g} {on}", "host"),
    "h hosted g for talks": ("{h} hosted {g} for talks in {cap} {on}", "host"),
    "h and g met in cap on": ("{h} and {g} met in {cap} {on}", "both"),
    "talks between took place": ("talks between {h} and {g} took place in {cap} {on}", "both"),
    "a meeting was held": ("a meeting was held in {cap} {on} between {h} and {g}", "both"),
    "in cap on, h met g": ("in {cap} {on}, {h} met {g}", "host"),
    "h, who met g, said": ("{h}, who met {g} in {cap} {on}, said the countries were natural partners", "host"),
    "at a meeting with g, h said": ("at a meeting with {g} in {cap} {on}, {h} called for direct flights", "host"),
}
_VISITED = {  # a visit of one day
    "paid a visit": ("{g} paid a one-day visit to {Host} {on}", "guest"),
    "visited": ("{g} visited {Host} {on}", "guest"),
    "travelled for a visit": ("{g} travelled to {cap} {on} on a one-day working visit", "guest"),
}
_HEADLINES = {
    "nothing": "",
    "ministers hold talks": "{Hostish}, {Guestish} {both} hold talks in {cap}",
    "countries discuss": "{Host} and {Guest} discuss trade in {cap}",
    "guest meets": "{g} meets {h} in {cap}",
    "host receives": "{h} receives {Guestish} guest",
    "role in cap": "{Guestish} {title} holds talks in {cap}",
    "surnames discuss": "{h}, {g} discuss energy, transport",
    "ties": "{cap} wants deeper ties with {home}, {h} tells {g}",
}
_DATELINES = {
    "capital, day": "{CAP}, May 17, 2024 - ",
    "capital (agency)": "{CAP} (KNA) - ",
    "capital, month day (agency)": "{CAP}, May 17 (KNA) -- ",
    "capital alone": "{CAP} — ",
    "none": "",
    "capital. day. agency": "{CAP}. May 17. KNA - ",
}


def lead(rng: Random, story: Scene, *, visit: float = 0.25) -> str:
    """Tell the news; return who the sentence is about."""
    frames = _VISITED if rng.random() < visit else _MET
    name = rng.choice(list(frames))
    frame, about = frames[name]
    host, guest = story.hosts[0], story.visitors[0]
    on = story.when.words
    if not on and frame.startswith("{on}"):
        frame = frame.removeprefix("{on}, ")
    words = frame.format(**{**story.slots, "g": named(rng, guest), "h": named(rng, host), "on": on})
    day = story.day.isoformat()
    if frames is _VISITED:
        story.say(words, story.meeting(day, guest, form="visit"))
    else:
        story.say(words, story.meeting(day, host, guest))
    story.made_of |= {"lead": name, "day": story.when.construct}
    return about


def headline(rng: Random, story: Scene) -> str:
    """Return a headline that tells what the lead does, or nothing."""
    visit = story.told[0]["form"] == "visit"
    name = rng.choice(["nothing", "role in cap"] if visit else list(_HEADLINES))
    if name == "role in cap" and visit:
        name = "nothing"
    story.made_of["headline"] = name
    title = story.visitors[0].office
    return opened(_HEADLINES[name].format(**story.slots, title=title)) if name != "nothing" else ""


def put_together(
    rng: Random, story: Scene, *, kind: str = "meeting", told: tuple[Row, ...] | None = None, headline: str = ""
) -> Passage:
    """Make the passage of a story: its sentences, in one paragraph or several, and the facts of its kind."""
    gap = rng.choice((" ", " ", "\n\n"))
    story.made_of["gap"] = "paragraph" if gap != " " else "sentence"
    return Passage(
        kind=kind,
        words=gap.join(story.sentences),
        made_of=story.made_of,
        host=story.host,
        guest=story.guest,
        told=tuple(row for row in story.told if row["kind"] == kind) if told is None else told,
        headline=headline,
        dateline=_dateline(rng, story),
    )


def _dateline(rng: Random, story: Scene) -> str:
    name = rng.choice(list(_DATELINES))
    story.made_of["dateline"] = name
    return _DATELINES[name].format(CAP=story.host.capital.upper(), cap=story.host.capital)


def around(days: int, story: Scene) -> str:
    """Return a day by its distance from that of the story."""
    return (story.day + timedelta(days=days)).isoformat()
