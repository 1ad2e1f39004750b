"""Text -> tags: networks of our own, one a task, run by onnxruntime; their weights lie beside them.

network, spotter = open_network(), open_spotter()
tags = tag_text(network, spotter, text, paragraphs)
tags.attributions, tags.mentions
"""

from sayso.nn.mentions import KINDS, LEAST, Mentioned, Odds, Spotter, Tags, tag_text
from sayso.nn.onnx_network import WEIGHTS, OnnxNetwork, OnnxSpotter, open_network, open_spotter
from sayso.nn.tagger import Network, Tagged, tag_attributions

__all__ = [
    "KINDS",
    "LEAST",
    "WEIGHTS",
    "Mentioned",
    "Network",
    "Odds",
    "OnnxNetwork",
    "OnnxSpotter",
    "Spotter",
    "Tagged",
    "Tags",
    "open_network",
    "open_spotter",
    "tag_attributions",
    "tag_text",
]
