"""`sayso issues`: what was odd about the inputs."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import JsonOption, LedgerOption, LimitOption, open_view
from sayso.cli.output import Column, print_json, print_table
from sayso.export.contract import issue_as_json
from sayso.terms import IssueKind

if TYPE_CHECKING:
    from sayso.ledger import IssueRow

COLUMNS: tuple[Column[IssueRow], ...] = (
    Column("where", "The file, and the place in it.", lambda row: row.issue.where, share=2),
    Column("kind", "What `--kind` takes.", lambda row: row.issue.kind, 11),
    Column("why", "The reason in plain words.", lambda row: row.issue.message, share=3),
)


def list_issues(
    kind: Annotated[
        IssueKind | None,
        typer.Option(metavar="KIND", help=f"Only of this kind: {', '.join(IssueKind)}.", show_default=False),
    ] = None,
    limit: LimitOption = None,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso issues

    What was odd about the inputs: files that could not be read, and what was read only in part.
    """
    with open_view(ledger) as view:
        rows = view.issues(kind)
        if as_json:
            print_json(map(issue_row_as_json, islice(rows, limit)))
        else:
            print_table(rows, COLUMNS, "No issue is noted in this ledger.", limit)


def issue_row_as_json(row: IssueRow) -> dict[str, Any]:
    """An issue with the file and document it is about."""
    return issue_as_json(row.issue) | {"sha256": row.sha256, "document": row.document, "noted_at": row.noted_at}
