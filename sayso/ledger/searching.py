"""Words -> the claims and documents they stand in, with the places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, select

from sayso.ledger.folding import Phrase, find_phrases, parse_query
from sayso.ledger.loading import rows_of
from sayso.ledger.packing import unpack_spans
from sayso.ledger.rows import Hit, HitKind
from sayso.ledger.tables import claims, documents, pieces, readings
from sayso.ledger.transactions import database_of
from sayso.terms import Span

_BEFORE, _AFTER = 60, 120
"""Characters of a snippet around the first find."""

_SPACE = re.compile(r"\s")

_MOST_SPANS = 100
"""Places shown of one hit: a common word in a long document has thousands."""


def search_ledger(connection: Connection, query: str, limit: int, offset: int) -> list[Hit]:
    """Claims of current readings, then documents, best first."""
    phrases = parse_query(query)
    if not phrases:
        return []
    return [*_search_claims(connection, phrases, limit, offset), *_search_documents(connection, phrases, limit, offset)]


def _search_claims(connection: Connection, phrases: tuple[Phrase, ...], limit: int, offset: int) -> Iterable[Hit]:
    found = database_of(connection.engine).match_words("claim_words", phrases).subquery()
    asked = (
        select(claims.c.id, claims.c.content, claims.c.document_n)
        .join(found, found.c.n == claims.c.n)
        .join(readings, readings.c.n == claims.c.reading_n)
        .where(readings.c.superseded_by.is_(None))
        .order_by(found.c.rank, claims.c.document_n, claims.c.position)
    )
    for row in rows_of(connection, asked.limit(limit).offset(offset)):
        stretches = [(span.start, span.end) for span in unpack_spans(row["content"])]
        yield _hit(connection, HitKind.CLAIM, row["id"], row["document_n"], phrases, stretches)


def _search_documents(connection: Connection, phrases: tuple[Phrase, ...], limit: int, offset: int) -> Iterable[Hit]:
    found = database_of(connection.engine).match_words("document_words", phrases).subquery()
    best = func.min(found.c.rank)
    asked = (
        select(pieces.c.document_n, best, func.min(pieces.c.n).label("piece"))
        .join(found, found.c.n == pieces.c.n)
        .group_by(pieces.c.document_n)
        .order_by(best, pieces.c.document_n)
    )
    for row in rows_of(connection, asked.limit(limit).offset(offset)):
        document = connection.execute(select(documents.c.id).where(documents.c.n == row["document_n"])).scalar_one()
        (piece,) = rows_of(connection, select(pieces).where(pieces.c.n == row["piece"]))
        stretch = (piece["start"], piece["end"])
        yield _hit(connection, HitKind.DOCUMENT, document, row["document_n"], phrases, [stretch])


def _hit(
    connection: Connection,
    kind: HitKind,
    id: str,
    document_n: int,
    phrases: tuple[Phrase, ...],
    stretches: list[tuple[int, int]],
) -> Hit:
    (document,) = rows_of(connection, select(documents).where(documents.c.n == document_n))
    text = document["text"]
    finds = [find for start, end in stretches for find in find_phrases(text, phrases, start, end)]
    spans = tuple(Span(find.start, find.end) for find in finds[:_MOST_SPANS])
    # A phrase may run over the seam of a claim in two stretches: then the beginning of the claim is shown.
    around = (spans[0].start, spans[0].end) if spans else next(iter(stretches), (0, 0))
    snippet, marks = cut_snippet(text, spans, around)
    return Hit(kind, id, document["id"], document["title"], document["outlet"], spans, snippet, marks)


def cut_snippet(text: str, spans: Sequence[Span], around: tuple[int, int]) -> tuple[str, tuple[Span, ...]]:
    """A line of the text around one place, cut between words; and those of the spans that it shows, counted in it."""
    first, last = (min(place, len(text)) for place in around)
    start, end = max(0, first - _BEFORE), min(len(text), last + _AFTER)
    if start and (gap := _SPACE.search(text, start, first)):
        start = gap.end()
    if end < len(text):
        gaps = [gap.start() for gap in _SPACE.finditer(text, last, end)]
        end = gaps[-1] if gaps else end
    opening, closing = "…" if start else "", "…" if end < len(text) else ""
    shift = start - len(opening)
    marks = tuple(Span(s.start - shift, s.end - shift) for s in spans if start <= s.start and s.end <= end)
    return opening + _SPACE.sub(" ", text[start:end]) + closing, marks
