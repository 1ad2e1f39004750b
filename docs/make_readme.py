"""Runs the commands that README.md shows and writes what they print below them.

    python docs/make_readme.py           writes it
    python docs/make_readme.py --check   changes nothing; fails where it is not as it would be written

A block to fill is fenced as `console` and begins with `$ sayso`. The commands see a ledger of the demo pile.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from sayso.cli.app import build_app

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ sayso (?P<command>.+)\n(?P<output>(?:.*\n)*?)```\n")


def fill_blocks(page: str, ledger: Path) -> str:
    """The page with each block as its command prints it now, on a ledger of the demo pile."""
    runner = CliRunner(env={"SAYSO_LEDGER": str(ledger), "COLUMNS": "80", "NO_COLOR": "1"})

    def fill(block: re.Match[str]) -> str:
        shown = runner.invoke(build_app(), shlex.split(block["command"]), prog_name="sayso")
        if shown.exit_code:
            raise SystemExit(f"sayso {block['command']} ends with {shown.exit_code}: {shown.output}")
        return f"```console\n$ sayso {block['command']}\n{shown.stdout.strip()}\n```\n"

    return BLOCK.sub(fill, page)


def read_demo(ledger: Path) -> None:
    """The demo pile in a new ledger."""
    read = CliRunner().invoke(build_app(), ["read", "demo/pile", "--ledger", str(ledger)])
    if read.exit_code not in (0, 1):  # 1: the scan, where tesseract is missing
        raise SystemExit(read.output)


def main(arguments: list[str]) -> int:
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "demo.db"
        read_demo(ledger)
        before = README.read_text(encoding="utf-8")
        after = fill_blocks(before, ledger)
    if before == after:
        return 0
    if "--check" in arguments:
        print("README.md does not show what its commands print: run python docs/make_readme.py")
        return 1
    README.write_text(after, encoding="utf-8")
    print("wrote README.md")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
