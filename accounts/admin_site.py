"""The administration by hand: entered through the portal's sign-in, by people of the role `admin` alone."""

from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, resolve_url
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from accounts.permissions import can_administer


class PortalAdminSite(admin.AdminSite):
    """Django's administration without its own sign-in, which knows no second factor and no lock-out."""

    site_title = "SMIDeP"
    site_header = index_title = _("Administration")
    enable_nav_sidebar = True

    def has_permission(self, request):
        return request.user.is_active and can_administer(request.user)

    @method_decorator(never_cache)
    def login(self, request, extra_context=None):
        if request.user.is_authenticated:
            raise PermissionDenied
        back = request.GET.get("next") or request.get_full_path()
        return redirect(f"{resolve_url('account_login')}?{urlencode({'next': back})}")

    def password_change(self, request, extra_context=None):
        return redirect("account_change_password")

    def logout(self, request, extra_context=None):
        return redirect("account_logout")
