"""Train the weights by which events are scored: did they happen?

    python -m train.factuality DATA OUT

DATA holds `train.conll` and `dev.conll`: one word a line, its score from -3 to 3 in the third column (see
train/event_data.py). OUT gets the weights, their scores and a model card. No chance is in it: the same data gives the
same file. A few seconds on one core; needs scipy.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from sayso.weigh.event_features import find_features, fold_words
from sayso.weigh.factuality import CONSTANT, MOST, WEIGHTS, apply_weights
from train.event_data import MarkedEvents, read_columns

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Knobs:
    """All there is to turn. Chosen on four parts of the training half, each scored by weights of the other three."""

    fewest: int = 3
    """A feature met less often is left out: it would carry the corpus's rare words along."""
    decay: float = 30.0
    """How strongly weights are drawn to nothing."""
    soft: float = 0.25
    """Errors much smaller count by their square, larger ones as they are."""
    steps: int = 150


CARD = """# Model card: has it happened?

**What it does.** Gives an event in an English sentence a number: 3 the text has it happen, 0 leaves it open, -3 has it
not happen. It judges what the words say, never whether that is true.
**What it is not for.** Single decisions: {doubt}. It was trained on agency news of the 1990s; other kinds of text are
read less well.

**Base.** None: a linear model, {features} weights, made from nothing by `python -m train.factuality`.
**Data.** {events} events in {sentences} sentences of `train.conll`. The scores there are by hand; the texts keep their
rights. No text is in the weights: features are single words, pairs of neighbours, endings and word classes that were
met {fewest} times or more, and names and numbers are no features.
**Weights.** SHA-256 `{digest}`, {size} bytes.

## Scores on the development half

| | mean absolute error | Pearson r |
|---|---|---|
| these weights | {error:.3f} | {r:.3f} |
| always 3 | {always:.3f} | |

## Knobs

```json
{knobs}
```
"""


def fit_weights(matrix: csr_matrix, right: Floats, knobs: Knobs) -> Floats:
    """Weights and, last, the constant that bring the mean absolute error down; scores beyond the scale are cut."""
    width = matrix.shape[1]
    across = matrix.T.tocsr()

    def loss(weights: Floats) -> tuple[float, Floats]:
        raw = matrix @ weights[:width] + weights[width]
        error = np.clip(raw, -MOST, MOST) - right
        # Past the end of the scale on the right side: there is nothing to put right.
        error[(np.abs(raw) >= MOST) & (np.sign(raw) * error <= 0)] = 0
        size = np.sqrt(error**2 + knobs.soft**2)
        pull = error / size
        slope = np.append(across @ pull + knobs.decay * weights[:width], pull.sum())
        return float(size.sum() + knobs.decay * (weights[:width] @ weights[:width]) / 2), slope

    start = np.zeros(width + 1)
    start[width] = np.median(right)
    found: Any = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": knobs.steps, "maxcor": 8})
    fitted: Floats = found.x
    return fitted


def train_weights(sentences: list[MarkedEvents], knobs: Knobs) -> dict[str, int]:
    """Feature -> weight in hundredths, without those that come to nothing."""
    found = [
        (find_features(folded, place), score)
        for sentence in sentences
        for folded in (fold_words(sentence.words),)
        for place, score in sentence.events
    ]
    often = Counter(name for names, _ in found for name in names)
    columns = {name: k for k, name in enumerate(sorted(n for n, count in often.items() if count >= knobs.fewest))}
    cells = [(row, columns[name]) for row, (names, _) in enumerate(found) for name in sorted(names) if name in columns]
    rows, places = np.array(cells).T
    matrix = csr_matrix((np.ones(len(cells)), (rows, places)), shape=(len(found), len(columns)))
    fitted = fit_weights(matrix, np.array([score for _, score in found]), knobs)
    hundredths = np.rint(100 * fitted).astype(int).tolist()
    return {CONSTANT: hundredths[-1]} | {n: h for n, h in zip(columns, hundredths, strict=False) if h}


def score_weights(weights: dict[str, int], sentences: list[MarkedEvents]) -> tuple[float, float, float]:
    """Mean absolute error and Pearson r of the weights, and the error of saying 3 of everything."""
    right, given = [], []
    for sentence in sentences:
        right += [score for _, score in sentence.events]
        given += apply_weights(weights, sentence.words, [place for place, _ in sentence.events])
    known, said = np.array(right), np.array(given)
    return (
        float(np.abs(known - said).mean()),
        float(np.corrcoef(known, said)[0, 1]),
        float(np.abs(known - MOST).mean()),
    )


def main(arguments: list[str]) -> int:
    if len(arguments) != 2 or not (Path(arguments[0]) / "train.conll").exists():
        print("usage: python -m train.factuality DATA OUT (DATA: a folder with train.conll and dev.conll in it)")  # noqa: T201
        return 2
    data, out = map(Path, arguments)
    knobs = Knobs()
    sentences, held_out = (list(read_columns(data / f"{half}.conll")) for half in ("train", "dev"))
    weights = train_weights(sentences, knobs)
    error, r, always = score_weights(weights, held_out)

    out.mkdir(parents=True, exist_ok=True)
    packed = gzip.compress(json.dumps(weights, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)
    (out / WEIGHTS.name).write_bytes(packed)
    scores = {"mae": round(error, 4), "r": round(r, 4), "mae_always_3": round(always, 4)}
    (out / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", "utf-8")
    card = CARD.format(
        doubt=f"it is off by {error:.2f} on average, and now and then by the whole scale",
        features=len(weights),
        events=sum(len(s.events) for s in sentences),
        sentences=len(sentences),
        fewest=knobs.fewest,
        digest=hashlib.sha256(packed).hexdigest(),
        size=len(packed),
        error=error,
        r=r,
        always=always,
        knobs=json.dumps(asdict(knobs), indent=2),
    )
    (out / "FACTUALITY_CARD.md").write_text(card, "utf-8")
    print(json.dumps(scores))  # noqa: T201
    print(f'DIGEST = "{hashlib.sha256(packed).hexdigest()}"')  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
