"""The command line with a report made by hand in place of the comparison, and the errors of real runs."""

import io
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

import checker
from checker import cli
from checker.model import Finding, Place, Report, Severity, Source

TEXT = "The ministers met on Wednesday in the capital. They agreed on a plan.\n"
HEAVY = ("spacy", "nltk", "torch", "transformers", "onnxruntime", "numpy", "rich")


def report_of(*severities: Severity) -> Report:
    a = Place("a.txt", 1, 5, 4, 13, "The ministers met.", "ministers", "ministers", 0)
    found = tuple(
        Finding(str(i), "date", severity, 0.9, a, replace(a, path="b.txt"), "They differ.")
        for i, severity in enumerate(severities)
    )
    sources = tuple(Source(name, None, 2, 0, (("date", 1),)) for name in ("a.txt", "b.txt"))
    return Report("fake", (), sources, contradictions=found, pairs_compared=4)


class Stream(io.TextIOWrapper):
    """A standard stream in the given encoding, as a pipe or as a terminal."""

    def __init__(self, encoding: str = "utf-8", tty: bool = False):
        super().__init__(io.BytesIO(), encoding=encoding)
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty

    @property
    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def comparison(monkeypatch):
    """Makes `compare` answer with a report of these severities, or raise; keeps the arguments it was given."""
    calls = []

    def answer(*severities, error=None):
        def compare(sources, scorer=None, settings=None, watch=None, cache=None):
            calls.append((sources, settings))
            if error is not None:
                raise error
            return report_of(*severities)

        monkeypatch.setattr(checker, "compare", compare)
        return calls

    answer()
    return answer


@pytest.fixture
def factcheck(folder, monkeypatch):
    """Runs one command line in this process; gives exit code, standard output and standard error."""

    def run(*arguments, out=None, given=b""):
        out, err = out or Stream(), Stream()
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
        with pytest.raises(SystemExit) as caught:
            cli.run()
        return caught.value.code, out.text, err.text

    return run


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.mark.parametrize(
    ("severities", "options", "code"),
    [
        pytest.param([], [], 0, id="clean"),
        pytest.param([ERROR], [], 1, id="error"),
        pytest.param([WARNING, NOTE], [], 0, id="warning passes by default"),
        pytest.param([WARNING], ["--fail-on", "warning"], 1, id="warning fails when asked"),
        pytest.param([NOTE], ["--fail-on", "warning"], 0, id="note never fails"),
        pytest.param([ERROR], ["--fail-on", "warning"], 1, id="error is above warning"),
        pytest.param([ERROR, WARNING], ["--fail-on", "never"], 0, id="never"),
        pytest.param([WARNING], ["--fail-on", "warning", "--min-severity", "error"], 1, id="hidden still fails"),
        pytest.param([ERROR], ["--quiet"], 1, id="quiet"),
        pytest.param([ERROR], ["--format", "json"], 1, id="json"),
        pytest.param([ERROR], ["--format", "text"], 1, id="text"),
    ],
)
def test_exit_code_of_what_was_found(severities, options, code, factcheck, comparison):
    comparison(*severities)
    assert factcheck("compare", "a.txt", "b.txt", *options)[0] == code


def test_output_is_the_report_alone(factcheck, comparison):
    code, out, err = factcheck("compare", "a.txt", "b.txt", "-f", "text")
    assert out == "No contradictions found in 2 articles: 4 claim pairs compared, 0 agreements.\n"
    assert (code, err) == (0, "")


def test_options_reach_the_comparison(factcheck, comparison):
    calls = comparison()
    options = ["--model", "some/model", "--device", "cpu", "--types", "number,date", "--min-confidence", "0.5"]
    assert factcheck("compare", "a.txt", "./b.txt", *options, "--date", "./b.txt=2023-12-29")[0] == 0
    [(articles, settings)] = calls
    assert [(article.path, str(article.published)) for article in articles] == [
        ("a.txt", "None"),
        ("./b.txt", "2023-12-29"),
    ]
    assert (settings.model, settings.device) == ("some/model", "cpu")
    assert (settings.types, settings.min_confidence) == (("date", "number"), 0.5)


