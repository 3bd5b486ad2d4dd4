"""Meetings to come, and what is no meeting: called off, refused, hoped for, imagined, or only said alike."""

from random import Random

from benchmarks.combinations.encounters import OWN, chosen, scene
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import Time, coming_time, past_time

_PLANNED = {
    "will meet": "{a} will meet {b} {at} {on}",
    "is to meet": "{a} is to meet {b} {at} {on}",
    "is due to meet": "{a} is due to meet {b} {at} {on}",
    "is scheduled to hold talks": "{a} is scheduled to hold talks with {b} {at} {on}",
    "will hold talks": "{a} will hold talks {at} {on} with {b}",
    "will receive": "{a} will receive {b} {at} {on}",
    "will be received": "{b} will be received by {a} {at} {on}",
    "are to meet": "{a} and {b} are to meet {at} {on}",
    "will discuss": "{a} and {b} will discuss fisheries {at} {on}",
    "plans to meet": "{a} plans to meet {b} {at} {on}",
    "a meeting is scheduled": "a meeting between {a} and {b} is scheduled to take place {at} {on}",
    "a meeting will take place": "a meeting between {a} and {b} will take place {at} {on}",
    "talks will be held": "talks between {a} and {b} will be held {at} {on}",
    "talks are planned": "talks between {a} and {b} are planned for {on} {at}",
    "agreed to meet": "{a} and {b} have agreed to meet {at} {on}",
}
_UNDATED = (  # what needs a day
    "talks are planned",
)
_NONE = {  # no time of their own
    "called off": "a meeting between {a} and {b} that had been planned for this week was called off",
    "called off, with which": "talks between {a} and {b}, which had been planned for this week, were called off",
    "cancelled": "{a} cancelled a meeting with {b}",
    "has cancelled": "{a} has cancelled talks with {b} that were scheduled for {on}",
    "was cancelled": "a meeting between {a} and {b} scheduled for {on} has been cancelled",
    "postponed": "a meeting between {a} and {b} was postponed indefinitely",
    "pulled out": "{a} pulled out of a meeting with {b}",
    "was to have met": "{a} was to have met {b} last week but fell ill",
    "had been due": "{a} had been due to meet {b} this week but stayed at home",
    "refused to meet": "{a} refused to meet {b}",
    "declined to meet": "{a} declined to meet with {b} {at}",
    "has no plans": "{a} has no plans to meet {b}",
    "will not meet": "{a} will not meet {b} {at}",
    "did not meet": "{a} did not meet {b} {at}",
    "has never met": "{a} has never met {b}",
    "has not met": "{a} has not yet met {b}",
    "no meeting is planned": "no meeting between {a} and {b} is planned",
    "failed to take place": "a meeting between {a} and {b} failed to take place",
    "did not take place": "the talks between {a} and {b} did not take place",
    "wants to meet": "{a} wants to meet {b}",
    "hopes to meet": "{a} hopes to meet {b} {at}",
    "is ready to meet": "{a} is ready to meet {b}",
    "would like to meet": "{a} would like to meet {b} {at}",
    "would meet if": "{a} would meet {b} if both parliaments agreed",
    "could meet": "{a} could meet {b} {at}",
    "may meet": "{a} may hold talks with {b} {at}",
    "might meet": "{a} might meet {b} on the sidelines of a climate conference",
    "asked for a meeting": "{a} asked for a meeting with {b}",
    "proposed a meeting": "{a} proposed a meeting with {b}",
    "offered to meet": "{a} offered to meet {b}",
    "called for talks": "{a} called for talks with {b}",
    "a possible meeting": "officials are discussing a possible meeting between {a} and {b}",
    "preparing a meeting": "diplomats are working on a meeting between {a} and {b}",
    "denied": "a spokesman denied that {a} had met {b}",
    "ruled out": "{a} ruled out a meeting with {b}",
    "unclear whether": "it was not clear whether {a} would meet {b}",
    "if they meet": "if {a} meets {b}, the grain prices will be on the table",
    "skipped": "{a} skipped a meeting with {b}",
    "avoided": "{a} avoided meeting {b}",
    "is considering meeting": "{a} is considering meeting {b}",
    "no date": "no date has been set for talks between {a} and {b}",
    "have stalled": "plans for talks between {a} and {b} have stalled",
    "remains possible": "a meeting between {a} and {b} remains possible",
    "would depend": "{a} said a meeting with {b} would depend on the tariffs",
    "fell through": "a meeting between {a} and {b} fell through at the last minute",
    "rather than meet": "{a} stayed at home rather than meet {b}",
    "instead of": "instead of meeting {b}, {a} stayed at home",
    "without meeting": "{a} left the conference without meeting {b}",
    "are not expected": "{a} and {b} are not expected to meet",
    "pressed for": "lawmakers pressed for a meeting between {a} and {b}",
    "before any meeting": "parliament wants to be asked before any meeting between {a} and {b}",
}
_ALIKE = {
    "called on to": "{a} called on {b} to lower the tariffs",
    "a letter": "{a} received a letter from {b} {on}",
    "an invitation": "{a} received an invitation from {b}",
    "a message": "{a} sent a message of condolence to {b} {on}",
    "congratulated": "{a} congratulated {b} on {his_b} appointment",
    "welcomed the decision": "{a} welcomed the decision of {b} to lower the tariffs",
    "met the demands": "{a} met the demands of the farmers, and {b} did the same",
    "met with criticism": "the proposal of {a} met with criticism from {b}",
    "met with approval": "the plan of {a} met with the approval of {b}",
    "was received with": "the speech of {a} was warmly received, and {b} praised it",
    "held a rally": "{a} held a rally {at} {on} and criticised {b}",
    "hosted a show": "{a} hosted a television show {on} and joked about {b}",
    "discussed the plan of": "{a} discussed the proposal of {b} with farmers {on}",
    "talked about": "{a} talked about {b} {on} in an interview",
    "statement about": "{a} issued a statement {on} about {b}",
    "will be succeeded": "{a} and {b} took office {on}",
    "met reporters": "{a} met reporters {at} {on} and praised {b}",
    "spoke about": "{a} spoke about {b} {on} in parliament",
    "praised": "{a} praised {b} for {his_b} work {on}",
    "accused": "{a} accused {b} {on} of delaying the bridge",
    "criticised": "{a} criticised the remarks of {b} {on}",
    "wrote to": "{a} wrote to {b} {on} about the bridge",
    "quoted": "{a} quoted {b} as saying that trade would grow",
    "awarded": "{a} awarded a medal to {b}",
    "shared the view of": "{a} said {he_a} shared the view of {b} on tariffs",
    "invited": "{a} invited {b} to the opening of a museum",
    "each met farmers": "{a} and {b} each met with farmers at home {on}",
    "both spoke": "{a} and {b} both spoke in favour of lower tariffs",
    "held talks with unions": "{a} held talks with trade unions {at} {on}, while {b} was in New York",
    "received a degree": "{a} received an honorary degree {on} for which {b} had proposed {his_a} name",
    "hosted an exhibition": "{a} hosted an exhibition of paintings by {b} {on}",
}


def passage(rng: Random) -> Passage:
    """Make a passage about a meeting to come, or about none."""
    group, name, frame = chosen(rng, _PLANNED, _PLANNED, _NONE, _ALIKE)
    two, planned = scene(rng), group < len((_PLANNED, _PLANNED))
    untold = planned and name not in _UNDATED and rng.random() < 1 / 6
    time = Time("none", "", "") if untold else coming_time(rng) if planned or group == 2 else past_time(rng)
    around = rng.choice(
        ("nothing", "the ministry said", "according to", "reported that", "while") if group < 3 else OWN
    )
    told = [two.told("meeting", time.when or None, status="planned")] if planned else []
    if untold and name == "agreed to meet":
        told[0]["optional"] = True  # on no day
    two.made_of["frame"] = name
    words = time._replace(words=time.words.removeprefix("on ").removeprefix("in ")) if "for {on}" in frame else time
    return two.passage(frame, around, words, *told, place=rng.random() < 0.5)
