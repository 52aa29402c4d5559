from clusters.actions.figures import record_figures
from clusters.actions.firms import change_firm, register_firm
from clusters.actions.reveals import reveal

__all__ = ["change_firm", "record_figures", "register_firm", "reveal"]
