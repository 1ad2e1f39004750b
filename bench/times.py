"""Documents with TIMEX3 by hand -> how many time expressions are found, and how many have the right value.

    python -m bench.times DATA

DATA holds `timebank` (TimeML). The documents are split in two by a digest of their names: rules are looked over on one
half, and floors stand on the other, which nobody looks at. Exit status 1 where a figure is below its floor, 2 where
there is no data.
"""

from __future__ import annotations

import re
import sys
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path

from bench.data import find_part
from bench.floors import check_floors, digest_files
from sayso.intake import take_in
from sayso.read.sentences import split_sentences
from sayso.read.timexes import find_timexes
from sayso.terms import Clock, Clocks, Span

_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_WRITTEN = re.compile(r'functionInDocument="(?:CREATION|PUBLICATION)_TIME"[^>]*?value="(\d{4}-\d\d-\d\d)')
_WRITTEN_BEFORE = re.compile(r'value="(\d{4}-\d\d-\d\d)[^>]*functionInDocument="(?:CREATION|PUBLICATION)_TIME"')
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its expressions: where they stand, and their values."""

    text: str
    written: str | None
    times: tuple[tuple[Span, str], ...]


def read_timeml(path: Path) -> Marked:
    """The text of a TimeML file without its tags, and its TIMEX3s in it."""
    source = path.read_text("utf-8", "replace")
    written = _WRITTEN.search(source) or _WRITTEN_BEFORE.search(source)
    body = _TEXT.search(source)
    text, times, opened, at = "", [], [], 0
    marked = body[1] if body else source
    for tag in _TAG.finditer(marked):
        text += unescape(marked[at : tag.start()])
        at = tag.end()
        if tag.group().startswith("<TIMEX3"):
            value = re.search(r'value="([^"]*)"', tag.group())
            opened.append((len(text), value[1] if value else ""))
        elif tag.group().startswith("</TIMEX3"):
            start, value_of = opened.pop()
            if start < len(text):
                times.append((Span(start, len(text)), value_of))
    return Marked(text + unescape(marked[at:]), written[1] if written else None, tuple(times))


def score(documents: list[Marked]) -> tuple[dict[str, float], float]:
    """Relaxed F1 (any overlap, one to one) and value F1, and kilobytes per second of processor time."""
    met = right = found_in_all = gold_in_all = size = 0
    spent = 0.0
    for marked in documents:
        clocks = Clocks(publication=Clock(marked.written, "TimeML")) if marked.written else Clocks()
        document = replace(take_in(marked.text.encode("utf-8"), name="a.txt"), clocks=clocks, language="en")
        start = time.process_time()
        found = list(find_timexes(document, split_sentences(document)))
        spent += time.process_time() - start
        size += len(document.text)
        found_in_all += len(found)
        gold_in_all += len(marked.times)
        for span, value in marked.times:
            match = next((t for t in found if t.span.overlaps(span)), None)
            if match is not None:
                found.remove(match)
                met += 1
                right += match.value == value
    whole = found_in_all + gold_in_all
    return {"relaxed_f1": 2 * met / whole, "value_f1": 2 * right / whole}, size / 1000 / spent


def split_files(folder: Path) -> dict[str, list[Path]]:
    """The two halves, by the parity of the CRC of a file's name."""
    files = sorted(folder.rglob("*.tml"))
    return {
        half: [f for f in files if zlib.crc32(f.name.encode()) % 2 == n] for n, half in enumerate(("seen", "unseen"))
    }


def rows(folder: Path) -> Iterator[tuple[str, dict[str, float], float]]:
    for half, files in split_files(folder).items():
        documents = [marked for marked in map(read_timeml, files) if marked.text.strip()]
        yield half, *score(documents)


def main(arguments: list[str]) -> int:
    folder = find_part(Path(arguments[0]), "timebank") if len(arguments) == 1 else None
    if folder is None:
        print("usage: python -m bench.times DATA (a folder with timebank in it)")
        return 2
    figures: dict[str, float] = {}
    for half, scores, speed in rows(folder):
        print(f"{half:8s} relaxed F1 {scores['relaxed_f1']:.3f}  value F1 {scores['value_f1']:.3f}  {speed:.0f} kB/s")
        figures = scores
    wrong = check_floors("times", figures, digest_files(folder.rglob("*.tml"), folder))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
