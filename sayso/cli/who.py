"""`sayso who`: one name, what is said by and about whoever bears it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import JsonOption, LedgerOption, open_view
from sayso.cli.output import Column, make_table, open_console, print_json, put, say, short_id
from sayso.cli.parts import Graded, grade_claims, name_document, show_chain, show_claim
from sayso.export.contract import claim_as_json, entity_as_json
from sayso.export.grades import grades_as_json, standing_as_json, standing_of
from sayso.export.safe import show_line
from sayso.export.words import ENTITIES
from sayso.terms import Reliability, Setter, Standing

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.ledger import LedgerView, WhoRow

CLAIMS_SHOWN = 20
"""Of each document, by and about each, unless `--limit` says otherwise."""

BY: tuple[Column[Graded], ...] = (
    Column("claim", "Beginning of the claim's id.", lambda graded: short_id(graded.claim.id), 10),
    Column("says", "What they say, how firmly, about when.", show_claim, share=1),
)
ABOUT: tuple[Column[Graded], ...] = (
    Column("claim", "Beginning of the claim's id.", lambda graded: short_id(graded.claim.id), 10),
    Column("who says so", "The chain.", show_chain, share=2),
    Column("about them", "What is said, how firmly, about when.", show_claim, share=3),
)
COLUMNS = (*BY, *ABOUT[1:])


def show_who(
    name: Annotated[str, typer.Argument(metavar="NAME", hidden=True)],
    limit: Annotated[
        int,
        typer.Option(metavar="N", min=1, help="How many claims of each document; --json gives all.", show_default=True),
    ] = CLAIMS_SHOWN,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso who "Gantrel Freight"

    NAME is a name, an alias or a title; case and accents do not count. Shown is under which names each document
    knows them, what they say there, what is said about them, and how they are graded. Documents are not joined: two
    of the same name may be two.
    """
    with open_view(ledger) as view:
        rows = view.who(name)
        if as_json:
            print_json(who_as_json(row, view) for row in rows)
            return
        if not rows:
            say(f"Nobody in this ledger goes by the name “{name}”: sayso search looks in all words.")
        for row in rows:
            if row.by or row.about:
                _print_who(row, view, limit)
        silent = [row for row in rows if not (row.by or row.about)]
        if silent:
            put(open_console(), _heading_of_silent(silent))


def who_as_json(row: WhoRow, view: LedgerView) -> dict[str, Any]:
    """One document's entity with the claims by it and about it."""
    graded = _grade(row, view)
    return {
        "entity": entity_as_json(row.entity),
        "document": row.document,
        "title": row.title,
        "outlet": row.outlet,
        "reliability": [standing_as_json(standing) for standing in _standings(row, graded)],
        "by": [_graded_as_json(graded[key]) for key in row.by],
        "about": [_graded_as_json(graded[key]) for key in row.about],
    }


def _print_who(row: WhoRow, view: LedgerView, limit: int) -> None:
    console = open_console()
    graded = _grade(row, view)
    put(console, _heading(row, _standings(row, graded)), "")
    for keys, columns in ((row.by, BY), (row.about, ABOUT)):
        if keys:
            put(console, make_table((graded[key] for key in keys[:limit]), columns, airy=True), "")
        if len(keys) > limit:
            put(console, f"And {len(keys) - limit} more: --limit N shows N.", "")


def _heading_of_silent(rows: Sequence[WhoRow]) -> Text:
    """Where the name stands and nothing is claimed by or about it."""
    from rich.text import Text

    names = "; ".join(f"{name_document(row)}, {short_id(row.document)}" for row in rows)
    return Text(show_line(f"Named, with no claim by or about them, in {names}"), style="dim")


def _grade(row: WhoRow, view: LedgerView) -> dict[str, Graded]:
    """The claims by and about them, by id, with their grades."""
    wanted = {*row.by, *row.about}
    claims = (claim for claim in view.claims_of(row.document) if claim.id in wanted)
    return {graded.claim.id: graded for graded in grade_claims(view, claims)}


def _standings(row: WhoRow, graded: Mapping[str, Graded]) -> tuple[Standing[Reliability], ...]:
    """How they are graded as a source in this document: each grade once, first what most of their claims have."""
    found = Counter(
        standing
        for key in row.by
        for hop, standing in zip(graded[key].claim.chain, graded[key].grades.reliability, strict=True)
        if hop.entity == row.entity.id
    )
    return tuple(standing for standing, _ in found.most_common())


def _graded_as_json(graded: Graded) -> dict[str, Any]:
    return claim_as_json(graded.claim) | {"grades": grades_as_json(graded.grades)}


def _heading(row: WhoRow, standings: Sequence[Standing[Reliability]]) -> Text:
    from rich.text import Text

    return Text.assemble(
        (show_line(row.entity.name), "bold"),
        f"  {ENTITIES[row.entity.kind]}",
        show_line(f" also {', '.join(row.entity.aliases)}") if row.entity.aliases else "",
        "\n",
        (f"in {show_line(name_document(row))}, {short_id(row.document)}", "dim"),
        *(
            ("\n" + show_line(f"reliability {standing_of(standing)}"), "cyan")
            for standing in standings
            if standing.setter is not Setter.NOBODY
        ),
    )
