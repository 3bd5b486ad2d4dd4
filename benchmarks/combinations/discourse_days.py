"""Several days in one story: an arrival, talks, what is recalled, what is to come, a day told only afterwards."""

from datetime import date
from random import Random

from benchmarks.combinations.leads import put_together
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.scenes import scene
from benchmarks.combinations.stories import OPEN, Frames, month_day, tell, weekday

_NEWS: Frames = {
    "arrived the day before": (
        ("{G} arrived in {cap} {before} on a three-day visit", "{on}, {he} met {H}"),
        (("visit", "g", (-1, 1)), ("meeting", "gh", 0)),
    ),
    "who arrived": (
        ("{G}, who arrived in {cap} {before} for a three-day visit, met {H} {on}",),
        (("visit", "g", (-1, 1)), ("meeting", "gh", 0)),
    ),
    "day told after": (("{G} met {H} in {cap}", "the meeting took place {on}"), (("meeting", "gh", 0),)),
    "day told after, of weeks ago": (
        ("{G} met {H} in {cap}", "the meeting was held on 8 April"),
        (("meeting", "gh", "2024-04-08"),),
    ),
    "held on": (("{G} met {H} in {cap}", "the talks, held {on}, focused on energy"), (("meeting", "gh", 0),)),
    "statement of another day": (
        ("{G} met {H} in {cap} {on}", "in a statement {after}, the ministry called the talks fruitful"),
        (("meeting", "gh", 0),),
    ),
    "speaking the next day": (
        ("{G} held talks with {H} {on}", "speaking to reporters {after}, {he} praised the reforms"),
        (("meeting", "gh", 0),),
    ),
    "calls it, then tells it": (
        ("{Guest} wants more trade with {Host}, {G} said {on}", "{He} was speaking after talks with {H} in {cap}"),
        (("meeting", "gh", 0),),
    ),
    "made the remarks": (
        ("{H} has called for direct flights to {Guest}", "{Heh} made the remarks {on} at a meeting with {G}"),
        (("meeting", "gh", 0),),
    ),
    "this was discussed": (
        ("{Host} and {Guest} will build a port together", "this was discussed {on} at a meeting between {H} and {G}"),
        (("meeting", "gh", 0),),
    ),
    "the issue was raised": (
        (
            "farmers of {Guest} want lower tariffs",
            "the issue was raised {on} during talks between {G} and {H} in {cap}",
        ),
        (("meeting", "gh", 0),),
    ),
    "visit and talks": (
        ("{G} paid an official visit to {Host} {on}", "{He} was received by {H}"),
        (("visit", "g", 0), ("meeting", "gh", 0)),
    ),
    "during the visit": (
        ("{G} visited {Host} {on}", "during the visit, {he} held talks with {H}"),
        (("visit", "g", 0), ("meeting", "gh", 0)),
    ),
    "as part of the visit": (
        ("{G} is on a visit to {cap}", "{on}, as part of the visit, {he} met {H}"),
        (("visit", "g", OPEN), ("meeting", "gh", 0)),
    ),
    "call": (("{G} and {H} spoke by phone {on}", "they discussed grain and visas"), (("call", "gh", 0),)),
    "the conversation took place": (
        ("{H} had a telephone conversation with {G}", "the call took place {on} at the request of the {Guestish} side"),
        (("call", "gh", 0),),
    ),
}
_BACKGROUND: Frames = {
    "nothing": ((), ()),
    "last met": (("{h} and {g} last met in {third} in 2022",), (("meeting", "gh", "2022"),)),
    "the two last met": (("the two last met in {third} in March 2023",), (("meeting", "gh", "2023-03"),)),
    "previous meeting": (("their previous meeting took place in {third} in 2021",), (("meeting", "gh", "2021"),)),
    "last visited": (("{g} last visited {Host} in March 2019",), (("visit", "g", "2019-03"),)),
    "return visit": (("{h} visited {Guest} in June 2023",), (("visit", "h", "2023-06"),)),
    "it follows a visit": (("it follows {h}'s visit to {home} in November",), (("visit", "h", "2023-11"),)),
    "first since": (("it was the first such meeting since 2021",), ()),
    "third meeting": (("it was their third meeting this year",), ()),
    "relations": (("{Host} and {Guest} established diplomatic relations in 1975",), ()),
    "document recalled": (
        ("the two countries signed an agreement on air transport in 2018",),
        (("agreement", "", "2018"),),
    ),
    "as agreed": (("the two sides had agreed on the road in March",), ()),
}
_NEXT: Frames = {
    "nothing": ((), ()),
    "memorandum": (
        ("after the talks, the two sides signed a memorandum of understanding on tourism",),
        (("memorandum", "", 0),),
    ),
    "documents": (("three documents were signed following the talks",), (("document 3", "", 0),)),
    "signed on": (("an agreement on visas was signed {after}",), (("agreement", "", 1),)),
    "will visit": (("{h} will visit {Guest} in September",), (("visit+", "h", "2024-09"),)),
    "next meeting": (("the two agreed to meet again in {home} in September",), (("meeting+", "gh", "2024-09"),)),
    "to meet x": (("{g} is to meet {X} on Saturday",), (("meeting+", "gx", "2024-05-18"),)),
    "x earlier": (("earlier, {X} had received {g}",), (("meeting", "gx", OPEN),)),
    "then met x": (("{after}, {g} met {X}",), (("meeting", "gx", 1),)),
    "met x before": (("{before}, {g} had met {X}",), (("meeting", "gx", -1),)),
    "invited": (("{h} accepted an invitation to visit {Guest}",), ()),
    "called off": (("a meeting with {X} planned for Saturday was called off",), ()),
    "leaves": (("{g} leaves for home on Saturday",), ()),
}
_BY_PHONE = frozenset({"call", "the conversation took place"})
_OF_ANOTHER = frozenset({"to meet x", "x earlier", "then met x", "met x before", "called off"})
_WEEKS_AGO = "day told after, of weeks ago"
_APART = frozenset({"nothing", "relations", "will visit", "document recalled", "return visit", "invited", "as agreed"})
_OF_THE_TWO = frozenset({"the two last met", "previous meeting", "first since", "third meeting", "it follows a visit"})
_ON_THE_SPOT = _OF_ANOTHER | {"memorandum", "documents", "signed on", "leaves", "next meeting"}


def passage(rng: Random) -> Passage:
    """Make a story of some days."""
    story = scene(rng)
    story.day = date(2024, 5, rng.choice((14, 15, 16)))
    said = weekday if rng.random() < 0.6 else month_day
    story.made_of["days"] = "weekdays" if said is weekday else "dates"
    background, following = (_BACKGROUND, _NEXT) if rng.random() < 0.5 else (_NEXT, _BACKGROUND)
    for part, frames in (("news", _NEWS), ("second", background), ("third", following)):
        names = [each for each in frames if _fits(each, story.made_of)]
        name = story.made_of[part] = rng.choice(names)
        tell(rng, story, frames[name], said)
    kind = rng.choice(("meeting", "meeting", "document"))
    return put_together(rng, story, kind=kind)


def _fits(name: str, made_of: dict[str, str]) -> bool:
    """Tell a frame that may stand after those chosen: "the two" are those who met, a call is no meeting in person."""
    if made_of.get("news") == _WEEKS_AGO:
        return name in _APART
    if name in _OF_THE_TWO:
        return made_of["news"] not in _BY_PHONE and made_of.get("second") not in _OF_ANOTHER
    return name not in _ON_THE_SPOT or made_of["news"] not in _BY_PHONE
