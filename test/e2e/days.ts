/** Today by the machine's clock and zone, or the day `offset` days away. */
export function dayAt(offset = 0): string {
  const now = new Date();
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset, 12);
  return [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join(
    '-',
  );
}

/** A time of today's clock as git reads it; later today is fine, whenever the tests run. */
export function todayAt(clock: string): string {
  return `${dayAt()}T${clock}:00`;
}

/** Monday to Sunday of the week `offset` days away, in the machine's zone. */
export function weekOf(offset: number): { from: string; to: string } {
  const monday = offset - ((new Date().getDay() + 6) % 7);
  return { from: dayAt(monday), to: dayAt(monday + 6) };
}

/** Expected hours for the setting of that name: today is a working day, whenever the tests run. */
export const everyDay = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, 8]),
);
