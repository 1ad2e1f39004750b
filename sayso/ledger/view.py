"""Questions to a ledger: the read-only face."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, func, or_, select

from sayso.errors import NotFound
from sayso.ledger import packing
from sayso.ledger.checking import check_log, fingerprint_of
from sayso.ledger.choosing import choose_claims
from sayso.ledger.databases import Row
from sayso.ledger.filters import EVERYTHING, ClaimFilter
from sayso.ledger.finding import find_claim_number, find_document_number, find_reading_number
from sayso.ledger.grading import load_grades, load_gradings
from sayso.ledger.loading import (
    BATCH,
    DOCUMENT_COLUMNS,
    claims_of_reading,
    first_sighting,
    in_batches,
    load_claims,
    load_document,
    load_reading,
    rows_of,
)
from sayso.ledger.log import read_log
from sayso.ledger.naming import find_who
from sayso.ledger.originals import fault_of, place_of
from sayso.ledger.recording import find_document, find_reading
from sayso.ledger.rows import (
    ClaimRow,
    DocumentRow,
    Gradings,
    Hit,
    IssueRow,
    LogBreak,
    LogEntry,
    ReadingRow,
    ResponseRow,
    SightingRow,
    WhoRow,
)
from sayso.ledger.searching import search_ledger
from sayso.ledger.tables import (
    claim_grades,
    documents,
    entities,
    inputs,
    issues,
    log,
    originals,
    readings,
    responses,
    sightings,
    source_grades,
)
from sayso.ledger.transactions import reading as transaction
from sayso.terms import Claim, ClaimGrades, Document, IssueKind, Reading, ResponseKind, Span


class LedgerView:
    """What can be asked of a ledger. Answers are of the current readings unless said otherwise.

    Everything that is an iterator is fetched in pages, so a large ledger needs no more memory than a small one, and
    writing while one is read is fine.
    """

    def __init__(self, engine: Engine, originals: Path) -> None:
        self._engine = engine
        self._originals = originals

    # -- claims

    def claims(self, filter: ClaimFilter = EVERYTHING) -> Iterator[ClaimRow]:
        """Claims that the filter lets through, by entry of their documents, then in the order they were recorded."""
        for page in choose_claims(self._engine, filter):
            for some in in_batches(page):
                with transaction(self._engine) as connection:
                    rows = list(load_claims(connection, some))
                yield from rows

    def claim(self, key: str) -> ClaimRow:
        """The claim with this id, or the only one whose id begins so (`c-` may be left off). NotFound.

        A claim that only superseded readings have is found too: what a person has decided on stays reachable.
        """
        with transaction(self._engine) as connection:
            (row,) = load_claims(connection, [find_claim_number(connection, key)])
        return row

    def claims_of(self, document: str, reader: str | None = None) -> tuple[Claim, ...]:
        """The claims of the current reading of a document, or of one reader's, as recorded. NotFound."""
        with transaction(self._engine) as connection:
            return claims_of_reading(connection, find_reading_number(connection, document, reader))

    # -- grades

    def grades(self, claims: Sequence[Claim]) -> tuple[ClaimGrades, ...]:
        """The grades that stand for each of these claims, in their order: of people, else of rules, else nobody's."""
        with transaction(self._engine) as connection:
            return load_grades(connection, claims)

    def gradings(self, document: str | None = None) -> Gradings:
        """What people graded, what is superseded too, the oldest first; with `document` (key as in `document`) what
        concerns it: its claims, their speakers, and everybody who is named as its speakers are. NotFound."""
        with transaction(self._engine) as connection:
            if document is None:
                return load_gradings(connection)
            number = find_document_number(connection, document)
            id = connection.execute(select(documents.c.id).where(documents.c.n == number)).scalar_one()
            return load_gradings(connection, id)

    # -- documents

    def document(self, key: str) -> Document:
        """The document with this id, or the only one whose id begins so, or that was met at this path. NotFound."""
        with transaction(self._engine) as connection:
            return load_document(connection, find_document_number(connection, key))

    def documents(self) -> Iterator[DocumentRow]:
        """All documents in the order of their entry."""
        odd = select(func.count()).where(
            issues.c.document_n == documents.c.n,
            or_(issues.c.reading_n.is_(None), issues.c.reading_n == readings.c.n),
        )
        columns = [column for column in documents.c if column.name != "text"]
        asked = (
            select(
                *columns,
                sightings.c.location,
                sightings.c.parent,
                sightings.c.capture,
                readings.c.reader,
                func.coalesce(readings.c.claims, 0).label("claims"),
                odd.scalar_subquery().label("issues"),
            )
            .join(sightings, first_sighting())
            .outerjoin(readings, (readings.c.document_n == documents.c.n) & readings.c.superseded_by.is_(None))
        )
        return map(_document_row, self._pages(asked, documents.c.n))

    def sightings(self, document: str) -> tuple[SightingRow, ...]:
        """Where a document was met, first meeting first. NotFound."""
        with transaction(self._engine) as connection:
            number = find_document_number(connection, document)
            id = connection.execute(select(documents.c.id).where(documents.c.n == number)).scalar_one()
            asked = select(sightings).where(sightings.c.document_n == number).order_by(sightings.c.position)
            return tuple(_sighting_row(id, row) for row in rows_of(connection, asked))

    # -- readings

    def reading(self, document: str, reader: str | None = None) -> Reading:
        """The current reading of a document (key as in `document`), or that of one reader. NotFound."""
        with transaction(self._engine) as connection:
            return load_reading(connection, find_reading_number(connection, document, reader))

    def readings(self, document: str) -> tuple[ReadingRow, ...]:
        """All readings of a document, the superseded ones too, oldest first. NotFound."""
        newer = readings.alias()
        asked = (
            select(readings, documents.c.id.label("document"), newer.c.reader.label("by"))
            .join(documents, documents.c.n == readings.c.document_n)
            .outerjoin(newer, newer.c.n == readings.c.superseded_by)
            .order_by(readings.c.n)
        )
        with transaction(self._engine) as connection:
            number = find_document_number(connection, document)
            rows = rows_of(connection, asked.where(readings.c.document_n == number))
        return tuple(
            ReadingRow(row["document"], row["reader"], row["recorded_at"], row["by"], row["claims"]) for row in rows
        )

    def has_read(self, document: str, reader: str) -> bool:
        """Is there a reading of the document with this id by this reader?"""
        with transaction(self._engine) as connection:
            number = find_document(connection, document)
            return number is not None and find_reading(connection, number, reader) is not None

    def has_finished(self, sha256: str, reader: str) -> bool:
        """Was the input file with this digest read to its end by this reader?"""
        this = (inputs.c.sha256 == sha256, inputs.c.reader == reader, inputs.c.finished_at.is_not(None))
        with transaction(self._engine) as connection:
            return connection.execute(select(inputs.c.sha256).where(*this)).first() is not None

    def has_met(self, sha256: str, location: str) -> bool:
        """Was this file met at this place before? A copy of it at another place is worth a sighting."""
        input_there = select(inputs.c.sha256).where(inputs.c.sha256 == sha256, inputs.c.location == location)
        own = select(documents.c.n).where(documents.c.sha256 == sha256)
        seen_there = select(sightings.c.document_n).where(
            or_(
                sightings.c.container == sha256,
                and_(sightings.c.document_n.in_(own), sightings.c.location == location),
            )
        )
        with transaction(self._engine) as connection:
            return any(connection.execute(asked.limit(1)).first() is not None for asked in (input_there, seen_there))

    def issues_of_input(self, sha256: str, reader: str) -> int:
        """How many issues there were when this reader read the file with this digest to its end."""
        asked = select(inputs.c.issues).where(inputs.c.sha256 == sha256, inputs.c.reader == reader)
        with transaction(self._engine) as connection:
            return connection.execute(asked).scalar() or 0

    # -- names, responses, issues, words

    def who(self, name: str, limit: int | None = None) -> list[WhoRow]:
        """Every document's entity that goes by this name: first where it is a whole name or alias, then where it
        stands in one as whole words. Case and diacritics do not count. Empty where nobody does."""
        with transaction(self._engine) as connection:
            return find_who(connection, name, limit)

    def responses(self, kind: ResponseKind | None = None, document: str | None = None) -> Iterator[ResponseRow]:
        """Responses by entry of their documents, then in the order they were recorded."""
        asked = select(documents.c.n).order_by(documents.c.n)
        held = select(responses.c.document_n)
        if kind is not None:
            held = held.where(responses.c.kind == kind.value)
        with transaction(self._engine) as connection:
            if document is not None:
                asked = asked.where(documents.c.n == find_document_number(connection, document))
            numbers = connection.execute(asked.where(documents.c.n.in_(held))).scalars().all()
        for number in numbers:
            with transaction(self._engine) as connection:
                rows = _responses_in(connection, number, kind)
            yield from rows

    def issues(self, kind: IssueKind | None = None) -> Iterator[IssueRow]:
        """Every issue once: those noted, those of documents and those of current readings, oldest first."""
        earlier, current = issues.alias(), select(readings.c.n).where(readings.c.superseded_by.is_(None))
        told = select(earlier.c.n).where(
            earlier.c.digest == issues.c.digest,
            earlier.c.n < issues.c.n,
            or_(earlier.c.reading_n.is_(None), earlier.c.reading_n.in_(current)),
        )
        asked = (
            select(issues, documents.c.id.label("document"))
            .outerjoin(documents, documents.c.n == issues.c.document_n)
            .where(or_(issues.c.reading_n.is_(None), issues.c.reading_n.in_(current)), ~told.exists())
        )
        if kind is not None:
            asked = asked.where(issues.c.kind == kind.value)
        for row in self._pages(asked, issues.c.n):
            yield IssueRow(packing.unpack_issue(row), row["sha256"], row["document"], row["noted_at"])

    def search(self, words: str, limit: int = 20, offset: int = 0) -> list[Hit]:
        """Claims, then documents, in which all the words stand, best first. `"a phrase"` and `beginn*` work; nothing a
        user types is a mistake. `limit` and `offset` count claims and documents apart.

        The words must stand within some ten pages of one another in a long document.
        """
        with transaction(self._engine) as connection:
            return search_ledger(connection, words, limit, offset)

    # -- the ledger itself

    def log(self, after: int = 0) -> Iterator[LogEntry]:
        """The log from the entry following number `after`."""
        return read_log(self._engine, after)

    def check_log(self, deep: bool = False) -> LogBreak | None:
        """The first entry of the log that does not hold, or None. `deep` also compares every document, sighting,
        reading, claim, issue and finished input with the digest that the log keeps of it, which reads them all."""
        return check_log(self._engine, deep)

    def counts(self) -> dict[str, int]:
        """How many `documents`, `claims`, `responses`, `entities` (of current readings), `sightings`, `readings`,
        `superseded`, `issues`, `originals`, `source_grades`, `claim_grades`, `inputs` (finished), `log`."""
        with transaction(self._engine) as connection:
            return {name: connection.execute(asked).scalar_one() for name, asked in _COUNTS.items()}

    def original(self, sha256: str) -> Path:
        """Where the kept original with this digest lies. NotFound."""
        place = place_of(self._originals, sha256)
        if not place.is_file():
            raise NotFound(f"No original {sha256} is kept in {self._originals}: read its file again.")
        return place

    def check_originals(self) -> Iterator[tuple[str, str]]:
        """(digest, what is wrong) for each kept original that is gone or altered; reads them all."""
        with transaction(self._engine) as connection:
            digests = connection.execute(select(originals.c.sha256).order_by(originals.c.sha256)).scalars().all()
        for sha256 in digests:
            if fault := fault_of(self._originals, sha256):
                yield sha256, fault

    def fingerprint(self) -> str:
        """A digest of all content, without times, row numbers and order: two ledgers with the same hold the same."""
        return fingerprint_of(self._engine)

    def _pages(self, asked: Select[Any], key: Any) -> Iterator[Row]:
        """The rows of an answer in the order of a number, a page at a time."""
        last = 0
        while True:
            with transaction(self._engine) as connection:
                rows = rows_of(connection, asked.where(key > last).order_by(key).limit(BATCH))
            yield from rows
            if len(rows) < BATCH:
                return
            last = rows[-1]["n"]


