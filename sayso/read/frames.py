"""A cue in its sentence -> where its source and its content stand.

Without a parse: a source is looked for from the cue outward up to the nearest clause boundary, a content on the other
side.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.lang.en import sources as words
from sayso.lang.en.cues import AUXILIARIES, SAID_ADVERBS, THAT_ONLY
from sayso.lang.en.inflect import IRREGULAR_PASTS
from sayso.lang.en.timewords import MONTHS
from sayso.read.cues import Cue, Frame, find_cues, is_cue_form
from sayso.read.tokens import Token

_MARKS = frozenset(',;:—–()“”"«»[]') | {"``", "''"}
_QUOTE_MARKS = frozenset('“”"«»„') | {"``", "''"}
_CLAUSE_WORDS = frozenset(
    """
    but while because although though when if that whether as since after before where so however yet until
    unless than how why what for
    """.split()
)
_LEADING = frozenset(
    """
    and but or however still yet meanwhile moreover also then later separately now so
    """.split()
)
_PREPOSITIONS = frozenset(
    """
    in on at to during of about after before from with by through via over for last this next early late
    """.split()
)
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday earlier recently
    """.split()
)
_DATE_WORDS = _DAYS | set(MONTHS)
_SUBJECT_RELATIVES = frozenset({"who", "which"})
_APPOSITION_STARTS = words.DETERMINERS | words.TITLES | {"who", "which", "whose", "then", "himself", "herself"}
_OPENS_CLAUSE = frozenset("but while who which although though when as after a an and according".split())
_PLAIN_APPOSITIONS = words.SPOKES | words.OFFICES | {"executive", "senior", "head", "author", "founder", "professor"}
_MOST_SOURCE_TOKENS = 24
_LONGEST_HEARER = 12
"""Words between "told" and "that": "this newspaper and the Evening Star"."""


