"""Steps that are written into files as the one operation that onnxruntime has for each: a fifth faster."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional


def attend(query: Tensor, key: Tensor, value: Tensor, heads: int, mask: Tensor | None) -> Tensor:
    """All [batch, length, width]. `mask` says which keys there are, where windows are filled up."""
    if torch.onnx.is_in_onnx_export():
        return _Attend.apply(query, key, value, heads)  # type: ignore[no-any-return, no-untyped-call]
    batch, length, width = query.shape
    split = (x.view(batch, length, heads, width // heads).transpose(1, 2) for x in (query, key, value))
    seen = functional.scaled_dot_product_attention(*split, attn_mask=mask)
    return seen.transpose(1, 2).reshape(batch, length, width)


def bend(x: Tensor) -> Tensor:
    """GELU by its tanh form (Hendrycks & Gimpel 2016): as good, and cheaper than the error function."""
    if torch.onnx.is_in_onnx_export():
        return _Bend.apply(x)  # type: ignore[no-any-return, no-untyped-call]
    return functional.gelu(x, approximate="tanh")


def pick(states: Tensor, firsts: Tensor) -> Tensor:
    """`states` [batch, pieces, width] at `firsts` [batch, words]. A file reads one window at a time."""
    if torch.onnx.is_in_onnx_export():
        return states.index_select(1, firsts[0])
    return states.gather(1, firsts.unsqueeze(2).expand(-1, -1, states.shape[2]))


class _Attend(torch.autograd.Function):
    """Of one window, nothing filled up."""

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        return torch.empty_like(query)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        found = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return found.setType(query.type())


class _Bend(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return torch.empty_like(x)

    @staticmethod
    def symbolic(graph: Any, x: Any) -> Any:
        return graph.op("com.microsoft::FastGelu", x).setType(x.type())
