// What Django's administration leaves without a name: the empty head of tables in forms, and the fields that search.
"use strict";

(() => {
  function name() {
    for (const head of document.querySelectorAll("th.original:empty")) head.replaceWith(document.createElement("td"));
    for (const field of document.querySelectorAll("select.admin-autocomplete")) {
      const words = field.labels[0]?.textContent.trim() || field.getAttribute("aria-label") || field.name;
      for (const part of field.nextElementSibling?.querySelectorAll("[role=combobox], [role=textbox]") ?? []) part.setAttribute("aria-label", words);
    }
  }

  // After the fields were made: what asks jQuery later is called later.
  if (window.django?.jQuery) window.django.jQuery(name);
  else name();
})();