BAD_COMMANDS = [
    pytest.param([], "Missing command", id="no command"),
    pytest.param(["compar"], "compar", id="unknown command"),
    pytest.param(["compare"], "two or more articles and got 0", id="no articles"),
    pytest.param(["compare", "a.txt"], "two or more articles and got 1", id="one article"),
    pytest.param(["compare", "a.txt", "gone.txt"], "gone.txt: no such file", id="missing file"),
    pytest.param(["compare", "a.txt", "."], ".: is a directory", id="folder"),
    pytest.param(["compare", "a.txt", "empty.txt"], "empty.txt: is empty", id="empty file"),
    pytest.param(["compare", "a.txt", "blank.txt"], "blank.txt: is empty", id="blank file"),
    pytest.param(["compare", "a.txt", "binary.txt"], "binary.txt: is binary", id="binary file"),
    pytest.param(["compare", "-", "-"], "standard input (-) is named twice", id="standard input twice"),
    pytest.param(["compare", "a.txt", "-"], "is empty", id="nothing on standard input"),
    pytest.param(["compare", "a.txt", "b.txt", "--nope"], "--nope", id="unknown option"),
    pytest.param(["compare", "a.txt", "b.txt", "--format", "xml"], "'xml' is not one of", id="unknown format"),
    pytest.param(["compare", "a.txt", "b.txt", "--format"], "--format", id="format left out"),
    pytest.param(["compare", "a.txt", "b.txt", "--fail-on", "all"], "'all' is not one of", id="unknown level"),
    pytest.param(["compare", "a.txt", "b.txt", "--types", "dat"], "did you mean 'date'", id="unknown type"),
    pytest.param(["compare", "a.txt", "b.txt", "--types", ","], "name at least one", id="no types"),
    pytest.param(["compare", "a.txt", "b.txt", "--min-confidence", "2"], "between 0 and 1", id="above one"),
    pytest.param(["compare", "a.txt", "b.txt", "--min-confidence", "x"], "--min-confidence", id="no number"),
    pytest.param(["compare", "a.txt", "b.txt", "--min-severity", "x"], "--min-severity", id="unknown severity"),
    pytest.param(["compare", "a.txt", "b.txt", "--date", "a.txt=soon"], "'soon' is no date", id="no date"),
    pytest.param(["compare", "a.txt", "b.txt", "--date", "c.txt=2023-12-29"], "c.txt", id="date of no article"),
    pytest.param(["compare", "a.txt", "b.txt", "--output", "a.txt"], "an input of this run", id="over an input"),
    pytest.param(["compare", "a.txt", "b.txt", "--output", "no/r.txt"], "no/r.txt does not exist", id="no folder"),
    pytest.param(["compare", "a.txt", "b.txt", "--output", "."], "is a folder", id="output is a folder"),
    pytest.param(["claims"], "FILE", id="claims of nothing"),
    pytest.param(["claims", "gone.txt"], "gone.txt: no such file", id="claims of a missing file"),
    pytest.param(["claims", "a.txt", "b.txt"], "b.txt", id="claims of two files"),
]


