"""Files -> a network that reads, run by onnxruntime."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sayso.nn.decode import Floats
from sayso.nn.files import DIGESTS, LINKER, MENTION_RULES, RULES, SPOTTER, TAGGER, VOCABULARY, read_checked
from sayso.nn.tagger import Encoded
from sayso.nn.words import Ints

WEIGHTS = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True)
class OnnxNetwork:
    """The network for attributions; see sayso.nn.tagger.Network."""

    tagger: onnxruntime.InferenceSession
    linker: onnxruntime.InferenceSession
    tokenizer: Tokenizer
    marks: tuple[int, int]
    steps: Floats
    first: Floats
    threshold: float

    def encode(self, pieces: Ints, features: Ints, firsts: Ints) -> Encoded:
        """One window."""
        given = {"pieces": pieces[None], "features": features[None], "firsts": firsts[None]}
        return Encoded(*(of_window[0] for of_window in self.tagger.run(None, given)))

    def link(self, words: Floats, cues: Ints, scopes: Ints, relations: Ints, inside: Floats) -> Floats:
        """Some cues of a window: the scores of each word in scope as source or content."""
        given = {"words": words, "cues": cues, "scopes": scopes, "relations": relations, "inside": inside}
        scores: Floats = self.linker.run(None, given)[0]
        return scores


def open_network(folder: Path = WEIGHTS, *, threads: int = 1, digests: dict[str, str] = DIGESTS) -> OnnxNetwork:
    """The network in `folder`, whose files must have `digests`. WeightsError says what is missing or wrong."""
    rules = json.loads(read_checked(folder, RULES, digests))
    return OnnxNetwork(
        tagger=_open_session(read_checked(folder, TAGGER, digests), threads),
        linker=_open_session(read_checked(folder, LINKER, digests), threads),
        tokenizer=Tokenizer.from_str(read_checked(folder, VOCABULARY, digests).decode()),
        marks=(rules["marks"][0], rules["marks"][1]),
        steps=np.asarray(rules["steps"], np.float32),
        first=np.asarray(rules["first"], np.float32),
        threshold=float(rules["threshold"]),
    )


@dataclass(frozen=True, slots=True)
class OnnxSpotter:
    """The network for mentions; see sayso.nn.mentions.Spotter."""

    session: onnxruntime.InferenceSession
    thresholds: Floats

    def spot(self, early: Floats, starts: Ints, ends: Ints) -> Floats:
        """Stretches of words from `starts` to `ends`: how likely each is a mention of each kind."""
        odds: Floats = self.session.run(None, {"early": early, "starts": starts, "ends": ends})[0]
        return odds


def open_spotter(folder: Path = WEIGHTS, *, threads: int = 1, digests: dict[str, str] = DIGESTS) -> OnnxSpotter:
    """The network for mentions in `folder`. It reads what the one for attributions beside it has encoded."""
    rules = json.loads(read_checked(folder, MENTION_RULES, digests))
    session = _open_session(read_checked(folder, SPOTTER, digests), threads)
    return OnnxSpotter(session, np.asarray(rules["thresholds"], np.float32))


def _open_session(model: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Windows differ in length: an arena would keep room for each length it has met.
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
