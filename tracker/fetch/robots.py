"""robots.txt (RFC 9309): whether a server wants a page to be fetched by us.

The standard library's reader takes the first rule that fits where the standard takes the longest, and knows no
wildcards; so the rules are read here.
"""

import re
from collections import OrderedDict
from datetime import datetime, timedelta
from urllib.parse import quote, unquote_to_bytes, urlsplit

import msgspec

from tracker.domain.errors import FeedError
from tracker.fetch.fetcher import AGENT
from tracker.fetch.port import Fetch, Request

_KEPT = timedelta(days=1)
_RETRIED = timedelta(hours=1)  # after an answer that forbids for now
_MOST_ORIGINS = 1_000
_MOST_BYTES = 500_000
_MOST_RULES = 10_000
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_WORD = re.compile(r"[a-z_-]+")


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A path, with `*` for anything and a last `$` for its end, that is allowed or not."""

    path: str
    allows: bool

    def fits(self, path: str) -> bool:
        """Tell whether a path begins as the rule says."""
        first, *rest = self.path.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        for part in rest[:-1]:
            at = path.find(part, at)
            if at < 0:
                return False
            at += len(part)
        if not self.path.endswith("$"):
            return not rest or path.find(rest[-1], at) >= 0
        return at == len(path) if not rest else len(path) - len(rest[-1]) >= at and path.endswith(rest[-1])


Rules = tuple[Rule, ...]
EVERYTHING: Rules = ()
NOTHING: Rules = (Rule(path="/", allows=False),)


class Robots:
    """Asks each origin once a day what it allows, and remembers the last thousand of them."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._known: OrderedDict[tuple[str, bool], tuple[datetime, Rules]] = OrderedDict()

    async def allow(self, url: str, *, now: datetime, allow_private: bool = False) -> bool:
        """Tell whether a page may be fetched; where robots.txt cannot be had for now, it may not."""
        parts = urlsplit(url)
        key = (f"{parts.scheme}://{parts.netloc}", allow_private)
        until, rules = self._known.get(key, (now, EVERYTHING))
        if until <= now:
            rules, held = await self._ask(*key)
            self._known[key] = (now + held, rules)
            while len(self._known) > _MOST_ORIGINS:
                self._known.popitem(last=False)
        return allowed(rules, parts.path + (f"?{parts.query}" if parts.query else ""))

    async def _ask(self, origin: str, allow_private: bool) -> tuple[Rules, timedelta]:
        request = Request(url=f"{origin}/robots.txt", accept="text/plain", allow_private=allow_private)
        try:
            answer = await self._fetch(request)
        except FeedError:
            return NOTHING, _RETRIED
        if answer.status == 200:
            return rules_for(AGENT, answer.body), _KEPT
        return (EVERYTHING, _KEPT) if 400 <= answer.status < 500 and answer.status != 429 else (NOTHING, _RETRIED)


def rules_for(agent: str, body: bytes) -> Rules:
    """Return the rules of all groups that name the agent, else of those for everybody."""
    groups: dict[str, list[Rule]] = {}
    named: list[str] = []
    naming = False
    for line in body[:_MOST_BYTES].decode("utf-8-sig", "replace").splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        key, value = found[1].lower(), found[2].strip()
        if key == "user-agent":
            named = [*named, _token(value)] if naming else [_token(value)]
            groups.setdefault(named[-1], [])
            naming = True
        elif key in {"allow", "disallow"}:
            naming = False
            for name in named:
                if value and len(groups[name]) < _MOST_RULES:
                    groups[name].append(Rule(path=_spelled(value), allows=key == "allow"))
    return tuple(groups.get(agent, groups.get("*", [])))


def allowed(rules: Rules, path: str) -> bool:
    """Tell whether a path, with its query, may be fetched: the longest rule that fits decides, of two the kinder."""
    spelled = _spelled(path or "/")
    fitting = [(len(rule.path), rule.allows) for rule in rules if rule.fits(spelled)]
    return max(fitting)[1] if fitting else True


def _token(value: str) -> str:
    found = _WORD.match(value.lower())
    return "*" if value.startswith("*") else found[0] if found else ""


def _spelled(path: str) -> str:
    """Return the one spelling of a path in which two are compared: quoted alike, whatever was quoted before."""
    return quote(unquote_to_bytes(path), safe="/*$?=&;,:@+!'()~")
