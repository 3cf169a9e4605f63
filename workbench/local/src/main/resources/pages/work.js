// One request after the other, in the order in which they were asked for, and a word on what became of each.
import { Failure, useToken } from "./api.js";

const message = document.getElementById("message");
const tokenForm = document.getElementById("token-form");
const token = document.getElementById("token");

let last = Promise.resolve();
let again = () => {};

/** Does some work after all that was asked for before; offers to try again what may be tried again. */
export function attempt(work) {
  const done = last.then(work);
  last = done.catch(() => {});
  return done.catch((failure) => report(failure, () => attempt(work)));
}

/** Says something, on the screen and to a screen reader; good news fades from the screen. */
export function say(words, kind = "good") {
  const bubble = document.createElement("p");
  bubble.textContent = words;
  bubble.dataset.kind = kind;
  message.replaceChildren(bubble);
  return bubble;
}

function report(failure, work) {
  if (!(failure instanceof Failure)) throw failure;
  again = work;
  const bubble = say(failure.message, "bad");
  if (failure.isOpen) {
    const button = bubble.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = "Try again";
    button.addEventListener("click", work);
  }
  if (failure.status === 401) {
    tokenForm.hidden = false;
    token.focus();
  }
}

tokenForm.addEventListener("submit", (event) => {
  event.preventDefault();
  useToken(token.value.trim());
  tokenForm.hidden = true;
  token.value = "";
  document.getElementById("description").focus();
  again();
});
