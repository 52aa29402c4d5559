"""What programs get of people and offices."""

from rest_framework import serializers

from accounts import notice_kinds
from accounts.models import Office, Pace, User


class OfficeSerializer(serializers.ModelSerializer):
    class Meta:
        model = Office
        fields = ["id", "name", "level", "region", "address", "phone", "opening_hours", "time_zone"]


class MeSerializer(serializers.ModelSerializer):
    office = OfficeSerializer(read_only=True, allow_null=True)
    scope = serializers.CharField(allow_null=True, help_text='The region code; "" is the nation, null is no region.')

    class Meta:
        model = User
        fields = ["username", "name", "role", "scope", "office", "phone", "email", "language", "time_zone"]


class SignInSerializer(serializers.Serializer):
    username = serializers.CharField(max_length=254, help_text="The user name, the phone or the e-mail address.")
    password = serializers.CharField(max_length=200, trim_whitespace=False, style={"input_type": "password"})
    otp = serializers.CharField(max_length=20, required=False, help_text="Needed when a second factor is set.")
    name = serializers.CharField(max_length=100, required=False, help_text="What the token is for.")


class NewTokenSerializer(serializers.Serializer):
    token = serializers.CharField()
    expires_at = serializers.DateTimeField()


class NoticePaceSerializer(serializers.Serializer):
    """How the caller hears of one kind of news."""

    kind = serializers.CharField(max_length=40)
    label = serializers.SerializerMethodField()
    must = serializers.SerializerMethodField(help_text="Whether one of the ways at least stays open.")
    email = serializers.ChoiceField(choices=Pace.choices, required=False)
    message = serializers.ChoiceField(choices=[Pace.AT_ONCE, Pace.NEVER], required=False)

    def get_label(self, one) -> str:
        return str(notice_kinds.registered(self.context["request"].user.role)[one["kind"]])

    def get_must(self, one) -> bool:
        return notice_kinds.is_must(one["kind"])
