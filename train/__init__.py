"""Labelled texts -> the networks that sayso reads with. One script a network, knobs first; needs the extra `train`."""
