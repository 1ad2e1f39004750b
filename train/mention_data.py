"""Folders of labelled entities -> texts with the mentions of persons, organisations and places in them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

KINDS = ("person", "organisation", "place")
_KIND = {
    "person": "person",
    "Person": "person",
    "organization": "organisation",
    "Organisation": "organisation",
    "place": "place",
    "Location": "place",
}
_MARK = re.compile(r"\((?P<open>[^()]+)(?P<whole>\))?|(?P<close>[^()]+)\)")


@dataclass(frozen=True)
class MentionedText:
    """A text and its mentions: start, end and the number of the kind in KINDS. Mentions may nest."""

    name: str
    text: str
    mentions: frozenset[tuple[int, int, int]]


def read_conllu(folder: Path) -> list[MentionedText]:
    """The CoNLL-U files of a folder, with entities as the corpus GUM writes them: `Entity=(3-person-...` to `3)`."""
    return [_read_document(path) for path in sorted(folder.glob("*.conllu"))]


def _read_document(path: Path) -> MentionedText:
    text, opened = "", []
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            text = text.rstrip() + ("\n" if text else "")
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            # Words of a contraction are written once for the whole: the whole line gives the text, if any.
            continue
        notes = dict(note.split("=", 1) for note in columns[9].split("|") if "=" in note)
        start = len(text)
        text += columns[1]
        for mark in _MARK.finditer(notes.get("Entity", "")):
            if mark["open"]:
                number, kind = mark["open"].split("-")[:2]
                opened.append((number, kind, start))
            if mark["whole"] or mark["close"]:
                number = (mark["close"] or mark["open"]).split("-")[0]
                at = max(i for i, one in enumerate(opened) if one[0] == number)
                _, kind, begin = opened.pop(at)
                found.append((begin, len(text), kind))
        text += "" if notes.get("SpaceAfter") == "No" else " "
    return MentionedText(path.stem, text, _known(found))


def read_re3d(folder: Path) -> list[MentionedText]:
    """The documents of all parts of re3d, each with documents.json and entities.json, one object a line."""
    texts: dict[str, tuple[str, list[tuple[int, int, str]]]] = {}
    for path in sorted(folder.glob("*/documents.json")):
        texts |= {one["_id"]: (one["text"], []) for one in _objects(path)}
        for one in _objects(path.with_name("entities.json")):
            if one["documentId"] in texts:
                texts[one["documentId"]][1].append((one["begin"], one["end"], one["type"]))
    return [MentionedText(name, text, _known(found)) for name, (text, found) in sorted(texts.items())]


def _objects(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]


def _known(found: list[tuple[int, int, str]]) -> frozenset[tuple[int, int, int]]:
    return frozenset((start, end, KINDS.index(_KIND[kind])) for start, end, kind in found if kind in _KIND)
