"""Several totals together, parts and comparisons, totals beside sums and times, numbers said in other ways."""

from random import Random

from benchmarks._scoring import Row
from benchmarks.combinations.officials import formal
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import joined, opened, two_countries

# {a}, {b}, {c}: numbers, the first the greatest; {h}, {g}: host and guest; {i}, {j}: their adjectives; then what is
# told: noun, which number, bound, and a mark for a fact that may be missed
_FRAMES = {
    "of which": ("{a} {j} companies operate in {h}, of which {b} are joint ventures", "company a|joint venture b"),
    "including": ("{a} {j} companies operate in {h}, including {b} joint ventures", "company a|joint venture b"),
    "among them": ("there are {a} {j} companies in {h}, among them {b} joint ventures", "company a|joint venture b"),
    "both ways": ("{a} {j} companies operate in {h}, and {b} {i} companies in {g}", "company a|company b"),
    "both ways, while": ("{a} {j} companies work in {h}, while {b} {i} companies work in {g}", "company a|company b"),
    "both ways, ones": ("{a} {j} companies work in {h}, while {b} {i} ones work in {g}", "company a|company b"),
    "and projects": ("{a} {j} companies operate in {h} and {b} joint projects are under way", "company a|project b"),
    "up from": ("{a} {j} companies operate in {h}, up from {b} in 2019", "company a|company b?"),
    "compared with": (
        "{a} {j} companies are registered in {h}, compared with {b} two years ago",
        "company a|company b?",
    ),
    "against": ("there are now {a} {j} companies in {h} against {b} in 2019", "company a|company b?"),
    "rose from to": ("the number of {j} companies in {h} has risen from {b} to {a}", "company a|company b?"),
    "with investment": ("{a} {j} companies operate in {h} with investments of $2.3 billion", "company a"),
    "which invested": ("{a} {j} companies operate in {h}, which have invested $2.3 billion", "company a"),
    "sum before": ("trade reached $2.3 billion last year, and {a} {j} companies operate in {h}", "company a"),
    "sum after": ("{a} {j} companies operate in {h}, and trade reached $2.3 billion last year", "company a"),
    "percent": ("exports grew by 12 percent, and {a} {j} companies are registered in {h}", "company a"),
    "document signed beside": (
        "{h} and {g} signed an agreement on visas on Monday. {a} {j} companies operate in {h}",
        "company a",
    ),
    "in all, so far": (
        "in all, {h} and {g} have signed {a} documents, of which {b} are in force",
        "document a|document b",
    ),
    "agreements and road maps": (
        "{a} agreements are in force between {h} and {g}, and {b} road maps are being implemented",
        "document a|road map b",
    ),
    "students and flights": (
        "{a} {j} students study in {h}, and {c} flights a week link the countries",
        "student a|flight c",
    ),
    "employing": ("{b} {j} companies operate in {h}, employing {a} people", "company b|job a?|person a?|people a?"),
    "where employ": (
        "in {h} operate {b} {j} companies, which employ {a} people",
        "company b|job a?|person a?|people a?",
    ),
    "since": ("since 2004, {b} {j} companies have been registered in {h}", "company b"),
    "over years": ("over the last ten years {b} joint ventures have been created by {h} and {g}", "joint venture b"),
    "founded in": ("{b} {j} companies operate in {h}, most of them founded after 2010", "company b"),
    "some of the largest": ("{b} {j} companies operate in {h}, among them some of the largest banks", "company b"),
    "in regions": ("{b} {j} companies operate in all ten regions of {h}", "company b"),
    "plus": ("{b}-plus {j} companies operate in {h}", "company b >"),
    "odd": ("{b}-odd {j} companies operate in {h}", "company b ~"),
    "or more": ("{b} or more {j} companies operate in {h}", "company b >="),
    "thousand": ("2 thousand {j} companies operate in {h}", "company 2000"),
    "a hundred": ("a hundred {j} companies operate in {h}", "company 100"),
    "over a thousand": ("over a thousand {j} companies operate in {h}", "company 1000 >"),
    "dozens": ("dozens of {j} companies operate in {h}", ""),
    "hundreds": ("hundreds of {j} companies operate in {h}", ""),
    "most": ("most {j} companies in {h} are small", ""),
    "the same number": ("as many {j} companies operate in {h} as in 2015", ""),
    "per cent of": ("{c} percent of {j} companies in {h} want to stay", ""),
    "more next year": ("{b} more {j} companies will come to {h} next year", ""),
    "came with": ("the {j} president came to {h} with {c} companies", "company c?"),
    "took part": ("{c} {j} companies took part in the fair in {h}", "company c?"),
    "fined": ("{h} fined {c} {j} companies last week", "company c?"),
    "agreed to sign": ("{h} and {g} agreed to sign {c} documents in June", ""),
    "package": ("a package of {c} documents was signed by {h} and {g} on Monday", ""),
    "exchange": ("ministers of {h} and {g} exchanged {c} documents after the talks", ""),
    "may reach": ("the number of {j} companies in {h} may reach {a} by 2030", ""),
    "goal": ("{h} wants to raise the number of {j} students to {a}", ""),
    "rooms": ("a {j} hotel with {b} rooms was opened in {h}", ""),
    "pages": ("the agreement between {h} and {g} has {b} pages", ""),
    "question": ("how many {j} companies operate in {h}? The minister did not say", ""),
    "denied": ("it is not true that {b} {j} companies operate in {h}, the minister said", ""),
    "if": ("{h} would gain much if {b} {j} companies came", ""),
    "answered": ('"{b} {j} companies operate in {h} today," the ambassador said', "company b"),
    "answered, split": ('"in {h}," the ambassador said, "{b} {j} companies operate today."', "company b"),
    "thanked for": ("the ambassador thanked {h}, where {b} {j} companies have found a home", "company b"),
    "he said there were": ("he said there were {b} {j} companies in {h} at the end of 2023", "company b"),
    "in his words there are": ("in the ambassador's words, there are {b} {j} companies in {h} now", "company b"),
    "registered, data": (
        "according to official data, {b} {j} companies were registered in {h} as of January 1, 2024",
        "company b",
    ),
    "statistics show": ("statistics show that {b} {j} companies were active in {h} in 2023", "company b"),
    "with capital": (
        "in {h} there are {b} companies with {j} capital, {c} of them in the capital",
        "company b|company c",
    ),
    "half of them": ("there are {b} {j} companies in {h}, half of them in trade", "company b"),
    "in the presence": ("{b} {j} companies are present in {h} in fields from farming to banking", "company b"),
    "headline like": ("{g} has {b} companies in {h}", "company b"),
    "owned": ("{j} investors own {b} companies in {h}", "company b"),
    "opened branches": ("{j} banks have opened {c} branches in {h}", "branch c"),
    "schools built": ("{g} has built {c} schools in {h}", "school c"),
    "financed": ("{g} has financed {c} projects in {h} since 1998", "project c"),
    "total reached": ("the total number of {j} companies registered in {h} reached {b}", "company b"),
    "number of joint": ("the number of joint ventures of {h} and {g} now stands at {b}", "joint venture b"),
    "joint ventures": ("{h} and {g} have {b} joint ventures", "joint venture b"),
    "run by": ("{b} projects are run jointly by {h} and {g}", "project b"),
}  # fmt: skip
_BOUNDS = {">": "more_than", "~": "about", ">=": "at_least"}
_AROUND = (
    "{}",
    "{}",
    "{}",
    "the minister noted that {}",
    "{}, the ministry said",
    "according to the ministry, {}",
    "he added that {}",
)


