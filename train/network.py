"""The network: pieces -> words with their cue scores; cue and word -> is it of this cue's source or content."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.nn.pairs import RELATIONS
from sayso.nn.words import FEATURES
from train.crf import Chain
from train.encoder import Encoder, Sizes
from train.operations import bend, pick

CUE_TAGS = 3
"""Outside, begin, inside."""
LINK_TAGS = 5
"""Outside, begin of source, inside source, begin of content, inside content."""
FORBIDDEN = [(0, 2), (3, 2), (4, 2), (0, 4), (1, 4), (2, 4)]
"""What is inside a span comes after its begin or its inside only."""
FORBIDDEN_FIRST = [2, 4]


class Tagger(nn.Module):
    """A window -> one vector a word, its cue scores, and what the lowest and the last but one layer made of it."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.encoder = Encoder(sizes, FEATURES, dropout)
        self.cues = nn.Linear(sizes.width, CUE_TAGS)
        self.roles = nn.Linear(sizes.width, 2)
        """Is the word in any source, in any content? Only a help in training."""

    def forward(
        self, pieces: Tensor, features: Tensor, firsts: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        states = self.encoder(pieces, features, mask)
        low, middle, words = (pick(chosen, firsts) for chosen in (states[1], states[-2], states[-1]))
        return words, self.cues(words), torch.cat([low, middle], dim=2)


class Linker(nn.Module):
    """Words, cues and how each word of a scope stands to its cue -> scores of LINK_TAGS for each word of each scope."""

    def __init__(self, width: int, dropout: float, inner: int = 128, reach: int = 2) -> None:
        super().__init__()
        self.reach = reach
        self.dropout = dropout
        self.word = nn.Linear(width, 2 * inner)
        self.cue = nn.Linear(2 * width, 2 * inner)
        self.relations = nn.ModuleList(nn.Embedding(values, inner) for values in RELATIONS)
        self.norm = nn.LayerNorm(inner)
        self.near = nn.ModuleList(nn.Linear((2 * reach + 1) * inner, inner) for _ in range(2))
        self.norms = nn.ModuleList(nn.LayerNorm(inner) for _ in range(2))
        self.tags = nn.Linear(inner, LINK_TAGS)
        for table in self.relations:
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, words: Tensor, cues: Tensor, scopes: Tensor, relations: Tensor, inside: Tensor) -> Tensor:
        """`words` [words, width]; `cues` [cues, 2]: numbers of the first and last word; `scopes` [cues, length]:
        numbers of the words looked at; `relations` [cues, length, columns]; `inside` [cues, length]: 1, or 0 where a
        row is filled up."""
        add, times = self.word(words)[scopes].chunk(2, dim=2)
        cue_add, cue_times = self.cue(words[cues].flatten(1)).unsqueeze(1).chunk(2, dim=2)
        x = add + cue_add + times * cue_times
        for column, table in enumerate(self.relations):
            x = x + table(relations[..., column])
        x = functional.dropout(bend(self.norm(x)), self.dropout, self.training) * inside.unsqueeze(2)
        for step, (near, norm) in enumerate(zip(self.near, self.norms, strict=True)):
            found = bend(norm(near(self._around(x, gap=1 + 2 * step))))
            x = (x + functional.dropout(found, self.dropout, self.training)) * inside.unsqueeze(2)
        return self.tags(x)

    def _around(self, x: Tensor, gap: int) -> Tensor:
        """Each word with its neighbours, every `gap`-th one, side by side: a convolution as one multiplication."""
        length = x.shape[1]
        wide = functional.pad(x, (0, 0, self.reach * gap, self.reach * gap))
        return torch.cat([wide[:, i * gap : i * gap + length] for i in range(2 * self.reach + 1)], dim=2)


class Network(nn.Module):
    """Tagger, linker, and the chain over the linker's tags."""

    def __init__(self, sizes: Sizes, dropout: float = 0.0) -> None:
        super().__init__()
        self.sizes = sizes
        self.tagger = Tagger(sizes, dropout)
        self.linker = Linker(sizes.width, dropout)
        self.chain = Chain(LINK_TAGS, FORBIDDEN, FORBIDDEN_FIRST)


def load_network(path: Path, dropout: float = 0.0) -> Network:
    """A network as training left it, ready to read; with a dropout, to train on."""
    state = torch.load(path, weights_only=True)["state"]
    encoder = "tagger.encoder"
    pieces, width = state[f"{encoder}.words.weight"].shape
    layers = sum(name.endswith("mix.bias") for name in state)
    inner = state[f"{encoder}.layers.0.widen.bias"].shape[0]
    network = Network(Sizes(pieces, state[f"{encoder}.places.weight"].shape[0], width, inner, layers), dropout)
    network.load_state_dict(state)
    return network.eval()
