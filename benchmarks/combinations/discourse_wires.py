"""Stories as wires, ministries and dailies tell them: longer sentences, roles for names, company, what went before."""

from datetime import date
from random import Random

from benchmarks.combinations.leads import put_together
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.scenes import scene
from benchmarks.combinations.stories import OPEN, Frames, day_month_year, month_day, tell, weekday
from benchmarks.combinations.world import opened

_MET = (("meeting", "gh", 0),)
_NEWS: Frames = {
    "who is in": (
        ("{H} {on} received {G}, who is in {cap} on a two-day visit",),
        (*_MET, ("visit", "g", OPEN)),
    ),
    "wrapped up": (
        ("{G} wrapped up a two-day visit to {Host} {on}, during which {he} held talks with {H}",),
        (("visit", "g", OPEN), ("meeting", "gh", OPEN)),
    ),
    "agreed during talks between": (
        ("{Host} and {Guest} {on} agreed to work closer in energy, during talks between {H} and {G} in {cap}",),
        _MET,
    ),
    "topped the agenda when": (
        ("cooperation in farming topped the agenda when {H} met {G} in {cap} {on}",),
        _MET,
    ),
    "at the invitation": (
        ("at the invitation of {H}, {G} paid an official visit to {Host} {on}", "{He} held talks with {h}"),
        (("visit", "g", 0), *_MET),
    ),
    "the meeting of h with g": (("the meeting of {H} with {G} took place {on} in {cap}",), _MET),
    "capital hosted talks": (("{cap} {on} hosted talks between {H} and {G}",), _MET),
    "is visiting": (
        ("{G} is visiting {cap}", "{on}, {he} was received by {H}"),
        (("visit", "g", OPEN), *_MET),
    ),
    "working lunch": (("{H} had a working lunch with {G} {on}",), _MET),
    "delegation headed by": (("a {Guestish} delegation headed by {G} was received {on} by {H}",), _MET),
    "with a delegation led by": (("{H} met {on} with a {Guestish} delegation led by {G}",), _MET),
    "the talks, the agency": (
        ("energy was at the centre of {day}'s talks between {H} and {G}",),
        _MET,
    ),
    "g, on a visit to": (("{G}, on a visit to {cap}, met {H} {on}",), (*_MET, ("visit", "g", OPEN))),
    "receiving g, h said": (("receiving {G} in {cap} {on}, {H} said that trade should grow",), _MET),
    "h said following talks": (
        ("{Host} will buy more {Guestish} grain, {H} said {on} following talks with {G}",),
        _MET,
    ),
    "told h": (("{G} told {H} at a meeting in {cap} {on} that {Guest} would open a consulate",), _MET),
    "ministers h and g": (
        ("{cap} hopes for more trade with {home}", "this was the message of {H} when {heh} received {G} {on}"),
        _MET,
    ),
    "met to discuss": (("{H} and {G} met {on} to discuss the future of the port, the agency reports",), _MET),
    "reported": (("as reported by the press service of the ministry, {H} met {G} {on}",), _MET),
    "office says": (("{H} has met {G} in {cap}, {his_h} office said {on}",), (("meeting", "gh", OPEN),)),
    "met on sidelines": (("{H} met {G} {on} on the sidelines of a farming fair in {cap}",), _MET),
    "bilateral": (("{G} and {H} held a bilateral meeting {on} in {cap}",), _MET),
    "arrived and met": (
        ("{G} arrived in {cap} {on} and held talks with {H}",),
        (("visit", "g", 0), *_MET),
    ),
    "tete-a-tete": (
        ("{H} welcomed {G} {on} at the presidential palace", "the two held talks behind closed doors"),
        (*_MET, ("visit?", "g", OPEN)),
    ),
}
_MORE: Frames = {
    "nothing": ((), ()),
    "also attended by": (("the meeting was also attended by {X}",), (("meeting?", "gh&x", OPEN),)),
    "ambassador took part": (("the {Guestish} ambassador also took part in the meeting",), ()),
    "the same afternoon": (("the same afternoon, {g} called on {X}",), (("meeting", "gx", 0),)),
    "also on the day": (("also {on}, the {Guestish} {gplain} was received by {X}",), (("meeting", "gx", 0),)),
    "before leaving": (("before leaving {cap}, {g} paid a courtesy call on {X}",), (("meeting", "gx", OPEN),)),
    "dinner in honour": (("in the evening, {X} hosted a dinner in honour of the guest",), (("meeting", "gx", 0),)),
    "recalled his own visit": (
        ("{h} recalled {his_h} own visit to {home} in March 2022",),
        (("visit", "h", "2022-03"),),
    ),
    "accepted invitation": (("{h} accepted {g}'s invitation to visit {Guest} at a convenient time",), ()),
    "previous round": (
        ("the previous round of consultations was held in {home} in June 2022",),
        (("meeting", "", "2022-06"),),
    ),
    "next session": (
        ("the next session of the joint commission will be held in {home} in October",),
        (("session+", "", "2024-10"),),
    ),
    "first to visit since": (
        ("{g} is the first {Guestish} {goffice} to visit {Host} since 2011",),
        (("visit?", "", "2011"), ("visit?", "g", OPEN)),
    ),
    "accompanied": (("{He} is accompanied by a group of business people",), ()),
    "third country signed": (("{Host} and {Third} signed a similar agreement on Monday",), ()),
    "embassy": (("{Guest} reopened its embassy in {cap} in 2019",), ()),
    "quote": (
        ('"The meeting on energy in March was useful," {g} said',),
        (("meeting?", "", "2024-03"), ("meeting?", "gh", "2024-03")),
    ),
    "will travel": (("from {cap}, {g} will travel to {third}",), (("visit+?", "g", OPEN),)),
    "relations": (("the two countries mark 50 years of relations this year",), ()),
    "agreement from": (("the agreement on visas, signed in May 2019, was also discussed",), ()),
    "council": (
        ("both sides praised the work of the joint council, which met in {home} in February",),
        (("session?", "", "2024-02"),),
    ),
    "invited to": (
        ("{h} invited {his_h} colleague to a forum in {cap} on 12 September",),
        (("forum+?", "", "2024-09-12"),),
    ),
    "had been expected": (("a visit by {g} had been planned for last autumn, but did not take place",), ()),
    "spoke by phone earlier": (("{h} and {g} had spoken by phone on 2 April",), (("call", "gh", "2024-04-02"),)),
    "met a month before": (
        ("they had met in {third} a month earlier",),
        (("meeting", "gh", {"any": ["2024-04", None]}),),
    ),
}


_WITH_X = frozenset({"also attended by", "the same afternoon", "also on the day", "before leaving", "dinner in honour"})
_SECOND = frozenset({"met a month before"})  # right behind the news
_LAST = frozenset({"third country signed"})  # after which "the same day" is another


def _fits(name: str, part: str, made_of: dict[str, str]) -> bool:
    """Tell a frame that may stand in a place of the story."""
    told = set(made_of.values())
    if name in told or (name in _WITH_X and told & _WITH_X):
        return False
    return not (part == "third" and name in _SECOND) and not (part == "second" and name in _LAST)


def passage(rng: Random) -> Passage:
    """Make a story of three parts: the news, and two of what goes with it."""
    story = scene(rng)
    story.day = date(2024, 5, rng.choice((14, 15, 16)))
    said = rng.choice((weekday, weekday, month_day, day_month_year))
    story.made_of["days"] = said.__name__
    for part, frames in (("news", _NEWS), ("second", _MORE), ("third", _MORE)):
        name = story.made_of[part] = rng.choice([each for each in frames if _fits(each, part, story.made_of)])
        tell(rng, story, frames[name], said)
    return put_together(rng, story, headline=opened(f"{story.host.adjective}-{story.guest.adjective} ties discussed"))
