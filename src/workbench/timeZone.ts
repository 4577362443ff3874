/** Whether a text names a time zone that the calendar can reckon with. */
export function isTimeZone(text: string): boolean {
  // Intl takes offsets with a typographic minus sign as well; Temporal, which does the reckoning, does not.
  if (/[^ -~]/.test(text)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false; // RangeError is how Intl says it does not know the zone
  }
}
