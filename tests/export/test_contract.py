"""The JSON contract: the schema says what the vocabulary says, and every reading keeps to it."""

import dataclasses
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_readings import SURE, read_marked

from sayso import terms
from sayso.export import load_schema, reading_as_json
from sayso.export.safe import json_line
from sayso.terms import Issue, IssueKind, Response, ResponseKind, Span

NESTED = (
    "<source Ann Lund> <cue said> <content <source2 Bo Berg> <cue2 had told> her that <content2 the permit was sold "
    "in early February>>.\nRead more here.\n"
)


@pytest.fixture(scope="module")
def schema():
    return load_schema()


@pytest.fixture(scope="module")
def valid(schema):
    validator = jsonschema.Draft202012Validator(schema)

    def check(value):
        validator.validate(json.loads(json_line(value)))

    return check


def nested_reading():
    silence = Response("r-1", ResponseKind.NO_ANSWER, Span(0, 8), by="Bo Berg", to="Quay Post", about="document")
    odd = Issue(IssueKind.ENCODING, "post.txt", "Two characters were replaced.")
    return read_marked(NESTED, title="Quiet cargo", responses=[silence], issues=[odd], time="early February")


GRADES = ["source_grades", "claim_grades"]


def test_keys_and_order_are_those_of_the_contract():
    out = reading_as_json(*nested_reading())
    assert list(out) == ["reader", "document", "attributions", "claims", "responses", "entities", "timexes", *GRADES]
    keys = "id sha256 title outlet language clocks text issues"
    assert list(out["document"]) == keys.split()
    assert list(out["document"]["clocks"]) == ["event", "statement", "document", "publication", "repost", "capture"]
    assert list(out["attributions"][0]) == ["id", "source", "cue", "content", "quoting", "parent"]
    claim = "id content text chain certainty polarity event_status time entities clocks likelihood confidence"
    assert list(out["claims"][0]) == claim.split()
    assert list(out["claims"][0]["chain"][0]) == ["label", "kind", "named", "span", "cue", "entity", "grade"]
    assert list(out["claims"][0]["time"]) == ["span", "value", "mod", "anchor"]
    assert list(out["responses"][0]) == ["kind", "by", "to", "about", "span", "at"]
    assert list(out["entities"][0]) == ["id", "name", "kind", "aliases", "mentions"]
    assert list(out["timexes"][0]) == ["span", "type", "value", "mod", "anchor"]


def test_a_reading_is_valid_and_its_offsets_give_back_the_words(valid):
    out = reading_as_json(*nested_reading())
    valid(out)
    text = out["document"]["text"]
    inner = next(claim for claim in out["claims"] if len(claim["chain"]) == 3)
    assert [hop["label"] for hop in inner["chain"]] == ["Quay Post", "Ann Lund", "Bo Berg"]
    assert [text[s:e] for s, e in inner["content"]] == ["the permit was sold in early February"]
    start, end = inner["chain"][2]["cue"]
    assert text[start:end] == "had told"
    assert out["document"]["clocks"]["publication"] == {
        "value": "2031-04-02",
        "precision": "day",
        "basis": "date line",
        "span": None,
    }
    assert [issue["kind"] for issue in out["document"]["issues"]] == ["encoding"]


def test_an_issue_of_intake_and_reader_stands_there_once():
    reading, claims = nested_reading()
    twice = dataclasses.replace(reading, document=dataclasses.replace(reading.document, issues=reading.issues))
    assert len(reading_as_json(twice, claims)["document"]["issues"]) == 1


def test_the_schema_refuses_what_is_not_in_the_contract(schema, valid):
    good = reading_as_json(*nested_reading())
    for spoil in (
        lambda out: out.update(extra=1),
        lambda out: out["document"].pop("sha256"),
        lambda out: out["claims"][0].update(certainty="sure"),
        lambda out: out["claims"][0].update(chain=[]),
        lambda out: out["attributions"][0].update(content=[[1, 2, 3]]),
        lambda out: out["document"]["clocks"]["publication"].update(value="April"),
        lambda out: out["timexes"][0].update(mod="EARLY"),
    ):
        bad = json.loads(json.dumps(good))
        spoil(bad)
        with pytest.raises(jsonschema.ValidationError):
            valid(bad)
    jsonschema.Draft202012Validator.check_schema(schema)


