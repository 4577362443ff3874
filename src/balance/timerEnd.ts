import type { BucketId } from './bucket.ts';
import { dayOf, entryInterval } from './calendar.ts';
import { addDays } from './days.ts';
import type { EpochMinute, LeadCalendar } from './time.ts';

export interface RunningTimer {
  readonly bucket: BucketId;
  readonly since: EpochMinute;
  /** When the lead last said that it is running rightly. */
  readonly confirmed?: EpochMinute | undefined;
  /** The last sign of the lead before a silence that was too long. */
  readonly leftAt?: EpochMinute | undefined;
}

/** Nobody does one thing for longer than this without a pause. Minutes. */
const believable = 10 * 60;
/** After as long a silence a timer was probably forgotten. Minutes. */
const longSilence = 4 * 60;

/**
 * Why a timer cannot be taken at its word: the clock was set back behind its start, nobody was there
 * for long, a day of the lead has ended, or it runs longer than anybody works.
 */
export type TimerDoubt = 'clock' | 'silence' | 'day' | 'long';

export function timerDoubt(
  { since, confirmed = since, leftAt }: RunningTimer,
  now: EpochMinute,
  calendar: LeadCalendar,
): TimerDoubt | undefined {
  if (now < since) return 'clock';
  if (leftAt !== undefined) return 'silence';
  if (dayOf(confirmed, calendar) !== dayOf(now, calendar)) return 'day';
  return now - confirmed > believable ? 'long' : undefined;
}

/** What a timer shows. A clock that was set back makes it short, never negative. */
export function elapsed({ since }: RunningTimer, now: EpochMinute): number {
  return Math.max(0, now - since);
}

/**
 * The last sign of the lead when the silence since then is too long; `undefined` when it is not.
 *
 * @param signs of work, and of use of the editor, in any order; those to come say nothing
 */
export function silenceSince(
  { since, confirmed = since }: RunningTimer,
  signs: readonly EpochMinute[],
  now: EpochMinute,
): EpochMinute | undefined {
  const last = Math.max(since, confirmed, ...signs.filter((at) => at <= now));
  return now - last > longSilence ? last : undefined;
}

export interface ProposedEnd {
  readonly kind: 'commit' | 'lastUse' | 'plannedEnd' | 'now';
  readonly at: EpochMinute;
}

export interface EndClues {
  readonly now: EpochMinute;
  /** When there were commits, reviews or releases, in any order. */
  readonly signs: readonly EpochMinute[];
  readonly plannedEnd: EpochMinute | undefined;
}

/** When a forgotten timer may have ended, the earliest first; nothing that is beyond belief. */
export function proposedEnds({ since, leftAt }: RunningTimer, { now, signs, plannedEnd }: EndClues): ProposedEnd[] {
  const isPossible = (at: EpochMinute | undefined): at is EpochMinute =>
    at !== undefined && since < at && at <= Math.min(now, since + believable);
  const lastSign = signs.filter(isPossible).reduce<number | undefined>((one, at) => Math.max(one ?? at, at), undefined);
  const candidates = [
    { kind: 'commit', at: lastSign },
    { kind: 'lastUse', at: leftAt },
    { kind: 'plannedEnd', at: plannedEnd },
    { kind: 'now', at: now },
  ] as const;
  return candidates
    .flatMap(({ kind, at }) => (isPossible(at) ? [{ kind, at }] : []))
    .filter(({ at }, index, all) => all.findIndex((other) => other.at === at) === index)
    .toSorted((one, other) => one.at - other.at);
}

/** The first time after `since` at which the clock shows `HH:MM`. */
export function nextTime(clock: string, since: EpochMinute, calendar: LeadCalendar): EpochMinute {
  const day = dayOf(since, calendar);
  const times = [0, 1, 2].flatMap(
    (later) => entryInterval({ on: addDays(day, later), at: clock, minutes: 0 }, calendar)?.start ?? [],
  );
  return times.find((at) => at > since) ?? since;
}
