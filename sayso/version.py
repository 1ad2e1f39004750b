"""Which sayso this is, and which reader."""

VERSION = "0.1.0"

READER = f"sayso {VERSION} network-2"
"""Names the reader in every reading and claim. Change it with every change to what is read or weighed: a
ledger reads its documents again when, and only when, this differs."""
