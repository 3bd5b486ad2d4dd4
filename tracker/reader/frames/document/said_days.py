"""Days that a line says for its acts of signing: the nearest after an act, else before it, and of nothing else."""

from tracker.reader.cues import cues, is_verb, items_word
from tracker.reader.frames.days_by_days import day_beside, other_days
from tracker.reader.frames.document.clauses import (
    goes_on_with_another,
    is_of_an_event,
    is_of_the_subject,
    relative_between,
)
from tracker.reader.frames.document.doubts import is_done
from tracker.reader.frames.document.left_over import is_left_over
from tracker.reader.frames.document.nouns import mentions
from tracker.reader.frames.document.other_days import (
    OCCASIONS,
    holds_for_all,
    is_finer,
    is_of_history,
    is_of_occasion,
    is_of_participle,
    is_of_the_first,
    is_of_what_came_of_it,
    is_of_who,
    is_when,
    moved_to,
    respectively,
)
from tracker.reader.frames.document.row import Act
from tracker.reader.frames.document.status import is_intended
from tracker.reader.frames.document.term_days import is_of_its_terms
from tracker.reader.items import Line
from tracker.reader.joined_verbs import aside
from tracker.reader.patterns import regex
from tracker.reader.plans import is_of_plan
from tracker.reader.story import Story
from tracker.reader.tags import When

_OPENING = 3  # items in which a time at a line's start holds for all of it
_FAR = 22  # items between an act and its day
_BESIDE = 3  # items from a time to the "where" that goes on with it
_MEETING = 7  # items from "will meet" to its day
_SUBORDINATE = frozenset({"after", "before", "since", "until"})
_AT_ONCE = frozenset("minutes hours shortly moments soon immediately right just straight".split())
_LASTING = frozenset({"to", "until", "till", "through", "between"})
_UNTIL = regex(r"kd?(?:ko)?$")  # "until the end of 2030"
_ONES = frozenset({"one", "another", "a", "an", "two", "three", "four", "five"})
_MEANS = frozenset({"through", "with", "by", "via"})  # "became partners in May through a pact signed in Rome"
_ON_THE_SPOT = frozenset({"there", "then", "occasion", "afterwards", "thereafter"})
_ANOTHER = frozenset({"while", "will", "would", "also"})


def day_said(line: Line, story: Story, act: Act, others: list[Act]) -> When | None:
    """Return the time that belongs to the act: after it, else before it, none of another act's or of a title's."""
    given = line.items[act.day].value if act.day is not None else None
    if isinstance(given, When):
        return given
    moved = moved_to(line, max(act.verb, act.mention.right)) if act.form in {"noun", "gerund"} else None
    anew = line.items[moved].value if moved is not None else None
    if isinstance(anew, When):
        return anew
    told_each = respectively(line, act, others)
    if told_each is not None:
        return told_each
    beside = day_beside(line, story, act.verb)
    if beside is not None:
        return When(beside, relative=True, since=False)
    low = max((other.verb for other in others if other.verb < act.verb), default=-1)
    high = min((other.verb for other in others if other.verb > act.verb), default=len(line.items))
    named = [*(other.mention for other in others), *mentions(line)]
    titles = [(mention.left, mention.right) for mention in named]
    end = min(
        (
            other.mention.right
            for other in others
            if other.mention.first > act.mention.first and is_left_over(line, other.mention)
        ),
        default=len(line.items),
    )
    best: tuple[int, When] | None = None
    last = 0
    told = {
        other.at: When(other.day, relative=True, since=False)
        for other in other_days(line, story, future="will" in act.helpers or is_intended(line, act))
    }
    times = {at: item.value for at, item in line.tags("T") if at < end} | told
    besides = aside(line, act.verb)
    for at, value in sorted(times.items()):
        opens = is_when(line, at, act)
        since = isinstance(value, When) and value.since and not opens
        if not isinstance(value, When) or since or at in besides or any(left <= at < right for left, right in titles):
            continue
        if (
            _is_span_of_years(value)
            or (line.items[at - 1].word in _LASTING and not opens)
            or (line.shape[max(0, at - 2) : at] == "T&" and items_word(line, at - 3) == "between")
            or not (_reaches(line, act, at, low, high) or (is_intended(line, act) and is_of_occasion(line, at)))
        ):
            continue
        until = _UNTIL.search(line.shape, max(0, at - _BESIDE - 1), at)
        lasts = until is not None and line.items[until.start()].word in _LASTING and not opens
        if line.items[at - 1].word == "dated" or lasts:
            continue  # of the document that its title names
        if is_of_who(line, at, act.verb) or _is_of_what_went_before(line, at, act, value):
            continue
        if line.shape[max(0, at - 2) : at] == "T&" and items_word(line, at - 4) in {"those", "that", "ones"}:
            continue  # "particularly those of 2014 and 2017"
        if line.items[at - 1].word in {"of", "from"} and (
            line.items[at - 2].word in {"that", "those", "one"} or line.shape[at - 2] in "BN"
        ):
            continue  # "replaces that of 1950"
        if line.shape[at - 1] == "(" and at - 1 != act.mention.last and line.shape[at - 2 : at - 1] != "T":
            continue  # the days of something else, told by the way
        if at < act.verb and is_intended(line, act) and not (is_of_occasion(line, at) or _will_meet(line, act, at)):
            continue  # of when they agreed to sign
        apart = act.verb < at < act.mention.left and not set(",&").isdisjoint(line.shape[at : act.mention.left])
        if apart and _is_dated_too(line, act.mention.right):
            continue  # "was signed in 2019, and the second on 5 May 2021"
        if is_of_participle(line, act, at) or is_of_the_first(line, act, at) or _is_of_its_aim(line, story, act, at):
            continue
        after = at - (act.mention.right if act.verb < act.mention.right <= at else act.verb)
        distance = after if at > act.verb else act.verb - at + 6
        finer = best is not None and at - _BESIDE - 1 <= last <= at and is_finer(story, value, best[1])
        if best is None or distance < best[0] or finer:
            best, last = (distance, value), at
    return best[1] if best is not None else None


