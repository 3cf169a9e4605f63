// What a field holds.

/** Whether a field holds something else than a value. It cannot hold every value: a textarea makes LF of CR, a date has no year 0. */
export function differs(field, value) {
  const probe = field.cloneNode(true);
  probe.value = value;
  return isIncomplete(field) || field.value !== probe.value;
}

/** Half a date, and 31 February, have the same empty value as no date. */
export const isIncomplete = (field) => field.validity.badInput;
