"""The two column types: text that survives any database, and small structures as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

_UNSTORABLE = re.compile("[\x00\x1a\ud800-\udfff]")
_ESCAPED = re.compile("\x1a([0-9a-f]{4})")


def escape_text(text: str) -> str:
    """Writes NUL and lone surrogates, which PostgreSQL and UTF-8 refuse, as U+001A and four hex digits; U+001A too.

    Intake seldom lets one through (a path whose name is no UTF-8 has surrogates), but the ledger gives every text back
    as it was, since spans count its characters.
    """
    # The quick test settles nearly every text: none of these is printable.
    return text if text.isprintable() else _UNSTORABLE.sub(lambda found: f"\x1a{ord(found[0]):04x}", text)


def unescape_text(text: str) -> str:
    """Undoes `escape_text`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "\x1a" in text else text


class Words(TypeDecorator[str]):
    """Any Python string, given back as it was."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else escape_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else unescape_text(value)


class Packed(TypeDecorator[Any]):
    """Lists and dictionaries of plain values as compact JSON. None is NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else _write_packed(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(unescape_text(value))


def pack_json(value: Any) -> str:
    """The one JSON text of a plain value: no spaces, keys in order, characters as they are."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _write_packed(value: Any) -> str:
    return escape_text(pack_json(value))


WRITERS: dict[type[Any], Callable[[Any], str]] = {Words: escape_text, Packed: _write_packed}
"""How the values of our own column types are written, for statements that are not built by SQLAlchemy."""
