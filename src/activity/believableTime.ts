/** No clock that git ever ran under was earlier. Seconds. */
const earliest = Date.UTC(1990, 0, 1) / 1000;
const oneDay = 86_400;

/** Whether somebody can have done something then: from 1990 to a day after `now`. Seconds. */
export function isBelievable(seconds: number, now: number): boolean {
  return Number.isInteger(seconds) && seconds >= earliest && seconds <= now + oneDay;
}

/** Whole seconds since 1970 from the digits git prints; undefined for what nobody can have lived. `now` in seconds. */
export function believableTime(digits: string, now: number): number | undefined {
  // Longer numbers are overflows, an empty field is a date git could not read.
  if (digits.length === 0 || digits.length > 11) return undefined;
  const seconds = Number(digits);
  return isBelievable(seconds, now) ? seconds : undefined;
}
