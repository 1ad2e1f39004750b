"""A page's tree -> what its markup states about it: title, byline, site, language, when it came out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from htmldate import find_date
from lxml.html import HtmlElement

from sayso.intake.dates import read_stamp
from sayso.terms import Clock

LONGEST = 500
"""Characters of a title, byline or name. Longer ones are no such thing."""

_ARTICLES = re.compile(r"(?:article|posting|report|blogpost|newsstory)$", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date_published",
    "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "sailthru.date",
    "parsely-pub-date", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "pubdate",
    "publishdate", "publish-date", "publication_date", "originalpublicationdate", "ptime", "rnews:datepublished",
    "bt:pubdate", "date",
)  # fmt: skip
"""Names of meta tags that hold the time of first publication, the most reliable first."""
_TITLES = ("og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title")
_AUTHORS = ("author", "byl", "byline", "parsely-author", "sailthru.author", "dc.creator", "article:author", "authors")
_SITES = ("og:site_name", "dc.publisher", "publisher", "application-name", "cre", "twitter:app:name:iphone")
_ADDRESSES = ("og:url", "twitter:url")
_SUFFIX = re.compile(r"^(?P<title>.{8,}?)\s+[|\-–—·•»]\s+(?P<site>[^|–—·•»]{2,60})$", re.DOTALL)
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?:|^@|^\W*$|^(?:admin|administrator|editor|staff|author|unknown|null|none)$", re.IGNORECASE
)
_REVISIONS = (
    '//meta[contains(translate(concat(@property, @name, @itemprop, @http-equiv), "MODIFUPATE", "modifupate"), "modif")'
    ' or contains(translate(concat(@property, @name, @itemprop), "MODIFUPATE", "modifupate"), "updated")]'
    '|//time[contains(translate(concat(@class, @itemprop), "MODIFUPATE", "modifupate"), "modif")'
    ' or contains(translate(@class, "MODIFUPATE", "modifupate"), "updated")]'
)
"""Elements that date a change; the search below would fall back on them."""
_DATES_AFTER = "1985-01-01"
_DATES_BEFORE = "2100-01-01"
"""Fixed, so that a page read twice is dated alike whatever the day."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What the markup states; None is "not stated". `host` is the host name of the page's own address."""

    title: str | None = None
    byline: str | None = None
    site: str | None = None
    host: str | None = None
    published: Clock | None = None


def find_stated(tree: HtmlElement) -> Stated:
    """Linked data first, then meta tags, then the visible page."""
    metas = _read_metas(tree)
    things = list(_read_linked_data(tree))
    article = next((thing for thing in things if _is_article(thing)), {})
    host = _find_host(tree, metas)
    title, suffix = _find_title(tree, metas, article)
    return Stated(
        title=title,
        byline=_find_byline(tree, metas, article),
        site=_first(metas, _SITES) or _name_of(article.get("publisher")) or _find_site(things) or suffix,
        host=host,
        published=_find_published(tree, metas, article),
    )


def _find_title(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> tuple[str | None, str | None]:
    """The title, and the site's name where the title element ends with one and another place shows the bare title."""
    shown = _clean(tree.findtext(".//title"))
    headings = [heading for heading in (_clean(h.text_content()) for h in tree.iterfind(".//h1")) if heading]
    title = _clean(article.get("headline")) or _first(metas, _TITLES)
    title = title or (headings[0] if len(headings) == 1 else None)
    suffixed = _SUFFIX.match(shown or "")
    suffix = suffixed["site"].strip() if suffixed and suffixed["title"].strip() in {title, *headings} else None
    if title and suffix and (match := _SUFFIX.match(title)) and match["site"].strip() == suffix:
        title = match["title"].strip()
    return title or shown, suffix


def _find_byline(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> str | None:
    named = article.get("author")
    authors = [_name_of(author) for author in (named if isinstance(named, list) else [named])]
    found = ", ".join(dict.fromkeys(name for name in authors if name and not _NO_NAME.search(name)))
    if found:
        return _BY.sub("", found)
    stated = _first({key: value for key, value in metas.items() if not _NO_NAME.search(value)}, _AUTHORS)
    if stated:
        return _BY.sub("", stated)
    shown = [_clean(link.text_content()) for link in tree.xpath('//*[@rel="author" or @itemprop="author"]')[:4]]
    names = [_BY.sub("", name) for name in shown if name and len(name) < 80]
    return ", ".join(dict.fromkeys(names)) or None


def _find_published(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> Clock | None:
    """When the page says that it came out first; the time of a change is no publication."""
    stated = article.get("datePublished")
    candidates = [(stated, "JSON-LD datePublished")] if isinstance(stated, str) else []
    candidates += [(metas[name], f"meta {name}") for name in _PUBLISHED if name in metas]
    for element in tree.xpath('//*[@itemprop="datePublished"]|//time[@pubdate]')[:4]:
        candidates.append((element.get("datetime") or element.get("content") or "", "datePublished in the page"))
    for stamp, basis in candidates:
        value = read_stamp(stamp)
        if value:
            return Clock(value, basis)
    value = _search_date(tree)
    return Clock(value, "date in the page's markup or text") if value else None


def _search_date(tree: HtmlElement) -> str | None:
    """What htmldate's careful search finds: elements marked as dates, the page's own address, dates in the text's
    usual places. Never a bare year from a copyright line."""
    copied = deepcopy(tree)
    try:
        for element in copied.xpath(_REVISIONS):
            element.drop_tree()
        found = find_date(
            copied,
            original_date=True,
            extensive_search=False,
            outputformat="%Y-%m-%d",
            min_date=_DATES_AFTER,
            max_date=_DATES_BEFORE,
        )
    except ValueError:
        return None  # lxml refuses to move a text with control characters, which a damaged page may hold
    return read_stamp(found) if isinstance(found, str) else None


def _find_host(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    links = [link.get("href", "") for link in tree.xpath('//link[@rel="canonical"]')[:2]]
    for address in [*map(str, links), *(metas.get(name, "") for name in _ADDRESSES)]:
        try:
            host: str | None = urlsplit(address).hostname
        except ValueError:
            continue
        if host and "." in host:
            return host.removeprefix("www.")
    return None


def _find_site(things: list[dict[str, Any]]) -> str | None:
    return next((_name_of(t) for t in things if t.get("@type") in ("WebSite", "NewsMediaOrganization")), None)


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    """Names and properties in lower case -> content; the first of several counts."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = _clean(meta.get("content"))
        if name and content:
            metas.setdefault(name, content)
    return metas


def _read_linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD; what is no JSON is passed over, as browsers and search engines do."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                yield from _unfold(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue


def _unfold(data: object) -> Iterator[dict[str, Any]]:
    waiting = [data]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting = one + waiting
        elif isinstance(one, dict):
            yield one
            waiting = [one.get("@graph"), one.get("mainEntity"), *waiting]


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(isinstance(k, str) and _ARTICLES.search(k) for k in (kinds if isinstance(kinds, list) else [kinds]))


def _name_of(thing: object) -> str | None:
    if isinstance(thing, list):
        return next((name for name in map(_name_of, thing) if name), None)
    if isinstance(thing, dict):
        return _clean(thing.get("name"))
    return _clean(thing)


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _clean(words: object) -> str | None:
    """One line, None where there is nothing or far too much."""
    if not isinstance(words, str):
        return None
    line = " ".join(words.split())
    return line if 0 < len(line) <= LONGEST else None
