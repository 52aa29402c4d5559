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
