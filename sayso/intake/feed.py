"""RSS and Atom files -> one Document an entry. The feed is read from its bytes; no address in it is ever opened."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import feedparser

from sayso.intake.article import Block, find_all_blocks
from sayso.intake.blocks import join_blocks
from sayso.intake.build import build_document
from sayso.intake.dates import read_stamp
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.markup import parse_text
from sayso.intake.outlet import find_author_outlet, find_wire, same_outlet
from sayso.intake.raw import Raw, child_of
from sayso.intake.roles import give_roles
from sayso.terms import Clock, Clocks, Document, Issue, IssueKind

LONGEST_FEED = 8 * 1024 * 1024
"""Bytes. The parser holds the whole feed, and 20,000 short entries a megabyte take six seconds."""

_OPENING = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,300}(?:\[.{0,3000}?\])?\s*>\s*)*"
    rb"<(?:rss|feed|rdf:rdf|atom:feed)\b",
    re.IGNORECASE | re.DOTALL,
)
_OWN_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)
_REFERENCE = re.compile(rb"&#(?:x(?P<hex>[0-9a-f]+)|(?P<digits>\d+))", re.IGNORECASE)
_MOST_DIGITS = 7
"""Of the number of a character, the last being 1114111."""


def looks_like_feed(head: bytes, name: str) -> bool:
    """Its first element is that of a feed."""
    return bool(_OPENING.match(head))


def read_feed(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """Each entry in turn, in the feed's order."""
    data = raw.held()
    if len(data) > LONGEST_FEED:
        yield raw.issue(IssueKind.TOO_LARGE, f"is a feed of {len(data)} bytes; up to {LONGEST_FEED} are read")
        return
    if _OWN_ENTITIES.search(data):
        yield raw.issue(IssueKind.UNREADABLE, "defines entities of its own, as expansion bombs do; not opened")
        return
    legible = _REFERENCE.sub(_name_character, data)
    try:
        # A stream, never the bytes themselves: the library takes bytes for the name of a file, a string for an address.
        parsed: Any = feedparser.parse(BytesIO(legible), resolve_relative_uris=False, sanitize_html=False)
    except (ValueError, ArithmeticError) as trouble:  # of an encoding that it names, or what stands for a number
        yield raw.issue(IssueKind.UNREADABLE, f"is too damaged to be read as a feed ({type(trouble).__name__})")
        return
    if legible != data:
        yield raw.issue(IssueKind.PARTLY, "names characters by numbers that no character has; they read as U+FFFD")
    if not parsed.entries:
        yield raw.issue(IssueKind.EMPTY, "has no entries in it")
        return
    for number, entry in enumerate(parsed.entries, start=1):
        yield _read_entry(raw, limits, number, entry, _line(parsed.feed.get("title")))
    if parsed.bozo and isinstance(parsed.get("bozo_exception"), Exception):
        kind = type(parsed.bozo_exception).__name__
        if "CharacterEncodingOverride" not in kind and "NonXMLContentType" not in kind:
            yield raw.issue(IssueKind.PARTLY, f"is a damaged feed ({kind}); what could be told apart was read")


def _name_character(reference: re.Match[bytes]) -> bytes:
    """`&#xD800;` and `&#1114112;` are nobody's numbers, and the library ends on them."""
    digits = (reference["hex"] or reference["digits"]).lstrip(b"0") or b"0"
    number = int(digits, 16 if reference["hex"] else 10) if len(digits) <= _MOST_DIGITS else sys.maxunicode + 1
    is_surrogate = 0xD800 <= number <= 0xDFFF
    return b"&#xFFFD" if is_surrogate or number > sys.maxunicode else reference.group()


def _read_entry(raw: Raw, limits: Limits, number: int, entry: Any, site: str | None) -> Document | Issue:
    title, link = _line(entry.get("title")), entry.get("link") or None
    bodies = [part.get("value") for part in entry.get("content", [])] or [entry.get("summary")]
    bodies = [body for body in bodies if isinstance(body, str)]
    # `entry.get("updated")` would answer with `published` where there is no `updated`, and warn.
    stamps = {key: dict.get(entry, key) for key in ("published", "created", "updated")}
    content = {"id": entry.get("id"), "link": link, "title": title, "author": entry.get("author"), "body": bodies}
    packed = json.dumps({**content, **stamps}, ensure_ascii=False, sort_keys=True)
    data = packed.encode("utf-8", "surrogatepass")
    own = child_of(raw, data, name="", part=f"entry {number}", location=link)
    blocks: list[Block] = []
    for body in bodies:
        tree = parse_text(own, f"<div>{body}</div>", limits) if body.strip() else None
        if isinstance(tree, Issue) and tree.kind is not IssueKind.EMPTY:
            return tree
        if tree is not None and not isinstance(tree, Issue):
            blocks += find_all_blocks(tree)
    if not blocks and title:
        blocks = [Block(title)]
    if not blocks:
        return own.issue(IssueKind.EMPTY, "has no text in it")
    text, pieces = join_blocks(blocks)
    passages = give_roles(text, pieces)
    byline = _line(entry.get("author"))
    voice = find_author_outlet(text, passages) or find_wire(text, passages, byline)
    reposted = voice is not None and site is not None and not same_outlet(voice, site)
    clock = _find_clock(stamps)
    return build_document(
        own,
        text,
        "text/html",
        passages,
        title=title,
        outlet=voice if reposted else site or voice,
        byline=byline,
        language=tell_language(text),
        clocks=Clocks(repost=clock) if reposted else Clocks(publication=clock),
    )


def _find_clock(stamps: dict[str, Any]) -> Clock | None:
    """When the entry says that it came out. `updated` is a revision, and no publication."""
    for name in ("published", "created"):
        stamp = stamps[name]
        value = read_stamp(stamp) or _read_mail_stamp(stamp) if isinstance(stamp, str) else None
        if value:
            return Clock(value, f"feed entry's {name} date")
    return None


def _read_mail_stamp(stamp: str) -> str | None:
    """`Tue, 07 Feb 2023 14:05:00 +0300`, which RSS has from e-mail."""
    try:
        return read_stamp(parsedate_to_datetime(stamp).isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _line(words: object) -> str | None:
    """One line without markup."""
    if not isinstance(words, str):
        return None
    return " ".join(re.sub(r"<[^<>]{1,200}>", "", words).split()) or None
