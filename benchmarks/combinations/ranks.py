"""Whose how-manieth partner, investor or market a country is."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, joined, opened, somebody, two_countries

# {s} who has the rank and {o} among whose partners, {sa} and {oa} their adjectives, {r} the rank before a noun, {th}
# alone, {w} the noun, {ws} more of it, {x} an official of {s}, {y} one of {o}.
_RANKED = {
    "s is o's": "{s} is {o}'s {r} {w} {on}",
    "s is the of o": "{s} is the {r} {w} of {o}",
    "s was o's": "{s} was {o}'s {r} {w} in 2023",
    "s has become": "{s} has become {o}'s {r} {w}",
    "s remains": "{s} remains {o}'s {r} {w}",
    "s ranks among": "{s} ranks {th} among {o}'s {ws}",
    "s ranked among": "{s} ranked {th} among the {ws} of {o} in 2023",
    "ranking in a participle": "trade grew by a third, with {s} ranking {th} among {o}'s {ws}",
    "ranking behind a comma": "{s} sold more last year, ranking {th} among {o}'s {ws}",
    "occupies the place": "{s} occupies {th} place among {o}'s {ws}",
    "takes the place": "{s} takes the {th} place among the {ws} of {o}",
    "making s o's": "trade grew by a third last year, making {s} {o}'s {r} {w}",
    "makes s the of o": "the new figures make {s} the {r} {w} of {o}",
    "as o's": "as {o}'s {r} {w}, {s} has a special role, {x} said",
    "apposition behind": "{s}, {o}'s {r} {w}, signed the convention",
    "apposition behind, of": "{s}, the {r} {w} of {o}, will open a trade office",
    "apposition before": "{o}'s {r} {w}, {s}, will open a trade office",
    "x said that": "{x} said that {s} is {o}'s {r} {w}",
    "x noted, s being": "{x} noted that {s} was the {r} {w} of {o}",
    "which is": "{y} visited {s}, which is {o}'s {r} {w}",
    "after which": "{o} wants closer ties with {s}, its {r} {w}",
    "for o, s is": "for {o}, {s} is the {r} {w}",
    "s, x said, is": "{s}, {x} said, is {o}'s {r} {w}",
    "in terms of": "in terms of volume, {s} ranks {th} among {o}'s {ws}",
    "is in the place in the list": "{s} is in {th} place on the list of {o}'s {ws}",
    "is considered": "{s} is considered the {r} {w} of {o}",
    "rose to": "{s} rose to {th} place among {o}'s {ws}",
    "moved up": "{s} has moved up to {th} place among the {ws} of {o}",
    "today s is": "today {s} is {o}'s {r} {w}, and the two countries want more",
    "currently": "{s} is currently {o}'s {r} {w} with a share of 12 percent",
    "o's w is s": "the {r} {w} of {o} is {s}",
    "regards": "{o} regards {s} as its friend; {s} is its {r} {w}",
    "with turnover of": "with a turnover of $2 billion, {s} was {o}'s {r} {w} in 2022",
    "after Germany": "{s} is {o}'s {r} {w} after Germany",
    "overtook": "{s} overtook Germany to become {o}'s {r} {w}",
    "according to": "according to the statistics committee, {s} is the {r} {w} of {o}",
    "the adjective economy": "{s} is now the {r} {w} of the {oa} economy",
    "is its": "{o} imports grain from {s}, and {s} is its {r} {w}",
    "cemented": "{s} has strengthened its position as {o}'s {r} {w}",
    "kept its place": "{s} kept its place as the {r} {w} of {o}",
}
_FIRST = {
    "leads the list": "{s} leads the list of {o}'s {ws}",
    "tops the list": "{s} tops the list of {o}'s {ws}",
    "heads": "{s} heads the list of the {ws} of {o}",
    "is number one": "{s} is the number one {w} of {o}",
    "ranks first": "{s} ranks first among {o}'s {ws}",
    "no. 1": "{s} is {o}'s No. 1 {w}",
}
_NONE = {
    "one of the": "{s} is one of {o}'s largest {ws}",
    "among the top": "{s} is among the top five {ws} of {o}",
    "important": "{s} is an important {w} of {o}",
    "could become": "{s} could become {o}'s {r} {w}",
    "wants to become": "{s} wants to become the {r} {w} of {o}",
    "world's": "{s} is the world's {r} producer of copper, and {o} buys it",
    "largest plant": "{s} has built the {r} plant in {o}",
    "not": "{s} is not {o}'s {r} {w}",
    "leading companies": "leading companies of {s} met the largest banks of {o}",
    "hopes": "{x} hopes that {s} will be {o}'s {r} {w} by 2030",
    "largest delegation": "the largest delegation of {s} so far visited {o}",
    "second visit": "this is the second visit of {x} to {o} as a key partner",
    "third agreement": "{s} and {o} signed their third agreement",
    "major": "{s} is a major {w} of {o}, {x} said",
    "third-largest city": "an office of {s} was opened in the third-largest city of {o}",
}
_RANKS = {
    "largest": ("largest", "first", 1),
    "biggest": ("biggest", "first", 1),
    "second-largest": ("second-largest", "second", 2),
    "third largest": ("third largest", "third", 3),
    "third biggest": ("third biggest", "third", 3),
    "fourth-biggest": ("fourth-biggest", "fourth", 4),
    "fifth most important": ("fifth most important", "fifth", 5),
    "5th largest": ("5th largest", "5th", 5),
    "most important": ("most important", "first", 1),
    "second": ("second", "second", 2),
    "leading": ("leading", "first", 1),
    "12th-largest": ("12th-largest", "12th", 12),
}
_NOUNS = {
    "trading partner": ("trading partners", ("trade partner", "trading partner")),
    "trade partner": ("trade partners", ("trade partner",)),
    "economic partner": ("economic partners", ("economic partner", "trade partner")),
    "export market": ("export markets", ("export market",)),
    "export destination": ("export destinations", ("export destination", "export market")),
    "investor": ("investors", ("investor",)),
    "foreign investor": ("foreign investors", ("foreign investor", "investor")),
    "supplier": ("suppliers", ("supplier",)),
    "supplier of oil": ("suppliers of oil", ("oil supplier", "supplier of oil", "supplier")),
    "source of imports": ("sources of imports", ("source of imports", "import source")),
    "bilateral donor": ("bilateral donors", ("donor", "bilateral donor")),
    "creditor": ("creditors", ("creditor",)),
    "source of tourists": ("sources of tourists", ("source of tourists", "tourist market")),
    "buyer": ("buyers", ("buyer",)),
    "trading partner in the region": (
        "trading partners in the region",
        ("trade partner", "trading partner", "trade partner in the region"),
    ),
}
_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "noted that": "it was noted that {}",
    "while": "while farmers wait for lower tariffs, {}",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one rank, or about words of rank that tell none."""
    ranked, whose = two_countries(rng)
    frames = rng.choice((_RANKED, _RANKED, _RANKED, _RANKED, _FIRST, _NONE))
    name = rng.choice(tuple(frames))
    x, y = introduced(rng, somebody(rng, ranked)), introduced(rng, somebody(rng, whose))
    degree, noun = rng.choice(tuple(_RANKS)), rng.choice(tuple(_NOUNS))
    r, th, rank = _RANKS[degree]
    if frames is _FIRST:
        rank = 1
    if name == "after Germany" and rank not in {1, 2}:
        degree, (r, th, rank) = "largest", _RANKS["largest"]
    if name == "after Germany":
        rank = 2
    if r == "second" and "{r}" in frames[name]:
        r, rank = "second biggest", 2
    said = frames[name].format(
        s=ranked.name,
        o=whose.name,
        oa=whose.adjective,
        x=x.words,
        y=y.words,
        r=r,
        th=th,
        w=noun,
        ws=_NOUNS[noun][0],
        on=rng.choice(("", "in Africa and Asia", "")),
    )
    around = rng.choice(tuple(_AROUND))
    told = {
        "kind": "rank",
        "subject": ranked.code,
        "of": whose.code,
        "measure": {"any": list(_NOUNS[noun][1])},
        "rank": rank,
    }
    said = _AROUND[around].format(joined(said.replace("s's ", "s' ")))
    return Passage(
        kind="rank",
        words=opened(joined(said, ".")),
        made_of={"frame": name, "rank": degree, "noun": noun, "around": around, "one": x.construct},
        host=ranked,
        guest=whose,
        told=() if frames is _NONE else (told, {**told, "subject": "DE", "rank": 1, "optional": True}),
    )
