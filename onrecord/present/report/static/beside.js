// Two reports in full, side by side, with the passages that they have in common marked.
const beside = document.getElementById("beside");

function copyOf(id, places) {
  const report = document.getElementById(id).cloneNode(true);
  for (const place of places) {
    for (const part of report.querySelectorAll(`[id="${place}"], [data-of="${place}"]`)) part.classList.add("lit");
  }
  for (const part of [report, ...report.querySelectorAll("[id]")]) part.removeAttribute("id");
  return report;
}

for (const button of document.querySelectorAll("[data-beside]")) {
  button.addEventListener("click", () => {
    const links = button.closest("details").querySelectorAll(".facing a.words");
    const places = [...links].map((link) => CSS.escape(link.getAttribute("href").slice(1)));
    const both = button.dataset.beside.split(" ").map((id) => copyOf(id, places));
    beside.querySelector(".both").replaceChildren(...both);
    beside.showModal();
    for (const report of both) {
      const first = report.querySelector(".lit");
      if (first) report.scrollTop = first.offsetTop - report.offsetTop - 160;
    }
  });
}
