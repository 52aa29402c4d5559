"""Rules of the service, mended by hand. Problems have their own pages, as each move has its checks there."""

from django.contrib import admin, messages
from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.admin import ByRole, ReadOnly
from issues import actions
from issues.models import IncomingMail, ReplyTemplate, RoutingRule, ServiceStandard, Webhook, WebhookDelivery


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


@admin.register(IncomingMail)
class IncomingMailAdmin(ReadOnly, admin.ModelAdmin):
    """What came by mail: above all what could not be threaded, with its reason and the mail as it came."""

    list_display = ["came_at", "sender", "subject", "state", "reason", "remark", "problem"]
    list_filter = ["state", "reason"]
    list_select_related = ["problem"]
    search_fields = ["sender", "subject", "problem__number"]
    show_full_result_count = False
    actions = ["try_again"]
    fields = [
        "came_at", "sender", "recipient", "subject", "state", "reason", "remark", "text",
        "problem", "user", "came_again", "size", "as_it_came",
    ]  # fmt: skip
    readonly_fields = ["as_it_came"]

    def get_queryset(self, request):
        # The mail itself may have megabytes; a list needs none of it.
        return super().get_queryset(request).defer("raw", "text")

    def get_urls(self):
        raw = path("<uuid:key>/raw/", self.admin_site.admin_view(self.raw_file), name="issues_incomingmail_raw")
        return [raw, *super().get_urls()]

    @admin.display(description=_("The mail as it came"))
    def as_it_came(self, mail):
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:issues_incomingmail_raw", args=[mail.pk]), _("Download")
        )

    def raw_file(self, request, key):
        """The mail as a file to keep, never as a page."""
        mail = IncomingMail.objects.filter(pk=key).first()
        if mail is None or not self.has_view_permission(request, mail):
            raise Http404
        response = HttpResponse(bytes(mail.raw), content_type="application/octet-stream")
        response["Content-Disposition"] = f'attachment; filename="{mail.pk}.eml"'
        return response

    @admin.action(description=_("Read the mails again"))
    def try_again(self, request, mails):
        for mail in mails:
            actions.try_mail_again(mail=mail)
        messages.success(request, _("The mails are read again."))
