"""Text -> tags: networks of our own, one a task, run by onnxruntime; their weights lie beside them.

network = open_network()
for tagged in tag_attributions(network, text, paragraphs):
    tagged.source, tagged.cue, tagged.content
"""

from sayso.nn.onnx_network import WEIGHTS, OnnxNetwork, open_network
from sayso.nn.tagger import Network, Tagged, tag_attributions

__all__ = ["WEIGHTS", "Network", "OnnxNetwork", "Tagged", "open_network", "tag_attributions"]
