"""The measure and the floors of the intake benchmark."""

import gzip
import json
import os
from pathlib import Path

import pytest

import bench.floors
import bench.intake
from bench.shingles import Counts, count_shingles, score_pages


def test_runs_of_four_words_are_counted_as_a_bag():
    assert count_shingles("a b c d e", "a b c d x") == Counts(both=1, only_found=1, only_true=1)
    assert count_shingles("a b c d a b c d", "a b c d") == Counts(both=1, only_found=0, only_true=4)
    assert count_shingles("Hi, you!", "Hi you") == Counts(both=1, only_found=0, only_true=0)
    assert count_shingles("", "a b") == Counts(both=0, only_found=1, only_true=0)


def test_f1_is_taken_of_the_mean_precision_and_the_mean_recall():
    score = score_pages([Counts(1, 0, 1), Counts(1, 3, 0), Counts(0, 0, 4)])
    assert score.precision == pytest.approx((1 + 0.25) / 2)
    assert score.recall == pytest.approx((0.5 + 1 + 0) / 3)
    assert score.f1 == pytest.approx(2 * 0.625 * 0.5 / 1.125)


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A benchmark of one page whose article intake finds to the word, with floors of its own."""
    body = [f"The board of Velden met for the {n}th time on Tuesday, and again nothing came of it." for n in range(9)]
    page = "<html><body><article>" + "".join(f"<p>{words}</p>" for words in body) + "</article></body></html>"
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": "\n".join(body)}}))
    monkeypatch.setattr(bench.floors, "FLOORS", tmp_path / "floors.json")
    return tmp_path


def pin(data, floor):
    digest = bench.floors.digest_files([data / "ground-truth.json", data / "html" / "a.html.gz"], data)
    (data / "floors.json").write_text(json.dumps({"intake": {"data": digest, "floors": {"f1": floor}}}))


def test_a_score_below_its_floor_fails(data, capsys):
    pin(data, 1.0)
    assert bench.intake.main([str(data)]) == 0
    assert "F1 1.0000" in capsys.readouterr().out
    pin(data, 1.1)
    assert bench.intake.main([str(data)]) == 1
    assert "below its floor" in capsys.readouterr().out


def test_other_data_and_no_floor_fail(data, capsys):
    assert bench.intake.main([str(data)]) == 1
    assert "no floor is pinned" in capsys.readouterr().out
    (data / "floors.json").write_text(json.dumps({"intake": {"data": "0", "floors": {}}}))
    assert bench.intake.main([str(data)]) == 1
    assert "not what the floors were taken on" in capsys.readouterr().out


def test_no_data_is_the_callers_mistake(tmp_path, capsys):
    assert bench.intake.main([str(tmp_path)]) == 2
    assert bench.intake.main([]) == 2
    assert "usage" in capsys.readouterr().out


def test_intake_stands_at_its_floor():
    folder = os.environ.get("SAYSO_DATA")
    if not folder:
        pytest.skip("SAYSO_DATA names no folder of shared data")
    assert bench.intake.main([str(Path(folder))]) == 0
