"""On whose say-so? Files in, a ledger of claims out."""
