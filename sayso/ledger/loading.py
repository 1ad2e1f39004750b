"""Rows -> documents, readings and claims, as they were recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table, select

from sayso.ledger import packing
from sayso.ledger.databases import Row
from sayso.ledger.rows import ClaimRow
from sayso.ledger.tables import (
    aliases,
    attributions,
    claim_entities,
    claims,
    documents,
    entities,
    hops,
    issues,
    mentions,
    passages,
    readings,
    responses,
    sightings,
    timexes,
)
from sayso.terms import Claim, Document, Entity, Reading

BATCH = 500
"""Numbers asked for in one statement: every SQLite takes so many."""

T = TypeVar("T")


def in_batches(numbers: Sequence[T]) -> Iterator[Sequence[T]]:
    """The same numbers, not too many at once."""
    for first in range(0, len(numbers), BATCH):
        yield numbers[first : first + BATCH]


def rows_of(connection: Connection, asked: Select[Any]) -> Sequence[Row]:
    """All rows of an answer, by the names of their columns."""
    return connection.execute(asked).mappings().all()


def _belonging(connection: Connection, table: Table, key: str, numbers: Sequence[int]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {}
    for some in in_batches(numbers):
        asked = select(table).where(table.c[key].in_(some)).order_by(table.c[key], table.c.position)
        found |= packing.group_rows(rows_of(connection, asked), key)
    return found


def _in_order(connection: Connection, table: Table, key: str, number: int) -> Sequence[Row]:
    return rows_of(connection, select(table).where(table.c[key] == number).order_by(table.c.position))


# -- documents


def load_document(connection: Connection, number: int) -> Document:
    """The document with this number, with its first sighting."""
    (row,) = rows_of(connection, select(documents).where(documents.c.n == number))
    first = select(sightings).where(sightings.c.document_n == number, sightings.c.position == 0)
    (sighting,) = rows_of(connection, first)
    own = select(issues).where(issues.c.document_n == number, issues.c.reading_n.is_(None)).order_by(issues.c.n)
    parts = _in_order(connection, passages, "document_n", number)
    return packing.unpack_document(row, sighting, parts, rows_of(connection, own))


# -- readings


def load_reading(connection: Connection, number: int) -> Reading:
    """The reading with this number."""
    (row,) = rows_of(connection, select(readings).where(readings.c.n == number))
    found_odd = select(issues).where(issues.c.reading_n == number).order_by(issues.c.n)
    # A row of this table has its span always; a claim's columns of the same shape may not.
    times = (packing.unpack_timex(one) for one in _in_order(connection, timexes, "reading_n", number))
    return Reading(
        reader=row["reader"],
        document=load_document(connection, row["document_n"]),
        sentences=packing.unpack_sentences(row["sentences"]),
        entities=tuple(load_entities(connection, _in_order(connection, entities, "reading_n", number))),
        timexes=tuple(time for time in times if time),
        attributions=tuple(map(packing.unpack_attribution, _in_order(connection, attributions, "reading_n", number))),
        responses=tuple(map(packing.unpack_response, _in_order(connection, responses, "reading_n", number))),
        issues=tuple(map(packing.unpack_issue, rows_of(connection, found_odd))),
    )


def load_entities(connection: Connection, rows: Sequence[Row]) -> Iterator[Entity]:
    """The entities of these rows, in their order."""
    numbers = [row["n"] for row in rows]
    names = _belonging(connection, aliases, "entity_n", numbers)
    words = _belonging(connection, mentions, "entity_n", numbers)
    for row in rows:
        yield packing.unpack_entity(row, names[row["n"]], words.get(row["n"], ()))


# -- claims

DOCUMENT_COLUMNS = (
    documents.c.id.label("document"),
    documents.c.title,
    documents.c.outlet,
    documents.c.clocks.label("document_clocks"),
    sightings.c.location,
    sightings.c.capture,
)
"""What rows of claims and responses show of their document."""


def first_sighting() -> Any:
    """Joins a document with where it was first met."""
    return (sightings.c.document_n == documents.c.n) & (sightings.c.position == 0)


def load_claims(connection: Connection, numbers: Sequence[int]) -> Iterator[ClaimRow]:
    """The claims with these numbers, in this order."""
    asked = (
        select(claims, readings.c.reader, readings.c.clocks.label("known_clocks"), *DOCUMENT_COLUMNS)
        .join(readings, readings.c.n == claims.c.reading_n)
        .join(documents, documents.c.n == claims.c.document_n)
        .join(sightings, first_sighting())
    )
    rows = {
        row["n"]: row for some in in_batches(numbers) for row in rows_of(connection, asked.where(claims.c.n.in_(some)))
    }
    chains = _belonging(connection, hops, "claim_n", numbers)
    about = _belonging(connection, claim_entities, "claim_n", numbers)
    for number in numbers:
        row = rows[number]
        claim = packing.unpack_claim(row, chains.get(number, ()), about.get(number, ()))
        clocks = packing.unpack_clocks(row["document_clocks"], row["capture"])
        yield ClaimRow(claim, row["title"], row["outlet"], row["location"], clocks)


def claims_of_reading(connection: Connection, number: int) -> tuple[Claim, ...]:
    """All claims of the reading with this number, in the order they were recorded."""
    asked = select(claims.c.n).where(claims.c.reading_n == number).order_by(claims.c.position)
    return tuple(row.claim for row in load_claims(connection, connection.execute(asked).scalars().all()))
