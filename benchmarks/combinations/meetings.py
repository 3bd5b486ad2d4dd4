"""Talks and receptions of two officials who are named, in person."""

from random import Random

from benchmarks.combinations.encounters import AROUND, OWN, chosen, said_time, scene
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import past_time

_CLAUSES = {  # {a} the host, {b} the guest, {at} the place, {on} the time
    "met with": "{a} met with {b} {at} {on}",
    "met": "{a} met {b} {at} {on}",
    "met in, on, with": "{a} met {at} {on} with {b}",
    "held talks with": "{a} held talks with {b} {at} {on}",
    "held talks in, on, with": "{a} held talks {at} {on} with {b}",
    "had a working meeting with": "{a} had a working meeting with {b} {at} {on}",
    "held a bilateral meeting on": "{a} held a bilateral meeting {on} with {b} {at}",
    "had a one-on-one with": "{a} had a one-on-one meeting {at} {on} with {b}",
    "conferred with": "{a} conferred with {b} {at} {on}",
    "held discussions on": "{a} held discussions on grain supplies with {b} {at} {on}",
    "received": "{a} received {b} {at} {on}",
    "received at the palace": "{a} received {b} at the government palace {at} {on}",
    "was received by": "{b} was received by {a} {at} {on}",
    "was received on by": "{b} was received {at} {on} by {a}",
    "hosted for talks": "{a} hosted {b} for talks {at} {on}",
    "welcomed for talks": "{a} welcomed {b} for talks {at} {on}",
    "granted an audience": "{a} granted an audience to {b} {at} {on}",
    "called on": "{b} called on {a} {at} {on}",
    "paid a courtesy call": "{b} paid a courtesy call on {a} {at} {on}",
    "sat down with": "{a} sat down with {b} {at} {on}",
    "had a working lunch": "{a} had a working lunch with {b} {at} {on}",
    "discussed with": "{a} discussed fisheries with {b} {at} {on}",
    "exchanged views with": "{a} exchanged views on migration with {b} {at} {on}",
    "a and b met": "{a} and {b} met {at} {on}",
    "a and b on met": "{a} and {b} {on} met {at} to discuss grain supplies",
    "a and b held consultations": "{a} and {b} held consultations {at} {on}",
    "a and b discussed": "{a} and {b} discussed railways {at} {on}",
    "a and b held talks on": "{a} and {b} held talks on fisheries and energy {at} {on}",
    "a meeting between took place": "a meeting between {a} and {b} took place {at} {on}",
    "a meeting of a with b": "a meeting of {a} with {b} was held {at} {on}",
    "talks between were held": "talks between {a} and {b} were held {at} {on}",
    "talks were held between": "talks were held {at} {on} between {a} and {b}",
    "the meeting focused": "the meeting between {a} and {b} {at} {on} focused on energy",
    "the meeting, held": "the meeting between {a} and {b}, held {at} {on}, focused on energy",
    "was discussed at": "cooperation in energy was discussed at a meeting between {a} and {b} {at} {on}",
    "the focus of talks": "fisheries were the focus of talks {at} {on} between {a} and {b}",
    "topped the agenda when": "energy topped the agenda when {a} met {b} {at} {on}",
    "on the sidelines": "{a} met with {b} on the sidelines of a climate conference {at} {on}",
    "led by": "a delegation of {B} led by {b} held talks with {a} {at} {on}",
    "a delegation led by": "{a} received a {adj_b} delegation headed by {b} {at} {on}",
}
_SPEECHES = {
    "at a meeting with": "at a meeting with {b} {at} {on}, {a} praised the cooperation in energy",
    "in his talks with": "in {his_a} talks with {b} {at} {on}, {a} stressed the importance of ports",
    "during talks with": "during talks with {b} {at} {on}, {a} stressed the importance of transport links",
    "meeting b, a said": "meeting {b} {at} {on}, {a} said that trade should grow",
    "receiving b, a said": "receiving {b} {at} {on}, {a} said that trade should grow",
    "welcoming b, a said": "welcoming {b} {at} {on}, {a} called for more flights",
    "after meeting b, a said": "after meeting {b} {at} {on}, {a} said that trade should grow",
    "a said after meeting b": "{a} said after meeting {b} {at} {on} that trade should grow",
    "a said after talks": "{a} said after talks with {b} {at} {on} that visas would be dropped",
    "speaking after talks": "speaking after talks with {b} {at} {on}, {a} said that trade should grow",
    "told during a meeting": "{a} told {b} during a meeting {at} {on} that tariffs were too high",
    "who met": "{a}, who met {b} {at} {on}, said that trade should grow",
    "who received": "{a}, who received {b} {at} {on}, praised the work of the engineers",
    "whom a received": "{b}, whom {a} received {at} {on}, thanked the hosts",
    "had met": "the foreign ministry said that {a} had met {b} {at} {on}",
    "agreed at talks": "{a} and {b} agreed at talks {at} {on} to open more schools",
    "and then met": "{a} opened a school in the morning and then met {b} {at} {on}",
    "a's meeting with": "{title_a}'s meeting with {b} {at} {on} lasted two hours",
    "the talks followed by": "talks between {a} and {b} {at} {on} were followed by a dinner",
}
_BARE = {
    "made the remarks": "{a} made the remarks during a meeting with {b} {at} {on}",
    "said in quotes at": '"Our farmers need ports," {a} said at a meeting with {b} {at} {on}',
    "told in quotes": '"Our farmers need ports," {a} told {b} during talks {at} {on}',
    "the comments came after": "the comments came after {a} met {b} {at} {on}",
    "on, a met b": "{on}, {a} met {b} {at}",
    "at, a met b": "{at} {on}, {a} met {b}",
    "on, talks were held": "{on}, {a} and {b} held talks {at}",
    "at, a meeting took place": "{at} {on} a meeting took place between {a} and {b}",
    "a on met": "{a} {on} met {b} {at}",
    "a on held talks": "{a} {on} held talks with {b} {at}",
    "a on received": "{a} {on} received {b} {at}",
    "it was on that": "it was {on} that {a} received {b} {at}",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one meeting."""
    group, name, frame = chosen(rng, _CLAUSES, _SPEECHES, _BARE)
    two = scene(rng)
    time = past_time(rng) if group < 2 else said_time(rng)
    around = rng.choice(OWN if group else tuple(AROUND))
    if group == 2:
        around = "nothing"
    place = rng.random() < 0.5 or frame.startswith("{at}")
    two.made_of["frame"] = name
    told = two.told("meeting", time.when)
    if "discussed" in name and time.construct == "year" and not place:
        told["optional"] = True  # what was discussed may have been the railways of that year
    return two.passage(frame, around, time, told, place=place)
