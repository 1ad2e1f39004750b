"""HTML bytes -> a parsed tree within bounds, or the Issue that says why not. Nothing is executed or fetched."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sayso.intake.decode import Decoded, decode_bytes, known_encoding
from sayso.intake.limits import Limits
from sayso.intake.raw import Raw
from sayso.terms import Issue, IssueKind

for _library in ("trafilatura", "htmldate", "justext"):
    # Their warnings and debug lines hold words of the page, and logs never quote a document.
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)

_DECLARED = re.compile(rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
              "tis-620": "cp874", "euc_kr": "cp949", "shift_jis": "cp932"}  # fmt: skip
"""What browsers read these declarations as (WHATWG Encoding Standard)."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PROLOG = re.compile(r"\s*(?:<\?xml[^>]{0,500}\?>)?\s*(?:<!doctype[^>]{0,1000}>)?", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed page. `tree` is for reading only: what changes a tree takes a copy."""

    tree: HtmlElement
    source: str
    issues: tuple[Issue, ...] = ()


def parse_markup(raw: Raw, limits: Limits) -> Markup | Issue:
    """The tree of a whole page, or why there is none."""
    decoded = decode_markup(raw)
    tree = parse_text(raw, decoded.text, limits)
    return tree if isinstance(tree, Issue) else Markup(tree, decoded.text, decoded.issues)


def parse_text(raw: Raw, source: str, limits: Limits) -> HtmlElement | Issue:
    """The tree of a page or of a piece of one. `raw` is only named in the Issue."""
    tags = sum(1 for _ in _TAG.finditer(source))
    if tags > limits.markup_elements:
        return raw.issue(IssueKind.TOO_LARGE, f"has {tags} tags; up to {limits.markup_elements} are read")
    source = _PROLOG.sub("", source, count=1)
    # libxml2 cuts off what lies deeper than 256 elements, and so ends in time whatever it is given.
    parser = HTMLParser(collect_ids=False, huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError):
        return raw.issue(IssueKind.EMPTY, "has no text in it")
    depth = measure_depth(tree)
    if depth > limits.markup_depth:
        return raw.issue(
            IssueKind.TOO_LARGE,
            f"has elements nested more than {limits.markup_depth} deep, as no page made for people has; not read",
        )
    return tree


def decode_markup(raw: Raw) -> Decoded:
    """As `decode_bytes`, and what the page itself declares comes before a guess. Characters that no markup may hold,
    NUL first, become U+FFFD."""
    if raw.charset:
        hinted = raw
    else:
        declared = _DECLARED.search(raw.held()[:_DECLARED_WITHIN])
        hinted = replace(raw, charset=declared[1].decode("ascii", "replace")) if declared else raw
    name = known_encoding(hinted.charset) if hinted.charset else None
    decoded = decode_bytes(replace(hinted, charset=_WEB_NAMES.get(name, name)) if name else raw)
    clean, odd = _NOT_XML.subn("\ufffd", decoded.text)
    if not odd:
        return decoded
    issue = raw.issue(IssueKind.ENCODING, f"has {odd} characters that no web page may hold; those became U+FFFD")
    return replace(decoded, text=clean, issues=(*decoded.issues, issue))


def measure_depth(tree: HtmlElement) -> int:
    """How many elements inside elements."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
