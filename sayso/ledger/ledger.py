"""Writing: the one door through which anything enters a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.ledger.view import LedgerView
from sayso.terms import Claim, Issue, Reading
from sayso.version import READER


class Ledger(LedgerView):
    """A ledger that can be written. Every method that writes is one transaction: it happens as a whole or not at all.

    Close it, or use it as a context manager.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        raise NotImplementedError

    def keep(self, source: Path | bytes) -> str:
        """Keeps a copy of an original (a file, or bytes that came by standard input), named by its SHA-256, which is
        handed back. Streams; keeping it twice changes nothing. InputError where the file cannot be read."""
        raise NotImplementedError

    def record(self, reading: Reading, claims: Sequence[Claim]) -> bool:
        """Enters a document, where it was met, its reading and the claims weighed from it, in one transaction.

        True when something new was written. A document already entered only gains a sighting, if that is new. A
        reading by a reader that has already read this document changes nothing, *even where its claims differ*: what a
        reader says is fixed by its version. Another reader's reading supersedes the current one and keeps it.
        """
        raise NotImplementedError

    def note(self, issue: Issue, sha256: str | None = None) -> bool:
        """Keeps an issue of an input (`sha256` is the file's digest, where it is known). True when it is new."""
        raise NotImplementedError

    def start_input(self, location: str, sha256: str, reader: str = READER) -> None:
        """Says that reading this file has begun: where a run breaks off, `has_finished` stays False."""
        raise NotImplementedError

    def finish_input(self, location: str, sha256: str, reader: str = READER) -> None:
        """Says that all in this file is recorded; `has_finished` is True from now on."""
        raise NotImplementedError
