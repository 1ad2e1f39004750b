"""Folders of brat standoff -> labelled articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

Spans = tuple[tuple[int, int], ...]

_SPAN = re.compile(r"(T\d+)\t([\w-]+) (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t(.+)")


@dataclass(frozen=True)
class Label:
    """One labelled attribution; each part may lie in several stretches, a source or a cue may be missing."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True)
class Article:
    """A text with its labels; `unread` stretches were left out by the annotator and teach nothing."""

    name: str
    text: str
    labels: tuple[Label, ...]
    unread: Spans


def read_articles(folder: Path) -> list[Article]:
    """The articles of `folder/text/NAME.txt` with `folder/attributions/NAME_ANNOTATOR.ann`, in order of name.

    Of several annotators the alphabetically first is taken, so that no article weighs more than another.
    """
    first: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    if not first:
        raise SystemExit(f"{folder} holds no attributions/NAME_ANNOTATOR.ann with text/NAME.txt beside it.")
    return [_read_article(folder / "text" / f"{name}.txt", path) for name, path in sorted(first.items())]


def _read_article(text: Path, standoff: Path) -> Article:
    labels, unread = parse_standoff(_exactly(standoff))
    return Article(text.stem, _exactly(text), labels, unread)


def _exactly(path: Path) -> str:
    # Offsets count every character, a carriage return too.
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def parse_standoff(standoff: str) -> tuple[tuple[Label, ...], Spans]:
    """The attributions with a content, and the stretches marked Discard. A broken line is passed over."""
    spans: dict[str, Spans] = {}
    events: list[str] = []
    unread: list[tuple[int, int]] = []
    for line in standoff.split("\n"):
        if found := _SPAN.match(line):
            stretches = tuple((int(a), int(b)) for a, b in (part.split() for part in found[3].split(";")))
            spans[found[1]] = stretches
            if found[2] == "Discard":
                unread += stretches
        elif found := _EVENT.match(line):
            events.append(found[1])
    # Only now: a label may be made of spans that stand further down.
    labels = (_label_of(event, spans) for event in events)
    return tuple(label for label in labels if label.content), tuple(unread)


def _label_of(event: str, spans: dict[str, Spans]) -> Label:
    parts: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
    for argument in event.split():
        role, _, name = argument.partition(":")
        # A second stretch that brat could not join is called Content2.
        role = role.rstrip("0123456789").lower()
        if role in parts:
            parts[role] += spans.get(name, ())
    return Label(*(tuple(sorted(parts[role])) for role in ("source", "cue", "content")))