ENUMS = {
    ("attribution", "quoting"): terms.Quoting,
    ("claim", "certainty"): terms.Certainty,
    ("claim", "polarity"): terms.Polarity,
    ("claim", "event_status"): terms.EventStatus,
    ("hop", "kind"): terms.HopKind,
    ("response", "kind"): terms.ResponseKind,
    ("entity", "kind"): terms.EntityKind,
    ("timex", "type"): terms.TimexType,
    ("timex", "mod"): terms.TimexMod,
    ("time", "mod"): terms.TimexMod,
    ("issue", "kind"): terms.IssueKind,
    ("clock", "precision"): terms.Precision,
    ("likelihood", "term"): terms.LikelihoodTerm,
    ("confidence", "level"): terms.ConfidenceLevel,
    ("grade", "reliability"): terms.Reliability,
    ("grade", "credibility"): terms.Credibility,
    ("source_grade", "reliability"): terms.Reliability,
    ("claim_grade", "credibility"): terms.Credibility,
    ("anchor", "name"): terms.ClockName,
}


@pytest.mark.parametrize(("place", "enum"), ENUMS.items(), ids=lambda value: getattr(value, "__name__", None))
def test_the_schemas_codes_are_those_of_the_vocabulary(schema, place, enum):
    codes = schema["$defs"][place[0]]["properties"][place[1]]["enum"]
    assert [code for code in codes if code is not None] == [member.value for member in enum]


def test_every_list_of_codes_in_the_schema_is_compared(schema):
    listed = {(d, p) for d, o in schema["$defs"].items() for p, v in o.get("properties", {}).items() if "enum" in v}
    assert listed == set(ENUMS)


# What a term has and the contract leaves out, and what the contract has and the term calls otherwise.
FIELDS = {
    "clocks": (terms.Clocks, set(), set()),
    "clock": (terms.Clock, set(), {"precision"}),
    "issue": (terms.Issue, set(), set()),
    "attribution": (terms.Attribution, {"entity"}, set()),
    "claim": (
        terms.Claim,
        {"document", "reader", "factuality", "attribution", "parent", "reasons"},
        {"certainty", "polarity"},
    ),
    "hop": (terms.Hop, set(), set()),
    "response": (terms.Response, {"id"}, set()),
    "entity": (terms.Entity, set(), set()),
    "timex": (terms.Timex, set(), set()),
    "likelihood": (terms.Likelihood, set(), {"percent"}),
    "confidence": (terms.Confidence, set(), set()),
    "grade": (terms.Grade, set(), set()),
    "source_grade": (terms.SourceGrading, set(), set()),
    "claim_grade": (terms.ClaimGrading, set(), set()),
    "time": (terms.Timex, {"type"}, set()),
    "anchor": (terms.Anchor, set(), set()),
    "document": (
        terms.Document,
        {"media_type", "passages", "byline", "container", "part", "parent", "location"},
        set(),
    ),
}


@pytest.mark.parametrize("name", FIELDS)
def test_the_schemas_fields_are_those_of_the_vocabulary(schema, name):
    term, left_out, added = FIELDS[name]
    fields = {field.name for field in dataclasses.fields(term)}
    assert left_out <= fields
    assert set(schema["$defs"][name]["properties"]) == fields - left_out | added


def test_everything_in_the_schema_is_closed_required_and_has_words(schema):
    for name, part in {"Reading": schema, **schema["$defs"]}.items():
        assert part["description"], name
        if part.get("type") == "object":
            assert part["additionalProperties"] is False, name
            assert part["required"] == list(part["properties"]), name
            for field, value in part["properties"].items():
                assert value["description"], f"{name}.{field}"


ANY_TEXT = st.text(st.characters(exclude_characters="<>"))


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_comes_back_from_its_line_as_it_was(valid, before, after):
    reading, claims = read_marked(f"{before}<source A> <cue b> <content c>{after}", outlet=None)
    line = json_line(reading_as_json(reading, claims))
    assert "\n" not in line
    out = json.loads(line)
    valid(out)
    assert out["document"]["text"] == reading.document.text
    for claim in out["claims"]:
        assert claim["text"] == " ".join(" ".join(out["document"]["text"][s:e].split()) for s, e in claim["content"])


def test_factuality_is_given_as_its_two_codes():
    reading, claims = nested_reading()
    out = reading_as_json(reading, claims)["claims"][0]
    assert (out["certainty"], out["polarity"]) == (SURE.certainty.value, SURE.polarity.value) == ("CT", "+")
