"""What a sentence only recalls: "he recalled that X had met Y", "it will be remembered that a treaty was signed"."""

from tracker.reader.items import Line

_RECALL = frozenset(
    """
    recalled recalls recalling recall remembered remembers remembering reminded reminds reminding remind reminder
    reminisced hark harked
    """.split()
)
_ENVOYS = frozenset({"ambassador", "ambassadors", "envoy", "envoys", "diplomat", "diplomats", "troops", "consul"})
_SENT_HOME = 5  # items from "recalled" to the ambassador who is called home


def is_recalled(line: Line, index: int) -> bool:
    """Tell what stands behind a word of recalling; no "recalled its ambassador", and nothing in another part of it."""
    if line.words.isdisjoint(_RECALL):
        return False
    at = next((at for at in range(index - 1, -1, -1) if line.items[at].word in _RECALL), -1)
    if at < 0 or ";" in line.shape[at:index]:
        return False
    return _ENVOYS.isdisjoint(item.word for item in line.items[at + 1 : at + _SENT_HOME])
