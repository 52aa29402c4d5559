"""The shapes of imports, as programs read and write them."""

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from clusters.models import Cluster
from surveys.faults import sentence
from surveys.import_states import OnFault, RowAction
from surveys.models import ImportRow, WorkbookImport


class ImportSerializer(serializers.ModelSerializer):
    """An import: its state, how its columns were understood, and its counts."""

    cluster = serializers.SlugRelatedField("slug", read_only=True)
    progress = serializers.FloatField(read_only=True)
    columns = serializers.SerializerMethodField()
    ready = serializers.IntegerField(read_only=True)
    failure = serializers.SerializerMethodField()

    class Meta:
        model = WorkbookImport
        fields = [
            "id", "cluster", "file_name", "year", "state", "progress", "failure", "columns", "rows", "ready", "faulty",
            "duplicates", "created", "updated", "unchanged", "skipped", "kept", "left_out", "passed_over", "noticed",
            "uploaded_at", "checked_at", "committed_at", "undone_at", "purged_at",
        ]  # fmt: skip
        read_only_fields = fields

    def get_columns(self, workbook) -> list[dict]:
        return [
            {
                name: column[name]
                for name in ("column", "header", "field", "sheet", "sure", "scale", "period", "samples")
            }
            for column in workbook.columns
        ]

    def get_failure(self, workbook) -> dict | None:
        return {"code": workbook.failure["code"], "message": sentence(workbook.failure)} if workbook.failure else None


class UploadSerializer(serializers.Serializer):
    """A workbook on its way in."""

    file = serializers.FileField(allow_empty_file=True)
    cluster = serializers.SlugRelatedField("slug", queryset=Cluster.objects.none())
    year = serializers.IntegerField(required=False, min_value=1990, max_value=2100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # A cluster out of scope is one that does not exist. The description of the API is made without a request.
        if "request" in self.context:
            self.fields["cluster"].queryset = Cluster.objects.in_scope_of(self.context["request"].user)


class ColumnsSerializer(serializers.Serializer):
    """What columns are: a list of {column or header, field}, or an object {column: field}."""

    columns = serializers.JSONField(required=False)
    year = serializers.IntegerField(required=False, min_value=1990, max_value=2100)

    def validate(self, sent):
        if not sent:
            raise serializers.ValidationError({"columns": _("Send a list of objects with column and field.")})
        return sent

    def validate_columns(self, columns) -> dict[str, str | None]:
        if isinstance(columns, list) and all(isinstance(column, dict) for column in columns):
            columns = {column.get("column") or column.get("header"): column.get("field") for column in columns}
        if not isinstance(columns, dict) or not all(
            isinstance(name, str) and isinstance(field, str | None) for name, field in columns.items()
        ):
            raise serializers.ValidationError(_("Send a list of objects with column and field."))
        return columns


class RowSerializer(serializers.ModelSerializer):
    """A row: its values, what is wrong and what is unusual in it, and what it repeats."""

    faults = serializers.SerializerMethodField()
    warnings = serializers.SerializerMethodField()
    duplicate_of = serializers.SerializerMethodField()
    firm = serializers.SlugRelatedField("code", read_only=True, allow_null=True)

    class Meta:
        model = ImportRow
        fields = [
            "number",
            "table",
            "values",
            "faults",
            "warnings",
            "duplicate_of",
            "action",
            "keeps",
            "outcome",
            "firm",
        ]
        read_only_fields = fields

    def get_faults(self, row) -> list[dict]:
        return [
            {
                "field": fault["field"],
                "text": fault["text"],
                "code": fault["code"],
                "message": sentence(fault),
                "suggestions": fault.get("suggest", []),
            }
            for fault in row.faults
        ]

    def get_warnings(self, row) -> list[dict]:
        return [
            {"field": warning["field"], "code": warning["code"], "message": sentence(warning)}
            for warning in row.warnings
        ]

    def get_duplicate_of(self, row) -> dict | None:
        if row.duplicate_row is not None:
            return {"row": row.duplicate_row}
        return {"firm": row.duplicate_firm.code} if row.duplicate_firm else None


@extend_schema_field({"oneOf": [{"type": "string"}, {"type": "number"}, {"type": "boolean"}], "nullable": True})
class CellField(serializers.Field):
    """What is written into one cell: a text, a number, yes or no; null empties it."""

    default_error_messages = {"invalid": _("Write a text, a number, true, false or null.")}

    def to_internal_value(self, written):
        if not isinstance(written, str | int | float | bool):
            self.fail("invalid")
        return written

    def to_representation(self, value):
        return value


class MendSerializer(serializers.Serializer):
    """Cells of a row written anew, and what is done with it; an action of null is as if none was said."""

    values = serializers.DictField(child=CellField(allow_null=True), required=False)
    action = serializers.ChoiceField(choices=RowAction.choices, required=False, allow_blank=True, allow_null=True)
    keeps = serializers.ListField(child=serializers.CharField(max_length=20), required=False, default=list)


class CommitSerializer(serializers.Serializer):
    """How rows are saved that are faulty or repeat others."""

    on_fault = serializers.ChoiceField(choices=OnFault.choices, default=OnFault.SKIP)
    on_duplicate = serializers.ChoiceField(choices=RowAction.choices, required=False, default="", allow_blank=True)


class UndoSerializer(serializers.Serializer):
    """Whether firms that were edited since are kept."""

    keep_edited = serializers.BooleanField(default=False)
