/** A stretch of a day; minutes. */
export type Segment =
  | { readonly kind: 'focus' | 'break'; readonly minutes: number }
  | { readonly kind: 'entry'; readonly minutes: number; readonly topic: string; readonly timed: boolean };

/** A day of the demo's lead: from `start`, minutes since midnight, one segment after another. */
export interface DayPlan {
  readonly start: number;
  readonly segments: readonly Segment[];
  /** Hours the journal says were free. */
  readonly leave?: 'day' | 'half';
}

/**
 * Reads a day such as `08:30 f105 standup15 -60 goals60~`: `f` is building at the keyboard, `-` a
 * break (`--10` goes back ten minutes, so that entries overlap), a topic an entry of the journal,
 * with `~` one without a start time.
 *
 * The balance sees exactly the planned minutes as long as two stretches of focus are either more
 * than 90 minutes apart or have nothing but entries with a start between them.
 */
export function dayPlan(text: string): DayPlan {
  const [clock = '', ...words] = text.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { start: hours * 60 + minutes, segments: words.map(segment) };
}

function segment(word: string): Segment {
  const [, name = '', minutes = '0', mark] = /^(-|[a-z]+)(-?\d+)(~?)$/.exec(word) ?? [];
  if (name === 'f') return { kind: 'focus', minutes: Number(minutes) };
  if (name === '-') return { kind: 'break', minutes: Number(minutes) };
  return { kind: 'entry', minutes: Number(minutes), topic: name, timed: mark !== '~' };
}
