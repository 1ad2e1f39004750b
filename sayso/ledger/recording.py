"""Reading and claims -> rows, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, select, update

from sayso.ledger import packing
from sayso.ledger.digests import digest_of
from sayso.ledger.folding import find_words, fold_text
from sayso.ledger.log import Kind
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
    names,
    passages,
    pieces,
    readings,
    responses,
    sightings,
    timexes,
)
from sayso.ledger.transactions import database_of
from sayso.terms import Claim, Document, Issue, Reading

LogLine = tuple[Kind, str, dict[str, Any]]

_PIECE = 4000
"""Words of a document that are searched together. PostgreSQL remembers 255 places of a word in one row; in so many
words hardly any stands more often. Pieces overlap, so that a phrase at a seam is found."""
_OVERLAP = 50


def utc_now() -> str:
    """`2024-03-01T09:30:00.123456+00:00`."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def next_numbers(connection: Connection, *tables: Table) -> list[int]:
    """The number for the next row of each table. The transaction must hold the write lock."""
    asked = ", ".join(f"(SELECT coalesce(max(n), 0) + 1 FROM {table.name})" for table in tables)  # noqa: S608
    return [int(number) for number in connection.exec_driver_sql(f"SELECT {asked}").one()]


def find_document(connection: Connection, document: str) -> int | None:
    """The number of the document with this id."""
    return connection.execute(select(documents.c.n).where(documents.c.id == document)).scalar()


def find_reading(connection: Connection, document_n: int, reader: str) -> int | None:
    """The number of one reader's reading of a document."""
    asked = select(readings.c.n).where(readings.c.document_n == document_n, readings.c.reader == reader)
    return connection.execute(asked).scalar()


def has_sighting(connection: Connection, document: Document) -> bool:
    """Was this document met at this place before?"""
    digest = packing.digest_sighting(document)
    return connection.execute(select(sightings.c.position).where(sightings.c.digest == digest)).first() is not None


def check_belonging(reading: Reading, claims: Sequence[Claim]) -> None:
    """Claims of another document or reader under this reading are a bug: ValueError."""
    for claim in claims:
        if claim.document != reading.document.id or claim.reader != reading.reader:
            raise ValueError(f"claim {claim.id} is not of this document and reader")


# -- the document


def enter_document(connection: Connection, document: Document, at: str) -> tuple[int, list[LogLine]]:
    """Enters a document, or where it was met this time. Its number, and what to log."""
    number = find_document(connection, document.id)
    if number is None:
        return _enter_new(connection, document, at)
    if has_sighting(connection, document):
        return number, []
    position = connection.execute(select(func.count()).where(sightings.c.document_n == number)).scalar_one()
    row = packing.sighting_row(number, position, document, at)
    database_of(connection.engine).insert_rows(connection, sightings, [row])
    lines: list[LogLine] = [(Kind.DOCUMENT_MET_AGAIN, document.id, {"digest": row["digest"]})]
    for issue in document.issues:
        lines += note_issue(connection, issue, document.sha256, at)
    return number, lines


def _enter_new(connection: Connection, document: Document, at: str) -> tuple[int, list[LogLine]]:
    database = database_of(connection.engine)
    number, first_issue, first_piece = next_numbers(connection, documents, issues, pieces)
    database.insert_rows(connection, documents, [packing.document_row(number, document, at)])
    database.insert_rows(connection, sightings, [packing.sighting_row(number, 0, document, at)])
    database.insert_rows(connection, passages, packing.passage_rows(number, document.passages))
    issue_rows = [
        packing.issue_row(n, issue, at, document.sha256, number) for n, issue in enumerate(document.issues, first_issue)
    ]
    database.insert_rows(connection, issues, issue_rows)
    _index_text(connection, number, first_piece, document.text)
    digest = digest_of(document)
    return number, [(Kind.DOCUMENT_ENTERED, document.id, {"sha256": document.sha256, "digest": digest})]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    words: tuple[str, ...]


def _pieces_of(text: str) -> Iterator[_Piece]:
    words = list(find_words(text))
    for first in range(0, max(len(words) - _OVERLAP, 1), _PIECE - _OVERLAP):
        if piece := words[first : first + _PIECE]:
            yield _Piece(piece[0].start, piece[-1].end, tuple(word.folded for word in piece))


def _index_text(connection: Connection, document_n: int, first_piece: int, text: str) -> None:
    database = database_of(connection.engine)
    numbered = list(enumerate(_pieces_of(text), first_piece))
    rows = [{"n": n, "document_n": document_n, "start": piece.start, "end": piece.end} for n, piece in numbered]
    database.insert_rows(connection, pieces, rows)
    database.index_words(connection, "document_words", [(n, piece.words) for n, piece in numbered])


# -- issues


