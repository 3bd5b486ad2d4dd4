"""Several hosts and guests in one story: who met whom is told by roles, pronouns, and what was told just before."""

from datetime import date
from random import Random

from benchmarks.combinations.leads import put_together
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.scenes import scene
from benchmarks.combinations.stories import Frames, day_month_year, month_day, tell, weekday

_MET = (("meeting", "gh", 0),)
_NEWS: Frames = {
    "h received g": (("{H} received {G} {on}",), _MET),
    "g met his counterpart-like": (("{G} met in {cap} {on} with {H}",), _MET),
    "on a visit": (("{G} paid a visit to {Host} {on}", "{He} met {H}"), (("visit", "g", 0), *_MET)),
    "held talks": (("{H} and {G} held talks in {cap} {on}",), _MET),
    "at the head of a delegation": (
        ("{G} led a delegation to {cap} {on}", "the delegation was received by {H}"),
        (("visit?", "g", 0), *_MET),
    ),
    "the day began": (
        ("{G} was in {cap} {on}", "the day began with a meeting with {H}"),
        (("visit?", "g", 0), *_MET),
    ),
    "in talks with g, h": (("in talks with {G} {on}, {H} promised to build the road",), _MET),
    "hosted": (("{H} hosted {G} {on} for talks on fish and grain",), _MET),
}
_MORE: Frames = {
    "nothing": ((), ()),
    "at the same time": (("at the same time, {X} met {Y}",), (("meeting", "xy", 0),)),
    "separate meeting": (("in a separate meeting, {X} and {Y} discussed customs",), (("meeting", "xy", 0),)),
    "separately": (("separately, {Y} held talks with {X}",), (("meeting", "xy", 0),)),
    "meanwhile": (("{Y}, meanwhile, was received by {X}",), (("meeting", "xy", 0),)),
    "who accompanied": (("{Y}, who accompanied {g}, met {X}",), (("meeting", "xy", 0),)),
    "a meeting followed": (("a meeting with {X} followed",), (("meeting", "gx", 0),)),
    "next stop": (("{g}'s next stop was the parliament, where {he} met {X}",), (("meeting", "gx", 0),)),
    "ended the day": (("{g} ended the day with a dinner hosted by {X}",), (("meeting", "gx", 0),)),
    "among those met": (("among those {g} met was {X}",), (("meeting", "gx", 0),)),
    "used the visit": (("{g} also used the visit to meet {X}",), (("meeting", "gx", 0),)),
    "x, too, received": (("{X}, too, received the guest",), (("meeting", "gx", 0),)),
    "role met": (("the {Guestish} {gplain} also met {X}",), (("meeting", "gx", 0),)),
    "x saw the guest": (("{X} also had talks with the guest",), (("meeting", "gx", 0),)),
    "call": (("{He} also spoke by phone with {X}",), (("call", "gx", 0),)),
    "will see": (("{g} will see {X} on Saturday",), (("meeting+", "gx", "2024-05-18"),)),
    "signed by x and y": (
        ("an agreement on customs was signed by {X} and {Y} in the presence of {h} and {g}",),
        (("agreement", "", 0),),
    ),
    "y signed with x": (("after the talks, {Y} and {X} signed a memorandum on fish",), (("memorandum", "", 0),)),
    "in their presence": (("in their presence, {X} and {Y} signed a protocol on trade",), (("protocol", "", 0),)),
    "delegation included": (("the {Guestish} delegation included {Y}",), ()),
    "present": (("{X} and {Y} were present",), (("meeting?", "gh&xy", 0),)),
    "also took part": (("{X} also took part in the talks",), (("meeting?", "gh&x", 0),)),
    "represented": (("at the talks, the {Guestish} side was represented by {Y}, too",), (("meeting?", "gh&y", 0),)),
    "thanked his guest": (("{h} thanked {his_h} guest for the visit",), ()),
    "host and guest": (("host and guest also spoke about a new air link",), ()),
    "h told": (("{h} told {g} that {Host} was ready to help",), ()),
    "g invited h": (("{g} invited {h} to visit {Guest}",), ()),
    "praised x": (("{g} praised {X} for the reforms",), ()),
    "x was absent": (("{X} did not attend",), ()),
    "x is abroad": (("a meeting with {X}, who is abroad, will be held later",), (("meeting+?", "gx", None),)),
}
_OF_HIM = frozenset({"call"})  # "he" is the guest only where the news is about him
_ABOUT_HIM = frozenset({"on a visit", "g met his counterpart-like"})


def passage(rng: Random) -> Passage:
    """Make a story of three parts: the news, and two of who else was there."""
    story = scene(rng)
    story.day = date(2024, 5, rng.choice((14, 15, 16)))
    said = rng.choice((weekday, weekday, month_day, day_month_year))
    story.made_of["days"] = said.__name__
    for part, frames in (("news", _NEWS), ("second", _MORE), ("third", _MORE)):
        name = story.made_of[part] = rng.choice([each for each in frames if _fits(each, part, story.made_of)])
        tell(rng, story, frames[name], said)
    kind = rng.choice(("meeting", "meeting", "document"))
    return put_together(rng, story, kind=kind)


def _fits(name: str, part: str, made_of: dict[str, str]) -> bool:
    """Tell a frame that may stand in a place of the story: X is brought in once, "he" right behind the guest."""
    if part == "third" and name != "nothing" and _names_others(name) and _names_others(made_of["second"]):
        return False
    return name not in _OF_HIM or (part == "second" and made_of["news"] in _ABOUT_HIM)


def _names_others(name: str) -> bool:
    return any("{X}" in sentence or "{Y}" in sentence for sentence in _MORE[name][0])
