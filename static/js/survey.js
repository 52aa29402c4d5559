// The survey of the year keeps itself: at once on the device, and after each pause on the server, one saving at a
// time. Each saving names the version it was written on, so that another device or person is never overwritten.
"use strict";

(() => {
  const form = document.querySelector("form[data-survey]");
  if (!form) return;
  const words = { ...document.body.dataset, ...form.dataset };
  const key = `draft:survey-${form.dataset.survey}`;
  const version = form.elements.version;
  const offline = document.querySelector("[data-offline]");
  const conflict = document.querySelector("[data-conflict]");
  const PAUSE = 1000, AGAIN = 15000;
  let dirty = false, sending = false, stopped = false, timer = 0;

  // Storage can be full, or forbidden by the browser: the form then works as any other.
  const storage = (work) => { try { return work(); } catch { return null; } };
  const fields = () => [...form.elements].filter((field) => field.name && !/^(hidden|submit|button)$/.test(field.type));

  function read() {
    return fields().filter((field) => !/^(checkbox|radio)$/.test(field.type) || field.checked).map((field) => [field.name, field.value]);
  }

  function write(pairs) {
    for (const field of fields()) {
      const values = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    }
  }

  function tell(text) {
    const place = document.querySelector("[data-saved-place]");
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    if (place) place.textContent = `${text} ${time}`;
  }

  function keep() {
    storage(() => localStorage.setItem(key, JSON.stringify({ version: version.value, pairs: read() })));
  }

  function halt(detail) {
    stopped = true;
    conflict.querySelector("[data-conflict-words]").textContent = `${detail} `;
    conflict.hidden = false;
    conflict.focus();
  }

  // The doubts of the server are drawn beside their fields; what is ticked stays ticked.
  function draw(remarks) {
    const ticked = new Set(fields().filter((field) => field.name === "confirmed" && field.checked).map((field) => field.value));
    for (const place of form.querySelectorAll("[data-doubts]")) {
      const own = remarks.filter((one) => one.field === place.dataset.doubts);
      const drawn = [...place.querySelectorAll("input")].map((box) => box.value);
      if (drawn.join() === own.map((one) => one.key).join()) continue;
      place.replaceChildren(...own.map((one) => {
        const notice = document.createElement("div");
        notice.className = "notice mb-3";
        notice.dataset.kind = "due";
        const body = document.createElement("div");
        const title = document.createElement("b");
        title.textContent = one.message;
        const label = document.createElement("label");
        label.className = "form-check d-block mt-1";
        const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "confirmed", value: one.key, className: "form-check-input" });
        box.checked = one.confirmed || ticked.has(one.key);
        label.append(box, ` ${words.isSo}`);
        body.append(title, label);
        notice.append(body);
        return notice;
      }));
    }
  }

  async function send() {
    clearTimeout(timer);
    if (sending || stopped || !dirty) return;
    sending = true;
    dirty = false;
    const answer = await fetch(location.pathname, { method: "POST", body: new FormData(form), headers: { "X-Autosave": "1" } }).catch(() => null);
    sending = false;
    const type = answer?.headers.get("Content-Type") || "";
    const body = type.startsWith("application/json") ? await answer.json() : null;
    offline.hidden = answer !== null;
    if (answer?.ok && body) {
      version.value = body.version;
      draw(body.remarks);
      if (dirty) keep();
      else storage(() => localStorage.removeItem(key));
      tell(words.saved);
    } else if (answer?.status === 409 && body) {
      return halt(body.detail);
    } else {
      dirty = true;
      tell(words.kept);
    }
    if (dirty) timer = setTimeout(send, answer?.ok ? PAUSE : AGAIN);
  }

  function sum() {
    for (const place of form.querySelectorAll("[data-sum]")) {
      const numbers = place.dataset.sum.split(" ").map((name) => form.elements[name].value.replace(/[.\s]/g, "")).filter(Boolean);
      const total = numbers.reduce((all, one) => all + Number(one), 0);
      place.textContent = numbers.length && Number.isFinite(total) ? total.toLocaleString(document.documentElement.lang) : "–";
    }
  }

  // A note is asked for only where there is a difficulty.
  function open() {
    for (const part of form.querySelectorAll("[data-difficulty]")) {
      const chosen = part.querySelector("input[type=radio]:checked");
      const note = part.querySelector("[data-note]");
      note.hidden = !(chosen && chosen.value) && !note.querySelector("input").value;
    }
  }

  const draft = storage(() => JSON.parse(localStorage.getItem(key)));
  if (draft && !("refused" in form.dataset)) {
    write(draft.pairs);
    if (draft.version === version.value) dirty = true;
    else halt(words.newer);
  }
  sum();
  open();
  if (dirty) send();
  form.addEventListener("input", () => {
    dirty = true;
    keep();
    sum();
    open();
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); stopped = true; storage(() => localStorage.removeItem(key)); });
  window.addEventListener("online", send);
  // A page that is left in mid-word still sends what there is.
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") send(); });
})();
