"""Articles with attributions by hand -> how well source, cue and content are found and linked.

    python -m bench.attribution DATA [train|dev]

DATA holds `polnear/dev` (brat folders) and `bench/score_attribution.py`, its scorer. Prints precision, recall and F1,
and words per second of processor time. Exit status 1 where a figure is below its floor, 2 where there is no data.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from bench.data import find_part, load_scorer
from bench.floors import check_floors, digest_files
from sayso.intake import take_in
from sayso.read import read_document
from sayso.terms import Document


def attributions_of(document: Document) -> list[dict[str, list[list[int]]]]:
    """The attributions of a document as the scorer wants them."""
    place = lambda spans: [[s.start, s.end] for s in spans]  # noqa: E731
    return [
        {"source": place(a.source), "cue": place(a.cue), "content": place(a.content)}
        for a in read_document(document).attributions
    ]


def score_split(folder: Path, scorer: Any) -> tuple[dict[str, Any], float]:
    """The scorer's summary of one split, and words read per second of processor time."""
    gold = scorer.load_gold(str(folder))
    counts, words, spent = [], 0, 0.0
    for name, (text, attributions, discarded) in gold.items():
        document = take_in(text.encode("utf-8"), name=f"{name}.txt")
        assert document.text == text, "offsets count the characters of the file"
        start = time.process_time()
        found = attributions_of(document)
        spent += time.process_time() - start
        words += len(text.split())
        counts.append(scorer.score_article(text, attributions, found, discarded))
    return scorer.summarise(counts), words / spent


def main(arguments: list[str]) -> int:
    split = arguments[1] if len(arguments) == 2 else "dev"
    root = Path(arguments[0]) if arguments else Path()
    folder, script = find_part(root, "polnear", split), find_part(root, "bench", "score_attribution.py")
    if not arguments or folder is None or script is None:
        print(
            "usage: python -m bench.attribution DATA (a folder with polnear/dev and bench/score_attribution.py in it)"
        )
        return 2
    read_document(take_in(b"Ann said that nothing that is loaded once is part of an article's cost.", name="a.txt"))
    summary, speed = score_split(folder, load_scorer(script))
    figures = {
        "relation_f1": summary["relation"]["F1"],
        "relation_f1_quoted": summary["relation_by_kind"]["quoted"]["F1"],
        "relation_f1_indirect": summary["relation_by_kind"]["indirect"]["F1"],
        "content_iou_f1": summary["iou50"]["F1"],
        **{f"token_f1_{role}": summary["token"][role]["F1"] for role in ("source", "cue", "content")},
    }
    print(f"polnear/{split}: {summary['articles']} articles, {summary['gold']} attributions, {summary['pred']} found")
    print(*(f"{name:24s} {value:.3f}" for name, value in figures.items()), sep="\n")
    print(f"{speed:,.0f} words per second of processor time, the whole reader")
    if split != "dev":
        return 0
    files = [*folder.glob("text/*.txt"), *folder.glob("attributions/*.ann")]
    wrong = check_floors("attribution", figures, digest_files(files, folder))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
