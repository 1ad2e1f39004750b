"""`sayso responses`: who reacted, and who did not."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import DocumentOption, JsonOption, LedgerOption, LimitOption, open_view
from sayso.cli.output import Column, print_json, print_table
from sayso.cli.parts import name_document
from sayso.export.contract import clocks_as_json, response_as_json
from sayso.export.safe import show_line
from sayso.export.words import response_facts, response_of
from sayso.terms import Response, ResponseKind

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.ledger import ResponseRow

COLUMNS: tuple[Column[ResponseRow], ...] = (
    Column(
        "response",
        "Who asked, answered, declined, denied or confirmed; under it to whom, about what, when, where that is known.",
        lambda row: show_response(row.response),
        share=2,
    ),
    Column("the words", "The very words that say so.", lambda row: f"“{row.text}”", share=3),
    Column("document", "The document they stand in.", lambda row: name_document(row, row.location), share=2),
)


def show_response(response: Response) -> Text:
    """Who reacted, and under it to whom, about what, when."""
    from rich.text import Text

    facts = response_facts(response)
    words = Text(show_line(response_of(response)))
    return words.append(f"\n{show_line(facts)}", style="cyan") if facts else words


def list_responses(
    kind: Annotated[
        ResponseKind | None,
        typer.Option(metavar="KIND", help=f"Only of this kind: {', '.join(ResponseKind)}.", show_default=False),
    ] = None,
    document: DocumentOption = None,
    limit: LimitOption = None,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso responses --kind declined

    Who was asked, who answered what, who declined, who never answered; what is not verified and what is under review.
    """
    with open_view(ledger) as view:
        rows = view.responses(kind, view.document(document).id if document else None)
        if as_json:
            print_json(map(response_row_as_json, islice(rows, limit)))
        else:
            print_table(rows, COLUMNS, "No response in this ledger fits.", limit, airy=True)


def response_row_as_json(row: ResponseRow) -> dict[str, Any]:
    """A response as in the contract, and beside it its words and document."""
    return response_as_json(row.response) | {
        "text": row.text,
        "document": row.document,
        "title": row.title,
        "outlet": row.outlet,
        "location": row.location,
        "document_clocks": clocks_as_json(row.clocks),
    }
