"""Documents that two sign: who, what, how, where and when."""

from random import Random

from benchmarks.combinations.papers import Signer, also_told, official, paper, parties, signed, signers
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import PUBLISHED, Country, Time, joined, opened, past_time, two_countries

_ANYBODY = {  # {a} and {b} who sign, {x} the document, {at} the place, {on} the time
    "a and b signed": "{a} and {b} signed {x} {at} {on}",
    "a and b have signed": "{a} and {b} have signed {x} {at}",
    "a signed with b": "{a} signed {x} with {b} {at} {on}",
    "a signed with b x": "{a} {on} signed with {b} {x}",
    "on, a and b signed": "{on}, {a} and {b} signed {x} {at}",
    "at on, a and b signed": "{at} {on}, {a} and {b} signed {x}",
    "inked": "{a} and {b} inked {x} {at} {on}",
    "concluded": "{a} concluded {x} with {b} {at} {on}",
    "put signatures to": "{a} and {b} put their signatures to {x} {at} {on}",
    "entered into": "{a} has entered into {x} with {b}",
    "x was signed by": "{x} was signed by {a} and {b} {at} {on}",
    "x was signed at on by": "{x} was signed {at} {on} by {a} and {b}",
    "x between a and b was signed": "{x} between {a} and {b} was signed {at} {on}",
    "x was signed between": "{x} was signed {at} {on} between {a} and {b}",
    "on, x was signed": "{on} {at}, {x} was signed by {a} and {b}",
    "a signing ceremony for": "a signing ceremony for {x} between {a} and {b} was held {at} {on}",
    "the signing of x took place": "the signing of {x} between {a} and {b} took place {at} {on}",
    "x, signed by": "{x}, signed {at} {on} by {a} and {b}, opens the way to lower tariffs",
    "x signed by": "{x} signed {at} {on} by {a} and {b} provides for closer contacts",
    "the x, which was signed": "the sides will benefit from {x}, which was signed {at} {on} by {a} and {b}",
    "it signed": "{a} said it had signed {x} with {b} {at} {on}",
    "a and b sealed": "{a} and {b} sealed their talks with {x} {at} {on}",
    "formalized": "{a} and {b} formalised their cooperation {on} by signing {x} {at}",
    "cooperate under": "{a} and {b} will cooperate more closely under {x} signed {on}",
    "relations expand after": "cooperation expands after {a} and {b} signed {x} {at} {on}",
    "tie": "{a} and {b} signed {at} {on} {x}",
    "and agreed": "{a} and {b} signed {x} {at} {on} and agreed to meet every year",
    "discussed and signed": "{a} and {b} discussed transit and signed {x} {at} {on}",
    "announced the signing": "{a} and {b} announced the signing of {x} {at} {on}",
}
_OFFICIALS = {
    "after the talks, a and b signed": "after the talks {at} {on}, {a} and {b} signed {x}",
    "following a meeting signed": "{a} and {b} signed {x} following their meeting {at} {on}",
    "talks ended with the signing": "the talks between {a} and {b} {at} {on} ended with the signing of {x}",
    "talks culminated in": "talks between {a} and {b} {at} {on} culminated in the signing of {x}",
    "a, who signed": "{a}, who signed {x} with {b} {at} {on}, praised the cooperation in energy",
    "after signing": "after signing {x} with {b} {at} {on}, {a} spoke of a new chapter",
    "signing x, a said": "signing {x} with {b} {at} {on}, {a} said that trade should grow",
    "met and signed": "{a} met with {b} {at} {on} and the two signed {x}",
    "met. They signed": "{a} met with {b} {at} {on}. They signed {x}",
    "met. During the meeting": "{a} met with {b} {at} {on}. During the meeting {x} was signed",
    "met. Following the talks": "{a} held talks with {b} {at} {on}. Following the talks, the sides signed {x}",
    "met. The two ministers": "{a} received {b} {at} {on}. The two officials also signed {x}",
    "met. X was signed as a result": "{a} hosted {b} for talks {at} {on}. As a result, {x} was signed",
    "met. The meeting ended": "{a} and {b} met {at} {on}. At the end of the meeting, they put their names to {x}",
    "his counterpart": "{a} and his {B} counterpart signed {x} {at} {on}",
    "the foreign ministers": "the foreign ministers of {A} and {C} signed {x} {at} {on}",
    "for one side, for the other": "{A} and {C} signed {x} {at} {on}. The document was signed by {a} and {b}",
    "on behalf of": "{x} was signed {at} {on}. It was signed by {a} on behalf of {A} and by {b} on behalf of {C}",
}
_STATES = {
    "witnessed": "{a} and {b} witnessed the signing of {x} between {A} and {C} {at} {on}",
    "in the presence of": "{x} between {A} and {C} was signed {at} {on} in the presence of {a} and {b}",
    "attended the signing ceremony": "{a} and {b} attended the signing ceremony of {x} {at} {on}",
    "oversaw": "{a} and {b} oversaw the signing of {x} {at} {on}",
    "presided over": "{a} and {b} presided {on} over the signing {at} of {x}",
    "the visit saw the signing": "the visit of {b} to {A} {on} saw the signing of {x} between the two countries",
    "initialled": "{A} and {C} initialled {x} {at} {on}",
    "delegations initialled": "{x} was initialled {at} {on} by the delegations of {A} and {C}",
    "A, C signed": "{A}, {C} signed {x} {at} {on}",
    "A became the first": "{A} {on} became the first country in the region to sign {x} with {C}",
    "speaking at the signing": "speaking at the signing of {x} between {A} and {C} {at} {on}, {a} praised the result",
    "speaking after the signing": "speaking after the signing of {x} with {C} {on}, {a} praised the result",
    "the two countries": "{A} and {C} have close ties. The two countries signed {x} {at} {on}",
    "adjective officials": "{P} and {Q} officials signed {x} {at} {on}",
}
_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "the ministry said in a statement on": "{}, the ministry said in a statement",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "he told reporters": "{}, officials told reporters",
    "boosting": "{}, boosting ties that go back to 1964",
    "a move": "{}, a move that exporters had long asked for",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one document that was signed."""
    host, guest = two_countries(rng)
    on = past_time(rng)
    frames, who = rng.choice(
        (
            (_ANYBODY, signers(rng, host, guest)),
            (_ANYBODY, signers(rng, host, guest)),
            (_OFFICIALS, (official(rng, host), official(rng, guest))),
            (_STATES, (official(rng, host), official(rng, guest))),
        )
    )
    x = paper(rng, who[0].construct)
    name, around = rng.choice(tuple(frames)), rng.choice(tuple(_AROUND))
    frame, at = frames[name], f"in {host.capital}" if rng.random() < 0.5 else ""
    around = around if ". " not in frame else "nothing"
    if name == "cooperate under" and on.construct in {"none", "weekday", "today", "yesterday"}:
        on = Time("year", "in 2021", "2021")
    if name.startswith(("on,", "at on,")) and not (on.words or (at and "{at} {on}" in frame)):
        name, frame = "a and b signed", _ANYBODY["a and b signed"]
    return Passage(
        kind="document",
        words=opened(joined(_AROUND[around].format(said(frame, host, guest, who, x=x.one, at=at, on=on.words)), ".")),
        made_of={
            "frame": name,
            "around": around,
            "time": on.construct,
            "place": "told" if at else "untold",
            "one": who[0].construct,
            "other": who[1].construct,
            "paper": x.words,
        },
        host=host,
        guest=guest,
        told=(
            signed(x, on.when if "{on}" in frame else PUBLISHED.isoformat(), parties(*who)),
            *also_told(x, parties(*who)),
        ),
    )


def said(frame: str, host: Country, guest: Country, who: tuple[Signer, Signer], **parts: str) -> str:
    """Fill a frame with two signers, their countries and its other parts; sentences begin with a capital."""
    filled = frame.format(
        a=who[0].words,
        b=who[1].words,
        A=host.name,
        B=guest.adjective,
        C=guest.name,
        P=host.adjective,
        Q=guest.adjective,
        **parts,
    )
    first, *others = joined(*filled.split()).split(". ")
    return ". ".join((first, *map(opened, others)))
