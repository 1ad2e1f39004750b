"""ClaimFilter -> the numbers of the claims it lets through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, or_, select, tuple_, union

from sayso.errors import SaysoError
from sayso.ledger.databases import Database
from sayso.ledger.days import days_of
from sayso.ledger.filters import ClaimFilter
from sayso.ledger.folding import Phrase, fold_text, parse_query
from sayso.ledger.tables import aliases, claim_entities, claims, documents, hops, readings
from sayso.ledger.transactions import database_of, reading

_FIRST_PAGE, _PAGE = 100, 5000
"""Claims looked for at once: few at first, since many a caller wants only some; later many, since each page searches
names and words anew."""


def choose_claims(engine: Engine, wanted: ClaimFilter) -> Iterator[list[int]]:
    """Pages of numbers of claims of current readings, by entry of their documents, then as recorded."""
    conditions = [condition for part in _PARTS for condition in part(database_of(engine), wanted)]
    asked = (
        select(claims.c.document_n, claims.c.position, claims.c.n)
        .join(readings, readings.c.n == claims.c.reading_n)
        .where(readings.c.superseded_by.is_(None), *conditions)
        .order_by(claims.c.document_n, claims.c.position)
    )
    left, page, step = wanted.limit, asked.offset(wanted.offset), _FIRST_PAGE
    while left is None or left > 0:
        size = step if left is None else min(left, step)
        step = min(4 * step, _PAGE)
        with reading(engine) as connection:
            rows = connection.execute(page.limit(size)).all()
        yield [row.n for row in rows]
        if len(rows) < size:
            return
        left = None if left is None else left - size
        page = asked.where(
            tuple_(claims.c.document_n, claims.c.position) > tuple_(rows[-1].document_n, rows[-1].position)
        )


def named(database: Database, name: str) -> Select[Any] | None:
    """Selects the numbers of names in which this one stands as whole words; None where it holds no word."""
    words = fold_text(name)
    if not words:
        return None
    found = database.match_words("name_words", [Phrase(words)]).subquery()
    return select(found.c.n)


Conditions = Iterator[ColumnElement[bool]]

_NOTHING = claims.c.n.is_(None)
"""Lets no claim through."""


def _by_speaker(database: Database, wanted: ClaimFilter) -> Conditions:
    if wanted.speaker is None:
        return
    names = named(database, wanted.speaker)
    if names is None:
        yield _NOTHING
        return
    speakers = select(aliases.c.entity_n).where(aliases.c.name_n.in_(names))
    # Two selections rather than one with OR, so that each has its index.
    labelled = select(hops.c.claim_n).where(hops.c.name_n.in_(names))
    resolved = select(hops.c.claim_n).where(hops.c.entity_n.in_(speakers))
    yield claims.c.n.in_(union(labelled, resolved))


def _by_entity(database: Database, wanted: ClaimFilter) -> Conditions:
    if wanted.entity is None:
        return
    names = named(database, wanted.entity)
    if names is None:
        yield _NOTHING
        return
    meant = select(aliases.c.entity_n).where(aliases.c.name_n.in_(names))
    yield claims.c.n.in_(select(claim_entities.c.claim_n).where(claim_entities.c.entity_n.in_(meant)))


def _by_words(database: Database, wanted: ClaimFilter) -> Conditions:
    if wanted.words is None:
        return
    phrases = parse_query(wanted.words)
    found = database.match_words("claim_words", phrases).subquery() if phrases else None
    yield _NOTHING if found is None else claims.c.n.in_(select(found.c.n))


def _by_stance(database: Database, wanted: ClaimFilter) -> Conditions:
    if wanted.certainty is not None:
        yield claims.c.certainty == wanted.certainty.value
    if wanted.status is not None:
        yield claims.c.event_status == wanted.status.value


def _by_days(database: Database, wanted: ClaimFilter) -> Conditions:
    if wanted.since is not None:
        yield claims.c.first_day >= _days(wanted.since)[0]
    if wanted.until is not None:
        yield claims.c.last_day <= _days(wanted.until)[1]
    if wanted.since is not None or wanted.until is not None:
        yield claims.c.first_day.is_not(None)


def _days(value: str) -> tuple[str, str]:
    days = days_of(value)
    if days is None:
        raise SaysoError(f"{value!r} is no date: write 2023, 2023-02 or 2023-02-07.")
    return days


def _by_document(database: Database, wanted: ClaimFilter) -> Conditions:
    if wanted.document is not None:
        yield claims.c.document_n.in_(
            select(documents.c.n).where(
                or_(documents.c.id == wanted.document, documents.c.id == f"d-{wanted.document}")
            )
        )


_PARTS = [_by_speaker, _by_entity, _by_words, _by_stance, _by_days, _by_document]
"""One function for each way to filter; all must let a claim through."""
