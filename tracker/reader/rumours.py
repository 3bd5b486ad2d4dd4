"""Reports that are denied, and what somebody calls untrue: nothing that they tell holds."""

from functools import cache

from tracker.reader.items import Line
from tracker.reader.lexicon import toml

_NEAR = 7  # items from "denied" to "reports that"
_TRUTH = 4  # items from "not" to "correspond to the truth"


@cache
def _rumours() -> dict[str, frozenset[str]]:
    """The words by which a report is denied: who denies, what is denied, and what it is then."""
    known = {name: frozenset(words.split()) for name, words in toml("projects")["rumours"].items()}
    return {**known, "stirring": known["deniers"] | known["untrue"] | known["never"]}


def is_rumour(line: Line) -> bool:
    """Tell "denied reports that X was closed", "it is untrue that", from "denied the firm a licence"."""
    return bool(rumoured(line))


def rumoured(line: Line) -> range:
    """Return the items of what is denied, none where nothing is: "reports that X was closed are false"."""
    known = _rumours()
    if line.words.isdisjoint(known["stirring"]):
        return range(0)
    for at, item in enumerate(line.items):
        after = [other.word for other in line.items[at + 1 : at + _NEAR]]
        if item.word in known["reports"] and not known["told"].isdisjoint(after):
            return range(at, next((end for end in range(len(line.items) - 1, at, -1) if _is_untrue(line, end)), 0))
        if item.word in known["deniers"] and ("that" in after or not known["reports"].isdisjoint(after)):
            return range(at, len(line.items))
        if _is_untrue(line, at) and "that" in after:
            return range(at, len(line.items))
    return range(0)


def _is_untrue(line: Line, at: int) -> bool:
    """Tell "baseless", "not true", "do not correspond to reality", "have no basis"."""
    known = _rumours()
    if line.items[at].word in known["untrue"]:
        return True
    after = {item.word for item in line.items[at + 1 : at + _TRUTH]}
    return line.items[at].word in known["never"] and not known["truth"].isdisjoint(after)
