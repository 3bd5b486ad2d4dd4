"""Documents told in what follows the news of talks: who signs and when the sentences before say."""

from random import Random

from benchmarks._scoring import Row
from benchmarks.combinations.leads import headline, lead, put_together
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.scenes import Scene, scene
from benchmarks.combinations.world import opened

_BETWEEN = {
    "nothing": "",
    "the two discussed": "The two discussed trade and energy",
    "quote": '"We want more trade," {g} said',
    "talks focused": "The talks focused on visas, shipping and higher education",
    "trade background": "Trade between {Host} and {Guest} has grown since 2019",
    "embassy background": "{Guest} opened an embassy in {cap} in March 2021",
    "also briefed": "{g} also briefed {h} on plans for a new port",
}
_PAPERS = {  # how the text calls it, its type
    "a memorandum of understanding on {topic}": "memorandum",
    "an agreement on {topic}": "agreement",
    "a protocol on {topic}": "protocol",
    "a cooperation agreement in {topic}": "agreement",
    "a road map for {topic}": "road map",
    "a joint declaration on {topic}": "declaration",
    "a program of cooperation in {topic} for 2024-2026": "program",
    "an action plan on {topic}": "plan",
    "a joint statement": "statement",
}
_TOPICS = ("agriculture", "tourism", "renewable energy", "visa-free travel", "higher education", "air transport")
_SIGNED = {  # {it} the document; {them} those who met
    "after the talks, they signed": "after the talks, {them} signed {it}",
    "following the talks, was signed": "following the talks, {it} was signed",
    "following the meeting, sides signed": "following the meeting, the sides signed {it}",
    "they signed": "{them} signed {it}",
    "the sides also signed": "the sides also signed {it}",
    "it was also signed": "{it} was also signed",
    "at the end of the meeting": "at the end of the meeting, {them} signed {it}",
    "the meeting ended with": "the meeting ended with the signing of {it}",
    "the talks resulted in": "the talks resulted in the signing of {it}",
    "as a result of the talks": "as a result of the talks, {it} was signed",
    "upon completion": "upon completion of the talks, the parties signed {it}",
    "the two countries signed": "the two countries signed {it}",
    "during the meeting": "during the meeting, {it} was signed",
    "on the same day": "on the same day, the two sides signed {it}",
    "on the sidelines": "on the sidelines of the talks, {them} signed {it}",
    "surnames then signed": "{h} and {g} then signed {it}",
    "in their presence": "in the presence of {them}, {it} was signed",
    "signing ceremony": "they attended a ceremony at which {it} was signed",
    "both governments": "the two governments signed {it} after the talks",
    "later signed": "later in the day, {them} signed {it}",
    "put their signatures": "{them} put their signatures to {it}",
    "the host and guest": "{g} and {hisher} host signed {it}",
    "was signed by": "{it} was signed by {h} and {g}",
    "role and role": "the {Hostish} and {Guestish} {ministers} signed {it}",
    "they also inked": "they also inked {it}",
}
_MANY = {
    "n documents": ("following the talks, {n} documents were signed", "document"),
    "the sides n agreements": ("the sides signed {n} agreements", "agreement"),
    "n memoranda in presence": ("{n} memorandums of understanding were signed in the presence of {them}", "memorandum"),
    "a package": ("after the talks, {them} signed a package of {n} documents", "document"),
    "they also": ("they also signed {n} agreements", "agreement"),
}
_RECALLED = {  # {it} the document
    "first such, year": ("the two countries signed {it} in 2018", "2018"),
    "was signed in month year": ("{it} was signed in {third} in June 2021", "2021-06"),
    "back in": ("back in 2017, the two governments signed {it}", "2017"),
    "on day": ("the sides had signed {it} on 3 October 2023", "2023-10-03"),
    "last year": ("last year, the two countries signed {it}", "2023"),
    "during visit": ("{it} was signed during {h}'s visit to {home} in November 2022", "2022-11"),
}
_AHEAD = {
    "will be signed in": ("{it} will be signed in {home} in September", "2024-09"),
    "is to be signed next month": ("{it} is to be signed next month", "2024-06"),
    "plan to sign on": ("the sides plan to sign {it} on June 4", "2024-06-04"),
    "is due to be signed": ("{it} is due to be signed by the two governments in {home} on 4 June", "2024-06-04"),
}
_NONE = {
    "no document": "no documents were signed after the talks",
    "work on": "the sides are still working on {it}",
    "need for": "they stressed the need for {it}",
    "called for": "{g} called for the signing of {it}",
    "hoped": "both ministers hoped that {it} would be signed some day",
    "discussed draft": "the two discussed the draft of {it}",
    "put off": "the signing of {it}, planned for the meeting, was postponed",
}


