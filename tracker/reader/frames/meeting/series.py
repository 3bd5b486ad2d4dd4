"""What another round is one of: the gathering told last, or the body that holds them."""

from tracker.domain.facts import Meeting, Party
from tracker.reader.bodies import Body
from tracker.reader.items import Line
from tracker.reader.spoken_of import Series
from tracker.reader.story import Story


def parties_of(body: Body, otherwise: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the countries that a body is named after, or others where it names fewer than two."""
    return tuple(sorted(body.places)) if len(body.places) > 1 else otherwise


def series_of(line: Line, story: Story) -> Meeting | Series | None:
    """Return the gathering told last, else what the body named last holds."""
    known = last_round(line, story) or story.series
    body = story.body
    if known is not None or body is None or not body.shared or "edition" in line.words:
        return known
    parties = parties_of(body, story.sides())
    return Series("session", body.name, parties)


def last_round(line: Line, story: Story) -> Meeting | None:
    """Return the gathering that a line goes on about: of the body that it names, else the last."""
    bodies = {story.bodies[word].name for word in line.words & story.bodies.keys()}
    for known in reversed(story.rounds):
        name = known.name or ""
        if any(body in name or name in body for body in bodies) and known.form == "session":
            return known
        if not bodies and (known.form == "session" or line.words.isdisjoint({"session", "commission", "committee"})):
            return known
    return _of_other_name(line, story)


def _of_other_name(line: Line, story: Story) -> Meeting | None:
    """Return the only session told, of the body of the same countries that the line calls by another name."""
    sessions = {known.name: known for known in story.rounds if known.form == "session"}
    meant = [story.bodies[word] for word in line.words & story.bodies.keys()]
    if len(sessions) != 1 or not meant:
        return None
    known = next(iter(sessions.values()))
    return known if all(sorted(body.places) == sorted(known.parties) for body in meant) else None