@pytest.mark.parametrize(("arguments", "says"), BAD_COMMANDS)
def test_what_cannot_be_checked_is_one_line(arguments, says, factcheck, comparison, folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 9)
    code, out, err = factcheck(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("factcheck: error: ")
    assert err.count("\n") == 1
    assert says in err


def test_unknown_model_is_one_line(factcheck, comparison):
    from checker.errors import ModelError

    comparison(error=ModelError("no/such: there is no such model; name a folder or a model on the hub"))
    code, out, err = factcheck("compare", "a.txt", "b.txt", "--model", "no/such")
    assert (code, out) == (2, "")
    assert err == "factcheck: error: no/such: there is no such model; name a folder or a model on the hub\n"


@pytest.mark.parametrize(
    ("options", "traceback"), [pytest.param([], False, id="plain"), pytest.param(["--verbose"], True, id="verbose")]
)
def test_own_fault_is_three(options, traceback, factcheck, comparison):
    comparison(error=KeyError("broken\nrule"))
    code, out, err = factcheck("compare", "a.txt", "b.txt", *options)
    assert (code, out) == (3, "")
    assert err.splitlines()[-1].startswith("factcheck: error: a fault of factcheck's own: KeyError: ")
    assert ("Traceback" in err) is traceback
    assert traceback or err.count("\n") == 1


def test_interrupt_is_130(factcheck, comparison):
    comparison(error=KeyboardInterrupt())
    code, out, err = factcheck("compare", "a.txt", "b.txt")
    assert (code, out, err) == (130, "", "")


def test_control_characters_in_an_argument_do_not_act(factcheck):
    err = factcheck("compare", "a.txt", "\x1b[31m\nfactcheck: fine")[2]
    assert err.count("\n") == 1
    assert "\x1b" not in err


def test_same_file_twice_is_said(factcheck, comparison):
    code, _, err = factcheck("compare", "a.txt", "./a.txt")
    assert (code, err) == (0, "factcheck: note: ./a.txt is given more than once; it is compared with itself\n")
    assert factcheck("compare", "a.txt", "a.txt", "--quiet")[2] == ""


def test_warning_of_an_article_goes_to_standard_error(factcheck, comparison, folder):
    (folder / "b.txt").write_bytes("The café was shut on Monday, they said.\n".encode("latin-1"))
    _, out, err = factcheck("compare", "a.txt", "b.txt")
    assert err.startswith("factcheck: warning: b.txt: is not UTF-8")
    assert "UTF-8" not in out


def test_standard_input(factcheck, comparison):
    calls = comparison()
    assert factcheck("compare", "a.txt", "-", "--date", "-=2023-12-29", given=TEXT.encode())[0] == 0
    article = calls[0][0][1]
    assert (article.text, str(article.published)) == (TEXT, "2023-12-29")


def test_output_file_takes_the_report(factcheck, comparison, folder):
    comparison(ERROR)
    code, out, err = factcheck("compare", "a.txt", "b.txt", "--format", "json", "--output", "r.json")
    assert (code, out, err) == (1, "", "")
    assert json.loads((folder / "r.json").read_text())["summary"]["errors"] == 1


@pytest.mark.parametrize(
    ("options", "environment", "tty", "coloured"),
    [
        pytest.param([], {}, True, True, id="terminal"),
        pytest.param([], {}, False, False, id="pipe"),
        pytest.param(["--no-color"], {}, True, False, id="--no-color"),
        pytest.param([], {"NO_COLOR": "1"}, True, False, id="NO_COLOR"),
        pytest.param([], {"NO_COLOR": ""}, True, True, id="NO_COLOR empty"),
        pytest.param([], {"TERM": "dumb"}, True, False, id="dumb terminal"),
        pytest.param([], {"FORCE_COLOR": "1"}, False, False, id="a pipe stays plain"),
    ],
)
def test_colour(options, environment, tty, coloured, factcheck, comparison, monkeypatch):
    comparison(ERROR)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = factcheck("compare", "a.txt", "b.txt", *options, out=Stream(tty=tty))[1]
    assert ("\x1b[" in out) is coloured


@pytest.mark.parametrize(("encoding", "corner"), [("utf-8", "╭"), ("ascii", "+"), ("iso8859-1", "+")])
def test_frames_follow_the_encoding(encoding, corner, factcheck, comparison):
    comparison(ERROR)
    out = factcheck("compare", "a.txt", "b.txt", "--quiet", out=Stream(encoding))[1]
    assert out.startswith(corner)


def test_closed_output_is_one_line(factcheck, comparison, monkeypatch):
    err = Stream()
    monkeypatch.setattr(sys, "argv", ["factcheck", "compare", "a.txt", "b.txt"])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", err)
    with pytest.raises(SystemExit) as caught:
        cli.run()
    assert caught.value.code == 2
    assert err.text == "factcheck: error: standard output is closed; use --output FILE\n"


def spawn(*arguments, **options):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **options.pop("env", {})}
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False, timeout=120, **options)


