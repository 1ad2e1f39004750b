"""Sentences with events by hand, each with how far it happened -> words, places and scores."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MarkedEvents:
    """The words of a sentence, and the place and the score (-3 to 3) of each event in it."""

    words: tuple[str, ...]
    events: tuple[tuple[int, float], ...]


def read_columns(path: Path) -> Iterator[MarkedEvents]:
    """One word a line in columns split by tabs: the second is the word, the third its score or `_`; an empty line ends
    a sentence."""
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line]
        if rows:
            events = ((place, float(row[2])) for place, row in enumerate(rows) if row[2] != "_")
            yield MarkedEvents(tuple(row[1] for row in rows), tuple(events))


def read_targets(path: Path) -> Iterator[MarkedEvents]:
    """One JSON object a line: `text`, its words split by blanks, and `targets`, each a `label` and the `span1` whose
    first word is the event."""
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        events = ((target["span1"][0], float(target["label"])) for target in entry["targets"])
        yield MarkedEvents(tuple(entry["text"].split(" ")), tuple(events))
