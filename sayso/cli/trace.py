"""`sayso trace`: one claim and everybody on whose word it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sayso.cli.guard import warn
from sayso.cli.marks import Mark, Part, is_plain, paint
from sayso.cli.options import JsonOption, LedgerOption, open_view
from sayso.cli.output import open_console, print_json, put
from sayso.cli.parts import claim_row_as_json, name_document
from sayso.cli.places import Place, find_place, find_surroundings
from sayso.errors import NotFound
from sayso.export.contract import response_as_json
from sayso.export.grades import confidence_of, likelihood_of, standing_of
from sayso.export.safe import show_line, show_text
from sayso.export.times import clocks_in_words, clocks_of, time_in_words
from sayso.export.words import HOPS, firmness_of, response_facts, response_of, status_of
from sayso.terms import ClaimGrades, Hop, Reading, Reliability, Setter, Span, Standing

if TYPE_CHECKING:
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text
    from rich.tree import Tree

    from sayso.ledger import ClaimRow, LedgerView


def trace_claim(
    claim: Annotated[list[str], typer.Argument(metavar="CLAIM", hidden=True)],
    as_json: JsonOption = False,
    ledger: LedgerOption = None,
) -> None:
    """Example: sayso trace forty crates

    CLAIM is the claim's id, the beginning of it, or words of the claim; where words fit several, the best fit is
    traced. Shown is its chain, from the document's own voice inward to whoever asserts it, each with the very words
    and where they stand; then how firmly it is said, about when, how it is graded, and who reacted.
    """
    with open_view(ledger) as view:
        row = find_claim(view, " ".join(claim))
        reading = view.reading(row.claim.document, row.claim.reader)
        (grades,) = view.grades([row.claim])
    if as_json:
        print_json([trace_as_json(row, reading, grades)])
    else:
        print_trace(open_console(), row, reading, grades)


def find_claim(view: LedgerView, key: str) -> ClaimRow:
    """The claim with this id or beginning of an id, else the best fit for these words. NotFound."""
    try:
        return view.claim(key)
    except NotFound:
        hits = [hit for hit in view.search(key) if hit.kind == "claim"]
        if not hits:
            raise
    if len(hits) > 1:
        warn(f"{len(hits)} claims have these words, this one fits best; sayso search shows the others.")
    return view.claim(hits[0].id)


def print_trace(console: Console, row: ClaimRow, reading: Reading, grades: ClaimGrades) -> None:
    """The trace for people."""
    put(console, _line(f"Claim {row.claim.id}", "dim"), _line(f"“{row.claim.text}”", "bold"), "")
    put(console, make_tree(row, reading, grades), "", make_facts(row, reading, grades), "")
    sentence = find_surroundings(row.claim.content, tuple(sentence.span for sentence in reading.sentences))
    marks = [Mark(span, Part.CONTENT) for span in row.claim.content]
    put(console, _line("In its sentence", "bold"))
    put(console, _indent(paint(show_text(reading.document.text), sentence, marks, is_plain(console))))
    put(console, _indent(_line(str(_place(row, reading)), "dim")))
    if reading.responses:
        put(console, "", _line("Responses in the same document", "bold"))
    for response in reading.responses:
        put(console, _indent(_line(response_of(response))))
        for line in (f"“{response.span.of(reading.document.text)}”", response_facts(response)):
            if line:
                put(console, _indent(_line(line, "dim"), 4))


def make_tree(row: ClaimRow, reading: Reading, grades: ClaimGrades) -> Tree:
    """The chain as a tree: each hop hangs on the one that passes it on."""
    from rich.tree import Tree

    first, *others = (
        _hop(hop, reading).append(_reliability(standing))
        for hop, standing in zip(row.claim.chain, grades.reliability, strict=True)
    )
    tree = branch = Tree(first, guide_style="dim")
    for line in others:
        branch = branch.add(line)
    return tree


def make_facts(row: ClaimRow, reading: Reading, grades: ClaimGrades) -> Table:
    """What the ledger knows about the claim, title beside words."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 2))
    for title, words in facts_of(row, reading, grades):
        grid.add_row(_line(title, "bold"), _line(words))
    return grid


