"""`python -m bench.run SIZE`: fill the database that DATABASE_URL names, measure, and print one table."""

import os
import resource
import sys

import django


def main(size: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "smidep.settings")
    django.setup()
    from bench.fill import SIZES, fill

    fill(SIZES[size])
    count_anew()
    print(f"\n{size}: {SIZES[size].firms:,} firms, {SIZES[size].problems:,} problems")
    print(f"{'what':<34}{'portal ms':>10}{'bare ms':>9}{'ratio':>7}{'aim':>5}{'queries':>9}{'kB':>7}")
    for name, timed, aim in measured():
        print(
            f"{name:<34}{timed.portal:>10.1f}{timed.bare:>9.1f}{timed.ratio:>7.1f}{aim:>5}"
            f"{timed.queries:>9}{timed.bytes / 1024:>7.0f}"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'peak memory of the web process':<34}{peak:>7.0f} MB")


def count_anew() -> None:
    from dashboards.recounting import recount_tallies

    recount_tallies()


def measured():
    """Every page and resource that the aim names, with the aim for it."""
    from django.test import Client
    from django.urls import reverse

    from accounts.models import User
    from bench.answers import compare
    from clusters.models import Firm
    from issues.models import Problem
    from smidep.wsgi import application

    city, province = (User.objects.get(username=f"bench.{name}") for name in ("city", "province"))
    firm = Firm.objects.filter(region_id__startswith="35.75.").first()
    problem = Problem.objects.filter(region_id__startswith="35.75.").first()
    pages = [
        ("API firms of a city", "/api/v1/firms/", city, 2),
        ("API firms of a province", "/api/v1/firms/", province, 2),
        ("API one firm", f"/api/v1/firms/{firm.code}/", city, 2),
        ("API problems of a province", "/api/v1/problems/", province, 2),
        ("API one problem", f"/api/v1/problems/{problem.number}/", city, 2),
        ("API summary of a province", "/api/v1/dashboards/summary/", province, 2),
        ("page firms of a province", reverse("clusters:firm_list"), province, 4),
        ("page firms, two words", reverse("clusters:firm_list") + "?search=cor+sumber", province, 4),
        ("page one firm", firm.get_absolute_url(), city, 4),
        ("page inbox", reverse("issues:inbox"), city, 4),
        ("page one problem", problem.get_absolute_url(), city, 4),
        ("page dashboard of a province", reverse("dashboards:region_dashboard", args=["35"]), province, 4),
    ]
    for name, path, user, aim in pages:
        client = Client()
        client.force_login(user)
        cookie = "; ".join(f"{key}={morsel.value}" for key, morsel in client.cookies.items())
        yield name, compare(application, path, {"HTTP_COOKIE": cookie, "HTTP_ACCEPT_LANGUAGE": "id"}), aim


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("SIZE", "city"))
