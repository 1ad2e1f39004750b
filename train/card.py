"""What made a network, written down beside it."""

from __future__ import annotations

import json
from pathlib import Path

from train.base import DIGESTS, PACKAGE

_CARD = """# Model card: who says what

**What it does.** Finds cues of saying and thinking in English news text, and for each its source and its content.
**What it is not for.** It does not judge whether anything said is true, who is meant, or whether a source is good. It
was trained on US political news; other kinds of text are read less well.

**Base.** The lowest {layers} layers of all-MiniLM-L6-v2 (Apache-2.0), from the Python package `{package}`, weights
SHA-256 `{base}`. The vocabulary is BERT's uncased English one (Apache-2.0). Word vectors are the base's, unchanged.
**Made by** `python -m train.attribution`, {steps} steps on {articles} labelled articles, with the knobs below.
**Data.** The labelled articles of whoever trained it. No text of them is in these files.

## Scores

On the development articles, before weights were stored in eight bits. F1 of the words in each role; of contents that
share at least half their words with the labelled one; and of those whose source is right as well (relations).

| {names} |
|{lines}|
| {values} |

## Files

| File | SHA-256 |
|---|---|
{files}

## Knobs

```json
{knobs}
```
"""

_MENTIONS = """# Model card: persons, organisations, places

**What it does.** Finds names, descriptions and pronouns that mean a person, an organisation or a place in English
text, nested ones too. **What it is not for.** It does not say who is meant, nor which mentions mean the same.

It reads what the network for attributions in this folder has encoded, and belongs to that one only.
**Made by** `python -m train.mentions` from {texts} texts of GUM (annotation CC BY 4.0) and re3d (by its sources'
licences). No text of them is in these files. F1 of exact spans on every eighth text, which set the thresholds:
{scores}.

| File | SHA-256 |
|---|---|
{files}

## Knobs

```json
{knobs}
```
"""


def write_card(
    folder: Path,
    *,
    knobs: dict[str, object],
    steps: int,
    articles: int,
    scores: dict[str, float],
    digests: dict[str, str],
) -> None:
    """Write `folder`/MODEL_CARD.md."""
    card = _CARD.format(
        layers=knobs["layers"],
        package=PACKAGE.replace("_", "-"),
        base=DIGESTS["model.safetensors"],
        steps=steps,
        articles=articles,
        names=" | ".join(scores),
        lines="|".join("---" for _ in scores),
        values=" | ".join(f"{value:.3f}" for value in scores.values()),
        files=_rows(digests),
        knobs=json.dumps(knobs, indent=1),
    )
    (folder / "MODEL_CARD.md").write_text(card)


def write_mention_card(
    folder: Path, *, knobs: dict[str, object], texts: int, scores: dict[str, float], digests: dict[str, str]
) -> None:
    """Write `folder`/MENTIONS_CARD.md."""
    card = _MENTIONS.format(
        texts=texts,
        scores=", ".join(f"{kind} {value:.3f}" for kind, value in scores.items()),
        files=_rows(digests),
        knobs=json.dumps(knobs, indent=1),
    )
    (folder / "MENTIONS_CARD.md").write_text(card)


def _rows(digests: dict[str, str]) -> str:
    return "\n".join(f"| {name} | `{digest}` |" for name, digest in digests.items())
