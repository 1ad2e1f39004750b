"""Make a trained network smaller: `python -m train.prune DATA NETWORK.pt OUT.pt --inner 1024`.

Of the inner units of each layer's feed-forward step those stay that the loss hangs on most, by the first term of its
Taylor series (Molchanov et al. 2017) over some batches of DATA/train. What was cut off is missed at first: train on
from OUT.pt (`python -m train.attribution DATA FOLDER --start OUT.pt`).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import torch
from torch import Tensor

from train.attribution import Knobs, one_epoch
from train.base import Base, load_base
from train.batches import Batch
from train.brat import read_articles
from train.labels import label_article
from train.network import Network, load_network
from train.run import Run


def main() -> None:
    """Read the arguments, prune."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("network", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--inner", type=int, required=True, help="units that stay in each layer")
    parser.add_argument("--batches", type=int, default=60)
    given = parser.parse_args()
    torch.set_num_threads(1)
    network = load_network(given.network)
    batches = list(islice(some_batches(given.data, load_base()), given.batches))
    pruned = keep_units(network, weigh_units(network, batches), given.inner)
    torch.save({"state": pruned.state_dict()}, given.out)


def some_batches(data: Path, base: Base) -> Iterator[Batch]:
    """The labelled articles of DATA/train as they are, in batches."""
    articles = [label_article(base.tokenizer, article) for article in read_articles(data / "train")]
    return one_epoch(articles, base, Knobs(), 0)


def weigh_units(network: Network, batches: list[Batch]) -> list[Tensor]:
    """For each layer: how much the loss hangs on each of its inner units."""
    layers = network.tagger.encoder.layers
    gates = [torch.ones(layer.narrow.in_features, requires_grad=True) for layer in layers]
    hooks = [
        layer.narrow.register_forward_pre_hook(lambda _, given, gate=gate: (given[0] * gate,))
        for layer, gate in zip(layers, gates, strict=True)
    ]
    run = Run(network, Knobs(plain=0.0), steps=1)
    sums = [torch.zeros_like(gate) for gate in gates]
    for batch in batches:
        found = torch.autograd.grad(run.loss(batch), gates)
        sums = [total + gradient.abs() for total, gradient in zip(sums, found, strict=True)]
    for hook in hooks:
        hook.remove()
    return sums


@torch.no_grad()
def keep_units(network: Network, weights: list[Tensor], inner: int) -> Network:
    """A network with the `inner` weightiest units of each layer."""
    state = network.state_dict()
    for number, weight in enumerate(weights):
        kept = weight.topk(inner).indices.sort().values
        name = f"tagger.encoder.layers.{number}"
        for part in ("weight", "bias"):
            state[f"{name}.widen.{part}"] = state[f"{name}.widen.{part}"][kept]
        state[f"{name}.narrow.weight"] = state[f"{name}.narrow.weight"][:, kept]
    smaller = Network(replace(network.sizes, inner=inner))
    smaller.load_state_dict(state)
    return smaller


if __name__ == "__main__":
    main()
