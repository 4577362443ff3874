import { durationAt, entryMinutes } from '../../balance/logDuration.ts';

/** What a number without a unit counts. */
export type DurationUnit = 'seconds' | 'minutes' | 'hours';

const minutesOf: Readonly<Record<DurationUnit, number>> = { seconds: 1 / 60, minutes: 1, hours: 60 };

const clock = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;
const decimal = /^\d*[.,]\d+$/;
const bare = /^\d+$/;

/** Minutes of `30`, `1:30`, `1:30:00`, `1h30`, `1 h 30 min`, `1.5`, `1,5`, `1.5 h`; undefined for anything else. */
export function readMinutes(cell: string, unit: DurationUnit): number | undefined {
  const text = cell
    .toLowerCase()
    .replaceAll(/(?:hours?|hrs?|stunden?|std)\.?/g, 'h')
    .replaceAll(/minute[ns]?/g, 'min')
    .replaceAll(/\s/g, '');
  const [, hours, minutes, seconds] = clock.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes) + Math.round(Number(seconds ?? 0) / 60);
  if (bare.test(text) || decimal.test(text)) return Math.round(numberOf(text) * minutesOf[unit]);
  return durationAt([text], 0)?.value;
}

/** What numbers of a column count, by its name or its values; undefined where they could be either. */
export function durationUnitOf(name: string, cells: readonly string[]): DurationUnit | undefined {
  const words = name.toLowerCase().split(/['’]s\b|[^\p{L}]/u);
  if (words.some((word) => /^(?:minute[ns]?|mins?)$/.test(word))) return 'minutes';
  if (words.some((word) => /^(?:hours?|hrs?|h|decimal|stunden?|std|dezimal)$/.test(word))) return 'hours';
  if (words.some((word) => /^(?:seconds?|secs?|s|sekunden?|sek)$/.test(word))) return 'seconds';
  const texts = cells.map((cell) => cell.trim());
  const decimals = texts.filter((text) => decimal.test(text)).map(numberOf);
  // Some programs write fifteen minutes as 15.0, and some count seconds.
  if (decimals.length > 0) return decimals.some((number) => number > 24) ? undefined : 'hours';
  const most = texts.map(Number).reduce((largest, number) => (number > largest ? number : largest), 0); // NaN for others
  if (most === 0) return 'minutes';
  return most > 24 && most <= entryMinutes.max ? 'minutes' : undefined;
}

/** A number with a point or a comma in it, NaN for anything else. */
export function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
