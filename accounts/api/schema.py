"""What the description of the API says of all resources: how one signs in, and which POST may be sent again."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

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
    def get_override_parameters(self):
        # Named by its method and not imported: the base of the viewsets stands on this module's settings.
        takes_key = self.method == "POST" and hasattr(self.view, "_once")
        return [*super().get_override_parameters(), *([KEY] if takes_key else [])]


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
