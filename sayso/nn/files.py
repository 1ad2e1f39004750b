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
    TAGGER: "90d4251f6ac2b93f7ccf18426627fd3d6cb49132d7768053885e3fceac51cfd9",
    LINKER: "426150b28799986b5b931717554fda970b9b76f2ff3e79afb22c443905fa9eb5",
    RULES: "2514eb4b4ec3aa6f44f4d7ce6cf0ba1f847056cbd8c0b3090c0dfeb0d62f72b1",
    VOCABULARY: "9114256b104cca80e04367526f03f46aa3c443c2ed174904142a73bbf13b9fbb",
    SPOTTER: "5b2f01db1bbdd371c4abec8345dab7dc7cae74859524af820499085f9eec9883",
    MENTION_RULES: "6c5df0637ccc86ee543feba2cda20e3f5afabfbde12cbee2972b91501c51cb2e",
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
