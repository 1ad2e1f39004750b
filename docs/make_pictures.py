"""Draws docs/show.svg: what `sayso show` prints of the demo's first report, in colour.

    python docs/make_pictures.py

The font is whatever typewriter face the reader's machine has: a picture in a README must not fetch one.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from sayso import read_document, take_in
from sayso.cli.marks import legend, mark_attributions
from sayso.cli.output import put
from sayso.cli.parts import name_document
from sayso.cli.show import facts_of, paint_document

HERE = Path(__file__).resolve().parent
REPORT = HERE.parent / "demo" / "pile" / "01-harbour-courier-report.html"
PICTURE = HERE / "show.svg"
WIDTH = 92

PAPER = TerminalTheme(
    (252, 251, 247),
    (58, 58, 58),
    [
        (58, 58, 58),
        (176, 40, 40),
        (24, 122, 60),
        (150, 100, 0),
        (30, 80, 170),
        (150, 40, 140),
        (0, 105, 140),
        (90, 90, 90),
    ],
)
"""Dark on light, each colour readable on the paper."""


def draw_report() -> str:
    """The picture as SVG."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="standard", highlight=False
    )
    reading = read_document(take_in(REPORT))
    document = reading.document
    put(console, f"$ sayso show demo/pile/{REPORT.name}", "")
    put(console, name_document(document, document.location), facts_of(document), legend(False), "")
    painted = paint_document(document, mark_attributions(reading.attributions), plain=False)
    painted.rstrip()
    put(console, painted)
    drawn = console.export_svg(title="sayso show", theme=PAPER, unique_id="show")
    drawn = re.sub(r"\s*@font-face \{.*?\}", "", drawn, flags=re.DOTALL)
    return drawn.replace(
        "font-family: Fira Code, monospace", "font-family: Menlo, Consolas, DejaVu Sans Mono, monospace"
    )


if __name__ == "__main__":
    PICTURE.write_text(draw_report(), encoding="utf-8")
    print(f"wrote docs/{PICTURE.name}")
