"""What a configuration file may say, where its settings come from, and what is an error."""

import tomllib

import pytest

from checker.config import COMMAND_LINE, DEFAULT, KEYS, load
from checker.errors import OptionError
from checker.model import Severity
from checker.report import Format
from checker.resolved import resolved
from checker.settings import TYPES, FailOn


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder, text, name="factcheck.toml"):
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        pytest.param('model = "some/model"', "model", "some/model", id="model"),
        pytest.param('device = "cpu"', "device", "cpu", id="device"),
        pytest.param('types = ["number", "date"]', "types", ("date", "number"), id="list of types"),
        pytest.param('types = "number,date"', "types", ("date", "number"), id="types in one text"),
        pytest.param("min-confidence = 0.5", "min-confidence", 0.5, id="share"),
        pytest.param("min-confidence = 1", "min-confidence", 1.0, id="whole number"),
        pytest.param("min_confidence = 0.5", "min-confidence", 0.5, id="underscore"),
        pytest.param('fail-on = "warning"', "fail-on", FailOn.WARNING, id="fail level"),
        pytest.param('min-severity = "error"', "min-severity", Severity.ERROR, id="severity"),
        pytest.param('format = "text"', "format", Format.TEXT, id="format"),
        pytest.param('baseline = "known.json"', "baseline", "known.json", id="baseline"),
    ],
)
def test_settings(line, key, value, folder):
    written(folder, line)
    set_up = load()
    assert set_up.value(key) == value
    assert {s.key: s.origin for s in set_up.settings if s.origin != DEFAULT} == {key: "factcheck.toml"}


def test_every_key_can_be_set():
    """A new key needs a row above."""
    rows = test_settings.pytestmark[0].args[1]
    assert {row.values[1] for row in rows} == set(KEYS)


GROUP = '[[groups]]\nfolders = "stories/*"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param('fail-onn = "error"', "there is no key 'fail-onn'; did you mean 'fail-on'?", id="unknown key"),
        pytest.param('xyz = "error"', "there is no key 'xyz'; choose from model, device, types", id="nothing near"),
        pytest.param("fail-on = 1\nfail_on = 1", "fail-on is there twice", id="two spellings"),
        pytest.param("[tool.factcheck]", "[tool.factcheck] belongs in pyproject.toml", id="table of pyproject.toml"),
        pytest.param('group = "a"', "there is no key 'group'; did you mean 'groups'?", id="group"),
        pytest.param('fail-on = "note"', "fail-on: 'note' is not one of error, warning, never", id="unknown level"),
        pytest.param("min-severity = 1", "min-severity: 1 is not one of error, warning, note", id="number"),
        pytest.param('format = "xml"', "format: 'xml' is not one of rich, text", id="unknown format"),
        pytest.param('types = ["dates"]', "types: there is no type 'dates'; did you mean 'date'?", id="unknown type"),
        pytest.param("types = []", "types: name at least one of date", id="no types"),
        pytest.param("types = [1]", "types: [1] is no text and no list of texts", id="types that are numbers"),
        pytest.param("min-confidence = 2", "min-confidence: 2.0 is not between 0 and 1", id="above one"),
        pytest.param("min-confidence = nan", "min-confidence: nan is not between 0 and 1", id="no number"),
        pytest.param("min-confidence = true", "min-confidence: True is no number", id="truth as a number"),
        pytest.param('model = ""', "model: '' is no text", id="empty model"),
        pytest.param("model = ", "is no TOML", id="no TOML"),
        pytest.param('groups = "stories/*"', "write each group as a table [[groups]]", id="groups is text"),
        pytest.param("[groups]", "write each group as a table [[groups]]", id="single brackets"),
        pytest.param("[[groups]]", "groups[1]: name either folders, or draft and sources", id="empty group"),
        pytest.param(
            GROUP + '[[groups]]\nfolder = "x"', "groups[2]: there is no key 'folder'; did you mean 'folders'?", id="key"
        ),
        pytest.param(GROUP + 'draft = "a"\nsources = "b"', "name either folders, or draft and sources", id="both"),
        pytest.param('[[groups]]\ndraft = "a"', "draft and sources go together", id="draft alone"),
        pytest.param(GROUP + 'sources = "a"', "draft and sources go together", id="sources without a draft"),
        pytest.param("[[groups]]\nfolders = 1", "1 is no text and no list of texts", id="folders a number"),
        pytest.param('[[groups]]\nfolders = "/etc"', "'/etc': write a pattern below the folder", id="absolute"),
        pytest.param('[[groups]]\nfolders = "../x"', "'../x': write a pattern below the folder", id="above"),
        pytest.param('[[groups]]\nfolders = ""', "'': write a pattern below the folder", id="empty"),
        pytest.param('[[groups]]\nfolders = "a**"', "'a**': ** stands for whole folders", id="stars and letters"),
        pytest.param('[[groups]]\nfolders = "{slug}"', "names in braces belong to draft and sources", id="braces"),
        pytest.param(
            '[[groups]]\ndraft = "d/{slug}.md"\nsources = "w/{name}/*"',
            "sources: {name} is not in the pattern of the draft",
            id="name that the draft lacks",
        ),
        pytest.param(GROUP + 'compare-sources = "yes"', "'yes' is neither true nor false", id="no truth"),
    ],
)
def test_what_means_nothing_is_an_error_that_names_the_file(text, says, folder):
    written(folder, text)
    with pytest.raises(OptionError) as caught:
        load()
    assert str(caught.value).startswith("factcheck.toml: ")
    assert says in str(caught.value)


