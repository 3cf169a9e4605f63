// When a field of a row is saved: on Enter, when it is left, and at once what is chosen by pointer.
const CHOICES = ["status", "dueDate", "priority"];

export function whenEdited(row, { isTyped, mark, save, restore }) {
  /** By keys, a date is a date after each digit, and each arrow makes a choice: those wait for Enter or the next field. */
  let isByKey = false;

  row.addEventListener("pointerdown", () => { isByKey = false; });
  row.addEventListener("input", mark);
  row.addEventListener("change", ({ target }) => {
    if (CHOICES.includes(target.name) && !isByKey) save(target);
  });
  row.addEventListener("focusout", ({ target }) => {
    if (target.name) save(target);
  });
  row.addEventListener("keydown", (event) => {
    const { key, shiftKey, target } = event;
    isByKey = true;
    if (!target.name) return;
    if (key === "Escape") restore(target);
    // Enter opens a list in which nothing is chosen yet.
    if (key === "Enter" && !shiftKey && (target.localName !== "select" || isTyped(target))) {
      event.preventDefault();
      save(target);
    }
  });
}
