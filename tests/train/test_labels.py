"""Labels in brat standoff -> tags."""

import pytest
from little_vocabulary import make_tokenizer

from train.brat import Article, Label, parse_standoff, read_articles
from train.labels import label_article, paragraphs_of

TEXT = "“It rained,” Ann said, “in Korva.”\nNobody saw it."


def spans(*words):
    return tuple((TEXT.index(word), TEXT.index(word) + len(word)) for word in words)


def brat(role, words, number):
    places = ";".join(f"{a} {b}" for a, b in spans(*words))
    return f"T{number}\t{role} {places}\t{' '.join(words)}"


STANDOFF = "\n".join(
    [
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        brat("Source", ["Ann"], 1),
        brat("Cue", ["said"], 2),
        brat("Content", ["“It rained,”", "“in Korva.”"], 3),
        brat("Attribution", ["said"], 4),
        brat("Discard", ["Nobody"], 5),
        "E2\tAttribution:T4 Cue:T2",
        "T9\tContent broken\nby a line",
    ]
)


def test_standoff_gives_whole_attributions():
    labels, unread = parse_standoff(STANDOFF)
    assert labels == (Label(spans("Ann"), spans("said"), spans("“It rained,”", "“in Korva.”")),)
    assert unread == spans("Nobody")


def test_a_content_in_two_arguments_is_one():
    standoff = STANDOFF.replace("Content:T3", "Content:T1 Content2:T2")
    assert parse_standoff(standoff)[0][0].content == spans("Ann", "said")


def test_an_article_is_taken_from_its_first_annotator(tmp_path):
    for name, content in (
        ("text/note.txt", TEXT),
        ("attributions/note_0b2c.ann", STANDOFF),
        ("attributions/note_ffff.ann", ""),
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    (article,) = read_articles(tmp_path)
    assert (article.name, article.text, len(article.labels)) == ("note", TEXT, 1)


def test_a_folder_without_labels_is_told(tmp_path):
    with pytest.raises(SystemExit, match="holds no attributions"):
        read_articles(tmp_path)


def test_tags():
    labels, unread = parse_standoff(STANDOFF)
    first, second = label_article(make_tokenizer(), Article("note", TEXT, labels, unread))
    assert first.cues.tolist() == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    ((cue, last, tags),) = [(link.first, link.last, link.tags.tolist()) for link in first.links]
    assert (cue, last) == (6, 6)
    assert tags == [3, 4, 4, 4, 4, 1, 0, 0, 3, 4, 4, 4, 4]
    assert first.roles[:, 0].tolist() == [0, 0, 0, 0, 0, 1] + [0] * 7
    assert second.cues.tolist() == [-1, 0, 0, 0]


def test_paragraphs_are_the_lines_that_hold_anything():
    text = "Ann said\n\n  \r\nit rained\n"
    assert [span.of(text) for span in paragraphs_of(text)] == ["Ann said", "it rained"]
