"""Codes of places: countries (ISO 3166-1 alpha-2), first-level subdivisions (ISO 3166-2), blocs.

Source of the country codes: ISO 3166-1 as of 2025, and XK, which is in common use for Kosovo.
"""

import re
from functools import lru_cache

COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
    CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
    GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
    MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
    UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split()
)

BLOCS = frozenset(
    """
    ACP AFCFTA ALBA APEC ASEAN BENELUX BIMSTEC BRICS CARICOM CEFTA CIS COMESA CSTO D8 EAC EAEU ECO ECOWAS EFTA EU
    G20 G7 GCC GUAM IGAD LAS MERCOSUR NATO OAS OECD OIC OPEC OSCE OTS SAARC SADC SCO UN USMCA V4 WTO
    """.split()
) | {"African Union"}  # whose acronym is Australia's code

_SUBDIVISION = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")


@lru_cache(maxsize=4096)
def country_of(party: str) -> str | None:
    """Return the country that a party's code lies in: "RU" for "RU" and "RU-AST", None for anything else."""
    if party in COUNTRIES:
        return party
    found = _SUBDIVISION.fullmatch(party)
    return found[1] if found is not None and found[1] in COUNTRIES else None


def is_code(party: str) -> bool:
    """Tell whether a party is a code (country, subdivision or bloc) rather than a name as written."""
    return party in BLOCS or country_of(party) is not None
