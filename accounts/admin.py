"""What administrators mend by hand: people, offices, closed days. Changes of state are actions."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from accounts import actions, codes_shown
from accounts.adapters import PhoneField
from accounts.decree_text import NotRead, read_days
from accounts.models import AccessLog, ClosedDay, DecreedDay, NoticeCount, Office, User, YearDecree
from accounts.signals import calendar_changed
from common.admin import ByRole, ReadOnly

# Rights come from the role; factors and addresses are kept by the person.
for unused in (Group, EmailAddress, Authenticator):
    if admin.site.is_registered(unused):
        admin.site.unregister(unused)


class NamedFields:
    """Before an inline: its cells have no labels of their own, so that each field says its name itself."""

    def formfield_for_dbfield(self, db_field, request, **options):
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None:
            field.widget.attrs["aria-label"] = field.label
        return field


class ClosedDayInline(NamedFields, ByRole, admin.TabularInline):
    model = ClosedDay
    extra = 1


@admin.register(Office)
class OfficeAdmin(ByRole, admin.ModelAdmin):
    list_display = ["name", "level", "region"]
    list_filter = ["level"]
    list_select_related = ["region"]
    search_fields = ["name", "region__search"]
    autocomplete_fields = ["region"]
    inlines = [ClosedDayInline]

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if any(formset.has_changed() for formset in formsets):
            calendar_changed.send(Office, note=str(form.instance))


class DecreedDayInline(NamedFields, ByRole, admin.TabularInline):
    model = DecreedDay
    extra = 1


class DecreeForm(forms.ModelForm):
    pasted = forms.CharField(
        label=_("Days of the decree"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "cols": 80}),
        help_text=_(
            "Paste the table of the decree, one day or some days running on a line, such as “10 Maret 2027 Hari Raya "
            "Idulfitri” or “22-24 Maret Cuti bersama Idulfitri”. What you paste takes the place of the days below."
        ),
    )

    class Meta:
        model = YearDecree
        fields = ["year", "number", "signed_on"]

    def clean(self):
        cleaned = super().clean()
        year = cleaned.get("year") or self.instance.year
        try:
            self.days = read_days(cleaned.get("pasted", ""), year) if year else []
        except NotRead as line:
            self.add_error("pasted", _("No day was found in this line: “%(line)s”.") % {"line": line})
        else:
            if others := [day for day in self.days if day.date.year != year]:
                self.add_error("pasted", _("%(day)s lies in another year.") % {"day": others[0].date})
        return cleaned


@admin.register(YearDecree)
class YearDecreeAdmin(ByRole, admin.ModelAdmin):
    """The decree of a year: begun, compared, and put in force by a button of its own."""

    form = DecreeForm
    change_form_template = "accounts/admin/decree.html"
    list_display = ["year", "number", "signed_on", "confirmed_at", "confirmed_by"]
    list_select_related = ["confirmed_by"]
    inlines = [DecreedDayInline]

    def has_delete_permission(self, request, obj=None):
        # Deadlines were reckoned by it: it is mended and confirmed again, never taken away.
        return super().has_delete_permission(request, obj) and (obj is None or obj.in_force is None)

    def get_actions(self, request):
        return {}

    def get_readonly_fields(self, request, obj=None):
        return ["year"] if obj else []

    def get_inlines(self, request, obj):
        # A new decree gets its days first, from the pasted lines or the calendar package.
        return super().get_inlines(request, obj) if obj else []

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if form.days or not change:
            actions.write_days(decree=form.instance, days=form.days)
        if "_confirm" in request.POST:
            actions.confirm_decree(decree=form.instance, by=request.user)
            messages.success(request, _("The days are in force. The deadlines are being reckoned."))

    def response_add(self, request, obj, post_url_continue=None):
        return redirect("admin:accounts_yeardecree_change", obj.pk)

    def response_change(self, request, obj):
        return redirect(request.path) if "_confirm" in request.POST else super().response_change(request, obj)


class PersonForm(forms.ModelForm):
    phone = PhoneField(label=_("Phone"), required=False)

    class Meta:
        model = User
        fields = ["username", "name", "role", "office", "phone", "email", "language"]


@admin.register(User)
class UserAdmin(ByRole, admin.ModelAdmin):
    """People. A new one gets a one-time code, with which they choose their password themselves."""

    form = PersonForm
    list_display = ["username", "name", "role", "office", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    list_select_related = ["office"]
    search_fields = ["username", "name", "email", "phone", "office__name"]
    autocomplete_fields = ["office"]
    readonly_fields = ["is_active", "last_login", "date_joined"]
    actions = ["invite", "reset_second_factor", "close_accounts", "open_accounts"]
    fieldsets = [
        (None, {"fields": ["username", "name", "role", "office"]}),
        (_("How to reach the person"), {"fields": ["phone", "email", "language"]}),
        (_("State"), {"fields": ["is_active", "last_login", "date_joined"]}),
    ]

    def has_delete_permission(self, request, obj=None):
        # What people did keeps their name: an account is closed, never deleted.
        return False

    def save_model(self, request, obj, form, change):
        obj.is_staff = obj.role == "admin"
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    def response_add(self, request, obj, post_url_continue=None):
        return self._show(request, [actions.invite(user=obj, by=request.user)])

    @admin.action(description=_("Make a one-time code to sign in"))
    def invite(self, request, people):
        return self._show(request, [actions.invite(user=user, by=request.user) for user in people])

    @admin.action(description=_("Reset the second factor and the password"))
    def reset_second_factor(self, request, people):
        return self._show(request, [actions.reset_second_factor(user=user, by=request.user) for user in people])

    def _show(self, request, made):
        codes = [
            codes_shown.shown(code=code, name=str(claim.user), phone=claim.user.phone or "", until=claim.expires_at)
            for claim, code in made
        ]
        context = {**self.admin_site.each_context(request), "title": _("One-time codes"), "codes": codes}
        return render(request, "accounts/admin/codes.html", {**context, "opts": self.opts})

    @admin.action(description=_("Close the accounts"))
    def close_accounts(self, request, people):
        closed = [actions.close_account(user=user, by=request.user) for user in people if user != request.user]
        messages.success(request, _("Closed: %(number)d.") % {"number": len(closed)})

    @admin.action(description=_("Open the accounts again"))
    def open_accounts(self, request, people):
        opened = [actions.open_account(user=user, by=request.user) for user in people]
        messages.success(request, _("Opened: %(number)d.") % {"number": len(opened)})


@admin.register(AccessLog)
class AccessLogAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["at", "by", "what", "subject_type", "subject_key"]
    list_filter = ["what"]
    list_select_related = ["by", "subject_type"]
    search_fields = ["subject_key", "by__name"]
    show_full_result_count = False


@admin.register(NoticeCount)
class NoticeCountAdmin(ReadOnly, admin.ModelAdmin):
    """How much news went out, also after the notices themselves were purged."""

    list_display = ["month", "kind", "channel", "sent", "failed"]
    list_filter = ["channel", "kind"]
    date_hierarchy = "month"
