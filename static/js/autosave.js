// A long form keeps itself: on the device at every pause, and on the server where the form names an address.
//   <form data-autosave="report-12" data-autosave-url="/issues/SMI-…/draft/">
// Passwords, files, hidden fields and what is marked data-private are never kept. Signing out removes all.
"use strict";

(() => {
  const words = document.body.dataset;
  const key = (form) => `draft:${form.dataset.autosave}`;
  const kept = (field) =>
    field.name && !/^(password|file|hidden|submit|button)$/.test(field.type) && !field.closest("[data-private]");
  const fieldsOf = (form) => [...form.elements].filter(kept);
  // Storage can be full, or forbidden by the browser: the form then works as any other.
  const storage = (work) => { try { return work(); } catch { return null; } };

  function read(form) {
    return fieldsOf(form)
      .filter((field) => !/^(checkbox|radio)$/.test(field.type) || field.checked)
      .flatMap((field) => (field.multiple ? [...field.selectedOptions].map((o) => [field.name, o.value]) : [[field.name, field.value]]));
  }

  function write(form, pairs) {
    for (const field of fieldsOf(form)) {
      const values = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = values.includes(field.value);
      else if (field.multiple) for (const option of field.options) option.selected = values.includes(option.value);
      else if (values.length) field.value = values.shift();
    }
  }

  function tell(form, text) {
    const place = document.querySelector("[data-saved-place]");
    if (place) place.textContent = `${text} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" })}`;
  }

  async function post(form) {
    const body = new FormData(form);
    // Photos go once, when the form is sent: a weak network is not asked for them at every pause.
    for (const field of form.querySelectorAll("input[type=file]")) body.delete(field.name);
    const answer = await fetch(form.dataset.autosaveUrl, { method: "POST", body, headers: { "X-Autosave": "1" } }).catch(() => null);
    tell(form, answer?.ok ? words.saved : words.kept);
  }

  function watch(form) {
    const first = JSON.stringify(read(form));
    const draft = storage(() => localStorage.getItem(key(form)));
    const refused = form.querySelector("#form-errors") || document.getElementById("form-errors");
    if (draft && draft !== first && !refused) {
      write(form, JSON.parse(draft));
      tell(form, words.restored);
      form.dispatchEvent(new Event("restored", { bubbles: true }));
    }
    let timer = 0;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        storage(() => localStorage.setItem(key(form), JSON.stringify(read(form))));
        if (form.dataset.autosaveUrl) post(form);
        else tell(form, words.kept);
      }, 800);
    });
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      storage(() => localStorage.setItem(key(form), JSON.stringify(read(form))));
      storage(() => sessionStorage.setItem("sent", key(form)));
    });
  }

  const forms = [...document.querySelectorAll("form[data-autosave]")];
  // A form was sent and another page came: it has arrived. The same form again means it was refused.
  const sent = storage(() => sessionStorage.getItem("sent"));
  if (sent) {
    storage(() => sessionStorage.removeItem("sent"));
    if (!forms.some((form) => key(form) === sent)) storage(() => localStorage.removeItem(sent));
  }
  forms.forEach(watch);
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-sign-out]")) return;
    storage(() => Object.keys(localStorage).filter((name) => name.startsWith("draft:")).forEach((name) => localStorage.removeItem(name)));
  });
})();
