// JSON whose numbers stay as they came: 1.0, and twenty digits.
export function parse(text) {
  return JSON.parse(text, JSON.rawJSON && ((name, value, { source }) =>
    typeof value === "number" && String(value) !== source ? JSON.rawJSON(source) : value));
}

/** Indents JSON, unless that would change anything else. */
export function indented(text) {
  try {
    const value = parse(text);
    return JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}
