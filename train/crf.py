"""A linear-chain conditional random field: whole spans are learnt, not single words."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Chain(nn.Module):
    """Scores of tags at each word -> the loss of the right sequence. `forbidden` are pairs of tags (before, after)."""

    def __init__(self, tags: int, forbidden: list[tuple[int, int]], forbidden_first: list[int]) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(tags, tags))
        self.first = nn.Parameter(torch.zeros(tags))
        never = torch.zeros(tags, tags)
        for before, after in forbidden:
            never[before, after] = -1e4
        never_first = torch.zeros(tags)
        never_first[forbidden_first] = -1e4
        self.register_buffer("never", never)
        self.register_buffer("never_first", never_first)

    def rules(self) -> tuple[Tensor, Tensor]:
        """What a step from tag to tag, and a first tag, adds to the score of a sequence."""
        return self.steps + self.never, self.first + self.never_first

    def forward(self, scores: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Minus log probability of each row's `tags`. Rows are as long as `lengths` says."""
        steps, first = self.rules()
        scores = scores.float()
        total = first + scores[:, 0]
        right = total.gather(1, tags[:, :1]).squeeze(1)
        for i in range(1, scores.shape[1]):
            alive = i < lengths
            moved = torch.logsumexp(total.unsqueeze(2) + steps, dim=1) + scores[:, i]
            total = torch.where(alive.unsqueeze(1), moved, total)
            gain = steps[tags[:, i - 1], tags[:, i]] + scores[:, i].gather(1, tags[:, i : i + 1]).squeeze(1)
            right = right + gain * alive
        return torch.logsumexp(total, dim=1) - right
