"""Web pages -> Document. The text is the article without the page around it; nothing is executed or fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from sayso.intake.article import find_all_blocks, find_article
from sayso.intake.blocks import join_blocks
from sayso.intake.build import build_document
from sayso.intake.dates import Dating
from sayso.intake.language import tell_language
from sayso.intake.limits import Limits
from sayso.intake.markup import parse_markup
from sayso.intake.nodes import NodeFinder
from sayso.intake.outlet import find_author_outlet, find_wire, same_outlet
from sayso.intake.raw import Raw
from sayso.intake.roles import find_byline, find_date_lines, give_roles, match_title
from sayso.intake.stated import Stated, find_stated
from sayso.terms import Clock, Clocks, Document, Issue, IssueKind, Locator, Passage

_OPENING = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,20}"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|div|table|article|main|p|h1|center|font|iframe|link)\b",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(rb"<(?:[a-z][a-z0-9]{0,12})(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_EXTENSIONS = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def looks_like_html(head: bytes, name: str) -> bool:
    """Opens as a page does, or is named as one and has any tag."""
    for mark, encoding in _WIDE:
        if head.startswith(mark):
            head = head[2:].decode(encoding, "ignore").encode("utf-8", "ignore")
    if _OPENING.match(head):
        return True
    return PurePath(name).suffix.lower() in _EXTENSIONS and bool(_ANY_TAG.search(head))


def read_html(raw: Raw, limits: Limits) -> Iterator[Document | Issue | Raw]:
    """One Document, or the Issue why there is none."""
    markup = parse_markup(raw, limits)
    if isinstance(markup, Issue):
        yield markup
        return
    blocks = find_article(markup.tree) or find_all_blocks(markup.tree)
    if not blocks:
        yield raw.issue(IssueKind.EMPTY, "has no text in it")
        return
    text, pieces = join_blocks(blocks)
    if len(text) > limits.text_characters:
        yield raw.issue(IssueKind.TOO_LARGE, f"has {len(text)} characters; up to {limits.text_characters} are read")
        return
    stated = find_stated(markup.tree)
    finder = NodeFinder(markup.tree)
    located = [replace(p, locator=Locator(node=finder.find_node(p.span.of(text)))) for p in pieces]
    passages = give_roles(text, match_title(text, located, stated.title))
    voice = find_author_outlet(text, passages) or find_wire(text, passages, stated.byline)
    site = stated.site or stated.host
    yield build_document(
        raw,
        text,
        "text/html",
        passages,
        title=stated.title,
        outlet=site if voice is None or _is_site(voice, stated) else voice,
        byline=stated.byline or find_byline(text, passages),
        language=tell_language(text),
        clocks=_date_page(text, passages, stated, voice),
        issues=markup.issues,
    )


def _is_site(voice: str, stated: Stated) -> bool:
    return any(same_outlet(voice, name) for name in (stated.site, stated.host) if name)


def _date_page(text: str, passages: tuple[Passage, ...], stated: Stated, voice: str | None) -> Clocks:
    """The page's date is when it was published; where the text is in the voice of another newsroom than the site, it
    is when the site posted it again, and when it first came out is not stated here."""
    clock = stated.published or _find_date_line(text, passages)
    if clock is None:
        return Clocks()
    has_site = bool(stated.site or stated.host)
    if voice is not None and has_site and not _is_site(voice, stated):
        return Clocks(repost=clock)
    return Clocks(publication=clock)


def _find_date_line(text: str, passages: tuple[Passage, ...]) -> Clock | None:
    for passage, line in find_date_lines(text, passages):
        if line.dating is not Dating.REVISED:
            return Clock(line.value, "date line", passage.span)
    return None
