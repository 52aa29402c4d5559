// Lists whose rows are ticked: j and k walk, x ticks, Enter opens; one tick for all. Without script the boxes work as they are.
// The single keys rest for who switched them off in the profile; what x does is said, as the focus stays on the row.
"use strict";

(() => {
  const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const rows = () => [...document.querySelectorAll("form[data-rows] tbody tr")];

  function walk(step) {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    next?.querySelector("a.row-title")?.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (!document.querySelector("[data-keys]") || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "x") {
      const row = document.activeElement.closest("form[data-rows] tr");
      const box = row?.querySelector("input[name=number]");
      if (!box) return;
      box.checked = !box.checked;
      const said = document.querySelector("[data-tick-said]");
      if (said) said.textContent = `${box.checked ? said.dataset.ticked : said.dataset.unticked}: ${row.querySelector("a.row-title").textContent}`;
    }
  });

  // The rows are swapped when the list is narrowed: what hears the change stands around them.
  const reveal = () => document.querySelectorAll("[data-tick-all], [data-needs-script]").forEach((part) => { part.hidden = false; });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-tick-all]")) return;
    for (const one of event.target.closest("form").querySelectorAll("input[name=number]")) one.checked = event.target.checked;
  });
  document.addEventListener("htmx:afterSwap", reveal);
  reveal();
})();
