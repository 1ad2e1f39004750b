"""A vocabulary small enough to read: whole words for what the tests say, letters for all else."""

import string

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

WHOLE = ["[UNK]", "[CLS]", "[SEP]", "the", "mayor", "denied", "taking", "money", "ann", "said", "that", "it", "rained"]


def make_tokenizer() -> Tokenizer:
    letters = string.ascii_lowercase + string.digits
    pieces = [*WHOLE, *string.punctuation, *"“”„«»’—", *letters, *(f"##{letter}" for letter in letters)]
    tokenizer = Tokenizer(WordPiece({piece: i for i, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def marks_of(tokenizer: Tokenizer) -> tuple[int, int]:
    return tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
