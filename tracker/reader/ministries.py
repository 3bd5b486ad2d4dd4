"""Who heads a ministry is its minister: "the head of the Ghanaian Foreign Ministry", "X, who runs Peru's ministry".

So is who heads an embassy its ambassador.
"""

from tracker.domain.facts import Party
from tracker.domain.places import country_of
from tracker.reader.bodies import Body
from tracker.reader.gazetteer import gazetteer
from tracker.reader.lexicon import toml

_MINISTERS = {
    "head": "minister of",
    "deputy head": "deputy minister of",
    "first deputy head": "first deputy minister of",
}
_LONGEST = 3  # words of whose a ministry is


def minister_of(office: str, body: Body) -> tuple[str, Party | None] | None:
    """Return what the head of a body is, and whose as its name says, where it is one country's ministry or embassy."""
    if office == "head" and "Embassy" in body.name and len(body.places) == 1:
        return "ambassador", country_of(body.places[0])
    rank = _MINISTERS.get(office)
    if rank is None or body.shared or len(body.places) > 1 or "inistry" not in body.name:
        return None
    words = body.name.replace("’", "'").removeprefix("the ").split()
    owner = next((size for size in range(_LONGEST, 0, -1) if _place(words[:size])), 0)
    code = _place(words[:owner]) or next(iter(body.places), None)
    words = words[owner:]
    first, last = words[0].lower(), words[-1].lower()
    if first == "ministry" and words[1:2] in (["of"], ["for"]):
        words = words[2:]
        at = max((at for at, word in enumerate(words) if word == "of"), default=len(words))
        theirs = _place([word for word in words[at + 1 :] if word != "the"])
        words, code = (words[:at], theirs) if theirs else (words, code)
    elif last == "ministry" and len(words) > 1:
        words = words[:-1]
    else:
        return None
    folio = " ".join(words).lower().removeprefix("the ")
    return f"{rank} {toml('titles')['abbreviations'].get(folio, folio)}", code


def _place(words: list[str]) -> Party | None:
    """The country that some words name: "Ghana's", "South Korean"."""
    known = gazetteer().get(" ".join(words).removesuffix("'s").removesuffix("'"))
    return country_of(known[0].code) if known else None
