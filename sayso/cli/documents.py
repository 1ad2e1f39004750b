"""`sayso documents`: what has been read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from sayso.cli.options import JsonOption, LedgerOption, LimitOption, open_view
from sayso.cli.output import Column, print_json, print_table, short_id
from sayso.cli.parts import name_day, name_document
from sayso.export.contract import clocks_as_json

if TYPE_CHECKING:
    from sayso.ledger import DocumentRow

COLUMNS: tuple[Column[DocumentRow], ...] = (
    Column("document", "Beginning of the document's id: what `sayso show` takes.", lambda row: short_id(row.id), 10),
    Column(
        "what",
        "Title and outlet, else the path it was read from.",
        lambda row: name_document(row, row.location),
        share=1,
    ),
    Column(
        "dated",
        "First publication, else the document's own date, as it states it.",
        lambda row: name_day(row.clocks),
        10,
    ),
    Column("claims", "How many claims were found in it.", lambda row: str(row.claims), 6),
    Column("issues", "How many issues it has.", lambda row: str(row.issues), 6),
)


def list_documents(limit: LimitOption = None, as_json: JsonOption = False, ledger: LedgerOption = None) -> None:
    """Example: sayso documents

    The documents in the order in which they were entered.
    """
    with open_view(ledger) as view:
        rows: Iterable[DocumentRow] = view.documents()
        if as_json:
            print_json(map(document_as_json, islice(rows, limit)))
        else:
            print_table(rows, COLUMNS, "No document is in this ledger yet: sayso read PATHS enters some.", limit)


def document_as_json(row: DocumentRow) -> dict[str, Any]:
    """A document without its text."""
    return {
        "id": row.id,
        "sha256": row.sha256,
        "media_type": row.media_type,
        "title": row.title,
        "outlet": row.outlet,
        "byline": row.byline,
        "language": row.language,
        "location": row.location,
        "parent": row.parent,
        "clocks": clocks_as_json(row.clocks),
        "entered_at": row.entered_at,
        "reader": row.reader,
        "characters": row.characters,
        "claims": row.claims,
        "issues": row.issues,
    }
