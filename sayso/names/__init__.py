"""Two names -> are they one name, how surely, and why: other spellings, scripts, orders and short forms."""

from sayso.names.folding import fold_name
from sayso.names.keys import key_of, sound_of
from sayso.names.likeness import SAME, Likeness, NameKind, Reason
from sayso.names.matching import same_name

__all__ = ["SAME", "Likeness", "NameKind", "Reason", "fold_name", "key_of", "same_name", "sound_of"]
