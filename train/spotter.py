"""The network for mentions: what the encoder's lower layers made of words -> is a stretch of them a mention?"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.nn.mentions import KINDS, LONGEST
from train.operations import bend


class Spotter(nn.Module):
    """First word, last word, the mean of all words and their number -> how likely each of KINDS is."""

    def __init__(self, width: int, inner: int = 128, dropout: float = 0.2) -> None:
        super().__init__()
        self.words = nn.Linear(width, 3 * inner)
        self.lengths = nn.Embedding(LONGEST, inner)
        self.norm = nn.LayerNorm(inner)
        self.again = nn.Linear(inner, inner)
        self.kinds = nn.Linear(inner, len(KINDS))
        self.dropout = nn.Dropout(dropout)
        # Hardly any stretch is a mention: to begin there saves an epoch.
        nn.init.constant_(self.kinds.bias, -5.0)

    def forward(self, early: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
        """`early` [words, width]; `starts` and `ends` [stretches]: numbers of the first and the last word."""
        return torch.sigmoid(self.weigh(early, starts, ends))

    def weigh(self, early: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
        """The same before it is made a probability."""
        first, last, among = self.words(self.dropout(early)).chunk(3, dim=1)
        sums = functional.pad(among.cumsum(0), (0, 0, 1, 0))
        mean = (sums[ends + 1] - sums[starts]) / (ends - starts + 1).unsqueeze(1)
        x = bend(self.norm(first[starts] + last[ends] + mean + self.lengths(ends - starts)))
        x = x + bend(self.again(self.dropout(x)))
        return self.kinds(x)
