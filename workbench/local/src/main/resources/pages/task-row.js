// A task in the list, to be changed in place.
import { send } from "./api.js";
import { isDeletionMeant, isMinePreferred } from "./dialogs.js";
import { whenEdited } from "./editing.js";
import { differs, isIncomplete } from "./field.js";
import { attempt, say } from "./work.js";

const FIELDS = ["description", "status", "dueDate", "priority"];
const WHEN = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

const template = document.getElementById("row");
const etag = (task) => `"${task.version}"`;
const text = (task, field) => task[field] ?? "";

export function taskRow(task) {
  const row = template.content.firstElementChild.cloneNode(true);
  const find = (selector) => row.querySelector(selector);
  const path = `/tasks/${encodeURIComponent(task.taskId)}`;

  /** Shows a task. Where the field has neither what was shown nor what is settled now, the user is typing: that stays. */
  function show(now, settled = task) {
    for (const name of FIELDS) {
      const field = find(`[name=${name}]`);
      if (!differs(field, text(task, name)) || (name in settled && !differs(field, text(settled, name)))) field.value = text(now, name);
      field.ariaLabel = `${name === "dueDate" ? "due date" : name} of ${now.description.slice(0, 60)}`;
    }
    task = now;
    mark();
    row.dataset.status = now.status;
    find("[name=dueDate]").classList.toggle("empty", !now.dueDate);
    find(".id").textContent = now.taskId;
    find(".id").ariaLabel = `Read ${now.taskId} again`;
    find(".attributes").textContent = Object.entries(now.attributes ?? {}).map(([name, value]) => `${name}: ${value?.rawJSON ?? value}`).join(", ");
    find(".version").textContent = `ETag ${etag(now)}`;
    find("time").dateTime = find("time").title = now.updatedAt;
    find("time").textContent = WHEN.format(new Date(now.updatedAt));
    find("[name=label]").ariaLabel = `add a label to ${now.description.slice(0, 60)}`;
    find(".delete").ariaLabel = `Delete ${now.description.slice(0, 60)}`;
    find("ul").replaceChildren(...(now.labels ?? []).map(labelItem));
  }

  const isTyped = (field) => differs(field, text(task, field.name));
  const mark = () => row.classList.toggle("unsaved", [...row.querySelectorAll("[name]")].some(isTyped));

  function labelItem(label) {
    const item = document.createElement("li");
    const button = item.appendChild(document.createElement("button"));
    // What turns the direction of writing in a label stays in there.
    item.prepend(document.createElement("bdi"));
    item.firstChild.textContent = label;
    button.type = "button";
    button.textContent = "×";
    button.ariaLabel = `Remove label ${label}`;
    button.addEventListener("click", () => {
      edit((task) => ({ labels: task.labels.filter((other) => other !== label) }));
      find("[name=label]").focus();
    });
    return item;
  }

  /** The patch is made when its turn has come, from the task as it is then. */
  const edit = (patch) => attempt(() => change(patch(task)));

  async function change(patch) {
    if (Object.entries(patch).every(([name, value]) => JSON.stringify(value ?? "") === JSON.stringify(text(task, name)))) return;
    row.classList.add("unsaved");
    try {
      show((await send("PATCH", path, { ifMatch: etag(task), body: patch })).body, patch);
      say(`Saved: ${task.description.slice(0, 60)}`);
    } catch (failure) {
      await settle(failure, patch, () => change(patch));
    }
  }

  /** Asks the user where somebody else was faster. */
  async function settle(failure, mine, overwrite) {
    if (failure.status === 404) return leave("Somebody has deleted this task.");
    if (failure.status !== 412) throw failure;
    let theirs;
    try {
      theirs = (await send("GET", path)).body;
    } catch (other) {
      return settle(other);
    }
    const preferred = await isMinePreferred(task, theirs, mine);
    show(theirs, mine);
    return preferred ? overwrite() : say("Kept what they wrote.");
  }

  async function remove() {
    try {
      await send("DELETE", path, { ifMatch: etag(task) });
      leave(`Deleted: ${task.description.slice(0, 60)}`);
    } catch (failure) {
      await settle(failure, { status: "deleted" }, remove);
    }
  }

  /** The focus goes to a neighbour. */
  function leave(words) {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    (neighbour?.querySelector(".delete") ?? document.getElementById("description")).focus();
    row.remove();
    say(words);
  }

  async function readAgain() {
    const answer = await send("GET", path, { ifNoneMatch: etag(task) });
    if (answer.status !== 304) show(answer.body);
    say(answer.status === 304 ? `Not changed since version ${task.version}.` : `Now at version ${task.version}.`);
  }

  const save = (field) => (field.name === "label" ? addLabel(field) : edit(() => patchOf(field)));

  /** What the field holds when its turn has come: a conflict may have settled it by then. */
  function patchOf(field) {
    if (isIncomplete(field)) {
      say("The date is not complete. Escape brings back what was there.", "bad");
      return {};
    }
    if (!isTyped(field)) return {};
    return { [field.name]: field.name === "dueDate" ? field.value || null : field.value };
  }

  function restore(field) {
    field.value = text(task, field.name);
    mark();
  }

  /** The field keeps the label until the task has it. */
  function addLabel(field) {
    const label = field.value.trim();
    if (!label) return;
    attempt(async () => {
      if (!task.labels.includes(label)) await change({ labels: [...task.labels, label] });
      if (task.labels.includes(label) && field.value.trim() === label) restore(field);
    });
  }

  whenEdited(row, { isTyped, mark, save, restore });
  find(".id").addEventListener("click", () => attempt(readAgain));
  find(".delete").addEventListener("click", async () => {
    if (await isDeletionMeant(task)) attempt(remove);
  });
  for (const name of FIELDS) find(`[name=${name}]`).value = text(task, name);
  show(task);
  return row;
}
