// Asks for a token, where the API does.
import { hasToken, useToken } from "./api.js";

const [form, token, replace] = ["token-form", "token", "replace-token"].map((id) => document.getElementById(id));

/** What the API has refused for want of a token. */
let refused;

export function askForToken(work) {
  refused = work;
  replace.hidden = false;
  open(true);
}

function open(isOpen) {
  form.hidden = !isOpen;
  replace.ariaExpanded = String(isOpen);
  if (isOpen) token.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  useToken(token.value.trim());
  // Another token may be another owner's, who has none of these tasks.
  if (!refused) return location.reload();
  token.value = "";
  open(false);
  document.getElementById("description").focus();
  const work = refused;
  refused = undefined;
  work();
});
replace.addEventListener("click", () => open(form.hidden));
replace.hidden = !hasToken();
