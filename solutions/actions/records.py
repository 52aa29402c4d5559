"""What solutions did for firms: counted anew from the matches, so that counting twice does no harm."""

from solutions.models import Helped, Match, MatchAnswer, Solution, TrackRecord

# The category of the record in which each firm counts once.
ALL = ""


def count_record(*, solution: Solution, category: str) -> TrackRecord:
    """Count the firms with a problem of the category that the solution reached, and those it helped; and all firms.

    One at a time: two that count at once would each leave out the firm of the other.
    """
    Solution.objects.select_for_update().only("pk").get(pk=solution.pk)
    _count(solution, ALL)
    return _count(solution, category)


def _count(solution: Solution, category: str) -> TrackRecord:
    narrowed = {"problem__category": category} if category else {}
    own = Match.objects.filter(solution=solution, problem__isnull=False, **narrowed).exclude(helped="")
    shared = MatchAnswer.objects.filter(match__solution=solution, **narrowed).exclude(helped="")
    reached, helped, partly = _firms(own), _firms(own, Helped.YES), _firms(own, Helped.PARTLY)
    reached |= _firms(shared)
    helped |= _firms(shared, Helped.YES)
    partly = (partly | _firms(shared, Helped.PARTLY)) - helped
    record, _created = TrackRecord.objects.update_or_create(
        solution=solution,
        category=category,
        defaults={"reached": len(reached), "helped": len(helped), "partly": len(partly)},
    )
    return record


def _firms(rows, helped: str = "") -> set:
    rows = rows.filter(helped=helped) if helped else rows
    return set(rows.values_list("problem__firm", flat=True).distinct())
