"""Calls of two officials who are named, by phone and by video, and talks that are none."""

from random import Random

from benchmarks.combinations.encounters import AROUND, OWN, chosen, said_time, scene
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import past_time

_CLAUSES = {
    "spoke by phone": "{a} spoke by phone with {b} {on}",
    "spoke on with, by phone": "{a} spoke {on} with {b} by phone",
    "spoke over the phone": "{a} spoke over the phone with {b} {on}",
    "spoke on the phone to": "{a} spoke to {b} on the phone {on}",
    "had a phone call with": "{a} had a phone call with {b} {on}",
    "telephone conversation": "{a} held a telephone conversation with {b} {on}",
    "telephone talks": "{a} held telephone talks with {b} {on}",
    "a phone call": "{a} received a phone call from {b} {on}",
    "took a call": "{a} took a call from {b} {on}",
    "made a call": "{a} made a telephone call to {b} {on}",
    "telephoned": "{a} telephoned {b} {on} to discuss grain supplies",
    "phoned": "{a} phoned {b} {on}",
    "a call between": "a phone call between {a} and {b} took place {on}",
    "a conversation took place on between": "a telephone conversation took place {on} between {a} and {b}",
    "a conversation of a with b": "a telephone conversation of {a} with {b} took place {on}",
    "via video link": "{a} and {b} discussed trade via video link {on}",
    "by videoconference": "{a} and {b} held talks by videoconference {on}",
    "held a videoconference": "{a} held a videoconference with {b} {on}",
    "held a video call": "{a} held a video call with {b} {on} on grain supplies",
    "met virtually": "{a} met virtually with {b} {on}",
    "a virtual meeting": "{a} held a virtual meeting with {b} {on}",
    "an online meeting between": "an online meeting between {a} and {b} was held {on}",
    "talked by telephone": "{a} and {b} talked by telephone {on}",
    "discussed by phone": "{a} discussed grain supplies with {b} by phone {on}",
    "discussed in a call": "{a} and {b} discussed energy in a phone call {on}",
    "discussed over the phone": "{a} and {b} discussed energy over the phone {on}",
    "exchanged views in a call": "{a} exchanged views on fisheries with {b} in a telephone call {on}",
    "was discussed in a call": "cooperation was discussed in a telephone conversation between {a} and {b} {on}",
    "the focus of a call": "fisheries were the focus of a telephone call {on} between {a} and {b}",
    "the call focused": "the telephone call between {a} and {b} {on} focused on energy",
    "initiated by": "the telephone conversation between {a} and {b} {on} was initiated by the {adj_b} side",
    "agreed by phone": "{a} and {b} agreed in a telephone conversation {on} to open more schools",
}
_SPEECHES = {
    "in a call with": "in a phone call with {b} {on}, {a} praised the cooperation in energy",
    "in his call with": "in {his_a} telephone conversation with {b} {on}, {a} stressed the importance of ports",
    "during a call": "during a telephone call with {b} {on}, {a} called for more flights",
    "told by phone": "{a} told {b} by telephone {on} that tariffs were too high",
    "told in a call": "{a} told {b} during a phone call {on} that tariffs were too high",
    "who spoke": "{a}, who spoke with {b} by phone {on}, said that trade should grow",
    "said after a call": "{a} said after a phone call with {b} {on} that trade should grow",
    "after a call": "after a video call with {b} {on}, {a} said that trade should grow",
    "speaking by phone": "speaking by phone with {b} {on}, {a} said that trade should grow",
    "had spoken": "the foreign ministry said that {a} had spoken with {b} by telephone {on}",
}
_BARE = {
    "on, a spoke": "{on}, {a} spoke by telephone with {b}",
    "on, a had a call": "{on} {a} had a telephone conversation with {b}",
    "a on spoke": "{a} {on} spoke by phone with {b}",
    "a on held a video call": "{a} {on} held a video call with {b}",
    "in quotes in a call": '"Our farmers need ports," {a} told {b} in a telephone call {on}',
    "by initiative": "{on}, at the initiative of the {adj_b} side, {a} had a telephone conversation with {b}",
    "congratulated by phone": "{a} {on} congratulated {b} in a telephone call on {his_b} appointment",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one call."""
    group, name, frame = chosen(rng, _CLAUSES, _SPEECHES, _BARE)
    two = scene(rng)
    time = said_time(rng) if group == len((_CLAUSES, _SPEECHES)) else past_time(rng)
    around = rng.choice((tuple(AROUND), OWN, ("nothing",))[group])
    two.made_of["frame"] = name
    return two.passage(frame, around, time, two.told("call", time.when))
