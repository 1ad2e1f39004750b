"""Pieces that several commands show alike: a chain, a claim, where a document comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from sayso.export.contract import claim_as_json, clocks_as_json
from sayso.export.grades import grades_as_json, mark_of
from sayso.export.safe import show_line
from sayso.export.times import basis_of
from sayso.export.words import clock_of, weight_of
from sayso.terms import Claim, ClaimGrades, Clocks

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.ledger import ClaimRow, LedgerView

BATCH = 100
"""Claims whose grades are looked up at once."""


class Origin(Protocol):
    """Anything that says which document it stands in."""

    @property
    def title(self) -> str | None: ...
    @property
    def outlet(self) -> str | None: ...


class Graded(NamedTuple):
    """A claim with the grades that stand for it."""

    claim: Claim
    grades: ClaimGrades


def grade_claims(view: LedgerView, claims: Iterable[Claim]) -> Iterator[Graded]:
    """Each claim with its grades, in the same order, as soon as they are there."""
    rest = iter(claims)
    while some := list(islice(rest, BATCH)):
        yield from map(Graded, some, view.grades(some))


def show_chain(graded: Graded) -> Text:
    """One speaker a line, the document's own voice first; the one who asserts it stands out. Behind a speaker who is
    graded, the letter."""
    from rich.text import Text

    lines = Text()
    chain = graded.claim.chain
    for depth, (hop, standing) in enumerate(zip(chain, graded.grades.reliability, strict=True)):
        if depth:
            lines.append("\n← ")
        lines.append(show_line(hop.label), style="bold" if hop is chain[-1] else "")
        if mark := mark_of(standing):
            lines.append(f" [{mark}]", style="cyan")
    return lines


def show_claim(graded: Graded) -> Text:
    """What is said, and under it how firmly, in what state, about when, when it was said, how credible if graded."""
    from rich.text import Text

    weight, mark = weight_of(graded.claim), mark_of(graded.grades.credibility)
    if graded.claim.clocks.statement:
        weight += f" · said {clock_of(graded.claim.clocks.statement)}"
    if mark:
        weight += f" · credibility {mark}"
    return Text.assemble(show_line(graded.claim.text), "\n", (show_line(weight), "cyan"))


def name_document(row: Origin, fallback: str | None = None) -> str:
    """`“Quiet cargo” (Harbour Post)`, or the path where the document has no title."""
    title = f"“{row.title}”" if row.title else (fallback or "a document without a title")
    return f"{title} ({row.outlet})" if row.outlet else title


def name_day(clocks: Clocks) -> str:
    """The day of first publication; else of the document itself; nothing where neither is stated."""
    return clock_of(clocks.publication or clocks.document)[:10]


def claim_row_as_json(row: ClaimRow, grades: ClaimGrades) -> dict[str, Any]:
    """A claim as in the contract, and beside it its document, its reader and the grades that stand for it."""
    return claim_as_json(row.claim) | {
        "document": row.claim.document,
        "title": row.title,
        "outlet": row.outlet,
        "location": row.location,
        "document_clocks": clocks_as_json(row.clocks),
        "time_basis": (row.claim.time and basis_of(row.claim.time, row.clocks)) or None,
        "reader": row.claim.reader,
        "parent": row.claim.parent,
        "reasons": list(row.claim.reasons),
        "grades": grades_as_json(grades),
    }
