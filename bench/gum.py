"""GUM's CoNLL-U -> the running text of a document, and its mentions with kind, head and chain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bench.marked import GoldMention, MarkedText
from sayso.terms import Span

_ENTITY = re.compile(r"\((?P<opens>[^()\s]+)(?P<at_once>\))?|(?P<closes>[^()\s]+)\)")
_KINDS = {"person": "person", "organization": "organisation", "place": "place"}


@dataclass(slots=True)
class _Word:
    number: int
    span: Span
    sort: str
    governor: int
    relation: str
    entities: str


def read_gum(path: Path) -> MarkedText:
    """One document: paragraphs with an empty line between them, mentions of all kinds."""
    text = ""
    mentions: list[GoldMention] = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("# newpar") for line in lines) and text:
            text = text.rstrip() + "\n\n"
        words, text = _read_words(lines, text)
        mentions += _find_mentions(words)
    return MarkedText(path.name, text.rstrip(), tuple(sorted(mentions, key=lambda m: m.span)))


def _read_words(lines: list[str], text: str) -> tuple[list[_Word], str]:
    """The words of a sentence, and the text with them at its end. Parts of a contraction share its letters."""
    words: list[_Word] = []
    whole_until = 0
    for line in lines:
        cells = line.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        first, _, last = cells[0].partition("-")
        notes = dict(note.partition("=")[::2] for note in cells[9].split("|"))
        if last:
            at, whole_until = len(text), int(last)
            text += cells[1] + ("" if notes.get("SpaceAfter") == "No" else " ")
            continue
        if int(first) > whole_until:
            at = len(text)
            text += cells[1] + ("" if notes.get("SpaceAfter") == "No" else " ")
        end = min(at + len(cells[1]), len(text.rstrip()))
        words.append(_Word(int(first), Span(at, end), cells[3], int(cells[6]), cells[7], notes.get("Entity", "")))
        at = end if int(first) <= whole_until else at
    return words, text


def _find_mentions(words: list[_Word]) -> list[GoldMention]:
    """Mentions are opened and closed at words by the name of their chain; the innermost of a chain closes first."""
    opened: list[tuple[str, str, int]] = []
    found = []
    for place, word in enumerate(words):
        for mark in _ENTITY.finditer(word.entities):
            if mark["opens"]:
                chain, kind = mark["opens"].split("-")[:2]
                opened.append((chain, kind, place))
            if mark["at_once"] or mark["closes"]:
                chain = (mark["closes"] or mark["opens"]).split("-")[0]
                at = max((i for i, o in enumerate(opened) if o[0] == chain), default=None)
                if at is not None:
                    _, kind, first = opened.pop(at)
                    found.append(_mention(words[first : place + 1], chain, kind))
    return found


def _mention(words: list[_Word], chain: str, kind: str) -> GoldMention:
    """The head is the word that hangs on one outside; a name of several words is its head with all of them."""
    inside = {w.number for w in words}
    head = next((w for w in words if w.governor not in inside), words[-1])
    parts = [head, *(w for w in words if w.governor == head.number and w.relation == "flat")]
    form = {"PROPN": "name", "PRON": "pronoun"}.get(head.sort, "description")
    return GoldMention(
        Span(words[0].span.start, words[-1].span.end),
        tuple(w.span for w in parts),
        _KINDS.get(kind, "other"),
        form,
        chain,
    )
