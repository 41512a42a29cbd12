"""Numbers: what is found, what is left alone, how two stand."""
# ruff: noqa: E501

from datetime import date

import pytest

from claims.kinds.number import KIND, find, relate
from claims.model import Relation
from claims.numbers.quantities import NumberValue, Quantity


def shown(document, text: str) -> list[tuple[str, str]]:
    return [(claim.text, KIND.show(claim.value)) for claim in find(document(text))]


def first(document, text: str) -> NumberValue:
    return next(iter(find(document(text)))).value


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        pytest.param("There were 1,500 people.", "1,500 people", "1,500 people", id="exact"),
        pytest.param("There were some 1,500 people.", "some 1,500 people", "1,500 people (about: 1,350 to 1,650)", id="some"),
        pytest.param("Nearly 900 firefighters came.", "Nearly 900 firefighters", "900 firefighters (about: 810 to 900)", id="nearly"),
        pytest.param("It drew more than 1,500 people.", "more than 1,500 people", "at least 1,500 people", id="more than"),
        pytest.param("It drew no fewer than 12 people.", "no fewer than 12 people", "at least 12 people", id="no fewer than"),
        pytest.param("It drew well over 200 people.", "well over 200 people", "at least 200 people", id="well over"),
        pytest.param("It drew a good 200 people.", "a good 200 people", "at least 200 people", id="a good"),
        pytest.param("It drew up to 1,500 people.", "up to 1,500 people", "at most 1,500 people", id="up to"),
        pytest.param("It drew as many as 40 people.", "as many as 40 people", "at most 40 people", id="as many as"),
        pytest.param("It drew fewer than a hundred people.", "fewer than a hundred people", "at most 100 people", id="a hundred"),
        pytest.param("It drew between 10 and 12 people.", "between 10 and 12 people", "10 to 12 people", id="between"),
        pytest.param("It drew 10 to 12 people.", "10 to 12 people", "10 to 12 people", id="to"),
        pytest.param("It draws 10,000 or 12,000 people a day.", "10,000 or 12,000 people a day", "10,000 to 12,000 people per day", id="or, a day"),
        pytest.param("It drew 2.2 million migrants.", "2.2 million migrants", "2,200,000 migrants", id="million"),
        pytest.param("It drew dozens of people.", "dozens of people", "24 to 99 people", id="dozens"),
        pytest.param("It drew several hundred people.", "several hundred people", "300 to 900 people", id="several hundred"),
        pytest.param("It drew two dozen or so people.", "two dozen or so people", "24 people (about: 21.6 to 26.4)", id="or so"),
        pytest.param("It drew thirty-one people.", "thirty-one people", "31 people", id="hyphen"),
        pytest.param("It drew twenty-three hundred people.", "twenty-three hundred people", "2,300 people", id="hundreds"),
        pytest.param("It drew two hundred thousand people.", "two hundred thousand people", "200,000 people", id="hundred thousand"),
        pytest.param("It drew one hundred and twenty-three people.", "one hundred and twenty-three people", "123 people", id="and"),
        pytest.param("It drew half a million people.", "half a million people", "500,000 people", id="half a million"),
        pytest.param("It drew two and a half thousand people.", "two and a half thousand people", "2,500 people", id="mixed scale"),
        pytest.param("It drew 3 lakh people.", "3 lakh people", "300,000 people", id="lakh"),
        pytest.param("It cost 2 crore rupees.", "2 crore rupees", "INR 20,000,000", id="crore"),
        pytest.param("It drew 12,34,567 people.", "12,34,567 people", "1,234,567 people", id="Indian grouping"),
        pytest.param("A third of the 1,400 homes were lost.", "A third of the 1,400 homes", "33.3 % of 1,400 homes", id="fraction of whole"),
        pytest.param("One in five homes was lost.", "One in five homes", "20 %", id="one in five"),
        pytest.param("Every second customer was hit.", "Every second customer", "50 %", id="every second"),
        pytest.param("Three doors out of four stay dark.", "Three doors out of four", "75 %", id="out of"),
        pytest.param("It reaches all but one household in twenty.", "all but one household in twenty", "95 %", id="complement share"),
        pytest.param("She was a mother of 12 and was shot.", "12", "12 children", id="mother of"),
        pytest.param("All but one of the 17 passengers left.", "All but one of the 17 passengers", "16 passengers of 17 passengers", id="all but"),
        pytest.param("The state pays three fifths.", "three fifths", "60 %", id="three fifths"),
        pytest.param("It holds 27 per cent.", "27 per cent", "27 %", id="per cent"),
        pytest.param("It fell by a quarter.", "a quarter", "-25 %", id="fell by"),
        pytest.param("It is down 25 percent.", "25 percent", "-25 %", id="down"),
        pytest.param("It is 27 percent more than before.", "27 percent more", "+27 %", id="more"),
        pytest.param("It rose to 5 percent.", "5 percent", "5 %", id="rose to a level"),
        pytest.param("It fell from 1.20 to 0.80 cents.", "from 1.20 to 0.80 cents", "-33.3 %", id="from to"),
        pytest.param("The rate rose by 50 basis points.", "50 basis points", "+0.5 percentage points", id="basis points"),
        pytest.param("The number doubled.", "doubled", "factor 1.95 to 2.05", id="doubled"),
        pytest.param("It holds almost twice the number.", "almost twice", "factor 1.8 to 2", id="twice"),
        pytest.param("It cost $1.3 billion.", "$1.3 billion", "USD 1,300,000,000", id="dollar sign"),
        pytest.param("It cost 1.3bn dollars.", "1.3bn dollars", "USD 1,300,000,000", id="bn"),
        pytest.param("It cost 1,300 million dollars.", "1,300 million dollars", "USD 1,300,000,000", id="1,300 million"),
        pytest.param("It cost EUR 40 million.", "EUR 40 million", "EUR 40,000,000", id="ISO code"),
        pytest.param("It cost £3m.", "£3m", "GBP 3,000,000", id="m after a sign"),
        pytest.param("It is 19 miles long.", "19 miles", "30.6 km", id="miles"),
        pytest.param("It is four and a half miles long.", "four and a half miles", "7.24 km", id="mixed miles"),
        pytest.param("It is nearly a fifth of a mile long.", "nearly a fifth of a mile", "321.9 m (about: 281.6 to 321.9)", id="part of a mile"),
        pytest.param("It took a year and a half.", "a year and a half", "1.5 years", id="year and a half"),
        pytest.param("It took five hours and 20 minutes.", "five hours and 20 minutes", "5.33 hours", id="sum of times"),
        pytest.param("It reached 41 degrees Celsius.", "41 degrees Celsius", "41 °C", id="Celsius"),
        pytest.param("It reached 106 degrees Fahrenheit.", "106 degrees Fahrenheit", "41.1 °C", id="Fahrenheit"),
        pytest.param("The train ran at 80 km/h.", "80 km/h", "80 km/h", id="speed"),
        pytest.param("It burned 4,200 hectares.", "4,200 hectares", "42 km2", id="hectares"),
        pytest.param("The hall has 11,000-square-metre floors.", "11,000-square-metre", "1.1 ha", id="hyphenated unit"),
        pytest.param("The picture measures 62 by 48 centimetres.", "62 by 48 centimetres", "0.62 by 0.48 m", id="size"),
        pytest.param("The motion passed by 31 votes to 24.", "by 31 votes to 24", "for 31, against 24, majority 7", id="votes"),
        pytest.param("That request failed, 22 to 33.", "22 to 33", "for 22, against 33, majority -11", id="failed vote"),
        pytest.param("It goes ahead with a majority of nine.", "majority of nine", "majority 9", id="majority"),
        pytest.param(
            "Sixty-two of the 101 members voted for the law.",
            "Sixty-two of the 101 members",
            "62 members of 101 members [for 62, of 101]",
            id="members for",
        ),
        pytest.param("They won 3-2 on Sunday.", "3-2", "3:2", id="score"),
        pytest.param("She won by 6.5 points to 5.5.", "6.5 points to 5.5", "6.5:5.5", id="score in points"),
        pytest.param("He beat her 21 to 17.", "21 to 17", "21:17", id="score told with to"),
        pytest.param("He scored in the 88th minute.", "88th minute", "minute 88", id="minute of play"),
        pytest.param("She took third place.", "third place", "rank 3", id="third place"),
        pytest.param("It is the country's second-largest operator.", "second-largest operator", "rank 2", id="second-largest"),
        pytest.param("It is number two in the market.", "number two", "rank 2", id="number two"),
        pytest.param("It is Europe's No. 3 producer of board.", "No. 3 producer", "rank 3", id="No. 3"),
        pytest.param("She was runner-up.", "runner-up", "rank 2", id="runner-up"),
        pytest.param("The 54-year-old left.", "54-year-old", "age 54", id="year-old"),
        pytest.param("He was aged 54.", "aged 54", "age 54", id="aged"),
        pytest.param("Maria Reis, 54, left.", "54", "age 54", id="beside a name"),
        pytest.param("He was 77.", "77", "age 77", id="he was"),
        pytest.param("They shot two men Monday.", "two men", "2 men", id="day after the noun"),
        pytest.param("A woman of 84 died.", "84", "age 84", id="a woman of"),
        pytest.param(
            "Six instalments of 1.5 billion dollars each will flow.",
            "Six instalments of 1.5 billion dollars each",
            "USD 9,000,000,000",
            id="product",
        ),
        pytest.param("It carried 162 passengers and six crew.", "162 passengers and six crew", "168 people", id="people together"),
        pytest.param("They want a seven-figure sum.", "seven-figure sum", "1,000,000 to 9,999,999", id="figures"),
        pytest.param("Nine water-dropping aircraft came.", "Nine water-dropping aircraft", "9 aircraft", id="compound"),
        pytest.param("It stood for two weeks.", "two weeks", "2 weeks", id="weeks"),
        pytest.param("It kept 214 men and women busy.", "214 men and women", "214 people", id="men and women"),
        pytest.param("It makes 180,000 barrels of crude a day.", "180,000 barrels of crude a day",
                     "28,618 m3 per day", id="barrels a day"),
        pytest.param("She wrote a 412-page report.", "412-page", "412 page", id="hyphenated count"),
        pytest.param("It blew up less than two minutes into it.", "less than two minutes", "at most 2 minutes",
                     id="blew up is no rise"),
        pytest.param("It fell to minus 4 degrees Celsius.", "4 degrees Celsius", "-4 °C", id="below zero"),
        pytest.param("Six cents of every dollar go there.", "Six cents of every dollar", "6 %", id="of every dollar"),
        pytest.param("She needed 1 hour, 24 minutes and 10 seconds.", "1 hour, 24 minutes and 10 seconds", "1.4 hours",
                     id="three parts of a time"),
        pytest.param("Three gangs of 23 men each came out.", "Three gangs of 23 men each", "69 men", id="gangs"),
        pytest.param("Each of the four floors has 65 beds.", "Each of the four floors has 65 beds", "260 beds",
                     id="each of"),
        pytest.param("They pay 34 million pounds plus up to six million.",
                     "34 million pounds plus up to six million", "GBP 33,500,000 to 40,500,000", id="plus up to"),
    ],
)  # fmt: skip
def test_finds(document, text: str, phrase: str, value: str) -> None:
    assert (phrase, value) in shown(document, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No. 10 declined to comment.", id="No. 10"),
        pytest.param("They took Highway 61 home.", id="Highway 61"),
        pytest.param("The G7 met again.", id="G7"),
        pytest.param("It was the worst day since 9/11 there.", id="9/11"),
        pytest.param("A Boeing 747 landed.", id="Boeing 747"),
        pytest.param("It relies on article 5 of the treaty.", id="article 5"),
        pytest.param("Section 230 protects them.", id="Section 230"),
        pytest.param("He had Covid-19 then.", id="Covid-19"),
        pytest.param("Call +44 20 7946 0123 for help.", id="telephone"),
        pytest.param("It began at 12:30 there.", id="clock"),
        pytest.param("It opened in 2009.", id="year"),
        pytest.param("It opened on 27 December.", id="day of month"),
        pytest.param("It opened on December 27, 2023.", id="month first"),
        pytest.param("It opened on 2023-12-06 there.", id="ISO date"),
        pytest.param("It was seen on 12 / 19 / 2005 there.", id="slashes"),
        pytest.param("He sought a third upper management official.", id="a third one"),
        pytest.param("One of the men left.", id="one of the"),
        pytest.param("One day he left.", id="one day"),
        pytest.param("No one left.", id="no one"),
        pytest.param("He was seen in the 1990s.", id="decade"),
        pytest.param("I dialled the number and it rang.", id="no figure"),
        pytest.param("A second attempt was made.", id="ordinal alone"),
        pytest.param("He won a two-to-one majority.", id="odds"),
        pytest.param("It ends with the 2026-27 season.", id="season of two years"),
    ],
)
def test_leaves_alone(document, text: str) -> None:
    assert shown(document, text) == []


