"""Questions to a ledger: the read-only face."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine

from sayso.ledger.filters import ClaimFilter
from sayso.ledger.rows import (
    ClaimRow,
    DocumentRow,
    Hit,
    IssueRow,
    LogBreak,
    LogEntry,
    ReadingRow,
    ResponseRow,
    SightingRow,
    WhoRow,
)
from sayso.terms import Claim, Document, IssueKind, Reading, ResponseKind


class LedgerView:
    """What can be asked of a ledger. Answers are of the current readings unless said otherwise.

    Everything that is an iterator is fetched in pages, so a large ledger needs no more memory than a small one, and
    writing while one is read is fine.
    """

    def __init__(self, engine: Engine, originals: Path) -> None:
        self._engine = engine
        self._originals = originals

    def claims(self, filter: ClaimFilter = ClaimFilter()) -> Iterator[ClaimRow]:
        """Claims that the filter lets through, by entry of their documents, then in the order they were recorded."""
        raise NotImplementedError

    def claim(self, key: str) -> ClaimRow:
        """The claim with this id, or the only one whose id begins so (`c-` may be left off). NotFound."""
        raise NotImplementedError

    def document(self, key: str) -> Document:
        """The document with this id, or the only one whose id begins so, or that was met at this path. NotFound."""
        raise NotImplementedError

    def documents(self) -> Iterator[DocumentRow]:
        """All documents in the order of their entry."""
        raise NotImplementedError

    def sightings(self, document: str) -> tuple[SightingRow, ...]:
        """Where a document was met, first meeting first. NotFound."""
        raise NotImplementedError

    def reading(self, document: str, reader: str | None = None) -> Reading:
        """The current reading of a document (key as in `document`), or that of one reader. NotFound."""
        raise NotImplementedError

    def readings(self, document: str) -> tuple[ReadingRow, ...]:
        """All readings of a document, the superseded ones too, oldest first. NotFound."""
        raise NotImplementedError

    def claims_of(self, document: str, reader: str | None = None) -> tuple[Claim, ...]:
        """The claims of the current reading of a document, or of one reader's, as recorded. NotFound."""
        raise NotImplementedError

    def has_read(self, document: str, reader: str) -> bool:
        """Is there a reading of the document with this id by this reader?"""
        raise NotImplementedError

    def has_finished(self, sha256: str, reader: str) -> bool:
        """Was the input file with this digest read to its end by this reader?"""
        raise NotImplementedError

    def who(self, name: str, limit: int | None = None) -> list[WhoRow]:
        """Every document's entity that goes by this name: first where it is a whole name or alias, then where it
        stands in one as whole words. Case and diacritics do not count. Empty where nobody does."""
        raise NotImplementedError

    def responses(self, kind: ResponseKind | None = None, document: str | None = None) -> Iterator[ResponseRow]:
        """Responses by entry of their documents, then in the order they were recorded."""
        raise NotImplementedError

    def issues(self, kind: IssueKind | None = None) -> Iterator[IssueRow]:
        """Every issue once: those noted, those of documents and those of current readings, oldest first."""
        raise NotImplementedError

    def search(self, words: str, limit: int = 20, offset: int = 0) -> list[Hit]:
        """Claims, then documents, in which all the words stand, best first. `"a phrase"` and `beginn*` work; nothing a
        user types is a mistake. `limit` and `offset` count claims and documents apart."""
        raise NotImplementedError

    def log(self, after: int = 0) -> Iterator[LogEntry]:
        """The log from the entry following number `after`."""
        raise NotImplementedError

    def check_log(self, deep: bool = False) -> LogBreak | None:
        """The first entry of the log that does not hold, or None. `deep` also compares every document, sighting,
        reading, claim, issue and finished input with the digest that the log keeps of it, which reads them all."""
        raise NotImplementedError

    def counts(self) -> dict[str, int]:
        """How many `documents`, `claims`, `responses`, `entities` (of current readings), `sightings`, `readings`,
        `superseded`, `issues`, `originals`, `inputs` (finished), `log`."""
        raise NotImplementedError

    def original(self, sha256: str) -> Path:
        """Where the kept original with this digest lies. NotFound."""
        raise NotImplementedError

    def check_originals(self) -> Iterator[tuple[str, str]]:
        """(digest, what is wrong) for each kept original that is gone or altered; reads them all."""
        raise NotImplementedError

    def fingerprint(self) -> str:
        """A digest of all content, without times, row numbers and order: two ledgers with the same hold the same."""
        raise NotImplementedError
