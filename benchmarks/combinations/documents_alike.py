"""What looks like a document and is none, or none that two states signed with each other at a known time."""

from random import Random

from benchmarks.combinations.documents import said
from benchmarks.combinations.papers import official, paper
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, past_time, two_countries

_ALIKE = {
    "signed a decree": "{a} signed a decree on visa-free entry for citizens of {C} {on}",
    "signed a law": "{a} signed a law on foreign investment {on}",
    "signed the guest book": "{b} signed the guest book at the presidential palace in {city} {on}",
    "book of condolence": "{a} visited the embassy of {C} {on} and signed the book of condolence",
    "agreement to meet": "agreement was reached to hold the next session in {city}",
    "agreed to continue": "{a} and {b} agreed to continue consultations on {x}",
    "in full agreement": "{a} and {b} were in full agreement on the need to cut tariffs {on}",
    "no disagreement": "{a} said there was broad agreement between {A} and {C} on security",
    "adopted a strategy": "{A} adopted a new tourism strategy {on}",
    "parliament adopted a resolution": "the parliament of {A} adopted a resolution on relations with {C} {on}",
    "national plan": "{a} briefed {b} on the national development plan of {A} {on}",
    "in a statement": "in a statement {on}, {a} welcomed closer ties with {C}",
    "a statement issued": "a statement issued by the ministry {on} said {A} and {C} would go on talking",
    "according to a joint statement": "according to a joint statement, {A} and {C} will cut tariffs",
    "the statement reads": "the two sides stressed the role of trade, the joint statement reads",
    "Paris Agreement": "{a} and {b} reaffirmed their commitment to the Paris Agreement {on}",
    "UN convention": "{A} and {C} are parties to the UN Convention on the Law of the Sea",
    "exchange programme": "the student exchange programme between {A} and {C} attracts many young people",
    "contract workers": "contract workers from {C} returned to {A} {on}",
    "honour agreements": "{a} pledged to honour all agreements signed with {C}",
    "implementation": "{a} and {b} called for the full implementation of signed agreements {on}",
    "have signed over the years": "{A} and {C} have signed more than 60 documents since 1992",
    "number of agreements": "the number of agreements between {A} and {C} has reached 40",
    "legal framework": "the legal framework between {A} and {C} comprises 35 agreements",
    "submitted": "{a} submitted {x} with {C} to parliament {on}",
    "draft": "experts from {A} and {C} discussed a draft of {x} {on}",
    "finalised the draft": "experts from {A} and {C} finalised the draft of {x} {on}",
    "instruments of ratification": "{a} and {b} exchanged instruments of ratification {on}",
    "credentials": "the new ambassador of {C} presented his letters of credence to {a} {on}",
    "a letter from": "{b} handed {a} a letter from the head of state {on}",
    "letters of congratulation": "the presidents of {A} and {C} exchanged letters of congratulation {on}",
    "gifts": "{a} and {b} exchanged gifts {on}",
    "business plan": "investors from {C} presented a business plan to {a} {on}",
    "peace deal": "{a} told {b} {on} that a peace deal in the region was far away",
    "a big deal": "for farmers in {A}, trade with {C} is a big deal",
    "a great deal": "{A} and {C} have a great deal in common, {a} said {on}",
    "programme of the visit": "the programme of the visit of {b} to {A} includes a trip to a port",
    "on the agenda": "{x} is on the agenda of the talks between {a} and {b}",
    "benefits": "{a} spoke about the benefits of {x} with {C} {on}",
    "studying": "{A} is studying a proposal by {C} to conclude {x}",
    "welcomed the idea": "{b} welcomed the idea of {x} between {A} and {C} {on}",
    "obstacles": "{a} said obstacles to {x} with {C} had been removed",
    "work has begun": "work has begun on {x} between {A} and {C}",
    "invited to join": "{A} has invited {C} to join {x}",
    "criticised": "the opposition in {A} criticised plans for {x} with {C} {on}",
    "conditions": "{A} has set conditions for {x} with {C}",
    "signing fees": "notaries in {A} charge signing fees to companies from {C}",
    "signs of": "{a} sees signs of closer cooperation with {C}",
    "pact members": "{A} is not a member of the pact to which {C} belongs",
    "round of talks": "the second round of talks on {x} between {A} and {C} ended {on}",
    "completed negotiations": "{A} and {C} have yet to complete negotiations on {x}",
    "consultations on": "{a} and {b} held consultations on {x} {on}",
    "no plans": "{A} has no plans to sign {x} with {C}",
    "would have": "{A} and {C} would have signed {x} {on} had the weather allowed",
    "was to have been": "{x} between {A} and {C} was to have been signed {on}, but the visit was put off",
    "only after": "{A} will sign {x} only if {C} lifts its tariffs",
    "until": "{A} will not sign {x} until {C} lifts its tariffs",
    "instead of": "instead of signing {x}, {a} and {b} agreed to talk again",
    "rejects": "{A} rejects {x} proposed by {C}",
    "withdrew": "{A} withdrew from {t} with {C} {on}",
    "terminated": "{A} terminated {t} with {C} {on}",
    "suspended": "{A} suspended {t} with {C} {on}",
    "violated": "{A} accused {C} {on} of violating {t}",
}
_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
}


def passage(rng: Random) -> Passage:
    """Make a passage that tells of no document, or of none that must be found."""
    host, guest = two_countries(rng)
    name, around, on = rng.choice(tuple(_ALIKE)), rng.choice(tuple(_AROUND)), past_time(rng)
    x = paper(rng)
    while "the 2011" in x.words or "ministries for" in x.words:
        x = paper(rng)
    words = said(
        _ALIKE[name],
        host,
        guest,
        (official(rng, host), official(rng, guest)),
        x=x.one,
        t=x.the,
        on=on.words,
        city=host.capital,
    )
    return Passage(
        kind="document",
        words=opened(joined(_AROUND[around].format(words), ".")),
        made_of={"frame": name, "around": around, "time": on.construct, "paper": x.words},
        host=host,
        guest=guest,
        told=(),
    )
