"""Which frames want a sentence, told in two ways from the same words: sets of words, and re2.Set on the text."""

import re
from collections.abc import Callable, Sequence

from tracker.domain.articles import Article
from tracker.reader.frames.investment import frame as investment
from tracker.reader.frames.meeting import frame as meeting
from tracker.reader.frames.rank import frame as rank
from tracker.reader.frames.trade import frame as trade
from tracker.reader.items import Line
from tracker.reader.reader import reader

try:
    import re2
except ImportError:  # the peer is left out
    re2 = None

FRAMES = (meeting, trade, investment, rank)  # whose gates are words alone
Sentence = tuple[Line, str]


def sentences_of(articles: Sequence[Article]) -> list[Sentence]:
    """Return the lines of articles, each with its text in small letters."""
    return [
        (line, story.canonical.text[line.start : line.end].lower())
        for article in articles
        for story in reader().stories(article)
        for line in story.lines
    ]


def by_words() -> Callable[[Sentence], list[int]]:
    """Return the gate that the frames have: it looks up words that the line has been cut into anyhow."""
    triggers = [frame.triggers() for frame in FRAMES]
    return lambda sentence: [number for number, words in enumerate(triggers) if not sentence[0].words.isdisjoint(words)]


def by_re2() -> Callable[[Sentence], list[int]] | None:
    """Return the same gate over the text, a regular expression a frame; None without google-re2."""
    if re2 is None:
        return None
    gate = re2.Set.SearchSet()
    for frame in FRAMES:
        gate.Add(rf"\b(?:{'|'.join(map(re.escape, sorted(frame.triggers())))})\b")
    gate.Compile()
    return lambda sentence: sorted(gate.Match(sentence[1]) or ())
