import type { EpochMinute } from '../balance/time.ts';

/** `2026-11-20T09:30:00+01:00`, in the zone of the process. */
export function localTime(minute: EpochMinute): string {
  const date = new Date(minute * 60_000);
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:00${zone}`;
}

/** The first minute of a day (`YYYY-MM-DD`) in the zone of the process, or of the day `later` days after; undefined for no day. */
export function localDayStart(day: string, later = 0): EpochMinute | undefined {
  const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const asked = new Date(year, month - 1, date);
  // 31 February is a date to JavaScript.
  if (asked.getFullYear() !== year || asked.getMonth() !== month - 1 || asked.getDate() !== date) return undefined;
  return Math.floor(new Date(year, month - 1, date + later).getTime() / 60_000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
