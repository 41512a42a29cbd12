"""What news English says in many ways: for each way, whether two accounts of one thing can both be true."""

import pytest

from claims.kinds.number import find, relate
from claims.model import Relation


def conflicts(document, left: str, right: str) -> list[tuple[str, str]]:
    """The phrases of two texts that exclude each other, supposing that both texts are about one thing."""
    return [
        (a.text, b.text)
        for a in find(document(left))
        for b in find(document(right))
        if relate(a.value, b.value).relation is Relation.CONFLICT
    ]


NEGATED_LIMITS = [
    ("No warship had come within 500 kilometres.", "The nearest ship was more than 300 nautical miles off.", False),
    ("No one was allowed closer than 200 metres.", "People were kept at least 300 metres away.", False),
    (
        "The tanker never got nearer than two miles to the reef.",
        "The tanker passed five kilometres from the reef.",
        False,
    ),
    ("Nobody lives within 20 kilometres of the mine.", "The nearest village is 30 kilometres from the mine.", False),
    (
        "None of the shells fell within five kilometres of the border.",
        "The shells fell nine kilometres from the border.",
        False,
    ),
    ("The plane did not come within 300 metres of the drone.", "The plane passed 450 metres from the drone.", False),
    ("Nothing had moved within 40 miles of the site.", "The nearest truck was 60 miles away.", False),
    ("At no point was the boat within three miles of the shore.", "The boat stayed five miles from the shore.", False),
    ("No ship came within 500 metres of the wreck.", "A ship came 100 metres from the wreck.", True),
    ("Nobody lives within 20 kilometres of the mine.", "The nearest village is two kilometres from the mine.", True),
    ("The plane never came within 300 metres of the drone.", "The plane passed 40 metres from the drone.", True),
    ("A warship had come within 500 metres.", "The nearest ship was 900 metres away.", True),
    ("The crowd did not exceed 300 people.", "The crowd was 900 people.", True),
    ("The crowd did not exceed 300 people.", "The crowd was 250 people.", False),
    ("The crowd never topped 300 people.", "The crowd was 200 people.", False),
]
SUMS = [
    ("Seventeen were dead when rangers came, and a vet put down two more.", "Nineteen did not survive.", False),
    ("Seventeen were dead when rangers came, and a vet put down two more.", "Twenty-six did not survive.", True),
    ("Karlsvik employs 1,300 people and plans to take on 350 more.", "The payroll is to grow to 1,650.", False),
    ("Twelve people were killed on the spot and three others died in hospital.", "Fifteen people were killed.", False),
    ("Twelve people were killed on the spot and three others died in hospital.", "Twenty people were killed.", True),
    ("Police arrested 40 people on Saturday and another 25 on Sunday.", "Police arrested 65 people.", False),
    ("Four firefighters were hurt. A further six were treated for smoke.", "Ten firefighters were hurt.", False),
    ("The state pays 20 million euros and the city another five million.", "The work costs 25 million euros.", False),
    (
        "Salaries go up four percent in the autumn and another 2.5 percent a year on.",
        "Salaries go up by 6.5 percent.",
        False,
    ),
    ("Eight died in the bus, two more in the car.", "Ten died.", False),
    ("Two hundred homes were destroyed and 50 more damaged.", "The storm hit 250 homes.", False),
    ("The fund holds 6 million euros; two million more were added.", "The fund holds eight million euros.", False),
    ("The library lent 3,000 books and an additional 500 films.", "The library lent 3,000 books.", False),
    ("Nine miners came out alive and four more by nightfall.", "Seven miners came out alive.", True),
    ("Three schools are closed this year and two more next year.", "Five schools are closed.", False),
    ("A total of 30 players fell ill, along with eight coaches.", "A total of 30 players fell ill.", False),
]
RESTS = [
    ("She will have a staff of nine, five of them local.", "Four colleagues came from home with her.", False),
    ("She will have a staff of nine, five of them local.", "Three of her staff are local.", True),
    ("A crew of twelve sailed her, seven of them women.", "Five men sailed with them.", False),
    ("A party of 20 set out, eight of whom were hurt.", "Twelve climbers walked away.", False),
    ("The six firefighters hurt are well; a pair of them are in hospital.", "Four firefighters were hurt.", True),
    ("Of the 30 jurors' questions, 18 were answered.", "Twelve questions were not answered.", False),
    ("The company had promised 45 percent of the budget.", "Not much more than half of the budget was left.", False),
    ("A third of the seats are empty.", "Just over two thirds of the seats are taken.", False),
    ("Some 40 percent of the crop was lost.", "A little less than 60 percent of the crop was saved.", False),
    ("Three in ten pupils stayed away.", "Some 70 percent of pupils came.", False),
    ("A team of eleven dug there, four of them students.", "Seven archaeologists dug there with them.", False),
    ("Some 45 percent of the crop was lost.", "Seventy percent of the crop was lost.", True),
    ("A crew of twelve sailed her.", "A crew of nine sailed her.", True),
    ("A panel of seven judges heard the case.", "A panel of five judges heard the case.", True),
]
AGES = [
    ("The 21-year-old from Cesena handed over his bike.", "The 27-year-old broke away on the last climb.", False),
    (
        "Marco Rossi, 21, gave up. The 21-year-old handed over his bike.",
        "Jan Novak, 27, won. The 27-year-old broke away.",
        False,
    ),
    ("Marco Rossi, 21, gave up.", "Marco Rossi, 27, gave up.", True),
    ("Marco Rossi won. The 21-year-old Rossi is a baker's son.", "Rossi, 27, is a baker's son.", True),
    ("Marco Rossi, a 21-year-old from Cesena, gave up.", "The 27-year-old Jan Novak won.", False),
    ("Marco Rossi, a 21-year-old from Cesena, gave up.", "Rossi, aged 27, gave up.", True),
    ("Marco Rossi, who is 21, gave up.", "At 27, Marco Rossi gave up.", True),
    ("A 34-year-old man was arrested.", "A man of 36 was arrested.", True),
    ("A 34-year-old man was arrested.", "A 41-year-old woman was arrested.", False),
    ("A 34-year-old was arrested.", "The suspect, aged 36, was arrested.", True),
    ("A boy of nine drowned.", "A girl of six drowned.", False),
    ("A roofer of 49 collapsed.", "A woman of 88 was found dead.", False),
    ("Rossi turned 21 in May.", "Rossi is 27 years old.", True),
    ("The 62-year-old striker retired.", "Goalkeeper Jan Novak, 27, retired.", False),
]
SCOPES = [
    (
        "Some 5,200 people live within five kilometres of the reactor.",
        "Nearly 100,000 people live in the 30-kilometre zone.",
        False,
    ),
    (
        "Some 5,200 people live within five kilometres of the reactor.",
        "Some 9,000 people live within five kilometres of the reactor.",
        True,
    ),
    (
        "About 300 homes stand within a mile of the crater.",
        "About 2,000 homes stand within a radius of ten kilometres.",
        False,
    ),
    ("The blast broke 40 windows within 100 metres.", "The blast broke 500 windows within two kilometres.", False),
    (
        "Some 700 people live in a 10-kilometre radius around the plant.",
        "Some 4,000 people live in a radius of 30 kilometres around the plant.",
        False,
    ),
    ("Police counted 12 burglaries in the past week.", "Police counted 61 burglaries in the past month.", False),
    (
        "The clinic treated 14 patients over the past three days.",
        "The clinic treated 90 patients over the past two weeks.",
        False,
    ),
    ("There were 12 deaths in the last ten years.", "There were 31 deaths in the last twenty years.", False),
    (
        "Some 5,200 people had to leave a zone of five kilometres.",
        "Some 5,200 people had to leave a zone of 15 kilometres.",
        True,
    ),
    ("Each inhabitant cost the state some 270 dollars.", "The census cost 820 million dollars.", False),
    ("It cost 12 euros a head.", "It cost 4,000 euros.", False),
    ("Thirty cabins were on the cable, four passengers in each.", "Helicopters took forty passengers out.", False),
    ("Every household gets 200 euros.", "The state pays 40 million euros.", False),
    ("Each of them was fined 500 euros.", "Each of them was fined 800 euros.", True),
    ("Every household gets 200 euros.", "Each household gets 300 euros.", True),
]
HEIGHTS = [
    (
        "The ash column rose 6,500 metres above the crater.",
        "The cloud stood more than 30,000 feet over the summit.",
        True,
    ),
    ("The ash climbed 6,500 metres into the sky.", "The ash reached a height of 9,000 metres.", True),
    ("Smoke rose 300 metres into the air.", "The smoke was 900 metres high.", True),
    ("The column soared 12 kilometres high.", "The column rose to nine kilometres.", True),
    ("The tower rises 140 metres over the harbour.", "The tower is 190 metres high.", True),
    ("The rocket climbed 80 kilometres above the earth.", "The rocket reached an altitude of 120 kilometres.", True),
    ("The river rose two metres.", "The river stood at seven metres.", False),
    ("The river rose two metres overnight.", "The river rose by four metres overnight.", True),
    ("The glacier grew 30 metres.", "The glacier is 90 metres thick.", False),
]
VOTES = [
    ("The law passed by 94 votes to 71.", "By a margin of just thirteen votes the law passed.", True),
    ("The law passed by 94 votes to 71.", "By a margin of just 23 votes the law passed.", False),
    ("The law passed by 94 votes to 71.", "The law has a majority of only nine.", True),
    ("The law passed by 94 votes to 71.", "The law was carried by a nine-vote majority.", True),
    ("The law passed by 94 votes to 71.", "The government won by nine votes.", True),
    ("The law was rejected by 94 votes to 71.", "The law failed by 23 votes.", False),
    ("The law was rejected by 94 votes to 71.", "The law failed by a mere seven votes.", True),
    ("The law passed by 94 votes to 71.", "It passed with a wafer-thin majority of three votes.", True),
    ("The board backed it by seven votes to four.", "The board backed it unanimously.", True),
    ("The board backed it by seven votes to four.", "Nobody on the board voted against it.", True),
    ("The board backed it by seven votes to four.", "The board passed it without a dissenting vote.", True),
    ("The board backed it by seven votes to four.", "The board's vote was unanimous.", True),
    ("The board backed it by seven votes to four.", "The board approved it with no votes against.", True),
    ("The board backed it by seven votes to four.", "No member opposed the plan in the vote.", True),
    ("Three judges dissented.", "The judges ruled unanimously.", True),
    ("The judges ruled by five to four.", "The judges' ruling was unanimous.", True),
    ("Four members voted against the plan.", "The plan was adopted without opposition.", True),
    ("The council voted 11-0 for the plan.", "The council voted unanimously for the plan.", False),
    ("The plan was adopted unanimously.", "The plan was adopted with two abstentions.", False),
    ("The plan was unanimously rejected.", "The council rejected the plan, 11 votes to none.", False),
    ("The board backed it by seven votes to four.", "The board's vote was not unanimous.", False),
    ("Seven of the judges voted for her, two against.", "The judges' decision was far from unanimous.", False),
    ("The law passed by 94 votes to 71.", "She failed by four votes to reach the 76 that were needed.", False),
    ("The board backed it by seven votes to four.", "The board passed it without a single dissenting vote.", True),
    ("Critics unanimously praised the film.", "Seven of the nine critics liked it.", False),
]
ARITHMETIC = [
    (
        "Turnout was 31 percent; 48,200 residents were entitled to vote.",
        "More than 17,000 people went to the polls.",
        True,
    ),
    (
        "Turnout was 36 percent; 48,200 residents were entitled to vote.",
        "More than 17,000 people went to the polls.",
        False,
    ),
    ("Some 48,200 residents were eligible to vote. Turnout stood at 31 percent.", "Some 22,000 people voted.", True),
    ("The union has 12,000 members. Turnout in the ballot was 80 percent.", "Only 6,000 members voted.", True),
    (
        "There are 900,000 registered voters, and turnout reached 60 percent.",
        "Some 300,000 voters cast a ballot.",
        True,
    ),
    ("Three firms, each with 1,200 scooters, must leave.", "The 4,500 scooters must leave.", True),
    ("Three firms, each with 1,200 scooters, must leave.", "The 3,600 scooters must leave.", False),
    ("Three firms with 1,200 scooters each must leave.", "The 4,500 scooters must leave.", True),
    ("There were 200 scooters in each of the eight districts.", "There were 900 scooters.", True),
    ("Five buses carrying 40 pilgrims each set out.", "Some 320 pilgrims set out.", True),
    ("Five buses carrying 40 pilgrims each set out.", "Some 200 pilgrims set out.", False),
    ("The two brothers were awarded 30,000 euros each.", "The two brothers were awarded 90,000 euros.", True),
    ("The two brothers were awarded 30,000 euros each.", "The two brothers share 60,000 euros.", False),
    (
        "It showed 47.1 degrees Celsius. That is 0.4 degrees above the old record.",
        "The old record, 46.3 degrees Celsius, had stood for years.",
        True,
    ),
    (
        "It showed 47.1 degrees Celsius. That is 0.4 degrees above the old record.",
        "The old record, 46.7 degrees Celsius, had stood for years.",
        False,
    ),
    (
        "It showed 47.1 degrees Celsius. That is 0.4 degrees above the old record.",
        "It showed 47.1 degrees Celsius.",
        False,
    ),
    (
        "He jumped 8.41 metres, three centimetres more than the previous record.",
        "The previous record was 8.31 metres.",
        True,
    ),
    (
        "He jumped 8.41 metres, three centimetres more than the previous record.",
        "The previous record was 8.38 metres.",
        False,
    ),
    ("One in five has not received a single jab.", "In all, 88 percent have received at least one jab.", True),
    ("One in five has not received a single jab.", "Some 80 percent have received at least one jab.", False),
    ("A quarter of the pupils never came back.", "Sixty percent of the pupils came back.", True),
    ("Some 20 percent did not vote.", "Some 20 percent voted.", True),
    ("Some 20 percent did not vote.", "Some 79 percent voted.", False),
    ("Salaries go up by 6.5 percent in two equal steps.", "Salaries go up by four percent in the autumn.", True),
    (
        "The debt of nine million euros is repaid in three equal instalments.",
        "The first instalment is four million euros.",
        True,
    ),
    (
        "The court gave him 14 years, four years less than the prosecution had asked for.",
        "The prosecution had asked for 18 years.",
        False,
    ),
    ("The prosecutor had wanted eighteen years. The judges took off a third.", "The judges gave him 14 years.", True),
    ("The prosecutor had wanted eighteen years. The judges took off a third.", "The judges gave him 12 years.", False),
    ("Two thirds of the quota of thirty animals were shot.", "Nine animals were shot.", True),
]
FORMER = [
    (
        "Eighteen years was what the prosecutor had wanted. The judges took off a third.",
        "They gave him 12 years.",
        False,
    ),
    ("The prosecution had wanted eleven years; he got four fewer.", "He got nine years.", True),
    ("The prosecution had wanted eleven years; he got four fewer.", "He got seven years.", False),
    ("Unions demanded 8.5 percent.", "Pay was at 4.5 percent.", False),
    ("Unions demanded 8.5 percent.", "The union had asked for 6.5 percent.", True),
    ("The prosecution sought 12 years.", "The prosecutor had asked for nine years.", True),
    ("Prices rose 3.0 percent, after 10.7 percent in 2023.", "Prices rose three percent.", False),
    ("The toll rose to 31, up from 12 on Monday.", "The toll is 31.", False),
    (
        "The firm earned 12 million euros, compared with 20 million euros a year earlier.",
        "The firm earned 12 million euros.",
        False,
    ),
    ("It broke the old record of 46.3 degrees Celsius.", "It was 47.1 degrees Celsius.", False),
    ("The club paid 30 million euros, against 20 million euros last year.", "The club paid 30 million euros.", False),
]
TABLES = {
    "negated limit": NEGATED_LIMITS,
    "sum": SUMS,
    "rest": RESTS,
    "age": AGES,
    "scope": SCOPES,
    "height": HEIGHTS,
    "vote": VOTES,
    "arithmetic": ARITHMETIC,
    "former": FORMER,
}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [pytest.param(*row, id=f"{name} {n}") for name, rows in TABLES.items() for n, row in enumerate(rows, 1)],
)
def test_phrasings(document, left: str, right: str, expected: bool) -> None:
    assert bool(found := conflicts(document, left, right)) is expected, found
