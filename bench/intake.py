"""Pages with the article text by hand -> how much of it intake finds, and what that costs.

    python -m bench.intake DATA

DATA is the article extraction benchmark: `ground-truth.json` and `html/*.html.gz`, or a folder with `article-html` in
it. Prints F1, precision and recall over runs of four words, and seconds of processor time a megabyte. Exit status 1
where a figure is below its floor, 2 where there is no data.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path

from bench.floors import check_floors, digest_files
from bench.shingles import count_shingles, score_pages
from sayso.intake import take_in_each
from sayso.terms import Document


def find_data(folder: Path) -> Path | None:
    """The folder that holds the ground truth: `folder`, or a likely one in it."""
    places = (folder, folder / "article-html", folder / "data" / "article-html")
    return next((place for place in places if (place / "ground-truth.json").is_file()), None)


def read_page(data: bytes) -> str:
    """The text that intake finds in a page, empty where it finds none."""
    return next((one.text for one in take_in_each(data, name="page.html") if isinstance(one, Document)), "")


def main(arguments: list[str]) -> int:
    folder = find_data(Path(arguments[0])) if len(arguments) == 1 else None
    if folder is None:
        print("usage: python -m bench.intake DATA (a folder with ground-truth.json and html/*.html.gz in it)")
        return 2
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    read_page(b"<html><body><p>Loading the models is no part of a page's cost.</p></body></html>")
    counts, size, spent = [], 0, 0.0
    for name in sorted(truth):
        page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        start = time.process_time()
        found = read_page(page)
        spent += time.process_time() - start
        size += len(page)
        counts.append(count_shingles(truth[name].get("articleBody", ""), found))
    score = score_pages(counts)
    megabytes = size / 1e6
    print(f"pages {len(counts)}  F1 {score.f1:.4f}  precision {score.precision:.4f}  recall {score.recall:.4f}")
    print(f"{spent:.1f} s of processor time for {megabytes:.1f} MB: {spent / megabytes:.2f} s a megabyte")
    files = [folder / "ground-truth.json", *(folder / "html").glob("*.html.gz")]
    figures = {"f1": score.f1, "precision": score.precision, "recall": score.recall}
    wrong = check_floors("intake", figures, digest_files(files, folder))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
