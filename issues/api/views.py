"""The resource `problems/`: lists and records by `visible_to`, verbs by the actions."""

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.generics import get_object_or_404
from rest_framework.parsers import FormParser, JSONParser, MultiPartParser
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.api.schema import whole
from common.codes import read_number
from issues import actions
from issues.api import serializers as s
from issues.filters import ProblemFilter
from issues.models import Attachment, Channel, Comment, Problem
from issues.models.problems import PREFIX
from issues.permissions import sees_internal
from issues.views.story import OF_THE_OFFICE

TOKEN_PART = "[^/]+"  # noqa: S105 - a pattern of an address


class ProblemViewSet(
    PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, mixins.DestroyModelMixin, PortalViewSet
):
    """Problems that the caller may see. A problem is named by its number, forgiving small letters and dashes."""

    queryset = Problem.objects.none()
    serializer_class = s.ProblemSerializer
    filterset_class = ProblemFilter
    cursor_ordering = ("-created_at", "id")
    lookup_field = "number"
    lookup_value_regex = TOKEN_PART

    def get_queryset(self):
        return Problem.objects.visible_to(self.request.user).for_rows()

    def get_object(self):
        number = read_number(PREFIX, self.kwargs["number"])
        if number is None:
            raise Http404
        return get_object_or_404(self.filter_queryset(self.get_queryset()), number=number)

    @extend_schema(request=s.ReportSerializer, responses={201: s.ProblemSerializer})
    def create(self, request):
        values = self._read(s.ReportSerializer)
        channel = Channel.API if request.auth is not None else Channel.WEB
        problem = actions.report_problem(by=request.user, channel=channel, **values)
        return self._answer(problem, status.HTTP_201_CREATED)

    @extend_schema(request=s.ReportSerializer(partial=True), responses=s.ProblemSerializer)
    def partial_update(self, request, number=None):
        report = s.ReportSerializer(data=request.data, partial=True, context=self.get_serializer_context())
        report.is_valid(raise_exception=True)
        return self._answer(actions.change_report(problem=self.get_object(), by=request.user, **report.validated_data))

    def perform_destroy(self, instance):
        actions.discard_draft(problem=instance, by=self.request.user)

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def submit(self, request, number=None):
        return self._act(actions.submit_problem, note=self._read(s.ReasonSerializer)["note"])

    @extend_schema(request=None, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def agree(self, request, number=None):
        """The owner confirms what the office wrote down."""
        return self._act(actions.agree_report)

    @extend_schema(request=s.CorrectSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def correct(self, request, number=None):
        """The owner puts right what the office wrote down, as long as nobody has checked it."""
        return self._act(actions.correct_report, **self._read(s.CorrectSerializer))

    @extend_schema(request=s.VerifySerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def verify(self, request, number=None):
        return self._act(actions.verify_problem, **self._read(s.VerifySerializer))

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True, url_path="return", url_name="return")
    def send_back(self, request, number=None):
        return self._act(actions.return_problem, note=self._note())

    @extend_schema(request=s.RejectSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def reject(self, request, number=None):
        return self._act(actions.reject_problem, **self._read(s.RejectSerializer))

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True, url_path="object", url_name="object")
    def object_to(self, request, number=None):
        return self._act(actions.object_to_rejection, note=self._note())

    @extend_schema(request=s.ReferSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def refer(self, request, number=None):
        return self._act(actions.refer_problem, **self._read(s.ReferSerializer))

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def take(self, request, number=None):
        return self._act(actions.take_problem, note=self._note())

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def hold(self, request, number=None):
        return self._act(actions.hold_problem, note=self._note())

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def resume(self, request, number=None):
        return self._act(actions.resume_problem, note=self._note())

    @extend_schema(request=s.CloseSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def close(self, request, number=None):
        return self._act(actions.close_problem, **self._read(s.CloseSerializer))

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def reopen(self, request, number=None):
        return self._act(actions.reopen_problem, note=self._note())

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def withdraw(self, request, number=None):
        return self._act(actions.withdraw_problem, note=self._note())

    @extend_schema(request=s.MergeSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def merge(self, request, number=None):
        return self._act(actions.merge_problem, **self._read(s.MergeSerializer))

    @extend_schema(request=s.ReasonSerializer, responses=s.ProblemSerializer)
    @action(methods=["post"], detail=True)
    def unmerge(self, request, number=None):
        return self._act(actions.unmerge_problem, note=self._note())

    @extend_schema(responses=whole("Moves", s.MoveSerializer))
    @action(methods=["get"], detail=True, pagination_class=None, filterset_class=None)
    def moves(self, request, number=None):
        found = self.get_object().moves.select_related("by", "office")
        if not sees_internal(request.user):
            found = found.exclude(verb__in=OF_THE_OFFICE)
        return Response({"results": s.MoveSerializer(found, many=True).data, "next": None, "previous": None})

    @extend_schema(methods=["GET"], responses=whole("Comments", s.CommentSerializer))
    @extend_schema(methods=["POST"], request=s.CommentSerializer, responses={201: s.CommentSerializer})
    @action(methods=["get", "post"], detail=True, pagination_class=None, filterset_class=None)
    def comments(self, request, number=None):
        problem = self.get_object()
        if request.method == "POST":
            values = self._read(s.CommentSerializer)
            comment = actions.comment_problem(
                problem=problem, by=request.user, text=values["text"], internal=values["internal"]
            )
            return Response(s.CommentSerializer(comment).data, status=status.HTTP_201_CREATED)
        found = Comment.objects.visible_to(request.user).filter(problem=problem).for_rows()
        return Response({"results": s.CommentSerializer(found, many=True).data, "next": None, "previous": None})

    @extend_schema(methods=["GET"], responses=whole("Attachments", s.AttachmentSerializer))
    @extend_schema(methods=["POST"], request=s.AttachmentSerializer, responses={201: s.AttachmentSerializer})
    @action(
        methods=["get", "post"],
        detail=True,
        pagination_class=None,
        filterset_class=None,
        parser_classes=[MultiPartParser, FormParser, JSONParser],
    )
    def attachments(self, request, number=None):
        problem = self.get_object()
        if request.method == "POST":
            values = self._read(s.AttachmentSerializer)
            kept = actions.attach_file(
                problem=problem, by=request.user, file=values["file"], internal=values["internal"]
            )
            return Response(s.AttachmentSerializer(kept).data, status=status.HTTP_201_CREATED)
        found = Attachment.objects.visible_to(request.user).filter(problem=problem)
        return Response({"results": s.AttachmentSerializer(found, many=True).data, "next": None, "previous": None})

    @extend_schema(responses=whole("Referrals", s.ReferralSerializer))
    @action(methods=["get"], detail=True, pagination_class=None, filterset_class=None)
    def referrals(self, request, number=None):
        problem = self.get_object()
        found = problem.referrals.select_related("office") if sees_internal(request.user) else []
        return Response({"results": s.ReferralSerializer(found, many=True).data, "next": None, "previous": None})

    def _read(self, serializer_class):
        serializer = serializer_class(data=self.request.data, context=self.get_serializer_context())
        serializer.is_valid(raise_exception=True)
        return serializer.validated_data

    def _note(self) -> str:
        """The reason in words; a program may send it as `reason` alone."""
        values = self._read(s.ReasonSerializer)
        return values["note"] or values["reason"]

    def _act(self, verb, **values):
        return self._answer(verb(problem=self.get_object(), by=self.request.user, **values))

    def _answer(self, problem, code=status.HTTP_200_OK):
        return Response(self.get_serializer(self.get_queryset().filter(pk=problem.pk).first() or problem).data, code)
