"""Train the network that finds who says what: `python -m train.attribution DATA OUT`.

DATA holds train/ and dev/, each with text/NAME.txt and attributions/NAME_ANNOTATOR.ann (brat standoff; events with the
arguments Source, Cue and Content). Trained on train/, scored on dev/. OUT gets the trained network, the files that
sayso reads with, its scores, a model card, and a checkpoint that a run which was cut off goes on from.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch

from sayso.nn.windows import WINDOW
from train.base import Base, load_base
from train.batches import Batch, Group, batch_windows
from train.brat import read_articles
from train.card import write_card
from train.encoder import sizes_of, start_from
from train.export import export_network
from train.labels import label_article
from train.network import Network, load_network
from train.rounding import learn_rounded
from train.run import Run
from train.say import say
from train.scores import score_articles
from train.torch_network import TorchNetwork


@dataclass(frozen=True)
class Knobs:
    """All there is to turn. The same knobs, with no clock among them, give the same network again."""

    seed: int = 7
    layers: int = 4
    """Of the base, from below: each one more costs a quarter of the reading speed."""
    epochs: int = 9
    minutes: float = 0.0
    """The schedule ends here at the latest, whatever epoch it is in; 0: never."""
    batch: int = 1760
    """Pieces, about eight windows."""
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    clip: float = 4.0
    dropout: float = 0.1
    average: float = 0.998
    """Of the running mean of the weights, which is what is kept."""
    cue_weight: float = 2.0
    role_weight: float = 0.3
    link_weight: float = 0.5
    plain: float = 0.1
    """The share of windows that are shown without their capitals, or all in capitals."""
    save_every: float = 4.0
    """Minutes between two checkpoints."""
    look_every: float = 12.0
    """Minutes between two looks at some articles of dev/."""
    look: int = 20
    articles: int = 0
    """Train on so many articles only; 0: on all."""
    threads: int = 1
    rounded: bool = False
    """Learn with multiplications as the files will do them, in eight bits: a tenth slower."""
    half: bool = True
    """Multiply in bfloat16: twice as fast where the processor can, slow where it cannot."""


TINY = Knobs(layers=2, epochs=20, articles=12, batch=800, look=5)
"""Does it run at all? A minute on a laptop."""


def main() -> None:
    """Read the arguments, train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tiny", action="store_true", help="two layers and twelve articles: does it run at all?")
    for name in ("seed", "layers", "epochs", "articles", "threads"):
        parser.add_argument(f"--{name}", type=int, default=argparse.SUPPRESS)
    parser.add_argument("--start", type=Path, help="a trained network to go on from, instead of the base")
    parser.add_argument("--rounded", action="store_true", default=argparse.SUPPRESS)
    for name in ("minutes", "dropout", "encoder_rate", "head_rate"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, default=argparse.SUPPRESS)
    given = vars(parser.parse_args())
    data, out, tiny, start = (given.pop(name) for name in ("data", "out", "tiny", "start"))
    train_network(data, out, replace(TINY if tiny else Knobs(), **given), load_base(), start)


def train_network(data: Path, out: Path, knobs: Knobs, base: Base, start: Path | None = None) -> dict[str, float]:
    """From labelled articles to all files in `out`; the scores on dev/. A network to `start` from brings its layers."""
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(knobs.threads)
    torch.manual_seed(knobs.seed)
    articles = [label_article(base.tokenizer, a) for a in read_articles(data / "train")[: knobs.articles or None]]
    dev = read_articles(data / "dev")

    network = begin_network(base, knobs, start)
    run = Run(network, knobs, knobs.epochs * sum(1 for _ in one_epoch(articles, base, knobs, 0)))
    run.resume(out / "checkpoint.pt")
    say(f"{len(articles)} articles, {run.steps} steps, of which {run.step} are done")

    saved = looked = time.monotonic()
    batches = all_epochs(articles, base, knobs, run)
    while run.progress() < 1:
        cues, roles, links = run.learn(next(batches))
        if run.step % 25 == 0:
            say(f"step {run.step}, {run.progress():.1%}: cues {cues:.3f} roles {roles:.2f} links {links:.2f}")
        if time.monotonic() - saved > 60 * knobs.save_every:
            run.save(out / "checkpoint.pt")
            saved = time.monotonic()
        if time.monotonic() - looked > 60 * knobs.look_every:
            some = dev[:: max(1, len(dev) // knobs.look)]
            say(f"some of dev: {score_articles(TorchNetwork(run.averaged(), base.tokenizer), some)}")
            looked = time.monotonic()
    run.save(out / "checkpoint.pt")

    kept = run.averaged()
    torch.save({"knobs": asdict(knobs), "state": kept.state_dict()}, out / "network.pt")
    digests = export_network(kept, base.tokenizer, out)
    scores = score_articles(TorchNetwork(kept, base.tokenizer), dev)
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n")
    write_card(out, knobs=asdict(knobs), steps=run.step, articles=len(articles), scores=scores, digests=digests)
    say(f"all of dev: {scores}")
    return scores


def begin_network(base: Base, knobs: Knobs, start: Path | None) -> Network:
    """The lowest layers of the base with new heads, or a trained network to train on."""
    if start is None:
        network = Network(sizes_of(base.weights, knobs.layers), knobs.dropout)
        start_from(network.tagger.encoder, base.weights)
    else:
        network = load_network(start, knobs.dropout)
    if knobs.rounded:
        learn_rounded(network)
    return network


def all_epochs(articles: list[Group], base: Base, knobs: Knobs, run: Run) -> Iterator[Batch]:
    """Epoch after epoch, from the one that the run has come to."""
    while True:
        yield from one_epoch(articles, base, knobs, run.epoch)
        run.epoch += 1


def one_epoch(articles: list[Group], base: Base, knobs: Knobs, number: int) -> Iterator[Batch]:
    """All articles once, in an order that the seed and the epoch's number alone decide."""
    rng = random.Random(f"{knobs.seed} {number}")  # noqa: S311
    return batch_windows(articles, base.marks, window=WINDOW, size=knobs.batch, rng=rng)


if __name__ == "__main__":
    main()
