"""The table of commands -> one program."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.commands import COMMANDS
from sayso.cli.guard import guarded
from sayso.cli.output import steady_streams
from sayso.version import VERSION


def build_app() -> typer.Typer:
    """The program with all its commands: plain help, no shell-completion options, no tracebacks of its own."""
    app = typer.Typer(
        name="sayso",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(introduce)
    for command in COMMANDS:
        app.command(command.name, short_help=command.words)(guarded(command.run))
    return app


def introduce(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and leave.", is_eager=True, callback=lambda on: _tell(on)),
    ] = False,
) -> None:
    """Example: sayso read demo/pile

    On whose say-so? sayso reads news reports and documents and keeps a ledger of claims: who says what, according to
    whom, how firmly, about when. It makes no network connection.
    """


def main() -> None:
    """What the `sayso` script runs."""
    steady_streams()
    build_app()()


def _tell(version: bool) -> None:
    if version:
        typer.echo(f"sayso {VERSION}")
        raise typer.Exit
