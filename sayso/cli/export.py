"""`sayso export`: the ledger for other tools."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import LedgerOption, open_view
from sayso.cli.output import say_all
from sayso.errors import SaysoError
from sayso.export.formats import FORMATS


def export_ledger(
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="; ".join(f"{name}: {form.words}" for name, form in FORMATS.items()) + ".",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write, else standard output.", show_default=False
        ),
    ] = None,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso export --format csv

    The current readings of all documents. In CSV a cell that a spreadsheet could take for a formula begins with an
    apostrophe.
    """
    if form not in FORMATS:
        raise SaysoError(f"There is no export format {form!r}: take one of {', '.join(FORMATS)}.")
    with open_view(ledger) as view:
        pieces = FORMATS[form].write(view)
        if output:
            write_whole(output, pieces)
        else:
            say_all(pieces)


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """The file is there as a whole or not at all, also after Ctrl-C. SaysoError where it cannot be written."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        os.replace(partial, path)
    except OSError as error:
        raise SaysoError(f"{path} cannot be written ({error.strerror}): choose another --output.") from None
    finally:
        with suppress(OSError):
            partial.unlink()
