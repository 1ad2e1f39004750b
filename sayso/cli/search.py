"""`sayso search`: words, wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.options import JsonOption, LedgerOption, open_view
from sayso.cli.output import Column, print_json, print_table, short_id
from sayso.cli.parts import name_document
from sayso.export.safe import show_text

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.ledger import Hit

COLUMNS: tuple[Column[Hit], ...] = (
    Column("found in", "Beginning of the id of the claim (c-) or document (d-).", lambda hit: short_id(hit.id), 10),
    Column("words", "A line around the words found.", lambda hit: mark_words(hit), share=3),
    Column("document", "The document they stand in.", lambda hit: name_document(hit), share=2),
)


def search_words(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", hidden=True)],
    limit: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many claims, and how many documents, at most.")
    ] = 20,
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso search rangefinders

    Claims, then documents, in which all WORDS stand, the best first. "a phrase" and beginn* work.
    """
    with open_view(ledger) as view:
        hits = view.search(" ".join(words), limit)
        if as_json:
            print_json(map(hit_as_json, hits))
        else:
            print_table(hits, COLUMNS, "No claim and no document has all these words.", len(hits) or None, airy=True)


def mark_words(hit: Hit) -> Text:
    """The line around the words found with these in bold."""
    from rich.text import Text

    text = Text(show_text(hit.snippet.replace("\n", " ")))
    for mark in hit.marks:
        text.stylize("bold yellow", mark.start, mark.end)
    return text


def hit_as_json(hit: Hit) -> dict[str, Any]:
    """One find, its words as spans of the document's text and of the line around them."""
    return {
        "kind": hit.kind.value,
        "id": hit.id,
        "document": hit.document,
        "title": hit.title,
        "outlet": hit.outlet,
        "spans": [[span.start, span.end] for span in hit.spans],
        "snippet": hit.snippet,
        "marks": [[span.start, span.end] for span in hit.marks],
    }