def _is_of_its_aim(line: Line, story: Story, act: Act, at: int) -> bool:
    """Tell the day of what a document is for, or provides for: "to open a port in July", before July."""
    value = line.items[at].value
    ahead = isinstance(value, When) and is_ahead(story, value) and (value.parts is None or value.period is None)
    return (ahead and is_done(line, act)) or is_of_its_terms(line, story, act, at)


def _is_of_what_went_before(line: Line, at: int, act: Act, when: When) -> bool:
    """Tell the month of "signed a pact, following a visit by X in March"; a day may be that of both."""
    words = [item.word for item in line.items[max(act.verb, act.mention.right) : at]]
    after = next((place for place, word in enumerate(words) if word in {"following", "after"}), None)
    if after is None or OCCASIONS.isdisjoint(words[after + 1 :]) or words[after + 1] == "their":
        return False
    return when.period is None or len(when.period) != len("2024-03-10")


def _is_dated_too(line: Line, right: int) -> bool:
    """Tell another day, and no years that a programme is for, right after a document's name."""
    values = [item.value for item in line.items[right : right + _BESIDE]]
    return any(isinstance(value, When) and not _is_span_of_years(value) for value in values)


def in_a_clause_of_time(line: Line, act: Act) -> bool:
    """Tell "had begun in November, four months after they signed …": a day that has to be reckoned."""
    boundary = max((at for at in range(act.verb) if line.items[at].word in _SUBORDINATE), default=-1)
    if boundary <= 0 or line.shape[boundary - 1] not in "kO#T" or items_word(line, boundary + 1) == "which":
        return False
    if act.form in {"noun", "gerund"} and _is_after_a_trip(line, boundary, act):
        return False  # "left on Monday after a visit that ended with the signing of a treaty"
    if line.items[boundary - 1].word in _AT_ONCE or (boundary == act.first - 1 and act.form == "gerund"):
        return False  # "held talks on Monday before signing a treaty"
    if line.items[boundary].word == "before" and _is_day(line.items[boundary - 1].value):
        return False  # "held talks on Monday before they signed a treaty"
    if line.shape[boundary - 1] == "T" and not cues().speech.isdisjoint(item.word for item in line.items[:boundary]):
        return False  # "said on Monday after they signed a treaty"
    times = [at for at, _ in line.tags("T")]
    return any(at < boundary for at in times) and not any(at > boundary for at in times)


def _is_day(value: object) -> bool:
    return isinstance(value, When) and (value.period is None or len(value.period) == len("2024-03-10"))


def _is_after_a_trip(line: Line, boundary: int, act: Act) -> bool:
    """Tell a trip or talks behind "after" that the act belongs to: its day is that of the news."""
    words = [item.word for item in line.items[boundary + 1 : act.first]]
    return words[:1] in (["a"], ["an"], ["his"], ["her"], ["their"]) and not _TRIPS.isdisjoint(words)


