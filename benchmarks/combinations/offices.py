"""Officials of states, one or two in a sentence, wherever in it and however they are introduced."""

from random import Random

from benchmarks.combinations.officials import introduced, official, surname
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, past_time, two_countries

_ALONE = {  # {a} who is introduced, {c} the other country, {at} its capital, {on} a time
    "arrived": "{a} arrived in {at} {on}",
    "said that": "{a} said that the two countries share old ties",
    "said, quote before": '"We value this friendship," said {a}',
    "quote, who said": '"We value this friendship," {a} said {on}',
    "told reporters": '"Our trade is growing," {a} told reporters in {at}',
    "according to": "according to {a} the road will be open by autumn",
    "according to, behind": "the harvest was good this year, according to {a}",
    "was confirmed by": "the news was confirmed {on} by {a}",
    "letter to": "in a letter to {a} farmers of both countries asked for lower tariffs",
    "delegation led by": "a delegation led by {a} arrived in {at} {on}",
    "delegation headed by": "a delegation from {c} toured the port, guided by {a}",
    "among the guests": "among the guests of the concert in {at} was {a}",
    "was attended by": "the ceremony was attended by {a}",
    "in the presence of": "the exhibition was opened in {at} in the presence of {a}",
    "hand over to": "the keys were handed over to {a} {on}",
    "thanked": "farmers thanked {a} for the new road",
    "possessed": "the speech of {a} was met with applause",
    "for his part": "for his part {a} praised the work of the embassy",
    "stressed": "{a} stressed that {c} was a close friend",
    "in an interview": "in an interview with a newspaper {a} called the project useful",
    "on behalf of": "on behalf of his government the greetings were read by {a}",
    "invited": "{a} has been invited to {at}",
    "who spoke": "the guests heard {a} speak of old ties",
    "as quoted": '"The work goes on," the agency quoted {a} as saying',
    "participle": "speaking in {at} {on}, {a} praised the growth of tourism",
    "adding": '"We are neighbours by heart," {a} said, adding that more flights were needed',
    "congratulated": "{a} has sent a letter of thanks to doctors in {at}",
    "office of": "the office of {a} declined to comment",
    "spokesman for": "a spokesman for {a} declined to comment",
    "but not": "neither {a} nor his aides would comment",
    "wrote on X": "{a} wrote on X {on} that the talks had been useful",
}
_BOTH = {
    "and met": "{a} and {b} met in {at} {on}",
    "and spoke": "{a} and {b} spoke about tourism",
    "thanked": "{a} thanked {b} for the help with the floods",
    "accompanied by": "{a}, accompanied by {b}, toured the port of {at}",
    "as well as": "{a}, as well as {b}, spoke at the opening",
    "along with": "{a}, along with {b}, spoke at the opening",
    "attended by both": "the opening was attended by {a} and {b}",
    "among others": "among those present were {a}, {b}, and students of the university",
    "represented": "the book was presented by {a}, while {b} cut the ribbon",
    "at the invitation of": "{a} came to {at} {on} at the invitation of {b}",
    "on behalf": "the first speech was given by {a}, the second by {b}",
    "in addition to": "in addition to {a}, the guests heard {b}",
    "told": '"Our farmers need roads," {a} told {b}',
    "semicolons": "at the table sat {a}; {b}; and several ambassadors",
    "both": "both {a} and {b} praised the choir",
    "not only": "not only {a} but also {b} praised the choir",
    "replied": "{a} praised the port, and {b} replied that it would grow",
    "wrote to": "{a} wrote to {b} {on}",
    "colleague": "{a} shook hands with {b} before the cameras",
}
_AFTER = {  # later mentions, which tell no other office; {s} surname
    "nothing": "",
    "nothing ": "",
    "surname": "{s} said the road was important",
    "Mr surname": "Mr {s} will stay until Sunday",
    "he": "He did not say when the work would end",
    "the minister": "The official thanked the doctors",
    "surname, quote": '"We are friends," {s} added',
    "surname's": "{s}'s remarks were met with applause",
}
_AROUND = {
    "nothing": "{}",
    "nothing ": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "after": "{}, two days after a new road was opened",
    "while": "while farmers wait for lower tariffs, {}",
    "on time": "on Tuesday morning, {}",
    "as": "{}, as a strike closed the port",
}
_QUOTING = ('"', "said", "according")


def passage(rng: Random) -> Passage:
    """Make a passage that introduces one official or two."""
    host, guest = two_countries(rng)
    one, other = official(rng, host), official(rng, guest)
    while one.name[:1] == other.name[:1] and one.name.split()[-1] == other.name.split()[-1]:
        other = official(rng, guest)
    a, b, on = introduced(rng, one), introduced(rng, other), past_time(rng)
    alone = rng.random() < 0.6
    frames = _ALONE if alone else _BOTH
    name, around, after = rng.choice(tuple(frames)), rng.choice(tuple(_AROUND)), rng.choice(tuple(_AFTER))
    said = joined(frames[name].format(a=a.words, b=b.words, at=guest.capital, on=on.words, c=guest.name), "")
    if "spokesman" in said and "," in a.words:
        return passage(rng)  # whose name it is nobody knows
    if any(sign in said for sign in _QUOTING):
        around = "nothing"
    end = "" if said.endswith('"') else "."
    later = _AFTER[after].format(s=surname(one.name))
    words = joined(opened(_AROUND[around].format(said)), end)
    return Passage(
        kind="office",
        words=joined(words, later + "." if later else ""),
        made_of={
            "frame": name,
            "around": around,
            "after": after,
            "one": a.construct,
            **({} if alone else {"other": b.construct}),
            "title": one.post.title,
            "name": one.form,
        },
        host=host,
        guest=guest,
        told=(one.held,) if alone else (one.held, other.held),
    )
