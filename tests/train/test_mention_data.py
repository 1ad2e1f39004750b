"""Labelled entities -> texts with mentions."""

import json

from train.mention_data import KINDS, read_conllu, read_re3d

WORDS = [
    ("The", "(1-person-new-cf1-2-coref", True),
    ("mayor", "", True),
    ("of", "", True),
    ("Korva", "(2-place-new-cf2-1-sgl)1)", True),
    ("met", "", True),
    ("Orlo", "(3-organization-new-cf3-1-sgl(4-person-new-cf4-1-sgl)", False),
    ("-", "", False),
    ("Venn", "3)", False),
    (".", "", True),
]


def write_conllu(path):
    lines = ["# newdoc id = invented", "# newpar", "# sent_id = 1"]
    for number, (word, entity, space) in enumerate(WORDS, 1):
        notes = "|".join([*([f"Entity={entity}"] if entity else []), *([] if space else ["SpaceAfter=No"])]) or "_"
        lines.append("\t".join([str(number), word, *["_"] * 7, notes]))
    lines += ["", "# newpar", "1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_"]
    lines += ["1\tIt\t_\t_\t_\t_\t_\t_\t_\tEntity=(5-place-x)|SpaceAfter=No", "2\t's\t_\t_\t_\t_\t_\t_\t_\t_"]
    path.write_text("\n".join(lines) + "\n")


def words_of(one):
    return {(one.text[start:end], KINDS[kind]) for start, end, kind in one.mentions}


def test_conllu(tmp_path):
    write_conllu(tmp_path / "note.conllu")
    (one,) = read_conllu(tmp_path)
    assert one.text.split("\n") == ["The mayor of Korva met Orlo-Venn.", "It's "]
    assert words_of(one) == {
        ("The mayor of Korva", "person"),
        ("Korva", "place"),
        ("Orlo-Venn", "organisation"),
        ("Orlo", "person"),
        ("It", "place"),
    }


def test_re3d(tmp_path):
    part = tmp_path / "a source"
    part.mkdir()
    text = "Orlo left Korva by train."
    rows = [("Person", "Orlo"), ("Location", "Korva"), ("Vehicle", "train")]
    entities = [
        {"documentId": "1", "type": kind, "begin": text.index(word), "end": text.index(word) + len(word)}
        for kind, word in rows
    ]
    (part / "documents.json").write_text(json.dumps({"_id": "1", "text": text}) + "\n")
    (part / "entities.json").write_text("\n".join(map(json.dumps, entities)))
    (one,) = read_re3d(tmp_path)
    assert words_of(one) == {("Orlo", "person"), ("Korva", "place")}
