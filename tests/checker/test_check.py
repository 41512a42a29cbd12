"""Groups compared in one go, with a scorer that holds no opinion: what is merged, and what could not be checked."""

import pytest

from checker.check import check
from checker.groups import Group, GroupRule, groups
from checker.model import NliScores
from checker.settings import Settings

HARBOUR = "2024-03-14\n\nThe harbour in Lisbon was closed on {}, officials said.\n"
BRIDGE = "2024-03-14\n\nThe bridge at Porto reopened on {}, engineers said.\n"


class Undecided:
    """A scorer that counts the pairs it is asked."""

    name = "undecided"

    def __init__(self):
        self.asked = 0

    def score(self, pairs):
        self.asked += len(pairs)
        return [NliScores(0.1, 0.8, 0.1) for _ in pairs]


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Writes files; gives the outcome of a check of the groups that the named ones are, and of what is left out."""
    monkeypatch.chdir(tmp_path)

    def run(files, rules, only=None):
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        found = groups([GroupRule("g", **rule) for rule in rules], tmp_path)
        chosen = [group for group in found if only is None or group.name in only]
        return check(chosen, Undecided(), Settings(), [group for group in found if group not in chosen])

    return run


def ends(found):
    return [(f.type, f.a.path, f.b.path) for f in found]


FOLDERS = [{"folders": ("stories/*",)}]


@pytest.mark.parametrize(
    ("days", "pair", "with_a", "with_b"),
    [
        pytest.param("Monday Friday Friday", "ab", "", "c", id="first"),
        pytest.param("Friday Monday Friday", "ab", "c", "", id="second"),
        pytest.param("Friday Friday Monday", "ac", "b", "", id="third"),
    ],
)
def test_sources_stand_on_the_side_that_they_take(days, pair, with_a, with_b, repository):
    """All three have their day at the same place, as copies of one agency's report do."""
    names = [f"stories/harbour/{name}.txt" for name in "abc"]
    files = {name: HARBOUR.format(day) for name, day in zip(names, days.split(), strict=True)}
    [found] = repository(files, FOLDERS).report.contradictions
    told = ["".join(path[-5] for path in paths) for paths in ((found.a.path, found.b.path), found.with_a, found.with_b)]
    assert told == [pair, with_a, with_b]


def test_groups_are_compared_apart_and_reported_together(repository):
    files = {
        "stories/bridge/a.txt": BRIDGE.format("Monday"),
        "stories/bridge/b.txt": BRIDGE.format("Tuesday"),
        "stories/harbour/a.txt": HARBOUR.format("Tuesday"),
        "stories/harbour/b.txt": HARBOUR.format("Wednesday"),
        "stories/harbour/c.txt": HARBOUR.format("Wednesday"),
    }
    outcome = repository(files, FOLDERS)
    report = outcome.report
    assert ends(report.contradictions) == [
        ("date", "stories/bridge/a.txt", "stories/bridge/b.txt"),
        ("date", "stories/harbour/a.txt", "stories/harbour/b.txt"),
    ]
    assert report.contradictions[1].with_b == ("stories/harbour/c.txt",)
    assert [source.path for source in report.sources] == sorted(files)
    assert outcome.report.unchecked == ()
    parts = [repository({}, FOLDERS, [name]).report for name in ("stories/bridge", "stories/harbour")]
    assert report.pairs_compared == sum(part.pairs_compared for part in parts) > 0
    assert report.contradictions == tuple(f for part in parts for f in part.contradictions)


def test_sources_of_a_draft_are_not_held_against_each_other(repository):
    files = {
        "drafts/harbour.txt": HARBOUR.format("Monday"),
        "wires/harbour/a.txt": HARBOUR.format("Tuesday"),
        "wires/harbour/b.txt": HARBOUR.format("Wednesday"),
    }
    rule = {"draft": ("drafts/{slug}.txt",), "sources": ("wires/{slug}/*",)}
    draft, a, b = files
    assert ends(repository(files, [rule]).report.contradictions) == [("date", draft, a), ("date", draft, b)]
    outcome = repository(files, [{**rule, "compare_sources": True}])
    assert ("date", a, b) in ends(outcome.report.contradictions)