def test_a_run_imports_nothing_that_nltk_merely_looks_for(tmp_path):
    articles = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path in articles:
        path.write_text(TEXT)
    for name in ("scipy", "sklearn"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise RuntimeError('imported')\n")
    done = spawn(
        "compare", *map(str, articles), "--no-cache", env={"PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    )
    assert done.returncode == 0, done.stderr
    assert b"imported" not in done.stderr


def loaded_by(*arguments):
    """The exit code of a run in a process of its own, its output, and which of the heavy libraries it imported."""
    code = f"""
import json, sys
from checker import cli
code = cli._guarded({list(arguments)!r})
print()
print(json.dumps([code, [name for name in {HEAVY!r} if name in sys.modules]]))
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
    out, _, last = done.stdout.strip().rpartition("\n")
    return *json.loads(last), out, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["compare", "--help"],
        ["check", "--help"],
        ["claims", "--help"],
        ["cache", "--help"],
        ["cache"],
        ["config"],
        ["--version"],
    ],
)
def test_help_loads_nothing_heavy(arguments):
    code, loaded, out, err = loaded_by(*arguments)
    assert (code, loaded, err) == (0, [], "")
    assert out


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["compar"], id="command"),
        pytest.param(["compare", "a.txt"], id="one article"),
        pytest.param(["compare", "a.txt", "b.txt", "--types", "dates"], id="type"),
        pytest.param(["compare", "a.txt", "gone.txt"], id="missing file"),
        pytest.param(["compare", "a.txt", "b.txt", "--output", "sarif=a.txt"], id="output over an article"),
        pytest.param(["check"], id="no configuration"),
    ],
)
def test_a_usage_error_loads_nothing_heavy(arguments, folder):
    code, loaded, _, err = loaded_by(*arguments)
    assert (code, loaded) == (2, [])
    assert err.startswith("factcheck: error: ")


def test_a_comparison_imports_no_torch(folder):
    code, loaded, _, _ = loaded_by("compare", "a.txt", "b.txt", "--format", "json", "--no-cache")
    assert code == 0
    assert {"spacy", "onnxruntime"} <= {*loaded}
    assert not {"torch", "transformers"} & {*loaded}


@pytest.mark.parametrize(
    "arguments", [pytest.param(["--version"], id="module"), pytest.param(["compare", "--help"], id="help")]
)
def test_module_runs(arguments):
    done = spawn(*arguments)
    assert (done.returncode, done.stderr) == (0, b"")


def test_errors_of_a_real_process(folder):
    done = spawn("compare", "a.txt", "gone.txt", cwd=folder, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "factcheck: error: gone.txt: no such file; check the path\n"


def test_reader_that_goes_away_is_no_error(folder):
    """The pipe's reading end is closed before anything is written."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "checker", "--version"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_full_disk_is_one_line():
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "checker", "--version"]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr == b"factcheck: error: cannot write to standard output: No space left on device\n"


@pytest.fixture
def conflict(folder):
    """Two articles that stand against each other in one date."""
    (folder / "a.txt").write_text("Published: 14 March 2024\n\nThe harbour bridge reopened on Tuesday.\n")
    (folder / "b.txt").write_text("Published: 14 March 2024\n\nThe harbour bridge reopened on Monday.\n")
    return folder


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param([], 1, id="contradiction"),
        pytest.param(["--fail-on", "never"], 0, id="never fails"),
        pytest.param(["--types", "number"], 0, id="type not asked for"),
        pytest.param(["--min-confidence", "1"], 0, id="not sure enough"),
        pytest.param(["--date", "b.txt=2024-03-13", "--date", "a.txt=2024-03-14"], 1, id="dates given"),
        pytest.param(["--model", "no/such-model"], 2, id="unknown model"),
        pytest.param(["--device", "abacus"], 2, id="unknown device"),
    ],
)
def test_exit_code_of_a_real_comparison(options, code, conflict):
    done = spawn("compare", "a.txt", "b.txt", "--format", "text", *options, cwd=conflict, env={"HF_HUB_OFFLINE": "1"})
    assert done.returncode == code, done.stderr
    if code == 2:
        assert done.stdout == b""
        assert done.stderr.startswith(b"factcheck: error: ")
        assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("seed", ["1", "2"])
