"""Rows -> a table for people or JSON lines for programs; texts of strangers made safe on the way.

A terminal gets colour and its own width up to a legible one; a pipe or file gets neither colour nor cut-off words.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from sayso.cli.options import TABLE_LIMIT
from sayso.export.safe import json_line, show_line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

Row = TypeVar("Row")

WIDEST = 120
"""Lines longer than this are hard to read; a wide terminal keeps its right side empty."""
NARROW = 80
SHORT_ID = 10
"""`c-` and eight hex digits: among 3 million claims fewer than one short id in a thousand is not unique."""


class Column(NamedTuple, Generic[Row]):
    """One column of a table: its title, what it holds, and how a row's cell is made (text, or rich text)."""

    title: str
    words: str
    cell: Callable[[Row], str | Text]
    width: int | None = None
    share: int | None = None
    """How much of the room left over it takes, against the other columns."""


def open_console() -> Console:
    """Standard output, as wide as people like to read; no colour, no cut where it is no terminal."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    if console.is_terminal:
        console.width = min(console.width, WIDEST)
    else:
        # Rich would take the width of any terminal near by, so that a file looked different from place to place.
        console.width = int(os.environ.get("COLUMNS") or NARROW)
    return console


def say(sentence: str) -> None:
    """One line on standard output."""
    print(show_line(sentence))  # noqa: T201


def print_json(rows: Iterable[Any]) -> None:
    """Each row as JSON on a line of its own, as soon as it is there."""
    for row in rows:
        print(json_line(row))  # noqa: T201


def print_table(
    rows: Iterable[Row], columns: Sequence[Column[Row]], empty: str, limit: int | None = None, *, airy: bool = False
) -> None:
    """A table of at most `limit` rows and a line that says so where there are more; `empty` where there are none.

    `airy` puts a blank line between rows, for those that take several lines.
    """
    stop = limit or TABLE_LIMIT
    rows = iter(rows)
    shown = list(islice(rows, stop))
    if not shown:
        say(empty)
        return
    put(open_console(), make_table(shown, columns, airy=airy))
    if next(rows, None) is not None:
        say(f"There are more than these {stop}: --limit N shows N, --json gives all.")


def make_table(rows: Iterable[Row], columns: Sequence[Column[Row]], *, airy: bool = False) -> RenderableType:
    """Rows as a table without lines."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column.title, width=column.width, ratio=column.share, overflow="fold")
    for number, row in enumerate(rows):
        if number and airy:
            table.add_row()
        table.add_row(*(as_text(column.cell(row)) for column in columns))
    return table


def put(console: Console, *parts: RenderableType, wrap: bool = True) -> None:
    """Prints each part on lines of its own; where it is no terminal, without the blanks that rich fills lines with."""
    for part in parts:
        if console.is_terminal:
            console.print(part, soft_wrap=not wrap)
            continue
        with console.capture() as captured:
            console.print(part, soft_wrap=not wrap)
        sys.stdout.writelines(line.rstrip() + "\n" for line in captured.get().removesuffix("\n").split("\n"))


def as_text(cell: str | Text) -> Text:
    """A cell that rich takes for nothing but text; strings are made safe here, rich text was made of safe parts."""
    from rich.text import Text

    return Text(show_line(cell)) if isinstance(cell, str) else cell


def short_id(long: str) -> str:
    """The beginning of an id: what one types for `sayso trace` and `sayso show`."""
    return long[:SHORT_ID]


def steady_streams() -> None:
    """What is piped on is UTF-8 on every system; a character that a terminal cannot show is written as its number."""
    # A shell may have closed either (`>&-`): what would be printed there goes nowhere.
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if stream.isatty():
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def say_all(pieces: Iterable[str]) -> None:
    """Pieces on standard output as they are, each as soon as it is there."""
    sys.stdout.writelines(pieces)