def test_year_of_birth_gives_two_ages(document) -> None:
    value = next(iter(find(document("He was born in 1969.", date(2023, 5, 1))))).value
    assert (value.quantity, value.low, value.high) == (Quantity.AGE, 53, 54)


def test_parts_of_an_earlier_count(document) -> None:
    text = "Nine people fell ill. Two of them have died."
    assert ("Two", "2 people of 9 people") in shown(document, text)


def test_a_part_of_them_within_a_time(document) -> None:
    text = "They had leave to shoot 27 wolves. Hunters shot 25 of them within five days."
    assert ("25", "25 wolves of 27 wolves") in shown(document, text)


def test_a_part_is_rather_of_persons(document) -> None:
    text = "The trial enrolled 18,000 children in four regions. Half received the vaccine."
    assert ("Half", "50 % of 18,000 children") in shown(document, text)


def test_fewer_than_what_was_told_before(document) -> None:
    text = "The prosecution had wanted eleven years for the man, who got away with four fewer."
    assert ("four", "7 years") in shown(document, text)


def test_a_part_after_its_whole(document) -> None:
    text = "Of a planned 48 kilometres, 19 have been completed."
    assert ("19", "19 km of 48 km") in shown(document, text)


def test_a_count_of_somebody_weighs_less_against_a_plain_one(document) -> None:
    fact = first(document, "There were 15,000 people.")
    counted, told = first(document, "Police counted 9,000 people."), first(document, "There were 9,000 people.")
    assert relate(counted, fact).strength < relate(told, fact).strength


