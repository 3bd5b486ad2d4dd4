"""The grammar of titles over rows of letters: what may stand before the head of one, and what after it."""

from tracker.reader.items import Line
from tracker.reader.patterns import regex
from tracker.reader.tags import Place

_PLACE = r"[PA](?:-[PA])*"
# An unknown word may stand among known ones: "East African Cooperation".
_WORDS = r"(?:[NAMR]{1,2}(?=F))?[Fg]+(?:(?<=F)[NAM]F+)?"
_FOLIO = rf"[Fg]+(?:(?:[,&]{_WORDS})*,?&{_WORDS})?"
# After its title a portfolio ends before the next one: "Minister for Industry, and Commerce Minister X".
_FOLIO_AFTER = rf"[Fg]+(?:(?:[,&]{_WORDS})*,?&{_WORDS}(?![FgR]*H))?(?![FgR]*H(?:od?P)?[hNI])"
_FOLIO_OF_NAMES = r"F+(?:,F+)*,?&[NFA]{1,2}(?=R*H)"  # "Health and Pacific Peoples Minister"
# Whose the office is by a possessive: "CEO of Brazil's Embraer, ", "Secretary General of Ghana's Cocoa Board".
_FIRM = r"[PAQBc]s(?:[NQ]{1,3}(?![NQIhpFBHK])|B|(?:F{2,3}|K)(?=[,;)]))"
# "chief executive of the oil company Petrobras, "; "the head of Sinohydro Chen Guanfu"
_NO_NAME = r"(?!NNN(?:\.|,(?!(?:h\.?)*[NI])))"  # "Chairman of Agroimpex Nodira Karimova."
_ALONE = (
    rf"(?:(?:[gm]*c(?:o[gk])?)?(?:N|Q)|Q[NF]|{_NO_NAME}N(?:[NF]|pN|-N){{1,2}})(?=[,;).])"
    r"|Q(?=[iftuyb&:\"rT]|\(P\))|(?:N[NF]?|QQ)(?=NN(?![NQpIFKB]))"
)
# A body in small letters: "the president of Ghana's chamber of mines", "head of the state customs service".
_SMALL = (
    r"(?:[Fgm]{0,2}[Fg]c(?:od?B)?|(?:A[kgmc]{0,3}|Ps[kgmc]{0,4}|[PA](?:-(?:[PA]|F+))?s?k?[gm]*)c(?:o[gF]+(?:&[gF]+)?)?|[gm]*c(?:o[gF]+(?:&[gF]+)?)"
    r"|[NQ]{1,2}c(?=[,;.)])|g+c|k?cod?B|Qs[kgmF]{0,2}c(?:id?P)?)"
)
# Whom one assists: "adviser to the President", "Minister Delegate to the Minister of Foreign Affairs X".
_SUPERIOR = (
    rf"(?:t(?=(?:[PA]s?)?E?R*HN)|[to]d?[PA]s?R*H(?![NIhQps])|fd?[PA]s?R*H(?!(?:od?(?:[Fg,&]+|P))*[NIhQps])"
    rf"|tdE?R*H(?=h?\.?[NIp])|td?E?R*(?:F+H(?![NIhQp])|Hod?{_FOLIO})|[otiu]d?E?R*H(?![NIhQp])|fd?E?R*H(?!(?:od?(?:[Fg,&]+|P))*[NIhQp]))"
)
_IN_GOVERNMENT = r"id?[PA]s?[Fg](?:oF+)?(?=[hNI,;])"  # "in the Libyan Government of National Unity X"
_FROM = "kd?P(?=,?[hN])"  # "ambassadors from China, X"; see `_after`
_PART = r"(?:A|[PA]s)kod?(?:m*c|[BKJ])"  # "Chairman of the Tajik part of the Commission"
_RUN = r"[PA](?:-[PA])*F(?:&?[FN])*"  # "of the Zambia-China Economic and Trade Cooperation Zone"
# "of the Georgia-Kuwait Joint Trade Forum in Tbilisi", which is none of Georgia
_PAIRED = r"[PA](?:-[PA])+M?[NF]{1,3}?(?=[,.;)(hiouftybkrT&]|$|NN(?![NQpIFKB]))"
# Any other name of several kinds of words: "the president of Petroleos de Venezuela (Pdvsa), X".
_NAMED = r"(?:[NFQ]+[KAPMIps-][NFQKAPMIps-]*(?:\([NQP]+\))?|N+Q)"
# "Secretary of the provincial Party Committee", "chairman of parliament's Trade Committee"
_WHICH_BODY = "(?:[gmkR]|[cKFgN]s)"
_POSTS = (
    rf"{_WHICH_BODY}B|{_PART}|{_RUN}(?=[,.;)(h]|$|NN(?![NQpIFKB]))|{_PAIRED}|{_FIRM}|{_ALONE}|{_SMALL}|{_FOLIO_AFTER}"
    rf"|k{{1,2}}(?=[oi]d?(?:B|[NQ](?![Ns])|[NQ]{{2}}[,.;)]))|(?:[PA]s)?{_PLACE}(?:(?:&o?|,)d?P(?!s))*|B|Q(?=[hNI,])|#k|m*c|{_NAMED}(?=(?:,(?:d(?=h))?|(?<=\)))(?:h\\.?)*[NI])"
)
UNIT = regex(
    rf"(?P<article>d)?(?:(?<=d)(?P<noun>[kcFKg])s)?(?P<era>E)?(?P<owner>(?:(?P<other>(?:[PA]s?,)*[PA]s?,?&d?)(?={_PLACE}))?(?:{_PLACE}|(?:{_PLACE}s)?B)s?|(?P<firm>(?<![NQ])(?:[NQ]{{1,3}}|[NQ]{{1,2}}[FKL]{{1,2}}|[PA]F{{1,2}}|(?<![PAsFNQ&,])FF)s))?(?P<ranks>[RE]*)"
    rf"(?P<folio>{_FOLIO_OF_NAMES}|(?!g+(?:,g+)*,?&[NAMR]{{0,2}}F){_FOLIO}(?:oF+(?=R*H))?(?!c))?(?P<more>R*)(?P<org>[NQ][NQF]{{0,3}}|co[gF]+(?:&[gF]+)?(?=H)|[Fg]*cs?|K(?=H))?(?P<late>(?:(?<=[NQ])R+)?)"
    rf"H(?P<post>(?:{_FROM}|{_SUPERIOR}|{_IN_GOVERNMENT}|(?:[oftu]|i(?!d?[Fg]))d?E?(?:O(?=B))?(?:{_POSTS})|\((?:H|[QFPAMNgk]+(?:&[QFPAMNgk]+)*)\)(?=d?h*\.?[NI]|od?[PAB])|\((?:H|[QF]+(?:&[QF]+)*)\)|(?<=H)(?:[QB]|F{{1,3}})(?=[hNI]))*)"
)
POST = regex(
    rf"kd?(?P<from>P)|(?P<near>t)$|(?P<preposition>[oftiu]|(?<=[H)])(?=[QBF](?!&)))d?E?(?:O(?=B))?(?:{_WHICH_BODY}(?=B))?(?:(?:(?P<whose>[PA])s?)?R*(?P<under>F*)(?P<head>H)(?:od?(?P<office>{_FOLIO}))?|(?P<part>{_PART})|[PAQBc]s(?P<firm>[NQ]{{1,3}}|B|(?:F{{2,3}}|K)(?=$))|(?P<named>{_NAMED}(?=$))"
    rf"|(?:[gm]*c(?:o[gk])?)?(?P<alone>Q[NFQ]|N[NF]{{0,2}}|(?<=[cgk])Q)|(?P<run>{_RUN}(?=[,.;)(h]|$)|{_PAIRED})|(?P<small>{_SMALL})|(?P<folio>{_FOLIO})"
    rf"|(?:[PA]s)?(?P<place>{_PLACE}(?:(?:&o?|,)d?P(?!s))*)|(?P<body>[BQ])|m*(?P<meant>c)|(?P<unit>k{{1,2}})(?=[oi]))"
)
_AND_THEIR = regex(r"(?<=[Fg]),?&(?P<whose>A)(?=[Fg]+(?:,?&[Fg]+)?R*H)")


def parted(line: Line) -> str:
    """The shape of a line where no portfolio goes on to a country: "head of Customs, and Lao Foreign Minister"."""
    shape = line.shape
    for match in _AND_THEIR.finditer(shape):
        if isinstance(line.items[match.start("whose")].value, Place):
            shape = f"{shape[: match.start('whose')]}P{shape[match.end('whose') :]}"
    return shape
