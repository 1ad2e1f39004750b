"""`sayso read`: files in, a ledger of claims out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.guard import INTERRUPTED, SOME_ISSUES, warn
from sayso.cli.options import find_ledger, name_ledger, open_for_writing
from sayso.cli.output import print_json, say
from sayso.errors import SaysoError
from sayso.export.contract import reading_as_json
from sayso.export.safe import show_line
from sayso.terms import Issue

if TYPE_CHECKING:
    from sayso.pipeline import Tally


def read_files(
    paths: Annotated[list[str], typer.Argument(metavar="PATHS", hidden=True)],
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="Print each document's reading as one line of JSON. Needs no ledger, and writes one only where "
            "--ledger is given.",
            show_default=False,
        ),
    ] = False,
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            metavar="FILE_OR_URL",
            help="The ledger to write: a file or a database address, made where there is none. Else what SAYSO_LEDGER "
            "says, else sayso.db in this folder.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Example: sayso read demo/pile

    Reads PATHS (files, folders, patterns such as 'pile/**/*.html', - for standard input) and enters who says what
    into the ledger: web pages, PDFs, scans, DOCX, e-mails, Markdown, plain text, feeds and web archives. What was
    read before is not read again, so the same command goes on after Ctrl-C. A file that cannot be read is named
    with the reason, and the rest is read.
    """
    find_any(paths)
    issues = print_readings(paths, ledger) if as_json else fill_ledger(paths, ledger)
    if issues:
        raise typer.Exit(SOME_ISSUES)


def find_any(paths: Sequence[str]) -> None:
    """Returns where there is anything to read at all; SaysoError where nothing typed leads to a file."""
    from sayso.intake import find_inputs

    if "-" not in paths and all(isinstance(found, Issue) for found in find_inputs(paths)):
        names = ", ".join(paths[:3]) + (" …" if len(paths) > 3 else "")
        raise SaysoError(f"There is no file to read at {names}: give the path of a file or folder that exists.")


def fill_ledger(paths: Sequence[str], ledger: str | None) -> int:
    """Reads into the ledger and sums up; hands back how many issues there were."""
    from sayso.pipeline import read_pile

    with open_for_writing(ledger) as opened:
        try:
            with show_progress() as (advance, tell):
                tally = read_pile(paths, opened, advance, tell)
        except KeyboardInterrupt:
            counts = opened.counts()
            warn(
                f"Stopped. The ledger holds {_number(counts['documents'], 'document')} and "
                f"{_number(counts['claims'], 'claim')}, and nothing is lost: the same command goes on from here."
            )
            raise typer.Exit(INTERRUPTED) from None
        counts = opened.counts()
    sum_up(tally, counts, find_ledger(ledger))
    return tally.issues + tally.earlier_issues


def print_readings(paths: Sequence[str], ledger: str | None) -> int:
    """One object a document as soon as it is read; hands back how many issues there were."""
    from sayso.intake import find_inputs
    from sayso.pipeline import read_each, read_pile

    # Looked up once: standard input can be read only once, and both ways below go through all inputs.
    inputs = [found.where if isinstance(found, Issue) else str(found) for found in find_inputs(paths)]
    if ledger:
        with open_for_writing(ledger) as opened:
            read_pile(inputs, opened)
    count = 0
    for found in read_each(inputs):
        if isinstance(found, Issue):
            issues: tuple[Issue, ...] = (found,)
        else:
            reading, claims = found
            issues = (*reading.document.issues, *reading.issues)
            print_json([reading_as_json(reading, claims)])
        count += len(issues)
        for issue in issues:
            warn(name_issue(issue))
    return count


def name_issue(issue: Issue) -> str:
    """`file: reason`, as it is printed on standard error."""
    return show_line(f"{issue.where}: {issue.message}")


@contextmanager
def show_progress() -> Iterator[tuple[Callable[[Tally], None], Callable[[Issue], None]]]:
    """What to call with each tally and with each issue: prints issues, and on a terminal moves a bar below them."""
    if not sys.stderr.isatty():
        yield (lambda tally: None), (lambda issue: warn(name_issue(issue)))
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, highlight=False, markup=False)
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TextColumn("files"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield (
            lambda tally: progress.update(task, completed=tally.files, total=tally.of),
            lambda issue: progress.console.print(name_issue(issue), soft_wrap=True),
        )


def sum_up(tally: Tally, counts: Mapping[str, int], ledger: str) -> None:
    """What this run read, what the ledger holds, and what to type next."""
    earlier = f" {_number(tally.earlier_issues, 'issue')} from before: sayso issues" if tally.earlier_issues else ""
    if tally.documents or tally.issues:
        new = f"{_number(tally.documents, 'document')} with {_number(tally.claims, 'claim')}"
        say(f"Read {new} from {_number(tally.of, 'file')}; {_number(tally.issues, 'issue')}.{earlier}")
    else:
        say(f"All of this had been read before.{earlier}")
    totals = ", ".join(_number(counts[things + "s"], things) for things in ("document", "claim", "response", "issue"))
    say(f"Ledger {name_ledger(ledger)}: {totals}.")
    option = "" if ledger == find_ledger(None) else f" --ledger {name_ledger(ledger)}"
    say(f"Next: sayso claims{option}")


def _number(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
