"""A network as the tagger needs it, run by torch: to look at one while it learns, and to compare files with."""

from __future__ import annotations

import numpy as np
import torch
from tokenizers import Tokenizer

from sayso.nn.decode import Floats
from sayso.nn.tagger import Encoded
from sayso.nn.words import Ints
from train.base import mark_pieces
from train.network import Network


class TorchNetwork:
    """See sayso.nn.tagger.Network."""

    def __init__(self, network: Network, tokenizer: Tokenizer, threshold: float = 0.5) -> None:
        self.network = network.eval()
        self.tokenizer = tokenizer
        self.marks = mark_pieces(tokenizer)
        self.threshold = threshold
        with torch.no_grad():
            steps, first = network.chain.rules()
        self.steps: Floats = steps.numpy()
        self.first: Floats = first.numpy()

    @torch.inference_mode()
    def encode(self, pieces: Ints, features: Ints, firsts: Ints) -> Encoded:
        """One window."""
        found = self.network.tagger(*(torch.from_numpy(x)[None] for x in (pieces, features, firsts)))
        return Encoded(*(of_window[0].numpy() for of_window in found))

    @torch.inference_mode()
    def link(self, words: Floats, cues: Ints, scopes: Ints, relations: Ints, inside: Floats) -> Floats:
        """Some cues of a window: the scores of each word in scope as source or content."""
        given = (torch.from_numpy(np.ascontiguousarray(x)) for x in (words, cues, scopes, relations, inside))
        scores: Floats = self.network.linker(*given).numpy()
        return scores
