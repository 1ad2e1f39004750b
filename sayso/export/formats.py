"""The forms in which a ledger leaves sayso: one file each, one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sayso.export.csv import write_csv
from sayso.export.jsonl import write_json
from sayso.export.markdown import write_markdown

if TYPE_CHECKING:
    from sayso.ledger import LedgerView


class Format(NamedTuple):
    """What it is for, and what writes it piece by piece."""

    words: str
    write: Callable[[LedgerView], Iterator[str]]


FORMATS = {
    "json": Format("one JSON object a document, one a line, as the schema has it", write_json),
    "csv": Format("one row a claim, for spreadsheets", write_csv),
    "markdown": Format("the claims of each document as a list for people", write_markdown),
}
