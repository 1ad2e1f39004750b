"""English: cues, hedges, denials, roles, metonyms, time words. Lists only: what follows from a word is decided by its
reader."""
