"""Opening a network: the files must be there, and be the right ones."""

import hashlib

import pytest

from sayso.errors import SaysoError
from sayso.nn import WEIGHTS, open_network, open_spotter, tag_text
from sayso.nn.files import DIGESTS, LINKER, MENTION_RULES, RULES, SPOTTER, TAGGER, VOCABULARY, read_checked
from sayso.terms import Span


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


def test_every_file_has_a_digest():
    assert set(DIGESTS) == {TAGGER, LINKER, RULES, VOCABULARY, SPOTTER, MENTION_RULES}
    assert all(len(digest) == 64 for digest in DIGESTS.values())


@pytest.mark.skipif(not (WEIGHTS / TAGGER).exists(), reason="the weights are not in this checkout")
def test_the_shipped_networks_read():
    text = "Ilse Vranyek, the mayor of Korva, said on Monday that the bridge would stay shut."
    tags = tag_text(open_network(), open_spotter(), text, [Span(0, len(text))])
    (saying,) = tags.attributions
    assert [span.of(text) for span in saying.cue] == ["said"]
    assert saying.source[0].of(text).startswith("Ilse Vranyek")
    assert "the bridge would stay shut" in saying.content[0].of(text)
    assert ("Ilse Vranyek", "person") in [(m.span.of(text), m.kind) for m in tags.mentions]
