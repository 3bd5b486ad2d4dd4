"""Undertakings whose stage several sentences tell: what is named in one, and gone back to in the next."""

from random import Random

from benchmarks.combinations.passages import Passage
from benchmarks.combinations.works import work
from benchmarks.combinations.world import introduced, joined, opened, past_time, somebody, two_countries

# {p} the undertaking, {noun} the word for it, {q} another of another sort, {qnoun} its word, {x} and {y} officials,
# {a} and {b} countries, {firm} a builder, {on} a time or none.
_MENTIONED = {  # no stage yet
    "discussed": "{x} and {y} discussed {p} {on}",
    "visited": "{y} visited {p} {on}",
    "special attention": "special attention at the talks was paid to {p}",
    "spoke of": "{x} spoke of {p} as an example of cooperation",
    "one of the projects": "one of the joint projects of the two countries is {p}",
    "important project": "{p} is one of the most important projects of the two countries",
    "among other things": "among other things, the sides discussed {p}",
    "will create": "{p} will create 400 jobs",
    "cost": "{p} has a cost of $80 million",
    "an example is": "an example of this cooperation is {p}",
}
_THEN = {  # the next sentence: its stage
    "the noun was opened": ("the {noun} was opened by {x} in 2022", "launched"),
    "the noun was built": ("the {noun} was built by {firm}", "completed"),
    "the noun is being built": ("the {noun} is being built by {firm}", "under construction"),
    "the noun is under construction": ("the {noun} is currently under construction", "under construction"),
    "the noun will be opened": ("the {noun} will be opened next year", "planned"),
    "the noun has been operating": ("the {noun} has been operating since 2019", "operating"),
    "the noun is scheduled": ("the {noun} is scheduled to open in September", "planned"),
    "it was opened": ("it was opened in March 2021", "launched"),
    "it was inaugurated": ("it was inaugurated by {x} in 2022", "launched"),
    "it was completed": ("it was completed in March 2021", "completed"),
    "it is being built": ("it is being built by {firm}", "under construction"),
    "it is under construction": ("it is under construction", "under construction"),
    "it is to be completed": ("it is to be opened by the end of the year", "planned"),
    "it opened": ("it opened its doors last month", "launched"),
    "its construction began": ("its construction began in 2022", "under construction"),
    "its foundation stone": ("its foundation stone was laid by {x} in 2022", "under construction"),
    "its opening": ("its opening is scheduled for September", "planned"),
    "construction began": ("construction began in 2022", "under construction"),
    "construction is under way": ("construction is under way", "under construction"),
    "construction work is continuing": (
        "construction work began in March 2021 and is continuing",
        "under construction",
    ),
    "construction of the noun began": ("construction of the {noun} began in 2022", "under construction"),
    "construction of the noun will start": ("construction of the {noun} will start next year", "planned"),
    "construction is to begin": ("construction is to begin next year", "planned"),
    "construction was completed": ("construction was completed in 2022", "completed"),
    "work on it": ("work on it began in March 2021", "under construction"),
    "work was suspended": ("work on the {noun} was suspended in 2022", "suspended"),
    "work stopped": ("work stopped in 2022", "suspended"),
    "the foundation stone": ("the foundation stone was laid in March 2021", "under construction"),
    "ground was broken": ("ground was broken in March 2021", "under construction"),
    "the groundbreaking ceremony": ("the groundbreaking ceremony was held in March 2021", "under construction"),
    "the opening ceremony": ("the opening ceremony was attended by {y}", "launched"),
    "the project was suspended": ("the project was suspended in 2022", "suspended"),
    "the project has been completed": ("the project was completed in 2022", "completed"),
    "the project was frozen": ("the project has been frozen since 2022", "suspended"),
    "the facility": ("the facility was put into operation in March 2021", "launched"),
    "firm has built": ("{firm} has already built 60 percent of the {noun}", "under construction"),
    "feasibility study": ("a feasibility study is being prepared", "planned"),
    "the first phase": ("the first phase was completed in 2022", "completed or under construction"),
    "the noun is complete": ("the {noun} is 60 percent complete", "under construction"),
    "readiness": ("the {noun} is 80 percent ready, {x} said", "under construction"),
}
_TOLD = {  # the stage in the first sentence
    "opened": ("{x} and {y} opened {p} {on}", "launched"),
    "is being built": ("{p} is being built by {firm}", "under construction"),
    "agreed to build": ("{a} and {b} agreed to build {p}", "agreed"),
    "will be built": ("{p} will be built next year", "planned"),
    "was completed": ("{p} was completed {on}", "completed"),
    "laid the foundation stone": ("{x} and {y} laid the foundation stone of {p} {on}", "under construction"),
}
_MORE = {  # what follows and tells no stage of anything
    "it will create": "it will create 400 jobs",
    "the noun will create": "the {noun} will create 400 jobs",
    "the noun has an area": "the {noun} has an area of 12 hectares",
    "the noun cost": "the {noun} cost $90 million",
    "once completed": "once completed, the {noun} will create 400 jobs",
    "after its completion": "after its completion, the {noun} will have 300 employees",
    "when it opens": "when it opens, the {noun} will create 400 jobs",
    "the project is important": "the project is important for both countries, {x} said",
    "the ceremony was attended": "the ceremony was attended by officials of both countries",
    "funded by": "the project is funded by the {b} Development Bank",
    "cost is estimated": "the cost of the project is estimated at $90 million",
    "x thanked": "{x} thanked the workers",
    "the noun will help": "the {noun} will help the two countries to increase trade",
    "named after": "the {noun} bears the name of a poet",
    "y called it": "{y} called it a symbol of friendship",
    "then talks": "the two officials then held talks in the Government House",
    "toured a town": "{y} also toured the old town",
}
_FIRMS = ("Kestrel Energy", "Nordbau", "Orlanda Group", "CTV Construction", "Alvora Holding")


