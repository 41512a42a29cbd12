
"use strict";
const root = document.documentElement;
const theme = document.getElementById("theme");
const filters = document.getElementById("filters");
const findings = [...document.querySelectorAll(".finding")];

function dark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
function named() {
  theme.textContent = dark() ? "Light colours" : "Dark colours";
}
theme.hidden = false;
theme.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  named();
});
named();

function wanted(name) {
  return new Set([...filters.elements].filter((box) => box.name === name && box.checked).map((box) => box.value));
}
function filter() {
  const types = wanted("type");
  const severities = wanted("severity");
  for (const one of document.querySelectorAll("[data-type]")) {
    const { type, severity } = one.dataset;
    one.hidden = !types.has(type) || (severity !== undefined && !severities.has(severity));
  }
  const left = findings.filter((one) => !one.hidden).length;
  document.getElementById("shown").textContent = `${left} of ${findings.length} shown`;
}
if (filters) {
  filters.hidden = false;
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filter();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  for (let one = target; one; one = one.parentElement) {
    if (one.tagName === "DETAILS") one.open = true;
    if (one.hidden) one.hidden = false;
  }
});

document.addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  const open = findings.filter((one) => one.checkVisibility());
  const at = open.indexOf(document.activeElement.closest(".finding"));
  const next = open[at < 0 ? (step > 0 ? 0 : open.length - 1) : at + step];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "center" });
  }
});

let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
