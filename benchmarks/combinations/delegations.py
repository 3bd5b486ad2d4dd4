"""Meetings of those who have no names, of counterparts, of three, and told in two sentences."""

from random import Random
from typing import Any

from benchmarks.combinations.encounters import AROUND, Scene, chosen, said_time, scene
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, past_time, somebody

_NAMELESS = {
    "the ministers of a and b met": "the {offices} of {A} and {B} met {at} {on}",
    "a's and b's ministers": "{A}'s and {B}'s {offices} held talks {at} {on}",
    "the adjective ministers": "the {adj_a} and {adj_b} {offices} held talks {at} {on}",
    "officials from a and b": "officials from {A} and {B} held talks {at} {on}",
    "senior officials of a and b": "senior officials of {A} and {B} met {at} {on} to discuss visas",
    "delegations of a and b": "delegations of {A} and {B} held talks {at} {on}",
    "negotiators from": "negotiators from {A} and {B} met {at} {on}",
    "political consultations": "political consultations between {A} and {B} were held {at} {on}",
    "a and b held consultations": "{A} and {B} held consultations on consular matters {at} {on}",
    "talks between ministers of": "talks between the {offices} of {A} and {B} took place {at} {on}",
    "a meeting of the ministers": "a meeting of the {offices} of {A} and {B} took place {at} {on}",
    "a meeting between officials": "a meeting between {adj_a} and {adj_b} officials took place {at} {on}",
    "the ministers on met": "the {offices} of {A} and {B} {on} held talks {at} on grain supplies",
}
_NAMELESS_CALLS = {
    "the ministers spoke by phone": "the {offices} of {A} and {B} spoke by phone {on}",
    "a call between the ministers": "a telephone call between the {offices} of {A} and {B} took place {on}",
    "the ministers discussed by video": "the {offices} of {A} and {B} held talks by videoconference {on}",
}
_COUNTERPARTS = {
    "met his counterpart": "{a} met {his_a} {adj_b} counterpart {name_b} {at} {on}",
    "met with his counterpart, b,": "{a} met with {his_a} {adj_b} counterpart, {name_b}, {at} {on}",
    "met his counterpart from": "{a} met {his_a} counterpart from {B}, {name_b}, {at} {on}",
    "held talks with counterpart": "{a} held talks {at} {on} with {adj_b} counterpart {name_b}",
    "a and his counterpart": "{a} and {his_a} {adj_b} counterpart {name_b} met {at} {on}",
    "a and his counterpart, b, held": "{a} and {his_a} {adj_b} counterpart, {name_b}, held talks {at} {on}",
    "talks with counterpart": "talks between {a} and {his_a} {adj_b} counterpart {name_b} took place {at} {on}",
    "received his counterpart": "{a} received {his_a} {adj_b} counterpart, {name_b}, {at} {on}",
    "the ministers of a and b, name and name": "the {offices} of {A} and {B}, {name_a} and {name_b}, met {at} {on}",
    "ministers name of a and name of b": "{offices} {name_a} of {A} and {name_b} of {B} met {at} {on}",
    "a's name and b's name": "{A}'s {name_a} and {B}'s {name_b} held talks {at} {on}",
}
_THREE = {
    "a and c met b": "{a} and {c} met with {b} {at} {on}",
    "b met a and c": "{b} held talks with {a} and {c} {at} {on}",
    "attended by c": "{a} met {b} {at} {on} in the presence of {c}",
    "also attended": "{a} held talks with {b} {at} {on}. The meeting was also attended by {c}",
    "a, c and b met": "{a}, {c} and {b} met {at} {on}",
}
_SENTENCES = {
    "the two discussed": "{a} met {b} {at} {on}. The two discussed fisheries and energy",
    "they discussed": "{a} met with {b} {at} {on}. They discussed fisheries, and {last_b} praised the new port",
    "during the meeting": "{a} received {b} {at} {on}. During the meeting, {last_a} and {last_b} discussed energy",
    "the sides": "{a} held talks with {b} {at} {on}. The sides agreed to open more schools",
    "the talks focused": "{a} held talks with {b} {at} {on}. The talks focused on fisheries",
    "he told": "{a} received {b} {at} {on}. {last_a} told {last_b} that trade should grow",
    "for his part": "{a} received {b} {at} {on}. For {his_b} part, {last_b} said that tariffs were too high",
    "the meeting was held": "{a} met {b}. The meeting was held {at} {on}",
    "the talks took place": "{a} held talks with {b}. The talks took place {at} {on}",
    "at the meeting": "{a} met {b} {at} {on}. At the meeting, it was noted that trade should grow",
    "the remark": "{title_a} said that visas would be dropped. {he_A} said this {on} at a meeting with {b} {at}",
    "the ministry added": "{a} met {b} {at} {on}, the ministry said. The meeting lasted two hours, it added",
    "he was speaking": "{title_a} praised the engineers. {he_A} was speaking {on} after talks {at} with {b}",
}
_DAYS = ("the meeting was held", "the talks took place")  # what is reported as news, with its day
_TWICE = {  # the other meeting was in 2021 or will be in June
    "they last met": "{a} met {b} {at} {on}. The two last met in 2021",
    "a previous meeting": "{a} met {b} {at} {on}. Their previous meeting took place in 2021",
    "will meet again": "{a} met {b} {at} {on}. They will meet again in June",
    "agreed to meet again": "{a} met {b} {at} {on}. The two agreed to meet again in June",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one meeting, or two."""
    frames = (_NAMELESS, _NAMELESS_CALLS, _COUNTERPARTS, _THREE, _SENTENCES, _TWICE)
    group, name, frame = chosen(rng, *frames)
    office = rng.choice(("foreign minister", "trade minister", "minister of energy", "president", "prime minister"))
    two = scene(rng, office if group < frames.index(_THREE) else None)
    third = somebody(rng, two.host, "minister of labour")
    while third.name.split()[-1] == two.one.name.split()[-1]:
        third = somebody(rng, two.host, "minister of labour")
    two.words["c"] = introduced(rng, third).words
    two.words["he_A"] = two.words["he_a"].capitalize()
    time = said_time(rng) if name.endswith("on met") or frames[group] in (_SENTENCES, _TWICE) else past_time(rng)
    while name in _DAYS and len(time.when) < len("2024-05-17"):
        time = said_time(rng)
    two.made_of["frame"] = name
    around = rng.choice(tuple(AROUND)) if group < frames.index(_SENTENCES) and ". " not in frame else "nothing"
    return two.passage(frame, around, time, *_told(two, frames[group], name, time.when, third.name))


def _told(two: Scene, frames: dict[str, str], name: str, when: str, third: str) -> list[dict[str, Any]]:
    if frames in (_NAMELESS, _NAMELESS_CALLS):
        return [two.told("call" if frames is _NAMELESS_CALLS else "meeting", when) | {"participants": []}]
    names = [two.one.name, two.other.name]
    first = two.told("meeting", when, *names, *([third] if frames is _THREE else []))
    if frames is not _TWICE:
        return [first]
    if "again" in name:
        return [first, two.told("meeting", "2024-06", status="planned")]
    return [first, two.told("meeting", "2021")]
