"""Lines about whom "he" means, read as if his name stood there: "He heads the Export Council", "She runs trade"."""

from msgspec.structs import replace

from tracker.reader.clause_titles import mark_clauses, may_tell_clause
from tracker.reader.frames.office.verbs import VERBS
from tracker.reader.items import Line
from tracker.reader.mentions import Mention
from tracker.reader.story import Story

_HE = frozenset({"he", "she"})


def with_name(line: Line, story: Story) -> tuple[Line, Mention] | None:
    """Return the line with the person in the place of the pronoun that opens it, and how it speaks of him now.

    None where no pronoun opens it, nobody is known whom it means, or no verb of an office stands behind it.
    """
    if line.items[0].word not in _HE or story.subject is None:
        return None
    if (line.words.isdisjoint(VERBS) and not may_tell_clause(line)) or len(story.just_named()) > 1:
        return None  # "X met Y. She heads the council": which of the two does is not said
    named = replace(line.items[0], shape="X", value=Mention(story.subject, (), story.subject.country))
    copy = Line([named, *line.items[1:]], role=line.role, paragraph=line.paragraph, start=line.start, end=line.end)
    copy.name_places()
    mark_clauses([copy])
    mention = copy.items[0].value
    return (copy, mention) if isinstance(mention, Mention) else None