@pytest.mark.parametrize(
    ("files", "why"),
    [
        pytest.param({"a.txt": HARBOUR.format("Monday")}, "stories/x/a.txt is its only article", id="one article"),
        pytest.param({"photo.jpg": "x"}, "it has no articles", id="no article"),
        pytest.param({"a.txt": HARBOUR, "b.txt": ""}, "stories/x/b.txt: is empty", id="an empty article"),
        pytest.param({"a.txt": "Oh well.\n", "b.txt": "Oh dear.\n"}, "no claims were found in", id="no claims"),
        pytest.param(
            {"a.txt": HARBOUR.format("Monday"), "b.txt": HARBOUR.format("Monday"), "a.txt.factcheck": "x" * 1_000_001},
            "a.txt.factcheck: is larger than",
            id="a sidecar file that cannot be read",
        ),
    ],
)
def test_a_group_that_could_not_be_checked_is_named_and_the_others_are_checked(files, why, repository):
    good = {f"stories/good/{name}.txt": HARBOUR.format(name) for name in ("Monday", "Tuesday")}
    outcome = repository({**{f"stories/x/{name}": text for name, text in files.items()}, **good}, FOLDERS)
    [line] = outcome.report.unchecked
    assert line.startswith("stories/x: ")
    assert why in line
    assert len(outcome.report.contradictions) == 1


def test_a_draft_without_sources_could_not_be_checked(repository):
    outcome = repository({"drafts/a.txt": HARBOUR}, [{"draft": ("drafts/{slug}.txt",), "sources": ("w/{slug}",)}])
    assert outcome.report.unchecked == ("drafts/a.txt: nothing could be compared: the draft has no sources",)


SHARED = {
    "drafts/one.md": HARBOUR.format("Monday"),
    "drafts/two.md": HARBOUR.format("Tuesday"),
    "wires/wire.md": "2024-03-14\n\n<!-- factcheck: ignore[date] checked -->\n" + HARBOUR.format("Tuesday")[12:],
}
DRAFTS = [{"draft": ("drafts/*.md",), "sources": ("wires/*.md",)}]


def test_an_order_that_one_of_two_groups_has_use_for_is_not_idle(repository):
    report = repository(SHARED, DRAFTS).report
    assert (ends(report.suppressed), report.contradictions) == ([("date", "drafts/one.md", "wires/wire.md")], ())
    assert report.notices == ()


def test_an_order_that_a_group_left_out_may_need_is_not_called_idle(repository):
    assert repository(SHARED, DRAFTS, ["drafts/two.md"]).report.notices == ()


def test_an_order_that_a_group_that_failed_may_need_is_not_called_idle(repository):
    assert repository({**SHARED, "drafts/one.md": "\n"}, DRAFTS).report.notices == ()


def test_an_order_that_no_group_has_use_for_is_idle_and_said_once(repository):
    files = {**SHARED, "drafts/one.md": HARBOUR.format("Tuesday")}
    assert repository(files, DRAFTS).report.notices == ("wires/wire.md:3: ignore[date] suppresses nothing; remove it",)


def test_a_finding_of_two_groups_is_in_the_report_once(repository):
    files = {
        f"stories/x/{name}.txt": HARBOUR.format(day)
        for name, day in zip("abc", ("Monday", "Tuesday", "Monday"), strict=True)
    }
    rules = [*FOLDERS, {"folders": ("stories/x",), "exclude": ("c.txt",)}]
    report = repository(files, rules).report
    assert len(report.sources) == 3
    assert ends(report.contradictions) == [("date", "stories/x/a.txt", "stories/x/b.txt")]
    assert len({f.id for f in report.agreements}) == len(report.agreements)


def test_a_claim_that_another_group_met_is_not_alone(repository):
    files = {
        "drafts/one.txt": HARBOUR.format("Monday"),
        "drafts/two.txt": "2024-03-14\n\nThe mayor of Porto, Rui Moreira, praised 40 firefighters, officials said.\n",
        "wires/wire.txt": HARBOUR.format("Monday"),
    }
    rules = [{"draft": ("drafts/*.txt",), "sources": ("wires/*.txt",)}]
    apart = repository(files, rules, ["drafts/two.txt"]).report
    assert "wires/wire.txt" in {lone.place.path for lone in apart.only_in}
    whole = repository(files, rules).report
    assert "wires/wire.txt" not in {lone.place.path for lone in whole.only_in}
    assert "drafts/two.txt" in {lone.place.path for lone in whole.only_in}


def test_no_groups_compare_nothing(tmp_path):
    outcome = check([], Undecided(), Settings(), [Group("g", ())])
    assert (outcome.report.pairs_compared, outcome.report.sources, outcome.report.unchecked) == (0, (), ())
