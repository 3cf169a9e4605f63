// Questions to the user.
const MEMBERS = { description: "Description", status: "Status", dueDate: "Due", priority: "Priority", labels: "Labels" };

const conflict = document.getElementById("conflict");
const deletion = document.getElementById("deletion");

/** The last question's answer. It is known a moment after its dialog has closed; the next question waits for it. */
let last = Promise.resolve();

/** Whether the user's change shall replace what somebody else has written. */
export async function isMinePreferred(read, theirs, mine) {
  const members = Object.keys(MEMBERS).filter((member) => member in mine || text(read[member]) !== text(theirs[member]));
  conflict.querySelector("tbody").replaceChildren(...members.map((member) => {
    const row = document.createElement("tr");
    const head = row.appendChild(document.createElement("th"));
    head.scope = "row";
    head.textContent = MEMBERS[member];
    row.classList.toggle("mine", member in mine);
    const yours = member in mine ? text(mine[member]) : "";
    for (const value of [text(read[member]), text(theirs[member]), yours]) row.insertCell().textContent = value;
    return row;
  }));
  return (await choice(conflict)) === "mine";
}

export async function isDeletionMeant(task) {
  deletion.querySelector(".named").textContent = task.description;
  return (await choice(deletion)) === "delete";
}

function text(value) {
  return Array.isArray(value) ? value.join(", ") : value ?? "none";
}

/** What was chosen; empty if the dialog was left. The focus goes back to where it was. */
function choice(dialog) {
  last = last.then(() => new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
    dialog.showModal();
  }));
  return last;
}
