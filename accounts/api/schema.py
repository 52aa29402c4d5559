"""What the description of the API says of all resources: how one signs in, and which POST may be sent again."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, inline_serializer
from rest_framework import serializers

KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description=(
        "Sent again with the same body within a day, the POST has no second effect and gets the first answer. "
        "Another body gets 422; while the first still runs, 409."
    ),
)


class PortalSchema(AutoSchema):
    def _map_serializer_field(self, field, direction, bypass_extensions=False):
        # What may only be read forgets that its column may be empty: then its choices lack "".
        if isinstance(field, serializers.ChoiceField) and field.read_only and (column := _column_of(field)):
            field.allow_blank, field.allow_null = column.blank, column.null
        return super()._map_serializer_field(field, direction, bypass_extensions)

    def get_override_parameters(self):
        # Named by its method and not imported: the base of the viewsets stands on this module's settings.
        takes_key = self.method == "POST" and hasattr(self.view, "_once")
        return [*super().get_override_parameters(), *([KEY] if takes_key else [])]


def _column_of(field):
    """The column of a model that a field shows, if it shows one as it is."""
    model = getattr(getattr(field.parent, "Meta", None), "model", None)
    columns = {column.name: column for column in model._meta.fields} if model else {}
    return columns.get(field.source)


class TokenScheme(OpenApiAuthenticationExtension):
    target_class = "accounts.api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema):
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token <key>`, with a key of auth/token/ or of the page “Tokens”.",
        }


def whole(name: str, rows: type[serializers.Serializer]) -> serializers.Serializer:
    """Describe a list that is answered at once, in the envelope of a page."""
    link = serializers.CharField(allow_null=True)
    return inline_serializer(name, {"results": rows(many=True), "next": link, "previous": link})


# What may be answered besides: of every address, and of those that write.
REFUSED = {
    "400": "What was sent is wrong; `fields` says where.",
    "401": "Nobody is signed in.",
    "403": "The person may not do it.",
    "404": "It does not exist for the person.",
    "406": "The format that was asked for is not offered.",
    "429": "Too often; ask again later.",
}
REFUSED_WRITING = {
    "409": "It cannot be done now; `code` says why.",
    "415": "What was sent is in no format that is read here.",
    "422": "The Idempotency-Key was used for another request.",
}
REFUSAL = {
    "type": "object",
    "description": "Why not: a code for programs and a sentence for people.",
    "properties": {
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "fields": {"type": "object", "additionalProperties": {}},
    },
    "required": ["code", "detail"],
}


def say_refusals(result, generator, request, public):
    """Describe the refusals, which have one shape everywhere, at each address."""
    result["components"]["schemas"]["Refusal"] = REFUSAL
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}}
    for ways in result["paths"].values():
        for method, operation in ways.items():
            refused = REFUSED if method == "get" else {**REFUSED, **REFUSED_WRITING}
            for code, why in refused.items():
                operation["responses"].setdefault(code, {"description": why, **body})
    return result
