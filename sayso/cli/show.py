"""`sayso show`: a document with its sayings marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.marks import Mark, is_plain, legend, mark_attributions, paint
from sayso.cli.options import JsonOption, LedgerOption, open_view
from sayso.cli.output import open_console, print_json, put, say
from sayso.cli.parts import grade_claims, name_document
from sayso.cli.speakers import Speaker, draw_trees, grow_trees, speaker_as_json
from sayso.export.contract import reading_as_json
from sayso.export.safe import show_line, show_text
from sayso.export.words import clock_of
from sayso.terms import Document, PassageRole, Reading, Span

if TYPE_CHECKING:
    from rich.text import Text

STYLES = {PassageRole.FURNITURE: "dim", PassageRole.TITLE: "bold", PassageRole.HEADING: "bold"}


def show_document(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", hidden=True)],
    plain: Annotated[bool, typer.Option("--plain", help="Brackets in place of colour.", show_default=False)] = False,
    chains: Annotated[
        bool, typer.Option("--chains", help="Who has it from whom, in place of the text.", show_default=False)
    ] = False,
    whole: Annotated[
        bool, typer.Option("--all", help="With --chains: every speaker, however many.", show_default=False)
    ] = False,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso show demo/pile/01-harbour-courier-report.html

    DOCUMENT is an id, the beginning of one, or the path it was read from. Shown is its text with its sayings
    marked: who, by which words, what. In colour on a terminal; in brackets in a pipe, with NO_COLOR, or with
    --plain. Page furniture is dimmed, in brackets it begins with ~. --json prints the whole reading as `sayso read
    --json` does.

    --chains draws who has it from whom: the document's own voice at the root, under each speaker those it has its
    claims from, the most quoted first, with how many claims come through each and how many are its own word.
    """
    if whole and not chains:
        raise typer.BadParameter("--all goes with --chains.")
    with open_view(ledger) as view:
        entered = view.document(document)
        reading = view.reading(entered.id)
        if chains:
            trees = grow_trees(grade_claims(view, view.claims_of(entered.id)))
            if as_json:
                print_json([chains_as_json(reading, trees)])
            else:
                print_chains(reading.document, trees, whole=whole)
            return
        if as_json:
            print_json([reading_as_json(reading, view.claims_of(entered.id), view.gradings(entered.id))])
            return
    console = open_console()
    plain = plain or is_plain(console)
    put(console, _line(name_document(reading.document, reading.document.location), "bold"))
    put(console, _line(facts_of(reading.document), "dim"), legend(plain), "")
    marks = mark_attributions(reading.attributions)
    # In a pipe a paragraph stays one line, so that what one greps for is not broken in two.
    painted = paint_document(reading.document, marks, plain)
    painted.rstrip()
    put(console, painted, wrap=console.is_terminal)


def print_chains(document: Document, trees: list[Speaker], *, whole: bool) -> None:
    """Who has it from whom, for people."""
    console = open_console()
    put(console, _line(name_document(document, document.location), "bold"), _line(facts_of(document), "dim"), "")
    if not trees:
        say("No claim in this document.")
    for line in draw_trees(trees, whole=whole):
        put(console, _raw(line), wrap=False)


def chains_as_json(reading: Reading, trees: list[Speaker]) -> dict[str, Any]:
    """The document, and below each speaker those it has its claims from."""
    document = reading.document
    return {
        "document": document.id,
        "title": document.title,
        "outlet": document.outlet,
        "reader": reading.reader,
        "speakers": [speaker_as_json(tree) for tree in trees],
    }


def paint_document(document: Document, marks: list[Mark], plain: bool) -> Text:
    """The whole text to the character, passages in their style, sayings marked."""
    from rich.text import Text

    shown = show_text(document.text)
    painted = Text()
    for span, role in _stretches(document):
        piece = paint(shown, span, marks, plain)
        if plain and role is PassageRole.FURNITURE:
            piece = Text("\n").join(Text("~ ") + line for line in piece.split("\n", allow_blank=True))
        style = STYLES.get(role) if role else None
        if style and not plain:
            piece.stylize_before(style)
        painted.append_text(piece)
    return painted


def facts_of(document: Document) -> str:
    """Id and times in one line."""
    clocks = document.clocks
    parts = [document.id]
    parts += [f"published {clock_of(clocks.publication)}"] if clocks.publication else []
    parts += [f"posted again {clock_of(clocks.repost)}"] if clocks.repost else []
    parts += [f"dated {clock_of(clocks.document)}"] if clocks.document else []
    return " · ".join(parts)


def _stretches(document: Document) -> Iterator[tuple[Span, PassageRole | None]]:
    """Passages and what lies between them, in order: together the whole text."""
    at = 0
    for passage in sorted(document.passages, key=lambda passage: passage.span):
        if at < passage.span.start:
            yield Span(at, passage.span.start), None
        yield passage.span, passage.role
        at = passage.span.end
    if at < len(document.text):
        yield Span(at, len(document.text)), None


def _raw(line: str) -> Text:
    """A line whose blanks at the start stay."""
    from rich.text import Text

    return Text(line)


def _line(words: str, style: str) -> Text:
    from rich.text import Text

    return Text(show_line(words), style=style)
