import { durationAt } from '../../balance/logDuration.ts';

/** What a number without a unit counts. */
export type DurationUnit = 'minutes' | 'hours';

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
  if (bare.test(text) || decimal.test(text)) {
    return Math.round(Number(text.replace(',', '.')) * (unit === 'hours' ? 60 : 1));
  }
  return durationAt([text], 0)?.value;
}

/** What numbers of a column count, by its name or its values; undefined where they could be either. */
export function durationUnitOf(name: string, cells: readonly string[]): DurationUnit | undefined {
  const words = name.toLowerCase().split(/[^\p{L}]/u);
  if (words.some((word) => /^(?:minute[ns]?|mins?)$/.test(word))) return 'minutes';
  if (words.some((word) => /^(?:hours?|hrs?|h|decimal|stunden?|std|dezimal)$/.test(word))) return 'hours';
  const texts = cells.map((cell) => cell.trim());
  if (texts.some((text) => decimal.test(text))) return 'hours';
  const numbers = texts.map(Number); // NaN for others
  if (numbers.some((number) => number > 24)) return 'minutes';
  return numbers.some((number) => number > 0) ? undefined : 'minutes';
}
