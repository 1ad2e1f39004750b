"""`sayso claims`: who says what, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import DocumentOption, JsonOption, LedgerOption, LimitOption, open_view
from sayso.cli.output import Column, print_json, print_table, short_id
from sayso.cli.parts import claim_row_as_json, show_chain, show_claim
from sayso.terms import Certainty, EventStatus

if TYPE_CHECKING:
    from sayso.ledger import ClaimRow

COLUMNS: tuple[Column[ClaimRow], ...] = (
    Column("claim", "Beginning of the claim's id: what `sayso trace` takes.", lambda row: short_id(row.claim.id), 10),
    Column(
        "who says so",
        "The chain: the document's own voice first, then ← from whom it has it, to the one who asserts it.",
        lambda row: show_chain(row.claim.chain),
        share=2,
    ),
    Column(
        "what",
        "The words; under them how firmly they are said (FactBank's code in brackets), how the event stands, and when.",
        lambda row: show_claim(row.claim),
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
            print_json(map(claim_row_as_json, rows))
        else:
            print_table(rows, COLUMNS, "No claim in this ledger fits.", limit, airy=True)
