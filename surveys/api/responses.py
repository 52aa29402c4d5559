"""Surveys of firms, as a device or another program sends them."""

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.generics import get_object_or_404
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from clusters.models import Firm, FirmFigures
from surveys.actions import responses as actions
from surveys.filters import ResponseFilter
from surveys.forms.sheet import SurveySheet, as_data
from surveys.models import SurveyResponse


class ResponseSerializer(serializers.ModelSerializer):
    """The survey of a firm and year; `answers` as they are kept."""

    firm = serializers.CharField(source="firm.code")
    surveyor = serializers.CharField(source="surveyor.name", read_only=True)
    answers = serializers.DictField(required=False)

    class Meta:
        model = SurveyResponse
        fields = [
            "id", "firm", "year", "status", "surveyor", "answers", "version", "note", "begun_at", "changed_at",
            "submitted_at", "checked_at",
        ]  # fmt: skip
        read_only_fields = ["status", "note", "submitted_at", "checked_at"]


class ResponseRowSerializer(ResponseSerializer):
    class Meta(ResponseSerializer.Meta):
        fields = [name for name in ResponseSerializer.Meta.fields if name != "answers"]


class ResponseWriteSerializer(serializers.Serializer):
    """Answers of a survey; `version`, if sent, is the one they were written on."""

    id = serializers.UUIDField(required=False, help_text="Chosen by the device, so that it can be sent twice.")
    firm = serializers.CharField()
    year = serializers.IntegerField(min_value=2013, max_value=2100)
    answers = serializers.DictField(required=False)
    version = serializers.IntegerField(required=False, min_value=0)


class NoteSerializer(serializers.Serializer):
    note = serializers.CharField(max_length=2000, required=False, allow_blank=True)


class ResponseViewSet(PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """Surveys inside the caller's scope. PUT and POST with the same id have one effect."""

    queryset = SurveyResponse.objects.none()
    filterset_class = ResponseFilter
    cursor_ordering = ("-changed_at", "id")

    def get_queryset(self):
        return SurveyResponse.objects.visible_to(self.request.user).for_rows()

    def get_serializer_class(self):
        by_action = {
            "list": ResponseRowSerializer,
            "create": ResponseWriteSerializer,
            "update": ResponseWriteSerializer,
        }
        by_action |= dict.fromkeys(["check_", "return_", "submit"], NoteSerializer)
        return by_action.get(self.action, ResponseSerializer)

    @extend_schema(responses={201: ResponseSerializer, 200: ResponseSerializer})
    def create(self, request):
        return self._written(request, request.data.get("id"))

    @extend_schema(responses={201: ResponseSerializer, 200: ResponseSerializer})
    def update(self, request, pk):
        return self._written(request, pk)

    @extend_schema(responses=ResponseSerializer)
    @action(methods=["post"], detail=True)
    def submit(self, request, pk):
        """Send the survey; doubts that are not among `answers.confirmed` are answered with 409 and their keys."""
        response = self.get_object()
        last = FirmFigures.objects.before(response.firm, response.year)
        sheet = SurveySheet(data=as_data(response.answers), last=last, final=True)
        if not sheet.is_valid():
            raise serializers.ValidationError(sheet.faults())
        sheet.require_confirmed()
        return self._answer(actions.submit_response(response=response, by=request.user, **sheet.sent()))

    @extend_schema(responses=ResponseSerializer)
    @action(methods=["post"], detail=True, url_path="check")
    def check_(self, request, pk):
        return self._answer(actions.check_response(response=self.get_object(), by=request.user))

    @extend_schema(responses=ResponseSerializer)
    @action(methods=["post"], detail=True, url_path="return")
    def return_(self, request, pk):
        note = str(request.data.get("note") or "").strip()
        if not note:
            raise serializers.ValidationError({"note": [_("Write what is to be completed; the surveyor reads it.")]})
        return self._answer(actions.return_response(response=self.get_object(), by=request.user, note=note))

    def _written(self, request, key) -> Response:
        serializer = ResponseWriteSerializer(data={**request.data, **({"id": key} if key else {})})
        serializer.is_valid(raise_exception=True)
        typed = serializer.validated_data
        firm = get_object_or_404(Firm.objects.visible_to(request.user), code=typed["firm"].upper())
        is_new = not SurveyResponse.objects.filter(firm=firm, year=typed["year"]).exists()
        response = actions.begin_response(firm=firm, year=typed["year"], by=request.user, id=typed.get("id"))
        if "answers" in typed:
            answers = SurveySheet(data=as_data(typed["answers"])).answers()
            version = typed.get("version")
            response = actions.save_answers(response=response, by=request.user, answers=answers, version=version)
        return self._answer(response, status.HTTP_201_CREATED if is_new else status.HTTP_200_OK)

    def _answer(self, response: SurveyResponse, code: int = status.HTTP_200_OK) -> Response:
        return Response(ResponseSerializer(response).data, status=code)