_TRIPS = OCCASIONS | {"trip", "stay", "stop", "stopover", "tour", "round", "conference", "mission"}


def _is_span_of_years(when: When) -> bool:
    return when.period is not None and len(when.period) == len("2024/2026")


def _reaches(line: Line, act: Act, at: int, low: int, high: int) -> bool:
    """Tell whether a time is near enough, with no other clause between; one that opens the sentence reaches far."""
    if at == 0 and line.shape[1:2] in {":", "-"} and act.form in {"noun", "gerund"}:
        return True  # "Tomorrow: talks of the two presidents; signing of a treaty"
    if at > act.verb:
        between = line.shape[max(act.verb, 0) + 1 : at]
        inside = [
            item for place, item in enumerate(line.items[:at]) if place > act.verb and not _is_its_verb(act, place)
        ]
        if at >= high and act.mention.first < high:
            return False
        joined = line.shape[at - 1] == "&" or line.shape[at - 2 : at] in {"&i", "&u"}
        gapped = joined and act.mention.left < at and line.shape[at + 1 : at + 2] in set("#dO")
        if gapped and items_word(line, at + 1) in _ONES:
            return False  # "signed a pact on ports, and in 2022 one on fish"
        if joined and any(is_verb(line, after) for after in range(at + 1, at + _BESIDE * 2)):
            return False  # "signed a pact, and in 2021 they opened a fair"
        return (
            at - act.verb <= _FAR + act.mention.right - act.mention.left
            and ";" not in between
            and not _is_of_explanation(line, act, at)
            and (_is_of_its_event(line, act, at) or not any(item.word in _ANOTHER for item in inside))
            and cues().speech.isdisjoint(item.word for item in inside)
            and not goes_on_with_another(line, act.verb + 1, at)
            and not is_of_history(line, max(act.verb + 1, act.mention.right), at)
            and not is_of_what_came_of_it(line, max(act.verb, act.mention.right - 1), at)
            and not relative_between(line, max(act.verb, act.mention.right), at)
            and not (is_done(line, act) and is_of_plan(line, max(act.verb, act.mention.right), at))
        )
    if at <= low:
        return at <= _OPENING and holds_for_all(line, low, act)
    if is_when(line, at, act):
        return True  # "goes back to January, when the two signed it"
    between = line.shape[at : act.verb]
    if act.voice == "reduced" and at > _OPENING and line.items[act.mention.left - 1].word not in _MEANS:
        return False
    if ";" in between:  # "was held in Lima on 4 May; a plan was signed there"
        there = {item.word for item in line.items[line.shape.rindex(";", 0, act.verb) : act.verb + _BESIDE]}
        return between.count(";") == 1 and not there.isdisjoint(_ON_THE_SPOT)
    own = line.items[at - 1].word in {"on", "during"} and is_of_the_subject(line, at, act.verb)
    return at <= _OPENING or own or not relative_between(line, at, act.verb)


def _is_of_explanation(line: Line, act: Act, at: int) -> bool:
    """Tell "was signed, and the commission revived: its fourth session took place in May"."""
    colon = line.shape.rfind(":", max(act.verb, act.mention.right), at)
    return colon > 0 and any(is_verb(line, verb) for verb in range(colon + 1, at))


def _is_its_verb(act: Act, at: int) -> bool:
    """Tell the "will" of "the signing of the treaty will take place"."""
    return act.voice == "noun" and at == act.mention.right


def _will_meet(line: Line, act: Act, at: int) -> bool:
    """Tell "they will meet next week and are due to sign", "on Friday X will visit P, where"."""
    opens = line.shape.find(",", 0, act.verb) if at <= _OPENING else at  # "On Friday X will visit P, where"
    before = {item.word for item in line.items[max(0, at - _MEETING) : opens]}
    return "will" in before and not before.isdisjoint(
        {"meet", "visit", "hold", "gather", "convene", "travel", "arrive"}
    )


def _is_of_its_event(line: Line, act: Act, at: int) -> bool:
    """Tell the day of the event at which something will be signed: "at a meeting, which will be held in May"."""
    start = max(act.verb, act.mention.right)
    which = next((place for place in range(start, at) if line.items[place].word == "which"), None)
    return which is not None and is_of_an_event(line, start, which, at)


def is_ahead(story: Story, tag: When) -> bool:
    """Tell a time that was still to come when the news was published."""
    when = story.period(tag)
    return when is not None and story.published is not None and when[:10] > story.published