def test_money_in_a_sentence_about_money(document) -> None:
    text = "It made 214 million euros. The profit of 302 million was a record."
    assert ("302 million", "EUR 302,000,000") in shown(document, text)


CONFLICT, AGREE, UNDECIDED = Relation.CONFLICT, Relation.AGREE, Relation.UNDECIDED


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("Some 1,500 people came.", "Some 7,500 people came.", CONFLICT, id="far apart"),
        pytest.param("More than 1,500 people came.", "7,000 people came.", UNDECIDED, id="far above"),
        pytest.param("At least 12 people died.", "15 people died.", AGREE, id="at least"),
        pytest.param("Seven people came.", "Fewer than five people came.", CONFLICT, id="fewer than"),
        pytest.param("268 people came.", "Close to 270 migrants came.", AGREE, id="rounding"),
        pytest.param("12 boats came.", "15 planes came.", UNDECIDED, id="different things"),
        pytest.param("14 injured were counted.", "Three dead were counted.", UNDECIDED, id="states"),
        pytest.param("It is 19 miles long.", "It is 30 km long.", AGREE, id="miles and km"),
        pytest.param("It is 17 kilometres long.", "It is about seven miles long.", CONFLICT, id="miles conflict"),
        pytest.param("It took two weeks.", "It took 14 days.", AGREE, id="weeks and days"),
        pytest.param("It took three days.", "It took four days.", CONFLICT, id="days"),
        pytest.param("It yields 1.4 gigawatts.", "It yields 1,400 megawatts.", AGREE, id="gigawatts"),
        pytest.param("It costs $1.3 billion.", "It costs 1,300 million dollars.", AGREE, id="money"),
        pytest.param("It costs 1.3 billion euros.", "It costs 1.3 million euros.", CONFLICT, id="billion, million"),
        pytest.param("It costs 12 euros.", "It costs 15 dollars.", UNDECIDED, id="currencies"),
        pytest.param(
            "The motion passed by 31 votes to 24.", "It passed with a majority of nine.", CONFLICT, id="majority"
        ),
        pytest.param("It passed by 31 votes to 22.", "It passed with a majority of nine.", AGREE, id="right majority"),
        pytest.param(
            "Seven of the nine members backed it.",
            "A third of the nine members opposed it.",
            CONFLICT,
            id="for, against",
        ),
        pytest.param(
            "Seven of the nine members backed it.", "Two of the nine members opposed it.", UNDECIDED, id="for and rest"
        ),
        pytest.param(
            "Some 2.3 million of its 3.1 million customers lost it.",
            "Half of the customers lost it.",
            CONFLICT,
            id="share",
        ),
        pytest.param("It is three fifths.", "It is 60 percent.", AGREE, id="fraction and percent"),
        pytest.param("It fell by a quarter.", "It fell from 1.20 to 0.80 cents.", CONFLICT, id="cut"),
        pytest.param("It fell by a third.", "It fell from 1.20 to 0.80 cents.", AGREE, id="cut by a third"),
        pytest.param("It fell by a quarter.", "It rose by a quarter.", CONFLICT, id="up and down"),
        pytest.param("It fell by a quarter.", "A quarter of the staff left.", UNDECIDED, id="change and share"),
        pytest.param("It fell by half a percentage point.", "It was cut by 50 basis points.", AGREE, id="points"),
        pytest.param("Sales doubled.", "Sales rose by 100 percent.", AGREE, id="factor and change"),
        pytest.param("Sales doubled.", "Sales rose fivefold.", CONFLICT, id="factors"),
        pytest.param("It runs buses every twelve minutes.", "It runs five buses an hour.", AGREE, id="frequency"),
        pytest.param("He was 54 years old.", "The 58-year-old left.", CONFLICT, id="ages"),
        pytest.param("She took third place.", "She missed the podium.", CONFLICT, id="podium"),
        pytest.param("It is the second-largest operator.", "It is number two in the market.", AGREE, id="ranks"),
        pytest.param("They won 3-2.", "They lost 2-3.", AGREE, id="sides"),
        pytest.param(
            "140 police officers came.", "Sixty of the searchers were unpaid.", UNDECIDED, id="some of others"
        ),
        pytest.param("Nine of the sailors died.", "Twelve sailors died.", CONFLICT, id="some of the same"),
        pytest.param("They weigh 180 kilograms.", "Each of the trio weighs 60 kilos.", UNDECIDED, id="each of several"),
        pytest.param(
            "The payment is 14 million pesos.", "Every miner gets 18 million pesos.", CONFLICT, id="every one's"
        ),
        pytest.param(
            "Two thirds of the 39 million euros came from banks.",
            "About 13 million euros were public money.",
            UNDECIDED,
            id="rest of a sum",
        ),
        pytest.param("They won 3-2.", "They won 4-2.", CONFLICT, id="scores"),
        pytest.param("It was 41 degrees Celsius.", "It was almost 106 degrees Fahrenheit.", AGREE, id="degrees"),
        pytest.param("Seven of the 18 films won.", "18 films ran.", UNDECIDED, id="part and whole"),
        pytest.param("It costs 412 million euros.", "It costs 400 million euros.", UNDECIDED, id="zeros may round"),
        pytest.param("It is 92 metres high.", "It is 60 metres across.", UNDECIDED, id="height and width"),
        pytest.param(
            "It orbits at an altitude of 520 kilometres.", "It orbits some 420 miles up.", CONFLICT, id="altitude"
        ),
        pytest.param("It sank in 62 metres of water.", "It lies about 200 feet down.", AGREE, id="depth"),
        pytest.param(
            "It sank five nautical miles off the coast.", "It lies 200 feet down.", UNDECIDED, id="distance, depth"
        ),
        pytest.param("He has ten points.", "He dropped only two points.", UNDECIDED, id="points kept and lost"),
        pytest.param("She got 72 votes.", "She was four votes short.", UNDECIDED, id="short of"),
        pytest.param("She has 940 points.", "She has 45 more than him.", UNDECIDED, id="more than another"),
        pytest.param("6,300 people came.", "Two thousand fewer people came.", UNDECIDED, id="fewer"),
        pytest.param(
            "It costs 240 million euros.", "The remaining 180 million euros were lent.", UNDECIDED, id="remaining"
        ),
        pytest.param("He got 25 years.", "He had 17 years of his term still to go.", UNDECIDED, id="still to go"),
        pytest.param("Five were in hospital.", "All but two had gone home.", UNDECIDED, id="all but"),
        pytest.param("She was a mother of 12.", "Two men were charged.", UNDECIDED, id="men are no children"),
        pytest.param(
            "Turnout was 61 percent.", "Nearly four voters in ten stayed home.", UNDECIDED, id="two sides of a whole"
        ),
        pytest.param(
            "60 percent came from Brussels.", "41.2 percent came from Brussels.", CONFLICT, id="not quite a whole"
        ),
        pytest.param("It holds 48 of the 90 seats.", "It holds 42 seats.", UNDECIDED, id="the rest of the seats"),
        pytest.param("It holds 48 of the 90 seats.", "It holds 43 seats.", CONFLICT, id="not the rest"),
        pytest.param(
            "It rises by two months a year.", "It rises by three months every January.", CONFLICT, id="every January"
        ),
        pytest.param("She won the race by 41 seconds.", "She took 70 seconds.", UNDECIDED, id="won by"),
        pytest.param("9,000 boys and girls got it.", "7,000 children got it.", CONFLICT, id="boys and girls"),
        pytest.param("She came in 38 seconds later.", "She was 52 seconds ahead.", CONFLICT, id="later and ahead"),
        pytest.param("It failed by three votes.", "It got 40 votes.", UNDECIDED, id="failed by"),
        pytest.param("96 miners got out.", "Sixty men got out.", CONFLICT, id="men among persons"),
        pytest.param(
            "It came loose at an altitude of 2,640 metres below the top.",
            "It came loose some 8,700 feet up.",
            AGREE,
            id="altitude below a top",
        ),
        pytest.param(
            "Police counted 9,000 people.",
            "Organisers put the crowd at 15,000 people.",
            UNDECIDED,
            id="counts of two sides",
        ),
        pytest.param(
            "Police counted 9,000 people.", "Officers counted 15,000 people.", CONFLICT, id="counts of one side"
        ),
        pytest.param("He is paid 4,000 euros each.", "They cost 108,000 euros.", UNDECIDED, id="each and all"),
    ],
)
def test_relations(document, left: str, right: str, expected: Relation) -> None:
    one, two = first(document, left), first(document, right)
    assert relate(one, two).relation is expected
    assert relate(two, one).relation is expected


