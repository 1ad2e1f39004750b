"""Blocks of a page -> one text, and where each of them stands in it."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.intake.article import Block
from sayso.intake.roles import Piece
from sayso.terms import PassageRole, Span


def join_blocks(blocks: Iterable[Block]) -> tuple[str, list[Piece]]:
    """The blocks in order, parted by a blank line."""
    parts: list[str] = []
    pieces: list[Piece] = []
    start = 0
    for block in blocks:
        end = start + len(block.text)
        parts.append(block.text)
        pieces.append(Piece(Span(start, end), PassageRole.HEADING if block.heading else None))
        start = end + 2
    return "\n\n".join(parts), pieces
