"""All benchmarks, each in a process of its own, so that none pays for another's memory.

    python -m bench DATA

Exit status 1 where any figure is below its floor, 2 where data is missing.
"""

from __future__ import annotations

import subprocess
import sys

BENCHES = ("intake", "attribution", "times", "names", "mentions", "chains", "factuality", "speed", "throughput")


def main(arguments: list[str]) -> int:
    worst = 0
    for name in BENCHES:
        print(f"bench.{name}", flush=True)
        worst = max(worst, subprocess.run([sys.executable, "-m", f"bench.{name}", *arguments]).returncode)
        print(flush=True)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
