"""Reference data of solutions, mended by hand. Providers, solutions and matches have their own pages."""

from django.contrib import admin

from common.admin import ByRole
from solutions.models import FinanceTier, Indicator


@admin.register(Indicator)
class IndicatorAdmin(ByRole, admin.ModelAdmin):
    list_display = ["order", "code", "name", "unit", "rises", "is_of_figures"]
    list_display_links = ["code"]
    search_fields = ["code", "name", "name_en"]


@admin.register(FinanceTier)
class FinanceTierAdmin(ByRole, admin.ModelAdmin):
    """Tiers of credits such as KUR: they change with the rules of each year."""

    list_display = ["solution", "name", "over_rupiah", "most_rupiah"]
    list_select_related = ["solution"]
    raw_id_fields = ["solution"]
