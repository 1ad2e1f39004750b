"""A trained network -> the files that sayso reads with: `python -m train.export NETWORK.pt FOLDER`.

The tagger's multiplications and word vectors are stored in eight bits. The linker keeps its 32: it is small, and with
eight the words of contents are half a point worse. The digests to pin in sayso/nn/files.py are printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from sayso.nn.files import LINKER, RULES, TAGGER, VOCABULARY
from sayso.nn.pairs import RELATIONS
from sayso.nn.words import FEATURES
from train.base import load_base, mark_pieces
from train.network import Network, load_network

THRESHOLD = 0.4
"""How likely a word must be in a cue. Of 0.3, 0.35 ... 0.5 on PolNeAR's development articles: relations are as good as
at 0.5, where they are best, and the words of cues nearly a point better."""


def main() -> None:
    """Read the arguments and write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--exact", action="store_true", help="keep 32 bits, to compare with")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    given = parser.parse_args()
    digests = export_network(
        load_network(given.network),
        load_base().tokenizer,
        given.folder,
        threshold=given.threshold,
        small=not given.exact,
    )
    for name, digest in digests.items():
        print(f'    "{name}": "{digest}",')  # noqa: T201


def export_network(
    network: Network, tokenizer: Tokenizer, folder: Path, *, threshold: float = THRESHOLD, small: bool = True
) -> dict[str, str]:
    """Write all files into `folder`; their digests by name."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    width = network.tagger.encoder.words.embedding_dim
    window = (_numbers(1, 9), torch.zeros(1, 9, len(FEATURES), dtype=torch.long), _numbers(1, 5))
    axes = {"pieces": {1: "pieces"}, "features": {1: "pieces"}, "firsts": {1: "words"}}
    export_module(network.tagger, window, list(axes), ["words", "cues", "early"], axes, folder / TAGGER, small=small)
    links = (
        torch.zeros(6, width),
        _numbers(2, 2),
        _numbers(2, 4),
        torch.zeros(2, 4, len(RELATIONS), dtype=torch.long),
        torch.ones(2, 4),
    )
    pair = {0: "cues", 1: "scope"}
    axes = {"words": {0: "words"}, "cues": {0: "cues"}, "scopes": pair, "relations": pair, "inside": pair}
    export_module(network.linker, links, list(axes), ["tags"], axes, folder / LINKER, small=False)
    with torch.no_grad():
        steps, first = network.chain.rules()
    rules = {
        "marks": mark_pieces(tokenizer),
        "threshold": threshold,
        "steps": steps.tolist(),
        "first": first.tolist(),
    }
    (folder / RULES).write_text(json.dumps(rules) + "\n")
    (folder / VOCABULARY).write_text(tokenizer.to_str())
    names = (TAGGER, LINKER, RULES, VOCABULARY)
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}


def _numbers(*shape: int) -> Tensor:
    return torch.zeros(*shape, dtype=torch.long)


def export_module(
    module: nn.Module,
    given: tuple[Tensor, ...],
    inputs: list[str],
    outputs: list[str],
    axes: dict[str, dict[int, str]],
    path: Path,
    *,
    small: bool,
) -> None:
    """Write one module for onnxruntime; `axes` are the lengths that may differ from those of `given`."""
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        # The exporter that needs no further package is the older one, and says so at length.
        warnings.simplefilter("ignore")
        whole = path if not small else Path(folder) / "whole.onnx"
        torch.onnx.export(
            module,
            given,
            str(whole),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        if small:
            # Seven bits of weight: processors without VNNI overflow with eight, and would read otherwise than others.
            quantize_dynamic(
                whole,
                path,
                op_types_to_quantize=["MatMul", "Gather"],
                per_channel=True,
                reduce_range=True,
                weight_type=QuantType.QInt8,
            )


if __name__ == "__main__":
    main()
