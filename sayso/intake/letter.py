"""The words of an e-mail -> what its author says in it, apart from earlier mail and the signature.

Quoted mail is another author's voice and is read where it was sent; it is FURNITURE here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from sayso.intake.passages import find_lines, find_paragraphs
from sayso.terms import Passage, PassageRole, Span

_INTRODUCES = re.compile(
    r"(?:on\b.*\bwrote|am\b.*\bschrieb\b.*|le\b.*a écrit|el\b.*escribió|il\b.*ha scritto"
    r"|.*(?:пишет|написал\(?а?\)?))\s*:",
    re.IGNORECASE | re.DOTALL,
)
"""The line that mailers put before what they quote."""
_LONGEST_INTRODUCTION = 300
_REST_IS_QUOTED = re.compile(
    r"-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|исходное сообщение)\s*-{2,}", re.IGNORECASE
)
_REST_IS_FORWARDED = re.compile(
    r"-{3,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|пересылаемое сообщение)\s*-{3,}"
    r"|begin forwarded message:",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\*?(?:from|sent|date|to|cc|subject|von|gesendet|an|betreff|от|кому|тема)\*?:\*?\s", re.IGNORECASE
)
_SIGNATURE_MARKS = frozenset({"--", "-- ", "—", "__"})

_BLOCKS = frozenset(
    "address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tr ul center".split()
)
_APART = frozenset("p h1 h2 h3 h4 h5 h6 blockquote table ul ol pre".split())
_UNSEEN = frozenset("head script style template noscript title object iframe svg textarea select".split())
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_QUOTE_IDS = frozenset({"divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container"})


def find_voices(text: str) -> tuple[tuple[Passage, ...], str]:
    """The passages of a mail's text, and the text of a mail forwarded inside it (empty where there is none)."""
    lines = list(find_lines(text))
    roles, forwarded_from = _tell_roles(text, lines)
    passages: list[Passage] = []
    start = 0
    while start < len(lines):
        stop = start
        while stop < len(lines) and roles[stop] is roles[start]:
            stop += 1
        offset = lines[start].start
        for span in find_paragraphs(text[offset : lines[stop - 1].end]):
            passages.append(Passage(Span(span.start + offset, span.end + offset), roles[start]))
        start = stop
    forwarded = text[lines[forwarded_from].start :] if forwarded_from < len(lines) else ""
    return tuple(passages), forwarded


def _tell_roles(text: str, lines: list[Span]) -> tuple[list[PassageRole], int]:
    """A role for each line, and the index of the first line of a forwarded mail (past the end: none)."""
    body, furniture = PassageRole.BODY, PassageRole.FURNITURE
    roles: list[PassageRole] = []
    words = [line.of(text) for line in lines]
    for index, line in enumerate(words):
        forwards = _REST_IS_FORWARDED.match(line) is not None
        if forwards or _REST_IS_QUOTED.match(line) or _is_header_block(words, index):
            rest = [furniture] * (len(lines) - index)
            return roles + rest, index + 1 if forwards else len(lines)
        if line in _SIGNATURE_MARKS and not any(later.startswith(">") for later in words[index:]):
            return roles + [furniture] * (len(lines) - index), len(lines)
        if line.startswith(">"):
            _mark_introduction(words, roles, index)
            roles.append(furniture)
        else:
            roles.append(body)
    return roles, len(lines)


def _is_header_block(words: list[str], index: int) -> bool:
    """Three lines such as `From:`, `Sent:`, `To:` in a row, after something was said: how Outlook quotes."""
    block = words[index : index + 3]
    return index > 0 and len(block) == 3 and all(_HEADER.match(line) for line in block)


def _mark_introduction(words: list[str], roles: list[PassageRole], index: int) -> None:
    """`On Tuesday Ann wrote:` may run over two or three lines."""
    for length in (1, 2, 3):
        start = index - length
        if start < 0 or roles[start] is PassageRole.FURNITURE:
            return
        joined = " ".join(words[start:index])
        if len(joined) <= _LONGEST_INTRODUCTION and _INTRODUCES.fullmatch(joined):
            roles[start:index] = [PassageRole.FURNITURE] * length
            return


def text_of_page(page: str) -> str:
    """The words of an HTML mail as lines, quoted ones behind `> ` as mailers write them in plain text.

    Mails are no web pages: they have no furniture to strip, and their tables hold the text. Nothing is fetched.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True, huge_tree=False, remove_comments=True)
    root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    if root is None:
        return ""
    paragraphs: list[str] = []
    pieces: list[str] = []
    held_quoted = False
    for quoted, piece in _walk_page(root):
        if quoted is not held_quoted:
            paragraphs.append(_tidy_lines("".join(pieces), held_quoted))
            pieces, held_quoted = [], quoted
        pieces.append(piece)
    paragraphs.append(_tidy_lines("".join(pieces), held_quoted))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _tidy_lines(text: str, quoted: bool) -> str:
    tidy = re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", text))).strip()
    return "\n".join(f"> {line}".rstrip() for line in tidy.split("\n")) if quoted and tidy else tidy


def _walk_page(root: etree._Element) -> Iterator[tuple[bool, str]]:
    """Words and line breaks in order, each with: is it quoted? Without recursion, for mails nest without end."""
    hidden: etree._Element | None = None
    quotes: list[etree._Element] = []
    rest_is_quoted = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            rest_is_quoted = rest_is_quoted or element.get("id") in _QUOTE_IDS
            if name == "blockquote" or "gmail_quote" in element.get("class", "").split():
                quotes.append(element)
            if hidden is None and (name in _UNSEEN or not name or _HIDDEN.search(element.get("style", ""))):
                hidden = element
        quoted = rest_is_quoted or bool(quotes)
        if hidden is None:
            yield quoted, _break_at(name)
            if name == "br" and event == "start":
                yield quoted, "\n"
            if event == "start":
                yield quoted, _SPACES.sub(" ", element.text or "")
        if event == "end":
            if hidden is element:
                hidden = None
            if quotes and quotes[-1] is element:
                quotes.pop()
            if hidden is None:
                yield rest_is_quoted or bool(quotes), _SPACES.sub(" ", element.tail or "")


def _break_at(name: str) -> str:
    if name in _APART:
        return "\n\n"
    return "\n" if name in _BLOCKS else (" " if name in {"td", "th"} else "")
