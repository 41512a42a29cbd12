"""The page: complete without a script, deaf to what an article holds, and legible."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from browser import CHROMIUM, Browser

from checker.model import Report, Severity, Source, Suppression
from checker.report import Format, render
from checker.view import View

SCRIPT = "<script>document.title = 'taken'; console.error('x')</script><img src=x onerror=alert(1)>"


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements, self.text = [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def all(self, name, **wanted):
        return [a for tag, a in self.elements if tag == name and wanted.items() <= a.items()]


@pytest.fixture
def told(place, finding) -> Report:
    """Two articles that clash on one word, with their text; one more clash was accepted."""
    a = replace(place("a.txt", "They met on Wednesday.", "Wednesday", "2023-12-27"), start=12, end=21, sentence_start=0)
    b = replace(place("b.txt", "They met on Thursday.", "Thursday", "2023-12-28"), start=12, end=20, sentence_start=0)
    sources = (Source("a.txt", None, 1, 0, (), text=a.text), Source("b.txt", None, 1, 0, (), text=b.text))
    found = finding(a=a, b=b, with_b=())
    warned = replace(found, type="number", severity=Severity.WARNING)
    accepted = replace(found, suppression=Suppression("comment", "both days were meant"))
    return Report("m", (), sources, (found, warned), pairs_compared=2, suppressed=(accepted,))


@pytest.fixture
def hostile(told) -> Report:
    first, second = told.sources
    return replace(told, sources=(replace(first, text=f"{first.text}\n\n{SCRIPT} \u202ex\x1b"), second))


@pytest.fixture
def browser(tmp_path):
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    browser = Browser(tmp_path / "profile")
    yield browser
    browser.close()


@pytest.fixture
def opened(browser, tmp_path):
    def open_report(report):
        page = tmp_path / "report.html"
        page.write_text(render(report, Format.HTML), encoding="utf-8")
        browser.open(page)
        return browser

    return open_report


def test_a_headline_is_a_paragraph_and_wrapped_lines_are_one(told):
    wrapped = (
        "The two delegations met in the capital of the country, and\nthen they went home, as everyone knew they would."
    )
    first = replace(told.sources[0], text=f"Talks end\nBy Ana Reis\n{wrapped}")
    html = render(replace(told, sources=(first, *told.sources[1:])), Format.HTML)
    assert f"<p>Talks end</p>\n<p>By Ana Reis</p>\n<p>{wrapped.replace(chr(10), ' ')}</p>" in html


def test_every_link_leads_to_one_place(told):
    page = Page(render(told, Format.HTML))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = {attributes["href"] for attributes in page.all("a")}
    assert {"#p1a", "#p1b", "#f1"} <= links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_nothing_comes_from_elsewhere(told):
    html = render(told, Format.HTML)
    page = Page(html)
    assert not [a for _, a in page.elements if "src" in a or "style" in a or any(n.startswith("on") for n in a)]
    assert not page.all("link")
    assert not re.search(r"https?:|url\(|@import", html)
    policy = page.all("meta", **{"http-equiv": "Content-Security-Policy"})[0]["content"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_no_side_wins(told):
    assert (
        "a.txt says “Wednesday” (2023-12-27), b.txt says “Thursday” (2023-12-28): verify both."
        in Page(render(told, Format.HTML)).text
    )


def test_accepted_finding_is_counted_and_listed_folded(told):
    page = Page(render(told, Format.HTML))
    assert "1 accepted finding" in page.text
    assert "accepted by comment: both days were meant" in page.text
    assert "open" not in page.all("details", **{"class": "accepted"})[0]


def rows(page_of, kind):
    """The rows of the tables that hold contradictions ("against") or agreements (None)."""
    return [a for a in page_of.all("tr") if "data-type" in a and a.get("class") == kind]


@pytest.mark.parametrize(
    ("view", "agreed", "alone"),
    [
        pytest.param(View(), [False], [False], id="folded"),
        pytest.param(View(facts=True), [True], [False], id="facts"),
        pytest.param(View(verbose=True), [False], [True], id="verbose"),
        pytest.param(View(quiet=True), [], [], id="quiet"),
    ],
)
def test_what_the_view_asks_for(view, agreed, alone, full):
    page = Page(render(full, Format.HTML, view))
    folds = {name: ["open" in a for a in page.all("details", **{"class": name})] for name in ("agreed", "alone")}
    assert folds == {"agreed": agreed, "alone": alone}
    assert len(rows(page, "against")) == 2
    assert len(rows(page, None)) == len(agreed)
    assert ("12 lines skipped" in page.text) is not view.quiet
    assert ("Ana Reis (speaker)" in page.text) is not view.quiet


def test_agreements_are_open_where_nothing_differs(clean):
    assert "open" in Page(render(clean, Format.HTML)).all("details", **{"class": "agreed"})[0]


def test_a_quiet_page_still_says_what_was_not_checked(unchecked):
    assert unchecked.unchecked[0] in Page(render(unchecked, Format.HTML, View(quiet=True))).text


def test_a_person_named_twice_is_one_fact_by_name(clean, place):
    """The pronoun says nothing where the name stands beside it, and is told with the name where it stands alone."""
    [known] = clean.agreements
    names = [place("a.txt", "Ana Reis spoke.", "Ana Reis", "Ana Reis")]
    names += [replace(place("a.txt", "Then he left.", "he", "Ana Reis"), start=300, end=302)]
    other = place("b.txt", "She said no.", "She", "Ana Reis")
    agreed = tuple(replace(known, id=str(n), type="person", a=name, b=other) for n, name in enumerate(names))
    page = Page(render(replace(clean, agreements=agreed), Format.HTML))
    assert len(rows(page, None)) == 1
    cells = re.findall(r"<td>(.*?)</td>", render(replace(clean, agreements=agreed), Format.HTML))
    assert cells[:2] == ["Ana Reis", "She (Ana Reis)"]


def test_dates_are_kept_in_one_piece(full):
    assert '<span class="whole">2023-12-27</span>' in render(full, Format.HTML)


def test_only_the_words_that_differ_are_marked_in_whole_sentences(full):
    html = render(replace(full, contradictions=full.contradictions[1:]), Format.HTML)
    assert re.findall("<mark>(.*?)</mark>", html) == ["keep", "open", "close"]
    assert "stand against each other: verify both." in Page(html).text


def test_least_severity_holds(told):
    page = Page(render(told, Format.HTML, View(min_severity=Severity.ERROR)))
    assert [a["data-severity"] for a in page.all("article") if "data-severity" in a] == ["error"]


def test_markup_in_an_article_is_text(hostile):
    html = render(hostile, Format.HTML)
    page = Page(html)
    assert len(page.all("script")) == 1
    assert not page.all("img")
    assert f"{SCRIPT} <U+202E>x␛" in page.text
    assert "\u202e" not in html


def test_each_set_of_sources_is_a_section(told, place, finding):
    """Thirty groups: their own section each, the contradicted ones open and first."""
    groups = [[replace(s, path=f"{n:02}/{s.path}") for s in told.sources] for n in range(30)]
    f = told.contradictions[0]
    found = replace(f, a=replace(f.a, path="17/a.txt"), b=replace(f.b, path="17/b.txt"))
    copies = tuple((a.path, b.path) for a, b in groups)
    report = Report("m", (), tuple(s for g in groups for s in g), (found,), near_copies=copies, pairs_compared=9)
    page = Page(render(report, Format.HTML))
    folds = page.all("details", **{"class": "set"})
    assert len(page.all("section")) == 30
    assert ["open" in fold for fold in folds] == [True] + [False] * 29
    assert len(page.all("article", **{"class": "source"})) == 60


@pytest.mark.parametrize("name", ["full", "clean", "silent"])
def test_same_report_same_bytes(name, request):
    report = request.getfixturevalue(name)
    assert render(report, Format.HTML) == render(report, Format.HTML)


INKS = ("ink", "soft", "link", "error", "warning", "note", "agreed")


@pytest.mark.parametrize("theme", [pytest.param(0, id="light"), pytest.param(1, id="dark")])
@pytest.mark.parametrize(
    ("front", "back"),
    [(ink, ground) for ink in INKS for ground in ("page", "sheet")]
    + [("ink", f"{severity}-wash") for severity in ("error", "warning", "note")],
)
def test_contrast(front, back, theme):
    """WCAG 2.2, 1.4.3 (AA): 4.5 to 1 for body text."""
    style = files("checker.report.html").joinpath("page.css").read_text(encoding="utf-8")
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", style)
    colours = {name: (light, dark)[theme] for name, light, dark in pairs}
    lighter, darker = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_browser_filters(told, opened):
    browser = opened(told)
    seen = "[...document.querySelectorAll('.finding')].filter((one) => one.checkVisibility()).map((one) => one.id)"
    assert browser.run(seen) == ["f1", "f2"]
    browser.run("document.querySelector('[value=warning]').click()")
    assert browser.run(seen) == ["f1"]
    browser.run("document.querySelector('[value=date]').click()")
    assert browser.run(seen) == []
    assert browser.run("document.getElementById('shown').textContent") == "0 of 2 shown"
    assert browser.complaints == []


def test_browser_keys_go_from_finding_to_finding(told, opened):
    browser = opened(told)
    at = "document.activeElement.id"
    for key, expected in (("j", "f1"), ("j", "f2"), ("j", "f2"), ("k", "f1")):
        for kind in ("keyDown", "keyUp"):
            browser.ask("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" else "")
        assert browser.run(at) == expected
    assert browser.complaints == []


def test_browser_tab_reaches_filters_findings_and_passages(told, opened):
    browser = opened(told)
    reached = []
    for _ in range(16):
        for kind in ("rawKeyDown", "keyUp"):
            browser.ask("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        reached.append(browser.run("(document.activeElement.getAttribute('href') || document.activeElement.name)"))
    assert reached[0] == "#findings"
    assert {"type", "severity", "#p1a", "#p1b"} <= set(reached)


@pytest.mark.parametrize("width", [360, 800, 1600])
def test_browser_page_is_no_wider_than_the_window(width, full, opened, browser):
    browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    long = replace(full.contradictions[0].a, path=f"stories/{'long-' * 20}name.txt")
    page = opened(replace(full, contradictions=(replace(full.contradictions[0], a=long), *full.contradictions[1:])))
    assert page.run("document.documentElement.scrollWidth") <= width


def test_browser_prints_what_is_folded(full, opened):
    browser = opened(full)
    seen = "[...document.querySelectorAll('details')].every((one) => one.open)"
    assert browser.run(seen) is False
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run(seen) is True
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.run(seen) is False


def test_browser_switches_colours(told, opened):
    browser = opened(told)
    colour = "getComputedStyle(document.body).backgroundColor"
    before = browser.run(colour)
    browser.run("document.getElementById('theme').click()")
    assert browser.run(colour) != before
    assert browser.complaints == []


def test_browser_shows_script_as_text(hostile, opened):
    browser = opened(hostile)
    assert SCRIPT in browser.run("document.body.innerText")
    assert browser.run("document.title").startswith("factcheck")
    assert browser.complaints == []


def test_browser_shows_all_without_script(told, browser, tmp_path):
    browser.ask("Emulation.setScriptExecutionDisabled", value=True)
    page = tmp_path / "report.html"
    page.write_text(render(told, Format.HTML), encoding="utf-8")
    browser.open(page)
    root = browser.ask("DOM.getDocument")["root"]["nodeId"]
    for selector in ("#f1", "#f2", "table", ".source .passage"):
        node = browser.ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        assert browser.ask("DOM.getContentQuads", nodeId=node)["quads"]
    assert "hidden" in Page(page.read_text(encoding="utf-8")).all("form", id="filters")[0]
