"""Stretches with their tags -> batches for the encoder and, cue by cue, for the linker."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.nn.decode import CONTENT, SOURCE
from sayso.nn.pairs import pad_relations, relate, scope_of
from sayso.nn.windows import build_window, group_stretches
from sayso.nn.words import Ints, Words
from train.labels import UNREAD, Stretch

Group = list[Stretch]


@dataclass(frozen=True)
class Batch:
    """Windows side by side, filled up to the longest; the words of all windows count in one row."""

    pieces: Tensor
    features: Tensor
    mask: Tensor
    firsts: Tensor
    cue_tags: Tensor
    role_tags: Tensor
    stretches: list[tuple[int, Stretch]]
    """Each stretch with the number of its first word."""


@dataclass(frozen=True)
class Cue:
    """A cue to link: `begin` is the number of its stretch's first word, `tags` what the linker should give."""

    begin: int
    words: Words
    first: int
    last: int
    tags: Ints


@dataclass(frozen=True)
class Links:
    """The linker's input for some cues, and the tags it should give."""

    cues: Tensor
    scopes: Tensor
    relations: Tensor
    inside: Tensor
    lengths: Tensor
    tags: Tensor


def batch_windows(
    articles: list[Group], marks: tuple[int, int], *, window: int, size: int, rng: random.Random
) -> Iterator[Batch]:
    """All articles once, about `size` pieces a batch; `rng` cuts and mixes the windows otherwise every time."""
    groups: list[Group] = []
    for stretches in articles:
        known = {id(s.words): s for s in stretches}
        most = rng.randint(window * 3 // 5, window + 16)
        groups += [[known[id(words)] for words in g] for g in group_stretches((s.words for s in stretches), most)]
    rng.shuffle(groups)
    # Near neighbours in length share a batch, yet every batch holds other windows each time.
    pool = 16 * max(1, size // window)
    pools = [sorted(groups[i : i + pool], key=_pieces_of) for i in range(0, len(groups), pool)]
    packs = list(_pack(chain.from_iterable(pools), size))
    rng.shuffle(packs)
    for pack in packs:
        yield _build_batch(pack, marks)


def _pieces_of(group: Group) -> int:
    return sum(len(stretch.words.pieces) + 1 for stretch in group)


def _pack(groups: Iterator[Group], size: int) -> Iterator[list[Group]]:
    pack: list[Group] = []
    longest = 0
    for group in groups:
        longest = max(longest, _pieces_of(group))
        if pack and longest * (len(pack) + 1) > size:
            yield pack
            pack, longest = [], _pieces_of(group)
        pack.append(group)
    if pack:
        yield pack


def _build_batch(pack: list[Group], marks: tuple[int, int]) -> Batch:
    windows = [build_window([s.words for s in group], *marks) for group in pack]
    most = max(len(w.firsts) for w in windows)
    return Batch(
        _fill([w.pieces for w in windows], 0),
        _fill([w.features for w in windows], 0),
        _fill([np.ones(len(w.pieces), np.bool_) for w in windows], 0)[:, None, None, :],
        _fill([w.firsts for w in windows], 0),
        _fill([np.concatenate([s.cues for s in group]) for group in pack], UNREAD),
        _fill([np.concatenate([s.roles for s in group]) for group in pack], UNREAD),
        [
            (row * most + begin, stretch)
            for row, (window, group) in enumerate(zip(windows, pack, strict=True))
            for begin, stretch in zip(window.begins, group, strict=True)
        ],
    )


def _fill(rows: list[NDArray[np.generic]] | list[Ints], value: int) -> Tensor:
    block = np.full((len(rows), max(map(len, rows)), *rows[0].shape[1:]), value, rows[0].dtype)
    for line, row in zip(block, rows, strict=True):
        line[: len(row)] = row
    return torch.from_numpy(block)


def build_links(cues: list[Cue]) -> Links:
    """The scopes of all cues as one block, the shorter ones filled up."""
    scopes = [scope_of(cue.words, cue.first, cue.last) for cue in cues]
    relations, lengths = pad_relations([relate(cue.words, scope) for cue, scope in zip(cues, scopes, strict=True)])
    inside = np.arange(relations.shape[1]) < lengths[:, None]
    numbers = np.zeros(inside.shape, np.int64)
    tags = np.zeros(inside.shape, np.int64)
    for row, (cue, scope) in enumerate(zip(cues, scopes, strict=True)):
        numbers[row, : lengths[row]] = cue.begin + np.arange(scope.start, scope.end)
        tags[row, : lengths[row]] = _begin_anew(cue.tags[scope.start : scope.end])
    return Links(
        torch.tensor([(cue.begin + cue.first, cue.begin + cue.last) for cue in cues]),
        torch.from_numpy(numbers),
        torch.from_numpy(relations),
        torch.from_numpy(inside.astype(np.float32)),
        torch.from_numpy(lengths),
        torch.from_numpy(tags),
    )


def _begin_anew(tags: Ints) -> Ints:
    """A scope may cut a span: what is left of it begins with its first word."""
    tags = tags.copy()
    if tags[0] in (SOURCE + 1, CONTENT + 1):
        tags[0] -= 1
    return tags
