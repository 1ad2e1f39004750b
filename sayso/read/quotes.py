"""Where somebody's own words stand between quotation marks."""

from __future__ import annotations

import re

from sayso.terms import Span

_OPENERS = {"“": "”", "„": "“”", "«": "»", "``": "''"}
_MARK = re.compile(r"""[“”„«»"]|``|''""")


def find_quotes(text: str, within: Span) -> list[Span]:
    """The quotations of one passage, marks included, outermost only.

    A quotation that is not closed by the end of its passage runs to that end: in print the mark is left
    out where the next paragraph goes on quoting. Straight marks alternate; a straight mark with a space on both
    sides or inside a measure (`6"`) is no quotation.
    """
    quotes: list[Span] = []
    start, closers = -1, ""
    for mark in _MARK.finditer(text, within.start, within.end):
        found = mark.group()
        if start < 0:
            if found == '"':
                if mark.start() > within.start and text[mark.start() - 1].isdigit():
                    continue
                start, closers = mark.start(), '"'
            elif found == "''":
                start, closers = mark.start(), "''"
            elif found in _OPENERS:
                start, closers = mark.start(), _OPENERS[found]
        elif found in closers or (found == '"' and closers == "''"):
            quotes.append(Span(start, mark.end()))
            start = -1
    if 0 <= start < within.end - 1:
        quotes.append(Span(start, within.end))
    return quotes
