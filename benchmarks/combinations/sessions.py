"""Sessions of commissions and committees of two countries, and forums, fairs and business missions."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.combinations.company import day_ahead, day_behind, named, put_around, surrounded, title_of
from benchmarks.combinations.passages import Passage
from benchmarks.combinations.world import PUBLISHED, Country, Time, Worded, somebody, two_countries

FRAMES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_ORDINALS = (
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
)

_HEADS = (
    "deputy prime minister",
    "minister of energy",
    "trade minister",
    "minister of agriculture",
    "foreign minister",
)


def passage(rng: Random) -> Passage:
    """Make a passage about one session or forum, about two of one body, or about one that is not held."""
    host, guest = two_countries(rng)
    one, other = somebody(rng, host, rng.choice(_HEADS)), somebody(rng, guest, rng.choice(_HEADS))
    kind = rng.choice(("session", "session", "session planned", "forum", "forum planned", "neither", "twice"))
    frames = FRAMES[kind]
    name = rng.choice(tuple(frames))
    template, *rounds = frames[name] if kind == "twice" else (frames[name],)
    on = day_ahead(rng) if kind.endswith(("planned", "neither")) else _past(rng, template)
    at = rng.randrange(len(_ORDINALS) - 1)
    nth, number = rng.choice(_ORDINALS[at]), at + 1
    body, forum = _body(rng, host, guest), _forum(rng, host, guest)
    around = (
        surrounded(
            rng,
            template.replace("{!}", "").replace("{led}", "").replace("{around}", ""),
            timed=bool(on.words) and ("{on}" in template or "{when}" in template),
        )
        if "{around}" in template
        else Worded("nothing", "{}")
    )
    a, b = named(rng, one), named(rng, other)
    words = template
    for mark in ("{around}", "{!}", "{led}"):
        words = words.replace(mark, "")
    said = words.format(
        nth=nth,
        next=_ORDINALS[at + 1][0],
        s=rng.choice(("session", "session", "meeting")),
        body=body.words,
        forum=forum.words,
        a=a.words,
        b=b.words,
        an=f"{host.adjective} {title_of(one)} {one.name}",
        bn=f"{guest.adjective} {title_of(other)} {other.name}",
        city=host.capital,
        host=host.name,
        guest=guest.name,
        away=guest.capital,
        adjective=host.adjective,
        other=guest.adjective,
        on=on.words,
        when=on.words.removeprefix("on ").removeprefix("in ").removeprefix("at "),
    )
    if kind == "neither":
        rounds = []
    elif kind != "twice":
        when = on.when if "{on}" in template or "{when}" in template else str(PUBLISHED)
        rounds = [(0 if "{nth}" in template else None, when, "planned" if "planned" in kind else "held")]
    people = [one.name, other.name] if "{led}" in template else []
    people += [
        who.name for mark, who in (("{a}", one), ("{an}", one), ("{b}", other)) if not people and mark in template
    ]
    told = tuple(
        {
            "kind": "meeting",
            "form": "forum" if kind.startswith("forum") else "session",
            "when": when,
            "parties": sorted((host.code, guest.code)),
            "status": status,
            **({"participants": people} if people else {}),
            **({} if up is None or up < 0 else {"number": number + up}),
        }
        for up, when, status in rounds
    )
    return Passage(
        kind="meeting",
        words=put_around(around, said),
        made_of={
            "kind": kind,
            "frame": f"{kind}: {name}",
            "time": on.construct,
            "around": around.construct,
            "body": forum.construct if kind.startswith("forum") else body.construct,
        },
        host=host,
        guest=guest,
        told=told,
    )


def _past(rng: Random, template: str) -> Time:
    on = day_behind(rng)
    return on if on.words or "{!}" not in template else _past(rng, template)


def _body(rng: Random, host: Country, guest: Country) -> Worded:
    one, other = (country.name.removeprefix("the ") for country in (host, guest))
    return rng.choice(
        (
            Worded("P-P Joint Economic Commission", f"the {one}-{other} Joint Economic Commission"),
            Worded("Joint Commission between P and P", f"the Joint Commission between {host.name} and {guest.name}"),
            Worded("A-A intergovernmental", f"the {host.adjective}-{guest.adjective} intergovernmental commission"),
            Worded(
                "on trade and",
                f"the Intergovernmental Commission on Trade and Cooperation between {host.name} and {guest.name}",
            ),
            Worded("Joint Committee for Trade", f"the {one}-{other} Joint Committee for Trade and Investment"),
            Worded("working group", f"the {one}-{other} Joint Working Group on Agriculture"),
            Worded("business council", f"the {one}-{other} Business Council"),
            Worded("bi-national commission", f"the {one}-{other} Bi-National Commission"),
            Worded("A-A joint committee", f"the {host.adjective}-{guest.adjective} joint committee on transport"),
            Worded(
                "economic, trade, scientific",
                f"the {one}-{other} Joint Commission on Economic, Trade and Technical Cooperation",
            ),
            Worded("strategic council", f"the {one}-{other} High-Level Strategic Cooperation Council"),
            Worded("joint trade committee", f"the {host.adjective}-{guest.adjective} Joint Trade Committee"),
            Worded(
                "joint commission for cooperation",
                f"the Joint Commission for Cooperation between {host.name} and {guest.name}",
            ),
            Worded("body (letters)", f"the {one}-{other} Joint Economic Committee (JEC)"),
            Worded("High Commission", f"the Joint Ministerial Committee of {host.name} and {guest.name}"),
        )
    )


def _forum(rng: Random, host: Country, guest: Country) -> Worded:
    one, other = (country.name.removeprefix("the ") for country in (host, guest))
    return rng.choice(
        (
            Worded("the P-P Business Forum", f"the {one}-{other} Business Forum"),
            Worded("a A-A business forum", f"a {host.adjective}-{guest.adjective} business forum"),
            Worded("a business forum of", f"a business forum of {host.name} and {guest.name}"),
            Worded("Investment Conference", f"the {one}-{other} Investment Conference"),
            Worded("economic forum", f"the {host.adjective}-{guest.adjective} economic forum"),
            Worded("expo", f"the {one}-{other} Trade Expo"),
            Worded("conference on", f"a {one}-{other} conference on renewable energy"),
            Worded("investment forum", f"the first {host.adjective}-{guest.adjective} investment forum"),
            Worded("agribusiness forum", f"an agribusiness forum of {host.name} and {guest.name}"),
            Worded("business mission", f"the {one}-{other} Business and Investment Forum"),
            Worded("business round table", f"a {one}-{other} business round table"),
            Worded("trade and investment summit", f"the {one}-{other} Trade and Investment Summit"),
        )
    )
