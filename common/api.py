"""What all resources of the API share: filters, pages by cursor, and the count that is asked for."""

from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response

# What is asked of the page and not of the rows.
OF_THE_PAGE = {"cursor", "page_size", "count", "all", "format"}


class FilterBackend(DjangoFilterBackend):
    """Narrow a list by its FilterSet. A list that is asked for as a whole needs none of its form."""

    def filter_queryset(self, request, queryset, view):
        asked = set(request.query_params) - OF_THE_PAGE
        return super().filter_queryset(request, queryset, view) if asked else queryset


class CursorPage(CursorPagination):
    """`{results, next, previous}`, and with `?count=1` the exact `count`."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
    ordering = ("-pk",)

    def paginate_queryset(self, queryset, request, view=None):
        self.count = queryset.order_by().count() if request.query_params.get("count") == "1" else None
        return super().paginate_queryset(queryset, request, view)

    def get_ordering(self, request, queryset, view):
        return getattr(view, "cursor_ordering", self.ordering)

    def get_paginated_response(self, data):
        body = {"results": data, "next": self.get_next_link(), "previous": self.get_previous_link()}
        if self.count is not None:
            body["count"] = self.count
        return Response(body)

    def get_paginated_response_schema(self, schema):
        paged = super().get_paginated_response_schema(schema)
        paged["properties"]["count"] = {"type": "integer", "description": "With ?count=1 only."}
        return paged
