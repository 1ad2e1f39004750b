"""Pieces that several commands show alike: a chain, a claim, where a document comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

from sayso.export.contract import claim_as_json, clocks_as_json
from sayso.export.safe import show_line
from sayso.export.words import clock_of, weight_of
from sayso.terms import Claim, Clocks, Hop

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.ledger import ClaimRow


class Origin(Protocol):
    """Anything that says which document it stands in."""

    @property
    def title(self) -> str | None: ...
    @property
    def outlet(self) -> str | None: ...


def show_chain(chain: Sequence[Hop]) -> Text:
    """One speaker a line, the document's own voice first; the one who asserts it stands out."""
    from rich.text import Text

    lines = Text()
    for depth, hop in enumerate(chain):
        if depth:
            lines.append("\n← ")
        lines.append(show_line(hop.label), style="bold" if hop is chain[-1] else "")
    return lines


def show_claim(claim: Claim) -> Text:
    """What is said, and under it how firmly, in what state, about when."""
    from rich.text import Text

    return Text.assemble(show_line(claim.text), "\n", (show_line(weight_of(claim)), "cyan"))


def name_document(row: Origin, fallback: str | None = None) -> str:
    """`“Quiet cargo” (Harbour Post)`, or the path where the document has no title."""
    title = f"“{row.title}”" if row.title else (fallback or "a document without a title")
    return f"{title} ({row.outlet})" if row.outlet else title


def name_day(clocks: Clocks) -> str:
    """The day of first publication; else of the document itself; nothing where neither is stated."""
    return clock_of(clocks.publication or clocks.document)[:10]


def claim_row_as_json(row: ClaimRow) -> dict[str, Any]:
    """A claim as in the contract, and beside it its document and reader."""
    return claim_as_json(row.claim) | {
        "document": row.claim.document,
        "title": row.title,
        "outlet": row.outlet,
        "location": row.location,
        "document_clocks": clocks_as_json(row.clocks),
        "reader": row.claim.reader,
        "parent": row.claim.parent,
        "reasons": list(row.claim.reasons),
    }
