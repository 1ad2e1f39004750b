"""re3d's JSON lines -> documents with their mentions of persons, organisations and places."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.marked import GoldMention, MarkedText
from sayso.terms import Span

_KINDS = {"Person": "person", "Organisation": "organisation", "Location": "place"}
_PRONOUNS = frozenset("i he him his she her it its we us our they them their who you your".split())
_NOT_NAMES = _PRONOUNS | frozenset("the a an this these those all both mr".split())
_TAIL = re.compile(r"\s(?:of|in|at|for|from|to|with|on|near|and|who|which|that)\s|[,(]")
_WORD = re.compile(r"[^\W_]+(?:[-.'’][^\W_]+)*")


def read_re3d(folder: Path) -> Iterator[MarkedText]:
    """Every document of every source, by source."""
    for file in sorted(folder.glob("*/documents.json")):
        mentions: defaultdict[str, set[GoldMention]] = defaultdict(set)
        for row in _rows(file.with_name("entities.json")):
            if row["type"] in _KINDS and row["value"].strip():
                span = Span(int(row["begin"]), int(row["end"]))
                mentions[row["documentId"]].add(read_mention(row["value"], span, _KINDS[row["type"]]))
        for row in _rows(file):
            yield MarkedText(row["_id"], row["text"], merge_doubles(mentions[row["_id"]]))


def merge_doubles(mentions: Iterable[GoldMention]) -> tuple[GoldMention, ...]:
    """Several people marked the same words with and without what stands before them: the shortest stays."""
    kept: dict[tuple[str, tuple[Span, ...]], GoldMention] = {}
    for mention in sorted(mentions, key=lambda m: len(m.span)):
        kept.setdefault((mention.kind, mention.heads), mention)
    return tuple(sorted(kept.values(), key=lambda m: m.span))


def read_mention(words: str, span: Span, kind: str) -> GoldMention:
    """re3d marks no heads: the head is the last word before what hangs on it. A capital makes it a name."""
    found = list(_WORD.finditer(words)) or list(re.finditer(r"\S+", words))
    lowers = {w.group().lower() for w in found}
    tail = _TAIL.search(words, found[0].end())
    head = [w for w in found if tail is None or w.start() < tail.start()][-1]
    named = head.group()[0].isupper() and head.group().lower() not in _NOT_NAMES
    form = "pronoun" if lowers <= _PRONOUNS else "name" if named else "description"
    return GoldMention(span, (Span(span.start + head.start(), span.start + head.end()),), kind, form)


def _rows(file: Path) -> Iterator[dict[str, str]]:
    for line in file.read_text("utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)
