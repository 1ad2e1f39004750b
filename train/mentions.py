"""Train the network for mentions on a trained one for attributions: `python -m train.mentions DATA FOLDER`.

DATA holds gum/train (CoNLL-U with entities) and re3d. FOLDER holds network.pt and the files that train.attribution
left; it gets the two files for mentions. The encoder stays as it is, so that one pass over a text serves both.
Of re3d only the half that the benchmark's floors do not stand on is used. Every eighth document sets the thresholds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from sayso.nn.files import MENTION_RULES, SPOTTER
from sayso.nn.mentions import KINDS, LONGEST, candidates_of
from sayso.nn.tagger import Network, encode_text
from train.base import load_base
from train.card import write_mention_card
from train.export import export_module
from train.labels import paragraphs_of
from train.mention_data import MentionedText, read_conllu, read_re3d
from train.network import load_network
from train.say import say
from train.spotter import Spotter
from train.torch_network import TorchNetwork


@dataclass(frozen=True)
class Knobs:
    """All there is to turn."""

    seed: int = 7
    epochs: int = 12
    batch: int = 500
    """Words."""
    rate: float = 1.5e-3
    decay: float = 0.01
    warm_up: float = 0.05
    threads: int = 1


@dataclass(frozen=True)
class Stretch:
    """The words of a stretch as the encoder sees them, and which of its candidates are mentions of which kind."""

    early: Tensor
    mentions: Tensor


def main() -> None:
    """Read the arguments, train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--epochs", type=int, default=Knobs.epochs)
    given = parser.parse_args()
    texts = read_conllu(given.data / "gum" / "train")
    texts += [text for text in read_re3d(given.data / "re3d") if zlib.crc32(text.name.encode()) % 2 == 0]
    network = TorchNetwork(load_network(given.folder / "network.pt"), load_base().tokenizer)
    train_spotter(texts, network, given.folder, Knobs(epochs=given.epochs))


def train_spotter(texts: list[MentionedText], network: Network, folder: Path, knobs: Knobs) -> dict[str, float]:
    """From labelled texts to the two files in `folder`; F1 of each kind on the documents held back."""
    torch.set_num_threads(knobs.threads)
    torch.manual_seed(knobs.seed)
    encoded = [encode_mentions(network, text) for text in texts]
    held = [one for text in encoded[::8] for one in text]
    taught = [one for i, text in enumerate(encoded) if i % 8 for one in text]
    spotter = learn(taught, knobs)
    thresholds, scores = choose_thresholds(spotter, held)
    export_spotter(spotter, folder / SPOTTER)
    (folder / MENTION_RULES).write_text(json.dumps({"thresholds": thresholds}) + "\n")
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (SPOTTER, MENTION_RULES)}
    write_mention_card(folder, knobs=asdict(knobs), texts=len(texts), scores=scores, digests=digests)
    say(f"on the texts held back: {scores}")
    return scores


def encode_mentions(network: Network, text: MentionedText) -> list[Stretch]:
    """The text's stretches. A mention that is longer than LONGEST, or begins inside a word, is not learnt."""
    stretches = []
    for window, encoded in encode_text(network, text.text, paragraphs_of(text.text)):
        for begin, words in zip(window.begins, window.stretches, strict=True):
            first = {start: i for i, start in enumerate(words.starts.tolist())}
            last = {end: i for i, end in enumerate(words.ends.tolist())}
            starts, ends = candidates_of(len(words))
            places = {span: i for i, span in enumerate(zip(starts.tolist(), ends.tolist(), strict=True))}
            mentions = torch.zeros(len(places), len(KINDS))
            for start, end, kind in text.mentions:
                place = places.get((first.get(start, -1), last.get(end, -1)))
                if place is not None:
                    mentions[place, kind] = 1
            early = torch.from_numpy(encoded.early[begin : begin + len(words)])
            stretches.append(Stretch(early.half(), mentions))
    return stretches


def learn(stretches: list[Stretch], knobs: Knobs) -> Spotter:
    """A spotter that has seen all stretches `knobs.epochs` times."""
    spotter = Spotter(stretches[0].early.shape[1])
    optimiser = torch.optim.AdamW(spotter.parameters(), lr=knobs.rate, weight_decay=knobs.decay)
    rng = random.Random(knobs.seed)  # noqa: S311
    done, all_words = 0, knobs.epochs * sum(len(s.early) for s in stretches)
    for epoch in range(knobs.epochs):
        total = 0.0
        for batch in pack(rng.sample(stretches, len(stretches)), knobs.batch):
            early, starts, ends, right = join(batch)
            share = done / all_words
            for group in optimiser.param_groups:
                group["lr"] = knobs.rate * min(share / knobs.warm_up, (1 - share) / (1 - knobs.warm_up))
            odds = spotter.weigh(early, starts, ends)
            loss = functional.binary_cross_entropy_with_logits(odds, right, reduction="sum") / len(early)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            done += len(early)
            total += loss.item() * len(early)
        say(f"epoch {epoch + 1}: {total * knobs.epochs / all_words:.4f} a word")
    return spotter.eval()


def pack(stretches: list[Stretch], size: int) -> list[list[Stretch]]:
    """In batches of about `size` words."""
    packs: list[list[Stretch]] = [[]]
    for stretch in stretches:
        if packs[-1] and sum(len(s.early) for s in packs[-1]) + len(stretch.early) > size:
            packs.append([])
        packs[-1].append(stretch)
    return packs


def join(batch: list[Stretch]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The spotter's input for a batch as if it were one stretch, and what it should find."""
    starts, ends, begin = [], [], 0
    for stretch in batch:
        first, last = candidates_of(len(stretch.early))
        starts.append(torch.from_numpy(first + begin))
        ends.append(torch.from_numpy(last + begin))
        begin += len(stretch.early)
    early = torch.cat([s.early for s in batch]).float()
    return early, torch.cat(starts), torch.cat(ends), torch.cat([s.mentions for s in batch])


@torch.inference_mode()
def choose_thresholds(spotter: Spotter, stretches: list[Stretch]) -> tuple[list[float], dict[str, float]]:
    """Of each kind the threshold with the best F1 over `stretches`, and that F1."""
    batches = [join([stretch]) for stretch in stretches]
    odds = torch.cat([spotter(early, starts, ends) for early, starts, ends, _ in batches]).numpy()
    right = torch.cat([mentions for *_, mentions in batches]).numpy() > 0
    thresholds, scores = [], {}
    for number, kind in enumerate(KINDS):
        steps = np.arange(0.15, 0.65, 0.05)
        each = [f1(odds[:, number] >= step, right[:, number]) for step in steps]
        thresholds.append(round(float(steps[int(np.argmax(each))]), 2))
        scores[kind] = round(max(each), 4)
    return thresholds, scores


def f1(found: NDArray[np.bool_], right: NDArray[np.bool_]) -> float:
    """Of what was found against what is right; 0 where there is nothing."""
    both = int(found.sum() + right.sum())
    return 2 * int((found & right).sum()) / both if both else 0.0


def export_spotter(spotter: Spotter, path: Path) -> None:
    """Write the spotter for onnxruntime."""
    given = (torch.zeros(LONGEST, spotter.words.in_features), torch.zeros(3).long(), torch.ones(3).long())
    axes = {"early": {0: "words"}, "starts": {0: "stretches"}, "ends": {0: "stretches"}}
    export_module(spotter, given, list(axes), ["odds"], axes, path, small=True)


if __name__ == "__main__":
    main()
