const shape = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i;

/** A time of day as `HH:MM`: `9:05`, `09:05:30`, `9:05 pm`. One of another time zone is none. */
export function readClock(cell: string): string | undefined {
  const [, hours, minutes, half] = shape.exec(cell.trim()) ?? [];
  const hour = Number(hours); // NaN where it is no time
  if (half === undefined) return hour < 24 ? clock(hour, minutes) : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return clock((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minutes);
}

function clock(hour: number, minutes: string | undefined): string {
  return [String(hour).padStart(2, '0'), minutes].join(':');
}

/** Minutes from one time to the next, over midnight if need be. */
export function minutesBetween(from: string, to: string): number {
  return (minuteOf(to) - minuteOf(from) + 1440) % 1440;
}

/** Minutes since midnight of a time as `readClock` gives it. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