def test_a_table_in_pyproject(folder):
    written(folder, '[project]\nname = "x"\n[tool.factcheck]\nfail-on = "never"\n', "pyproject.toml")
    assert load().value("fail-on") is FailOn.NEVER


@pytest.mark.parametrize(
    "text", [pytest.param("[project]", id="no tools"), pytest.param("[tool.ruff]", id="other tools")]
)
def test_a_pyproject_without_the_table_is_passed_over(text, folder):
    written(folder, 'fail-on = "never"')
    (folder / "sub").mkdir()
    written(folder / "sub", text, "pyproject.toml")
    assert load().file == folder / "factcheck.toml"
    with pytest.raises(OptionError, match=r"has no table \[tool.factcheck\]"):
        load("sub/pyproject.toml")


def test_the_nearest_file_upwards_is_read(folder, monkeypatch):
    written(folder, 'fail-on = "never"\nbaseline = "known.json"')
    (folder / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(folder / "a" / "b")
    set_up = load()
    assert (set_up.folder, set_up.value("fail-on")) == (folder, FailOn.NEVER)
    assert set_up.value("baseline") == "../../known.json"
    assert {s.origin for s in set_up.settings} == {DEFAULT, "../../factcheck.toml"}
    written(folder / "a", 'fail-on = "error"')
    assert load().folder == folder / "a"


def test_a_file_of_its_own_wins_over_pyproject(folder):
    written(folder, '[tool.factcheck]\nfail-on = "never"\n', "pyproject.toml")
    written(folder, 'fail-on = "warning"')
    assert load().value("fail-on") is FailOn.WARNING


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("gone.toml", "gone.toml: cannot be read: No such file", id="missing"),
        pytest.param(".", ".: cannot be read: Is a directory", id="folder"),
        pytest.param("bytes.toml", "bytes.toml: is no TOML", id="not UTF-8"),
    ],
)
def test_a_named_file_that_cannot_be_read(name, says, folder):
    (folder / "bytes.toml").write_bytes(b"model = '\xff'")
    with pytest.raises(OptionError) as caught:
        load(name)
    assert str(caught.value).startswith(says)


def test_no_file_at_all(folder):
    set_up = load()
    assert (set_up.file, set_up.rules, set_up.folder) == (None, (), folder)
    assert {s.origin for s in set_up.settings} == {DEFAULT}


def test_the_command_line_wins(folder):
    written(folder, 'fail-on = "never"\ndevice = "cpu"')
    set_up = load().with_options({"fail-on": FailOn.ERROR, "device": None})
    assert (set_up.value("fail-on"), set_up.value("device")) == (FailOn.ERROR, "cpu")
    origins = {s.key: s.origin for s in set_up.settings}
    assert (origins["fail-on"], origins["device"], origins["model"]) == (COMMAND_LINE, "factcheck.toml", DEFAULT)


def test_a_byte_order_mark_is_no_error(folder):
    (folder / "factcheck.toml").write_bytes(b'\xef\xbb\xbffail-on = "never"')
    assert load().value("fail-on") is FailOn.NEVER


def test_what_is_printed_reads_back_as_the_same_settings(folder):
    (folder / "stories" / "flood").mkdir(parents=True)
    written(folder, f'fail-on = "never"\nmodel = "a\\"b"\nbaseline = "k.json"\n{GROUP}')
    set_up = load()
    text = resolved(set_up)
    assert tomllib.loads(text) == {
        "model": 'a"b',
        "device": "auto",
        "types": list(TYPES),
        "min-confidence": 0.0,
        "fail-on": "never",
        "min-severity": "note",
        "format": "rich",
        "baseline": "k.json",
    }
    written(folder, text)
    assert [s.value for s in load().settings] == [s.value for s in set_up.settings]


def test_each_setting_is_printed_with_its_origin(folder):
    for name in ("drafts/flood.md", "wires/flood/a.txt", "stories/quake/a.txt", "stories/quake/b.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Text.")
    written(folder, f'{GROUP}[[groups]]\ndraft = "drafts/{{slug}}.md"\nsources = "wires/{{slug}}/*"\n')
    lines = resolved(load().with_options({"types": ("date",)})).splitlines()
    assert [line.split() for line in lines if line.startswith(("types", "device", "# baseline"))] == [
        ["device", "=", '"auto"', "#", "default"],
        ["types", "=", '["date"]', "#", "command", "line"],
        ["#", "baseline", "is", "not", "set", "#", "default"],
    ]
    assert lines[-3:] == ["# 2 groups:", "#   stories/quake: 2 articles", "#   drafts/flood.md: a draft and 1 source"]


def test_a_name_with_control_characters_does_not_act(folder):
    (folder / "stories" / "fl\x1b[31mood\n").mkdir(parents=True)
    written(folder, GROUP)
    text = resolved(load())
    assert "\x1b" not in text
    assert len(text.splitlines()) == len(KEYS) + 3
