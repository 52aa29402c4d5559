from surveys.querysets.imports import ImportQuerySet, RowQuerySet
from surveys.querysets.responses import ResponseQuerySet, firms_without, with_progress

__all__ = ["ImportQuerySet", "ResponseQuerySet", "RowQuerySet", "firms_without", "with_progress"]
