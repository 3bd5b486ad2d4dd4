"""Facts out of fields as people type them: `amount=2900000000`, `parties=AZ,RU`, `when=2021-12-07`."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args, get_type_hints

import msgspec

from tracker.domain.errors import UsageError
from tracker.domain.facts import KINDS, Fact, kind_of
from tracker.domain.period import Period

_OWN = frozenset({"id", "quote", "start", "end", "rule", "carried"})  # where a fact comes from is not for typing
_KINDS: Mapping[str, type[Fact]] = {str(kind.__struct_config__.tag): kind for kind in KINDS}
_PERIODS = ("when", "by")


def made(kind: str, values: Iterable[tuple[str, str]], *, quote: str, start: int, rule: str) -> Fact:
    """Return a fact of a kind, without an id.

    Raises:
        UsageError: There is no such kind or field, a field is missing, or it cannot take its value.
    """
    if kind not in _KINDS:
        raise UsageError(f"{kind!r} is no kind of fact; write {', '.join(_KINDS)}")
    head = {"kind": kind, "quote": quote, "start": start, "end": start + len(quote), "rule": rule}
    return _fact(kind, head | _typed(_KINDS[kind], values))


def amended(fact: Fact, values: Iterable[tuple[str, str]]) -> Fact:
    """Return a fact with some of its fields put right, its id kept; an empty value stands for none.

    Raises:
        UsageError: There is no such field, or it cannot take the value.
    """
    kind = kind_of(fact)
    changes = _typed(type(fact), values)
    if "amount" in changes:
        changes.setdefault("rounded_to", None)  # the new sum says by its own digits how far it was rounded
    known = {name: value for name, value in msgspec.to_builtins(fact).items() if name not in changes}
    return _fact(kind, known | {name: value for name, value in changes.items() if value is not None})


def fields_of(kind: str) -> list[str]:
    """Return the fields of a kind that can be typed."""
    return [field.encode_name for field in msgspec.structs.fields(_KINDS[kind]) if field.encode_name not in _OWN]


def _typed(kind: type[Fact], values: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return values by their fields, as JSON would hold them."""
    name_of = str(kind.__struct_config__.tag)
    hints = get_type_hints(kind)
    kept = {field.encode_name: hints[field.name] for field in msgspec.structs.fields(kind)}
    typed: dict[str, Any] = {}
    for name, text in values:
        if name not in fields_of(name_of):
            raise UsageError(f"a fact of kind {name_of} has no field {name!r}; write {', '.join(fields_of(name_of))}")
        typed[name] = _value(name_of, name, kept[name], text.strip())
    return typed


def _value(kind: str, name: str, hint: Any, text: str) -> Any:
    if not text:
        return None
    if name in _PERIODS:
        return Period.parse(text).text
    if hint == tuple[str, ...]:
        return sorted({part.strip() for part in text.split(";" if ";" in text else ",") if part.strip()})
    kinds = get_args(hint) or (hint,)
    if bool in kinds:
        if text not in ("true", "false"):
            raise UsageError(f"{kind} {name}={text}: write true or false")
        return text == "true"
    return text


def _fact(kind: str, values: dict[str, Any]) -> Fact:
    try:
        fact: Fact = msgspec.convert(values, _KINDS[kind], strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"{kind}: {_in_words(str(error))}") from None
    return fact


def _in_words(message: str) -> str:
    """Return msgspec's message with the field in front: "amount: expected `int | null`, got `str`"."""
    what, _, where = message.partition(" - at `$.")
    if where:
        return f"{where.rstrip('`')}: {what[:1].lower()}{what[1:]}"
    return what.replace("Object missing required field", "needs").replace("`", "")
