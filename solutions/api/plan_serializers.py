"""What a program sends and gets about action plans and their activities."""

from django.utils.translation import gettext as _
from rest_framework import serializers

from clusters.models import Cluster, Firm, StageKind
from issues.models import Problem
from solutions.kinds import BudgetSource
from solutions.models import ActionPlan, Activity, ActivityBudget, Evidence, Match, Participant, PlanVersion, Provider

RUPIAH = {"min_value": 0, "max_value": 2**53}


class Visible(serializers.SlugRelatedField):
    """A key of a row that the caller sees; any other key does not exist."""

    def get_queryset(self):
        return self.queryset.model.objects.visible_to(self.context["request"].user)


class BudgetSerializer(serializers.ModelSerializer):
    planned_rupiah = serializers.IntegerField(**RUPIAH)

    class Meta:
        model = ActivityBudget
        fields = ["source", "planned_rupiah", "spent_rupiah"]
        read_only_fields = ["spent_rupiah"]


class PlanSerializer(serializers.ModelSerializer):
    cluster = serializers.SlugRelatedField(slug_field="slug", queryset=Cluster.objects.all())
    target_firms = Visible(slug_field="code", queryset=Firm.objects.all(), many=True, required=False, write_only=True)

    class Meta:
        model = ActionPlan
        fields = [
            "id", "cluster", "title", "starts_on", "ends_on", "goal", "target_firms", "target_note", "status",
            "created_at",
        ]  # fmt: skip
        read_only_fields = ["status", "created_at"]


class ApproveSerializer(serializers.Serializer):
    minutes = serializers.CharField(max_length=200)
    approved_on = serializers.DateField(required=False)


class ActivitySerializer(serializers.ModelSerializer):
    plan = Visible(slug_field="id", queryset=ActionPlan.objects.all())
    stage_kind = serializers.SlugRelatedField(
        slug_field="code", queryset=StageKind.objects.all(), required=False, allow_null=True
    )
    provider = serializers.PrimaryKeyRelatedField(queryset=Provider.objects.all(), required=False, allow_null=True)
    problems = Visible(slug_field="number", queryset=Problem.objects.all(), many=True, required=False)
    matches = Visible(slug_field="id", queryset=Match.objects.all(), many=True, required=False)
    budgets = BudgetSerializer(many=True, required=False)

    class Meta:
        model = Activity
        fields = [
            "id", "plan", "part", "direction", "title", "description", "stage_kind", "provider", "responsible_name",
            "place", "starts_on", "ends_on", "status", "progress", "late_reason", "is_late", "problems", "matches",
            "budgets",
        ]  # fmt: skip
        read_only_fields = ["status", "progress", "late_reason", "is_late"]

    def validate_budgets(self, rows):
        budgets = {row["source"]: row["planned_rupiah"] for row in rows}
        if len(budgets) < len(rows):
            raise serializers.ValidationError("A source pays once for an activity.")
        return budgets

    def validate(self, fields):
        start, end = fields.get("starts_on"), fields.get("ends_on")
        if start and end and end < start:
            raise serializers.ValidationError({"ends_on": [_("The activity ends before it starts.")]})
        return fields


class ProgressSerializer(serializers.Serializer):
    progress = serializers.IntegerField(min_value=0, max_value=100)
    late_reason = serializers.CharField(required=False, allow_blank=True, max_length=200)


class SpendSerializer(serializers.Serializer):
    source = serializers.ChoiceField(choices=BudgetSource.choices)
    rupiah = serializers.IntegerField(**RUPIAH)


class VersionSerializer(serializers.ModelSerializer):
    """The plan as the working group approved it."""

    content = serializers.JSONField()

    class Meta:
        model = PlanVersion
        fields = ["number", "approved_on", "minutes", "recorded_at", "content"]


class ParticipantSerializer(serializers.ModelSerializer):
    firm = serializers.SlugRelatedField(slug_field="code", read_only=True)
    firm_name = serializers.CharField(source="firm.name", read_only=True)

    class Meta:
        model = Participant
        fields = ["firm", "firm_name", "status", "attended", "invited_at", "answered_at"]
        read_only_fields = fields


class InviteSerializer(serializers.Serializer):
    """Codes of firms; all target firms of the plan when it is left out."""

    firms = Visible(slug_field="code", queryset=Firm.objects.all(), many=True, required=False)


class AttendanceSerializer(serializers.Serializer):
    """Codes of the invited firms that were there; all others were not."""

    present = Visible(slug_field="code", queryset=Firm.objects.all(), many=True)


class EvidenceSerializer(serializers.ModelSerializer):
    file = serializers.FileField(write_only=True, allow_empty_file=True)
    url = serializers.CharField(read_only=True)
    by = serializers.CharField(source="by.name", read_only=True)

    class Meta:
        model = Evidence
        fields = ["id", "name", "kind", "note", "by", "at", "url", "file"]
        read_only_fields = ["name", "kind", "at"]
