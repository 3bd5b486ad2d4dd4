"""How other trades write countries and blocs."""

from functools import lru_cache

from tracker.domain.places import BLOCS, country_of
from tracker.projections.names import folded
from tracker.reader.lexicon import rows, values

# ISO 3166-1 alpha-2 and alpha-3, as of 2025; XK is in common use for Kosovo, XKX the World Bank's.
_ALPHA3 = dict(
    pair.split(":")
    for pair in """
    AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE
    BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS
    BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN
    CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST
    EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF
    GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD
    HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM
    JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA
    LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD
    ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM
    NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG
    PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA
    SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD
    ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON
    TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR
    VN:VNM VU:VUT WF:WLF WS:WSM XK:XKX YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE
    """.split()
)
# What event coders write for organisations of states, as their public dictionaries of actors do.
_CAMEO_BLOCS = {
    "ASEAN": "IGOSEAASN", "CIS": "IGOCASCIS", "ECOWAS": "IGOWAFBUSWAS", "EU": "IGOEUREEC", "LAS": "IGOMEAARL",
    "NATO": "IGOWSTNAT", "OAS": "IGOOAS", "OIC": "IGOMOSOIC", "OPEC": "IGOBUSOPC", "SAARC": "IGOSASSAA",
    "SCO": "IGOCAS", "UN": "IGOUNO", "WTO": "IGOBUSWTO",
}  # fmt: skip
_PLOVER_BLOCS = {"EU": "EUR", "UN": "UNO"}
_IGO = "IGO"  # any other organisation of states


def alpha3(country: str) -> str:
    """Return the ISO 3166-1 alpha-3 code of a country's alpha-2 code."""
    return _ALPHA3[country]


def cameo(actor: str) -> str:
    """Return the CAMEO code of a country or bloc: ISO 3166-1 alpha-3, but for Kosovo, which ISO does not have."""
    if actor in BLOCS:
        return _CAMEO_BLOCS.get(actor, _IGO)
    return "KSV" if actor == "XK" else _ALPHA3[actor]


def plover(actor: str) -> str:
    """Return the PLOVER code of a country or bloc."""
    if actor in BLOCS:
        return _PLOVER_BLOCS.get(actor, _IGO)
    return "KOS" if actor == "XK" else _ALPHA3[actor]


def actor_of(party: str) -> str | None:
    """Return the country or bloc that a party is, or lies in, None for a body."""
    return party if party in BLOCS else country_of(party)


def name_of(code: str) -> str:
    """Return the English name of a country or subdivision, the code itself for anything else."""
    return _names().get(code, code)


@lru_cache(maxsize=4096)
def country_of_place(place: str) -> str | None:
    """Return the country of a place as an article names it: a code, country, capital, city or subdivision.

    None where no place is known by that name, or places in several countries are.
    """
    country = country_of(place)
    if country is not None:
        return country
    found = _places().get(folded(place), frozenset())
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    named = ((code, values(cells[0])) for table in ("subdivisions", "countries") for code, *cells in rows(table))
    # A mark behind a name says that it needs a word such as "region" beside it.
    return {code: min(names, key=lambda name: name.endswith(("!", "?"))).rstrip("!?*") for code, names in named}


@lru_cache(maxsize=1)
def _places() -> dict[str, frozenset[str]]:
    """Return the countries of each name, folded; what is a country's name or capital is no city of another."""
    first: dict[str, set[str]] = {}
    second: dict[str, set[str]] = {}
    for code, names, _, _, capitals, seats in rows("countries"):
        for name in (*values(names), *values(capitals), *values(seats)):
            first.setdefault(folded(name.rstrip("!?*")), set()).add(code)
    for code, *cells in (*rows("cities"), *rows("subdivisions")):
        for name in values(cells[0]):
            second.setdefault(folded(name.rstrip("!?*")), set()).add(code[:2])
    return {name: frozenset(codes) for name, codes in (second | first).items()}
