from surveys.querysets.imports import ImportQuerySet, RowQuerySet
from surveys.querysets.responses import ResponseQuerySet, firms_without

__all__ = ["ImportQuerySet", "ResponseQuerySet", "RowQuerySet", "firms_without"]
