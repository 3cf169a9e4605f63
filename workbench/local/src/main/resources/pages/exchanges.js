// Shows what was asked and what was answered.
import { indented } from "./json.js";

const MOST = 30;

const list = document.getElementById("exchanges");
const template = document.getElementById("exchange");

/** Shows a request, and its answer once it is there. */
export async function record(path, request, answer) {
  const item = template.content.firstElementChild.cloneNode(true);
  const [sent, received] = item.querySelectorAll("pre");
  const outcome = item.querySelector(".outcome");
  const began = performance.now();
  item.querySelector(".request").textContent = `${request.method} ${path}`;
  sent.textContent = message(`${request.method} ${path}`, request.headers, request.body);
  list.prepend(item);
  item.firstElementChild.open = true;
  list.children[MOST]?.remove();
  try {
    const { ok, status, statusText, headers, text } = await answer;
    const etag = headers.get("ETag");
    outcome.textContent = [status, etag && `ETag ${etag}`, `${Math.round(performance.now() - began)} ms`].filter(Boolean).join(" · ");
    outcome.dataset.kind = ok || status === 304 ? "good" : "bad";
    received.textContent = message(`${status} ${statusText}`, headers, text);
    return answer;
  } catch (failure) {
    outcome.textContent = "no answer";
    outcome.dataset.kind = "bad";
    received.textContent = failure.message;
    throw failure;
  }
}

function message(firstLine, headers, body) {
  const lines = [...headers]
    .filter(([name]) => !["content-length", "date"].includes(name))
    .map(([name, value]) => `${name}: ${name === "authorization" ? "Bearer …" : value}`);
  return [firstLine, ...lines, ...(body ? ["", indented(body)] : [])].join("\n");
}
