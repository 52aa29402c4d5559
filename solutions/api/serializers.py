"""What a program sends and gets about providers, solutions and matches."""

from typing import ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from clusters.categories import Category
from clusters.models import Kbli
from clusters.size_class import SizeClass
from common.api_rows import QuickRead
from common.codes import read_number
from issues.models import CommonProblem, Problem
from issues.models.problems import PREFIX
from regions.models import Region
from solutions.models import FinanceTier, Match, MatchAnswer, MatchMove, Provider, ProviderKind, Solution
from solutions.permissions import photos_shown


class ProviderSerializer(serializers.ModelSerializer):
    region = serializers.SlugRelatedField(
        slug_field="code", queryset=Region.objects.all(), allow_null=True, required=False
    )
    # Said here for the schema; the uniqueness of the name is asked by the action.
    name = serializers.CharField(max_length=150)
    kind = serializers.ChoiceField(choices=ProviderKind.choices)

    class Meta:
        model = Provider
        fields = [
            "id", "name", "kind", "region", "description", "contact_name", "phone", "email", "website", "is_active",
        ]  # fmt: skip


class ProviderInSolution(serializers.ModelSerializer):
    class Meta:
        model = Provider
        fields = ["id", "name"]


class SolutionSerializer(QuickRead, serializers.ModelSerializer):
    provider = serializers.PrimaryKeyRelatedField(queryset=Provider.objects.all())
    categories = serializers.ListField(child=serializers.ChoiceField(choices=Category.choices), default=list)
    size_classes = serializers.ListField(child=serializers.ChoiceField(choices=SizeClass.choices), required=False)
    kbli_prefixes = serializers.ListField(child=serializers.RegexField(r"^\d{2,5}$"), required=False)
    regions = serializers.ListField(child=serializers.CharField(max_length=13), required=False)
    left = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Places that are left; null is without limit."
    )
    provider_name = serializers.CharField(source="provider.name", read_only=True)

    reckoned_from: ClassVar = {"left": ["quota", "taken"]}

    class Meta:
        model = Solution
        fields = [
            "id", "provider", "provider_name", "kind", "title", "description", "categories", "kbli_prefixes", "regions",
            "size_classes", "needs_nib", "cooperative_only", "least_age_years", "quota", "taken", "left", "opens_on",
            "closes_on", "cost", "cost_note", "cost_share_percent", "cost_share_imported_percent", "least_rupiah",
            "most_rupiah", "budget_year", "budget_source", "documents", "legal_basis", "status", "changed_at",
        ]  # fmt: skip
        read_only_fields = ["status", "taken", "changed_at"]

    def validate_regions(self, codes):
        known = set(Region.objects.filter(code__in=codes).values_list("code", flat=True))
        unknown = sorted(set(codes) - known)
        if unknown:
            raise serializers.ValidationError(f"{', '.join(unknown)}")
        return codes

    def validate_kbli_prefixes(self, prefixes):
        wrong = [one for one in prefixes if not Kbli.objects.filter(code__startswith=one).exists()]
        # Before the classification is loaded, nothing is known to be wrong.
        if wrong and Kbli.objects.exists():
            raise serializers.ValidationError(f"{', '.join(wrong)}")
        return prefixes


@extend_schema_serializer(component_name="MatchMove")
class MoveSerializer(serializers.ModelSerializer):
    by = serializers.CharField(source="by.name", allow_null=True, default=None)

    class Meta:
        model = MatchMove
        fields = ["old", "new", "by", "on_behalf", "note", "at"]


class MatchAnswerSerializer(serializers.ModelSerializer):
    problem = serializers.CharField(source="problem.number")

    class Meta:
        model = MatchAnswer
        fields = ["problem", "status", "reason", "on_behalf", "answered_at", "helped"]


class SolutionInMatch(serializers.ModelSerializer):
    provider = ProviderInSolution()

    class Meta:
        model = Solution
        fields = ["id", "title", "kind", "provider"]


class ShareSerializer(serializers.Serializer):
    price = serializers.IntegerField()
    programme = serializers.IntegerField()
    firm = serializers.IntegerField()
    limit = serializers.CharField()


class MatchRowSerializer(serializers.ModelSerializer):
    problem = serializers.SlugRelatedField(slug_field="number", read_only=True, allow_null=True)
    common_problem = serializers.PrimaryKeyRelatedField(read_only=True, allow_null=True)
    solution = SolutionInMatch(read_only=True)
    share = ShareSerializer(read_only=True, allow_null=True)

    class Meta:
        model = Match
        fields = [
            "id", "problem", "common_problem", "solution", "status", "note", "score", "rank", "reasons", "predecessor",
            "price_rupiah", "is_imported", "share", "proposed_at", "due_at", "starts_on", "ends_on", "ended_at",
            "reason", "result", "helped", "papers_ready",
        ]  # fmt: skip
        read_only_fields = fields