@dataclass(frozen=True, slots=True)
class Sided:
    """What a cue was found to take; token indices, inclusive. No source: None."""

    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence ready for framing."""

    tokens: list[Token]
    quoted: list[bool]
    cues: list[list[Cue]]
    """All cues of the sentence, each with its possible frames."""


def frame_cue(scene: Scene, number: int, earlier: tuple[int, int] | None) -> tuple[Cue, Sided] | None:
    """Source and content of the sentence's cue `number`, by the first of its frames that fits.

    `earlier` is the source of the cue before it, for "…, adding that". None where no frame fits: then it is no cue.
    """
    for cue in scene.cues[number]:
        sided = _FRAMES[cue.frame](scene, cue, number, earlier)
        if sided is not None and sided.content:
            return cue, sided
    return None


def _frame_according(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    tokens = scene.tokens
    start = cue.last + 1
    end = _run_right(tokens, start)
    if end < start:
        return None
    source = (start, end)
    before, after = cue.first - 1, end + 1
    if _text_between(tokens, 0, before) and _word(tokens, before) not in {"that", "but", "and", ";"}:
        content = _trim(tokens, _clause_start(scene, before), before)
        # A clause that goes on behind the source is content too: "The bridge, according to Orlo, was mined".
        tail = _trim(tokens, after, len(tokens) - 1) if _word(tokens, after) == "," else None
        if tail and not _starts_new_clause(tokens, tail[0]):
            return Sided(source, tuple(c for c in (content, tail) if c))
        return Sided(source, (content,) if content else ())
    after += _word(tokens, after) == ","
    # All that follows stands in the paper, the sayings in it too.
    rest = _trim(tokens, after, len(tokens) - 1)
    return Sided(source, (rest,) if rest else ())


def _frame_say(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    tokens = scene.tokens
    source = earlier if cue.participle else _source_left(scene, cue)
    if cue.participle and source is None:
        source = _main_subject(scene, cue)
    start = _content_start(scene, cue)
    inverted = None
    if source is None and not cue.participle:
        inverted = _source_inverted(scene, cue)
        if inverted is None:
            return None
        source = inverted
        start = inverted[1] + 1
    if inverted is None and start is not None and start < len(tokens):
        if cue.base in THAT_ONLY and _word(tokens, start) != "that" and not scene.quoted[start]:
            return None
        end = _content_end(scene, number, start)
        content = _trim(tokens, start, end)
        return Sided(source, (content,)) if content else None
    if cue.participle:
        return None
    return _frame_postposed(scene, cue, number, source, start if inverted else None)


def _frame_postposed(
    scene: Scene, cue: Cue, number: int, source: tuple[int, int] | None, after: int | None
) -> Sided | None:
    """ "The bridge was mined, Orlo said." and "The bridge, Orlo said, was mined"."""
    tokens = scene.tokens
    head = min(cue.first, source[0] if source else cue.first)
    before = _trim(tokens, _clause_start(scene, head - 1), head - 1)
    if before is None:
        return None
    at = after if after is not None else _skip_adverbials(scene, cue.last + 1)
    pieces = [before]
    if _word(tokens, at) == "," and at + 1 < len(tokens):
        end = _content_end(scene, number, at + 1)
        piece = _trim(tokens, at + 1, end)
        if piece and not _starts_new_clause(tokens, piece[0]):
            pieces.append(piece)
    return Sided(source, tuple(pieces))


def _frame_direct(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    sided = _frame_say(scene, cue, number, earlier)
    if sided is None:
        return None
    touching = any(scene.quoted[i] for first, last in sided.content for i in (first, last))
    return sided if touching else None


def _frame_show(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    """Only papers and intercepts show: facts that "show" something are no source."""
    sided = _frame_say(scene, cue, number, earlier)
    if sided is None or sided.source is None:
        return None
    paper = any(
        t.lower in words.DOCUMENTS | words.INTELLIGENCE or t.lower == "it" for t in _slice(scene.tokens, sided.source)
    )
    return sided if paper else None


def _frame_to_do(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    tokens = scene.tokens
    if _word(tokens, cue.last + 1) != "to":
        return None
    return _right_of(scene, cue, number, earlier, cue.last + 1)


def _frame_urge(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    tokens = scene.tokens
    for at in range(cue.last + 1, min(cue.last + 8, len(tokens))):
        if tokens[at].lower == "to" and at > cue.last + 1:
            return _right_of(scene, cue, number, earlier, cue.last + 1)
        if tokens[at].word in _MARKS:
            return None
    return None


def _frame_about(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    follows = _word(scene.tokens, cue.last + 1)
    if (
        follows in _PREPOSITIONS
        or follows.endswith(("self", "selves"))
        or not follows
        or follows in _MARKS - _QUOTE_MARKS
        or follows == "."
    ):
        return None
    return _right_of(scene, cue, number, earlier, cue.last + 1)


def _frame_nobody(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None) -> Sided | None:
    tokens = scene.tokens
    if _word(tokens, cue.first - 1) == "it" or cue.first == 0:
        start = cue.last + 2 if _word(tokens, cue.last + 1) == "that" else cue.last + 1
        content = _trim(tokens, start, _content_end(scene, number, start))
        return Sided(None, (content,) if content else ())
    subject = cue.first - 1
    while subject > 0 and not _is_boundary(scene, subject - 1) and tokens[subject - 1].lower != "and":
        subject -= 1
    before = _trim(tokens, subject, cue.first - 1)
    start = cue.last + 1
    after = _trim(tokens, start, _content_end(scene, number, start))
    return Sided(None, tuple(c for c in (before, after) if c))


_FRAMES = {
    Frame.ACCORDING: _frame_according,
    Frame.SAY: _frame_say,
    Frame.TELL: _frame_say,
    Frame.SHOW: _frame_show,
    Frame.DIRECT: _frame_direct,
    Frame.TO_DO: _frame_to_do,
    Frame.URGE: _frame_urge,
    Frame.ABOUT: _frame_about,
    Frame.NOBODY: _frame_nobody,
}


def _right_of(scene: Scene, cue: Cue, number: int, earlier: tuple[int, int] | None, start: int) -> Sided | None:
    source = (earlier or _main_subject(scene, cue)) if cue.participle else _source_left(scene, cue)
    if source is None:
        return None
    content = _trim(scene.tokens, start, _content_end(scene, number, start))
    return Sided(source, (content,)) if content else None


def find_subject(tokens: list[Token], verb: int) -> tuple[int, int] | None:
    """The first and last token of the subject of the verb at `verb`; None where none stands before it."""
    while verb > 0 and (
        tokens[verb - 1].lower in AUXILIARIES
        or (tokens[verb - 1].lower.endswith("ly") and not tokens[verb - 1].is_name)
    ):
        verb -= 1
    quoted = [False] * len(tokens)
    scene = Scene(tokens, quoted, find_cues(tokens, quoted))
    if _word(tokens, verb - 1) in {"and", "but"}:
        # "She admitted knowing them but denied": the subject of the saying before.
        earlier = [frames[0].first for frames in scene.cues if frames[0].first < verb - 1]
        return find_subject(tokens[: verb - 1], earlier[-1]) if earlier else _shared_subject(scene, verb - 1)
    return _source_left(scene, Cue(Frame.SAY, verb, verb, verb, ""))


def _source_left(scene: Scene, cue: Cue) -> tuple[int, int] | None:
    """The subject before the cue, up to the nearest clause boundary."""
    tokens = scene.tokens
    last = cue.first - 1
    if last < 0 or scene.quoted[last]:
        return None
    if tokens[last].word == ",":
        return _source_with_apposition(scene, last)
    if not tokens[last].is_word:
        return None
    if tokens[last].lower in _SUBJECT_RELATIVES:
        return last, last
    if tokens[last].lower in {"and", "but"}:
        return _shared_subject(scene, last)
    first = last
    verbs = {frames[0].verb for frames in scene.cues}
    while first > 0 and not _is_boundary(scene, first - 1) and first - 1 not in verbs:
        first -= 1
    first = _after_coordination(tokens, first, last)
    while first < last and (tokens[first].lower in _LEADING or tokens[first].lower.endswith("ly")):
        first += 1
    relative = next((i for i in range(last - 1, first, -1) if tokens[i].lower in {"who", "which", "whom"}), None)
    if relative is not None and not _looks_finite(tokens, relative + 1, first):
        first = relative + 1
    while first < last and is_cue_form(tokens[first].lower) and not tokens[first].is_name:
        first += 1
    first = _after_date(tokens, first, last)
    if last - first >= _MOST_SOURCE_TOKENS or tokens[first].lower in _PREPOSITIONS - {"last"}:
        return None
    if first == last and tokens[first].lower in AUXILIARIES | _LEADING | {"not", "there"}:
        return None
    return first, last


def _after_date(tokens: list[Token], first: int, last: int) -> int:
    """ "*On 7 February 1966* the Korva office reported": the date is no part of the name."""
    if tokens[first].lower not in {"on", "in", "by", "since", "during"}:
        return first
    dated = [
        i for i in range(first + 1, min(first + 6, last)) if tokens[i].word.isdigit() or tokens[i].lower in _DATE_WORDS
    ]
    return dated[-1] + 1 if dated else first


def _source_with_apposition(scene: Scene, comma: int) -> tuple[int, int] | None:
    """ "Huma Orlo, a vice chair of the yard, said": the name with what is set between commas."""
    tokens = scene.tokens
    opening = comma - 1
    while opening > 0 and tokens[opening].word != "," and not scene.quoted[opening]:
        opening -= 1
    if opening <= 0 or scene.quoted[opening] or comma - opening > 20:
        return None
    inside = tokens[opening + 1]
    first = opening - 1
    while first > 0 and not _is_boundary(scene, first - 1):
        first -= 1
    # "Huma Orlo, a clerk, said" and "The clerk, Huma Orlo, said"; but "In Korva, Orlo, he said" is none.
    described = tokens[first].lower in words.DETERMINERS and inside.is_name
    if not (described or inside.lower in _APPOSITION_STARTS or inside.word[0].isdigit() or inside.word[0].islower()):
        return _source_with_titles(scene, comma)
    first = _after_coordination(tokens, first, opening - 1)
    while first < opening - 1 and tokens[first].lower in _LEADING:
        first += 1
    if first >= opening or not tokens[first].is_word or opening - first > 12:
        return None
    if tokens[first].lower in _PREPOSITIONS or tokens[opening - 1].lower in _PREPOSITIONS:
        return None
    return first, comma - 1


def _source_with_titles(scene: Scene, comma: int) -> tuple[int, int] | None:
    """ "Mr. Bram Orlo, Deputy, Korva Department of Roads, advised": a name and its posts, which no verb interrupts."""
    tokens = scene.tokens
    first = comma
    while first > 0 and comma - first < _MOST_SOURCE_TOKENS and not scene.quoted[first - 1]:
        word = tokens[first - 1]
        if word.word != "," and (_is_boundary(scene, first - 1) or _looks_finite(tokens, first - 1, 0)):
            break
        first -= 1
    titled = (i for i in range(first, comma) if tokens[i].lower in words.PERSONAL_TITLES)
    first = next((i for i in titled if i == first or tokens[i - 1].word == ","), comma)
    return (first, comma - 1) if first < comma else None


def _source_inverted(scene: Scene, cue: Cue) -> tuple[int, int] | None:
    """ "…," said Orlo, a welder."""
    tokens = scene.tokens
    before = cue.first - 1
    marks = _QUOTE_MARKS if cue.frame is Frame.TELL else _QUOTE_MARKS | {","}
    if before < 0 or tokens[before].word not in marks or tokens[cue.verb].lower == cue.base:
        return None
    start = cue.last + 1
    if start >= len(tokens) or not tokens[start].is_word or tokens[start].lower in _CLAUSE_WORDS | _PREPOSITIONS:
        return None
    end = _run_right(tokens, start)
    if _word(tokens, end + 1) == "," and _word(tokens, end + 2) in _APPOSITION_STARTS | _PLAIN_APPOSITIONS:
        end = _run_right(tokens, end + 2)
    return (start, end) if start <= end < start + _MOST_SOURCE_TOKENS else None


def _shared_subject(scene: Scene, conjunction: int) -> tuple[int, int] | None:
    """ "Orlo flew home and said": the subject of the clause before "and"."""
    first = conjunction - 1
    while first > 0 and not _is_boundary(scene, first - 1):
        first -= 1
    return _subject_from(scene.tokens, first, conjunction - 1)


def _main_subject(scene: Scene, cue: Cue) -> tuple[int, int] | None:
    """The subject of the sentence, for a participle without a cue before it."""
    return _subject_from(scene.tokens, 0, cue.first - 1) if cue.first > 1 else None


def _subject_from(tokens: list[Token], first: int, last: int) -> tuple[int, int] | None:
    while first < last and (tokens[first].lower in _LEADING or not tokens[first].is_word):
        first += 1
    end = first
    while end <= last and tokens[end].is_word and not _looks_finite(tokens, end, first):
        end += 1
    if end == first or end > last or tokens[first].lower in _PREPOSITIONS or end - first > 10:
        return None
    return first, end - 1


def _looks_finite(tokens: list[Token], i: int, first: int) -> bool:
    word = tokens[i].lower
    if i == first or tokens[i].is_name:
        return False
    if word in AUXILIARIES or is_cue_form(word) or word in IRREGULAR_PASTS:
        return True
    return word.endswith("ed") and len(word) > 3


def _after_coordination(tokens: list[Token], first: int, last: int) -> int:
    """In "Orlo left and the mayor said" the source begins after "and"; in "Orlo and the mayor said" before."""
    for i in range(last - 1, first, -1):
        if tokens[i].lower in {"and", "or"} and any(_looks_finite(tokens, j, first) for j in range(first, i)):
            return i + 1
    return first


def _is_boundary(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    return token.word in _MARKS or token.lower in _CLAUSE_WORDS - {"for", "as", "than"} or scene.quoted[i]


def _run_right(tokens: list[Token], start: int) -> int:
    """The last token of the noun phrase from `start`: up to a mark that ends it; an apposition is left out."""
    i = start
    while i < len(tokens):
        word = tokens[i].word
        if word in _MARKS and word not in _QUOTE_MARKS:
            break
        if i > start and (
            word in ".?!" or tokens[i].lower in {"that", "who", "which", "but", "when", "while", "as", "because"}
        ):
            break
        inside = tokens[i - 1].lower in {"of", "the", "a"}
        if word in _QUOTE_MARKS and start < i < len(tokens) - 1 and not inside:
            break
        i += 1
    return i - 1


def _content_start(scene: Scene, cue: Cue) -> int | None:
    """Where a content begins behind its cue; None where none stands there."""
    tokens = scene.tokens
    at = _skip_adverbials(scene, _skip_addressee(scene, cue))
    word = _word(tokens, at)
    if not word or word in {".", ";", "?", "!"} or word == ",":
        comma_quote = word == "," and at + 1 < len(tokens) and tokens[at + 1].word in _QUOTE_MARKS
        ends_clause = cue.first > 0 and _word(tokens, cue.first - 1) in _QUOTE_MARKS | {","}
        return at + 1 if comma_quote and not ends_clause and not _content_before(scene, cue) else None
    if word == ":":
        return at + 1
    if word in _PREPOSITIONS - {"this", "last", "over", "during"} and cue.base not in {"think", "believe"}:
        return None if word in {"at", "by"} else at
    return at


def _content_before(scene: Scene, cue: Cue) -> bool:
    return any(scene.quoted[i] for i in range(cue.first))


def _skip_addressee(scene: Scene, cue: Cue) -> int:
    """Past the hearer: "told *the Courier* that"."""
    tokens, at = scene.tokens, cue.last + 1
    if cue.frame is not Frame.TELL and _word(tokens, at) != "to":
        return at
    if _word(tokens, at) == "to":
        at += 1
    begin = at
    for that in range(begin + 1, min(begin + _LONGEST_HEARER, len(tokens))):
        if not tokens[that].is_word:
            break
        if tokens[that].lower == "that":
            return that
    if cue.base not in {"tell", "inform", "remind", "brief", "notify"} and _word(tokens, at) != "to":
        return begin
    while at < len(tokens) and tokens[at].is_word and at - begin < 9:
        word = tokens[at].lower
        if word in {"that", "how", "whether", "why", "if", "what"}:
            break
        if at > begin and word in words.DETERMINERS | set(words.PRONOUNS) | _PREPOSITIONS | _DAYS:
            break
        at += 1
    return at


def _skip_adverbials(scene: Scene, at: int) -> int:
    """Past "in a statement on Tuesday", where a content, a comma or the end follows soon."""
    tokens = scene.tokens
    if _word(tokens, at) not in _PREPOSITIONS | _DAYS or _is_infinitive(tokens, at):
        return at
    for i in range(at + 1, min(at + 14, len(tokens))):
        word = tokens[i].lower
        if word in {"that", ":"} or tokens[i].word in _QUOTE_MARKS or word in {".", ","}:
            return i
        if i > at + 1 and word in {"he", "she", "they", "it", "there", "i", "we"}:
            return i
    return at


def _is_infinitive(tokens: list[Token], at: int) -> bool:
    """ "told him *to take* two": what is asked, not whom it is said to."""
    if _word(tokens, at) != "to" or at + 1 >= len(tokens):
        return False
    follows = tokens[at + 1]
    return follows.is_word and not follows.is_name and follows.lower not in words.DETERMINERS | set(words.PRONOUNS)


def _content_end(scene: Scene, number: int, start: int) -> int:
    """The last token of a content that begins at `start`: the sentence's end, or before the next saying set off by a
    comma."""
    tokens = scene.tokens
    for frames in scene.cues[number + 1 :]:
        cue = frames[0]
        # "…, is reportedly the owner": what the speaker says still; but "Reportedly" begins a sentence.
        if cue.first <= start or (cue.base in SAID_ADVERBS and not tokens[cue.first].word.istitle()):
            continue
        head = cue.first
        while head > start and not _is_boundary(scene, head - 1) and tokens[head - 1].lower not in {"and"}:
            head -= 1
        while head > start and tokens[head - 1].lower in {"and", "but", "while", "though", "although", "as"}:
            head -= 1
        if head - 2 > start and tokens[head - 1].word == ",":
            return head - 2
        # "claimed to have five hundred men *and said* that": the same speaker goes on.
        if head - 1 > start and cue.first == head + 1 and tokens[head].lower in {"and", "but"} and not cue.participle:
            return head - 1
    return len(tokens) - 1


def _clause_start(scene: Scene, last: int) -> int:
    """Where the clause that ends at `last` begins: the sentence, or after a saying set off before it."""
    tokens = scene.tokens
    for i in range(last - 1, 0, -1):
        if tokens[i].word in {";", "—"} or (
            tokens[i].word == "," and tokens[i + 1].lower in {"but", "while"} and not scene.quoted[i]
        ):
            return i + 1
    return 0


def _starts_new_clause(tokens: list[Token], i: int) -> bool:
    """ ", adding", ", but she", ", who": not the rest of the content."""
    word = tokens[i].lower
    return word in _OPENS_CLAUSE or (is_cue_form(word) and word.endswith("ing"))


def _trim(tokens: list[Token], first: int, last: int) -> tuple[int, int] | None:
    """Without the marks and conjunctions at the edges; quotation marks stay."""
    last = min(last, len(tokens) - 1)
    while first <= last and (
        (not tokens[first].is_word and tokens[first].word not in _QUOTE_MARKS and tokens[first].word not in "$€£([")
        or tokens[first].lower in {"and", "but"}
    ):
        first += 1
    while (
        last >= first
        and not tokens[last].is_word
        and tokens[last].word not in _QUOTE_MARKS
        and tokens[last].word not in ")%]"
    ):
        last -= 1
    return (first, last) if first <= last and _text_between(tokens, first, last) else None


def _text_between(tokens: list[Token], first: int, last: int) -> bool:
    return any(tokens[i].is_word for i in range(max(first, 0), min(last, len(tokens) - 1) + 1))


def _slice(tokens: list[Token], ends: tuple[int, int]) -> list[Token]:
    return tokens[ends[0] : ends[1] + 1]


def _word(tokens: list[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""
