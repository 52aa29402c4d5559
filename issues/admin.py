"""Rules of the service, mended by hand. Problems have their own pages, as each move has its checks there."""

from django.contrib import admin

from common.admin import ByRole, ReadOnly
from issues.models import ReplyTemplate, RoutingRule, ServiceStandard, Webhook, WebhookDelivery


@admin.register(ServiceStandard)
class ServiceStandardAdmin(ByRole, admin.ModelAdmin):
    list_display = ["kind", "category", "office_level", "working_days", "valid_from", "decree"]
    list_filter = ["kind", "office_level", "category"]


@admin.register(RoutingRule)
class RoutingRuleAdmin(ByRole, admin.ModelAdmin):
    list_display = ["region", "cluster", "category", "office", "official"]
    list_filter = ["category"]
    list_select_related = ["region", "cluster", "office", "official"]
    search_fields = ["region__search", "cluster__name", "office__name"]
    autocomplete_fields = ["region", "cluster", "office", "official"]


@admin.register(ReplyTemplate)
class ReplyTemplateAdmin(ByRole, admin.ModelAdmin):
    list_display = ["title", "category", "office"]
    list_filter = ["category"]
    list_select_related = ["office"]
    search_fields = ["title", "text"]
    autocomplete_fields = ["office"]


@admin.register(Webhook)
class WebhookAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["url", "user", "created_at", "failing_since", "disabled_at"]
    list_select_related = ["user"]


@admin.register(WebhookDelivery)
class WebhookDeliveryAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["webhook", "verb", "created_at", "tries", "delivered_at", "answer"]
    list_select_related = ["webhook"]
    show_full_result_count = False
