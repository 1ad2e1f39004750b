"""A pile of real documents -> what each stage of the way costs: documents and words a second of processor time.

    python -m bench.throughput DATA

DATA is a folder with `polnear/dev/text`, `article-html/html` and `declassified` in it. All of the first two and the
first 300 records of the third, by path, go through intake, read, weigh and ledger in this one process. Prints a table,
the peak of memory and the size of the ledger. Wall-clock time is not measured: it tells of the machine more than of
sayso. Exit status 1 where a figure is beyond its bound in floors.json, 2 where there is no data.
"""

from __future__ import annotations

import gzip
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.floors import check_floors, digest_files
from sayso.intake import take_in_each
from sayso.ledger import Ledger, open_ledger
from sayso.read import read_document
from sayso.terms import Document, Issue
from sayso.weigh import weigh_claims

STAGES = ("intake", "read", "weigh", "ledger")
RECORDS = 300
"""Of the declassified ones. Their lengths vary a hundredfold, so the choice is fixed: the first by path."""
PARTS = (
    ("news as text", "polnear/dev/text/*", None),
    ("web pages", "article-html/html/*.html.gz", None),
    ("records", "declassified/*/*.md", RECORDS),
)


@dataclass
class Cost:
    """What one part of the pile has cost so far."""

    documents: int = 0
    words: int = 0
    claims: int = 0
    issues: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))


def find_data(folder: Path) -> Path | None:
    """The folder that holds the three collections: `folder`, or `data` in it."""
    places = (folder, folder / "data")
    return next((place for place in places if all(any(place.glob(pattern)) for _, pattern, _ in PARTS)), None)


def measure_part(paths: list[Path], where: Path) -> Cost:
    """Reads files into the ledger at `where`, one stage after the other for each document, as the pipeline does."""
    cost = Cost()
    clock = time.process_time
    with open_ledger(where) as ledger:
        for path in paths:
            found = iter(take_in_each(unpack(path), name=path.name.removesuffix(".gz")))
            while True:
                start = clock()
                one = next(found, None)
                cost.seconds["intake"] += clock() - start
                if one is None:
                    break
                if isinstance(one, Issue):
                    cost.issues += 1
                    continue
                measure_document(one, ledger, cost)
    return cost


def measure_document(document: Document, ledger: Ledger, cost: Cost) -> None:
    start = time.process_time()
    reading = read_document(document)
    was_read = time.process_time()
    claims = weigh_claims(reading)
    was_weighed = time.process_time()
    ledger.record(reading, claims)
    cost.seconds["ledger"] += time.process_time() - was_weighed
    cost.seconds["weigh"] += was_weighed - was_read
    cost.seconds["read"] += was_read - start
    cost.documents += 1
    cost.words += len(document.text.split())
    cost.claims += len(claims)
    cost.issues += len(document.issues) + len(reading.issues)


def unpack(path: Path) -> Path | bytes:
    """The benchmark's pages are packed, as no reader of sayso meets them."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path


def choose_files(folder: Path) -> Iterator[tuple[str, list[Path]]]:
    for name, pattern, most in PARTS:
        yield name, sorted(path for path in folder.glob(pattern) if path.is_file())[:most]


def peak_megabytes() -> float:
    """The most memory that this process has held at once."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def load_libraries() -> None:
    """Loading models and tables is no part of a document's cost."""
    note = b"<html><body><p>The board met on Tuesday, its chair said, and nothing came of it.</p></body></html>"
    for document in take_in_each(note, name="note.html"):
        assert isinstance(document, Document)
        weigh_claims(read_document(document))


def print_costs(costs: dict[str, Cost]) -> None:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    table.add_column("per second of processor time")
    for heading in ("documents", "words", *STAGES, "all stages"):
        table.add_column(heading, justify="right")
    for name, cost in costs.items():
        spent = [*cost.seconds.values(), sum(cost.seconds.values())]
        table.add_row(name, f"{cost.documents:,}", f"{cost.words:,}", *(f"{cost.words / s:,.0f} words" for s in spent))
        table.add_row("", "", "", *(f"{cost.documents / s:,.1f} docs" for s in spent), style="dim")
    Console(width=120, highlight=False).print(table)


def sum_costs(costs: list[Cost]) -> Cost:
    total = Cost()
    for cost in costs:
        total.documents += cost.documents
        total.words += cost.words
        total.claims += cost.claims
        total.issues += cost.issues
        for stage in STAGES:
            total.seconds[stage] += cost.seconds[stage]
    return total


def main(arguments: list[str]) -> int:
    folder = find_data(Path(arguments[0])) if len(arguments) == 1 else None
    if folder is None:
        print("usage: python -m bench.throughput DATA (a folder with polnear, article-html and declassified in it)")
        return 2
    files = dict(choose_files(folder))
    load_libraries()
    with tempfile.TemporaryDirectory() as scratch:
        where = Path(scratch) / "bench.db"
        costs = {name: measure_part(paths, where) for name, paths in files.items()}
        ledger_megabytes = where.stat().st_size / 1e6
    costs["all"] = total = sum_costs(list(costs.values()))
    print_costs(costs)
    print(
        f"{total.claims:,} claims and {total.issues:,} issues; at most {peak_megabytes():,.0f} MB of memory; "
        f"a ledger of {ledger_megabytes:,.1f} MB, {1e6 * ledger_megabytes / total.words:,.0f} bytes a word"
    )
    figures = {f"{stage} words a second": total.words / total.seconds[stage] for stage in STAGES}
    figures["documents a second"] = total.documents / sum(total.seconds.values())
    figures["documents in 100 MB of memory"] = 100 * total.documents / peak_megabytes()
    figures["words in a MB of ledger"] = total.words / ledger_megabytes
    digest = digest_files([path for paths in files.values() for path in paths], folder)
    wrong = check_floors("throughput", figures, digest)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
