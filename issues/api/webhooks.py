"""The resource `webhooks/`: addresses of other programs, each with the log of its messages."""

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status
from rest_framework.decorators import action
from rest_framework.response import Response

from accounts.api.base import PersonLevelMixin, PortalViewSet
from accounts.api.schema import whole
from issues import actions
from issues.api.serializers import DeliverySerializer, WebhookSerializer
from issues.models import Webhook


class WebhookViewSet(
    PersonLevelMixin, mixins.ListModelMixin, mixins.RetrieveModelMixin, mixins.DestroyModelMixin, PortalViewSet
):
    queryset = Webhook.objects.none()
    serializer_class = WebhookSerializer
    cursor_ordering = ("-created_at", "id")

    def get_queryset(self):
        return Webhook.objects.filter(user=self.request.user)

    @extend_schema(request=WebhookSerializer, responses={201: WebhookSerializer})
    def create(self, request):
        """Answers the secret too, this once: with it the messages are signed."""
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        hook = actions.add_webhook(by=request.user, **serializer.validated_data)
        return Response({**self.get_serializer(hook).data, "secret": hook.secret}, status=status.HTTP_201_CREATED)

    @extend_schema(request=None, responses=WebhookSerializer)
    @action(methods=["post"], detail=True)
    def enable(self, request, pk=None):
        return Response(self.get_serializer(actions.enable_webhook(webhook=self.get_object(), by=request.user)).data)

    @extend_schema(responses=whole("Deliveries", DeliverySerializer))
    @action(methods=["get"], detail=True, pagination_class=None)
    def deliveries(self, request, pk=None):
        found = self.get_object().deliveries.all()[:200]
        return Response({"results": DeliverySerializer(found, many=True).data, "next": None, "previous": None})
