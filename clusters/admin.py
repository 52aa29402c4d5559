"""Reference data and placements, mended by hand. Firms have their own pages, as each change has its checks there."""

from django.contrib import admin

from clusters.models import Cluster, Kbli, Placement, SizeThreshold, StageKind
from common.admin import ByRole


class PlacementInline(ByRole, admin.TabularInline):
    model = Placement
    extra = 0
    autocomplete_fields = ["facilitator"]


@admin.register(Cluster)
class ClusterAdmin(ByRole, admin.ModelAdmin):
    list_display = ["name", "region", "product_line", "is_pilot", "programme_phase"]
    list_filter = ["is_pilot", "programme_phase"]
    list_select_related = ["region"]
    search_fields = ["name", "slug", "product_line", "region__search"]
    autocomplete_fields = ["region", "villages"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [PlacementInline]


@admin.register(Placement)
class PlacementAdmin(ByRole, admin.ModelAdmin):
    list_display = ["facilitator", "cluster", "decree", "starts_on", "ends_on"]
    list_select_related = ["facilitator", "cluster"]
    search_fields = ["facilitator__name", "cluster__name", "decree"]
    autocomplete_fields = ["facilitator", "cluster"]


@admin.register(Kbli)
class KbliAdmin(ByRole, admin.ModelAdmin):
    list_display = ["code", "version", "title"]
    list_filter = ["version"]
    search_fields = ["code", "title"]
    autocomplete_fields = ["successors"]


@admin.register(StageKind)
class StageKindAdmin(ByRole, admin.ModelAdmin):
    list_display = ["order", "code", "name", "name_en"]
    list_display_links = ["code"]
    search_fields = ["code", "name", "name_en"]


@admin.register(SizeThreshold)
class SizeThresholdAdmin(ByRole, admin.ModelAdmin):
    list_display = ["valid_from", "most_workers_of_small", "investment_below_of_small", "most_investment_of_medium"]
