"""Folders of labelled entities -> sayso/lang/en/name_weights.py: how much each cue says of the kind of a name.

    python -m train.name_cues DATA

DATA holds `gum/train`, `re3d` and `entities/wikigold`. Of re3d only the half is used that bench/mentions.py calls seen.
A softmax over the cues of sayso/read/name_cues.py, by gradient descent from nought: no seed, the same each time.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bench.data import find_part
from bench.gum import read_gum
from bench.marked import GoldMention, MarkedText
from bench.mentions import pair_mentions, split_half
from bench.re3d import read_re3d
from sayso.intake import take_in
from sayso.read.name_cues import CUES, SURNAME
from sayso.read.named import Evidence, gather_names
from sayso.read.sentences import split_sentences
from sayso.terms import Span

OUT = Path(__file__).parents[1] / "sayso" / "lang" / "en" / "name_weights.py"
KINDS = ("person", "organisation", "place", "other")
WIKIGOLD = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
STEPS, RATE, DECAY = 3000, 0.5, 2e-4
HEAD = '''"""How much each cue of a name speaks for a person, a body, a place; nought is for none of them.

Made by train/name_cues.py.
"""

'''


def read_wikigold(file: Path) -> Iterator[MarkedText]:
    """One text an article, words joined by spaces."""
    for number, article in enumerate(file.read_text("utf-8").split("-DOCSTART- O")):
        text, mentions, kind, start = "", [], "O", 0
        for line in [*article.strip().split("\n"), ""]:
            word, _, label = line.partition(" ")
            label = label.removeprefix("I-") or "O"
            if label != kind:
                if kind != "O":
                    mentions.append(_mention(text, start, kind))
                kind, start = label, len(text)
            text += f"{word} " if word else "\n"
        if text.strip():
            yield MarkedText(f"wikigold-{number}", text.rstrip(), tuple(mentions))


def _mention(text: str, start: int, kind: str) -> GoldMention:
    span = Span(start, len(text.rstrip()))
    return GoldMention(span, (span,), WIKIGOLD[kind], "name")


def label_names(marked: MarkedText, unlabelled: str | None) -> Iterator[tuple[Evidence, int, int]]:
    """Each different name of a text with its kind by hand, most often, and how often it is met. A name that nobody
    marked is of kind `unlabelled`, or left out."""
    document = take_in(marked.text.encode("utf-8"), name="a.txt")
    candidates, evidence = gather_names(marked.text, split_sentences(document))
    found = [GoldMention(c.span, (c.span,), "", "name", c.name) for c in candidates]
    gold = [m for m in marked.mentions if m.form == "name"]
    paired = pair_mentions(gold, found)
    kinds: dict[str, Counter[str]] = {name: Counter() for name in evidence}
    for i, mention in enumerate(found):
        kind = gold[paired[i]].kind if i in paired else unlabelled
        if kind is not None:
            kinds[mention.chain][kind] += 1
    best = {name: counts.most_common(1)[0][0] for name, counts in kinds.items() if counts}
    surnames = {name.split()[-1] for name, kind in best.items() if kind == "person" and " " in name}
    for name, kind in best.items():
        if name in surnames:
            evidence[name].cues[SURNAME] += 1
        yield evidence[name], KINDS.index(kind), sum(kinds[name].values())


def fit(rows: Sequence[tuple[Evidence, int, int]]) -> np.ndarray:
    """Weights by cue and kind; a name counts by the root of its mentions."""
    strengths = np.zeros((len(rows), len(CUES)))
    for i, (evidence, _, _) in enumerate(rows):
        for cue, strength in evidence.strengths().items():
            strengths[i, CUES.index(cue)] = strength
    wanted = np.eye(len(KINDS))[[kind for _, kind, _ in rows]]
    shares = np.sqrt([count for _, _, count in rows])
    shares /= shares.sum()
    weights = np.zeros((len(CUES), len(KINDS)))
    for _ in range(STEPS):
        scores = strengths @ weights
        guesses = np.exp(scores - scores.max(axis=1, keepdims=True))
        guesses /= guesses.sum(axis=1, keepdims=True)
        weights -= RATE * (strengths.T @ ((guesses - wanted) * shares[:, None]) + DECAY * weights)
    right = (guesses.argmax(axis=1) == wanted.argmax(axis=1)).mean()
    print(f"{len(rows)} names, {right:.3f} of them right on what was trained on")  # noqa: T201
    return weights[:, :3] - weights[:, 3:]


def main(arguments: list[str]) -> int:
    root = Path(arguments[0]) if len(arguments) == 1 else Path()
    gum, re3d = find_part(root, "gum", "train"), find_part(root, "re3d")
    wikigold = find_part(root, "entities", "wikigold", "CONLL-format", "data", "wikigold.conll.txt")
    if len(arguments) != 1 or gum is None or re3d is None or wikigold is None:
        print("usage: python -m train.name_cues DATA (with gum/train, re3d and entities/wikigold in it)")  # noqa: T201
        return 2
    rows = [row for path in sorted(gum.glob("*.conllu")) for row in label_names(read_gum(path), "other")]
    rows += [row for marked in split_half(read_re3d(re3d))["seen"] for row in label_names(marked, None)]
    rows += [row for marked in read_wikigold(wikigold) for row in label_names(marked, "other")]
    lines = [
        f'    "{cue}": ({person:.2f}, {organisation:.2f}, {place:.2f}),\n'
        for cue, (person, organisation, place) in zip(CUES, fit(rows), strict=True)
    ]
    table = "WEIGHTS: dict[str, tuple[float, float, float]] = {\n" + "".join(lines) + "}\n"
    OUT.write_text(HEAD + table, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
