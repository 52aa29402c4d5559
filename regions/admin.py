"""Regions are looked up here, and former codes kept. The regions themselves come from `manage.py load_reference`."""

from django.contrib import admin

from common.admin import ByRole, ReadOnly
from regions.models import Region, RegionAlias


@admin.register(Region)
class RegionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["code", "name", "kind", "path"]
    list_filter = ["level"]
    search_fields = ["search", "=code"]
    show_full_result_count = False

    def get_search_results(self, request, queryset, search_term):
        """The villages are many: the index on the small path serves, and no LIKE over upper letters."""
        return queryset.found_by(search_term).best_first(search_term), False


@admin.register(RegionAlias)
class RegionAliasAdmin(ByRole, admin.ModelAdmin):
    list_display = ["old_code", "old_name", "region", "decree"]
    list_select_related = ["region"]
    search_fields = ["old_code", "old_name", "region__search"]
    autocomplete_fields = ["region"]