def passage(rng: Random) -> Passage:
    """Make a passage of two or three sentences about an undertaking."""
    host, guest = two_countries(rng)
    one = work(rng, host, guest)
    while one.beside != "nothing" or "phase" in one.name:
        one = work(rng, host, guest)
    x, y = somebody(rng, host), somebody(rng, guest)
    first = {"x": introduced(rng, x).words, "y": introduced(rng, y).words}
    again = {"x": x.name.split(maxsplit=1)[1], "y": y.name.split(maxsplit=1)[1]}
    common = {
        "p": one.words,
        "noun": one.noun,
        "a": host.name,
        "b": guest.name,
        "firm": f"the {guest.adjective} company {rng.choice(_FIRMS)}",
        "on": past_time(rng).words,
    }
    shape = rng.choice(
        ("mentioned, then", "mentioned, more, then", "told, more", "told, more, more", "mentioned, more")
    )
    opening = rng.choice(tuple(_TOLD if shape.startswith("told") else _MENTIONED))
    then = rng.choice(tuple(_THEN)) if shape.endswith("then") else "nothing"
    more = rng.sample(tuple(_MORE), shape.count("more"))
    stage = _TOLD[opening][1] if shape.startswith("told") else _THEN[then][1] if then != "nothing" else ""
    frames = [_TOLD[opening][0] if shape.startswith("told") else _MENTIONED[opening]]
    frames += [_MORE[each] for each in more] + ([_THEN[then][0]] if then != "nothing" else [])
    sentences: list[str] = []
    for frame in frames:
        known = {who: again[who] if f"{{{who}}}" in "".join(frames[: len(sentences)]) else first[who] for who in first}
        sentences.append(opened(joined(frame.format(**known, **common), ".")))
    told = {"kind": "project", "name": one.name, "stage": {"any": stage.split(" or ")}}
    return Passage(
        kind="project",
        words=" ".join(sentences),
        made_of={
            "shape": shape,
            "first": opening,
            "then": then,
            "more": more[-1] if more else "nothing",
            "name": one.construct,
        },
        host=host,
        guest=guest,
        told=(told,) if stage else (),
    )
