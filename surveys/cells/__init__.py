"""Reading of one cell of an office's workbook, as a careful clerk would read it. Pure, no tables."""
