"""Chains by hand and chains found -> MUC, B-cubed and entity CEAF, and their mean, the CoNLL score.

A chain is a set of mentions; a mention that is the same in both has the same key in both. Counts of several documents
are added before anything is divided.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

Chains = Sequence[frozenset[Hashable]]
Counts = tuple[float, float, float, float]
"""What was right and what could have been, for recall and for precision."""


def muc(gold: Chains, found: Chains) -> Counts:
    """Links: a chain of n mentions has n - 1, less one for each further piece that the other side breaks it into."""

    def links(chains: Chains, others: Chains) -> tuple[float, float]:
        where = {m: i for i, chain in enumerate(others) for m in chain}
        right = sum(len(c) - len({where.get(m, ("alone", m)) for m in c}) for c in chains)
        return right, sum(len(c) - 1 for c in chains)

    return (*links(gold, found), *links(found, gold))


def b_cubed(gold: Chains, found: Chains) -> Counts:
    """For each mention, the share of its chain that its other chain holds too."""

    def shares(chains: Chains, others: Chains) -> tuple[float, float]:
        where = {m: c for c in others for m in c}
        right = sum(len(c & where.get(m, frozenset())) / len(c) for c in chains for m in c)
        return right, sum(map(len, chains))

    return (*shares(gold, found), *shares(found, gold))


def ceaf_e(gold: Chains, found: Chains) -> Counts:
    """Chains paired one to one so that they are most alike in all; alike is 2 |A and B| / (|A| + |B|)."""
    alike = [[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold]
    best = best_assignment(alike)
    return best, len(gold), best, len(found)


def best_assignment(gains: list[list[float]]) -> float:
    """The greatest sum of gains with each row and each column used at most once (the Hungarian method)."""
    if not gains or not gains[0]:
        return 0.0
    if len(gains) > len(gains[0]):
        gains = [list(column) for column in zip(*gains, strict=True)]
    rows, columns = len(gains), len(gains[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        least, way, used = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        at = 0
        while row_of[at]:
            used[at] = True
            step, following = float("inf"), 0
            for column in range(1, columns + 1):
                if used[column]:
                    continue
                cost = -gains[row_of[at] - 1][column - 1] - of_row[row_of[at]] - of_column[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < step:
                    step, following = least[column], column
            for column in range(columns + 1):
                if used[column]:
                    of_row[row_of[column]] += step
                    of_column[column] -= step
                else:
                    least[column] -= step
            at = following
        while at:
            row_of[at] = row_of[way[at]]
            at = way[at]
    return sum(gains[row_of[c] - 1][c - 1] for c in range(1, columns + 1) if row_of[c])


MEASURES: dict[str, Callable[[Chains, Chains], Counts]] = {"muc": muc, "b_cubed": b_cubed, "ceaf_e": ceaf_e}


def score_chains(documents: Iterable[tuple[Chains, Chains]]) -> dict[str, float]:
    """F1 by each measure over all documents, and `conll`, their mean. A document is its gold and its found chains."""
    pairs = list(documents)
    scores = {}
    for name, measure in MEASURES.items():
        right_gold, gold, right_found, found = map(sum, zip(*(measure(*pair) for pair in pairs), strict=True))
        recall, precision = right_gold / (gold or 1), right_found / (found or 1)
        scores[name] = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    return {**scores, "conll": sum(scores.values()) / len(scores)}
