"""The company that a sentence may stand in: what is told around it, further days, and who was named before."""

from random import Random

from benchmarks.combinations.world import Person, Time, Worded, coming_time, introduced, joined, past_time

AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "a statement said": "{}, a statement said on its website",
    "citing": "{}, the newspaper wrote, citing a government source",
    "said a spokeswoman": "{}, said Anna Berg, a spokeswoman for the ministry",
    "while": "{}, while farmers at home wait for lower tariffs",
    "amid": "amid a dispute over fishing rights, {}",
    "as by": "{}, as the two countries seek to double trade by 2030",
    "could": "{}, in a move that could ease the shortage of grain",
    "although": "{}, although the dispute over fishing rights has not been settled",
    "hope": "{}, and officials hope that fees for students will be cut",
    "said, adding": "{}, an official said, adding that visas will be abolished",
    "would": "{}, which would help exporters of tea",
    "not yet": "{}, but no agreement on visas has been signed yet",
    "planned roads": "{}. A road to the border is to be built by 2027",
    "no details": "{}. No further details were given",
    "unlike": "unlike previous governments, which ignored the region, the cabinet wants more trade. {}",
    "figures after": "{}. Trade between the two countries reached $200 million in 2023, up 12 percent",
    "figures before": "trade between the two countries rose by 12 percent in 2023. {}",
    "quote after": "{}. “We are satisfied with the results,” an official said",
}
AROUND_TIMED = {  # around what tells its own day
    "spokeswoman said on": "spokeswoman Anna Berg told reporters on Wednesday that {}",
    "announced on": "{}, the ministry announced on Wednesday",
    "weeks after": "{}, three weeks after a law on investment was adopted on April 26",
    "weeks before": "{}, weeks before elections that are due on August 2",
    "another called off": "{}, a week after a concert in the same city had been cancelled",
    "another planned": "{}, while a new bridge is planned for next year",
    "day told before": "a law on investment entered into force on May 2. {}",
    "day told after": "{}. A law on investment entered into force on May 2",
    "following": "following a decision of the government of April 26, {}",
    "after clause": "after parliament ratified the treaty on May 2, {}",
    "since clause": "since the treaty was ratified in 2021, trade has doubled. {}",
    "as the law": "{}, as a law on investment that was adopted on April 26 entered into force",
    "first since": "{}, the first such event since 2018",
    "will sign": "{}, and a decision on visas will be made in June",
    "expected": "{}, and a decision on visas is expected next month",
    "official told paper": "an official told the newspaper last Monday that {}",
    "quoted": "“We are ready,” an official said on Wednesday. {}",
    "despite": "despite a storm that closed the airport on Monday, {}",
}


def surrounded(rng: Random, sentence: str, *, timed: bool) -> Worded:
    """Return what may stand around a sentence, whose place is {}; nothing before what opens with an adjunct."""
    known = AROUND | AROUND_TIMED if timed else AROUND
    if sentence.split(maxsplit=1)[0].lower() in _OPENING:
        known = {name: words for name, words in known.items() if words.startswith("{}") or words.endswith(". {}")}
    name = rng.choice(tuple(known))
    return Worded(name, known[name])


_OPENING = frozenset(
    """
    visiting arriving upon speaking during on at after in ahead as within from under held with co-chairing addressing
    opening {on}, {from},
    """.split()
)


def put_around(around: Worded, sentence: str) -> str:
    """Put words around a sentence; each sentence begins with a capital and ends with a full stop."""
    sentences = joined(around.words.format(joined(sentence).rstrip(".")), ".").split(". ")
    return ". ".join(each[0].upper() + each[1:] for each in sentences)