class MatchSerializer(MatchRowSerializer):
    answers = MatchAnswerSerializer(many=True, read_only=True)
    moves = MoveSerializer(many=True, read_only=True)
    photos = serializers.SerializerMethodField(help_text="Of the report, for the people of the provider.")

    def get_photos(self, match) -> list[str]:
        rows = photos_shown(self.context["request"].user, match)
        return [reverse("solutions:match_photo", args=[match.pk, photo.pk]) for photo in rows]

    class Meta(MatchRowSerializer.Meta):
        fields = [*MatchRowSerializer.Meta.fields, "answers", "moves", "photos"]
        read_only_fields = fields


class NewMatchSerializer(serializers.Serializer):
    """A problem by its number, or a common one by its id, and a solution; all must be visible to the person."""

    problem = serializers.CharField(required=False, allow_null=True)
    common_problem = serializers.UUIDField(required=False, allow_null=True)
    solution = serializers.UUIDField()
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)
    predecessor = serializers.UUIDField(required=False, allow_null=True)
    price_rupiah = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=2**62)
    is_imported = serializers.BooleanField(required=False)
    starts_on = serializers.DateField(required=False, allow_null=True)
    ends_on = serializers.DateField(required=False, allow_null=True)

    def validate(self, fields):
        user = self.context["request"].user
        number, common = fields.get("problem"), fields.get("common_problem")
        if bool(number) == bool(common):
            raise serializers.ValidationError({"problem": [_("Name a problem or a common problem.")]})
        fields["problem"] = (
            _visible(Problem.objects.visible_to(user), "problem", number=read_number(PREFIX, number))
            if number
            else None
        )
        fields["common_problem"] = _common(user, common) if common else None
        fields["solution"] = _visible(Solution.objects.visible_to(user), "solution", pk=fields["solution"])
        if fields.get("predecessor"):
            first = Match.objects.visible_to(user).select_related("solution")
            fields["predecessor"] = _visible(first, "predecessor", pk=fields["predecessor"])
        return fields


def _visible(rows, name: str, **key):
    found = rows.filter(**key).first()
    if found is None:
        raise serializers.ValidationError({name: [_("There is none of this key.")]})
    return found


def _common(user, key):
    rows = CommonProblem.objects.visible_to(user)
    return _visible(rows, "common_problem", pk=key)


class OfferSerializer(serializers.Serializer):
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)
    starts_on = serializers.DateField(required=False)
    ends_on = serializers.DateField(required=False)


class StartSerializer(serializers.Serializer):
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)
    starts_on = serializers.DateField(required=False)


class CompleteSerializer(serializers.Serializer):
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)
    result = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)


@extend_schema_serializer(component_name="MatchReason")
class ReasonSerializer(serializers.Serializer):
    reason = serializers.CharField(required=False, allow_blank=True, default="", max_length=200)
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)

    def validate(self, fields):
        # A reason in words may come as the note: what counts is that one is given.
        fields["reason"] = fields["reason"] or fields["note"][:200]
        if not fields["reason"].strip():
            raise serializers.ValidationError({"reason": [_("Say in a few words why.")]})
        return fields


class AnswerSerializer(serializers.Serializer):
    note = serializers.CharField(required=False, allow_blank=True, default="", max_length=2000)
    problem = serializers.CharField(required=False, help_text="Of a common problem: the number of the firm's own.")


@extend_schema_serializer(component_name="MatchDecline")
class DeclineSerializer(ReasonSerializer):
    problem = serializers.CharField(required=False, help_text="Of a common problem: the number of the firm's own.")


class PapersSerializer(serializers.Serializer):
    """Which of the solution's documents are together; all others are missing."""

    ready = serializers.ListField(child=serializers.CharField(max_length=120), allow_empty=True)


class TierSerializer(serializers.ModelSerializer):
    """One tier of a credit: interest in per cent a year, the first time it is taken, the second time, ..."""

    over_rupiah = serializers.IntegerField(min_value=0, max_value=2**52, default=0)
    most_rupiah = serializers.IntegerField(min_value=1, max_value=2**52)
    interest_percents = serializers.ListField(
        child=serializers.DecimalField(max_digits=4, decimal_places=2, min_value=0), allow_empty=False, max_length=10
    )
    documents = serializers.ListField(child=serializers.CharField(max_length=120), required=False, max_length=30)

    class Meta:
        model = FinanceTier
        fields = ["name", "over_rupiah", "most_rupiah", "interest_percents", "documents"]

    def validate(self, fields):
        if fields["most_rupiah"] <= fields["over_rupiah"]:
            raise serializers.ValidationError({"most_rupiah": [_("A tier ends above where it begins.")]})
        return fields


class TiersSerializer(serializers.Serializer):
    results = TierSerializer(many=True, max_length=10)


class SuggestedReason(serializers.Serializer):
    kind = serializers.CharField()
    text = serializers.CharField()
    weight = serializers.IntegerField()


class SuggestedSolution(serializers.Serializer):
    id = serializers.UUIDField()
    title = serializers.CharField()
    provider = serializers.CharField()


class SuggestionSerializer(serializers.Serializer):
    solution = SuggestedSolution(source="*")
    score = serializers.IntegerField()
    eligible = serializers.BooleanField()
    reasons = SuggestedReason(many=True)
    exclusions = serializers.ListField(child=serializers.CharField())
