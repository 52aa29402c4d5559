"""What all resources of the API share: pages by cursor, and the count that is asked for."""

from rest_framework.pagination import CursorPagination
from rest_framework.response import Response


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