def day_behind(rng: Random) -> Time:
    """Return a time that lies behind, in more wordings than `past_time`."""
    return rng.choice(
        (
            past_time(rng),
            past_time(rng),
            Time("late on weekday", "late on Thursday", "2024-05-16"),
            Time("weekday evening", "on Thursday evening", "2024-05-16"),
            Time("this morning", "this morning", "2024-05-17"),
            Time("weekday, month day", "on Tuesday, May 14", "2024-05-14"),
            Time("weekday (month day)", "on Tuesday (May 14)", "2024-05-14"),
            Time("the nth of month", "on the 14th of May", "2024-05-14"),
            Time("day month year", "on 14 May 2024", "2024-05-14"),
            Time("bare weekday", "Thursday", "2024-05-16"),
            Time("last weekday", "last Friday", "2024-05-10"),
            Time("days ago", "two days ago", "2024-05-15"),
            Time("month this year", "in April this year", "2024-04"),
            Time("late month", "in late April", "2024-04"),
            Time("end of month", "at the end of April", "2024-04"),
            Time("month last year", "in December last year", "2023-12"),
            Time("last month name", "last November", "2023-11"),
            Time("month year", "in November 2023", "2023-11"),
            Time("last year", "last year", "2023"),
        )
    )


def day_ahead(rng: Random) -> Time:
    """Return a time that lies ahead, in more wordings than `coming_time`."""
    return rng.choice(
        (
            coming_time(rng),
            coming_time(rng),
            Time("weekday", "on Monday", "2024-05-20"),
            Time("next weekday", "next Tuesday", "2024-05-21"),
            Time("weekday, month day", "on Tuesday, June 4", "2024-06-04"),
            Time("later this month", "later this month", "2024-05"),
            Time("early month", "in early June", "2024-06"),
            Time("end of month", "at the end of June", "2024-06"),
            Time("month this year", "in October this year", "2024-10"),
            Time("month next year", "in March next year", "2025-03"),
            Time("month year", "in March 2025", "2025-03"),
            Time("quarter", "in the third quarter of 2024", "2024-Q3"),
            Time("year", "in 2025", "2025"),
            Time("days", "on June 4 and 5", "2024-06-04/2024-06-05"),
        )
    )


def title_of(person: Person) -> str:
    """Return an office in capitals, as it stands before a name."""
    small = {"of", "and", "the", "for"}
    return " ".join(word if word in small else word.capitalize() for word in person.office.split())


def named(rng: Random, person: Person) -> Worded:
    """Name a person as the first mention of an article does, in more ways than `introduced`."""
    name, country, title = person.name, person.country, title_of(person)
    return rng.choice(
        (
            introduced(rng, person),
            introduced(rng, person),
            Worded("adjective title Dr name", f"{country.adjective} {title} Dr {name}"),
            Worded("the title of country name", f"the {title} of {country.name} {name}"),
            Worded("name, title of country,", f"{name}, {title} of {country.name},"),
            Worded("the adjective title, Mr name,", f"the {country.adjective} {title}, {_mr(person)}. {name},"),
            Worded("who is", f"{name}, who is {country.name}'s {person.office},"),
            Worded("in brackets", f"{country.adjective} {title} {name} (pictured)"),
            Worded("newly appointed", f"{country.name}'s newly appointed {person.office}, {name},"),
            Worded("His Excellency", f"H.E. {name}, {title} of {country.name},"),
            Worded("country's name", f"{country.name}'s {title}, {name},"),
        )
    )


def _mr(person: Person) -> str:
    return "Ms" if person.name.split()[0] == person.country.first[1] else "Mr"


def named_before(rng: Random, person: Person) -> tuple[str, Worded]:
    """Return a sentence that names a person and tells nothing of him, and how the next one means him."""
    words = named(rng, person).words
    office = person.office
    short = (
        office
        if {"prime", "deputy", "vice"} & {*office.split()}
        else next(word for word in ("minister", "president", "speaker") if word in office)
    )
    meant = rng.choice(
        (
            Worded("pronoun", "she" if _mr(person) == "Ms" else "he"),
            Worded("surname", person.name.split(" ", 1)[1]),
            Worded("Mr surname", f"{_mr(person)} {person.name.split(' ', 1)[1]}"),
            Worded("the adjective office", f"the {person.country.adjective} {short}"),
            Worded("the office", f"the {short}"),
        )
    )
    said = rng.choice(
        ("{} has called for lower tariffs", "tariffs are too high, {} says", "{} wants tariffs to be cut")
    )
    return put_around(Worded("", "{}"), said.format(words)), meant
