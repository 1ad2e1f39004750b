"""What a user calls a claim, a document or a reading -> its number. NotFound says what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Select, or_, select

from sayso.errors import NotFound
from sayso.ledger.recording import find_reading
from sayso.ledger.tables import claims, documents, readings, sightings
from sayso.ledger.transactions import database_of

MOST_FOUND = 100
"""Rows looked at: enough to say that a key is too short."""


def find_claim_number(connection: Connection, key: str) -> int:
    """A claim by id or the beginning of one; of current readings first, else of the newest superseded one."""
    current = select(claims.c.id, claims.c.n).join(readings, readings.c.n == claims.c.reading_n)
    for asked in (current.where(readings.c.superseded_by.is_(None)), current):
        for test in _as_id(connection, claims.c.id, "c-", key):
            rows = connection.execute(asked.where(test).order_by(claims.c.n.desc()).limit(MOST_FOUND)).all()
            if rows:
                return _only([(row.id, row.n) for row in rows], "claims", key)
    raise NotFound(f"No claim {key} is in the ledger: `sayso claims` lists them.")


def find_document_number(connection: Connection, key: str) -> int:
    """A document by id, by the beginning of one, or by the path or file name where it was met."""
    for test in _as_id(connection, documents.c.id, "d-", key):
        rows = connection.execute(select(documents.c.id, documents.c.n).where(test).limit(MOST_FOUND)).all()
        if rows:
            return _only([(row.id, row.n) for row in rows], "documents", key)
    for asked in _by_location(key):
        rows = connection.execute(asked).all()
        if rows:
            return _only([(row.id, row.n) for row in rows], "documents", key)
    raise NotFound(
        f"No document {key} is in the ledger: give an id that `sayso claims` shows, or a path that was read."
    )


def find_reading_number(connection: Connection, document: str, reader: str | None) -> int:
    """The current reading of a document, or the one of a reader."""
    number = find_document_number(connection, document)
    if reader is None:
        current = select(readings.c.n).where(readings.c.document_n == number, readings.c.superseded_by.is_(None))
        found = connection.execute(current).scalar()
    else:
        found = find_reading(connection, number, reader)
    if found is None:
        raise NotFound(f"Document {document} has no reading{f' by {reader}' if reader else ''}: read it first.")
    return int(found)


def _as_id(connection: Connection, column: Column[str], prefix: str, key: str) -> Iterator[Any]:
    """The ways in which a key can be an id, the surest first."""
    yield column == key
    if key.isascii() and key.strip():
        starts_with = database_of(connection.engine).starts_with
        yield or_(starts_with(column, key), starts_with(column, prefix + key))


def _by_location(key: str) -> Iterator[Select[Any]]:
    met = select(documents.c.id, documents.c.n).join(sightings, sightings.c.document_n == documents.c.n).distinct()
    yield met.where(sightings.c.location == key).limit(MOST_FOUND)
    yield met.where(sightings.c.location.endswith(f"/{key}", autoescape=True)).limit(MOST_FOUND)


def _only(found: Sequence[tuple[str, int]], what: str, key: str) -> int:
    """The one number, or NotFound where different ids are meant. The same id twice is one thing read twice."""
    ids = sorted({id for id, _ in found})
    if len(ids) > 1:
        some = ", ".join(ids[:3]) + (", …" if len(ids) > 3 else "")
        many = f"{len(ids)} or more" if len(found) == MOST_FOUND else str(len(ids))
        raise NotFound(f"{key} may be {many} {what} ({some}): give more of the id.")
    return int(found[0][1])
