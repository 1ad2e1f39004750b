"""A name -> the entities that go by it, with what is said by and about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from sayso.ledger.choosing import named
from sayso.ledger.folding import fold_text
from sayso.ledger.loading import in_batches, load_entities, rows_of
from sayso.ledger.rows import WhoRow
from sayso.ledger.tables import aliases, claim_entities, claims, documents, entities, hops, names, readings
from sayso.ledger.transactions import database_of


def find_who(connection: Connection, name: str, limit: int | None) -> list[WhoRow]:
    """Entities of current readings: those whose whole name or alias it is, then those in which it stands."""
    found = named(database_of(connection.engine), name)
    if found is None:
        return []
    whole = func.min(case((names.c.folded == " ".join(fold_text(name)), 0), else_=1))
    asked = (
        select(entities.c.n, readings.c.document_n)
        .join(aliases, aliases.c.entity_n == entities.c.n)
        .join(names, names.c.n == aliases.c.name_n)
        .join(readings, readings.c.n == entities.c.reading_n)
        .where(aliases.c.name_n.in_(found), readings.c.superseded_by.is_(None))
        .group_by(entities.c.n, readings.c.document_n, entities.c.position)
        .order_by(whole, readings.c.document_n, entities.c.position)
        .limit(limit)
    )
    numbers = [int(row["n"]) for row in rows_of(connection, asked)]
    return [row for some in in_batches(numbers) for row in _load_rows(connection, some)]


def _load_rows(connection: Connection, numbers: Sequence[int]) -> list[WhoRow]:
    asked = (
        select(entities, documents.c.id.label("document"), documents.c.title, documents.c.outlet)
        .join(readings, readings.c.n == entities.c.reading_n)
        .join(documents, documents.c.n == readings.c.document_n)
        .where(entities.c.n.in_(numbers))
    )
    by_number = {row["n"]: row for row in rows_of(connection, asked)}
    rows = [by_number[number] for number in numbers]
    by = _claims_with(connection, select(hops.c.claim_n, hops.c.entity_n).where(hops.c.entity_n.in_(numbers)))
    meant = select(claim_entities.c.claim_n, claim_entities.c.entity_n).where(claim_entities.c.entity_n.in_(numbers))
    about = _claims_with(connection, meant)
    return [
        WhoRow(entity, row["document"], row["title"], row["outlet"], by[row["n"]], about[row["n"]])
        for row, entity in zip(rows, load_entities(connection, rows), strict=True)
    ]


def _claims_with(connection: Connection, found: Select[Any]) -> defaultdict[int, tuple[str, ...]]:
    """Ids of claims by the number of the entity, each once, in the order they were recorded."""
    part = found.distinct().subquery()
    asked = select(part.c.entity_n, claims.c.id).join(claims, claims.c.n == part.c.claim_n).order_by(claims.c.n)
    ids: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for row in rows_of(connection, asked):
        ids[row["entity_n"]] += (row["id"],)
    return ids
