"""Things that are called after persons: "King Faisal Hospital", "the President Allende Bridge"."""

from functools import cache

from tracker.reader.items import Line
from tracker.reader.lexicon import toml


@cache
def namesakes() -> frozenset[str]:
    """The nouns that end the name of a thing and no person's: what is built, forums, schools, prizes, streets."""
    read = toml("names")
    nouns = {*toml("projects")["nouns"].split(), *toml("meetings")["forums"], *read["namesakes"].split()}
    return frozenset(nouns) - frozenset(read["noun_surnames"].split()) - {"fair", "days"}


def ends_as_thing(line: Line, first: int, last: int) -> bool:
    """Tell a name of several words that a thing has: "Faisal Hospital"."""
    return last - first > 1 and line.items[last - 1].word in namesakes()
