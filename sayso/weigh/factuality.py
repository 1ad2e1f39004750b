"""Words and places among them -> how far the text has each event happen: 3 it did, 0 nobody knows, -3 it did not.

A linear model over the features of sayso.weigh.event_features. Its weights lie beside it; `python -m train.factuality`
makes them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from sayso.errors import WeightsError
from sayso.weigh.event_features import find_features, fold_words

WEIGHTS = Path(__file__).with_name("factuality.json.gz")
DIGEST = "f9720835ebc266c9ac7111d9ea81accfc2d9ed59fdd1ca00b5e59ec4964267c1"
"""SHA-256 of that file."""
MOST = 3.0
"""The scale ends here, on both sides."""
CONSTANT = "1"
"""The weight that every event has."""


def score_events(words: Sequence[str], places: Iterable[int]) -> list[float]:
    """The factuality, from -3 to 3, of each event at `places` of a sentence split into `words`.

    Raises WeightsError where the weights are missing or not those of this version.
    """
    return apply_weights(load_weights(), words, places)


def apply_weights(weights: Mapping[str, int], words: Sequence[str], places: Iterable[int]) -> list[float]:
    """The same with weights of one's own, in hundredths: whole numbers add up alike in any order."""
    folded = fold_words(words)
    sums = (weights[CONSTANT] + sum(weights.get(n, 0) for n in find_features(folded, place)) for place in places)
    return [max(-MOST, min(MOST, found / 100)) for found in sums]


@cache
def load_weights() -> Mapping[str, int]:
    """The weight of each feature, in hundredths; read once."""
    return read_weights(WEIGHTS, DIGEST)


def read_weights(path: Path, digest: str) -> Mapping[str, int]:
    """A file of weights. WeightsError where it is missing or its SHA-256 is another."""
    try:
        packed = path.read_bytes()
    except FileNotFoundError:
        raise WeightsError(f"{path} is missing: install sayso anew.") from None
    if hashlib.sha256(packed).hexdigest() != digest:
        raise WeightsError(
            f"{path} is not the file that this version of sayso was made with: install sayso anew, or put the digest "
            "of your own weights into sayso/weigh/factuality.py."
        )
    weights: dict[str, int] = json.loads(gzip.decompress(packed))
    return weights
