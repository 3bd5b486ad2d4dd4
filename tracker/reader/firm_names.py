"""Organisations that a noun before their name describes: "head of the telecoms group Silknet", 'of JSC "Azot"'."""

import re

from msgspec.structs import replace

from tracker.reader.items import Item, Line
from tracker.reader.lexicon import toml
from tracker.reader.patterns import regex
from tracker.reader.title_owners import body_of, places
from tracker.reader.title_words import Head

# What leads to an organisation's name: a title and its preposition, or the verb that tells who heads it.
_DESCRIBED = regex(
    r"d?(?P<said>(?:[PA](?:-[PA])*s?)?(?:[kgcmRfF]|A(?![FNKPAH])|-(?=[kgcm])){0,5}?(?:[kgcmRL]|[KF](?=\")))(?P<comma>,)?"
    r'(?:"(?P<quoted>[^";]{1,6})"|(?P<name>B|(?:[NQ]|[PA](?=[FNKQ]))(?:[NQKFPAB]|p+(?=[NQKFPA])|-(?=[NQ]))*(?:L\.?)?))'
)
_SAID_BEHIND = regex(r'd?(?P<comma>)"(?P<quoted>[^";]{1,6})"(?P<said>[kgcK])')  # 'the "Andes" factory'
_LED_TO = regex(r'H(?=[oif]|,L?")|k(?=d?[PAkgcmRf])')
_LED_BY = regex(rf"{_DESCRIBED.pattern}(?=s?[RE]*H)")  # "the Qatari company Altura Mining's president"
_AFTER_NAME = regex(r"(?:[NIjhQ],|\(|rk?)d?[RE]*$")
_NAME_NEXT = regex(r",d?(?:h\.?)*[NI]p*N|(?:h\.?)+N|I+N")
_NOUNS = frozenset((*toml("bodies")["described"], *toml("bodies")["described_so"]))
_VERBS = frozenset(toml("bodies")["described_verbs"])
_TWO_NAMES = 2
_WHOLE = frozenset("QKFLPAB")  # letters that no person's name is made of


def mark_described_firms(line: Line, text: str) -> None:
    """Put one item in the place of an organisation's name and of the words that say what it is."""
    if ("H" not in line.shape and _VERBS.isdisjoint(line.words)) or _NOUNS.isdisjoint(line.words):
        return
    for match in reversed(list(_LED_BY.finditer(line.shape))):
        noun = line.items[match.end("said") - 1]
        head = line.items[line.shape.index("H", match.end())].value
        led = isinstance(head, Head) and (head.scope == "body" or "president" in head.office)
        if (
            led
            and match["name"]
            and match["name"][0] != "A"
            and not match["comma"]
            and noun.word in _NOUNS
            and noun.text.islower()
        ):
            _merge(line, text, match, match.end("name"))
    for match in reversed(list(_LED_TO.finditer(line.shape))):
        if match[0] == "k" and line.items[match.start()].word not in _VERBS:
            continue
        first = match.end() + (match[0] == "H")
        found = _DESCRIBED.match(line.shape, first) or _SAID_BEHIND.match(line.shape, first)
        last = _end(line, match.start(), found) if found is not None else None
        if found is None or last is None:
            continue
        _merge(line, text, found, last)


def _merge(line: Line, text: str, found: re.Match[str], last: int) -> None:
    """Put a body in the place of the words that describe it and of its name, which end at `last`."""
    at = found.start("quoted" if found["quoted"] else "name")
    opens = min(found.start("said"), at - 1)
    body = body_of(line.items[at : found.end("quoted") if found["quoted"] else last])
    codes = tuple(dict.fromkeys((*places(line, opens, found.end("said")), *body.places)))
    first, over = line.items[opens].start, line.items[last - 1].end
    shown = text[first:over]
    line.merge(opens, last, Item("B", "body", first, over, shown.lower(), shown, replace(body, places=codes)))
    line.reshape()


def _end(line: Line, title: int, found: re.Match[str]) -> int | None:
    """Return where the name ends that a match describes, None where it need not be an organisation's."""
    shape, noun = line.shape, line.items[found.end("said") - 1]
    if found["quoted"]:
        return None if found["comma"] or not (noun.shape == "L" or noun.word in _NOUNS) else found.end()
    opening = found.start("said")
    if noun.word not in _NOUNS or (shape[opening] not in "PA" and line.items[opening].text[0].isupper()):
        return None
    run, end = found["name"], found.end()
    whole = run == "B" or len(run) == 1 or not _WHOLE.isdisjoint(run)
    verb = shape[title] == "k"
    if verb or _AFTER_NAME.search(shape, 0, title) is not None:
        return end if not found["comma"] or (whole and shape[end : end + 1] in {",", ".", ";", ")"}) else None
    if found["comma"]:
        return None
    if run == "B" or _NAME_NEXT.match(shape, end) is not None:
        return end
    if len(run) > _TWO_NAMES and run.endswith("NN"):
        return end - _TWO_NAMES  # "director of the company Air Serbia Ivan Petrov"
    return end if whole and run != "N" else None
