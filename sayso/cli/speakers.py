"""Claims of one document -> who has it from whom, as a tree that fits a screen, or as JSON.

A speaker stands once below the one who passes it on, whatever it is called there: hops are one where they are one
entity. What does not fit is counted, never dropped without a word.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from sayso.cli.parts import Graded
from sayso.export.grades import mark_of
from sayso.export.safe import show_line
from sayso.export.words import HOPS
from sayso.terms import Hop, HopKind, Reliability, Standing

MOST_LINES = 40
"""Speakers shown of a long leak: a screen. Those with most claims come first."""
MOST_DEEP = 8
"""Speakers in a row that 80 columns have room for."""
WIDTH = 80
SHORTEST_NAME = 10
NAMELESS = {HopKind.UNNAMED, HopKind.CROWD, HopKind.UNKNOWN}
"""Kinds that say already that nobody is named."""

Key = tuple[str, ...]


@dataclass(slots=True)
class Speaker:
    """One speaker at one place in the tree. `claims` are the ids of those that end here: on its own word."""

    hop: Hop
    standing: Standing[Reliability]
    claims: list[str] = field(default_factory=list)
    passes: int = 0
    """Claims whose chain comes through here, its own among them."""
    sources: dict[Key, Speaker] = field(default_factory=dict)

    @property
    def ranked(self) -> list[Speaker]:
        """Whom it has it from, those with most claims first."""
        return sorted(self.sources.values(), key=lambda source: -source.passes)


def grow_trees(graded: Iterable[Graded]) -> list[Speaker]:
    """The trees of these claims, one for each outermost speaker: in a document one, its own voice."""
    roots: dict[Key, Speaker] = {}
    for claim, grades in graded:
        level = roots
        speaker = None
        for hop, standing in zip(claim.chain, grades.reliability, strict=True):
            speaker = level.setdefault(_key(hop), Speaker(hop, standing))
            speaker.passes += 1
            level = speaker.sources
        if speaker is not None:
            speaker.claims.append(claim.id)
    return list(roots.values())


def draw_trees(roots: Iterable[Speaker], *, whole: bool = False) -> Iterator[str]:
    """A line a speaker; `whole` shows them all, at any depth."""
    roots = list(roots)
    shown = None if whole else _choose(roots)
    for root in roots:
        yield _line(root, "")
        yield from _draw_below(root, shown, "")


def speaker_as_json(speaker: Speaker) -> dict[str, Any]:
    """A speaker with the claims that rest on its own word, and below it whom it has the others from. Nothing is left
    out."""
    hop = speaker.hop
    return {
        "label": hop.label,
        "kind": hop.kind.value,
        "named": hop.named,
        "entity": hop.entity,
        "reliability": speaker.standing.value.value,
        "passes": speaker.passes,
        "claims": speaker.claims,
        "has_it_from": [speaker_as_json(source) for source in speaker.ranked],
    }


def _key(hop: Hop) -> Key:
    return ("entity", hop.entity) if hop.entity else (hop.kind.value, *hop.label.casefold().split())


def _choose(roots: list[Speaker]) -> set[int]:
    """The speakers with most claims, each with all above it."""
    number = count()
    waiting = [(-root.passes, next(number), 0, root) for root in roots]
    heapq.heapify(waiting)
    shown: set[int] = set()
    while waiting and len(shown) < MOST_LINES:
        _, _, depth, speaker = heapq.heappop(waiting)
        shown.add(id(speaker))
        if depth + 1 < MOST_DEEP:
            for source in speaker.ranked:
                heapq.heappush(waiting, (-source.passes, next(number), depth + 1, source))
    return shown


def _draw_below(speaker: Speaker, shown: set[int] | None, indent: str) -> Iterator[str]:
    sources = [source for source in speaker.ranked if shown is None or id(source) in shown]
    left_out = [source for source in speaker.ranked if not (shown is None or id(source) in shown)]
    for source in sources:
        last = source is sources[-1] and not left_out
        yield _line(source, f"{indent}{'└─' if last else '├─'} ")
        yield from _draw_below(source, shown, indent + ("   " if last else "│  "))
    if left_out:
        claims = sum(source.passes for source in left_out)
        yield f"{indent}└─ … {len(left_out)} more, {_count(claims)}: --all shows them"


def _line(speaker: Speaker, lead: str) -> str:
    """`├─ leaked memo  document, not named [B]  8 claims, 3 own`; a long name gives way."""
    hop = speaker.hop
    kind = HOPS[hop.kind] + ("" if hop.named or hop.kind in NAMELESS else ", not named")
    mark = mark_of(speaker.standing)
    own = len(speaker.claims)
    share = "" if own == speaker.passes else f", {own or 'none'} own"
    rest = f"  {kind}{f' [{mark}]' if mark else ''}  {_count(speaker.passes)}{share}"
    room = max(WIDTH - len(lead) - len(rest), SHORTEST_NAME)
    name = show_line(hop.label)
    return f"{lead}{name if len(name) <= room else name[: room - 1] + '…'}{rest}"


def _count(claims: int) -> str:
    return "1 claim" if claims == 1 else f"{claims} claims"
