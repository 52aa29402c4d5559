"""What the figures look like to a program. A number that is withheld or not known is null."""

from django.utils.translation import gettext as _
from rest_framework import serializers


class PeriodSerializer(serializers.Serializer):
    """From when to when problems were reported."""

    start = serializers.DateField(required=False, allow_null=True, default=None)
    end = serializers.DateField(required=False, allow_null=True, default=None)
    region = serializers.CharField(required=False, allow_blank=True, default="", max_length=13)
    cluster = serializers.CharField(required=False, allow_blank=True, default="", max_length=100)

    def validate(self, attrs):
        if attrs["start"] and attrs["end"] and attrs["end"] < attrs["start"]:
            raise serializers.ValidationError({"to": [_("The period ends before it begins.")]})
        return attrs


class FirmsSerializer(serializers.Serializer):
    total = serializers.IntegerField(allow_null=True)
    surveyed = serializers.IntegerField(allow_null=True, help_text="With figures of this year.")


class ProblemsSerializer(serializers.Serializer):
    total = serializers.IntegerField(allow_null=True)
    by_status = serializers.DictField(child=serializers.IntegerField())
    by_category = serializers.DictField(child=serializers.IntegerField(allow_null=True))
    late = serializers.IntegerField(allow_null=True)


class MedianDaysSerializer(serializers.Serializer):
    offer = serializers.FloatField(allow_null=True, help_text="Working days from report to first offer.")
    solution = serializers.FloatField(allow_null=True, help_text="Working days from report to a solution that helped.")


class SummarySerializer(serializers.Serializer):
    region = serializers.CharField(allow_null=True)
    cluster = serializers.CharField(allow_null=True)
    firms = FirmsSerializer()
    problems = ProblemsSerializer()
    median_days = MedianDaysSerializer()
    as_of = serializers.DateTimeField(allow_null=True)
    suppressed = serializers.BooleanField(
        help_text="Whether a number is withheld, as fewer than 3 firms stand behind it."
    )

    def get_fields(self):
        # `from` is a word of Python, and cannot be an attribute.
        days = {name: serializers.DateField(allow_null=True) for name in ("from", "to")}
        return {**super().get_fields(), **days}


class OfficesAskedSerializer(serializers.Serializer):
    start = serializers.DateField(required=False, allow_null=True, default=None)
    province = serializers.CharField(required=False, allow_blank=True, default="", max_length=2)


class OfficeFiguresSerializer(serializers.Serializer):
    region = serializers.CharField(allow_blank=True, help_text="Code of the office's region; empty for the ministry.")
    office = serializers.CharField(allow_blank=True)
    received = serializers.IntegerField(allow_null=True)
    answered = serializers.IntegerField(allow_null=True, help_text="First answers in the quarter.")
    in_time = serializers.IntegerField(allow_null=True, help_text="Of these, before their deadline.")
    done = serializers.IntegerField(allow_null=True, help_text="Problems whose work was done.")
    confirmed = serializers.IntegerField(allow_null=True, help_text="Problems of which the firm said that it helped.")
    firms = serializers.IntegerField(allow_null=True, help_text="Distinct firms that reported.")


class OfficesSerializer(serializers.Serializer):
    version = serializers.IntegerField()
    as_of = serializers.DateTimeField()
    total = OfficeFiguresSerializer()
    offices = OfficeFiguresSerializer(many=True)

    def get_fields(self):
        days = {name: serializers.DateField() for name in ("from", "to")}
        return {**super().get_fields(), **days}
