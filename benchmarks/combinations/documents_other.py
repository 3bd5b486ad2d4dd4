"""Documents of another time or none: recalled, in force, planned, and those that nobody signed."""

from random import Random
from typing import Any

from benchmarks.combinations.documents import said
from benchmarks.combinations.papers import also_told, official, paper, parties, signed, state
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Time, coming_time, joined, opened, two_countries

_RECALLED = {  # {y} the year, {t} "the protocol on fish", {x} "a protocol on fish"
    "under the x signed in": "under {t} signed in {y}, {A} and {C} abolished most duties",
    "the x between, signed in": "{t} between {A} and {C}, signed in {y}, covers all sectors",
    "the x, which was signed in": "{t}, which {A} and {C} signed in {y}, has helped farmers",
    "based on": "cooperation between {A} and {C} is based on {x} signed in {y}",
    "had signed": "{A} and {C} had signed {x} in {y}",
    "in y, signed": "in {y}, {A} and {C} signed {x}",
    "back in": "back in {y}, {A} signed {x} with {C}",
    "recalled that": "{a} recalled that {x} with {C} was signed in {y}",
    "since signing": "trade has doubled since {A} and {C} signed {x} in {y}",
    "since the signing": "exports have grown since the signing of {x} between {A} and {C} in {y}",
    "after the signing in": "ties deepened after the signing of {x} between {A} and {C} in {y}",
    "the y x": "the {y} {w} between {A} and {C} remains the basis of cooperation",
    "dates back to": "{t} between {A} and {C} dates back to {y}",
    "expired, signed in": "{t} between {A} and {C}, which was signed in {y}, expired last year",
    "ratified, signed in": "the parliament of {A} has ratified {t} with {C} signed in {y}",
    "implementation of": "{a} and {b} discussed the implementation of {t} signed in {y}",
    "reviewed, which was": "{a} and {b} reviewed progress under {t}, which was signed in {y} in {city}",
    "the two signed in, and": "{A} and {C} established relations in 1964 and signed {x} in {y}",
    "a signed by then": "{t} was signed in {y} during a visit by the then president",
    "under a y x": "under a {y} {w}, {A} supplies {C} with electricity",
}
_IN_FORCE = {
    "entered into force": "{t} between {A} and {C} entered into force in {y}",
    "came into force": "{t} between {A} and {C} came into force in {y}",
    "took effect": "{t} between {A} and {C} took effect in {y}",
    "in force since": "{t} between {A} and {C} has been in force since {y}",
    "in force since, it": "in force since {y}, {t} between {A} and {C} covers all sectors",
    "have had since": "{A} and {C} have had {x} since {y}",
}
_PLANNED = {  # {when} the time to come
    "will sign": "{A} and {C} will sign {x} {when}",
    "a and b will sign": "{a} and {b} will sign {x} {at} {when}",
    "are to sign": "{A} and {C} are to sign {x} {at} {when}",
    "are due to sign": "{a} and {b} are due to sign {x} {at} {when}",
    "plan to sign": "{A} and {C} plan to sign {x} {when}",
    "are expected to sign": "{A} and {C} are expected to sign {x} {when}",
    "is set to sign": "{A} is set to sign {x} with {C} {when}",
    "x will be signed": "{x} between {A} and {C} will be signed {at} {when}",
    "x is to be signed": "{x} is to be signed {at} {when} by {a} and {b}",
    "x is expected to be signed": "{x} between {A} and {C} is expected to be signed {when}",
    "the signing is scheduled": "the signing of {x} between {A} and {C} is scheduled for {bare}",
    "the signing will take place": "the signing of {x} between {A} and {C} will take place {when} {at}",
    "will travel to sign": "{b} will travel to {city} {when} to sign {x} with {a}",
    "during the visit": "{b} will visit {A} {when}. During the visit, {x} will be signed",
    "agreed to sign": "{a} and {b} agreed to sign {x} {when}",
    "when, will sign": "{when}, {A} and {C} will sign {x}",
    "x will be signed, said": "{x} with {C} will be signed {when}, {a} said",
    "has said will sign": "{a} said {A} and {C} would sign {x} {when}",
}
_VAGUE = {  # planned for nobody says when
    "will soon sign": "{A} and {C} will soon sign {x}",
    "by the end of the year": "{A} and {C} will sign {x} by the end of the year",
    "is ready for signing": "{x} between {A} and {C} is ready for signing",
    "plan": "{A} plans to sign {x} with {C}",
}
_NONE = {
    "did not sign": "{A} and {C} did not sign {x} {at}",
    "have yet to sign": "{A} and {C} have yet to sign {x}",
    "failed to sign": "{a} and {b} failed to sign {x} {at}",
    "refused to sign": "{A} refused to sign {x} with {C}",
    "has not been signed": "{x} between {A} and {C} has not been signed",
    "postponed": "{A} and {C} postponed the signing of {x}",
    "was called off": "the signing of {x} between {A} and {C} was called off",
    "was cancelled": "a ceremony to sign {x} with {C} was cancelled",
    "possibility": "{a} and {b} discussed the possibility of signing {x}",
    "negotiating": "{A} and {C} are negotiating {x}",
    "talks on": "talks between {A} and {C} on {x} will continue next month",
    "called for": "{a} and {b} called for the early signing of {x}",
    "hoped": "{a} hoped that {A} and {C} would sign {x}",
    "hopes to sign": "{A} hopes to sign {x} with {C} next year",
    "would if": "{A} and {C} would sign {x} if both parliaments agreed",
    "could": "{A} and {C} could sign {x} next year",
    "urged": "{a} urged both governments to sign {x}",
    "cabinet approved a draft": "the cabinet of {A} approved a draft of {x} with {C} {at}",
    "authorised": "the cabinet of {A} authorised its minister to sign {x} with {C}",
    "working on": "{A} and {C} are working on {x}",
    "interested": "{a} said {A} was interested in concluding {x} with {C}",
    "readiness": "{a} expressed {A}'s readiness to sign {x} with {C}",
    "the need": "{a} and {b} stressed the need to conclude {x}",
    "denied": "{A} denied that it had signed {x} with {C}",
    "without signing": "{a} left {C} without signing {x}",
    "no document": "no documents were signed after the talks between {a} and {b} {at}",
    "proposed": "{a} proposed that {A} and {C} sign {x}",
    "text not agreed": "the text of {x} between {A} and {C} has not been agreed",
    "whether": "it is unclear whether {A} and {C} will sign {x}",
    "close to": "{A} and {C} are close to signing {x}",
    "ended without": "the talks between {a} and {b} ended without {x}",
}
_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "he told reporters": "{}, an official told reporters",
    "while": "{}, while farmers wait for lower tariffs",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one document that was signed once, is in force or planned, or was not signed at all."""
    host, guest = two_countries(rng)
    who = official(rng, host), official(rng, guest)
    frames, status = rng.choice(
        (
            (_RECALLED, "signed"),
            (_RECALLED, "signed"),
            (_IN_FORCE, "in force"),
            (_PLANNED, "planned"),
            (_PLANNED, "planned"),
            (_VAGUE, "planned"),
            (_NONE, ""),
            (_NONE, ""),
        )
    )
    name, around = rng.choice(tuple(frames)), rng.choice(tuple(_AROUND))
    x, year, coming = paper(rng), str(rng.choice((1998, 2009, 2014, 2017, 2021))), coming_time(rng)
    while " y x" in f" {name}" and not (x.type in {"agreement", "treaty", "memorandum"} and x.words.count(" ") < 4):
        x = paper(rng)
    at = f"in {host.capital}" if rng.random() < 0.5 else ""
    on = Time("year", year, year) if status in {"signed", "in force"} else coming
    around = around if ". " not in frames[name] else "nothing"
    frame = said(
        frames[name],
        host,
        guest,
        who,
        x=x.one,
        t=x.the,
        w=x.words,
        y=year,
        at=at,
        city=host.capital,
        when=coming.words,
        bare=coming.words.removeprefix("on ").removeprefix("in "),
    )
    told: list[dict[str, Any]] = []
    if status:
        sides = parties(state(rng, host), state(rng, guest))
        told = [signed(x, None if frames is _VAGUE else on.when, sides) | {"status": status}, *also_told(x, sides)]
    else:
        told = [*also_told(x, parties(*who))]
    return Passage(
        kind="document",
        words=opened(joined(_AROUND[around].format(frame), ".")),
        made_of={"frame": name, "around": around, "time": on.construct if status else "none", "paper": x.words},
        host=host,
        guest=guest,
        told=tuple(told),
    )
