"""Meetings told in what follows the news: by whom, when and where the sentences before say."""

from datetime import timedelta
from random import Random

from benchmarks.combinations.leads import around, headline, lead, put_together
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.scenes import Scene, named, scene
from benchmarks.combinations.world import PUBLISHED, opened

_BETWEEN = {  # what stands between; whether the guest stays the one who is spoken of
    "nothing": ("", True),
    "the two discussed": ("The two discussed trade and energy", False),
    "the sides": ("The sides exchanged views on regional security", False),
    "at the meeting": ("At the meeting, the {both} stressed the importance of transport links", False),
    "during the talks": ("During the talks, they reviewed projects in farming and tourism", False),
    "talks focused": ("The talks focused on visas, shipping and higher education", False),
    "quote of the guest": ('"We want more trade," {g} said', True),
    "quote, role": ('"Our ties are strong and growing," {role} told reporters', True),
    "thanked": ("{g} thanked {h} for the warm welcome", True),
    "trade background": ("Trade between {Host} and {Guest} has grown since 2019", False),
    "embassy background": ("{Guest} opened an embassy in {cap} in March 2021", False),
    "other news": ("The central bank of {Guest} left its rate unchanged on Tuesday", False),
    "election": ("{Guest} will hold elections in November", False),
}
_OF_TALKS = frozenset(
    {"the two discussed", "at the meeting", "during the talks", "talks focused", "thanked", "the sides"}
)
_APART = frozenset({"trade background", "embassy background", "other news", "election"})
_WHO = {
    "pronoun": "{He}",
    "surname": "{g}",
    "role": "{role}",
    "the guest": "the guest",
    "visiting": "the visiting official",
}
_NEXT = {  # {who} the guest, {x} another host
    "also met": "{who} also met {x}",
    "also held talks with": "{who} also held talks with {x}",
    "was also received by": "{who} was also received by {x}",
    "met separately with": "{who} met separately with {x}",
    "had a meeting with": "{who} also had a meeting with {x}",
    "then met": "{who} then met {x}",
    "paid a courtesy call": "{who} also paid a courtesy call on {x}",
}
_WITH_TIME = {
    "at, met": "{at}, {who} met {x}",
    "met at": "{who} met {x} {at}",
    "at, was received": "{at}, {who} was received by {x}",
    "at, held talks": "{at}, {who} held talks with {x}",
    "at, x received": "{at}, {x} received {role}",
}
_AT = {  # how far from the day of the story
    "later in the day": 0,
    "the same day": 0,
    "on the same day": 0,
    "earlier in the day": 0,
    "later": 0,
    "a day earlier": -1,
    "the day before": -1,
    "two days earlier": -2,
    "the next day": 1,
    "the following day": 1,
    "a day later": 1,
}
_BY_HOST = {
    "x also received": "{x} also received {role}",
    "the guest was also received": "the guest was also received by {x}",
    "x met the guest": "{x} also met the {Guestish} guest",
    "x hosted talks": "the {Guestish} delegation also held talks with {x}",
    "earlier, x had met": "earlier in the day, {x} had met {g}",
    "talks with were also held": "talks with {x} were also held",
    "meeting also took place": "a meeting between {g} and {x} also took place",
}
_NONE = {
    "called off": "a meeting with {x} was called off",
    "hopes to meet": "{He} hopes to meet {x} in the near future",
    "thanked x": "{He} praised {x} for the reforms",
    "would": "{He} would also meet {x} if time allowed",
    "did not meet": "{He} did not meet {x}",
    "wrote to": "{He} had written to {x} before the trip",
}


def passage(rng: Random) -> Passage:
    """Make a story of a guest's talks with one host and, in a later sentence, with another."""
    story = scene(rng)
    about = lead(rng, story)
    follows = rng.choice((_goes_on, _goes_on, _at_another_time, _at_another_time, _by_host, _none))
    barred = _OF_TALKS if story.told[0]["form"] == "visit" else frozenset()
    barred |= (
        _APART if follows is _at_another_time else frozenset({"other news"}) if follows is _by_host else frozenset()
    )
    between = story.made_of["between"] = rng.choice([each for each in _BETWEEN if each not in barred])
    words, stays = _BETWEEN[between]
    if words:
        story.say(words.format(**story.slots))
    follows(rng, story, stays and about == "guest")
    title = headline(rng, story)
    return put_together(rng, story, headline=title)


def _subject(rng: Random, story: Scene, *, alone: bool) -> str:
    name = rng.choice(list(_WHO) if alone else [each for each in _WHO if each != "pronoun"])
    story.made_of["who"] = name
    return _WHO[name].format(**story.slots)


def _goes_on(rng: Random, story: Scene, alone: bool) -> None:
    name = story.made_of["next"] = rng.choice(list(_NEXT))
    who = _subject(rng, story, alone=alone)
    story.say(
        _NEXT[name].format(**story.slots, who=who, x=named(rng, story.hosts[1])),
        story.meeting(story.day.isoformat(), story.visitors[0], story.hosts[1]),
    )


def _at_another_time(rng: Random, story: Scene, alone: bool) -> None:
    one_day = story.told[0]["form"] == "visit"
    allowed = [
        at for at, days in _AT.items() if story.day + timedelta(days=days) <= PUBLISHED and not (days and one_day)
    ]
    at = story.made_of["at"] = rng.choice(allowed)
    name = story.made_of["next"] = rng.choice(list(_WITH_TIME))
    who = _subject(rng, story, alone=alone)
    who = who if name == "met at" else who[0].lower() + who[1:] if who in {"He", "She"} else who
    told = _WITH_TIME[name].format(**story.slots, at=at, who=who, x=named(rng, story.hosts[1]))
    story.say(told, story.meeting(around(_AT[at], story), story.visitors[0], story.hosts[1]))


def _by_host(rng: Random, story: Scene, alone: bool) -> None:
    del alone  # the guest is named
    name = story.made_of["next"] = rng.choice(list(_BY_HOST))
    told = _BY_HOST[name].format(**story.slots, x=named(rng, story.hosts[1]))
    story.say(told, story.meeting(story.day.isoformat(), story.visitors[0], story.hosts[1]))


def _none(rng: Random, story: Scene, alone: bool) -> None:
    name = story.made_of["next"] = rng.choice(list(_NONE) if alone else ["called off"])
    story.say(opened(_NONE[name].format(**story.slots, x=named(rng, story.hosts[1]))))
