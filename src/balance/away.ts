import { dayOf, dayStart, entryInterval } from './calendar.ts';
import { addDays } from './days.ts';
import type { TimeEntry } from './entry.ts';
import { subtract, union } from './intervals.ts';
import type { EpochMinute, Interval, LeadCalendar } from './time.ts';
import { usualEnd, type WorkPlan } from './workday.ts';

/** Shorter absences are pauses that nobody accounts for. Minutes. */
export const shortestAway = 20;

export interface AwayInputs extends WorkPlan {
  /** From the last sign of life in the editor to the next one. */
  readonly spell: Interval;
  readonly now: EpochMinute;
  readonly calendar: LeadCalendar;
  /** The earliest the editor was used today, as far as that is known. */
  readonly firstUse: EpochMinute | undefined;
  /** When there were commits, reviews or releases, in any order. */
  readonly signs: readonly EpochMinute[];
  readonly entries: readonly TimeEntry[];
  /** Minutes that were logged for today, without a start, since the lead came back. */
  readonly loggedSince: number;
  /** What the lead said was no work. */
  readonly notWork: readonly Interval[];
  /** Since when a timer runs. */
  readonly timedSince: EpochMinute | undefined;
}

/**
 * What of a spell without the editor the lead should be asked about: its longest stretch within the
 * usual hours of today in which nothing was done or logged; `undefined` when there is none.
 */
export function awayStretch(inputs: AwayInputs): Interval | undefined {
  const { spell, now, calendar, signs, entries, notWork, timedSince } = inputs;
  const today = dayOf(now, calendar);
  const begin = dayStart(today, calendar);
  if (spell.end > now || spell.start < begin) return undefined;
  // One of yesterday can reach into today.
  const near = entries
    .filter(({ on }) => on === today || on === addDays(today, -1))
    .flatMap((entry) => entryInterval(entry, calendar) ?? []);
  const starts = [...signs, inputs.firstUse ?? now, ...near.map(({ start }) => start)];
  const firstSign = Math.min(spell.start, ...starts.filter((at) => begin <= at && at <= now));
  const end = Math.min(spell.end, usualEnd(today, firstSign, inputs) ?? spell.start);
  // Who commits elsewhere is at work: the stretch is cut there, and what is before or after may be long enough.
  const cuts = signs.filter((at) => spell.start < at && at < end).toSorted((one, other) => one - other);
  const bounds = [spell.start, ...cuts, end];
  const pieces = bounds.slice(1).map((to, index) => ({ start: bounds[index] ?? to, end: to }));
  const taken = union([
    ...near,
    ...notWork,
    ...(timedSince === undefined ? [] : [{ start: timedSince, end: Infinity }]),
  ]);
  const longest = pieces
    .flatMap((piece) => (piece.start < piece.end ? subtract([piece], taken) : []))
    .reduce<Interval>((one, other) => (other.end - other.start > one.end - one.start ? other : one), {
      start: end,
      end,
    });
  return longest.end - longest.start - inputs.loggedSince >= shortestAway ? longest : undefined;
}
