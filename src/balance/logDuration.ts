/** Longest and shortest time that one entry can hold, in minutes. */
export const entryMinutes = { min: 1, max: 1440 } as const;

const minutesShape = /^(-?\d+)(?:m|min|mins)$/i;
const hoursShape = /^(-?\d+)h(?:([0-5]?\d)(?:m|min)?)?$/i;
const clockShape = /^(-?\d+):([0-5]\d)h$/i;
const decimalShape = /^(-?\d*)[.,](\d+)h$/i;
const bareShape = /^-?\d+$/;

/**
 * Minutes of a duration with a unit: `30m`, `90min`, `1h`, `1h30`, `1h30m`, `1:30h`, `1.5h`,
 * `1,5h`, rounded to whole minutes. `undefined` for any other word. The number may be negative or
 * far too large, see `isEntryLength`.
 */
function readDuration(word: string): number | undefined {
  const minutes = minutesShape.exec(word);
  if (minutes !== null) return Number(minutes[1]);
  const hours = hoursShape.exec(word) ?? clockShape.exec(word);
  if (hours !== null) return signed(hours[1], Number(hours[2] ?? 0));
  const decimal = decimalShape.exec(word);
  return decimal === null ? undefined : Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60);
}

/** A duration among words. */
export interface FoundDuration {
  /** As typed. */
  readonly word: string;
  readonly value: number;
  /** Words it takes. */
  readonly count: number;
}

/** The duration with a unit that begins at `index`; `1h 30m` is one, although it has two words. */
export function durationAt(words: readonly string[], index: number): FoundDuration | undefined {
  const [word = '', next = ''] = words.slice(index, index + 2);
  const value = readDuration(word);
  if (value === undefined) return undefined;
  const rest = /^\d+h$/i.test(word) ? Number(minutesShape.exec(next)?.[1] ?? -1) : -1;
  return rest >= 0 && rest <= 59
    ? { word: `${word} ${next}`, value: value + rest, count: 2 }
    : { word, value, count: 1 };
}

/** The number that stands alone at `index`. Whether it means minutes is for the caller to know. */
export function bareNumberAt(words: readonly string[], index: number): FoundDuration | undefined {
  const word = words[index] ?? '';
  return bareShape.test(word) ? { word, value: Number(word), count: 1 } : undefined;
}

export function isEntryLength(minutes: number): boolean {
  return minutes >= entryMinutes.min && minutes <= entryMinutes.max;
}

function signed(hours: string | undefined, minutes: number): number {
  const size = Math.abs(Number(hours)) * 60 + minutes;
  return hours?.startsWith('-') ? -size : size;
}
