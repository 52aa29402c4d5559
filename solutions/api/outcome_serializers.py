"""What a program sends and gets about what changed at firms, and what solutions and activities brought."""

from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from clusters.models import Firm
from issues.models import Problem
from solutions.api.plan_serializers import Visible
from solutions.models import GoalAnswer, Helped, Indicator, Measurement, MeasureSource, Target

VALUE = {"max_digits": 15, "decimal_places": 2}


class IndicatorSerializer(serializers.ModelSerializer):
    class Meta:
        model = Indicator
        fields = ["code", "name", "name_en", "unit", "rises", "is_of_figures"]


class OfFirm(serializers.ModelSerializer):
    """A figure of one firm, because of one problem if it names one."""

    firm = Visible(slug_field="code", queryset=Firm.objects.all())
    indicator = serializers.SlugRelatedField(slug_field="code", queryset=Indicator.objects.all())
    problem = Visible(slug_field="number", queryset=Problem.objects.all(), required=False, allow_null=True)

    def validate(self, fields):
        problem = fields.get("problem")
        if problem and problem.firm_id != fields["firm"].pk:
            raise serializers.ValidationError({"problem": [_("This problem is of another firm.")]})
        return fields


class TargetSerializer(OfFirm):
    baseline = serializers.DecimalField(**VALUE)
    target = serializers.DecimalField(**VALUE)

    class Meta:
        model = Target
        # A second target for the same problem takes the place of the first.
        validators = []
        fields = ["id", "firm", "indicator", "problem", "baseline", "baseline_on", "target", "due_on"]

    def validate(self, fields):
        if fields["due_on"] < fields["baseline_on"]:
            raise serializers.ValidationError({"due_on": [_("The target is due after the first measurement.")]})
        return super().validate(fields)


class MeasurementSerializer(OfFirm):
    value = serializers.DecimalField(**VALUE)
    source = serializers.ChoiceField(choices=MeasureSource.choices, default=MeasureSource.VISIT)

    class Meta:
        model = Measurement
        # The same day is measured once: the later word counts.
        validators = []
        fields = ["id", "firm", "indicator", "problem", "measured_on", "value", "source", "note", "recorded_at"]
        read_only_fields = ["recorded_at"]

    def validate_measured_on(self, day):
        if day > timezone.localdate():
            raise serializers.ValidationError(_("This day is still to come."))
        return day


class GoalSerializer(serializers.ModelSerializer):
    nearer = serializers.ChoiceField(choices=Helped.choices)

    class Meta:
        model = GoalAnswer
        fields = ["nearer", "own_action", "note", "on_behalf", "at"]
        read_only_fields = ["on_behalf", "at"]


class PointSerializer(serializers.Serializer):
    on = serializers.DateField()
    value = serializers.DecimalField(max_digits=20, decimal_places=2)
    source = serializers.CharField()


SHARE = {"max_digits": 24, "decimal_places": 4, "allow_null": True}


class ChangedSerializer(serializers.Serializer):
    """One indicator before and after. `share` is the change as a share of the value before."""

    indicator = serializers.CharField(source="indicator.code")
    before = PointSerializer(allow_null=True)
    after = PointSerializer(allow_null=True)
    share = serializers.DecimalField(**SHARE)
    is_good = serializers.BooleanField(allow_null=True)
    target = TargetSerializer(allow_null=True)
    of_way = serializers.DecimalField(help_text="How much of the way to the target is gone, from 0 to 1.", **SHARE)


class OutcomeReason(serializers.Serializer):
    kind = serializers.CharField()
    text = serializers.CharField()
    weight = serializers.IntegerField()


class OutcomeMatch(serializers.Serializer):
    id = serializers.UUIDField()
    solution = serializers.UUIDField(source="solution_id")
    title = serializers.CharField(source="solution.title")
    provider = serializers.CharField(source="solution.provider.name")
    status = serializers.CharField()
    reasons = OutcomeReason(many=True)
    starts_on = serializers.DateField(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)
    result = serializers.CharField()
    helped = serializers.CharField()


