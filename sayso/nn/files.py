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
    TAGGER: "2a551bd9c4d5632fd37e2b6791b4b5d22b619d7ac3e434e1c9ee33214fc6e2ab",
    LINKER: "0845339fc5b9861599b9c774f128b0529afd1641762c9e4da76124fa34668227",
    RULES: "a4119ab14a606ca3067a02e6b5f360d7db8916608895c16b92bb869b5eea5d14",
    VOCABULARY: "9114256b104cca80e04367526f03f46aa3c443c2ed174904142a73bbf13b9fbb",
    SPOTTER: "52e00c28b7580b54edc127783c475c398c178db857529aa4174bccf54876e979",
    MENTION_RULES: "88844b0055616c96f5e3f857637f8b61f690b5efdd6afe000f056f6de3faa933",
}
"""SHA-256 of each file, as the cards beside them list them."""


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
