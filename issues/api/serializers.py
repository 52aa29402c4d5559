"""What programs read and write of problems. Serializers read and check; actions write."""

from typing import ClassVar

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from accounts.models import Office
from clusters.categories import Category
from clusters.models import Firm, StageKind
from common.api_rows import QuickRead
from common.codes import read_number
from issues.lifecycle import Helped, Outcome, RejectReason
from issues.models import Attachment, Comment, Problem, ProblemMove, Referral, Webhook, WebhookDelivery
from issues.models.problems import PREFIX

LONGEST_NOTE = 2000


class NumberField(serializers.SlugRelatedField):
    """A problem by its number, written as forgivingly as in an address; of those the caller may see."""

    def __init__(self, **options):
        super().__init__(slug_field="number", queryset=Problem.objects.none(), **options)

    def get_queryset(self):
        request = self.context.get("request")
        return Problem.objects.visible_to(request.user) if request else Problem.objects.none()

    def to_internal_value(self, data):
        return super().to_internal_value(read_number(PREFIX, str(data)) or data)


@extend_schema_field(
    {"type": "object", "properties": {"name": {"type": "string"}, "role": {"type": "string"}}, "nullable": True}
)
class PersonField(serializers.Field):
    """Who did it: a name and a role, no more."""

    def to_representation(self, value):
        return {"name": value.name, "role": value.role}


