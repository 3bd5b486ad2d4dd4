"""Documents as longer stories tell them: other words for signing, quotes, who signs for whom, what is told twice."""

from random import Random
from typing import Any

from benchmarks.combinations.documents import said
from benchmarks.combinations.papers import also_told, firm, ministries, official, paper, parties, signed, state
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Person, Time, joined, opened, past_time, somebody, two_countries

_WORDS = {  # of any document
    "on the sidelines": "{a} and {b} signed {x} on the sidelines of a forum in Geneva {on}",
    "in the presence, ministers signed": "in the presence of {a} and {b}, the energy ministers signed {x} {at} {on}",
    "witnessed by": "{x}, witnessed by {a} and {b}, was signed {at} {on}",
    "signed for, while": "{a} signed {x} for {A} {on}, while {b} signed on behalf of {C}",
    "on behalf of A by a": "{x} was signed {at} {on} on behalf of {A} by {a} and on behalf of {C} by {b}",
    "we signed, said": "“we signed {x} with {C} {on},” {a} told reporters",
    "said: we have signed": "{a} said: “We have signed {x} with {C} {on}”",
    "wrote that": "{a} wrote on social media that {A} and {C} had signed {x} {on}",
    "signed, reads": "{A} and {C} signed {x} {on}, reads a statement by the presidential office",
    "the first of its kind": "{x}, the first of its kind, was signed between {A} and {C} {at} {on}",
    "during a visit by": "{x} was signed during a visit by {b} to {A} {on}",
    "the visit resulted in": "the visit of {b} to {A} {on} resulted in the signing of {x}",
    "with the signing of": "{a} and {b} opened a new chapter {on} with the signing of {x}",
    "initialled by experts": "experts from {A} and {C} initialled {x} {at} {on}",
    "counterpart with name": "{a} and his {B} counterpart {Y} signed {x} {at} {on}",
    "with counterpart name": "{a} signed {x} with {B} counterpart {Y} {at} {on}",
    "arrived and signed": "{b} arrived in {city} {on}, where he met {a} and signed {x}",
    "ministries of both": "the energy ministries of {A} and {C} signed {x} {at} {on}",
    "with its counterpart": "{m} signed {x} with its {B} counterpart {at} {on}",
    "governments of": "the governments of {A} and {C} signed {x} {at} {on}",
    "A's government": "{A}'s government signed {x} with {C} {at} {on}",
    "delegations": "delegations from {A} and {C} met {at} {on} and signed {x}",
    "representatives": "representatives of {A} and {C} signed {x} {at} {on} after two years of talks",
    "put pen to paper": "{a} and {b} put pen to paper on {x} {at} {on}",
    "despite": "despite differences over tariffs, {A} and {C} signed {x} {at} {on}",
    "as part of": "as part of the visit, {a} and {b} signed {x} {at} {on}",
    "four years after": "{A} and {C} signed {x} {at} {on}, four years after talks began",
    "following years": "following years of negotiations, {A} and {C} signed {x} {at} {on}",
    "which provides": "{A} and {C} signed {x} {at} {on}, which is expected to raise trade to $2 billion by 2030",
    "to replace one from": "{A} and {C} signed {x} {at} {on} to replace one from 1998",
    "valid for": "{A} and {C} signed {x} {at} {on} that is valid for five years",
    "will take effect": "{A} and {C} signed {x} {at} {on} that will take effect in January 2025",
    "ministers P and Q": "energy ministers {P1} and {Q1} signed {x} {at} {on}",
    "the ministers of A and C, P and Q": "the energy ministers of {A} and {C}, {P1} and {Q1}, signed {x} {at} {on}",
    "A's P and C's Q": "{A}'s {P1} and {C}'s {Q1} signed {x} {at} {on}",
    "by P for A, Q for C": "{x} was signed {at} {on} by {P1} for {A} and {Q1} for {C}",
    "P (A) and Q (C)": "{x} was signed {at} {on} by {P1} ({A}) and {Q1} ({C})",
    "A, C ink": "{A}, {C} ink {x}",
    "A inks with": "{A} inks {x} with {C}",
    "A signs with": "{A} signs {x} with {C}",
    "x inked": "{x} inked between {A} and {C} {on}",
    "after two rounds": "after two rounds of talks {at}, {A} and {C} {on} signed {x}",
    "not only": "{A} and {C} not only held consultations but also signed {x} {at} {on}",
    "by signing": "by signing {x} {on}, {A} and {C} took a step towards closer ties",
    "having signed": "having signed {x} with {C} {at} {on}, {A} now looks for investors",
    "having been signed": "{x} having been signed {on}, {A} and {C} turned to trade",
    "it was announced that": "it was announced that {x} had been signed by {a} and {b} {at} {on}",
    "is said to have": "a spokesman confirmed that {A} and {C} signed {x} {on}",
    "among other": "{a} and {b} signed, among other things, {x} {at} {on}",
    "the ceremony where": "{a} and {b} attended a ceremony {at} {on} where {x} was signed",
    "a ceremony at which": "at a ceremony {at} attended by {a} and {b}, {x} was signed {on}",
    "finally": "{A} and {C} finally signed {x} {at} {on} after a delay of two years",
    "officially": "{A} and {C} officially concluded {x} {at} {on}",
    "as the two leaders looked on": "{x} was signed {at} {on} as {a} and {b} looked on",
    "opened the way": "{a} and {b} opened the way to more flights {on} when they signed {x} {at}",
    "marking years": "{A} and {C} marked 60 years of relations {on} by signing {x} {at}",
    "with b looking on": "{a}, on a visit to {C}, signed {x} with {b} {on}",
    "hours after": "{A} and {C} signed {x} {at} {on}, hours after {b} arrived",
    "before leaving": "before leaving {city}, {b} signed {x} with {a} {on}",
    "earlier, had met": "{b}, who had met business leaders in the morning, signed {x} with {a} {on}",
}
_TWICE = {  # told in two or three sentences, and one document
    "the document was signed by": "{A} and {C} signed {x} {at} {on}. The document was signed by {a} and {b}",
    "it was signed": "{A} and {C} now have {x}. It was signed {at} {on} by {a} and {b}",
    "the k provides": "{a} and {b} signed {x} {at} {on}. The {k} covers training",
    "under the k": "{A} and {C} signed {x} {at} {on}. Under the {k}, they will meet yearly",
    "this k": "{A} and {C} signed {x} {at} {on}. “This {k} is good,” {a} said",
    "the signing ceremony was": "{A} and {C} signed {x} {at} {on}. The signing ceremony was attended by {a} and {b}",
    "speaking at the ceremony": "{a} and {b} signed {x} {at} {on}. Speaking at the ceremony, {b} praised the result",
    "the k will enter": "{A} and {C} signed {x} {at} {on}. The {k} will enter into force after ratification",
    "signing it": "{a} and {b} signed {x} {at} {on}. Signing the {k} shows trust, {a} said",
    "welcomed": "{A} and {C} signed {x} {at} {on}. Business groups welcomed the signing of the {k}",
    "he said the k": "{a} signed {x} with {b} {at} {on}. He said the {k}, signed after long talks, would help",
    "the two sides had": "{a} received {b} {on}. The talks covered trade and energy. The two sides signed {x}",
    "delegation headed": "a delegation headed by {b} met with {a} {on}. Then {x} was signed",
    "after which": "{a} held talks with {b} {at} {on}, after which {x} was signed",
    "expanded": "{a} and {b} held one-on-one talks {at} {on}, then talks of delegations. {x} was then signed",
    "during which": "{a} met {b} {at} {on}. The meeting, during which {x} was signed, lasted two hours",
}
_TYPED = {  # of one type
    "adopted a joint statement": ("statement", "{a} and {b} adopted a joint statement {at} {on}"),
    "issued a joint communiqué": ("statement", "{A} and {C} issued a joint communiqué {on} after the talks"),
    "a joint statement was adopted": (
        "statement",
        "a joint statement was adopted after the talks of {a} and {b} {at} {on}",
    ),
    "agreed on a road map": ("road map", "{a} and {b} agreed on a road map for trade {on}"),
    "approved an action plan": ("plan", "{a} and {b} approved an action plan for 2025 {at} {on}"),
    "signed the minutes": ("protocol", "{a} and {b} signed the minutes of the session {at} {on}"),
    "a protocol of the session": (
        "protocol",
        "a protocol was signed by {a} and {b} at the end of the session {at} {on}",
    ),
    "struck a deal": ("agreement", "{A} and {C} struck a deal on electricity imports {on}"),
    "reached an agreement": ("agreement", "{A} and {C} reached a trade agreement {at} {on}"),
    "clinched": ("agreement", "{A} clinched a gas supply deal with {C} {on}"),
    "free trade agreement": ("agreement", "{A} and {C} signed a free trade agreement (FTA) {at} {on}"),
    "titled": ("memorandum", "{a} and {b} signed a memorandum of understanding titled “Green Corridors” {at} {on}"),
    "quoted title": ("agreement", "{A} and {C} signed the “Safe Skies” agreement {at} {on}"),
    "between the government of": (
        "agreement",
        "{a} and {b} signed the Agreement between the Government of {A} and the Government of {C} {on}",
    ),
    "worth": ("contract", "{F} and {G} signed a contract worth $40 million {at} {on}"),
    "a $ deal": ("agreement", "{F} and {G} signed a $120 million deal {at} {on}"),
    "firms to build": ("agreement", "{F} and {G} signed an agreement to build a solar plant {at} {on}"),
    "firms between": ("memorandum", "a memorandum of understanding was signed between {F} and {G} {at} {on}"),
    "firm has signed with": ("contract", "{F} has signed a supply contract with {G}, the company said {on}"),
}


