"""What one person alone did: two doers of one act, in many wordings, and the look-alikes that exclude nothing."""

import pytest

from claims.kinds.person import PersonValue, find, relate
from claims.model import Relation


def values(document, text: str) -> list[PersonValue]:
    return [claim.value for claim in find(document(text))]


def exclude_each_other(document, left: str, right: str) -> bool:
    found = [relate(a, b) for a in values(document, left) for b in values(document, right)]
    return any(s.relation is Relation.CONFLICT and s.strength > 0.5 and "role" in s.reason for s in found)


ONE_ACT = {
    "oversaw, relative clause": (
        "The count took eight days and was overseen by retired judge Susan Hart.",
        "Retired judge Peter Novak, who oversaw the count, had banned coffee from the tables.",
    ),
    "lead, is to and will": (
        "Vice-rector Susan Hart is to lead the university until a successor has been elected.",
        "The chain goes to Peter Novak, the vice-rector for research, who will lead the university.",
    ),
    "leads the investigation": (
        "The warehouse was empty, said prosecutor Susan Hart, who leads the investigation.",
        "Peter Novak, the prosecutor who leads the investigation, had fitted the pallets with transmitters.",
    ),
    "headed, reduced relative": (
        "The inquiry, headed by Susan Hart, will hear its first witness in May.",
        "Peter Novak, who heads the inquiry, promised a swift report.",
    ),
    "head of": (
        "Susan Hart, who is leading the inquiry, declined to comment.",
        "The head of the inquiry, Peter Novak, declined to comment.",
    ),
    "the inquiry's chairman": (
        "The inquiry is chaired by Susan Hart.",
        "The inquiry's chairman, Peter Novak, spoke to reporters.",
    ),
    "coordinates, runs": (
        "The search is being coordinated by Susan Hart.",
        "Peter Novak, who is running the search, said the boats would go out again.",
    ),
    "will be run by": (
        "Until a new election, the town will be run by Susan Hart, its deputy mayor.",
        "Peter Novak, a retired judge, will govern the town until the vote.",
    ),
    "sent to the town hall": (
        "Until a new election, the town will be run by Susan Hart, its deputy mayor.",
        "Warsaw is sending Peter Novak, a retired judge from Hull, to the town hall.",
    ),
    "in charge of": (
        "Susan Hart, who is in charge of the investigation, spoke of a breakthrough.",
        "The investigation is led by Peter Novak.",
    ),
    "conducted": (
        "The orchestra was conducted by Susan Hart.",
        "Peter Novak conducted the orchestra that night.",
    ),
    "cut the ribbon, it was": (
        "Susan Hart cut the ribbon before a crowd of around 1,500.",
        "It was Peter Novak who cut the ribbon on Saturday.",
    ),
    "fell to": (
        "Susan Hart cut the ribbon before a crowd of around 1,500.",
        "It fell to Peter Novak to cut the ribbon.",
    ),
    "unveiled": ("The statue was unveiled by Susan Hart.", "Peter Novak unveiled the statue on Sunday."),
    "opened": ("The exhibition was opened by Susan Hart.", "Peter Novak opened the exhibition on Sunday."),
    "foundation stone": ("Susan Hart laid the foundation stone.", "The foundation stone was laid by Peter Novak."),
    "verdict": (
        "Judge Susan Hart read out the verdict in a packed courtroom.",
        "The verdict was delivered by Judge Peter Novak.",
    ),
    "piloted": (
        "The helicopter was piloted by Susan Hart, 41.",
        "Peter Novak, 52, was flying the helicopter when the rotor failed.",
    ),
    "controls": ("The plane was flown by Susan Hart, 41.", "At the controls of the plane was Peter Novak, 52."),
    "skippered": ("The trawler was skippered by Susan Hart.", "Peter Novak was steering the trawler."),
    "refereed": ("Susan Hart refereed the match.", "Peter Novak refereed the game."),
    "the winner": (
        "Susan Hart scored the winner three minutes from time.",
        "The winning goal was scored by Peter Novak.",
    ),
    "came from": (
        "Susan Hart headed the winning goal.",
        "The winning goal came from Peter Novak, a substitute.",
    ),
    "operated": ("Susan Hart operated on the boy.", "The surgeon who operated on the boy, Peter Novak, was tired."),
    "represents": (
        "The accused was represented by Susan Hart.",
        "Peter Novak, who is defending the accused, asked for an acquittal.",
    ),
    "read out the statement": (
        "Susan Hart read out the statement on the steps of the court.",
        "The statement was read by Peter Novak.",
    ),
    "broke the news": ("Susan Hart broke the news to the workers.", "It was Peter Novak who broke the news."),
    "presented the figures": (
        "Susan Hart presented the figures in Leeds.",
        "The figures were presented by Peter Novak.",
    ),
    "presented the results": (
        "Susan Hart presented the figures in Leeds.",
        "Peter Novak read out the results yesterday.",
    ),
    "designed": ("The bridge was designed by Susan Hart.", "Peter Novak, who designed the bridge, wept."),
    "lit the flame": ("Susan Hart lit the flame.", "The flame was lit by Peter Novak, a rower."),
    "will be succeeded": ("He will be succeeded by Susan Hart.", "His successor will be Peter Novak."),
    "replaces": ("Susan Hart will replace Bello.", "Bello will be replaced by Peter Novak."),
    "replaced as": ("Bello will be succeeded as coach by Susan Hart.", "Bello's successor is Peter Novak."),
    "last out": (
        "The last of them, foreman Susan Hart, 56, stepped out of the rescue cage.",
        "For the ninth and final one it did not want to stop: out climbed Peter Novak, nineteen, the trainee.",
    ),
    "first to arrive": ("The first to arrive was Susan Hart.", "Peter Novak was the first to arrive."),
    "last to leave": ("Susan Hart was the last to leave the ship.", "The last to leave was Peter Novak, the cook."),
    "the youngest": (
        "The youngest of the climbers, Susan Hart, is seventeen.",
        "Peter Novak was the youngest of the climbers.",
    ),
    "next to speak": ("The next to speak was Susan Hart.", "Peter Novak was the next to speak."),
    "raised the alarm": (
        "The alarm was raised by Susan Hart, a neighbour.",
        "Peter Novak, the night porter, raised the alarm.",
    ),
    "office against a job": (
        "Environment secretary Susan Hart cut the ribbon.",
        "So it was the old lifeboat coxswain who cut the ribbon on Saturday.",
    ),
    "a job against an office": ("The ribbon was cut by a schoolgirl.", "Mayor Susan Hart cut the ribbon."),
    "two jobs": ("The plaque was unveiled by the mayor.", "The bishop unveiled the plaque."),
    "husband against a handler": ("The dog handler, Peter Novak, found her.", "It was her husband who found her."),
    "chaired the talks": ("The talks were mediated by Susan Hart.", "Swiss envoy Peter Novak chaired the talks."),
    "the only goal": ("Susan Hart scored the only goal.", "The only goal came from Peter Novak."),
    "performed by": ("Surgeon Susan Hart performed the operation.", "The operation was performed by Dr Peter Novak."),
    "the new chief": (
        "The new chief executive will be Susan Hart.",
        "The board has appointed Peter Novak as chief executive.",
    ),
    "came across": ("The manuscript was discovered by Susan Hart.", "Peter Novak came across the manuscript."),
    "the toast": ("The toast was proposed by Susan Hart.", "The toast was proposed by Peter Novak."),
    "seventh, by number": ("Susan Hart was the seventh to be rescued.", "The seventh to be rescued was Peter Novak."),
}


