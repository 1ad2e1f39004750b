"""Events with a score by hand (3 it happened, -3 it did not) -> how far sayso's scores are off, and how they go along.

    python -m bench.factuality DATA

DATA holds `factuality/UW/dev.conll`; floors stand on it. `factuality/CB` and `factuality/MV2`, texts and made-up
sentences of other kinds, are told beside it. So are two others who score: one who always says 3, and the word rules
that weigh claims. Exit status 1 where a figure is below its floor, 2 where there is no data.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import correlation, fmean

from bench.data import find_part
from bench.floors import check_floors, digest_files
from sayso.terms import Certainty, EventStatus, Polarity
from sayso.weigh.factuality import load_weights, score_events
from sayso.weigh.firmness import judge_stance
from train.event_data import MarkedEvents, read_columns, read_targets

_SURE = {Certainty.CERTAIN: 3.0, Certainty.PROBABLE: 1.5, Certainty.POSSIBLE: 0.75, Certainty.UNCOMMITTED: 0.0}
_UNREAL = {EventStatus.PLANNED, EventStatus.INTENDED, EventStatus.HYPOTHETICAL, EventStatus.ATTEMPTED}
_REACH = 8
"""Words before an event that the word rules are shown."""

Scorer = Callable[[Sequence[str], Sequence[int]], list[float]]


def say_three(words: Sequence[str], places: Sequence[int]) -> list[float]:
    """Everything happened."""
    return [3.0 for _ in places]


def follow_rules(words: Sequence[str], places: Sequence[int]) -> list[float]:
    """What the word rules make of the few words up to the event."""
    scores = []
    for place in places:
        stance = judge_stance(" ".join(words[max(0, place - _REACH) : place + 1]))
        sure = _SURE[stance.factuality.certainty] * (0.3 if stance.status in _UNREAL else 1)
        scores.append(-sure if stance.factuality.polarity is Polarity.NEGATED else sure)
    return scores


SCORERS: dict[str, Scorer] = {"always 3": say_three, "word rules": follow_rules, "sayso": score_events}


def measure(sentences: list[MarkedEvents], scorer: Scorer) -> tuple[float, float | None]:
    """Mean absolute error, and Pearson r where the scores differ at all."""
    known, given = [], []
    for sentence in sentences:
        known += [score for _, score in sentence.events]
        given += scorer(sentence.words, [place for place, _ in sentence.events])
    error = fmean(abs(a - b) for a, b in zip(known, given, strict=True))
    return error, correlation(known, given) if len(set(given)) > 1 else None


def main(arguments: list[str]) -> int:
    folder = find_part(Path(arguments[0]), "factuality") if len(arguments) == 1 else None
    held_out = folder / "UW" / "dev.conll" if folder else None
    if folder is None or held_out is None or not held_out.exists():
        print("usage: python -m bench.factuality DATA (a folder with factuality/UW in it)")
        return 2
    parts = {"UW dev": list(read_columns(held_out))}
    for name, path in (("CB", "CB/CB-all/dev.jsonl"), ("MV2", "MV2/mv2-all/dev.jsonl")):
        if (folder / path).exists():
            parts[name] = list(read_targets(folder / path))
    load_weights()
    figures: dict[str, float] = {}
    for part, sentences in parts.items():
        events = sum(len(sentence.events) for sentence in sentences)
        for name, scorer in SCORERS.items():
            start = time.process_time()
            error, r = measure(sentences, scorer)
            pace = events / (time.process_time() - start)
            if part == "UW dev" and name == "sayso":
                # A floor is a least value: of an error, what is left of the scale's half.
                figures = {"nearness": 3 - error, "r": r or 0.0, "events a second": pace}
            goes_along = "-" if r is None else f"{r:.3f}"
            print(f"{part:8s}{events:6d} events  {name:12s}error {error:.3f}  r {goes_along:>6s}  {pace:8.0f} a second")
    wrong = check_floors("factuality", figures, digest_files([held_out], folder))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
