/** No clock that git ever ran under was earlier. Seconds. */
const earliest = Date.UTC(1990, 0, 1) / 1000;
const oneDay = 86_400;
const zero = '0'.charCodeAt(0);

/** Whether somebody can have done something then: from 1990 to a day after `now`. Seconds. */
export function isBelievable(seconds: number, now: number): boolean {
  return Number.isInteger(seconds) && seconds >= earliest && seconds <= now + oneDay;
}

/**
 * Whole seconds since 1970 as git prints them, between two places of a text, without cutting them out;
 * undefined for what nobody can have lived. `now` in seconds.
 */
export function believableTime(text: string, start: number, end: number, now: number): number | undefined {
  // Longer numbers are overflows, an empty field is a date git could not read.
  if (end <= start || end - start > 11) return undefined;
  let seconds = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    seconds = digit >= 0 && digit <= 9 ? seconds * 10 + digit : Number.NaN;
  }
  if (Number.isNaN(seconds)) seconds = Number(text.slice(start, end));
  return isBelievable(seconds, now) ? seconds : undefined;
}
