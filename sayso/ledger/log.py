"""The log: one entry for each thing written, each sealed with the hash of the one before.

Whoever changes or removes an entry must re-seal all that follow, and the last hash, once written down elsewhere, gives
that away. Entries hold ids, digests and counts, never text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, select

from sayso.ledger.columns import pack_json
from sayso.ledger.databases import Row
from sayso.ledger.rows import LogBreak, LogEntry
from sayso.ledger.tables import log
from sayso.ledger.transactions import database_of, reading

BEGINNING = "0" * 64
"""Stands for the hash before the first entry."""

_PAGE = 1000


class Kind(StrEnum):
    """What was written."""

    ORIGINAL_KEPT = "original kept"
    DOCUMENT_ENTERED = "document entered"
    DOCUMENT_MET_AGAIN = "document met again"
    READING_RECORDED = "reading recorded"
    READING_SUPERSEDED = "reading superseded"
    ISSUE_NOTED = "issue noted"
    INPUT_FINISHED = "input finished"
    SOURCE_GRADED = "source graded"
    CLAIM_GRADED = "claim graded"


def seal_entry(previous: str, seq: int, at: str, kind: str, subject: str, payload: str) -> str:
    """The hash of an entry: SHA-256 over the JSON list of all its fields and the hash before."""
    packed = pack_json([previous, seq, at, kind, subject, payload])
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def append_entries(connection: Connection, at: str, entries: list[tuple[Kind, str, dict[str, Any]]]) -> None:
    """Adds (kind, subject, payload) to the end of the log. The transaction must hold the write lock."""
    last = connection.execute(select(log.c.seq, log.c.hash).order_by(log.c.seq.desc()).limit(1)).first()
    seq, previous = (last.seq, last.hash) if last else (0, BEGINNING)
    rows = []
    for kind, subject, payload in entries:
        seq += 1
        packed = pack_json(payload)
        sealed = seal_entry(previous, seq, at, kind, subject, packed)
        rows.append(
            {
                "seq": seq,
                "at": at,
                "kind": kind,
                "subject": subject,
                "payload": packed,
                "previous": previous,
                "hash": sealed,
            }
        )
        previous = sealed
    database_of(connection.engine).insert_rows(connection, log, rows)


def read_log(engine: Engine, after: int = 0) -> Iterator[LogEntry]:
    """The entries from the one following number `after`, as they stand."""
    for row in _read_rows(engine, after):
        yield _unpack_entry(row)


def check_chain(engine: Engine) -> LogBreak | None:
    """The first entry that is missing, out of place or not as it was sealed."""
    previous, wanted = BEGINNING, 1
    for row in _read_rows(engine, 0):
        if row["seq"] != wanted:
            return LogBreak(wanted, f"entry {wanted} is gone", None)
        if row["previous"] != previous:
            return LogBreak(wanted, f"entry {wanted} does not follow from the one before", _unpack_entry(row))
        fields = (row["seq"], row["at"], row["kind"], row["subject"], row["payload"])
        if row["hash"] != seal_entry(previous, *fields):
            return LogBreak(wanted, f"entry {wanted} was changed after it was written", _unpack_entry(row))
        previous, wanted = row["hash"], wanted + 1
    return None


def _read_rows(engine: Engine, after: int) -> Iterator[Row]:
    # Entries before number 1 can only be somebody else's doing, and must be seen.
    low = after if after else -(2**62)
    while True:
        with reading(engine) as connection:
            page = select(log).where(log.c.seq > low).order_by(log.c.seq).limit(_PAGE)
            rows = connection.execute(page).mappings().all()
        yield from rows
        if len(rows) < _PAGE:
            return
        low = rows[-1]["seq"]


def _unpack_entry(row: Row) -> LogEntry:
    try:
        payload = json.loads(row["payload"])
    except ValueError:
        payload = {}
    return LogEntry(row["seq"], row["at"], row["kind"], row["subject"], payload, row["previous"], row["hash"])
