"""Path or URL -> an open ledger."""

from __future__ import annotations

from pathlib import Path

from sayso.ledger.ledger import Ledger


def open_ledger(where: str | Path, *, originals: Path | None = None, create: bool = True) -> Ledger:
    """Opens the ledger at a path, `:memory:` or a SQLAlchemy URL, makes it where there is none, brings it up to date.

    `originals` is the folder for kept originals; by default `<path>.originals` beside a file, `sayso.originals` in
    the current folder for anything else. LedgerError where it is no ledger, comes from a newer sayso, is locked or
    cannot be written; and with `create=False`, which makes nothing, where there is none.
    """
    raise NotImplementedError