def note_issue(connection: Connection, issue: Issue, sha256: str | None, at: str) -> list[LogLine]:
    """Notes an issue unless it is known. What to log."""
    row = packing.issue_row(next_numbers(connection, issues)[0], issue, at, sha256)
    known = select(issues.c.n).where(issues.c.digest == row["digest"], issues.c.sha256.is_not_distinct_from(sha256))
    if connection.execute(known.limit(1)).first():
        return []
    database_of(connection.engine).insert_rows(connection, issues, [row])
    return [(Kind.ISSUE_NOTED, sha256 or "", {"digest": row["digest"], "n": row["n"]})]


# -- the reading


def record_reading(
    connection: Connection, document_n: int, reading: Reading, claims_: Sequence[Claim], at: str
) -> list[LogLine]:
    """Records a reading and its claims unless this reader has read the document. What to log."""
    if find_reading(connection, document_n, reading.reader) is not None:
        return []
    digest = digest_reading(reading, claims_)
    (reading_n,) = next_numbers(connection, readings)
    row = {
        "n": reading_n,
        "document_n": document_n,
        "reader": reading.reader,
        "recorded_at": at,
        "superseded_by": None,
        "digest": digest,
        "claims": len(claims_),
        "sentences": packing.pack_sentences(reading.sentences),
        "clocks": packing.pack_clocks(reading.document.clocks),
    }
    database_of(connection.engine).insert_rows(connection, readings, [row])
    _insert_findings(connection, document_n, reading_n, reading, claims_, at)
    counts = {"claims": len(claims_), "entities": len(reading.entities), "attributions": len(reading.attributions)}
    payload = {"reader": reading.reader, "digest": digest, **counts}
    return [
        (Kind.READING_RECORDED, reading.document.id, payload),
        *_supersede_others(connection, document_n, reading_n, reading),
    ]


def digest_reading(reading: Reading, claims_: Sequence[Claim]) -> str:
    """What the log vouches for: all that one reader found in one document."""
    return digest_of(
        reading.reader,
        reading.document.id,
        reading.sentences,
        reading.entities,
        reading.timexes,
        reading.attributions,
        reading.responses,
        reading.issues,
        claims_,
    )


def _insert_findings(
    connection: Connection, document_n: int, reading_n: int, reading: Reading, claims_: Sequence[Claim], at: str
) -> None:
    database = database_of(connection.engine)
    entity_n, claim_n, issue_n = next_numbers(connection, entities, claims, issues)
    entity_numbers = {entity.id: n for n, entity in enumerate(reading.entities, entity_n)}
    book = packing.NameBook()
    alias_rows = packing.alias_rows(entity_n, reading.entities, book)
    hop_rows = packing.hop_rows(claim_n, claims_, entity_numbers, book)
    clocks = reading.document.clocks
    issue_rows = [
        packing.issue_row(n, issue, at, reading.document.sha256, document_n, reading_n)
        for n, issue in enumerate(reading.issues, issue_n)
    ]
    _enter_names(connection, book)
    # Parents before children: foreign keys are checked at once.
    for table, rows in (
        (entities, packing.entity_rows(reading_n, entity_n, reading.entities)),
        (aliases, alias_rows),
        (mentions, packing.mention_rows(entity_n, reading.entities)),
        (timexes, packing.timex_rows(reading_n, reading.timexes)),
        (attributions, packing.attribution_rows(reading_n, reading.attributions)),
        (responses, packing.response_rows(document_n, reading_n, reading.responses)),
        (claims, packing.claim_rows(document_n, reading_n, claim_n, claims_, clocks)),
        (hops, hop_rows),
        (claim_entities, packing.claim_entity_rows(claim_n, claims_, entity_numbers)),
        (issues, issue_rows),
    ):
        database.insert_rows(connection, table, rows)
    words = [(n, fold_text(claim.text)) for n, claim in enumerate(claims_, claim_n)]
    database.index_words(connection, "claim_words", words)


def _enter_names(connection: Connection, book: packing.NameBook) -> None:
    database = database_of(connection.engine)
    known: set[int] = set()
    numbers = sorted(book.folded)
    for first in range(0, len(numbers), 500):  # SQLite takes so many parameters in one statement, everywhere.
        asked = select(names.c.n).where(names.c.n.in_(numbers[first : first + 500]))
        known.update(connection.execute(asked).scalars())
    new = [(n, book.folded[n]) for n in numbers if n not in known]
    database.insert_rows(connection, names, [{"n": n, "folded": " ".join(words)} for n, words in new])
    database.index_words(connection, "name_words", new)


def _supersede_others(connection: Connection, document_n: int, reading_n: int, reading: Reading) -> list[LogLine]:
    current = (readings.c.document_n == document_n, readings.c.superseded_by.is_(None), readings.c.n != reading_n)
    old = connection.execute(select(readings.c.n, readings.c.reader).where(*current)).all()
    if old:
        connection.execute(update(readings).where(*current).values(superseded_by=reading_n))
    by = reading.reader
    return [(Kind.READING_SUPERSEDED, reading.document.id, {"reader": row.reader, "by": by}) for row in old]
