"""`sayso claims`: who says what, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import DocumentOption, JsonOption, LedgerOption, LimitOption, open_view
from sayso.cli.output import Column, print_json, print_table, short_id
from sayso.cli.parts import BATCH, Graded, claim_row_as_json, grade_claims, show_chain, show_claim
from sayso.terms import Certainty, EventStatus

if TYPE_CHECKING:
    from sayso.ledger import ClaimRow, LedgerView

COLUMNS: tuple[Column[Graded], ...] = (
    Column(
        "claim", "Beginning of the claim's id: what `sayso trace` takes.", lambda graded: short_id(graded.claim.id), 10
    ),
    Column(
        "who says so",
        "The chain: the document's own voice first, then ← from whom it has it, to the one who asserts it; "
        "[B] is the reliability of who is graded.",
        show_chain,
        share=2,
    ),
    Column(
        "what",
        "The words; under them how firmly they are said (FactBank's code in brackets), how the event stands, about "
        "when, when it was said, and the credibility of what is graded.",
        show_claim,
        share=3,
    ),
)


def list_claims(
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help="Somebody in the chain, by any name.", show_default=False)
    ] = None,
    entity: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whom or what it is about.", show_default=False)
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help='Words of the claim; "a phrase" and beginn* work.', show_default=False),
    ] = None,
    certainty: Annotated[
        Certainty | None,
        typer.Option(
            case_sensitive=False,
            metavar="CODE",
            help="How firmly it is said: CT certain, PR probable, PS possible, U not committed.",
            show_default=False,
        ),
    ] = None,
    status: Annotated[
        EventStatus | None,
        typer.Option(
            case_sensitive=False,
            metavar="STATUS",
            help=f"How the event stands in the words of its source: {', '.join(EventStatus)}.",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Not before: 2023, 2023-02 or 2023-02-07.", show_default=False),
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Not after, written as for --since.", show_default=False)
    ] = None,
    document: DocumentOption = None,
    limit: LimitOption = None,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso claims --speaker "Gantrel Freight"

    Who says what, according to whom, how firmly, about when. All conditions given must hold. A claim that names no
    time of its own has its document's date for --since and --until.
    """
    from sayso.ledger import ClaimFilter

    with open_view(ledger) as view:
        rows = view.claims(
            ClaimFilter(
                speaker=speaker,
                entity=entity,
                words=words,
                certainty=certainty,
                status=status,
                since=since,
                until=until,
                document=view.document(document).id if document else None,
                limit=limit if as_json else None,
            )
        )
        if as_json:
            print_json(rows_as_json(view, rows))
        else:
            print_table(
                grade_claims(view, (row.claim for row in rows)),
                COLUMNS,
                "No claim in this ledger fits.",
                limit,
                airy=True,
            )


def rows_as_json(view: LedgerView, rows: Iterator[ClaimRow]) -> Iterator[dict[str, Any]]:
    """Each row for programs, with the grades that stand for it."""
    while some := list(islice(rows, BATCH)):
        yield from map(claim_row_as_json, some, view.grades([row.claim for row in some]))
