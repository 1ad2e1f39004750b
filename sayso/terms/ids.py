"""Ids come from content, so that reading twice writes once."""

from __future__ import annotations

import hashlib
import json


def content_id(prefix: str, *parts: object) -> str:
    """`content_id("c", document_id, [[0, 5]])` gives `c-` and 16 hex digits of SHA-256 over the parts as JSON.

    64 bits: among three million claims the chance of any two sharing an id is about one in four million.
    Raises TypeError where a part has no JSON form.
    """
    packed = json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{prefix}-{hashlib.sha256(packed.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def document_id(sha256: str, text: str) -> str:
    """The same bytes read as the same text: one document."""
    return content_id("d", sha256, text)
