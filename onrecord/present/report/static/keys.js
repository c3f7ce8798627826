// j and k walk the entries, enter opens, escape closes, ? lists the keys.
const help = document.getElementById("keys");

function entries() {
  return [...document.querySelectorAll("[data-item]")].filter((one) => one.offsetParent !== null || one.getClientRects().length);
}

function handleOf(entry) {
  return entry.tagName === "DETAILS" ? entry.querySelector("summary") : entry;
}

function walked(step) {
  const all = entries();
  const here = document.activeElement && document.activeElement.closest("[data-item]");
  let next = all.indexOf(here) + step;
  if (!here) next = all.findIndex((one) => one.getBoundingClientRect().top >= 0);
  const entry = all[Math.max(0, Math.min(all.length - 1, next))];
  if (!entry) return;
  handleOf(entry).focus({ preventScroll: true });
  entry.scrollIntoView({ block: "nearest" });
}

function entered(event) {
  const entry = document.activeElement && document.activeElement.closest("[data-item]");
  if (!entry || document.activeElement !== handleOf(entry)) return;
  if (entry.tagName === "DETAILS" && !entry.open) return; // the browser opens it
  const link = entry.querySelector("a.words") || entry.querySelector("a[href^='#']");
  if (!link) return;
  event.preventDefault();
  cameFrom = handleOf(entry);
  if (link.getAttribute("href") === location.hash) show();
  else location.hash = link.getAttribute("href");
}

function escaped() {
  // The words are marked before the page hears of the new address.
  if (document.body.classList.contains("reading") || aside.querySelector(":target")) return closed();
  const entry = document.activeElement && document.activeElement.closest("details[open]");
  if (entry) {
    entry.open = false;
    entry.querySelector("summary").focus();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "j") walked(1);
  else if (event.key === "k") walked(-1);
  else if (event.key === "Enter") entered(event);
  else if (event.key === "Escape") escaped();
  else if (event.key === "?") help.showModal();
});
