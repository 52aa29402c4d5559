"""A catalogue of any size: each solution has words of its own, mixed from the kinds of help of the demo."""

import random
from collections.abc import Iterator

BATCH = 5_000


def add_solutions(number: int) -> None:
    """Publish `number` solutions, read as matching reads them, and count their terms."""
    from solutions.actions.readings import count_all_terms, keep_reading
    from solutions.models import Provider, Solution

    provider, _new = Provider.objects.get_or_create(name="Bench", defaults={"kind": "office"})
    batch = []
    for fields in drawn(number):
        solution = Solution(provider=provider, status="published", **fields)
        keep_reading(solution)
        batch.append(solution)
        if len(batch) == BATCH:
            Solution.objects.bulk_create(batch)
            batch.clear()
    Solution.objects.bulk_create(batch)
    count_all_terms()


def drawn(number: int) -> Iterator[dict]:
    """What each solution says: one kind of help, some words of another, a place and a round of its own."""
    from smidep.demo.catalogue import OFFERS

    chance = random.Random(7)
    words = sorted({word for offer in OFFERS for word in offer.description.split()})
    for at in range(number):
        offer, other = chance.choice(OFFERS), chance.choice(OFFERS)
        mixed = " ".join(chance.sample(words, 8))
        yield {
            "kind": offer.kind,
            "title": f"{offer.title}, angkatan {at}"[:150],
            "description": f"{offer.description} {other.title}. {mixed} wilayah{at % 5000}",
            "categories": offer.categories,
            "quota": chance.choice([None, 10, 50]),
            "regions": chance.choice([[], ["35"], ["35.75"], ["73"]]),
        }
