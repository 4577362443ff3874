import type { Day } from '../../../src/balance/time.ts';

/** Seconds since 1970 when this machine's clock shows `minute` (since midnight) of a day. */
export function secondsAt(day: Day, minute: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.floor(new Date(year, month - 1, date, 0, minute).getTime() / 1000);
}

/** The day this machine's calendar shows. */
export function localDay(at: Date): Day {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** `HH:MM` of minutes since midnight. */
export function clock(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Offset of this machine's zone as git writes it, such as `+0530`. */
export function zoneAt(seconds: number): string {
  const offset = -new Date(seconds * 1000).getTimezoneOffset();
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