def passage(rng: Random) -> Passage:
    """Make a passage about one document, told at some length."""
    host, guest = two_countries(rng)
    one, other = somebody(rng, host), somebody(rng, guest)
    who, firms = (official(rng, host, one), official(rng, guest, other)), (firm(rng, host), firm(rng, guest))
    frames: Any = rng.choice((_WORDS, _WORDS, _TWICE, _TYPED))
    name, on, x = rng.choice(tuple(frames)), past_time(rng), paper(rng)
    kind, frame = frames[name] if frames is _TYPED else (x.type, frames[name])
    if name == "a joint statement was adopted" and len(on.when) < len("2024-05-17"):
        on = Time("weekday", "on Thursday", "2024-05-16")
    if name in {"A, C ink", "A inks with", "A signs with"}:
        on = Time("none", "", "2024-05-17")
    if "company said" in frame and on.construct not in {"weekday", "yesterday", "today"}:
        on = Time("today", "today", "2024-05-17")
    at = f"in {host.capital}" if rng.random() < 0.5 else ""
    words = said(
        frame,
        host,
        guest,
        who,
        x=x.one,
        at=at,
        on=on.words,
        city=host.capital,
        P1=one.name,
        Q1=other.name,
        Y=Person(other.name, one.office, guest).name,
        m=ministries(rng, host, guest)[0].words,
        k={"road map": "road map", "program": "programme"}.get(x.type, x.type),
        F=firms[0].words,
        G=firms[1].words,
    )
    sides = parties(*firms) if "{F}" in frame else parties(state(rng, host), state(rng, guest))
    if "{m}" in frame:
        sides = parties(*ministries(rng, host, guest))
    told = signed(x, on.when, sides) | {"type": kind}
    if "company said" in frame:
        told["when"] = {"any": [on.when, "2024-05-17"]}
    replaced = [signed(x, "1998", sides) | {"optional": True}] if "1998" in frame else []
    return Passage(
        kind="document",
        words=opened(joined(words, ".")),
        made_of={"frame": name, "time": on.construct, "paper": x.words if frames is not _TYPED else kind},
        host=host,
        guest=guest,
        told=(told, *replaced, *(also_told(x, sides) if frames is not _TYPED else ())),
    )
