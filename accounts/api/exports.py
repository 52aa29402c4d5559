"""Lists as files for programs: ask, look whether it is ready, fetch."""

from django.http import FileResponse, Http404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.reverse import reverse

from accounts import actions
from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.models import Export
from common import listings

KINDS = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf"]


class ExportSerializer(serializers.ModelSerializer):
    list = serializers.CharField(source="page", help_text="The name of the list, as firms or problems.")
    query = serializers.CharField(required=False, allow_blank=True, max_length=2000)
    url = serializers.SerializerMethodField(help_text="Where the file is, once the state is done.")

    class Meta:
        model = Export
        fields = ["id", "list", "query", "format", "state", "rows", "url", "created_at", "done_at"]
        read_only_fields = ["state", "rows", "created_at", "done_at"]

    def get_url(self, export) -> str | None:
        if export.state != Export.State.DONE:
            return None
        return reverse("export-file", args=[export.pk], request=self.context.get("request"))


class ExportViewSet(PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """The caller's own exports. POST {list, query, format}: `query` as it stands behind the "?" of the list's page."""

    serializer_class = ExportSerializer
    cursor_ordering = ("-created_at", "id")

    def get_queryset(self):
        if getattr(self, "swagger_fake_view", False):
            return Export.objects.none()
        return Export.objects.filter(user=self.request.user)

    @extend_schema(request=ExportSerializer, responses={202: ExportSerializer})
    def create(self, request):
        sent = self.get_serializer(data=request.data)
        sent.is_valid(raise_exception=True)
        wanted = sent.validated_data
        export = actions.ask_export(
            by=request.user,
            listing=wanted["page"],
            query=wanted.get("query", ""),
            format=wanted.get("format", "xlsx"),
        )
        export.refresh_from_db()
        return Response(self.get_serializer(export).data, status=status.HTTP_202_ACCEPTED)

    @extend_schema(responses={(200, kind): OpenApiTypes.BINARY for kind in KINDS})
    @action(detail=True)
    def file(self, request, pk=None):
        export = self.get_object()
        if export.state != Export.State.DONE:
            raise Http404
        try:
            opened = export.file.open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        name = f"{listings.label(export.page)}.{export.format}"
        response = FileResponse(opened, as_attachment=True, filename=name)
        response["Cache-Control"] = "private, no-store"
        return response
