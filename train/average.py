"""The mean of two trained networks: `python -m train.average ONE.pt OTHER.pt OUT.pt --share 0.7`.

Only of networks of which one was trained on from the other: their weights then mean the same, and the mean reads a
little better than either ("model soups", Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from train.network import Network, load_network


def main() -> None:
    """Read the arguments, average."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("one", "other", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, default=0.5, help="of the other one")
    given = parser.parse_args()
    mean = average(load_network(given.one), load_network(given.other), given.share)
    torch.save({"state": mean.state_dict()}, given.out)


def average(one: Network, other: Network, share: float) -> Network:
    """A network between `one` and `other`, which are of the same sizes; ValueError where they are not."""
    if one.sizes != other.sizes:
        raise ValueError(f"networks of different sizes have no mean: {one.sizes}, {other.sizes}")
    theirs = other.state_dict()
    mean = Network(one.sizes)
    mean.load_state_dict({k: torch.lerp(v, theirs[k], share) for k, v in one.state_dict().items()})
    return mean.eval()


if __name__ == "__main__":
    main()