def test_strength(document) -> None:
    standing = relate(first(document, "Some 1,500 people came."), first(document, "Some 7,500 people came."))
    assert standing.strength > 0.8


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        pytest.param(
            "Some 1,500 people came.",
            "Some 7,500 people came.",
            "1,350 to 1,650 people and 6,750 to 8,250 people do not overlap",
            id="hedged",
        ),
        pytest.param("Four boats came.", "Six boats came.", "4 boats and 6 boats differ", id="counted"),
        pytest.param(
            "It cost $1.3 billion.",
            "It cost $1.3 million.",
            "USD 1,300,000,000 and USD 1,300,000 differ by more than rounding",
            id="rounded",
        ),
        pytest.param(
            "Dozens of boats came.",
            "Six boats came.",
            "24 to 99 boats and 6 boats do not overlap",
            id="no figure",
        ),
    ],
)
def test_reason(document, left: str, right: str, reason: str) -> None:
    assert relate(first(document, left), first(document, right)).reason == reason


def test_a_missing_noun_weakens(document) -> None:
    named = relate(first(document, "12 boats came."), first(document, "15 boats came."))
    bare = relate(first(document, "12 boats came."), first(document, "There were 15."))
    assert named.relation is bare.relation is CONFLICT
    assert bare.strength < named.strength