def test_report_does_not_depend_on_hashing_or_locale(seed, conflict):
    plain = spawn("compare", "a.txt", "b.txt", "--format", "json", cwd=conflict)
    other = {"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Asia/Tokyo"}
    assert spawn("compare", "a.txt", "b.txt", "--format", "json", cwd=conflict, env=other).stdout == plain.stdout
    assert plain.returncode == 1


def test_claims_of_an_article(factcheck, conflict):
    code, out, err = factcheck("claims", "a.txt", "--format", "json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    assert (report["path"], report["date"]) == ("a.txt", "2024-03-14")
    [found] = [claim for claim in report["claims"] if claim["kind"] == "date"]
    assert (found["line"], found["column"], found["phrase"], found["value"]) == (3, 32, "Tuesday", "2024-03-12")
    text = (conflict / "a.txt").read_text()
    assert all(text[claim["start"] : claim["end"]] == claim["phrase"] for claim in report["claims"])


def test_claims_as_a_table(factcheck, conflict):
    code, out, err = factcheck("claims", "a.txt", "--date", "2024-03-20")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].split() == ["where", "kind", "phrase", "value", "about"]
    assert any(line.split()[:4] == ["3:32", "date", "Tuesday", "2024-03-19"] for line in lines)
    assert lines[-1].startswith("a.txt: published 2024-03-20, 1 sentence, ")
    assert max(map(len, lines)) <= 80


def test_a_baseline_accepts_what_it_lists_and_nothing_else(factcheck, comparison, folder):
    comparison(ERROR)
    command = ("compare", "a.txt", "b.txt", "-f", "text", "--baseline", "known.json")
    assert factcheck(*command, "--update-baseline")[0] == 0
    code, out, _ = factcheck(*command)
    assert code == 0
    assert "1 contradiction accepted and not counted (1 by baseline)." in " ".join(out.split())
    comparison(ERROR, ERROR)
    assert factcheck(*command)[0] == 1


def test_a_damaged_baseline_is_replaced_when_asked(factcheck, comparison, folder):
    (folder / "known.json").write_text("{", encoding="utf-8")
    command = ("compare", "a.txt", "b.txt", "--baseline", "known.json")
    assert factcheck(*command)[0] == 2
    assert factcheck(*command, "--update-baseline")[0] == 0
    assert factcheck(*command)[0] == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(["--baseline", "none.json"], "--baseline: none.json does not exist", id="missing"),
        pytest.param(["--update-baseline"], "--baseline FILE", id="no file named"),
        pytest.param(["--baseline", "a.txt", "--update-baseline"], "a.txt is an input of this run", id="an article"),
        pytest.param(["--baseline", "b.txt.factcheck", "--update-baseline"], "is an input of this run", id="a sidecar"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_one_line(options, said, factcheck, comparison, folder):
    (folder / "b.txt.factcheck").write_text("", encoding="utf-8")
    code, out, err = factcheck("compare", "a.txt", "b.txt", *options)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert (folder / "a.txt").read_text(encoding="utf-8") == TEXT
