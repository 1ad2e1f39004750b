"""`sayso grade`: how reliable a source is held to be, and how credible a claim."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from sayso.cli.options import JsonOption, LedgerOption, LimitOption, find_ledger
from sayso.cli.output import Column, print_json, print_table, say
from sayso.errors import SaysoError
from sayso.export.grades import claim_grading_as_json, grade_of, source_grading_as_json
from sayso.terms import ClaimGrading, Credibility, Reliability, SourceGrading, words_of

if TYPE_CHECKING:
    from sayso.ledger import Ledger, LedgerView


class Row(NamedTuple):
    """One grading with what it is about in words, and whether it still stands."""

    about: str
    grading: SourceGrading | ClaimGrading
    stands: bool

    @property
    def value(self) -> Reliability | Credibility:
        """A letter or a figure."""
        return self.grading.reliability if isinstance(self.grading, SourceGrading) else self.grading.credibility


COLUMNS: tuple[Column[Row], ...] = (
    Column("of", "The source's name, or the words of the claim.", lambda row: row.about, share=3),
    Column("grade", "A to F for a source, 1 to 6 for a claim.", lambda row: grade_of(row.value), share=2),
    Column("set by", "Who, and on which day (UTC).", lambda row: f"{row.grading.by}, {row.grading.at[:10]}", share=2),
    Column("why", "Their note.", lambda row: row.grading.note, share=2),
    Column("stands", "No: somebody has graded it anew since.", lambda row: "yes" if row.stands else "no", 6),
)


def set_grade(
    subject: Annotated[str | None, typer.Argument(metavar="SUBJECT", hidden=True)] = None,
    reliability: Annotated[
        Reliability | None,
        typer.Option(
            case_sensitive=False,
            metavar="A-F",
            help="Of a source: A completely, B usually, C fairly, D not usually reliable, E unreliable, F not known.",
            show_default=False,
        ),
    ] = None,
    credibility: Annotated[
        Credibility | None,
        typer.Option(
            metavar="1-6",
            help="Of a claim: 1 confirmed by two independent origins, 2 probably true, 3 possibly true, 4 doubtful, "
            "5 improbable, 6 not known.",
            show_default=False,
        ),
    ] = None,
    claim: Annotated[
        str | None,
        typer.Option(
            metavar="CLAIM",
            help="With --reliability: the source as speaker of this one claim only, by the claim's id.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who sets it. Else what SAYSO_BY says, else the name you are logged in under.",
            show_default=False,
        ),
    ] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why.", show_default=False)] = "",
    limit: LimitOption = None,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso grade "Gantrel Freight" --reliability D --by "Mara Voss"

    SUBJECT is the name of a source for --reliability, which holds for everybody of this name in all documents, and the
    id of a claim for --credibility. The two are set apart and never made into one. What stood before is superseded and
    stays. Without SUBJECT: all that was graded so far.
    """
    from sayso.ledger import open_ledger

    with open_ledger(find_ledger(ledger), create=False) as opened:
        if subject is None and reliability is None and credibility is None:
            rows = list_gradings(opened)
            if as_json:
                print_json(map(row_as_json, islice(rows, limit)))
            else:
                print_table(rows, COLUMNS, "Nothing was graded in this ledger yet.", limit, airy=True)
            return
        before = {row.grading.id for row in list_gradings(opened)}
        _set(opened, subject, reliability, credibility, claim, by, note)
        _tell([row for row in list_gradings(opened) if row.grading.id not in before], opened, as_json)


def find_name(by: str | None) -> str:
    """What was typed, else what SAYSO_BY says, else the name that the user is logged in under. SaysoError where there
    is none."""
    try:
        return by or os.environ.get("SAYSO_BY") or getpass.getuser()
    except (OSError, KeyError, ImportError):
        raise SaysoError("Nobody signs this grade: add --by NAME.") from None


def list_gradings(view: LedgerView) -> Iterator[Row]:
    """All that was graded, the oldest first, sources before claims."""
    found = view.gradings()
    gradings: tuple[SourceGrading | ClaimGrading, ...] = (*found.sources, *found.claims)
    over = {grading.supersedes for grading in gradings}
    for grading in gradings:
        yield Row(_about(view, grading), grading, grading.id not in over)


def row_as_json(row: Row) -> dict[str, Any]:
    """A grading as in the exports, and whether it still stands."""
    grading = row.grading
    packed = source_grading_as_json(grading) if isinstance(grading, SourceGrading) else claim_grading_as_json(grading)
    return packed | {"stands": row.stands}


def _set(
    ledger: Ledger,
    subject: str | None,
    reliability: Reliability | None,
    credibility: Credibility | None,
    claim: str | None,
    by: str | None,
    note: str,
) -> None:
    if subject is None or (reliability is None) == (credibility is None):
        raise SaysoError("Grade one thing at a time: NAME --reliability A-F, or CLAIM --credibility 1-6.")
    if reliability is not None:
        ledger.grade_source(subject, reliability, find_name(by), note, claim=claim)
    elif credibility is not None and claim is None:
        ledger.grade_claim(subject, credibility, find_name(by), note)
    else:
        raise SaysoError("--claim goes with --reliability: for --credibility the claim is what comes first.")


def _tell(new: list[Row], view: LedgerView, as_json: bool) -> None:
    if as_json:
        print_json(map(row_as_json, new))
        return
    if not new:
        say("Nothing changed: this grade stands already, by the same person and with the same note.")
    old = {row.grading.id: row for row in list_gradings(view)}
    for row in new:
        say(f"{row.about}: {grade_of(row.value)}, set by {row.grading.by}.")
        before = old.get(row.grading.supersedes or "")
        say(f"Before: {grade_of(before.value)}, set by {before.grading.by}." if before else "It was not graded before.")


def _about(view: LedgerView, grading: SourceGrading | ClaimGrading) -> str:
    """The name of a source; the words of a claim; both where a source is graded in one claim."""
    words = f"“{words_of(grading.content, view.document(grading.document).text)}”" if grading.document else ""
    if isinstance(grading, ClaimGrading):
        return words
    return f"{grading.source}, for {words}" if words else grading.source
