"""The options that many commands share, each with its one wording."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sayso.ledger import Ledger, LedgerView

DEFAULT_LEDGER = "sayso.db"
TABLE_LIMIT = 100
"""A table longer than a few screens is not read; `--limit` and `--json` give more."""

LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="FILE_OR_URL",
        help="The ledger: a file or a database address. Else what SAYSO_LEDGER says, else sayso.db in this folder.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="For programs: one JSON object a line.", show_default=False)]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit",
        min=1,
        metavar="N",
        help=f"How many at most. A table stops at {TABLE_LIMIT} unless told; --json gives all.",
        show_default=False,
    ),
]
DocumentOption = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="DOCUMENT",
        help="Only of this document: its id, the beginning of its id, or the path it was read from.",
        show_default=False,
    ),
]


def find_ledger(ledger: str | None) -> str:
    """What was typed, else SAYSO_LEDGER, else the default file."""
    return ledger or os.environ.get("SAYSO_LEDGER") or DEFAULT_LEDGER


def name_ledger(where: str) -> str:
    """The ledger as it may be shown: without the password of a database address."""
    return re.sub(r"(://[^/@:]*):.*@", r"\1:***@", where)


@contextmanager
def open_view(ledger: str | None) -> Iterator[LedgerView]:
    """The ledger for asking; LedgerError where there is none."""
    from sayso.ledger import open_ledger

    with open_ledger(find_ledger(ledger), create=False) as opened:
        yield opened


def open_for_writing(ledger: str | None) -> Ledger:
    """The ledger for reading files into; made where there is none."""
    from sayso.ledger import open_ledger

    return open_ledger(find_ledger(ledger))
