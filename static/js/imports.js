// The check of a workbook works without this file.
"use strict";

// As in a spreadsheet: whoever comes to a cell writes over what stands in it.
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("input[data-select]")) event.target.select();
});
if (document.activeElement?.matches?.("input[data-select]")) document.activeElement.select();

// While the worker is at it the page asks again and again: what was said of a portal that was away goes once it answers.
let wasAway = false;
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) document.addEventListener(name, () => { wasAway = true; });
document.addEventListener("htmx:afterSwap", () => {
  if (wasAway) document.getElementById("messages")?.replaceChildren();
  wasAway = false;
});
