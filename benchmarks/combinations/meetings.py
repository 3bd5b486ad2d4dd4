"""Talks, receptions and calls between two officials."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, joined, opened, past_time, somebody, two_countries

_HELD = {  # {a} the host, {b} the guest, {at} the place, {on} the time
    "met with": "{a} met with {b} {at} {on}",
    "met": "{a} met {b} {at} {on}",
    "held talks with": "{a} held talks with {b} {at} {on}",
    "received": "{a} received {b} {at} {on}",
    "was received by": "{b} was received by {a} {at} {on}",
    "hosted for talks": "{a} hosted {b} for talks {at} {on}",
    "sat down with": "{a} sat down with {b} {at} {on}",
    "a and b met": "{a} and {b} met {at} {on}",
    "a and b held consultations": "{a} and {b} held consultations {at} {on}",
    "a meeting between took place": "a meeting between {a} and {b} took place {at} {on}",
    "talks between were held": "talks between {a} and {b} were held {at} {on}",
    "at a meeting with": "at a meeting with {b} {at} {on}, {a} praised the cooperation in energy",
    "during talks with": "during talks with {b} {at} {on}, {a} stressed the importance of transport links",
    "meeting b, a said": "meeting {b} {at} {on}, {a} said that trade should grow",
}
_CALLS = {
    "spoke by phone": "{a} spoke by phone with {b} {on}",
    "telephone conversation": "{a} held a telephone conversation with {b} {on}",
    "a call between": "a phone call between {a} and {b} took place {on}",
    "via video link": "{a} and {b} discussed trade via video link {on}",
}
_NOT_HELD = {
    "called off": "a meeting between {a} and {b} that had been planned for this week was called off",
    "wants to meet": "{a} wants to meet {b}",
    "would meet if": "{a} would meet {b} if both parliaments agreed",
}
_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "after": "{}, two days after a new road was opened",
    "while": "while farmers wait for lower tariffs, {}",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one meeting or call, or about one that is not held."""
    host, guest = two_countries(rng)
    one, other = somebody(rng, host), somebody(rng, guest)
    a, b, on = introduced(rng, one), introduced(rng, other), past_time(rng)
    frames, form = rng.choice(
        ((_HELD, "meeting"), (_HELD, "meeting"), (_HELD, "meeting"), (_CALLS, "call"), (_NOT_HELD, ""))
    )
    name = rng.choice(tuple(frames))
    around = rng.choice(tuple(_AROUND))
    at = f"in {host.capital}" if rng.random() < 0.5 else ""
    told = {
        "kind": "meeting",
        "form": form,
        "when": on.when,
        "participants": [one.name, other.name],
        "parties": sorted((host.code, guest.code)),
    }
    said = _AROUND[around].format(joined(frames[name].format(a=a.words, b=b.words, at=at, on=on.words)))
    return Passage(
        kind="meeting",
        words=opened(joined(said, ".")),
        made_of={
            "frame": name,
            "around": around,
            "time": on.construct,
            "place": "told" if at else "untold",
            "one": a.construct,
            "other": b.construct,
        },
        host=host,
        guest=guest,
        told=(told,) if form else (),
    )
