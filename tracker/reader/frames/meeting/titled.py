"""The days of a visit that the headline tells: "Foreign minister of P visits Q, May 13-15"."""

from tracker.domain.facts import Party
from tracker.domain.period import Grain, Period
from tracker.domain.places import country_of
from tracker.reader.frames.meeting.words import listed
from tracker.reader.story import Story
from tracker.reader.tags import Place, When


def titled(story: Story, parties: tuple[Party, ...]) -> str | None:
    """Return the day or days that the headline gives to a visit of these parties."""
    title = next((line for line in story.lines if line.role == "headline"), None)
    if title is None or title.words.isdisjoint(listed("trips") | listed("visiting")):
        return None
    named = {country_of(item.value.code) for _, item in title.tags("PA") if isinstance(item.value, Place)}
    times = [item.value for _, item in title.tags("T") if isinstance(item.value, When)]
    when = story.period(times[0]) if len(times) == 1 and not times[0].since else None
    told = when is not None and Period.parse(when).grain is Grain.DAY
    return when if told and not named.isdisjoint(parties) else None
