"""Weights for events: the same data gives the same file, and rare words stay out of it."""

import gzip
import json

import pytest

pytest.importorskip("scipy", reason="training needs scipy")

from sayso.weigh.factuality import apply_weights
from train.event_data import MarkedEvents, read_columns, read_targets
from train.factuality import Knobs, main, train_weights

HAPPENED = MarkedEvents(("The", "yard", "sold", "crates"), ((2, 3.0),))
FAILED = MarkedEvents(("The", "yard", "never", "sold", "crates"), ((3, -3.0),))
ONCE = MarkedEvents(("A", "zyzzyva", "sold", "crates"), ((2, 3.0),))


def test_weights_tell_what_happened_and_leave_out_what_is_rare():
    weights = train_weights([HAPPENED, FAILED] * 20 + [ONCE], Knobs(decay=1.0))
    (did,) = apply_weights(weights, HAPPENED.words, [2])
    (did_not,) = apply_weights(weights, FAILED.words, [3])
    assert did > 2 and did_not < -2
    assert not any("zyzzyva" in name for name in weights)


def test_the_same_data_gives_the_same_file(tmp_path, capsys):
    lines = ["0\tIt\t_\n1\tburnt\t3.0\n\n0\tNothing\t_\n1\tburnt\t-3.0\n"] * 4
    for half in ("train", "dev"):
        (tmp_path / f"{half}.conll").write_text("\n".join(lines))
    made = []
    for out in (tmp_path / "one", tmp_path / "two"):
        assert main([str(tmp_path), str(out)]) == 0
        made.append((out / "factuality.json.gz").read_bytes())
    assert made[0] == made[1]
    assert json.loads(gzip.decompress(made[0]))
    assert "DIGEST" in capsys.readouterr().out
    assert "mean absolute error" in (tmp_path / "one" / "FACTUALITY_CARD.md").read_text()


def test_a_folder_without_data_is_told(tmp_path, capsys):
    assert main([str(tmp_path), str(tmp_path / "out")]) == 2
    assert "usage" in capsys.readouterr().out


def test_events_are_read_from_columns_and_from_lines(tmp_path):
    (tmp_path / "a.conll").write_text("0\tIt\t_\n1\tburnt\t2.5\n\n0\tGone\t-1\n")
    (tmp_path / "a.jsonl").write_text('{"text": "It burnt", "targets": [{"span1": [1, 2], "label": 2.5}]}\n')
    first = MarkedEvents(("It", "burnt"), ((1, 2.5),))
    assert list(read_columns(tmp_path / "a.conll")) == [first, MarkedEvents(("Gone",), ((0, -1.0),))]
    assert list(read_targets(tmp_path / "a.jsonl")) == [first]