def passage(rng: Random) -> Passage:
    """Make a story of talks and, in a later sentence, of what was signed then or at another time."""
    story = scene(rng)
    lead(rng, story, visit=0.0)
    between = story.made_of["between"] = rng.choice(list(_BETWEEN))
    if _BETWEEN[between]:
        story.say(_BETWEEN[between].format(**story.slots))
    told = rng.choice((_signed, _signed, _signed, _many, _recalled, _ahead, _none))(rng, story)
    title = headline(rng, story)
    return put_together(rng, story, kind="document", told=told, headline=title)


def _slots(rng: Random, story: Scene) -> tuple[dict[str, str], str]:
    """Return what a frame may name, and the type of its document."""
    paper = story.made_of["paper"] = rng.choice(list(_PAPERS))
    h, g = story.hosts[0], story.visitors[0]
    alike = h.office == g.office
    them = story.made_of["them"] = rng.choice(
        ("the two ministers", "the ministers", "the two sides", f"the {story.slots['both']}", "they")
        if alike
        else ("the two officials", "the sides", "they", "the two")
    )
    it = paper.format(topic=rng.choice(_TOPICS))
    hisher = "her" if story.slots["him"] == "her" else "his"
    return {**story.slots, "it": it, "them": them, "hisher": hisher, "ministers": story.slots["both"]}, _PAPERS[paper]


def _signed(rng: Random, story: Scene) -> tuple[Row, ...]:
    slots, kind = _slots(rng, story)
    alike = story.hosts[0].office == story.visitors[0].office
    name = story.made_of["told"] = rng.choice([each for each in _SIGNED if alike or each != "role and role"])
    story.say(_SIGNED[name].format(**slots))
    return (story.document(kind, story.day.isoformat()),)


def _many(rng: Random, story: Scene) -> tuple[Row, ...]:
    slots, _ = _slots(rng, story)
    name = story.made_of["told"] = rng.choice(list(_MANY))
    frame, kind = _MANY[name]
    number, word = rng.choice(((2, "two"), (3, "three"), (7, "seven"), (12, "12")))
    story.say(frame.format(**slots, n=word))
    return (story.document(kind, story.day.isoformat(), number),)


def _recalled(rng: Random, story: Scene) -> tuple[Row, ...]:
    slots, kind = _slots(rng, story)
    name = story.made_of["told"] = rng.choice(list(_RECALLED))
    frame, when = _RECALLED[name]
    story.say(frame.format(**slots))
    return (story.document(kind, when),)


def _ahead(rng: Random, story: Scene) -> tuple[Row, ...]:
    slots, kind = _slots(rng, story)
    name = story.made_of["told"] = rng.choice(list(_AHEAD))
    frame, when = _AHEAD[name]
    story.say(frame.format(**slots))
    return ({**story.document(kind, when), "status": "planned"},)


def _none(rng: Random, story: Scene) -> tuple[Row, ...]:
    slots, _ = _slots(rng, story)
    name = story.made_of["told"] = rng.choice(list(_NONE))
    story.say(opened(_NONE[name].format(**slots)))
    return ()
