"""Goals for trade that somebody set, and figures that are none."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import introduced, joined, opened, somebody, two_countries

# {a} and {b} the countries, {x} and {y} their officials, {m} the sum, {by} the time or none, {year} a time,
# {trade} what is to grow, {bilateral} the same as a noun of its own.
_SET = {
    "aim to increase": "{a} and {b} aim to increase {trade} to {m} {by}",
    "plan to increase": "{a} and {b} plan to increase {trade} to {m} {by}",
    "intend to bring": "{a} and {b} intend to bring {trade} to {m} {by}",
    "want to raise": "the two countries want to raise {trade} to {m} {by}",
    "are aiming for": "{a} and {b} are aiming for {m} in annual trade {by}",
    "set a goal of increasing": "{a} and {b} have set a goal of increasing {trade} to {m} {by}",
    "set the goal to bring": "{x} and {y} set the goal to bring {trade} to {m} {by}",
    "set a target of": "{x} and {y} set a target of {m} in bilateral trade {by}",
    "set a trade target of": "{a} and {b} have set a bilateral trade target of {m} {by}",
    "target of was set": "a target of {m} in annual trade {by} was set",
    "task was set": "the task was set to bring {trade} to {m} {by}",
    "agreed to increase": "{x} and {y} agreed to increase {trade} to {m} {by}",
    "agreed to double": "{a} and {b} agreed to double {trade} to {m} {by}",
    "agreed on a target": "{a} and {b} agreed on a target of {m} for bilateral trade {by}",
    "reaffirmed the goal": "{x} and {y} reaffirmed the goal of increasing {trade} to {m} {by}",
    "confirmed their intention": "the sides confirmed their intention to increase {trade} to {m} {by}",
    "reaffirmed their commitment": "{x} and {y} reaffirmed their commitment to raising {trade} to {m} {by}",
    "remain committed": "{a} and {b} remain committed to the target of {m} in bilateral trade {by}",
    "committed to doubling": "{a} and {b} are committed to doubling {trade} to {m} {by}",
    "the target is": "the target is {m} in trade {by}, {x} said",
    "our goal is": '"our goal is to bring {trade} to {m} {by}," {x} said',
    "we have set ourselves": '"we have set ourselves the goal of increasing {trade} to {m} {by}," said {x}',
    "instructed": "{x} instructed the ministers to bring {trade} to {m} {by}",
    "were tasked with": "the two governments were tasked with bringing {trade} to {m} {by}",
    "road map provides": "the road map provides for an increase in {trade} to {m} {by}",
    "is to be brought": "under the plan, {trade} is to be brought to {m} {by}",
    "is to be raised": "{trade} is to be raised to {m} {by}, {x} and {y} decided",
    "with the aim of": "{x} and {y} signed a plan with the aim of raising {trade} to {m} {by}",
    "in order to reach": "measures to reach the goal of {m} in bilateral trade {by} were discussed by {x} and {y}",
    "discussed ways to achieve": "{x} and {y} discussed ways to achieve the target of {m} in bilateral trade {by}",
    "leaders' target": "the target of {m} in bilateral trade set by the two presidents for {year} was discussed",
    "reached, and aim": "{bilateral} reached $120 million last year, and the two countries aim to bring it to {m} {by}",
    "from the current": "{a} and {b} aim to increase {trade} from the current $120 million to {m} {by}",
    "seek to boost": "{a} and {b} seek to boost {trade} to {m} {by}",
    "x said the two countries had set": "{x} said the two countries had set a goal of {m} in trade turnover {by}",
    "goal, x recalled": "the goal, {x} recalled, is to raise {trade} to {m} {by}",
    "ambition": "{a} and {b} share the ambition to lift {trade} to {m} {by}",
    "aims at taking": "a road map aimed at taking {trade} to {m} {by} was signed by {x} and {y}",
    "objective of": "the two governments reiterated the objective of {m} in trade {by}",
    "decided to triple": "{a} and {b} decided to triple {trade} to {m} {by}",
    "by year, they want": "{fronted}, the two countries want to increase {trade} to {m}",
    "target for year": "{a} and {b} have a trade target of {m} for {year}",
    "raised the target": "{a} and {b} raised their trade target for {year} to {m}",
    "will work towards": "the two sides will work towards increasing {trade} to {m} {by}",
}
_NOT_SET = {
    "is expected": "{trade} is expected to reach {m} {by}",
    "could reach": "{trade} could reach {m} {by}, {x} said",
    "may exceed": "{trade} may exceed {m} {by}",
    "hopes": "{x} hopes that {trade} will reach {m} {by}",
    "expressed hope": "{x} expressed the hope that {trade} would reach {m} {by}",
    "expressed confidence": "{x} expressed confidence that {trade} would reach {m} {by}",
    "forecast": "analysts forecast that {trade} will grow to {m} {by}",
    "potential": "there is potential to increase {trade} to {m} {by}, {x} said",
    "opportunities": "the two countries have every opportunity to bring {trade} to {m} {by}",
    "if": "if tariffs fell, {trade} would rise to {m} {by}",
    "no target": "no target for {trade} was set",
    "dropped": "{a} and {b} dropped the target of {m} in annual trade",
    "reached": "{trade} amounted to {m} in 2023",
    "agreement worth": "{a} and {b} agreed on a loan of {m}",
    "can be": "{x} believes that {trade} can be increased to {m} {by}",
    "predicted": "{trade} was predicted by the bank to climb to {m} {by}",
}
_TRADE = {
    "trade": ("trade", "trade", "turnover"),
    "bilateral trade": ("bilateral trade", "bilateral trade", "turnover"),
    "mutual trade": ("mutual trade", "mutual trade", "turnover"),
    "trade turnover": ("trade turnover", "trade turnover", "turnover"),
    "their trade": ("the trade turnover between {a} and {b}", "trade turnover between {a} and {b}", "turnover"),
    "trade between": ("trade between {a} and {b}", "trade between {a} and {b}", "turnover"),
    "volume": ("the volume of bilateral trade", "the volume of bilateral trade", "turnover"),
    "two-way trade": ("two-way trade", "two-way trade", "turnover"),
    "annual trade": ("annual bilateral trade", "annual bilateral trade", "turnover"),
}
_SUMS = {
    "$n billion": ("$2 billion", 2_000_000_000, "USD"),
    "n billion US dollars": ("3 billion US dollars", 3_000_000_000, "USD"),
    "US$n million": ("US$500 million", 500_000_000, "USD"),
    "USD n billion": ("USD 1.5 billion", 1_500_000_000, "USD"),
    "n billion euros": ("5 billion euros", 5_000_000_000, "EUR"),
    "€nbn": ("€2.5bn", 2_500_000_000, "EUR"),
    "one billion dollars": ("one billion dollars", 1_000_000_000, "USD"),
    "$n bln": ("$4 bln", 4_000_000_000, "USD"),
}
_TIMES = {
    "none": ("", None),
    "by 2030": ("by 2030", "2030"),
    "by the end of 2026": ("by the end of 2026", ("2026", "2026-12")),
    "by the year 2028": ("by the year 2028", "2028"),
    "in 2025": ("in 2025", "2025"),
    "within five years": ("within five years", ("2029", "2029-05")),
    "in the next three years": ("in the next three years", ("2027", "2027-05")),
    "in the coming years": ("in the coming years", None),
    "soon": ("in the near future", None),
    "over five years": ("over the next five years", ("2029", "2029-05")),
    "by decade": ("by the end of the decade", ("2029", "2030")),
}
_AROUND = {
    "nothing": "{}",
    "the ministry said": "{}, the ministry said",
    "according to": "according to the press service, {}",
    "reported that": "the news agency reported that {}",
    "noted that": "it was noted that {}",
    "while": "while farmers wait for lower tariffs, {}",
    "at a briefing": "at a briefing in {capital} on Thursday, it was announced that {}",
}


def passage(rng: Random) -> Passage:
    """Make a passage about one goal for trade, or about a figure that is none."""
    host, guest = two_countries(rng)
    frames = rng.choice((_SET, _SET, _SET, _NOT_SET))
    name = rng.choice(tuple(frames))
    x, y = introduced(rng, somebody(rng, host)), introduced(rng, somebody(rng, guest))
    trade, money, time = (rng.choice(tuple(each)) for each in (_TRADE, _SUMS, _TIMES))
    if "{year}" in frames[name] or "{fronted}" in frames[name]:
        time = "by 2030"
    said, bare, measure = (part.format(a=host.name, b=guest.name) for part in _TRADE[trade])
    words, by = _TIMES[time]
    told = {
        "kind": "target",
        "measure": measure,
        "parties": sorted((host.code, guest.code)),
        "amount": _SUMS[money][1],
        "by": {"any": list(by)} if isinstance(by, tuple) else by,
        "currency": _SUMS[money][2],
    }
    sentence = frames[name].format(
        a=host.name,
        b=guest.name,
        x=x.words,
        y=y.words,
        m=_SUMS[money][0],
        by=words,
        year="2030",
        fronted="by 2030",
        trade=said,
        bilateral=bare,
    )
    around = rng.choice(tuple(_AROUND)) if '"' not in sentence else "nothing"
    text = _AROUND[around].format(joined(sentence), capital=host.capital)
    text = text.replace('"we', '"We').replace('"our', '"Our')
    return Passage(
        kind="target",
        words=opened(joined(text, ".")),
        made_of={"frame": name, "trade": trade, "sum": money, "time": time, "around": around, "one": x.construct},
        host=host,
        guest=guest,
        told=(told,) if frames is _SET else (),
    )
