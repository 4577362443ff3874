/** Words of a language for days and months, in lower case and without the dot of an abbreviation. */

/** Long and short names of the weekdays, 1 = Monday … 7 = Sunday. */
export function weekdayWords(language: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    // 2024-01-01 was a Monday.
    for (let day = 1; day <= 7; day++) words.set(plain(format.format(new Date(Date.UTC(2024, 0, day)))), day);
  }
  return words;
}

/** Long and short names of the months, 1 = January; none where months have numbers only. */
export function monthWords(language: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number++) {
      const parts = format.formatToParts(new Date(Date.UTC(2024, number - 1, 1)));
      const name = parts.find(({ type }) => type === 'month')?.value;
      if (name !== undefined && !/^\d+$/.test(name)) words.set(plain(name), number);
    }
  }
  return words;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
