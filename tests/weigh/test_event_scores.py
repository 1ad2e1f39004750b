"""How far the words have an event happen."""

import gzip

import pytest

from sayso.errors import WeightsError
from sayso.weigh.event_features import find_features, fold_words, split_words
from sayso.weigh.factuality import MOST, apply_weights, read_weights, score_events


def score(text):
    """The score of the word in brackets."""
    words = split_words(text.replace("[", " ").replace("]", " "))
    (place,) = [k for k, word in enumerate(words) if f"[{word}]" in text]
    (found,) = score_events(words, [place])
    return found


@pytest.mark.parametrize(
    ("likelier", "less"),
    [
        ("The yard [sold] forty crates in May.", "The yard will [sell] forty crates in May."),
        ("The yard will [sell] forty crates.", "The yard did not [sell] forty crates."),
        ("The yard managed to [sell] the crates.", "The yard refused to [sell] the crates."),
        ("The mayor said the yard had [sold] the crates.", "The mayor said the yard may have [sold] the crates."),
        ("The clerk left because the yard [burnt].", "The clerk will leave if the yard [burns]."),
        ("After the [sale] the clerk left.", "There was no [sale] of the crates."),
    ],
)
def test_what_happened_scores_higher(likelier, less):
    assert score(likelier) > score(less) + 0.3


def test_scores_stay_on_the_scale():
    weights = {"1": 400, "w sold": -1500}
    assert apply_weights(weights, ["sold", "crates"], [0, 1]) == [-MOST, MOST]


def test_no_name_and_no_number_becomes_a_feature():
    folded = fold_words(["Vranyek", "told", "Orlo", "that", "4711", "crates", "burnt"])
    names = " ".join(find_features(folded, 6)).lower()
    assert not any(word in names for word in ("vranyek", "orlo", "4711"))
    assert "crates" in names


@pytest.mark.parametrize("text", ["word", ". , ;", "WHO", "?"])
def test_any_word_has_features(text):
    words = split_words(text)
    assert all(find_features(fold_words(words), k) for k in range(len(words)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("didn’t sell", ["did", "n’t", "sell"]),
        ("cannot sell", ["can", "not", "sell"]),
        ("the mayor's yard", ["the", "mayor", "'s", "yard"]),
        ("“Gone,” he said", ["“", "Gone", ",", "”", "he", "said"]),
    ],
)
def test_words(text, words):
    assert split_words(text) == words


def test_missing_and_other_weights_are_refused(tmp_path):
    with pytest.raises(WeightsError, match="is missing: install sayso anew"):
        read_weights(tmp_path / "none.gz", "")
    (tmp_path / "other.gz").write_bytes(gzip.compress(b"{}"))
    with pytest.raises(WeightsError, match="not the file that this version"):
        read_weights(tmp_path / "other.gz", "0" * 64)
