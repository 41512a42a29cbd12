"""The wordings of each outcome and state, and the words that two reporters use for one thing."""

from __future__ import annotations

from functools import cache

from claims.language.pipeline import stem

# Outcome | what affirms it | what denies it; words after "_" stand with the verb, "be_there" is "there is".
OUTCOMES = """
approve | approve adopt pass endorse ratify grant back authorise authorize clear give_approval give_consent \
give_permission give_assent give_nod give_light_green get_light_green get_approval receive_approval give_ahead \
get_ahead vote_favour \
vote_favor vote_for wave_through nod_through | reject refuse veto block deny dismiss vote_down turn_down throw_out \
put_off postpone vote_against refuse_permission
uphold | uphold | strike_down overturn quash annul overrule
obtain | meet_request grant_request win secure obtain get |
ban | ban prohibit forbid outlaw impose_ban bar | lift_ban end_ban overturn_ban scrap_ban remove_ban allow permit \
legalise legalize
open | open reopen stay_use remain_use | close shut shutter seal_off
inform | tell warn inform notify alert brief explain_to let_know give_warning give_notice | \
keep_dark learn_radio learn_press \
learn_newspaper learn_television learn_medium find_out_radio find_out_press find_out_newspaper find_out_television \
find_out_medium hear_radio hear_press read_newspaper
request | request ask_for apply_for seek | waive
have | have receive get give fit_with equip_with provide_with |
pay | contribute_to pay_towards pay_toward co-finance |
wage | pay reimburse refund compensate get_refund receive_refund give_refund get_compensation \
receive_compensation | deduct dock withhold take_off forfeit
find | find seize recover locate retrieve | lose missing
suspend | suspend send_home | reinstate
order | order issue_order impose_order | lift_order end_order cancel_order
appeal | appeal go_court lodge_appeal file_appeal enter_appeal contest challenge be_there_appeal be_there_trial_second \
be_there_trial_new | waive_appeal waive_right accept_verdict accept_sentence accept_ruling accept_judgment \
accept_judgement accept_fine accept_penalty accept_decision drop_appeal
cover | cover include apply | exclude exempt omit leave_out
work | get_through work function go_off sound operate be_order_working be_order_work | \
affect fail disrupt silent dry switch_off disable
blame | hold_responsible hold_liable hold_accountable |
free | release free let_go allow_leave acquit | hold detain imprison jail remain_custody stay_custody
caught | arrest catch capture apprehend take_custody | be_large remain_large be_run remain_run
convict | convict guilty find_guilty | acquit exonerate clear_of innocent
agree | reach_agreement strike_agreement agreement_sign end_agreement clinch_agreement conclude_agreement come_term \
reach_settlement reach_compromise | collapse founder break_down break_off end_without_agreement end_without_result
settle | settle resolve | unresolved unsettled
resign | resign step_down stand_down quit offer_resignation tender_resignation hand_resignation submit_resignation \
announce_resignation put_resignation_table give_up_post leave_office | stay_on stay_office stay_post remain_office \
remain_post keep_post cling_post cling_office
happen | go_ahead take_place hold play stage build | call_off cancel scrap drop abandon postpone put_off shelve
moved | postpone_to postpone_until put_off_until move_to call_off_until cancel_until |
demolish | demolish tear_down pull_down raze knock_down | preserve save
keep | keep retain | lose forfeit take_away
live | survive alive find_alive unhurt unharmed uninjured unscathed | die perish kill dead find_dead
hurt | injure hurt wound harm cause_injury suffer_injury sustain_injury take_hospital_injury | unhurt unharmed \
unscathed uninjured
damage | damage destroy wreck gut | intact undamaged unscathed spare
insured | insure have_insurance | uninsured
sign | sign initial put_signature | unsigned
public | publish release make_public disclose reveal unveil | withhold keep_secret secret keep_wrap keep_back
run | resume run operate continue go_on carry_on restart | suspend halt stop interrupt cease end
evacuate | evacuate have_leave | stay_home remain_home
cut | cut axe shed slash |
use | use deploy fire |
bury | bury inter be_there_grave | cremate
"""
SAME = """
official authority regulator watchdog agency
government state cabinet
staff member employee worker guard officer
drone object aircraft craft
indoors indoor shelter inside
analysis analyse examine examination test
casualty emergency
request ask application apply attempt bid proposal motion amendment bill plan demand
route walk march procession
quay river riverside bank embankment waterfront
agreement accord deal pact treaty contract
coach bus vehicle
ship vessel freighter tanker ferry boat
airport airfield runway airstrip
lorry truck
home house flat apartment
concert festival gig
plane jet airliner
talk negotiation side party
fire blaze
verdict ruling sentence judgment judgement
centre center downtown
report study
picture painting canvas
levy tax fee duty charge
drill exercise
"""
"""Words that two reporters use for one thing, a line each."""
TRACES = frozenset({"trace", "sign", "sight"})
SEEN_THROUGH = frozenset({"request", "none", "vote", "work", "construction", "rest", "number", "trace", "one", "use"})
"""Nouns that stand for what they are of."""
KEEPS = frozenset({"stay", "remain", "keep", "escape", "walk", "emerge", "come", "go", "leave"})
STATES = frozenset({"cover", "have", "appeal", "keep", "convict", "insured"})
"""Outcomes that are a state: what is so now and what will be so exclude each other."""
SECOND_PARTY = frozenset({"have", "find", "free", "cover", "inform", "obtain", "agree"})
"""Outcomes whose two wordings may have different subjects: one gives what the other receives."""
BY_DOER = frozenset({"approve", "appeal", "pay", "resign", "agree", "sign"})
"""Outcomes that one doer brings about once: the doer alone tells what they are of."""
UNDERGONE = frozenset(
    {
        "live", "hurt", "damage", "happen", "work", "open", "insured", "demolish", "public", "run", "find",
        "evacuate", "bury", "caught", "cut", "use", "settle", "wage", "free",
    }
)  # fmt: skip
"""Outcomes that a thing goes through: who brought it about tells nothing; without an object it is the subject."""
ONCE = frozenset({"resign", "appeal", "bury"})
"""Outcomes of which one story has one: they are of one thing where nothing says otherwise."""
ANYONE = frozenset({"hurt", "live", "inform", "evacuate", "caught"})
"""Outcomes of people: "nobody" denies them of whoever the other report names."""
LOCAL = frozenset({"ban", "open", "cover", "run"})
"""Outcomes that hold in one place and not in another."""
VERBS_ONLY = frozenset({"approve", "free", "find"})
"""Outcomes whose verbs mean something else as adjectives: "it is clear that"."""
PASSING = LOCAL | {"order", "suspend", "free", "resign", "keep", "evacuate"}
"""Outcomes that may hold for a time only: "closed until Monday"."""
ANYTIME = frozenset({"inform"})
"""Outcomes whose two wordings may name two times: whoever learned of it on Thursday was not told in May."""
REVERSING = frozenset({"resume", "reopen", "restart", "reinstate", "lift", "restore"})
"""Verbs that end an earlier state: they deny it only where the other report says that it lasts."""


def lines(table: str) -> list[str]:
    """The lines of a table, those cut by a backslash in one piece."""
    return table.replace("\\\n", "").strip().splitlines()


Wording = tuple[frozenset[str], str, bool]
"""What must stand with a verb or adjective, the outcome that it then is, whether it affirms it."""


@cache
def wordings() -> dict[str, list[Wording]]:
    """Stem of a verb or adjective -> its outcomes, the most demanding first."""
    found: dict[str, list[Wording]] = {}
    for line in lines(OUTCOMES):
        name, *sides = (part.split() for part in line.split("|"))
        for holds, words in zip((True, False), sides, strict=True):
            for verb, *more in (word.split("_") for word in words):
                found.setdefault(stem(verb), []).append((frozenset(more), name[0], holds))
    return {verb: sorted(each, key=lambda e: (-len(e[0]), e[1])) for verb, each in found.items()}


@cache
def same() -> dict[str, str]:
    """Stem -> the word that stands for all its synonyms."""
    return {stem(word): line.split()[0] for line in lines(SAME) for word in line.split()}