def _count(asked: Select[Any]) -> Select[Any]:
    return asked.with_only_columns(func.count(), maintain_column_froms=True)


def _current(table: Any) -> Select[Any]:
    return select(table).join(readings, readings.c.n == table.c.reading_n).where(readings.c.superseded_by.is_(None))


_COUNTS = {
    "documents": _count(select(documents)),
    "claims": select(func.coalesce(func.sum(readings.c.claims), 0)).where(readings.c.superseded_by.is_(None)),
    "responses": _count(_current(responses)),
    "entities": _count(_current(entities)),
    "sightings": _count(select(sightings)),
    "readings": _count(select(readings)),
    "superseded": _count(select(readings).where(readings.c.superseded_by.is_not(None))),
    "issues": select(func.count(issues.c.digest.distinct()))
    .outerjoin(readings, readings.c.n == issues.c.reading_n)
    .where(readings.c.superseded_by.is_(None)),
    "originals": _count(select(originals)),
    "source_grades": _count(select(source_grades)),
    "claim_grades": _count(select(claim_grades)),
    "inputs": _count(select(inputs).where(inputs.c.finished_at.is_not(None))),
    "log": _count(select(log)),
}


def _document_row(row: Row) -> DocumentRow:
    return DocumentRow(
        id=row["id"],
        sha256=row["sha256"],
        media_type=row["media_type"],
        title=row["title"],
        outlet=row["outlet"],
        byline=row["byline"],
        language=row["language"],
        location=row["location"],
        parent=row["parent"],
        clocks=packing.unpack_clocks(row["clocks"], row["capture"]),
        entered_at=row["entered_at"],
        reader=row["reader"],
        characters=row["characters"],
        claims=row["claims"],
        issues=row["issues"],
    )


def _sighting_row(document: str, row: Row) -> SightingRow:
    capture = packing.unpack_clock(row["capture"])
    return SightingRow(document, row["location"], row["container"], row["part"], row["parent"], capture, row["seen_at"])


def _responses_in(connection: Connection, number: int, kind: ResponseKind | None) -> Sequence[ResponseRow]:
    asked = (
        select(responses, documents.c.text, *DOCUMENT_COLUMNS)
        .join(readings, readings.c.n == responses.c.reading_n)
        .join(documents, documents.c.n == responses.c.document_n)
        .join(sightings, first_sighting())
        .where(responses.c.document_n == number, readings.c.superseded_by.is_(None))
        .order_by(responses.c.position)
    )
    if kind is not None:
        asked = asked.where(responses.c.kind == kind.value)
    return [
        ResponseRow(
            packing.unpack_response(row),
            Span(row["start"], row["end"]).of(row["text"]),
            row["document"],
            row["title"],
            row["outlet"],
            row["location"],
            packing.unpack_clocks(row["document_clocks"], row["capture"]),
        )
        for row in rows_of(connection, asked)
    ]
