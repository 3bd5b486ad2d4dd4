"""Lines about one named before, read as if his name stood there: "He heads the council", "Now she is premier"."""

from msgspec.structs import replace

from tracker.reader.clause_titles import mark_clauses, may_tell_clause
from tracker.reader.frames.office.verbs import VERBS
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.predicated import mark_predicated
from tracker.reader.standing_for import stands_for
from tracker.reader.story import Story


def with_name(line: Line, story: Story) -> tuple[Line, Mention] | None:
    """Return the line with the person in the place of the word that means him, and how it speaks of him now.

    None where no such word opens it, nobody is known whom it means, or no verb of an office stands behind it.
    """
    span = stands_for(line)
    if span is None or story.subject is None or len(story.just_named()) > 1:
        return None  # "X met Y. She heads the council": which of the two does is not said
    first, last = span
    titled = "W" in line.shape and span != (0, 1)
    if line.words.isdisjoint(VERBS) and not may_tell_clause(line) and not titled:
        return None
    named = replace(line.items[first], shape="X", value=Mention(story.subject, (), story.subject.country))
    items = [*line.items[:first], named, *line.items[last:]]
    copy = Line(items, role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
    copy.name_places()
    mark_clauses([copy])
    if titled:
        mark_predicated([copy], story.people)
    mention = copy.items[first].value
    return (copy, mention) if isinstance(mention, Mention) else None
