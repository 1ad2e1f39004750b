"""Pairs of names judged by hand -> how often the same judgement is found.

    python -m bench.names DATA

DATA holds `names/cases.csv`. The pairs are split in two by a digest of their second name, so that a name and what was
made of it stay together: rules are looked over on one half, and floors stand on the other, which nobody looks at. Exit
status 1 where a figure is below its floor, 2 where there is no data.
"""

from __future__ import annotations

import csv
import sys
import time
import zlib
from collections.abc import Iterable
from pathlib import Path

from bench.data import find_part
from bench.floors import check_floors, digest_files
from sayso.names import NameKind, same_name


def score(rows: Iterable[dict[str, str]]) -> dict[str, float]:
    """Precision, recall and F1 of "the same", over pairs of persons and of all others."""
    met = found = gold = 0
    for row in rows:
        kind = NameKind.PERSON if row["schema"] == "Person" else NameKind.ORGANISATION
        same, truly = same_name(row["name1"], row["name2"], kind).same, row["is_match"] == "true"
        met += same and truly
        found += same
        gold += truly
    return {"precision": met / found, "recall": met / gold, "f1": 2 * met / (found + gold)}


def main(arguments: list[str]) -> int:
    file = find_part(Path(arguments[0]), "names", "cases.csv") if len(arguments) == 1 else None
    if file is None:
        print("usage: python -m bench.names DATA (a folder with names/cases.csv in it)")
        return 2
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    halves = {n: [r for r in rows if zlib.crc32(r["name2"].encode()) % 2 == n] for n in (0, 1)}
    start = time.process_time()
    figures = {"seen": score(halves[0]), "unseen": score(halves[1]), "both": score(rows)}
    spent = time.process_time() - start
    for half, scores in figures.items():
        print(f"{half:8s}", *(f"{name} {value:.3f}" for name, value in scores.items()))
    print(f"{2 * len(rows) / spent:,.0f} pairs per second of processor time")
    scripts = [r for r in halves[1] if r["name1"].isascii() != r["name2"].isascii()]
    print(f"{len(scripts)} of the unseen pairs are not both in ASCII:", f"f1 {score(scripts)['f1']:.3f}")
    wrong = check_floors("names", figures["unseen"], digest_files([file], file.parent))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
