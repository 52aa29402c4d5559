// What makes pages smoother. Every page works without this file.
// Words come from data attributes of <body>, so that they are translated by the server.
"use strict";

const words = document.body.dataset;

function say(text, kind) {
  const place = document.getElementById("messages");
  if (!place) return;
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.kind = kind;
  notice.textContent = text;
  place.replaceChildren(notice);
  place.scrollIntoView({ block: "nearest" });
}

function isTyping(element) {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

// After a swap the focus goes to what changed, unless the person is typing elsewhere on the page.
function focusIn(part) {
  const aim = part.querySelector("[data-focus]") || part.querySelector(":is(h1, h2, h3)[tabindex='-1']");
  if (aim && !isTyping(document.activeElement)) aim.focus({ preventScroll: false });
}

document.addEventListener("htmx:afterSettle", (event) => {
  prepare(event.detail.elt);
  focusIn(event.detail.elt);
});
document.addEventListener("htmx:sendError", () => say(words.lost, "late"));
document.addEventListener("htmx:timeout", () => say(words.lost, "late"));
document.addEventListener("htmx:responseError", (event) => {
  // A refusal in words comes as a short text; anything else is a whole page and is not shown in a line.
  const { xhr } = event.detail;
  const plain = (xhr.getResponseHeader("Content-Type") || "").startsWith("text/plain");
  say(plain && xhr.responseText ? xhr.responseText : words.failed, "late");
});

// "/" goes to the search, unless single keys are switched off in the profile; Escape closes what is open.
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.querySelector("[data-keys]") && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(document.activeElement)) {
    const search = document.querySelector("#search-all, .filter-words input, input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    if (location.hash === "#menu") location.hash = "#main";
  }
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
window.addEventListener("hashchange", () => {
  if (location.hash === "#menu") document.querySelector("#menu .side-links a")?.focus();
});

// A question before something is lost; one press sends once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const question = event.submitter?.dataset.confirm || form.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method !== "post" || form.matches("[hx-post], [data-many]")) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "1";
}, true);
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const before = button.innerHTML;
  button.textContent = words.copied;
  setTimeout(() => { button.innerHTML = before; }, 2000);
});

// Light or dark: kept in a cookie, so that the server writes it into the next page.
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-theme-switch]")) return;
  const root = document.documentElement;
  const next = root.dataset.bsTheme === "dark" ? "light" : "dark";
  root.dataset.bsTheme = next;
  document.cookie = `theme=${next};path=/;max-age=31536000;samesite=lax`;
});

// Paper has no arrows to click: what is folded is opened for it, and folded again after.
// Paper is white, whatever the screen is.
let folded = [];
let theme = "";
window.addEventListener("beforeprint", () => {
  theme = document.documentElement.dataset.bsTheme;
  document.documentElement.dataset.bsTheme = "light";
  folded = [...document.querySelectorAll("main details:not([open])")];
  for (const part of folded) part.open = true;
});
window.addEventListener("afterprint", () => {
  document.documentElement.dataset.bsTheme = theme;
  for (const part of folded) part.open = false;
});

// Shows and hides a password; without script there is no button.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reveal]");
  const field = button && document.getElementById(button.dataset.reveal);
  if (!field) return;
  field.type = field.type === "password" ? "text" : "password";
  button.setAttribute("aria-pressed", String(field.type === "text"));
});

// Buttons that only make sense with script are in the page, hidden, until script is there.
function prepare(part) {
  for (const button of part.querySelectorAll("[data-reveal][hidden], [data-theme-switch][hidden]")) button.hidden = false;
  if (navigator.clipboard) for (const button of part.querySelectorAll("[data-copy][hidden]")) button.hidden = false;
  if (matchMedia("(min-width: 64rem)").matches) for (const fold of part.querySelectorAll("details[data-open-wide]")) fold.open = true;
  for (const area of part.querySelectorAll("textarea[maxlength][data-left]")) countLeft(area);
}

// How many letters are left, said where the page asks for it: data-left="id of the text" with "{n}" in data-words.
function countLeft(area) {
  const place = document.getElementById(area.dataset.left);
  if (!place) return;
  const show = () => { place.textContent = (place.dataset.words || "{n}").replace("{n}", area.maxLength - area.value.length); };
  area.addEventListener("input", show);
  show();
}

prepare(document);
document.querySelector("#form-errors")?.focus();
