"""The files of a network: their names, and the digests that they must have."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sayso.errors import WeightsError

TAGGER = "attribution-tagger.onnx"
LINKER = "attribution-linker.onnx"
RULES = "attribution.json"
VOCABULARY = "vocabulary.json"
SPOTTER = "mentions.onnx"
MENTION_RULES = "mentions.json"

DIGESTS = {
    TAGGER: "",
    LINKER: "",
    RULES: "",
    VOCABULARY: "",
    SPOTTER: "",
    MENTION_RULES: "",
}
"""SHA-256 of each file. `python -m train.export` prints these lines."""


def read_checked(folder: Path, name: str, digests: dict[str, str]) -> bytes:
    """The file's bytes. WeightsError where it is missing or another than `digests` names."""
    path = folder / name
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise WeightsError(
            f"{path} is missing: the weights of the reading network did not come with this installation of sayso. "
            "Install sayso from a release, or train them: docs/training.md says how."
        ) from None
    if hashlib.sha256(content).hexdigest() != digests.get(name):
        raise WeightsError(
            f"{path} is not the file that this version of sayso was made with: install sayso anew, or put the "
            "digests of your own weights into sayso/nn/files.py."
        )
    return content
