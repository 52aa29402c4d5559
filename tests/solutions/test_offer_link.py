"""An owner without account reads an offer by its own link, and answers it."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts import links
from accounts.models import AccessLog, Notice
from issues.actions import hold_problem, make_common_problem
from issues.lifecycle import Status
from issues.notices import link_to
from solutions import actions
from solutions.lifecycle import MatchStatus
from solutions.models import AnswerStatus, Match
from solutions.notices import OFFER, offer_link
from tests.factories import ProblemFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def lone(match, firm, provider_user):
    """An offer to a firm of which nobody has an account."""
    firm.owners.clear()
    firm.phone = "+6281233444417"
    firm.save()
    return actions.offer_match(match=match, by=provider_user)


@pytest.fixture
def phone(client_of, anonymous):
    return client_of(anonymous)


def words_of(page) -> str:
    return page.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def status_of(match) -> str:
    match.refresh_from_db()
    return match.status


def test_the_firm_is_asked_by_the_link_of_the_offer(lone, problem):
    asked = Notice.objects.get(kind="match.offered", user=None)
    assert (asked.address, asked.url.split("/")[1:3]) == ("+6281233444417", ["solutions", "offers"])


def test_the_page_says_what_is_offered_and_what_it_costs(lone, problem, phone):
    type(lone.solution).objects.filter(pk=lone.solution_id).update(
        cost_share_percent=30, least_rupiah=5_000_000, most_rupiah=300_000_000, documents=["NIB", "Faktur"]
    )
    Match.objects.filter(pk=lone.pk).update(price_rupiah=85_000_000)
    page = words_of(phone.get(offer_link(lone, problem)))
    for words in (lone.solution.title, lone.solution.provider.name, "Rp 59.500.000", "Rp 25.500.000", "NIB, Faktur"):
        assert words in page


def test_acceptance_by_link_follows_the_same_rules_and_is_told(lone, problem, phone, provider_user, official):
    link = offer_link(lone, problem)
    assert phone.post(f"{link}accept/").status_code == 302
    assert status_of(lone) == MatchStatus.ACCEPTED
    problem.refresh_from_db()
    assert problem.status == Status.ACCEPTED
    told = Notice.objects.filter(kind="match.accepted").values_list("user", flat=True)
    assert {provider_user.pk, official.pk} <= set(told)
    move = lone.moves.get(new=MatchStatus.ACCEPTED)
    assert (move.by, move.on_behalf) == (None, False)


def test_second_press_says_that_the_answer_was_noted(lone, problem, phone):
    link = offer_link(lone, problem)
    phone.post(f"{link}accept/")
    again = phone.post(f"{link}accept/", follow=True)
    assert "Jawaban Anda sudah dicatat" in words_of(again)
    assert lone.moves.filter(new=MatchStatus.ACCEPTED).count() == 1


def test_no_needs_a_reason_and_gives_the_place_back(lone, problem, phone, solution):
    link = offer_link(lone, problem)
    assert phone.post(f"{link}decline/", {}).status_code == 422
    phone.post(f"{link}decline/", {"reason": "too_far"})
    solution.refresh_from_db()
    assert (status_of(lone), solution.taken) == (MatchStatus.DECLINED, 0)
    assert "Terlalu jauh" in lone.reason


def test_answer_after_another_one_is_refused_and_said(lone, problem, phone):
    link = offer_link(lone, problem)
    phone.post(f"{link}decline/", {"reason": "too_far"})
    late = phone.post(f"{link}accept/", follow=True)
    assert status_of(lone) == MatchStatus.DECLINED
    assert "tidak dapat menjadi" in words_of(late)


def test_lapsed_and_called_off_offers_say_so(lone, problem, phone, official):
    link = offer_link(lone, problem)
    Match.objects.filter(pk=lone.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    actions.lapse_matches()
    page = words_of(phone.get(link))
    assert "Tawaran ini sudah gugur" in page
    assert "accept/" not in page
    Match.objects.filter(pk=lone.pk).update(status=MatchStatus.CANCELLED, reason="Ahli sakit")
    assert "Ahli sakit" in words_of(phone.get(link))


def test_offer_on_hold_waits(lone, problem, phone, official):
    hold_problem(problem=problem, by=official, note="Menunggu panen")
    link = offer_link(lone, problem)
    assert "accept/" not in words_of(phone.get(link))
    phone.post(f"{link}accept/")
    assert status_of(lone) == MatchStatus.OFFERED


def test_old_forged_and_foreign_links_open_nothing(lone, problem, phone, settings):
    link = offer_link(lone, problem)
    assert phone.get(link[:-4] + "xxx/").status_code == 404
    foreign = reverse(
        "solutions:offer_link", args=[links.sign("solutions.invitation", [str(lone.pk), str(problem.pk)])]
    )
    assert phone.get(foreign).status_code == 404
    settings.LINK_LIFE = timedelta(seconds=-1)
    old = phone.get(link)
    assert (old.status_code, "Tautan ini tidak berlaku lagi" in words_of(old)) == (404, True)
    assert phone.post(f"{link}accept/").status_code == 404
    assert status_of(lone) == MatchStatus.OFFERED


def test_link_of_one_firm_does_not_answer_for_another(lone, other_firm, official, phone):
    stranger = ProblemFactory(firm=other_firm, status=Status.VERIFIED, handling_office=official.office)
    wrong = reverse("solutions:offer_link", args=[links.sign(OFFER, [str(lone.pk), str(stranger.pk)])])
    assert phone.post(f"{wrong}accept/").status_code == 403
    assert status_of(lone) == MatchStatus.OFFERED


def test_who_sees_the_match_by_an_account_acts_by_it(lone, problem, client_of, official):
    link = offer_link(lone, problem)
    assert client_of(official).get(link).url == lone.get_absolute_url()
    client_of(official).post(f"{link}accept/")
    assert status_of(lone) == MatchStatus.OFFERED


def test_common_offer_is_answered_for_the_own_firm_alone(
    problem, firm, other_firm, official, provider_user, solution, phone
):
    firm.owners.clear()
    other = ProblemFactory(firm=other_firm, status=Status.VERIFIED, handling_office=official.office, handler=official)
    common = make_common_problem(by=official, title="Cor keropos", category="MUTU_STANDAR", members=[problem, other])
    match = actions.propose_match(common_problem=common, solution=solution, by=official)
    match = actions.offer_match(match=match, by=provider_user)
    phone.post(f"{offer_link(match, problem)}accept/")
    found = dict(match.answers.values_list("problem", "status"))
    assert found == {problem.pk: AnswerStatus.ACCEPTED, other.pk: AnswerStatus.WAITING}


def test_office_sends_the_link_by_whatsapp_and_it_is_written_down(lone, problem, client_of, official, provider_user):
    address = reverse("solutions:match_send", args=[lone.pk])
    answer = client_of(official).get(address)
    assert answer.url.startswith("https://wa.me/6281233444417?text=")
    assert "/solutions/offers/" in unquote(answer.url)
    assert AccessLog.objects.filter(by=official, what="phone").exists()
    assert client_of(provider_user).get(address).status_code == 403


def test_link_of_the_report_leads_to_the_offer(lone, problem, phone):
    page = words_of(phone.get(link_to(problem)))
    assert "/solutions/offers/" in page
