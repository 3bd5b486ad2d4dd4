"""Reports that are denied, and what somebody calls untrue: nothing that they tell holds."""

from functools import cache

from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_NEAR = 7  # items from "denied" to "reports that"


@cache
def _rumours() -> dict[str, frozenset[str]]:
    """The words by which a report is denied: who denies, what is denied, and what it is then."""
    return {name: frozenset(words.split()) for name, words in toml("projects")["rumours"].items()}


def is_rumour(line: Line) -> bool:
    """Tell "denied reports that X was closed", "it is untrue that", from "denied the firm a licence"."""
    for at, item in enumerate(line.items):
        if item.word in _rumours()["reports"] and line.shape[at + 1 : at + 2] == "r":
            return not line.words.isdisjoint(_rumours()["untrue"])  # "reports that X was closed are false"
        if item.word in _rumours()["deniers"]:
            after = {other.word for other in line.items[at + 1 : at + _NEAR]}
            return "that" in after or not after.isdisjoint(_rumours()["reports"])
        untrue = item.word in _rumours()["untrue"] or (
            item.word in {"true", "truth"} and line.items[at - 1].word in {"not", "no"}
        )
        if untrue and "that" in {other.word for other in line.items[at + 1 : at + _NEAR]}:
            return True
    return False