class ProblemSerializer(QuickRead, serializers.ModelSerializer):
    firm = serializers.SlugRelatedField(slug_field="code", read_only=True, allow_null=True)
    firm_name = serializers.CharField(source="firm.name", default="", read_only=True)
    cluster = serializers.SlugRelatedField(slug_field="slug", read_only=True, allow_null=True)
    region = serializers.CharField(source="region_id", read_only=True)
    stage_kind = serializers.CharField(source="stage_kind_id", read_only=True, allow_null=True)
    handling_office = serializers.CharField(
        source="handling_office.name", default=None, read_only=True, allow_null=True
    )
    handler = serializers.CharField(source="handler.name", default=None, read_only=True, allow_null=True)
    outcome = serializers.SerializerMethodField()
    common_problem = serializers.UUIDField(source="common_problem_id", read_only=True, allow_null=True)
    late = serializers.BooleanField(source="is_late", read_only=True)

    reckoned_from: ClassVar = {"outcome": ["outcome"], "late": ["due_at"]}

    class Meta:
        model = Problem
        fields = [
            "number", "firm", "firm_name", "cluster", "region", "category", "stage_kind", "title", "description",
            "impact_rupiah_per_month", "lost_orders_per_month", "scrap_percent", "severity", "confidential",
            "channel", "status", "held_from", "outcome", "reject_reason", "handling_office", "handler",
            "common_problem", "reopened", "due_at", "late", "created_at", "submitted_at", "verified_at",
            "offered_at", "done_at", "closed_at", "changed_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_outcome(self, problem) -> str | None:
        return problem.outcome or None


class ReportSerializer(serializers.ModelSerializer):
    """What is sent to report a problem or to correct a report."""

    firm = serializers.SlugRelatedField(slug_field="code", queryset=Firm.objects.none())
    category = serializers.ChoiceField(choices=Category.choices)
    title = serializers.CharField(max_length=120, required=False, allow_blank=True)
    stage_kind = serializers.PrimaryKeyRelatedField(queryset=StageKind.objects.all(), required=False, allow_null=True)
    submit = serializers.BooleanField(required=False, default=False)

    class Meta:
        model = Problem
        fields = [
            "firm", "category", "stage_kind", "title", "description", "impact_rupiah_per_month",
            "lost_orders_per_month", "scrap_percent", "severity", "confidential", "submit",
        ]  # fmt: skip

    def get_fields(self):
        fields = super().get_fields()
        request = self.context.get("request")
        if request is not None:
            fields["firm"].queryset = Firm.objects.visible_to(request.user)
        if self.partial:
            fields.pop("firm")
            fields.pop("submit")
        return fields

    def validate(self, values):
        if not self.partial and not (values.get("title") or values.get("description")):
            raise serializers.ValidationError({"title": [_("Say in a few words what is wrong.")]})
        return values


class CorrectSerializer(serializers.ModelSerializer):
    """What an owner puts right in what the office wrote down: {description, impact_rupiah_per_month?}."""

    description = serializers.CharField(max_length=4000)

    class Meta:
        model = Problem
        fields = ["description", "impact_rupiah_per_month"]


class ReasonSerializer(serializers.Serializer):
    """The reason of a move, as {reason, note}."""

    reason = serializers.CharField(max_length=LONGEST_NOTE, required=False, allow_blank=True, default="")
    note = serializers.CharField(max_length=LONGEST_NOTE, required=False, allow_blank=True, default="")


class VerifySerializer(serializers.Serializer):
    note = serializers.CharField(max_length=LONGEST_NOTE, required=False, allow_blank=True, default="")
    firm = serializers.SlugRelatedField(slug_field="code", queryset=Firm.objects.none(), required=False)
    category = serializers.ChoiceField(choices=Category.choices, required=False)
    stage_kind = serializers.PrimaryKeyRelatedField(queryset=StageKind.objects.all(), required=False)

    def get_fields(self):
        fields = super().get_fields()
        request = self.context.get("request")
        if request is not None:
            fields["firm"].queryset = Firm.objects.visible_to(request.user)
        return fields


class RejectSerializer(serializers.Serializer):
    reason = serializers.ChoiceField(choices=RejectReason.choices)
    note = serializers.CharField(max_length=LONGEST_NOTE)
    duplicate_of = NumberField(required=False)


class ReferSerializer(serializers.Serializer):
    office = serializers.PrimaryKeyRelatedField(queryset=Office.objects.all())
    note = serializers.CharField(max_length=LONGEST_NOTE)


class MergeSerializer(serializers.Serializer):
    into = NumberField()
    note = serializers.CharField(max_length=LONGEST_NOTE, required=False, allow_blank=True, default="")


class CloseSerializer(serializers.Serializer):
    """{helped, rating, note} of the owner, or {outcome, note} of the official."""

    helped = serializers.ChoiceField(choices=Helped.choices, required=False)
    rating = serializers.IntegerField(min_value=1, max_value=5, required=False, allow_null=True)
    outcome = serializers.ChoiceField(choices=[Outcome.NOT_SOLVABLE, Outcome.NOT_REACHABLE], required=False)
    note = serializers.CharField(max_length=LONGEST_NOTE, required=False, allow_blank=True, default="")

    def validate(self, values):
        if bool(values.get("helped")) == bool(values.get("outcome")):
            raise serializers.ValidationError(_("Send either `helped` or `outcome`."))
        return values


class AttachmentSerializer(serializers.ModelSerializer):
    url = serializers.CharField(read_only=True)
    file = serializers.FileField(write_only=True, allow_empty_file=True)
    internal = serializers.BooleanField(write_only=True, required=False, default=False)

    class Meta:
        model = Attachment
        fields = ["id", "name", "kind", "size", "visibility", "url", "at", "file", "internal"]
        read_only_fields = ["name", "kind", "size", "visibility", "at"]


class CommentSerializer(serializers.ModelSerializer):
    by = PersonField(read_only=True)
    attachments = AttachmentSerializer(many=True, read_only=True)
    internal = serializers.BooleanField(write_only=True, required=False, default=False)

    class Meta:
        model = Comment
        fields = ["id", "text", "visibility", "from_owner", "by", "at", "attachments", "internal"]
        read_only_fields = ["visibility", "from_owner", "at"]


class MoveSerializer(serializers.ModelSerializer):
    by = PersonField(read_only=True)
    office = serializers.CharField(source="office.name", default=None, read_only=True, allow_null=True)

    class Meta:
        model = ProblemMove
        fields = ["id", "verb", "old", "new", "by", "on_behalf", "reason", "note", "office", "at"]


class ReferralSerializer(serializers.ModelSerializer):
    office = serializers.CharField(source="office.name", default=None, read_only=True, allow_null=True)

    class Meta:
        model = Referral
        fields = ["id", "office", "institution", "hands_over", "state", "note", "answer", "at", "answered_at"]


class WebhookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Webhook
        fields = ["id", "url", "verbs", "created_at", "failing_since", "disabled_at"]
        read_only_fields = ["created_at", "failing_since", "disabled_at"]


class DeliverySerializer(serializers.ModelSerializer):
    class Meta:
        model = WebhookDelivery
        fields = ["id", "verb", "body", "created_at", "tries", "next_try_at", "delivered_at", "answer"]
