from surveys.models.imports import ColumnMapping, ImportRow, WorkbookImport
from surveys.models.responses import SurveyResponse

__all__ = ["ColumnMapping", "ImportRow", "SurveyResponse", "WorkbookImport"]
