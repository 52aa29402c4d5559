"""An office far away sees just the problem that was referred to it, and no more once it says "not ours"."""

import pytest
from django.core.exceptions import ValidationError

from issues import actions
from issues.forms.verbs import AskForm, ReferForm
from issues.models import Problem, Referral
from tests.factories import FirmFactory, ProblemFactory, UserFactory

WHY = {"note": "Mesin itu hanya ada di kota Anda."}


@pytest.fixture
def referred(verified, official, official_makassar, office_makassar, firm):
    ProblemFactory(firm=firm, status="submitted", handling_office=verified.handling_office)
    actions.refer_problem(problem=verified, by=official, office=office_makassar, **WHY)
    return verified


@pytest.fixture
def asked(verified, official, official_makassar, office_makassar):
    return actions.ask_institution(problem=verified, by=official, office=office_makassar, **WHY)


def seen_by(user):
    """As a new request reads it."""
    return Problem.objects.visible_to(type(user).objects.get(pk=user.pk))


def test_the_office_sees_and_handles_what_was_handed_to_it(referred, official_makassar, client_of):
    browser = client_of(official_makassar)
    assert [problem.pk for problem in seen_by(official_makassar)] == [referred.pk]
    assert referred.title in browser.get("/issues/inbox/").text
    page = browser.get(referred.get_absolute_url())
    assert page.status_code == 200
    assert page.context["handles"]
    assert WHY["note"] in page.text


def test_the_page_leads_nowhere_that_the_office_does_not_see(referred, official, official_makassar, firm, client_of):
    hidden = ProblemFactory(firm=firm, status="submitted", title="Limbah asam")
    actions.link_problems(problem=referred, other=hidden, by=official)
    own, far = (client_of(user).get(referred.get_absolute_url()).text for user in (official, official_makassar))
    for words in (f'href="{firm.get_absolute_url()}"', hidden.title):
        assert words in own
        assert words not in far
    assert firm.name in far
    assert "usaha di luar wilayah Anda" in far


def test_the_office_that_was_asked_answers_for_its_part(asked, official_makassar, client_of):
    browser = client_of(official_makassar)
    answer = browser.post(f"/issues/referrals/{asked.pk}/", {"state": "done", "note": "Mesin sudah dipinjamkan."})
    assert answer["Location"] == asked.problem.get_absolute_url()
    assert Referral.objects.get().state == "done"
    assert browser.get(asked.problem.get_absolute_url()).status_code == 200


def test_not_ours_takes_it_out_of_sight_and_gives_it_back(referred, official_makassar, official, client_of):
    referral = referred.referrals.get()
    answer = client_of(official_makassar).post(
        f"/issues/referrals/{referral.pk}/", {"state": "returned", "note": "Mesin kami rusak."}
    )
    assert answer["Location"] == "/issues/inbox/"
    referred.refresh_from_db()
    assert referred.handling_office == official.office
    assert client_of(official_makassar).get(referred.get_absolute_url()).status_code == 404


def test_each_institution_keeps_its_own_state(asked, official, office_jatim, official_jatim, official_makassar):
    other = actions.ask_institution(
        problem=asked.problem, by=official, office=office_jatim, note="Perlu dana provinsi."
    )
    outside = actions.ask_institution(problem=asked.problem, by=official, institution="BPJPH", note="Perlu sertifikat.")
    actions.answer_referral(referral=other, by=official_jatim, state="accepted")
    actions.answer_referral(referral=asked, by=official_makassar, state="returned", note="Bukan urusan kami.")
    actions.answer_referral(referral=outside, by=official, state="done", note="Kata petugasnya lewat telepon.")
    states = dict(Referral.objects.values_list("institution", "state").filter(office=None))
    assert states == {"BPJPH": "done"}
    assert {r.office_id: r.state for r in Referral.objects.exclude(office=None)} == {
        office_jatim.pk: "accepted",
        official_makassar.office_id: "returned",
    }
    asked.problem.refresh_from_db()
    assert asked.problem.handling_office == official.office


def test_an_office_above_is_not_outside(verified, official, office_jatim, official_jatim):
    actions.refer_problem(problem=verified, by=official, office=office_jatim, note="Perlu provinsi.")
    assert not Referral.objects.get().is_outside


@pytest.mark.parametrize("many", [1, 30])
def test_all_of_the_office_see_what_was_asked(many, asked, official, office_makassar, official_makassar):
    for number in range(many):
        problem = ProblemFactory(firm=FirmFactory(), handling_office=official.office, status="submitted")
        actions.ask_institution(problem=problem, by=official, office=office_makassar, note=f"Tanya {number}.")
    user = type(official_makassar).objects.get(pk=official_makassar.pk)
    assert Problem.objects.visible_to(user).count() == many + 1
    colleague = UserFactory(role="surveyor", office=office_makassar)
    assert Problem.objects.visible_to(colleague).count() == many + 1


def test_what_was_taken_back_is_out_of_sight_again(referred, official, official_makassar, client_of):
    actions.take_problem(problem=referred, by=official)
    assert not seen_by(official_makassar).exists()
    assert client_of(official_makassar).get(referred.get_absolute_url()).status_code == 404


def test_a_report_that_nobody_handled_goes_back_to_who_handed_it_on(verified, official, office_jatim, official_jatim):
    Problem.objects.filter(pk=verified.pk).update(handling_office=None, handler=None)
    actions.refer_problem(problem=verified, by=official, office=office_jatim, **WHY)
    referral = Referral.objects.get()
    actions.answer_referral(referral=referral, by=official_jatim, state="returned", note="Bukan urusan kami.")
    verified.refresh_from_db()
    assert verified.handling_office == official.office


@pytest.mark.parametrize("target", ["office_pasuruan", "office_jatim"])
@pytest.mark.parametrize("verb", [actions.refer_problem, actions.ask_institution])
def test_nothing_is_referred_to_where_nobody_reads_it_or_where_it_is(verified, official, verb, target, request):
    with pytest.raises(ValidationError):
        verb(problem=verified, by=official, office=request.getfixturevalue(target), **WHY)
    assert not Referral.objects.exists()


def test_offices_without_people_cannot_be_chosen(verified, official, office_jatim, office_makassar, official_makassar):
    for form in (ReferForm, AskForm):
        assert list(form(problem=verified, user=official).fields["office"].queryset) == [office_makassar]


def test_who_was_asked_and_has_not_answered_is_not_asked_again(asked, official, office_makassar):
    with pytest.raises(ValidationError):
        actions.ask_institution(problem=asked.problem, by=official, office=office_makassar, **WHY)
    actions.answer_referral(referral=asked, by=official, state="done", note="Lewat telepon.")
    assert actions.ask_institution(problem=asked.problem, by=official, office=office_makassar, **WHY).pk != asked.pk
