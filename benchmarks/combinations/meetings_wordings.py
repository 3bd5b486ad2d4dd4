"""Meetings in rarer wordings, with others besides, at gatherings elsewhere, and two told in one sentence."""

from random import Random

from benchmarks.combinations.encounters import AROUND, OWN, chosen, said_time, scene
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, past_time, somebody

_CLAUSES = {
    "had an audience with": "{b} had an audience with {a} {at} {on}",
    "received in audience": "{a} received in audience {at} {on} {b}",
    "hosted talks with": "{a} hosted talks with {b} {at} {on}",
    "opened talks with": "{a} opened talks with {b} {at} {on}",
    "wrapped up talks with": "{a} wrapped up talks with {b} {at} {on}",
    "met face to face": "{a} met face to face with {b} {at} {on}",
    "held a tête-à-tête": "{a} held a tête-à-tête with {b} {at} {on}",
    "held closed-door talks": "{a} held closed-door talks with {b} {at} {on}",
    "held extended talks": "{a} and {b} held talks in an expanded format {at} {on}",
    "co-chaired talks": "{a} and {b} co-chaired bilateral talks {at} {on}",
    "brought together": "talks {at} {on} brought together {a} and {b}",
    "accompanied by": "{a}, accompanied by a group of experts, met {b} {at} {on}",
    "met separately": "{a} met separately with {b} {at} {on}",
    "met again": "{a} met again with {b} {at} {on}",
    "met for the first time": "{a} met {b} for the first time {at} {on}",
    "met for an hour": "{a} met for an hour with {b} {at} {on}",
    "to discuss": "{a} met {b} {at} {on} to discuss a railway due to open in 2030",
    "and discussed": "{a} met {b} {at} {on} and discussed a bridge built in 1998",
    "used a meeting to": "{a} used a meeting with {b} {at} {on} to call for more flights",
    "raised at talks": "{a} raised the matter with {b} at talks {at} {on}",
    "urged at a meeting": "{a} urged {b} at a meeting {at} {on} to lower tariffs",
    "thanked at a meeting": "{a} thanked {b} at a meeting {at} {on} for the help after the floods",
    "signed after talks": "{a} and {b} signed a memorandum on tourism after talks {at} {on}",
    "followed a meeting": "the announcement followed a meeting between {a} and {b} {at} {on}",
    "came during": "the proposal came during a meeting between {a} and {b} {at} {on}",
    "in Geneva": "{a} met with {b} in Geneva {on} on the sidelines of a climate conference",
    "at the margins of": "{a} and {b} met on the margins of the UN General Assembly in New York {on}",
    "a bilateral at the summit": "{a} held a bilateral meeting with {b} during a climate summit in Geneva {on}",
    "were held, attended by": "bilateral talks were held {at} {on} with the participation of {a} and {b}",
    "in a joint interview": "{a} and {b} spoke behind closed doors {at} {on}",
}
_SPEECHES = {
    "noted at a meeting": "{a} noted at a meeting with {b} {at} {on} that trade should grow",
    "this was stated by": "this was stated by {a} at a meeting with {b} {at} {on}",
    "in remarks after": "in remarks after {his_a} meeting with {b} {at} {on}, {a} said that trade should grow",
    "to reporters after": "speaking to reporters after a meeting with {b} {at} {on}, {a} praised the hosts",
    "following talks": "following talks between {a} and {b} {at} {on}, the two countries agreed to open more schools",
    "following his talks": "following {his_a} talks with {b} {at} {on}, {a} announced the opening of a school",
    "statement said had received": "a statement said that {a} had received {b} {at} {on}",
    "greetings when they met": "{b} conveyed greetings to {a} when they met {at} {on}",
    "received, said": "{b}, who was received {at} {on} by {a}, said that trade should grow",
    "a, the ministry said, met": "{a}, the ministry said, met {b} {at} {on}",
    "at talks with, pledged": "at talks {at} {on} with {b}, {a} pledged to lower tariffs",
    "where a met": "{b} praised the hosts for the talks with {a} {at} {on}",
    "told him when": "when {a} met {b} {at} {on}, farmers protested outside",
    "as a met": "farmers protested as {a} met {b} {at} {on}",
    "before meeting": "{a} visited a school before meeting {b} {at} {on}",
    "the first thing": "{a} began the day {at} {on} with a meeting with {b}",
}
_SEVERAL = {  # {c} is of the guest's country, too
    "on two days": "{a} met {b} {at} on Wednesday and {c} on Thursday",
    "separate meetings": "{a} held separate meetings {at} on Wednesday with {b} and {c}",
    "and later": "{a} met {b} {at} on Wednesday and later held talks with {c}",
    "met and spoke": "{a} met {b} {at} on Wednesday and spoke by phone with {c} on Thursday",
    "two sentences": "{a} met {b} {at} on Wednesday. On Thursday, {he_a} held talks with {c}",
    "he also met": "{a} held talks with {b} {at} on Wednesday. {he_A} also met {c}",
}
_DAYS = {
    "on two days": ("2024-05-15", "2024-05-16", "meeting"),
    "met and spoke": ("2024-05-15", "2024-05-16", "call"),
    "two sentences": ("2024-05-15", "2024-05-16", "meeting"),
}


def passage(rng: Random) -> Passage:
    """Make a passage about one meeting, or two of the same host."""
    group, name, frame = chosen(rng, _CLAUSES, _SPEECHES, _SEVERAL)
    two = scene(rng)
    time = said_time(rng) if name in {"and discussed", "to discuss"} else past_time(rng)
    two.words["he_A"] = two.words["he_a"].capitalize()
    two.made_of["frame"] = name
    told = [two.told("meeting", time.when)]
    around = rng.choice((tuple(AROUND), OWN, ("nothing",))[group])
    if frame is _SEVERAL.get(name):
        third = somebody(rng, two.guest, "minister of labour")
        while third.name.split()[-1] == two.other.name.split()[-1]:
            third = somebody(rng, two.guest, "minister of labour")
        two.words["c"] = introduced(rng, third).words
        first, second, form = _DAYS.get(name, ("2024-05-15", "2024-05-15", "meeting"))
        told = [two.told("meeting", first), two.told(form, second, two.one.name, third.name)]
        time = time._replace(construct="on days told", words="")
    return two.passage(frame, around, time, *told, place=rng.random() < 0.5)