def passage(rng: Random) -> Passage:
    """Make a passage with totals told in the company of other numbers."""
    host, guest = two_countries(rng)
    name = rng.choice(tuple(_FRAMES))
    frame, told = _FRAMES[name]
    numbers = {"a": rng.choice((640, 1200, 2350)), "b": rng.choice((58, 120, 340)), "c": rng.choice((14, 23, 37))}
    said = frame.format(
        h=host.name, g=guest.name, i=host.adjective, j=guest.adjective,
        **{letter: f"{number:,}" for letter, number in numbers.items()},
    )  # fmt: skip
    around = rng.choice(_AROUND)
    if (
        '"' in said
        or "?" in said
        or ". " in said
        or "ministe" in said
        or "ministry" in said
        or "ambassador" in said
        or "said" in said
    ):
        around = "{}"
    return Passage(
        kind="count",
        words=opened(formal(joined(around.format(said), "" if said.endswith('"') else "."))),
        made_of={"frame": name, "around": around},
        host=host,
        guest=guest,
        told=tuple(_row(each, numbers) for each in told.split("|") if each),
    )


def _row(told: str, numbers: dict[str, int]) -> Row:
    words = told.split()
    bound = _BOUNDS[words.pop()] if words[-1] in _BOUNDS else "exact"
    number = words.pop()
    row: Row = {"kind": "count", "counted": " ".join(words), "bound": bound}
    row["number"] = numbers[number[0]] if number[0] in numbers else int(number)
    return {**row, "optional": True} if number.endswith("?") else row
