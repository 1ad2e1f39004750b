"""Ledger -> CSV: one row a claim, safe to open in a spreadsheet.

A cell that begins like a formula is text of a stranger that a spreadsheet would run. It gets an apostrophe in front,
and so does a cell that begins with one, so that taking one apostrophe off gives every cell back as it was.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.export.safe import json_line, show_text
from sayso.export.words import FIRMNESS, chain_of, code_of
from sayso.terms import Claim, Document

if TYPE_CHECKING:
    from sayso.ledger import LedgerView

_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
"""What a spreadsheet takes for the start of a formula, the full-width forms among them, and our own mark."""


class Column(NamedTuple):
    """One column: its name, what it holds, and how it is found."""

    name: str
    words: str
    cell: Callable[[Document, Claim], str]


COLUMNS = (
    Column("claim", "Id of the claim.", lambda _, claim: claim.id),
    Column("document", "Id of the document that presents it.", lambda document, _: document.id),
    Column("title", "Title of that document.", lambda document, _: document.title or ""),
    Column("outlet", "Whose voice the document is in.", lambda document, _: document.outlet or ""),
    Column("location", "Where this copy was met.", lambda document, _: document.location or ""),
    Column("sha256", "Digest of the document's own bytes.", lambda document, _: document.sha256),
    Column(
        "published",
        "First publication, as far as the page states it.",
        lambda document, _: document.clocks.publication.value if document.clocks.publication else "",
    ),
    Column(
        "who",
        "The chain: the document's own voice first, who asserts it last.",
        lambda _, claim: chain_of(tuple(hop.label for hop in claim.chain)),
    ),
    Column(
        "kinds", "What kind of speaker each of them is.", lambda _, claim: chain_of(tuple(h.kind for h in claim.chain))
    ),
    Column("text", "What is said.", lambda _, claim: claim.text),
    Column(
        "factuality",
        "FactBank's code for how firmly the last speaker says it.",
        lambda _, claim: code_of(claim.factuality),
    ),
    Column(
        "firmness",
        "The same in words.",
        lambda _, claim: FIRMNESS[claim.factuality.certainty, claim.factuality.polarity],
    ),
    Column("status", "How the event stands in the words of its source.", lambda _, claim: claim.event_status.value),
    Column(
        "time", "TIMEX3 value of the time given for the event.", lambda _, claim: claim.time.value if claim.time else ""
    ),
    Column(
        "time_mod",
        "How that value is shifted: START is early, END late.",
        lambda _, claim: claim.time.mod.value if claim.time and claim.time.mod else "",
    ),
    Column(
        "spans",
        "Where the words stand in the document's text, as JSON.",
        lambda _, claim: json_line([[span.start, span.end] for span in claim.content]),
    ),
    Column("reader", "Version of the reader that found it.", lambda _, claim: claim.reader),
)


def write_csv(ledger: LedgerView) -> Iterator[str]:
    """A header, then one row a claim; comma, double quotes round every cell, UTF-8."""
    yield _row(column.name for column in COLUMNS)
    for entry in ledger.documents():
        document = ledger.document(entry.id)
        for claim in ledger.claims_of(entry.id):
            yield _row(column.cell(document, claim) for column in COLUMNS)


def guard_cell(text: str) -> str:
    """The text of a cell that no spreadsheet runs and no terminal obeys."""
    shown = show_text(text)
    return f"'{shown}" if shown.lstrip(" ").startswith(_ACTIVE) else shown


def _row(cells: Iterator[str]) -> str:
    line = io.StringIO()
    # Quotes round every cell: a spreadsheet that splits at semicolons would otherwise find a new cell inside one.
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([guard_cell(cell) for cell in cells])
    return line.getvalue()
