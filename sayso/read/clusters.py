"""Entities in the making: which mentions belong together."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, field
from itertools import takewhile

from sayso.lang.en import sources as words
from sayso.lang.en.naming import BODY_WORDS
from sayso.lang.en.places import CAPITALS, SEATS, SHORT_NAMES, STATES
from sayso.lang.naming import PARTICLES, SHORT_FORMS
from sayso.names import fold_name, key_of, sound_of
from sayso.read.phrases import Phrase
from sayso.terms import Entity, EntityKind, Mention, MentionForm, Span

_SLUG = re.compile(r"[^\w]+")
_TAILS = frozenset("of in at for from to with on near by and who which that".split())
_MOST_ALIASES = 12
_SOUNDS_FROM = 5
"""Letters a word must have before another spelling of its sound is the same word."""
_CONSONANTS_FROM = 3
_CANDIDATES = 50
"""Entities looked at for one name, so that a long document costs no more than many short ones."""
_AROUND = 6
"""Mentions that may begin before a word and still reach over it."""
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}[a-z]?|[A-Z][A-Za-z]*[A-Z][A-Za-z]*")
_FEWEST_INITIALS = 3
_NO_KEYS = words.TITLES | PARTICLES
_BODY_HEADS = words.ORGANISATIONS | BODY_WORDS
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.AGENCY, EntityKind.OFFICE, EntityKind.OUTLET})
_LOOKED_BACK = 300
"""Mentions among which "the minister" looks for one."""
_NEAR = 1500
"""Characters within which a description is taken to mean the organisation just named."""


@dataclass(slots=True, eq=False)
class Cluster:
    """An entity in the making."""

    name: str
    kind: EntityKind
    mentions: list[Mention] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)

    @property
    def first_mention(self) -> int:
        """Where it is first mentioned, in characters."""
        return self.mentions[0].span.start

    def speaks(self) -> None:
        """Who speaks under a bare name is a person, or goes by the initials of a body; without a name, somebody."""
        if self.kind is EntityKind.OTHER:
            named = EntityKind.ORGANISATION if self.name.isupper() else EntityKind.PERSON
            self.kind = named if _head(self.name)[:1].isupper() else EntityKind.GROUP


class Clusters:
    """All entities of one document in the making, found by name, by a word of their name, and by place."""

    def __init__(self) -> None:
        self._all: list[Cluster] = []
        self._by_name: dict[str, Cluster] = {}
        self._by_sound: dict[str, Cluster] = {}
        self._by_key: defaultdict[str, list[Cluster]] = defaultdict(list)
        self._by_initials: dict[str, Cluster] = {}
        self._by_head: defaultdict[str, list[Cluster]] = defaultdict(list)
        self._papers: dict[str, Cluster] = {}
        self._placed: list[tuple[int, int, int, Cluster]] = []
        self._taken: set[Span] = set()

    def add_name(self, span: Span, text: str, kind: EntityKind, *, acts: bool = False) -> None:
        """A name, as the mention of the entity that already goes by it or by a longer form, else of a new one. A
        capital that `acts` is its state's government."""
        name = _plain(span.of(text))
        government = self.by_name(CAPITALS.get(name, name)) if acts else None
        cluster = government or self._same_name(name) or self._short_for(span, text, name, kind)
        if cluster is None:
            cluster = self._open(name, kind)
        elif len(name) > len(cluster.name) and (cluster.kind is not EntityKind.PLACE or cluster.name in SHORT_NAMES):
            cluster.aliases.add(cluster.name)
            cluster.name = name
            cluster.kind = kind if kind is not EntityKind.OTHER else cluster.kind
        elif name != cluster.name:
            cluster.aliases.add(name)
        self._name(cluster, name)
        self._place(cluster, span, MentionForm.NAME)

    def add_paper(self, span: Span, phrase: Phrase, *, definite: bool) -> None:
        """ "the memo" is the last memo; "a memo" always opens a new one."""
        if any(found.contains(span) for found, _ in self.inside(span)):
            return
        head = phrase.label.split()[-1].lower()
        cluster = self._papers.get(head)
        if cluster is None or not definite:
            cluster = self._open(phrase.label, EntityKind.DOCUMENT)
            self._papers[head] = cluster
            self._name(cluster, phrase.label)
        elif phrase.label != cluster.name:
            cluster.aliases.add(phrase.label)
        self._place(cluster, span, MentionForm.DESCRIPTION)

    def describe(self, cluster: Cluster | None, phrase: Phrase, form: MentionForm = MentionForm.DESCRIPTION) -> Cluster:
        """A description as the mention of `cluster`, or of a new entity where that is None."""
        if cluster is None:
            cluster = self._open(phrase.label, phrase.kind)
            self._name(cluster, phrase.label)
        elif phrase.label.casefold() != cluster.name.casefold():
            cluster.aliases.add(phrase.label)
        self._place(cluster, phrase.span, form)
        return cluster

    def called(self, head: str, span: Span, kinds: Set[EntityKind]) -> Cluster | None:
        """Who of these kinds went by `head` last before `span`: by the last word of a name or a description, or by a
        title."""
        fitting = {id(c) for c in self._by_head[head][-_CANDIDATES:] if c.kind in kinds}
        if not fitting:
            return None
        at = bisect_left(self._placed, (span.start, 0, 0))
        back = (cluster for _, _, _, cluster in self._placed[max(0, at - _LOOKED_BACK) : at][::-1])
        return next((cluster for cluster in back if id(cluster) in fitting), None)

    def covers(self, head: Span) -> bool:
        """Does a name or a description that is placed already end with this word, or hold it in its midst?"""
        at = bisect_left(self._placed, (head.end, 0, 0))
        for start, end, _, _ in self._placed[max(0, at - _AROUND) : at]:
            if start <= head.start and end >= head.end:
                return True
        return False

    def refer(self, cluster: Cluster, span: Span) -> None:
        """A pronoun as the mention of `cluster`."""
        self._place(cluster, span, MentionForm.PRONOUN)

    def mentions(self) -> list[tuple[Span, Cluster]]:
        """All mentions so far, in the order of the text."""
        found = [(mention.span, cluster) for cluster in self._all for mention in cluster.mentions]
        return sorted(found, key=lambda pair: (pair[0].start, pair[0].end))

    def adopt(self, cluster: Cluster) -> None:
        """An entity that was made elsewhere, of mentions that have no name."""
        self._all.append(cluster)

    def by_name(self, name: str) -> Cluster | None:
        """The entity that goes by this name, in whatever case, accents, script or spelling of the same sound."""
        full = SHORT_NAMES.get(name, name).casefold()
        return self._by_name.get(name.casefold()) or self._by_name.get(full) or self._by_sound.get(_sound(name))

    def inside(self, span: Span) -> list[tuple[Span, Cluster]]:
        """Names and descriptions that lie within `span`, in the order of the text."""
        found = []
        for at in range(bisect_left(self._placed, (span.start, 0, 0)), len(self._placed)):
            start, end, _, cluster = self._placed[at]
            if start >= span.end:
                break
            if end <= span.end:
                found.append((Span(start, end), cluster))
        return found

    def nearest_before(self, span: Span, kinds: set[EntityKind], within: int | None = None) -> Cluster | None:
        """The entity of one of `kinds` that was mentioned last before `span`, at most `within` characters back."""
        for at in range(bisect_left(self._placed, (span.start, 0, 0)) - 1, -1, -1):
            start, _, _, cluster = self._placed[at]
            if within is not None and span.start - start > within:
                return None
            if cluster.kind in kinds:
                return cluster
        return None

    def right_before(self, span: Span, text: str) -> Cluster | None:
        """The entity whose mention ends where `span` begins: whom "who" means."""
        for at in range(bisect_left(self._placed, (span.start, 0, 0)) - 1, -1, -1):
            start, end, _, cluster = self._placed[at]
            if end <= span.start:
                return cluster if not text[end : span.start].strip(" ,\n") else None
            if span.start - start > _NEAR:
                break
        return None

    def organisation_spoken_of(self, span: Span, head: str) -> Cluster | None:
        """Which organisation is meant by "the ... group": the one whose name follows; else of those named shortly
        before the one that has the word in its name; else the only one there is."""
        near: dict[int, Cluster] = {}
        place = bisect_left(self._placed, (span.start, 0, 0))
        following = self._placed[place : place + 1]
        if following and following[0][0] == span.end + 1:
            return following[0][3]
        for at in range(place - 1, -1, -1):
            start, _, _, cluster = self._placed[at]
            if span.start - start > _NEAR:
                break
            if cluster.kind is EntityKind.ORGANISATION:
                near[id(cluster)] = cluster
        called = [c for c in near.values() if head in c.name.lower().split()[1:]]
        fitting = called or [c for c in near.values() if _may_be(head, c.name)]
        return fitting[0] if len(fitting) == 1 else None

    def finish(self) -> tuple[tuple[Entity, ...], dict[int, str]]:
        """The entities, first mentioned first, and the id of each cluster's entity by `id(cluster)`."""
        ids: dict[int, str] = {}
        used: defaultdict[str, int] = defaultdict(int)
        entities = []
        for cluster in self._all:
            cluster.mentions.sort(key=lambda m: (m.span.start, m.span.end))
        for cluster in sorted(self._all, key=lambda c: c.mentions[0].span):
            base = _SLUG.sub("-", cluster.name.lower()).strip("-_") or "unnamed"
            slug = base
            while used[slug]:
                used[base] += 1
                slug = f"{base}-{used[base]}"
            used[slug] += 1
            ids[id(cluster)] = slug
            aliases = tuple(sorted(cluster.aliases - {cluster.name})[:_MOST_ALIASES])
            entities.append(Entity(slug, cluster.name, cluster.kind, aliases, tuple(cluster.mentions)))
        return tuple(entities), ids

    def _open(self, name: str, kind: EntityKind) -> Cluster:
        cluster = Cluster(name, kind)
        self._all.append(cluster)
        return cluster

    def _name(self, cluster: Cluster, name: str) -> None:
        self._by_name.setdefault(SHORT_NAMES.get(name, name).casefold(), cluster)
        if cluster.kind is not EntityKind.PERSON:
            self._by_initials.setdefault(_initials(name), cluster)
        if self._by_name.setdefault(name.casefold(), cluster) is cluster:
            self._by_sound.setdefault(_sound(name), cluster)
            for key in _keys(name):
                if cluster not in self._by_key[key][-3:]:
                    self._by_key[key].append(cluster)
        head = _called(name, cluster.kind)
        if cluster not in self._by_head[head][-3:]:
            self._by_head[head].append(cluster)

    def _place(self, cluster: Cluster, span: Span, form: MentionForm) -> None:
        if span in self._taken and any(m.span == span for m in cluster.mentions):
            return
        self._taken.add(span)
        cluster.mentions.append(Mention(span, form))
        if form is not MentionForm.PRONOUN:
            insort(self._placed, (span.start, span.end, len(self._placed), cluster))

    def _same_name(self, name: str) -> Cluster | None:
        """The entity that already goes by this name, or by one that this is a whole-word part of."""
        known = self.by_name(name)
        if known is not None:
            return known
        if name in SEATS:
            return self.by_name(SEATS[name])
        mine = name.split()
        near = {id(c): c for key in sorted(_keys(name)) for c in self._by_key[key][-_CANDIDATES:]}
        fitting = [
            c
            for c in near.values()
            if _one_word_for_word(mine, c.name.split())
            or _short_form(mine, c.name.split())
            or is_part(mine, c.name, c.kind)
            or is_part(c.name.split(), name, kind=c.kind)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _short_for(self, span: Span, text: str, name: str, kind: EntityKind) -> Cluster | None:
        """Whose initials these are ("Orlan Customs Union (OCU)"), and who is "the Court" of "the Supreme Court"."""
        if _ACRONYM.fullmatch(name):
            before = self._ending_at(span.start - 2) if text.startswith(" (", span.start - 2) else None
            if before is not None and _initials(before.name)[:1] == name[0]:
                return before
            return self._by_initials.get(name.replace(".", ""))
        if text[max(0, span.start - 4) : span.start].lower() == "the " and " " not in name:
            return self.called(name.lower(), span, _BODIES if kind is EntityKind.OTHER else {kind})
        initials = _initials(name)
        return self._by_name.get(initials.casefold()) if len(initials) >= _FEWEST_INITIALS else None

    def _ending_at(self, end: int) -> Cluster | None:
        at = bisect_left(self._placed, (end, 0, 0))
        return next((c for _, stop, _, c in self._placed[max(0, at - _AROUND) : at][::-1] if stop == end), None)


def _initials(name: str) -> str:
    """ "OCU" of "Orlan Customs Union"; of one word nothing."""
    parts = name.split()
    return "".join(word[0] for word in parts if word[0].isupper()) if len(parts) > 1 else ""


def _short_form(mine: list[str], theirs: list[str]) -> bool:
    """ "Bill Orlo" and "William Orlo"."""
    if len(mine) != len(theirs) or len(mine) < 2 or not _one_word_for_word(mine[1:], theirs[1:]):
        return False
    left, right = mine[0].lower(), theirs[0].lower()
    return left in SHORT_FORMS.get(right, ()) or right in SHORT_FORMS.get(left, ())


def is_part(short: list[str], name: str, kind: EntityKind) -> bool:
    """ "Wagner" of "Wagner Group", "Mr. Orlo" and "Prime Minister" of "Prime Minister Bram Orlo"; a state's name is no
    part of its ministry's."""
    bare = [w for w in short if w.lower().rstrip(".") not in words.TITLES]
    full = [w for w in name.split() if w.lower().rstrip(".") not in words.TITLES]
    if not bare and kind is EntityKind.PERSON and len(short) > 1:
        return short == name.split()[: len(short)] and len(full) < 4
    if not bare or len(bare) >= len(full) or " ".join(bare) in STATES or " ".join(bare) in CAPITALS:
        return False
    if kind is EntityKind.PERSON:
        return _one_word_for_word(bare, full[-len(bare) :]) or _one_word_for_word(bare, full[:1])
    return _one_word_for_word(bare, full[: len(bare)]) and full[-1].lower() in words.ORGANISATIONS


def _may_be(head: str, name: str) -> bool:
    """Any body may be called a group; a brigade is no association, and an office no company."""
    last = name.lower().split()[-1]
    return head in words.ANY_BODY or last == head or last not in _BODY_HEADS


def _one_word_for_word(mine: list[str], theirs: list[str]) -> bool:
    """Are these the same words, each but for accents, script and spellings of one sound?"""
    return len(mine) == len(theirs) and all(map(_one_word, mine, theirs))


def _one_word(mine: str, theirs: str) -> bool:
    """Vagner and Wagner; of two scripts, the consonants decide. Short words have too many neighbours."""
    if mine == theirs or (len(fold_name(mine)) >= _SOUNDS_FROM and sound_of(mine) == sound_of(theirs)):
        return True
    other_script = mine.isascii() != theirs.isascii() and fold_name(mine) not in {mine.casefold(), ""}
    return other_script and len(key_of(mine)) >= _CONSONANTS_FROM and key_of(mine) == key_of(theirs)


def _sound(name: str) -> str:
    return " ".join(sound_of(w) if len(w) >= _SOUNDS_FROM else fold_name(w) for w in name.split())


def _keys(name: str) -> set[str]:
    """By which words an entity is found: not by "of" and "Mr", but by the whole of "Prime Minister"."""
    parts = name.split()
    title = list(takewhile(lambda w: w.lower().rstrip(".") in words.TITLES, parts))
    keys = {key_of(w) for w in parts if w.lower().rstrip(".") not in _NO_KEYS}
    return keys | ({" ".join(title)} if len(title) > 1 else set())


def _called(name: str, kind: EntityKind) -> str:
    """By which word one may be called: "minister" of "Prime Minister Bram Orlo", "brigade" of "Venn Brigade"."""
    titles = [w for w in (word.rstrip(".").lower() for word in name.split()) if w in words.TITLES]
    return titles[-1] if titles and kind is EntityKind.PERSON else _head(name).lower()


def _head(name: str) -> str:
    """The last word before what hangs on it: "buyer" of "buyer for the brigade"."""
    parts = name.split()
    before_tail = list(takewhile(lambda word: word.lower() not in _TAILS, parts))
    return (before_tail or parts or [""])[-1]


def _plain(name: str) -> str:
    return re.sub(r"['’]s$|['’]$", "", " ".join(name.split())).rstrip(".")
