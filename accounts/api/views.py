"""Who one is, and how a program signs in."""

from allauth.account.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.utils import is_mfa_enabled
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework import exceptions, mixins, status
from rest_framework.permissions import AllowAny
from rest_framework.response import Response
from rest_framework.throttling import ScopedRateThrottle
from rest_framework.views import APIView

from accounts import actions
from accounts.api.base import PortalViewSet
from accounts.api.schema import whole
from accounts.api.serializers import (
    MeSerializer,
    NewTokenSerializer,
    NoticePaceSerializer,
    OfficeSerializer,
    SignInSerializer,
)
from accounts.forms.sign_in import named
from accounts.models import Office
from accounts.permissions import needs_second_factor

NOT_RIGHT = _("The name or the password is not right.")


class NotSignedIn(exceptions.APIException):
    status_code = status.HTTP_401_UNAUTHORIZED
    default_code = "not_signed_in"
    default_detail = NOT_RIGHT


@extend_schema(tags=["auth"])
class TokenView(APIView):
    """Trade a name and a password, and the code of a second factor if there is one, for a token."""

    authentication_classes = []
    permission_classes = [AllowAny]
    throttle_classes = [ScopedRateThrottle]
    throttle_scope = "sign_in"

    @extend_schema(request=SignInSerializer, responses=NewTokenSerializer)
    def post(self, request):
        sent = SignInSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        user = _signed_in(request, sent.validated_data)
        _check_second_factor(user, sent.validated_data.get("otp", ""))
        token, key = actions.make_token(by=user, name=sent.validated_data.get("name") or "API")
        return Response({"token": key, "expires_at": token.expires_at})


def _signed_in(request, sent):
    """The person of a name and a password, under the same lock-out as on the page."""
    try:
        user = get_adapter().authenticate(
            request._request, **named(sent["username"].strip()), password=sent["password"]
        )
    except ValidationError as error:
        raise exceptions.Throttled(wait=300, detail=" ".join(error.messages)) from error
    if user is None or not user.is_active:
        raise NotSignedIn
    return user


def _check_second_factor(user, code: str) -> None:
    if not is_mfa_enabled(user):
        if needs_second_factor(user):
            raise exceptions.PermissionDenied(
                _("Your work asks for a second factor. Set it up on the portal first."), code="second_factor_needed"
            )
        return
    if not code:
        raise NotSignedIn(_("Send the code of your second factor as `otp`."), code="otp_required")
    if not AuthenticateForm({"code": code}, user=user).is_valid():
        raise NotSignedIn(_("This code is not right. The app shows a new one every 30 seconds."), code="otp_wrong")


@extend_schema(tags=["auth"])
class MeView(APIView):
    """The person whose token it is."""

    @extend_schema(responses=MeSerializer)
    def get(self, request):
        return Response(MeSerializer(request.user).data)


PACES = whole("NoticePaces", NoticePaceSerializer)


@extend_schema(tags=["auth"])
class NoticePacesView(APIView):
    """How the person whose token it is hears of news: each kind by e-mail and to the phone."""

    @extend_schema(responses=PACES)
    def get(self, request):
        rows = [{"kind": kind, **ways} for kind, ways in actions.paces_of(request.user).items()]
        found = NoticePaceSerializer(rows, many=True, context={"request": request})
        return Response({"results": found.data, "next": None, "previous": None})

    @extend_schema(request=NoticePaceSerializer, responses=PACES)
    def patch(self, request):
        """Change one kind: {kind, email?, message?}."""
        sent = NoticePaceSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        ways = dict(sent.validated_data)
        actions.prefer(by=request.user, paces={ways.pop("kind"): ways})
        return self.get(request)


@extend_schema(tags=["offices"])
class OfficeViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, PortalViewSet):
    """Offices of the ministry, the provinces and the cities: whom one refers a problem to."""

    serializer_class = OfficeSerializer
    cursor_ordering = ("name",)

    def get_queryset(self):
        return Office.objects.select_related("region")
