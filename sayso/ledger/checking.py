"""Is what stands in the ledger what its log vouches for? And do two ledgers hold the same?"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Select, func, select

from sayso.ledger.databases import Row
from sayso.ledger.digests import digest_of, name_number
from sayso.ledger.folding import fold_text
from sayso.ledger.grading import load_gradings, unpack_claim_grade, unpack_source_grade
from sayso.ledger.loading import claims_of_reading, load_document, load_reading, rows_of
from sayso.ledger.log import Kind, check_chain, read_log
from sayso.ledger.packing import unpack_clock, unpack_issue
from sayso.ledger.recording import digest_reading, find_document, find_reading
from sayso.ledger.rows import LogBreak, LogEntry
from sayso.ledger.tables import (
    claim_grades,
    documents,
    inputs,
    issues,
    log,
    originals,
    readings,
    sightings,
    source_grades,
)
from sayso.ledger.transactions import reading

# -- each entry against what it vouches for


def _original_holds(connection: Connection, entry: LogEntry) -> bool:
    asked = select(originals.c.size).where(originals.c.sha256 == entry.subject)
    return connection.execute(asked).scalar() == entry.payload.get("size")


def _document_holds(connection: Connection, entry: LogEntry) -> bool:
    number = find_document(connection, entry.subject)
    return number is not None and digest_of(load_document(connection, number)) == entry.payload.get("digest")


def _sighting_holds(connection: Connection, entry: LogEntry) -> bool:
    asked = select(sightings).where(sightings.c.digest == entry.payload.get("digest"))
    return any(_digest_sighting(entry.subject, row) == row["digest"] for row in rows_of(connection, asked))


def _digest_sighting(document: str, row: Row) -> str:
    capture = unpack_clock(row["capture"])
    return digest_of(document, row["location"], row["container"], row["part"], row["parent"], capture)


def _reading_holds(connection: Connection, entry: LogEntry) -> bool:
    number = _reading_of(connection, entry.subject, entry.payload.get("reader"))
    if number is None:
        return False
    found = digest_reading(load_reading(connection, number), claims_of_reading(connection, number))
    return found == entry.payload.get("digest")


def _supersession_holds(connection: Connection, entry: LogEntry) -> bool:
    old, new = (_reading_of(connection, entry.subject, entry.payload.get(key)) for key in ("reader", "by"))
    if old is None or new is None:
        return False
    return connection.execute(select(readings.c.superseded_by).where(readings.c.n == old)).scalar() == new


def _reading_of(connection: Connection, document: str, reader: Any) -> int | None:
    number = find_document(connection, document)
    return None if number is None else find_reading(connection, number, str(reader))


def _issue_holds(connection: Connection, entry: LogEntry) -> bool:
    rows = rows_of(connection, select(issues).where(issues.c.n == entry.payload.get("n")))
    return any(digest_of(unpack_issue(row)) == row["digest"] == entry.payload.get("digest") for row in rows)


def _input_holds(connection: Connection, entry: LogEntry) -> bool:
    this = (inputs.c.sha256 == entry.subject, inputs.c.reader == entry.payload.get("reader"))
    return connection.execute(select(inputs.c.finished_at).where(*this)).scalar() is not None


def _source_grade_holds(connection: Connection, entry: LogEntry) -> bool:
    rows = rows_of(connection, select(source_grades).where(source_grades.c.id == entry.subject))
    return any(
        digest_of(unpack_source_grade(row)) == entry.payload.get("digest")
        and row["name_n"] == name_number(" ".join(fold_text(row["source"])))
        for row in rows
    )


def _claim_grade_holds(connection: Connection, entry: LogEntry) -> bool:
    rows = rows_of(connection, select(claim_grades).where(claim_grades.c.id == entry.subject))
    return any(digest_of(unpack_claim_grade(row)) == entry.payload.get("digest") for row in rows)


_HOLDS: dict[str, Callable[[Connection, LogEntry], bool]] = {
    Kind.ORIGINAL_KEPT: _original_holds,
    Kind.DOCUMENT_ENTERED: _document_holds,
    Kind.DOCUMENT_MET_AGAIN: _sighting_holds,
    Kind.READING_RECORDED: _reading_holds,
    Kind.READING_SUPERSEDED: _supersession_holds,
    Kind.ISSUE_NOTED: _issue_holds,
    Kind.INPUT_FINISHED: _input_holds,
    Kind.SOURCE_GRADED: _source_grade_holds,
    Kind.CLAIM_GRADED: _claim_grade_holds,
}
"""How to see that what an entry tells of is there and unchanged."""

_COUNTED: list[tuple[Kind, Select[Any]]] = [
    (Kind.ORIGINAL_KEPT, select(func.count()).select_from(originals)),
    (Kind.DOCUMENT_ENTERED, select(func.count()).select_from(documents)),
    (Kind.DOCUMENT_MET_AGAIN, select(func.count()).select_from(sightings).where(sightings.c.position > 0)),
    (Kind.READING_RECORDED, select(func.count()).select_from(readings)),
    (Kind.READING_SUPERSEDED, select(func.count()).select_from(readings).where(readings.c.superseded_by.is_not(None))),
    (Kind.ISSUE_NOTED, select(func.count()).select_from(issues).where(issues.c.document_n.is_(None))),
    (Kind.INPUT_FINISHED, select(func.count()).select_from(inputs).where(inputs.c.finished_at.is_not(None))),
    (Kind.SOURCE_GRADED, select(func.count()).select_from(source_grades)),
    (Kind.CLAIM_GRADED, select(func.count()).select_from(claim_grades)),
]
"""The rows that must have an entry each: what was put in past the log is one too many."""


def check_log(engine: Engine, deep: bool) -> LogBreak | None:
    """The first entry that does not hold; see `LedgerView.check_log`."""
    broken = check_chain(engine)
    if broken or not deep:
        return broken
    for entry in read_log(engine):
        holds = _HOLDS.get(entry.kind)
        with reading(engine) as connection:
            if holds is None or not holds(connection, entry):
                return LogBreak(entry.seq, f"what entry {entry.seq} tells of ({entry.kind}) is gone or altered", entry)
    return _find_unlogged(engine)


def _find_unlogged(engine: Engine) -> LogBreak | None:
    with reading(engine) as connection:
        last = connection.execute(select(func.coalesce(func.max(log.c.seq), 0))).scalar_one()
        for kind, rows in _COUNTED:
            told = connection.execute(
                select(func.count()).select_from(log).where(log.c.kind == kind.value)
            ).scalar_one()
            stand = connection.execute(rows).scalar_one()
            if stand != told:
                return LogBreak(last + 1, f"{stand} rows stand for {told} entries ({kind})", None)
    return None


# -- the fingerprint


def fingerprint_of(engine: Engine) -> str:
    """A digest of all content, without times, row numbers and order."""
    parts = (_documents, _sightings, _readings, _issues, _inputs, _originals, _grades)
    lines = sorted(line for part in parts for line in part(engine))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _numbers(engine: Engine, table: Any) -> list[int]:
    with reading(engine) as connection:
        return list(connection.execute(select(table.c.n).order_by(table.c.n)).scalars())


def _documents(engine: Engine) -> Iterator[str]:
    for number in _numbers(engine, documents):
        with reading(engine) as connection:
            yield digest_of("document", load_document(connection, number))


def _sightings(engine: Engine) -> Iterator[str]:
    with reading(engine) as connection:
        for digest in connection.execute(select(sightings.c.digest)).scalars():
            yield digest_of("sighting", digest)


def _readings(engine: Engine) -> Iterator[str]:
    newer = readings.alias()
    asked = select(newer.c.reader).join(readings, readings.c.superseded_by == newer.c.n)
    for number in _numbers(engine, readings):
        with reading(engine) as connection:
            by = connection.execute(asked.where(readings.c.n == number)).scalar()
            found = digest_reading(load_reading(connection, number), claims_of_reading(connection, number))
        yield digest_of("reading", found, by)


def _issues(engine: Engine) -> Iterator[str]:
    with reading(engine) as connection:
        for digest in connection.execute(select(issues.c.digest).distinct()).scalars():
            yield digest_of("issue", digest)


def _inputs(engine: Engine) -> Iterator[str]:
    with reading(engine) as connection:
        for row in connection.execute(select(inputs).where(inputs.c.finished_at.is_not(None))):
            yield digest_of("input", row.sha256, row.reader)


def _originals(engine: Engine) -> Iterator[str]:
    with reading(engine) as connection:
        for digest in connection.execute(select(originals.c.sha256)).scalars():
            yield digest_of("original", digest)


def _grades(engine: Engine) -> Iterator[str]:
    with reading(engine) as connection:
        found = load_gradings(connection)
    digests: dict[str | None, str] = {None: ""}
    for source in found.sources:
        digests[source.id] = digest_of(replace(source, id="", at="", supersedes=digests[source.supersedes]))
    for claim in found.claims:
        digests[claim.id] = digest_of(replace(claim, id="", at="", supersedes=digests[claim.supersedes]))
    yield from (digest_of("grade", digest) for digest in digests.values() if digest)
