// The list of tasks: what it shows, and what is added to it.
import { send } from "./api.js";
import { taskRow } from "./task-row.js";
import { attempt, say } from "./work.js";

const PAGE = 50;

const [add, filter, rows, nothing, previous, next, place, tasks] = ["add", "filter", "rows", "nothing", "previous", "next", "place", "tasks"]
  .map((id) => document.getElementById(id));

/** The cursors of the pages up to the one that is shown; the first has none. */
let cursors = [""];
let nextCursor = "";

const status = () => filter.querySelector(":checked").value;

async function load(wanted) {
  const query = new URLSearchParams({ limit: PAGE });
  if (status()) query.set("status", status());
  if (wanted.at(-1)) query.set("cursor", wanted.at(-1));
  tasks.ariaBusy = "true";
  try {
    const { body } = await send("GET", `/tasks?${query}`);
    cursors = wanted;
    nextCursor = body.nextCursor ?? "";
    rows.replaceChildren(...body.items.map(taskRow));
    showPlace();
    say(place.textContent);
  } finally {
    tasks.ariaBusy = "false";
  }
}

/** Another page is read from its beginning. */
async function turn(wanted) {
  await load(wanted);
  tasks.scrollIntoView();
}

/** A button that leads nowhere keeps the focus, so it is not disabled. */
function showPlace() {
  nothing.hidden = rows.children.length > 0;
  place.textContent = `Page ${cursors.length}: ${rows.children.length} ${rows.children.length === 1 ? "task" : "tasks"}`;
  previous.ariaDisabled = String(cursors.length === 1);
  next.ariaDisabled = String(!nextCursor);
}

/** With an id from here, the request can be sent again until it is answered. */
function newTask() {
  const { description, status, dueDate, priority, labels, taskId } = Object.fromEntries(new FormData(add));
  return {
    taskId: taskId || uuid(),
    description,
    status,
    ...(dueDate && { dueDate }),
    priority,
    labels: labels.split(",").map((label) => label.trim()).filter(Boolean),
  };
}

/** A page that did not come by HTTPS, nor from this machine, has no crypto.randomUUID. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

async function create(task) {
  const { body } = await send("POST", "/tasks", { body: task });
  if (!status() || status() === body.status) {
    [...rows.children].find((row) => row.querySelector(".id").textContent === body.taskId)?.remove();
    rows.prepend(taskRow(body));
  }
  if (add.elements.description.value === task.description) add.reset();
  say(`Added: ${body.description.slice(0, 60)}`);
}

add.addEventListener("submit", (event) => {
  event.preventDefault();
  const task = newTask();
  attempt(() => create(task));
});
filter.addEventListener("change", () => attempt(() => load([""])));
document.getElementById("reload").addEventListener("click", () => attempt(() => load(cursors)));
previous.addEventListener("click", () => cursors.length > 1 && attempt(() => turn(cursors.slice(0, -1))));
next.addEventListener("click", () => nextCursor && attempt(() => turn([...cursors, nextCursor])));
new MutationObserver(showPlace).observe(rows, { childList: true });

await attempt(() => load(cursors));
