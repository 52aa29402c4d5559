"""What a firm keeps from others is not to be had from any number or list that another owner reads."""

import pytest

from issues import actions
from issues.views.likes import like_for_owner
from tests.factories import FirmFactory, ProblemFactory

LIST, API = "/issues/common/", "/api/v1/common-problems/"


@pytest.fixture
def third(cluster):
    return ProblemFactory(firm=FirmFactory(cluster=cluster), status="submitted", impact_rupiah_per_month=3_000_000)


@pytest.fixture
def secret(other_owner, other_firm):
    """Of another firm of the cluster, which wants nobody else to know."""
    return actions.report_problem(
        by=other_owner, firm=other_firm, category="MUTU_STANDAR", title="Hasil cor keropos juga", submit=True,
        confidential=True, impact_rupiah_per_month=7_000_000,
    )  # fmt: skip


def group(official, *members):
    return actions.make_common_problem(by=official, title="Cor keropos", category="MUTU_STANDAR", members=members)


def read(api_of, client_of, user) -> tuple:
    found = api_of(user).get(API).data["results"][0]
    row = client_of(user).get(LIST).context["page"].rows[0]
    assert (row.firms, row.loss) == (found["firms"], found["impact_rupiah_per_month"])
    return found["firms"], found["impact_rupiah_per_month"]


def test_below_three_firms_a_secret_one_is_in_no_number(verified, secret, official, owner, api_of, client_of):
    group(official, verified, secret)
    assert read(api_of, client_of, owner) == (1, None)
    assert read(api_of, client_of, official) == (2, 7_000_000)


def test_below_three_firms_the_loss_of_the_only_other_one_is_not_told(
    verified, third, official, owner, api_of, client_of
):
    group(official, verified, third)
    assert read(api_of, client_of, owner) == (2, None)


def test_from_three_firms_on_nobody_is_known_by_a_number(verified, third, secret, official, owner, api_of, client_of):
    group(official, verified, third, secret)
    assert read(api_of, client_of, owner) == (3, 10_000_000)


def test_the_owner_of_the_secret_reads_their_own(verified, secret, official, other_owner, api_of, client_of):
    group(official, verified, secret)
    assert read(api_of, client_of, other_owner) == (2, None)


def test_a_merged_report_counts_neither_as_firm_nor_as_loss(verified, owner, firm, official, api_of, client_of):
    second = actions.report_problem(
        by=owner, firm=firm, category="LAINNYA", title="Dua", submit=True, impact_rupiah_per_month=5_000_000
    )
    group(official, verified, second)
    actions.merge_problem(problem=second, into=verified, by=official)
    assert read(api_of, client_of, official) == (1, None)


@pytest.mark.parametrize(
    "page", ["/issues/home/", "/issues/mine/", LIST, "/search/?q=keropos", "/clusters/sentra-logam-pasuruan/"]
)
def test_no_page_of_another_owner_says_it(page, verified, secret, owner, official, client_of):
    group(official, verified, secret)
    text = client_of(owner).get(page, follow=True).text
    assert secret.title not in text
    assert secret.number not in text


def test_it_is_not_among_the_reports_like_ones_own(verified, secret, owner, official):
    own = type(secret).objects.for_page().get(pk=verified.pk)
    assert like_for_owner(own) == []
    type(secret).objects.filter(pk=secret.pk).update(confidential=False)
    assert like_for_owner(own) == [secret]
