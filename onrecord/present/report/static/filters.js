// Each group of choices hides the entries of its section that do not fit, and says how many are left.
for (const group of document.querySelectorAll(".filters")) {
  const section = group.closest("section");
  const choices = [...group.querySelectorAll("[data-filter]")];
  const fits = (entry, choice) => !choice.value || (entry.dataset[choice.dataset.filter] || "").split("|").includes(choice.value);
  group.addEventListener("change", () => {
    const all = [...section.querySelectorAll(choices.map((one) => `[data-${one.dataset.filter}]`).join(""))];
    let left = 0;
    for (const entry of all) {
      entry.hidden = !choices.every((choice) => fits(entry, choice));
      if (!entry.hidden) left += 1;
    }
    for (const one of section.querySelectorAll("[data-group]")) one.hidden = !one.querySelector("[data-item]:not([hidden])");
    group.querySelector("output").textContent = left === all.length ? "" : `${left} of ${all.length}`;
  });
}
