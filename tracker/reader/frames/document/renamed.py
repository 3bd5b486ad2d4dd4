"""What a "deal" or "document" is, told by the sentence behind it: "… signed a deal. The memorandum provides for …"."""

from tracker.domain.facts import DocumentType
from tracker.reader.cues import items_word
from tracker.reader.frames.document.dates import date_of
from tracker.reader.frames.document.doubts import cited
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.titles import title_span
from tracker.reader.frames.document.words import Written
from tracker.reader.items import Line
from tracker.reader.story import Story

_DEALS = frozenset({"deal", "accord", "pact"})  # words for an agreement of any type
_PAPERS = frozenset({"document", "paper", "text", "instrument"})
_NO_DEALS = frozenset({"statement", "plan", "program", "road map"})  # a speaker's, and what somebody plans
_AHEAD = 2  # lines behind a document in which it may be called by its name
_OPENING = 2  # items before "the memorandum": "under the", "he said the"
_LATER = frozenset({"will", "would", "may", "should"})
_SIGNED = frozenset({"signed", "signing", "be", "awarded", "concluded"})


def called_later(line: Line, story: Story, act: Act) -> DocumentType | None:
    """Return the type by which the lines behind it call the one document of any type that a line signs."""
    mention = act.mention
    word = items_word(line, mention.last - 1)
    news = act.voice not in {"reduced", "relative", "noun"}
    general = (
        news and word in _DEALS | _PAPERS and not mention.noun.plural and not mention.echo and not cited(line, act)
    )
    if not general or any(each.noun.type != mention.noun.type for each in mentions(line)):
        return None
    at = story.number(line)
    for following in story.lines[at + 1 : at + 1 + _AHEAD]:
        for other in mentions(following):
            if other.noun.type in {mention.noun.type, "document"} or other.noun.type == "statement":
                continue
            fits = word in _PAPERS or other.noun.type not in _NO_DEALS
            return (
                other.noun.type if fits and _is_bare(following, other) and not _is_to_come(following, other) else None
            )
    return None


def _is_bare(line: Line, mention: Written) -> bool:
    """Tell "The memorandum", "Under the treaty" from "the memorandum on health", "a contract", "the 1954 treaty"."""
    if mention.noun.plural or mention.echo or mention.loose or date_of(line, mention) is not None:
        return False
    definite = items_word(line, mention.left) in {"the", "this"} and mention.left < _OPENING
    return definite and title_span(line, mention)[1] == mention.last


def _is_to_come(line: Line, mention: Written) -> bool:
    """Tell "The contract will be awarded in July", which is another than the deal of today."""
    after = {item.word for item in line.items[mention.last : mention.last + 4]}
    return items_word(line, mention.last) in _LATER and not _SIGNED.isdisjoint(after)
