"""Ledger -> JSON lines: one object a document, as the contract has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.export.contract import reading_as_json
from sayso.export.safe import json_line

if TYPE_CHECKING:
    from sayso.ledger import LedgerView


def write_json(ledger: LedgerView) -> Iterator[str]:
    """The current reading of every document with its claims and what people graded of it, one document a line."""
    for row in ledger.documents():
        reading = ledger.reading(row.id)
        yield json_line(reading_as_json(reading, ledger.claims_of(row.id), ledger.gradings(row.id))) + "\n"