class OutcomeActivity(serializers.Serializer):
    """An activity that served the problem: its spending, for how many problems, and this one's part of it."""

    id = serializers.UUIDField(source="activity.id")
    title = serializers.CharField(source="activity.title")
    starts_on = serializers.DateField(source="activity.starts_on")
    ends_on = serializers.DateField(source="activity.ends_on")
    spent_rupiah = serializers.IntegerField(source="activity.spent")
    problems_served = serializers.IntegerField(source="served")
    part_rupiah = serializers.IntegerField(source="part")


class OwnAction(serializers.Serializer):
    id = serializers.UUIDField()
    title = serializers.CharField()
    status = serializers.CharField()


class OutcomeSerializer(serializers.Serializer):
    """What a problem was, who did what for how much, and what changed at its firm."""

    problem = serializers.CharField(source="problem.number")
    firm = serializers.CharField(source="problem.firm.code", allow_null=True, default=None)
    need = serializers.CharField(source="problem.description")
    status = serializers.CharField(source="problem.status")
    outcome = serializers.CharField(source="problem.outcome", allow_null=True)
    matches = OutcomeMatch(many=True)
    activities = OutcomeActivity(many=True)
    own_actions = OwnAction(many=True)
    cost_rupiah = serializers.IntegerField(source="cost")
    changes = ChangedSerializer(many=True)
    is_measured = serializers.BooleanField()
    goal = GoalSerializer(allow_null=True)


class MeanChangeSerializer(serializers.Serializer):
    """The mean change of an indicator, with the number of firms behind it."""

    indicator = serializers.CharField(source="indicator.code")
    firms = serializers.IntegerField()
    share = serializers.DecimalField(**SHARE)
    is_good = serializers.BooleanField(allow_null=True)


@extend_schema_serializer(component_name="EffectRow")
class EffectRowSerializer(serializers.Serializer):
    """What a solution or an activity brought. Shares and costs are null where nothing is behind them."""

    id = serializers.UUIDField(source="subject.id")
    title = serializers.CharField(source="subject.title")
    firms_asked = serializers.IntegerField(source="asked")
    firms_helped = serializers.IntegerField(source="helped")
    firms_partly = serializers.IntegerField(source="partly")
    share_helped = serializers.FloatField(source="share", allow_null=True)
    problems_closed = serializers.IntegerField(source="closed")
    problems_solved = serializers.IntegerField(source="solved")
    not_measured = serializers.IntegerField(source="unmeasured")
    spent_rupiah = serializers.IntegerField(source="cost")
    rupiah_per_firm_helped = serializers.IntegerField(source="cost_per_firm", allow_null=True)
    rupiah_per_problem_solved = serializers.IntegerField(source="cost_per_solved", allow_null=True)


@extend_schema_serializer(component_name="Effect")
class EffectSerializer(EffectRowSerializer):
    changes = serializers.SerializerMethodField()

    @extend_schema_field(MeanChangeSerializer(many=True))
    def get_changes(self, effect):
        return MeanChangeSerializer(self.context["changes"], many=True).data


class EffectsSerializer(serializers.Serializer):
    of = serializers.CharField()
    problems_closed = serializers.IntegerField(help_text="With a help, in the region of the caller.")
    not_measured = serializers.IntegerField(help_text="Of these, without a figure after their end.")
    results = EffectRowSerializer(many=True)


class UnmetSerializer(serializers.Serializer):
    region = serializers.CharField()
    category = serializers.CharField()
    problems = serializers.IntegerField()
    oldest = serializers.DateTimeField(allow_null=True)
    offered = serializers.BooleanField(help_text="Whether the catalogue holds anything of it for the region.")


class TakenSerializer(serializers.Serializer):
    key = serializers.CharField()
    shown = serializers.IntegerField()
    chosen = serializers.IntegerField()


class PassedSerializer(serializers.Serializer):
    key = serializers.CharField()
    number = serializers.IntegerField()


class AcceptanceSerializer(serializers.Serializer):
    """How suggestions of the last year were taken up, by rank and by kind of reason."""

    shown = serializers.IntegerField()
    chosen = serializers.IntegerField()
    by_rank = TakenSerializer(many=True)
    by_reason = TakenSerializer(many=True)
    passed = PassedSerializer(many=True)
