"""Passages with claims, chains, firmness and responses by hand -> how many come out right, from the raw text.

    python -m bench.chains DATA

DATA holds `gold/chains` and `gold/score_chains.py`, its scorer. Exit status 1 where a figure is below its floor, 2
where there is no data.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bench.data import find_part, load_scorer
from bench.floors import check_floors, digest_files
from sayso.export.contract import reading_as_json
from sayso.intake import take_in
from sayso.read import read_document
from sayso.weigh import link_responses, weigh_claims

FIGURES = (
    "claim_f1",
    "attributed_f1",
    "chain_exact_e2e",
    "chain_exact_deep_e2e",
    "chain_exact",
    "event_status_macro_f1",
    "certainty_macro_f1",
    "factuality_macro_f1",
    "response_f1",
)


def read_passage(path: Path) -> Any:
    """What `sayso read --json` says of one passage."""
    reading = read_document(take_in(path))
    claims = weigh_claims(reading)
    return reading_as_json(link_responses(reading, claims), claims)


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if len(arguments) == 1 else Path()
    folder, script = find_part(root, "gold", "chains"), find_part(root, "gold", "score_chains.py")
    if len(arguments) != 1 or folder is None or script is None:
        print("usage: python -m bench.chains DATA (a folder with gold/chains and gold/score_chains.py in it)")
        return 2
    scorer = load_scorer(script)
    parts: dict[str, list[Any]] = {"all": []}
    for gold in sorted(folder.glob("*/*.json")):
        passage = gold.with_suffix(".txt")
        with passage.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
        scored = scorer.score_passage(json.loads(gold.read_text("utf-8")), read_passage(passage), text)
        parts["all"].append(scored)
        parts.setdefault(gold.parent.name, []).append(scored)
    reports = {name: scorer.report(scored)[0] for name, scored in parts.items()}
    print(f"{'':24s}" + "".join(f"{name:>14s}" for name in reports))
    for figure in FIGURES:
        values = [report[figure] for report in reports.values()]
        print(f"{figure:24s}" + "".join(f"{'-' if v is None else format(v, '.3f'):>14s}" for v in values))
    figures = {figure: reports["all"][figure] or 0.0 for figure in FIGURES}
    wrong = check_floors("chains", figures, digest_files(folder.glob("*/*"), folder))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
