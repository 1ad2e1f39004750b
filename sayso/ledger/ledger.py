"""Writing: the one door through which anything enters a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, insert, select, update

from sayso.ledger import grading, recording
from sayso.ledger.finding import find_claim_number
from sayso.ledger.loading import load_claims
from sayso.ledger.log import Kind, append_entries
from sayso.ledger.originals import keep_original
from sayso.ledger.recording import utc_now
from sayso.ledger.tables import inputs, originals
from sayso.ledger.transactions import reading as reading_transaction
from sayso.ledger.transactions import writing
from sayso.ledger.view import LedgerView
from sayso.terms import Claim, Credibility, Issue, Reading, Reliability
from sayso.version import READER


class Ledger(LedgerView):
    """A ledger that can be written. Every method that writes is one transaction: it happens as a whole or not at all.

    Close it, or use it as a context manager. Several programs may write one ledger: they wait for one another.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    def keep(self, source: Path | bytes) -> str:
        """Keeps a copy of an original (a file, or bytes that came by standard input), named by its SHA-256, which is
        handed back. Streams; keeping it twice changes nothing. InputError where the file cannot be read."""
        sha256, size = keep_original(source, self._originals)
        known = select(originals.c.sha256).where(originals.c.sha256 == sha256)
        with reading_transaction(self._engine) as connection:
            if connection.execute(known).first():
                return sha256
        with writing(self._engine) as connection:
            if not connection.execute(known).first():
                at = utc_now()
                connection.execute(insert(originals), {"sha256": sha256, "size": size, "kept_at": at})
                append_entries(connection, at, [(Kind.ORIGINAL_KEPT, sha256, {"size": size})])
        return sha256

    def record(self, reading: Reading, claims: Sequence[Claim]) -> bool:
        """Enters a document, where it was met, its reading and the claims weighed from it, in one transaction.

        True when something new was written. A document already entered only gains a sighting, if that is new. A
        reading by a reader that has already read this document changes nothing, *even where its claims differ*: what a
        reader says is fixed by its version. Another reader's reading supersedes the current one and keeps it.
        """
        recording.check_belonging(reading, claims)
        if self._has_all(reading):
            return False
        with writing(self._engine) as connection:
            at = utc_now()
            number, lines = recording.enter_document(connection, reading.document, at)
            lines += recording.record_reading(connection, number, reading, claims, at)
            append_entries(connection, at, lines)
        return bool(lines)

    def _has_all(self, reading: Reading) -> bool:
        """Spares the write lock where there is nothing to write."""
        with reading_transaction(self._engine) as connection:
            number = recording.find_document(connection, reading.document.id)
            return (
                number is not None
                and recording.find_reading(connection, number, reading.reader) is not None
                and recording.has_sighting(connection, reading.document)
            )

    def note(self, issue: Issue, sha256: str | None = None) -> bool:
        """Keeps an issue of an input (`sha256` is the file's digest, where it is known). True when it is new."""
        with writing(self._engine) as connection:
            at = utc_now()
            lines = recording.note_issue(connection, issue, sha256, at)
            append_entries(connection, at, lines)
        return bool(lines)

    def grade_source(
        self, name: str, reliability: Reliability, by: str, note: str = "", *, claim: str | None = None
    ) -> bool:
        """Keeps how reliable a person holds everybody of this name to be; with `claim` (its id) only that speaker of
        that claim. True when it is new; what stood before is superseded and stays.

        SaysoError where nobody signs, or where the name is that of nobody in particular ("two officials"), which can
        only be graded in one claim. NotFound where nobody speaks under it.
        """
        with writing(self._engine) as connection:
            at = utc_now()
            place = self._claim(connection, claim) if claim is not None else None
            lines = grading.enter_source_grade(connection, name, reliability, by, note, place, at)
            append_entries(connection, at, lines)
        return bool(lines)

    def grade_claim(self, claim: str, credibility: Credibility, by: str, note: str = "") -> bool:
        """Keeps how credible a person holds what a claim says to be; as `grade_source`.

        SaysoError for credibility 1 unless the ledger proves two independent origins of the claim.
        """
        with writing(self._engine) as connection:
            at = utc_now()
            lines = grading.enter_claim_grade(connection, self._claim(connection, claim), credibility, by, note, at)
            append_entries(connection, at, lines)
        return bool(lines)

    def _claim(self, connection: Connection, key: str) -> Claim:
        (row,) = load_claims(connection, [find_claim_number(connection, key)])
        return row.claim

    def start_input(self, location: str, sha256: str, reader: str = READER) -> None:
        """Says that reading this file has begun: where a run breaks off, `has_finished` stays False. Not logged."""
        with writing(self._engine) as connection:
            known = select(inputs.c.location).where(inputs.c.sha256 == sha256, inputs.c.reader == reader)
            if not connection.execute(known).first():
                row = {"sha256": sha256, "reader": reader, "location": location, "started_at": utc_now(), "issues": 0}
                connection.execute(insert(inputs), row)

    def finish_input(self, location: str, sha256: str, reader: str = READER, issues: int = 0) -> None:
        """Says that all in this file is recorded, with so many issues; `has_finished` is True from now on."""
        if self.has_finished(sha256, reader):
            return
        self.start_input(location, sha256, reader)
        with writing(self._engine) as connection:
            at = utc_now()
            this = (inputs.c.sha256 == sha256, inputs.c.reader == reader, inputs.c.finished_at.is_(None))
            if connection.execute(update(inputs).where(*this).values(finished_at=at, issues=issues)).rowcount:
                append_entries(connection, at, [(Kind.INPUT_FINISHED, sha256, {"reader": reader})])