def facts_of(row: ClaimRow, reading: Reading, grades: ClaimGrades) -> Iterator[tuple[str, str]]:
    """What the ledger knows about the claim, each with its title."""
    claim, text = row.claim, reading.document.text
    names = {entity.id: entity for entity in reading.entities}
    yield "document", f"{name_document(row, row.location)}, {claim.document}"
    if row.location and row.title:
        yield "read from", row.location
    yield "firmness", firmness_of(claim.factuality)
    if claim.likelihood:
        yield "likelihood", likelihood_of(claim.likelihood)
    if claim.confidence:
        yield "confidence", confidence_of(claim.confidence)
    yield "event", status_of(claim)
    clocks = clocks_of(claim, row.clocks)
    time = claim.time
    yield "time", time_in_words(time, time.span.of(text), clocks.event, row.clocks) if time else "none given"
    yield "credibility", standing_of(grades.credibility)
    about = [names[entity] for entity in claim.entities if entity in names]
    if about:
        yield "about", "; ".join(f"{e.name} (also {', '.join(e.aliases)})" if e.aliases else e.name for e in about)
    # The row "time" has said when it happens, and on what that hangs.
    yield from clocks_in_words(replace(clocks, event=None))
    if claim.parent:
        yield "within", claim.parent
    if claim.reasons:
        yield "weighed by", "; ".join(claim.reasons)
    yield "found by", claim.reader


def trace_as_json(row: ClaimRow, reading: Reading, grades: ClaimGrades) -> dict[str, Any]:
    """The claim with the very words of each hop, the place of each, its sentence and the responses."""
    document = reading.document
    sentence = find_surroundings(row.claim.content, tuple(sentence.span for sentence in reading.sentences))
    return claim_row_as_json(row, grades) | {
        "hops": [
            {
                "label": hop.label,
                "mention": hop.span.of(document.text) if hop.span else None,
                "cue": hop.cue.of(document.text) if hop.cue else None,
                "place": _place_as_json(find_place(document, hop.span)) if hop.span else None,
            }
            for hop in row.claim.chain
        ],
        "place": _place_as_json(_place(row, reading)),
        "sentence": sentence.of(document.text),
        "responses": [response_as_json(response) for response in reading.responses],
    }


def _hop(hop: Hop, reading: Reading) -> Text:
    from rich.text import Text

    text, document = reading.document.text, reading.document
    named = "" if hop.named else ", not named"
    lines = Text.assemble((show_line(hop.label), "bold"), ("  " + HOPS[hop.kind] + named, "cyan"))
    if hop.span is None and hop.cue is None:
        return lines.append("\nthe document's own voice", "dim")
    words = [f"“{show_line(span.of(text))}”" for span in _in_order(hop.span, hop.cue)]
    lines.append("\n" + " … ".join(words))
    where = find_place(document, _in_order(hop.span, hop.cue)[0])
    return lines.append(f"\n{where}", "dim")


def _reliability(standing: Standing[Reliability]) -> Text:
    """A line for a speaker that somebody or a rule has graded; nothing for others."""
    from rich.text import Text

    if standing.setter is Setter.NOBODY:
        return Text()
    words = f"\nreliability {show_line(standing_of(standing))}"
    return Text(words, style="cyan" if standing.setter is Setter.PERSON else "dim")


def _in_order(*spans: Span | None) -> list[Span]:
    return sorted(span for span in spans if span)


def _place(row: ClaimRow, reading: Reading) -> Place:
    return find_place(reading.document, row.claim.content[0])


def _place_as_json(place: Place) -> dict[str, Any]:
    return {"passage": place.passage, "page": place.page, "span": [place.span.start, place.span.end]}


def _indent(text: Text, by: int = 2) -> Padding:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, by))


def _line(words: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(show_line(words), style=style)
