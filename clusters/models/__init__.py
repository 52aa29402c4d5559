from clusters.models.clusters import Cluster, Kbli, Placement, SizeThreshold, StageKind
from clusters.models.figures import FirmFigures, Machine, Product
from clusters.models.firms import Firm, FirmStatus

__all__ = [
    "Cluster",
    "Firm",
    "FirmFigures",
    "FirmStatus",
    "Kbli",
    "Machine",
    "Placement",
    "Product",
    "SizeThreshold",
    "StageKind",
]
