"""Two statements of when something starts or ends, in the many wordings of news, and the look-alikes."""

from collections.abc import Callable

import pytest

from claims.kinds.date import find, relate
from claims.model import Document, Relation

Parsed = Callable[..., Document]

STARTS = [
    ("Work on the tunnel is to start in autumn 2024.", "Construction won't begin before the spring of 2025."),
    ("The first trains are due to run in the second half of 2025.", "Service will not start until 2027."),
    ("The first trams should roll in June 2025.", "The line opens no earlier than September 2025."),
    ("The tax takes effect on 1 March.", "The levy does not apply until 1 July."),
    ("The new rules apply from 1 April 2024 onward.", "The rules come into force on 1 October 2024."),
    ("From 1 May onwards, drivers will pay a toll.", "Drivers will have to pay as of 1 June."),
    ("He has been in office since 2019.", "He took office in 2021."),
    ("The ban has been in force since March 2022.", "The ban took effect in June 2022."),
    ("The strike has been going on since Monday.", "Workers walked out on Wednesday."),
    ("The plant is to go into operation in 2026.", "The plant will start up in 2028 at the earliest."),
    ("The road stays closed until 12 January.", "The road reopens on 20 January."),
    ("The road stays closed until 20 January.", "The road reopens on 12 January."),
]
ENDS = [
    ("The mine has been shut since March 2022.", "The mine closed in August 2023."),
    ("The ban stays in place until 30 June.", "The ban will be lifted on 1 September."),
    ("The truce holds until 6 January.", "The truce runs out on 10 January."),
    ("The work will go on until mid-March.", "The work will be completed by mid-February."),
    ("She will remain in office until 31 January.", "On 15 January, her last day in office, she will speak."),
    ("She will remain in office until 31 January.", "Her last day in office is 15 January."),
    ("The festival runs until 14 January.", "The last concert is on 7 January."),
    ("The run ends on 14 January.", "The last of the performances is on 30 January."),
    ("The ward will close for good at the end of June 2024.", "The wards are to be locked on 22 April 2024."),
    ("The scooters must be off the streets by 1 March.", "Until the contracts run out on 31 May, renting is possible."),
    ("His contract runs until June 2025.", "His contract was due to end in the summer of 2026."),
    ("The ship goes out of service in May 2024.", "The ship will sail until October 2024."),
    ("The mandate lapses on 31 March.", "The mission stays until 30 June."),
    ("He steps down on 1 February.", "He will stay on as chairman until 30 April."),
    ("He stays until 12 January, when his successor starts.", "The next mayor takes office on 5 January."),
    ("The deadline is 31 January.", "Applications are accepted until 15 February."),
]
LIMITS = [
    ("The probe is not expected to report until the summer.", "The report is due in February."),
    ("The line isn't scheduled to open before May.", "The line opens in February."),
    ("Not before March will the lift run.", "The lift will run in January."),
    ("The report will be ready by Easter at the latest.", "The report will be finished in May."),
    ("The bill must pass before the end of January.", "The bill will pass in March at the earliest."),
    ("The vote will take place on 12 January at the earliest.", "The vote takes place on 9 January."),
    ("The vote will take place on 12 January at the latest.", "The vote takes place on 19 January."),
    ("The tenants must be out on 12 January or before.", "The tenants must be out on 19 January."),
]
COMPATIBLE = [
    ("The offer stands until 10 January.", "The offer was made on 3 January."),
    ("The shop has been closed since Tuesday.", "The shop opened in 2011."),
    ("Voting starts on 12 January.", "Voting ends on 19 January."),
    ("The fair opens on 8 January and lasts a week.", "The fair ends on 20 January."),
    ("The strike has been going on since Monday.", "The two sides met on Wednesday."),
    ("She has led the party since 2015.", "She won a prize in 2018."),
    ("The bridge will reopen in March.", "The bridge will reopen by March at the latest."),
    ("The vote will take place on 12 January at the earliest.", "The vote takes place on 19 January."),
    ("The vote will take place on 12 January at the latest.", "The vote takes place on 9 January."),
    ("The road was closed until 12 January.", "The road has been closed since 5 January."),
    ("The show is on until 20 January.", "The show opens on 12 January."),
    ("Results come around Christmas.", "Results will not be ready until the end of the year."),
    ("They want to finish about Christmas.", "They finished on 20 December."),
    ("It closed over Christmas.", "It closed on 27 December."),
    ("It opened around New Year's Day.", "It opened on 3 January."),
    ("It was finished before Christmas.", "It was finished on 20 December."),
    ("The vote is planned for around 12 January.", "The vote will be on 14 January."),
]


def relations(left: Document, right: Document) -> set[Relation]:
    return {relate(a.value, b.value).relation for a in find(left) for b in find(right)}


@pytest.mark.parametrize(("left", "right"), [*STARTS, *ENDS, *LIMITS])
def test_edges_apart(document: Parsed, left: str, right: str) -> None:
    assert relations(document(left), document(right)) == {Relation.CONFLICT}
    assert relations(document(right), document(left)) == {Relation.CONFLICT}


@pytest.mark.parametrize(("left", "right"), COMPATIBLE)
def test_edges_that_leave_room(document: Parsed, left: str, right: str) -> None:
    found = relations(document(left), document(right))
    assert found
    assert Relation.CONFLICT not in found
