"""The first layers of a BERT encoder, with added features of each piece; word vectors stay as they came."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.operations import attend, bend
from train.rounding import RoundedLinear

HEAD = 32
"""Width of one attention head in every BERT that is as small as ours."""


@dataclass(frozen=True)
class Sizes:
    """How large an encoder is."""

    pieces: int
    places: int
    width: int
    inner: int
    layers: int


class Layer(nn.Module):
    """One transformer layer as in BERT: attention, then a feed-forward step, each with a residual and a norm."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        width = sizes.width
        self.heads = width // HEAD
        self.dropout = dropout
        self.mix = RoundedLinear(width, 3 * width)
        self.out = RoundedLinear(width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = RoundedLinear(width, sizes.inner)
        self.narrow = RoundedLinear(sizes.inner, width)
        self.norm_out = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        seen = self.out(attend(*self.mix(x).chunk(3, dim=2), heads=self.heads, mask=mask))
        x = self.norm(x + functional.dropout(seen, self.dropout, self.training))
        wide = self.narrow(bend(self.widen(x)))
        return self.norm_out(x + functional.dropout(wide, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and their features -> one vector a piece, before the first layer and after each.

    `features` is the number of values of each feature column; their learned vectors are added to the word vectors,
    from nothing at the start.
    """

    def __init__(self, sizes: Sizes, features: tuple[int, ...], dropout: float = 0.0) -> None:
        super().__init__()
        self.dropout = dropout
        self.words = nn.Embedding(sizes.pieces, sizes.width)
        self.places = nn.Embedding(sizes.places, sizes.width)
        self.features = nn.ModuleList(nn.Embedding(values, sizes.width) for values in features)
        self.norm = nn.LayerNorm(sizes.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.words.weight.requires_grad_(False)
        for table in self.features:
            nn.init.zeros_(table.weight)

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        x = self.words(pieces) + self.places.weight[: pieces.shape[1]]
        for column, table in enumerate(self.features):
            x = x + table(features[..., column])
        states = [functional.dropout(self.norm(x), self.dropout, self.training)]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states


def sizes_of(weights: dict[str, Tensor], layers: int) -> Sizes:
    """The sizes of an encoder of the lowest `layers` layers of a BERT."""
    pieces, width = weights["embeddings.word_embeddings.weight"].shape
    places = weights["embeddings.position_embeddings.weight"].shape[0]
    return Sizes(pieces, places, width, weights["encoder.layer.0.intermediate.dense.bias"].shape[0], layers)


@torch.no_grad()
def start_from(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Set the encoder to the lowest layers of a BERT whose weights have their usual names."""
    encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
    # Every piece is of token type 0 here, so that vector joins the places.
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    encoder.places.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
    _copy(encoder.norm, weights, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        name = f"encoder.layer.{number}"
        for part in ("weight", "bias"):
            rows = [weights[f"{name}.attention.self.{of}.{part}"] for of in ("query", "key", "value")]
            getattr(layer.mix, part).copy_(torch.cat(rows))
        _copy(layer.out, weights, f"{name}.attention.output.dense")
        _copy(layer.norm, weights, f"{name}.attention.output.LayerNorm")
        _copy(layer.widen, weights, f"{name}.intermediate.dense")
        _copy(layer.narrow, weights, f"{name}.output.dense")
        _copy(layer.norm_out, weights, f"{name}.output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])
