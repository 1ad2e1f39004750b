"""Data folders -> scores, compared with the floors that are pinned in floors.json."""
