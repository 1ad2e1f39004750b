"""Terms and names -> digests that stay the same as the vocabulary grows."""

from __future__ import annotations

import hashlib
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from typing import Any

from sayso.ledger.columns import pack_json
from sayso.terms import Span


def digest_of(*values: Any) -> str:
    """SHA-256 over terms and plain values as JSON. A field that has its default is left out, so that a term may gain
    one without old digests failing."""
    packed = pack_json([_plain(value) for value in values])
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


_AS_IS = {str, int, bool, type(None)}


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _AS_IS:
        return value
    if kind is Span:
        return value.start, value.end
    if kind is tuple or kind is list:
        return [_plain(part) for part in value]
    if issubclass(kind, Enum):
        return value.value
    return {name: _plain(part) for name, default in _fields_of(kind) if (part := getattr(value, name)) != default}


@cache
def _fields_of(term: Any) -> tuple[tuple[str, Any], ...]:
    """The names of a term's fields, in the order of the alphabet, with their defaults; None for those without."""
    return tuple(sorted((field.name, None if field.default is MISSING else field.default) for field in fields(term)))


def name_number(folded: str) -> int:
    """The number of a name: 63 bits of its digest, so that no look-up is needed to know it."""
    return int.from_bytes(hashlib.sha256(folded.encode()).digest()[:8]) >> 1
