"""Multiplications as the files will do them, in eight bits, for a network to learn with what that costs.

What is rounded passes its gradient on as if it had not been ("quantization-aware training", Jacob et al. 2018). The
ranges are those of onnxruntime's dynamic quantization as train/export.py asks for it: seven bits and a sign for each
row of weights, eight bits between the least and the greatest input of a window.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional


class RoundedLinear(nn.Linear):
    """A linear layer that, while it learns, may see its weights and inputs rounded."""

    rounded = False

    def forward(self, x: Tensor) -> Tensor:
        if not (self.rounded and self.training):
            return super().forward(x)
        return functional.linear(_round_inputs(x), _round_weights(self.weight), self.bias)


def learn_rounded(network: nn.Module) -> None:
    """From now on all layers of the network that can learn with rounded numbers do."""
    for module in network.modules():
        if isinstance(module, RoundedLinear):
            module.rounded = True


def _round_weights(weights: Tensor) -> Tensor:
    with torch.no_grad():
        step = weights.abs().amax(dim=1, keepdim=True).clamp_min(1e-8) / 64
        change = (weights / step).round() * step - weights
    return weights + change


def _round_inputs(x: Tensor) -> Tensor:
    with torch.no_grad():
        low = x.amin(dim=(1, 2), keepdim=True).clamp_max(0)
        step = (x.amax(dim=(1, 2), keepdim=True).clamp_min(0) - low).clamp_min(1e-8) / 255
        zero = (low / step).round()
        change = ((x / step).round() - zero).clamp(0, 255).add(zero) * step - x
    return x + change