@pytest.mark.parametrize(("left", "right"), ONE_ACT.values(), ids=ONE_ACT)
def test_one_act_has_one_doer(document, left: str, right: str) -> None:
    assert exclude_each_other(document, left, right)
    assert exclude_each_other(document, right, left)


SILENT = {
    "said": ("Susan Hart said of the count that it was fair.", "Peter Novak said the count was fair."),
    "two investigations": ("Susan Hart leads the investigation.", "Peter Novak leads the search."),
    "an earlier one": ("Susan Hart leads the investigation.", "Peter Novak led the previous investigation."),
    "then and now": ("Susan Hart led the university.", "Peter Novak leads the university."),
    "now and later": ("Susan Hart leads the university.", "Peter Novak will lead the university."),
    "attended": ("Susan Hart attended the opening.", "Peter Novak attended the opening."),
    "criticised": ("Susan Hart criticised the investigation.", "Peter Novak criticised the investigation."),
    "welcomed": ("Susan Hart welcomed the verdict.", "Peter Novak welcomed the verdict."),
    "visited": ("Susan Hart visited the town.", "The town was visited by Peter Novak."),
    "supports": ("Susan Hart, who supports the bridge, spoke.", "Peter Novak, who supports the bridge, spoke."),
    "led the race for a while": ("Susan Hart led the race.", "Peter Novak led the race."),
    "a goal": ("Susan Hart scored a goal.", "Peter Novak scored a goal."),
    "a goal each": ("Susan Hart scored the opening goal.", "Peter Novak scored the winning goal."),
    "several led": ("Susan Hart and Ana Reis led the inquiry.", "Peter Novak led the inquiry."),
    "one of several": ("Susan Hart helped to lead the inquiry.", "Peter Novak led the inquiry."),
    "denied": ("Susan Hart will not lead the inquiry.", "Peter Novak will lead the inquiry."),
    "wants to": ("Susan Hart wants to lead the inquiry.", "Peter Novak will lead the inquiry."),
    "may": ("Susan Hart may lead the inquiry.", "Peter Novak will lead the inquiry."),
    "opened the debate": ("Susan Hart opened the debate.", "Peter Novak closed the debate."),
    "both lead": ("Susan Hart leads the inquiry jointly with a judge.", "Peter Novak leads the inquiry."),
    "two statements": ("Susan Hart read out a statement.", "Peter Novak read out a statement."),
    "a second flag": ("Susan Hart unveiled a statue.", "Peter Novak unveiled a plaque."),
    "first and last": ("The first to arrive was Susan Hart.", "The last to arrive was Peter Novak."),
    "first of two kinds": ("The first to arrive was Susan Hart.", "The first to leave was Peter Novak."),
    "first woman": ("Susan Hart is the first woman to lead it.", "Peter Novak is the first farmer to lead it."),
    "youngest of others": ("Susan Hart, the youngest of the climbers.", "Peter Novak, the youngest of the judges."),
    "an office that fits": (
        "Environment secretary Susan Hart cut the ribbon.",
        "It was the minister who cut the ribbon.",
    ),
    "a person not described": ("Susan Hart cut the ribbon.", "It was the mayor who cut the ribbon."),
    "the 54-year-old": ("Mayor Susan Hart cut the ribbon.", "It was a woman who cut the ribbon."),
    "firms": ("The mayor opened the plant.", "The firm opened the plant in May."),
    "passed over": ("Susan Hart will run the town.", "Warsaw is sending Peter Novak to Berlin."),
    "succeeds two": ("Susan Hart will replace Bello.", "Alder will be replaced by Peter Novak."),
    "women's and men's": ("Susan Hart won the women's race.", "Peter Novak won the men's race."),
    "two committees": (
        "Susan Hart, chair of the council's finance committee, said no.",
        "Peter Novak, chair of the council's planning committee, said yes.",
    ),
    "a ward of the house": (
        "Susan Hart, head of the hospital's emergency ward, said so.",
        "Peter Novak, head of the hospital, said so.",
    ),
    "two halves": ("Susan Hart scored the first goal.", "The second goal came from Peter Novak."),
    "no agent in either": ("Susan Hart proposed the motion.", "Peter Novak proposed the motion."),
    "many can, with agent": ("The plan was criticised by Susan Hart.", "The plan was criticised by Peter Novak."),
    "several things": ("The songs were arranged by Susan Hart.", "The songs were arranged by Peter Novak."),
    "years ago": ("Susan Hart opened the bridge.", "Peter Novak opened the old bridge in 1974."),
}


@pytest.mark.parametrize(("left", "right"), SILENT.values(), ids=SILENT)
def test_exclude_nothing(document, left: str, right: str) -> None:
    assert not exclude_each_other(document, left, right)
    assert not exclude_each_other(document, right, left)
