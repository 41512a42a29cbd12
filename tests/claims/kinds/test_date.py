from collections.abc import Callable
from datetime import date

import pytest

from claims.dates.choice import Setting, Tense
from claims.dates.phrases import phrases
from claims.dates.values import Bound, show
from claims.kinds.date import KIND, find
from claims.model import Document

FRIDAY = date(2023, 12, 29)
Parsed = Callable[..., Document]


def read(document: Document) -> list[tuple[str, str]]:
    return [(claim.text, KIND.show(claim.value)) for claim in find(document)]


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        pytest.param("He said on Wednesday that it was over.", "Wednesday", "2023-12-27", id="past"),
        pytest.param("He praised Wednesday's meetings.", "Wednesday", "2023-12-27", id="possessive"),
        pytest.param("They will meet on Wednesday.", "Wednesday", "2024-01-03", id="future"),
        pytest.param("They agreed to meet on Wednesday.", "Wednesday", "2024-01-03", id="agreed to"),
        pytest.param("He was able to leave on Wednesday.", "Wednesday", "2023-12-27", id="was able to"),
        pytest.param("He spoke on Friday.", "Friday", "2023-12-29", id="publication day"),
        pytest.param("He spoke last Friday.", "last Friday", "2023-12-22", id="last"),
        pytest.param("He will speak next Friday.", "next Friday", "2024-01-05", id="next"),
        pytest.param("He spoke yesterday.", "yesterday", "2023-12-28", id="yesterday"),
        pytest.param("He spoke today.", "today", "2023-12-29", id="today"),
        pytest.param("He will speak tomorrow.", "tomorrow", "2023-12-30", id="tomorrow"),
        pytest.param(
            "He spoke the day before yesterday.", "the day before yesterday", "2023-12-27", id="day before yesterday"
        ),
        pytest.param("It burned overnight.", "overnight", "2023-12-28 to 2023-12-29", id="overnight"),
        pytest.param("They agreed early Wednesday on it.", "early Wednesday", "2023-12-27 00:00-09:00", id="early"),
        pytest.param("It began at 5 p.m. on Thursday.", "5 p.m. on Thursday", "2023-12-28 17:00", id="clock"),
        pytest.param("They met over the weekend.", "the weekend", "2023-12-23 to 2023-12-24", id="weekend"),
        pytest.param(
            "It closed earlier this month.", "earlier this month", "2023-12-01 to 2023-12-29", id="earlier this month"
        ),
        pytest.param("Prices rose last month.", "last month", "2023-11", id="last month"),
        pytest.param("It opens next month.", "next month", "2024-01", id="next month"),
        pytest.param("They met last week.", "last week", "2023-12-18 to 2023-12-24", id="last week"),
        pytest.param("They met this week.", "this week", "2023-12-25 to 2023-12-31", id="this week"),
        pytest.param("It opened two weeks ago.", "two weeks ago", "about 2023-12-15", id="weeks ago"),
        pytest.param("It opened ten days ago.", "ten days ago", "2023-12-19", id="days ago"),
        pytest.param("It opened fifteen years ago.", "fifteen years ago", "about 2008-12-29", id="years ago"),
        pytest.param(
            "It closed two days after Christmas.", "two days after Christmas", "2023-12-27", id="after a feast"
        ),
        pytest.param("The day after Christmas, it closed.", "The day after Christmas", "2023-12-26", id="day after"),
        pytest.param("They voted on December 27.", "December 27", "2023-12-27", id="American order"),
        pytest.param("They voted on 27 December.", "27 December", "2023-12-27", id="British order"),
        pytest.param("They voted on the 27th of December.", "27th of December", "2023-12-27", id="ordinal"),
        pytest.param("They voted on Dec. 27.", "Dec. 27", "2023-12-27", id="abbreviation with a dot"),
        pytest.param("They voted on Oct 19.", "Oct 19", "2023-10-19", id="abbreviation"),
        pytest.param("The file is dated 2023-12-27.", "2023-12-27", "2023-12-27", id="ISO"),
        pytest.param("They voted on 27/12/2023.", "27/12/2023", "2023-12-27", id="day over 12"),
        pytest.param("He must answer by the 2nd.", "the 2nd", "by 2024-01-02", id="day of the month"),
        pytest.param("It was signed in March.", "March", "2023-03", id="month, past"),
        pytest.param("It will be ready by March.", "March", "by 2024-03", id="month, limit"),
        pytest.param("Sales rose in late March 2024.", "late March 2024", "about 2024-03-21 to 2024-03-31", id="late"),
        pytest.param(
            "Profits fell in the second quarter.", "the second quarter", "2023-04-01 to 2023-06-30", id="quarter"
        ),
        pytest.param("It is an issue in next year's elections.", "next year", "2024", id="next year"),
        pytest.param("It has stood since 2019.", "2019", "from 2019 on", id="since"),
        pytest.param("It will last until June 2024.", "June 2024", "until 2024-06", id="until"),
        pytest.param("It must be done before Monday.", "Monday", "by 2023-12-31", id="before"),
        pytest.param("It will open before July.", "July", "by 2024-06-30", id="before a month"),
        pytest.param("It will not open before July.", "July", "from 2024-07-01 on", id="not before"),
        pytest.param("It will stay shut until at least Sunday.", "Sunday", "from 2023-12-31 on", id="at least until"),
        pytest.param(
            "He was jailed from May 2022, for a year and a half.", "from May 2022, for a year and a half",
            "about 2022-05-01 to 2023-11-30", id="start and duration",
        ),
        pytest.param("Prices fell in the 1990s.", "the 1990s", "1990 to 1999", id="decade"),
        pytest.param("It was built in the mid-1990s.", "mid-1990s", "about 1993-05-01 to 1996-08-31", id="mid-decade"),
        pytest.param(
            "It was built at the turn of the century.", "the turn of the century", "about 1998 to 2002", id="century"
        ),
        pytest.param(
            "It was signed on Wednesday, December 27, 2023.", "Wednesday, December 27, 2023", "2023-12-27",
            id="weekday and date in one",
        ),
        pytest.param("He said this Thursday, December 28, that.", "this Thursday, December 28", "2023-12-28",
                     id="this weekday with its date"),
        pytest.param("It came at 5.10 a.m. on 16 April.", "5.10 a.m. on 16 April", "2023-04-16 05:10", id="time first"),
        pytest.param("It came on 16 April at 5.10 a.m.", "16 April at 5.10 a.m.", "2023-04-16 05:10", id="time last"),
        pytest.param("They met on the last Saturday in May.", "the last Saturday in May", "2023-05-27", id="nth"),
        pytest.param("It resumed on the last day of March.", "the last day of March", "2023-03-31", id="last day"),
        pytest.param("It ran between 3 and 5 May.", "between 3 and 5 May", "2023-05-03 to 2023-05-05", id="between"),
        pytest.param("It ran May 3-5.", "May 3-5", "2023-05-03 to 2023-05-05", id="dash"),
        pytest.param("It ran between 3 June and 30 August.", "between 3 June and 30 August",
                     "2023-06-03 to 2023-08-30", id="between two months"),
        pytest.param("It will be paid from 2025 to 2030.", "from 2025 to 2030", "2025 to 2030", id="years"),
        pytest.param("It will be held next spring.", "next spring", "about 2024-03-01 to 2024-05-31", id="season"),
        pytest.param("It was in the autumn of 2020.", "the autumn of 2020", "about 2020-09-01 to 2020-11-30",
                     id="season of a year"),
        pytest.param("It will come in early 2026.", "early 2026", "about 2026-01-01 to 2026-04-30", id="early year"),
        pytest.param("It will come in the first half of 2026.", "the first half of 2026", "2026-01-01 to 2026-06-30",
                     id="half"),
        pytest.param("It will be done by the end of June.", "the end of June", "by 2024-06-30", id="end, limit"),
        pytest.param("He has until the end of next week.", "the end of next week", "until 2024-01-05 to 2024-01-07",
                     id="end of a week"),
        pytest.param("It is due five weeks from today.", "five weeks from today", "2024-02-02", id="from today"),
        pytest.param("She will be back in five weeks.", "in five weeks", "about 2024-02-02", id="in five weeks"),
        pytest.param("It was close to midnight yesterday.", "close to midnight yesterday", "2023-12-28 24:00",
                     id="midnight"),
        pytest.param("It ended at noon on Thursday.", "noon on Thursday", "2023-12-28 12:00", id="noon"),
        pytest.param("It ended at three o'clock on Saturday morning.", "three o'clock on Saturday morning",
                     "2023-12-23 03:00", id="o'clock"),
        pytest.param("It began this morning.", "this morning", "2023-12-29 04:00-12:00", id="this morning"),
        pytest.param("It began Wednesday night.", "Wednesday night", "2023-12-27 17:00 to 2023-12-28 07:00",
                     id="night"),
        pytest.param("It fell in the night to Wednesday.", "in the night to Wednesday",
                     "2023-12-26 17:00 to 2023-12-27 09:00", id="night to"),
        pytest.param("They met on Easter Monday.", "Easter Monday", "2023-04-10", id="Easter Monday"),
        pytest.param("They met on Christmas Eve.", "Christmas Eve", "2023-12-24", id="Christmas Eve"),
        pytest.param("It opens on April 1 next year.", "April 1 next year", "2024-04-01", id="next year's day"),
        pytest.param("It has stood since June of last year.", "June of last year", "from 2022-06 on", id="last year's"),
        pytest.param("Trucks can use it from Monday next week.", "Monday next week", "from 2024-01-01 on",
                     id="weekday of next week"),
        pytest.param("The tax falls on 1 March.", "1 March", "2024-03-01", id="present means what is coming"),
        pytest.param("The vote was postponed until Thursday.", "Thursday", "2024-01-04", id="postponed"),
        pytest.param("They meet every Monday.", "every Monday", "every Monday", id="recurring"),
        pytest.param("They meet on Tuesdays.", "Tuesdays", "every Tuesday", id="plural"),
        pytest.param("It comes on the second Tuesday of every month.", "the second Tuesday of every month",
                     "every Tuesday", id="monthly"),
        pytest.param("It has its origins in a May announcement.", "May", "2023-05", id="announced in the past"),
        pytest.param("He was held at 1:45 p. m. on Monday.", "1:45 p. m. on Monday", "2023-12-25 13:45",
                     id="spaced p. m."),
        pytest.param("He spoke at midnight on Monday.", "midnight on Monday", "2023-12-25 00:00-24:00",
                     id="which midnight"),
        pytest.param("The week of December 18 was wet.", "The week of December 18", "2023-12-18 to 2023-12-24",
                     id="week of"),
        pytest.param("It fell between 2 a.m. and 4 a.m. on Sunday.", "between 2 a.m. and 4 a.m. on Sunday",
                     "2023-12-24 02:00-04:00", id="two clock times"),
        pytest.param("It ran from 11 p.m. to 2 a.m. on Sunday.", "from 11 p.m. to 2 a.m. on Sunday",
                     "2023-12-24 23:00 to 2023-12-25 02:00", id="over midnight"),
        pytest.param("The 2022-2023 season was long.", "2022-2023", "2022 to 2023", id="season of two years"),
        pytest.param("It lost money in 2021-22.", "2021-22", "2021 to 2022", id="fiscal year"),
        pytest.param("The 2012 elections were free.", "2012", "2012", id="year before what it dates"),
        pytest.param("It starts at 1700 hours or 10.30pm.", "10.30pm", "22:30 (date unknown)", id="clock alone"),
        pytest.param("The first buses ran on December 18.", "December 18", "from 2023-12-18 on", id="first of many"),
        pytest.param("The earliest cuts come on December 18.", "December 18", "from 2023-12-18 on",
                     id="earliest of many"),
        pytest.param("The gate opened at half past six on Thursday morning.", "half past six on Thursday morning",
                     "2023-12-28 06:30", id="half past"),
        pytest.param("She was found at a quarter to four on Thursday afternoon.",
                     "a quarter to four on Thursday afternoon", "2023-12-28 15:45", id="quarter to"),
        pytest.param("The clock stopped at eight minutes to six.", "eight minutes to six",
                     "05:52 or 17:52 (date unknown)", id="minutes to, of either half of the day"),
        pytest.param("It sank at ten to five in the morning.", "ten to five in the morning", "04:50 (date unknown)",
                     id="ten to"),
        pytest.param("The pass opened half an hour after midnight.", "half an hour after midnight",
                     "00:30 (date unknown)", id="after midnight"),
        pytest.param("They met at six o'clock.", "six o'clock", "06:00 or 18:00 (date unknown)", id="bare o'clock"),
        pytest.param("The talks resume on Wednesday.", "Wednesday", "2024-01-03", id="timetable"),
        pytest.param("The alarm is in force until Wednesday.", "Wednesday", "until 2024-01-03", id="until, present"),
        pytest.param("They cancelled a match set for Monday.", "Monday", "2024-01-01", id="set for"),
        pytest.param("The launch had been scheduled for Thursday but was put off.", "Thursday", "2023-12-28",
                     id="overtaken plan"),
        pytest.param("Her pay for August has not arrived.", "August", "2023-08", id="pay for a month"),
        pytest.param("He promised to visit it by Easter.", "Easter", "by 2024-03-31", id="promised to"),
        pytest.param("He could not sleep on Wednesday.", "Wednesday", "2023-12-27", id="could not"),
        pytest.param("On Wednesday the visitors would not hear of it.", "Wednesday", "2023-12-27", id="would not"),
        pytest.param("He said that he would not come on Wednesday.", "Wednesday", "2024-01-03", id="reported would"),
        pytest.param("Not before Wednesday, said Mr Voss.", "Wednesday", "from 2024-01-03 on", id="no verb"),
        pytest.param("The race was held from 1 to 8 June.", "1 to 8 June", "2023-06-01 to 2023-06-08", id="from to"),
        pytest.param("It will stay in place beyond March.", "March", "from 2024-03 on", id="beyond"),
        pytest.param("It has been filling for five months.", "filling", "from about 2023-07-29 on", id="for months"),
        pytest.param("They met at seven at night on Wednesday.", "seven at night on Wednesday", "2023-12-27 19:00",
                     id="at night"),
        pytest.param("They will meet on Monday week.", "Monday week", "2024-01-08", id="Monday week"),
        pytest.param("It was done on a Sunday.", "Sunday", "Sunday (date unknown)", id="a Sunday"),
        pytest.param("The row in the summer seems small now.", "the summer", "about 2023-06-01 to 2023-08-31",
                     id="a season of the past seen from now"),
        pytest.param("They must wait until 2031.", "2031", "2031", id="waited for"),
        pytest.param("The first meeting was on December 18.", "December 18", "2023-12-18", id="first of one"),
    ],
)  # fmt: skip
def test_value(document: Parsed, text: str, phrase: str, value: str) -> None:
    assert read(document(text)) == [(phrase, value)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ministers may resign and march on.", id="verbs"),
        pytest.param("It was the second such case.", id="ordinal"),
        pytest.param("The Q2 processor beat No. 10 and the Boeing 747.", id="identifiers"),
        pytest.param("Everything changed after 9/11.", id="9/11"),
        pytest.param("Theresa May said no.", id="surname"),
        pytest.param("The Sunday Times reported it.", id="newspaper"),
        pytest.param("The Bloody Sunday inquiry ended.", id="named day"),
        pytest.param("About 1,984 people came.", id="quantity with a comma"),
        pytest.param("The fire destroyed 2000 homes.", id="quantity like a year"),
        pytest.param("It ended eleven years of argument.", id="duration"),
        pytest.param("He stayed for two weeks.", id="for two weeks"),
        pytest.param("She finished in 2:24:31.", id="race time"),
        pytest.param("They won 3-2 in the 88th minute.", id="score and minute"),
        pytest.param("He met her at a Christmas party.", id="a sort of party"),
        pytest.param("USA Today reports it.", id="newspaper called today"),
        pytest.param("They watched March Madness.", id="title with a month"),
        pytest.param("They spring into action when leaves fall.", id="seasons as verbs"),
        pytest.param("She was 54 at the winter conference.", id="a sort of thing"),
        pytest.param("It grew over the last year.", id="trailing year"),
        pytest.param("It is 31 June or 30 February 2023.", id="no such days"),
        pytest.param("It was signed on 3/4/2023.", id="ambiguous order"),
        pytest.param("It happened nine thousand years ago.", id="outside the calendar"),
        pytest.param("A parade is planned for the 10th anniversary.", id="anniversary"),
    ],
)
def test_no_date(document: Parsed, text: str) -> None:
    assert read(document(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said on Wednesday.", [("Wednesday", "Wednesday (date unknown)")], id="weekday"),
        pytest.param("It opened on 27 December.", [("27 December", "27 December (year unknown)")], id="day and month"),
        pytest.param("It opened in July.", [("July", "July (year unknown)")], id="month"),
        pytest.param("It closes in the third quarter.", [("the third quarter", "July to September (year unknown)")],
                     id="quarter"),
        pytest.param("It opened in July 2022.", [("July 2022", "2022-07")], id="stated year"),
        pytest.param("He left yesterday, two weeks ago or last month.", [], id="relative words say nothing"),
    ],
)  # fmt: skip
def test_without_a_publication_date_nothing_is_filled_in(
    document: Parsed, text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(document(text, None)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The train left at 5.10 a.m. on 16 April and derailed 50 minutes later.",
                     "2023-04-16 06:00", id="minutes later"),
        pytest.param("It was found in 2013. It was dropped three years later.", "2016", id="years later"),
        pytest.param("They voted on 4 December. A week after the vote, he resigned.", "about 2023-12-11",
                     id="after an event of the article"),
        pytest.param("Eight years ago he had to go in October.", "2015-10", id="month of a year told before"),
        pytest.param("He signed a four-year contract.", "until about 2027-12-29", id="term of a contract"),
        pytest.param("He fell ill on 4 December. The next day he died.", "2023-12-05", id="the next day"),
    ],
)  # fmt: skip
def test_counted_from_another_date(document: Parsed, text: str, expected: str) -> None:
    assert read(document(text))[-1][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fifty minutes later, it was over.", id="nothing before it"),
        pytest.param("The value was reached at 15:50 Greenwich time.", id="clock of a named zone"),
        pytest.param("It grew from ten to five people.", id="a range"),
        pytest.param("It had been filling for five months.", id="lasted until some time past"),
        pytest.param("It will be filling for five months.", id="will last"),
        pytest.param("A fence can be moved in a day.", id="how long it takes"),
        pytest.param("It opened at ten to twelve places.", id="another range"),
        pytest.param("A week after the vote, he resigned.", id="undated event"),
    ],
)
def test_what_cannot_be_counted_is_left_out(document: Parsed, text: str) -> None:
    assert read(document(text)) == []


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        pytest.param("The castle opens on 24 May.", Bound.SINCE, id="opens"),
        pytest.param("They shut the gates in February and began to fill the lake.", Bound.SINCE, id="began as well"),
        pytest.param("The doors close on 30 June.", Bound.UNTIL, id="closes"),
        pytest.param("By Friday 27 people had fallen ill.", Bound.BY, id="as of"),
        pytest.param("It must be done by Friday.", Bound.ON, id="limit"),
        pytest.param("They met on 24 May.", Bound.ON, id="nothing that lasts"),
    ],
)
def test_edge(document: Parsed, text: str, edge: Bound) -> None:
    (claim,) = find(document(text))
    assert claim.value.edge is edge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("It was signed on 27 December 2023.", 1.0, 1.0, id="fully stated"),
        pytest.param("He spoke on Wednesday.", 0.9, 0.99, id="weekday, past"),
        pytest.param("He spoke on Friday.", 0.8, 0.8, id="the weekday of publication"),
        pytest.param("Shops are shut on Wednesday.", 0.7, 0.7, id="weekday, present"),
        pytest.param('"It ends today," he said.', 0.7, 0.7, id="the speaker's today"),
    ],
)
def test_certainty(document: Parsed, text: str, low: float, high: float) -> None:
    (claim,) = find(document(text))
    assert low <= claim.value.certainty <= high


def test_a_claim_knows_its_place_and_its_clause(document: Parsed) -> None:
    text = "Nobody spoke. The minister left at 5 p.m. on Thursday."
    (claim,) = find(document(text))
    assert text[claim.span.start : claim.span.end] == "5 p.m. on Thursday"
    assert claim.sentence.index == 1
    assert claim.about.predicate == "leav"


@pytest.mark.parametrize("piece", ["1 ", "on ", "May ", "the ", "2019-", "5.", "a.m. ", "two weeks after ", "("])
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 5000 + "They met on 27 December 2023."
    found = phrases(text, lambda _start, _end: Setting(FRIDAY, Tense.PAST), lambda _rule, _start, _end: True)
    assert show(found[-1].value) == "2023-12-27"
    assert all(0 <= p.start < p.end <= len(text) for p in found)
