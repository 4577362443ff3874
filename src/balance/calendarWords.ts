/** Words of a language for days and months as people type them, from what Intl knows. All in lower case. */

/** Long and short names of the days of the week, 1 = Monday … 7 = Sunday. */
export function weekdayWords(language: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    // 2024-01-01 was a Monday.
    for (let day = 1; day <= 7; day++) put(words, format.format(new Date(Date.UTC(2024, 0, day))), day);
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
      if (name !== undefined && !/^\d+$/.test(name)) put(words, name, number);
    }
  }
  return words;
}

/** Today (0), yesterday (1), and the day before where it has a word (2): days back. */
export function daysAgoWords(language: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const daysAgo of [0, 1, 2]) {
    const word = format.format(-daysAgo, 'day');
    if (!/[\s\d]/.test(word)) put(words, word, daysAgo);
  }
  return words;
}

/** `mié.` is typed `mié`, and by many `mie`; `aujourd’hui` has another apostrophe on keyboards. */
function put(words: Map<string, number>, name: string, value: number): void {
  const word = name.toLowerCase().replace(/\.$/, '').replaceAll('’', "'");
  for (const spelled of [
    name.toLowerCase(),
    word,
    word
      .normalize('NFD')
      .replaceAll(/\p{Mn}/gu, '')
      .normalize('NFC'),
  ]) {
    if (!words.has(spelled)) words.set(spelled, value);
  }
}
