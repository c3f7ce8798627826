"use strict";
// The page works without this script: links lead to the words, and the browser marks them. The script adds
// the whole mark where a place is cut in parts, the sheet on narrow screens, and what is opened on the way.
const root = document.documentElement;
const aside = document.getElementById("reports");
root.classList.add("js");
let cameFrom = null;

function opened(node) {
  for (let at = node; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
}

function show() {
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  if (!aside.contains(target)) {
    opened(target);
    const inside = target.querySelector(":scope > details");
    if (inside) inside.open = true;
    target.scrollIntoView({ block: "start" });
    return;
  }
  document.body.classList.add("reading");
  for (const part of document.querySelectorAll(`[data-of="${CSS.escape(id)}"]`)) part.classList.add("lit");
  const name = target.closest("article").querySelector(".name").textContent;
  document.getElementById("shown").textContent = `Shown: ${name}. ${target.tagName === "ARTICLE" ? "" : target.textContent.slice(0, 200)}`;
  target.scrollIntoView({ block: target.tagName === "ARTICLE" ? "start" : "center" });
}

function closed() {
  document.body.classList.remove("reading");
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  location.hash = "-"; // an id that nothing has: nothing is marked, and nothing scrolls
  if (cameFrom) cameFrom.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && !aside.contains(link)) cameFrom = link;
  // The same link twice changes no address: show the words again.
  if (link && link.getAttribute("href") === location.hash) show();
  const copy = event.target.closest("[data-copy]");
  if (copy) copied(copy);
});

function copied(button) {
  const source = document.getElementById(button.dataset.copy);
  const range = document.createRange();
  range.selectNodeContents(source);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  if (document.execCommand("copy")) button.textContent = "Copied";
}

document.getElementById("close").addEventListener("click", closed);
addEventListener("hashchange", show);
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("main details:not([open])")) {
    one.open = true;
    one.dataset.shut = "";
  }
});
addEventListener("afterprint", () => {
  for (const one of document.querySelectorAll("[data-shut]")) {
    one.open = false;
    delete one.dataset.shut;
  }
});
show();
