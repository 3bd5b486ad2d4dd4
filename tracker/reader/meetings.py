"""The meetings that an article has told of so far: which "the meeting", "the forum" and "the visit" are."""

from collections.abc import Sequence
from datetime import date

from tracker.domain.facts import Meeting, Party
from tracker.domain.period import Period
from tracker.domain.places import country_of, is_code
from tracker.reader.cast import Cast
from tracker.reader.gazetteer import gazetteer, town_of
from tracker.reader.items import Line
from tracker.reader.sitting import Sitting, sitting
from tracker.reader.spoken_of import Encounter, Half
from tracker.reader.stay import Stay

_WEEKS = 31  # days in which a meeting told once more, without a day, is the same
_NEWS_DAYS = 10  # an event longer ago is background
# Rules of talks that go in rounds, with nobody named yet.
_ROUNDS = frozenset({"meeting.states", "meeting.consultations"})


class Meetings(Cast):
    """The persons of an article, and the meetings that its lines have told of; `day` is that of publication."""

    def __init__(self, lines: Sequence[Line], day: date | None) -> None:
        super().__init__(lines)
        self.day = day
        self.gathering: Meeting | None = None  # the meeting that the article reports
        self.met: dict[tuple[str, ...], Meeting] = {}  # by who met: the meetings of these weeks told so far
        self.encounter: Encounter | None = None  # who met or spoke last, of these weeks or to come
        self.half: Half | None = None  # the last of which only one side has been named
        self.forum: Meeting | None = None
        self.rounds: list[Meeting] = []  # the sessions and forums told, and where the last
        self.round_line: Line | None = None
        self.visit: Meeting | None = None  # the visit told last …
        self.stay: Meeting | None = None  # … and the last of these weeks, whose guest "the guest" is
        self.stays: list[Stay] = []  # how long the visits last
        self.sittings: list[Sitting] = []  # the sessions and forums told, as far as they are
        self.plans: list[Meeting] = []  # what was announced
        self.stage: str | None = None  # the town where the news was told to be; empty where no town was told

    def planned_with(self, parties: tuple[Party, ...]) -> str | None:
        """Return the day of the meeting of these parties that was announced last."""
        return next((plan.when for plan in reversed(self.plans) if plan.parties == parties and plan.when), None)

    def stay_of(self, visit: Meeting) -> Stay:
        """Return what is known of the days of a visit; what is added to it stays known."""
        known = next((stay for stay in self.stays if stay.is_of(visit)), None)
        if known is None:
            known = Stay(visit)
            self.stays.append(known)
        return known

    def keep_meeting(self, meeting: Meeting, line: Line | None) -> None:
        """Remember a meeting, told in a line, as what later sentences may speak of."""
        if meeting.rule in _GONE_ON:
            return  # told before, and gone on about
        if meeting.status == "planned":
            self.plans.append(meeting)
        if line is not None and self._is_encounter(meeting):
            self.encounter = self._encounter(meeting, line)
        is_round = meeting.form in {"forum", "session"} and meeting.rule != "meeting.another-round"
        if is_round or _goes_in_rounds(meeting):
            self.rounds.append(meeting)
            self.round_line = line
        if line is not None and (meeting.form in {"forum", "session"} or _goes_in_rounds(meeting)):
            self._sit(meeting, line)
        if meeting.form == "forum":
            self.forum = meeting
        elif meeting.form == "visit":
            self.visit = meeting
            if not self._is_only_recalled(meeting):
                self.stay = meeting
        if meeting.status == "held" and meeting.form != "call":
            self._stage(meeting)
        self._gather(meeting)

    def _sit(self, meeting: Meeting, line: Line) -> None:
        """Keep a session or forum, or one told before with those whom this line names."""
        same = (known for known in self.sittings if _is_retold(known.meeting, meeting))
        known = next(same, None)
        if known is None:
            self.sittings.append(sitting(meeting, line))
        else:
            known.meeting, known.line = meeting, line

    def go_on(self, known: Sitting, more: Meeting, line: Line) -> None:
        """Take over what a line adds to a session or forum told before it."""
        before = known.meeting
        known.open = known.open and ("when" in more.carried or more.when is None)
        known.meeting, known.line = more, line
        self.rounds = [more if each is before else each for each in self.rounds]
        self.plans = [more if each is before else each for each in self.plans]
        if self.rounds and self.rounds[-1] is more:
            self.round_line = line
        self.forum = more if self.forum is before else self.forum
        self.gathering = more if self.gathering is before else self.gathering

    def _stage(self, meeting: Meeting) -> None:
        """Move on to where a meeting of these days was: what is told next was there, too."""
        place, when = meeting.place, meeting.when
        if (
            place is None
            or when is None
            or self.day is None
            or not 0 <= (self.day - Period.parse(when).last).days <= _NEWS_DAYS
        ):
            return
        if is_code(place):
            here = {country_of(each.code) for each in gazetteer().get(self.stage or "", ())}
            self.stage = self.stage if country_of(place) in here else ""
        else:
            self.stage = town_of(place) or self.stage

    def _gather(self, meeting: Meeting) -> None:
        """Keep the meeting as the one that the text is about, if it is news."""
        if meeting.status != "held" or meeting.form == "visit":
            return
        if meeting.when is not None and "when" not in meeting.carried and self._is_recent(meeting.when):
            self.met[meeting.participants] = meeting
        if meeting.when is None or self.day is None:
            if self.gathering is None or (meeting.when is not None and "when" not in meeting.carried):
                self.gathering = meeting  # without a day of its own the text moves on with what it tells
            return
        period = Period.parse(meeting.when)
        if period.first == period.last and 0 <= (self.day - period.first).days <= _NEWS_DAYS:
            told = self.gathering
            if told is not None and not meeting.participants and "when" in meeting.carried:
                return  # it has its day of the one before it
            if told is None or told.when is None or Period.parse(told.when).first <= period.first:
                self.gathering = meeting  # else one that went before it: "preceded by consultations on Monday"

    def _is_only_recalled(self, visit: Meeting) -> bool:
        """Tell a visit of long ago from the one that the text is about: its guest is not "the guest"."""
        known = self.stay.when if self.stay is not None else None
        if self.day is None or known is None or visit.when is None:
            return False
        return self._is_recent(known) and not self._is_recent(visit.when)

    def _encounter(self, meeting: Meeting, line: Line) -> Encounter:
        """Return a meeting as the last one told: what those two did without a day of its own, they did at the last."""
        known = self.encounter.meeting if self.encounter is not None else None
        same = known is not None and (known.participants, known.status) == (meeting.participants, meeting.status)
        return Encounter(known if same and known is not None and "when" in meeting.carried else meeting, line)

    def _is_encounter(self, meeting: Meeting) -> bool:
        """Tell a meeting of persons to come or of these weeks, not one that is recalled, nor a round of a series."""
        if meeting.form not in {"meeting", "call"} or not meeting.participants or meeting.number is not None:
            return False
        return meeting.status == "planned" or meeting.when is None or self._is_recent(meeting.when)

    def _is_recent(self, when: str) -> bool:
        return self.day is not None and (self.day - Period.parse(when).first).days <= _WEEKS


_GONE_ON = frozenset({"meeting.sitting", "meeting.called-off"})


def _is_retold(one: Meeting, other: Meeting) -> bool:
    """Tell the same session with other persons: told by the line that names these."""
    names = ("form", "start", "when", "number", "status", "name")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _goes_in_rounds(meeting: Meeting) -> bool:
    """Tell talks of states, with nobody named yet: "political consultations were held"."""
    return meeting.rule in _ROUNDS or (meeting.rule.startswith("meeting.meeting-") and not meeting.participants)
