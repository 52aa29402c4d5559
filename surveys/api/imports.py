"""Imports of workbooks, by the rules of the pages."""

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from surveys.actions import imports as actions
from surveys.api import serializers as shapes
from surveys.models import ImportRow, WorkbookImport
from surveys.row_filters import RowFilter


class ImportViewSet(PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """Workbooks on their way into the register."""

    queryset = WorkbookImport.objects.none()
    serializer_class = shapes.ImportSerializer
    parser_classes = [JSONParser, MultiPartParser]
    cursor_ordering = ("-uploaded_at", "id")

    def get_queryset(self):
        return WorkbookImport.objects.visible_to(self.request.user).for_rows()

    @extend_schema(request=shapes.UploadSerializer, responses={201: shapes.ImportSerializer})
    def create(self, request):
        """Send a workbook (multipart: file, cluster). It is read by the worker."""
        sent = self._read(shapes.UploadSerializer)
        return self._answer(actions.start_import(by=request.user, **sent), status.HTTP_201_CREATED)

    @extend_schema(request=shapes.ColumnsSerializer)
    def partial_update(self, request, pk=None):
        """Say what columns are, and the rows are read again; or of which year the figures are."""
        sent = self._read(shapes.ColumnsSerializer)
        workbook = self.get_object()
        if "year" in sent:
            workbook = actions.set_year(workbook=workbook, by=request.user, year=sent["year"])
        if "columns" in sent:
            workbook = actions.choose_columns(workbook=workbook, by=request.user, choices=sent["columns"])
        return self._answer(workbook)

    @extend_schema(
        responses=shapes.RowSerializer(many=True),
        parameters=[OpenApiParameter("faulty", str), OpenApiParameter("fault", str), OpenApiParameter("show", str)],
    )
    @action(detail=True)
    def rows(self, request, pk=None):
        """The rows in the order of the file; titles, sub-headings and totals are left out."""
        rows = ImportRow.objects.filter(workbook=self.get_object()).select_related("duplicate_firm", "firm")
        self.cursor_ordering = ("number",)
        page = self.paginate_queryset(RowFilter(request.query_params, queryset=rows).qs)
        return self.get_paginated_response(shapes.RowSerializer(page, many=True).data)

    @extend_schema(request=shapes.MendSerializer, responses=shapes.RowSerializer)
    @action(detail=True, methods=["get", "patch"], url_path=r"rows/(?P<number>\d{1,9})")
    def row(self, request, pk=None, number=None):
        """One row; PATCH mends its cells or says what is done with it."""
        rows = ImportRow.objects.select_related("workbook", "duplicate_firm", "firm")
        row = get_object_or_404(rows, workbook=self.get_object(), number=number)
        if request.method == "PATCH":
            sent = self._read(shapes.MendSerializer)
            if "values" in sent:
                actions.mend_row(row=row, by=request.user, values=sent["values"])
            if "action" in sent:
                actions.decide_row(row=row, by=request.user, action=sent["action"] or "", keeps=sent["keeps"])
            row = rows.get(pk=row.pk)
        return Response(shapes.RowSerializer(row).data)

    @extend_schema(request=shapes.CommitSerializer, responses={202: shapes.ImportSerializer})
    @action(detail=True, methods=["post"])
    def commit(self, request, pk=None):
        """Save the rows in the register; the worker does it."""
        sent = self._read(shapes.CommitSerializer)
        workbook = actions.commit_import(workbook=self.get_object(), by=request.user, **sent)
        return self._answer(workbook, status.HTTP_202_ACCEPTED)

    @extend_schema(request=shapes.UndoSerializer, responses={202: shapes.ImportSerializer})
    @action(detail=True, methods=["post"])
    def undo(self, request, pk=None):
        """Take the import back, unless firms were edited since (409 edited_since)."""
        sent = self._read(shapes.UndoSerializer)
        workbook = actions.undo_import(workbook=self.get_object(), by=request.user, **sent)
        return self._answer(workbook, status.HTTP_202_ACCEPTED)

    def _read(self, shape) -> dict:
        sent = shape(data=self.request.data, context=self.get_serializer_context())
        sent.is_valid(raise_exception=True)
        return sent.validated_data

    def _answer(self, workbook, code=status.HTTP_200_OK) -> Response:
        return Response(self.get_serializer(workbook).data, status=code)
