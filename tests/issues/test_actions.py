"""Every verb: done, refused to those who may not, and impossible when it is too late."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from common.errors import MoveNotAllowed
from issues import actions
from issues.lifecycle import Outcome, Status
from issues.models import Problem, Rating, Referral, ServiceStandard
from issues.signals import problems_changed


def test_owner_reports_and_the_office_of_the_city_handles_it(submitted, office_pasuruan):
    assert submitted.status == Status.SUBMITTED
    assert submitted.handling_office == office_pasuruan
    assert submitted.due_at is not None
    assert [move.verb for move in submitted.moves.all()] == ["report", "submit"]


def test_nobody_reports_for_a_firm_of_others(other_owner, official_makassar, firm):
    for person in (other_owner, official_makassar):
        with pytest.raises(PermissionDenied):
            actions.report_problem(by=person, firm=firm, category="LAINNYA", title="Bukan usaha saya")


def test_a_report_without_a_title_takes_the_beginning_of_its_story(owner, firm):
    problem = actions.report_problem(by=owner, firm=firm, category="LAINNYA", description="Kayu habis. Sejak Juni.")
    assert problem.title == "Kayu habis"


def test_official_records_for_the_owner(official, firm, office_pasuruan):
    problem = actions.report_problem(by=official, firm=firm, category="ENERGI_BBM", title="Listrik turun", submit=True)
    assert problem.channel == "office"
    assert problem.moves.get(verb="submit").on_behalf


def test_second_submit_is_refused(submitted, owner):
    with pytest.raises(MoveNotAllowed):
        actions.submit_problem(problem=submitted, by=owner)


def test_verifying_puts_category_right_and_names_the_handler(submitted, official):
    problem = actions.verify_problem(problem=submitted, by=official, category="BAHAN_BAKU")
    assert (problem.status, problem.category, problem.handler) == (Status.VERIFIED, "BAHAN_BAKU", official)


@pytest.mark.parametrize("person", ["owner", "official_jatim", "official_makassar", "facilitator", "surveyor"])
def test_only_the_handling_office_verifies(submitted, person, request):
    with pytest.raises(PermissionDenied):
        actions.verify_problem(problem=submitted, by=request.getfixturevalue(person))


def test_returned_report_is_completed_and_sent_again(submitted, official, owner):
    problem = actions.return_problem(problem=submitted, by=official, note="Skrapnya dari mana?")
    problem = actions.change_report(problem=problem, by=owner, description="Dari pengepul di Bangil.")
    problem = actions.submit_problem(problem=problem, by=owner)
    assert (problem.status, problem.description) == (Status.SUBMITTED, "Dari pengepul di Bangil.")


@pytest.mark.parametrize("verb", [actions.return_problem, actions.hold_problem])
def test_a_reason_is_required(submitted, official, verb):
    with pytest.raises(ValidationError):
        verb(problem=submitted, by=official, note="  ")


def test_rejection_can_be_objected_to_once(submitted, official, owner):
    reject = {"by": official, "reason": "not_our_authority", "note": "Listrik rumah: hubungi PLN 123."}
    problem = actions.reject_problem(problem=submitted, **reject)
    assert problem.outcome == Outcome.NOT_OURS
    problem = actions.object_to_rejection(problem=problem, by=owner, note="Ini listrik bengkel.")
    assert (problem.status, problem.outcome) == (Status.SUBMITTED, "")
    problem = actions.reject_problem(problem=problem, **reject)
    with pytest.raises(MoveNotAllowed):
        actions.object_to_rejection(problem=problem, by=owner, note="Sekali lagi.")


def test_rejected_report_is_not_simply_sent_again(submitted, official, owner):
    problem = actions.reject_problem(problem=submitted, by=official, reason="out_of_scope", note="Bukan IKM.")
    with pytest.raises(MoveNotAllowed):
        actions.submit_problem(problem=problem, by=owner)


def test_a_duplicate_names_the_other_report(submitted, official):
    with pytest.raises(ValidationError):
        actions.reject_problem(problem=submitted, by=official, reason="duplicate", note="Sudah ada.")


def test_referral_hands_over_and_can_come_back(verified, official, official_jatim, office_jatim, office_pasuruan):
    problem = actions.refer_problem(problem=verified, by=official, office=office_jatim, note="Perlu uji lab provinsi.")
    assert problem.handling_office == office_jatim
    with pytest.raises(PermissionDenied):
        actions.hold_problem(problem=problem, by=official, note="Bukan lagi di sini.")
    referral = Referral.objects.get(problem=problem)
    actions.answer_referral(referral=referral, by=official_jatim, state="returned", note="Bukan wewenang kami.")
    problem.refresh_from_db()
    assert problem.handling_office == office_pasuruan


def test_several_institutions_keep_a_state_each(verified, official, office_jatim, official_jatim):
    lab = actions.ask_institution(problem=verified, by=official, office=office_jatim, note="Bisa uji komposisi?")
    pln = actions.ask_institution(problem=verified, by=official, institution="PLN UP3 Pasuruan", note="Ada gangguan?")
    actions.answer_referral(referral=pln, by=official, state="done", note="Trafo diganti.")
    lab.refresh_from_db()
    assert (lab.state, verified.status) == ("waiting", Status.VERIFIED)


def test_the_province_takes_over_what_it_sees(verified, official_jatim, official_makassar, office_jatim):
    with pytest.raises(PermissionDenied):
        actions.take_problem(problem=verified, by=official_makassar)
    problem = actions.take_problem(problem=verified, by=official_jatim)
    assert (problem.handling_office, problem.handler) == (office_jatim, official_jatim)


def test_a_hold_comes_back_to_where_it_was(verified, official):
    problem = actions.hold_problem(problem=verified, by=official, note="Menunggu anggaran 2027.")
    assert (problem.status, problem.due_at) == (Status.ON_HOLD, None)
    problem = actions.resume_problem(problem=problem, by=official)
    assert problem.status == Status.VERIFIED
    assert problem.due_at is not None


def test_owner_says_that_it_helped(done, owner):
    problem = actions.close_problem(problem=done, by=owner, helped="partly", rating=4, note="Masih 1 dari 20.")
    assert (problem.status, problem.outcome) == (Status.CLOSED, Outcome.PARTLY)
    assert Rating.objects.get(problem=problem).rating == 4


def test_no_help_opens_it_again(done, owner):
    problem = actions.close_problem(problem=done, by=owner, helped="no", rating=1, note="Tetap keropos.")
    assert (problem.status, problem.outcome, problem.reopened) == (Status.VERIFIED, "", 1)


def test_the_office_does_not_close_over_the_head_of_the_firm(done, official):
    with pytest.raises(PermissionDenied):
        actions.close_problem(problem=done, by=official, helped="yes")
    with pytest.raises(MoveNotAllowed):
        actions.close_problem(problem=done, by=official, outcome="not_solvable", note="Selesai saja.")


def test_the_office_says_that_there_is_no_solution_and_the_owner_opens_it_again(verified, official, owner):
    problem = actions.close_problem(problem=verified, by=official, outcome="not_solvable", note="Belum ada program.")
    assert problem.outcome == Outcome.NOT_SOLVABLE
    problem = actions.reopen_problem(problem=problem, by=owner, note="Program 2027 sudah ada.")
    assert (problem.status, problem.reopened, problem.outcome) == (Status.VERIFIED, 1, "")


def test_reopening_ends_after_thirty_days(closed, owner, time_machine):
    time_machine.move_to(closed.closed_at + timedelta(days=31))
    with pytest.raises(MoveNotAllowed):
        actions.reopen_problem(problem=closed, by=owner, note="Kambuh.")


def test_owner_withdraws_until_the_work_begins(verified, owner, official):
    assert actions.withdraw_problem(problem=verified, by=owner).outcome == Outcome.WITHDRAWN


def test_work_that_began_is_not_withdrawn(done, owner):
    with pytest.raises(MoveNotAllowed):
        actions.withdraw_problem(problem=done, by=owner)


def test_matches_cannot_jump_over_the_table(submitted, official):
    with pytest.raises(MoveNotAllowed):
        actions.follow_matches(problem=submitted, to="offered", by=official)
    assert Problem.objects.get(pk=submitted.pk).status == Status.SUBMITTED


def test_another_category_of_a_report_that_came_back_is_counted(submitted, owner, official):
    ServiceStandard.objects.create(kind="complete", category="BAHAN_BAKU", working_days=4, valid_from="2020-01-01")
    actions.return_problem(problem=submitted, by=official, note="Bahan dari mana?")
    heard = []

    def listen(changes, **_more):
        heard.extend(changes)

    problems_changed.connect(listen)
    problem = actions.change_report(problem=submitted, by=owner, category="BAHAN_BAKU")
    problems_changed.disconnect(listen)
    assert [(before.category, after.category) for before, after in heard] == [("MUTU_STANDAR", "BAHAN_BAKU")]
    assert problem.clocks.get(kind="complete").limit == 4


def test_a_report_is_not_given_to_a_firm_of_another_region(submitted, official, firm_makassar):
    with pytest.raises(PermissionDenied):
        actions.verify_problem(problem=submitted, by=official, firm=firm_makassar)
