"""Whom "he" means where his own clause does not name him: the guest, whom the text is about, who is named after."""

from tracker.reader.cues import items_word
from tracker.reader.frames.groups import visitors
from tracker.reader.host_clues import is_of_guest
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.people import Person
from tracker.reader.story import Story

_OPENING = 6  # items: "Earlier on Monday, the guest"


def meant(line: Line, story: Story) -> list[Person]:
    """Return whom "he" means by the lines before: the guest after one about him, else whom they are about."""
    if is_of_guest(line) or _follows_guest(line, story):
        return visitors(story)
    return [story.subject] if story.subject is not None else []


def _follows_guest(line: Line, story: Story) -> bool:
    """Tell "he" behind "Earlier on Monday, the guest laid a wreath"."""
    before = story.before(line)
    if before is None or before.paragraph != line.paragraph or "X" in before.shape[:_OPENING]:
        return False
    return not {"guest", "visitor"}.isdisjoint(item.word for item in before.items[:_OPENING])


def named_after(line: Line, at: int) -> list[Person]:
    """Return whom "he" means in "When he visited Peru in May, Ruiz promised to return", before he is named."""
    comma = line.shape.find(",X", at)
    if comma < 0 or line.items[0].word not in _WHILE or "," in line.shape[:comma]:
        return []
    value, after = line.items[comma + 1].value, {item.word for item in line.items[comma + 2 :]}
    named = isinstance(value, Mention) and not value.titles and after.isdisjoint({"him", "her"})
    hosts = items_word(line, comma + 2) in _HOSTS
    return [value.person] if isinstance(value, Mention) and named and not hosts else []


_WHILE = frozenset({"when", "while", "before", "after", "as", "once", "until", "since"})
_HOSTS = frozenset({"received", "hosted", "welcomed", "greeted", "met", "gave", "held", "will"})
