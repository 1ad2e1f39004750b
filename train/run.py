"""A network while it learns: one step after another, a schedule, a running mean of the weights, checkpoints."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from sayso.nn.decode import Floats, find_runs
from sayso.nn.words import CAPITALS, LETTERS, LOWER
from train.batches import Batch, Cue, build_links
from train.labels import UNREAD
from train.network import Network

if TYPE_CHECKING:
    from train.attribution import Knobs


class Run:
    """The network, its optimiser, and how far it is."""

    def __init__(self, network: Network, knobs: Knobs, steps: int) -> None:
        self.network = network
        self.knobs = knobs
        self.steps = steps
        self.step = self.epoch = 0
        self.spent = 0.0
        self.learning = {name: p for name, p in network.named_parameters() if p.requires_grad}
        self.mean = {name: p.detach().clone() for name, p in self.learning.items()}
        self.optimiser = torch.optim.AdamW(self._groups(), lr=0.0, betas=(0.9, 0.99), fused=True)

    def _groups(self) -> list[dict[str, object]]:
        """What came with the base learns slowly, what is new learns fast; only matrices decay."""
        encoder = self.network.tagger.encoder
        old = {id(p) for p in encoder.parameters()} - {id(p) for p in encoder.features.parameters()}
        return [
            {
                "params": [p for p in self.learning.values() if (id(p) in old) == base and (p.dim() > 1) == wide],
                "rate": self.knobs.encoder_rate if base else self.knobs.head_rate,
                "weight_decay": self.knobs.decay if wide else 0.0,
            }
            for base in (True, False)
            for wide in (True, False)
        ]

    def progress(self) -> float:
        """From 0 to 1: by steps, or by the clock where that is sooner over."""
        by_clock = self.spent / (60 * self.knobs.minutes) if self.knobs.minutes else 0.0
        return max(self.step / self.steps, by_clock)

    def learn(self, batch: Batch) -> tuple[float, float, float]:
        """One step. The losses of cues, roles and links, each for one labelled cue."""
        begun = time.monotonic()
        knobs, done = self.knobs, self.progress()
        pace = min(done / knobs.warm_up, (1 - done) / (1 - knobs.warm_up))
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * max(pace, 1e-3)
        self.network.train()
        losses = self._losses(batch)
        self.optimiser.zero_grad(set_to_none=True)
        self._weigh(*losses).backward()
        torch.nn.utils.clip_grad_norm_(self.learning.values(), knobs.clip)
        self.optimiser.step()
        self.step += 1
        self._follow()
        self.spent += time.monotonic() - begun
        cues, roles, links = (loss.item() for loss in losses)
        return cues, roles, links

    def loss(self, batch: Batch) -> Tensor:
        """What a step would make smaller."""
        return self._weigh(*self._losses(batch))

    def _weigh(self, cues: Tensor, roles: Tensor, links: Tensor) -> Tensor:
        return self.knobs.cue_weight * cues + self.knobs.role_weight * roles + self.knobs.link_weight * links

    @torch.no_grad()
    def _follow(self) -> None:
        keep = min(self.knobs.average, (1 + self.step) / (10 + self.step))
        for name, value in self.learning.items():
            self.mean[name].lerp_(value, 1 - keep)

    def _losses(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        half = torch.autocast("cpu", torch.bfloat16, enabled=self.knobs.half)
        with half:
            features = blur_shapes(batch.features, self.knobs.plain)
            words, scores, _ = self.network.tagger(batch.pieces, features, batch.firsts, batch.mask)
            roles = self.network.tagger.roles(words)
        words, scores, roles = words.float().flatten(0, 1), scores.float().flatten(0, 1), roles.float()
        count = max(1, sum(len(stretch.links) for _, stretch in batch.stretches))
        cue_loss = functional.cross_entropy(scores, batch.cue_tags.flatten(), ignore_index=UNREAD, reduction="sum")
        known = batch.role_tags != UNREAD
        right = batch.role_tags[known].float()
        role_loss = functional.binary_cross_entropy_with_logits(roles[known], right, reduction="sum")
        cues = choose_cues(batch, scores.detach().numpy())
        if not cues:
            return cue_loss / count, role_loss / count, cue_loss * 0
        links = build_links(cues)
        with half:
            tags = self.network.linker(words, links.cues, links.scopes, links.relations, links.inside)
        link_loss = self.network.chain(tags.float(), links.tags, links.lengths).sum()
        return cue_loss / count, role_loss / count, link_loss / count

    def averaged(self) -> Network:
        """The network with the running mean of its weights, ready to read."""
        kept = Network(self.network.sizes)
        kept.load_state_dict({**self.network.state_dict(), **self.mean})
        return kept.eval()

    def save(self, path: Path) -> None:
        """All that a later call needs to go on; written whole or not at all."""
        state = {
            "network": self.network.state_dict(),
            "mean": self.mean,
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "epoch": self.epoch,
            "spent": self.spent,
            "random": torch.get_rng_state(),
        }
        new = path.with_suffix(".new")
        torch.save(state, new)
        new.replace(path)

    def resume(self, path: Path) -> None:
        """Go on from a checkpoint where there is one; an epoch that was cut off is begun again."""
        if not path.exists():
            return
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.mean = state["mean"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.epoch, self.spent = state["step"], state["epoch"], state["spent"]
        torch.set_rng_state(state["random"])


def blur_shapes(features: Tensor, share: float) -> Tensor:
    """Some windows as if all in small letters or all in capitals, as cables are: then words alone must do."""
    features = features.clone()
    for row in features:
        if torch.rand(()).item() < share:
            letters = torch.isin(row[:, 0], torch.tensor(LETTERS))
            row[letters, 0] = (LOWER, CAPITALS)[int(torch.randint(0, 2, ()).item())]
    return features


def choose_cues(batch: Batch, scores: Floats) -> list[Cue]:
    """The labelled cues, a third of them as the network sees them now; and words that it wrongly takes for cues."""
    cues: list[Cue] = []
    for begin, stretch in batch.stretches:
        wrong = find_runs(scores[begin : begin + len(stretch.words)], 0.4)
        for link in stretch.links:
            seen = [run for run in wrong if run[0] <= link.last and run[1] >= link.first]
            wrong = [run for run in wrong if run not in seen]
            first, last = seen[0] if seen and torch.rand(()).item() < 0.33 else (link.first, link.last)
            cues.append(Cue(begin, stretch.words, first, last, link.tags))
        nothing = np.zeros(len(stretch.words), np.int64)
        wrong = [run for run in wrong if stretch.cues[run[0]] == 0]
        # At the start the network takes much for a cue: hardly more wrong ones than right ones.
        cues += [Cue(begin, stretch.words, *run, nothing) for run in wrong[: len(stretch.links) + 1]]
    return cues
