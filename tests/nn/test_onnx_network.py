"""Opening a network: the files must be there, and be the right ones."""

import hashlib

import pytest

from sayso.errors import SaysoError
from sayso.nn import WEIGHTS, open_network
from sayso.nn.files import DIGESTS, RULES, TAGGER, read_checked


def test_missing_weights_are_told_with_what_to_do(tmp_path):
    with pytest.raises(SaysoError, match=r"missing.*Install sayso from a release"):
        open_network(tmp_path)


def test_other_weights_are_refused(tmp_path):
    for name in DIGESTS:
        (tmp_path / name).write_bytes(b"something else")
    with pytest.raises(SaysoError, match="not the file that this version of sayso was made with"):
        open_network(tmp_path)


def test_the_right_file_is_read(tmp_path):
    (tmp_path / RULES).write_bytes(b"{}")
    assert read_checked(tmp_path, RULES, {RULES: hashlib.sha256(b"{}").hexdigest()}) == b"{}"


@pytest.mark.skipif(not (WEIGHTS / TAGGER).exists(), reason="the weights are not in this checkout")
def test_the_shipped_network_reads():
    from sayso.nn import tag_attributions
    from sayso.terms import Span

    text = "Ilse Vranyek, the mayor of Korva, said on Monday that the bridge would stay shut."
    (tagged,) = tag_attributions(open_network(), text, [Span(0, len(text))])
    assert [span.of(text) for span in tagged.cue] == ["said"]
    assert tagged.source[0].of(text).startswith("Ilse Vranyek")
    assert "the bridge would stay shut" in tagged.content[0].of(text)
