// The check of a workbook works without this file.
"use strict";

// As in a spreadsheet: whoever comes to a cell writes over what stands in it.
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("input[data-select]")) event.target.select();
});
if (document.activeElement?.matches?.("input[data-select]")) document.activeElement.select();
