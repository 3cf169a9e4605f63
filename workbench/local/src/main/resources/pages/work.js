// One request after the other, in the order in which they were asked for, and a word on what became of each.
import { Failure } from "./api.js";
import { askForToken } from "./token-form.js";

const message = document.getElementById("message");

let last = Promise.resolve();

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
  const bubble = say(failure.message, "bad");
  if (failure.isOpen) {
    const button = bubble.appendChild(document.createElement("button"));
    button.type = "button";
    button.textContent = "Try again";
    button.addEventListener("click", work);
  }
  if (failure.status === 401) askForToken(work);
}
