import type { Leave, TimeEntry } from '../../../src/balance/entry.ts';
import type { DiaryDay } from './diary.ts';
import { clock, secondsAt } from './localTime.ts';
import type { Random } from './random.ts';
import { topics } from './topics.ts';

/** A day as the journal and the histories will show it. */
export interface LaidDay {
  readonly entries: readonly Omit<TimeEntry, 'id'>[];
  readonly leave: readonly Omit<Leave, 'id'>[];
  /** When the lead left a trace in git; seconds since 1970, in order. */
  readonly traces: readonly number[];
}

/** Apart by more than this, two stretches of focus are two sessions. Minutes. */
const joined = 90;
const leadIn = 30;

export function layDay({ day, plan }: DiaryDay, random: Random, nextNote: (topic: string) => string): LaidDay {
  const entries: Omit<TimeEntry, 'id'>[] = [];
  const traces: number[] = [];
  let minute = plan.start;
  let focusEnd = Number.NEGATIVE_INFINITY;
  for (const segment of plan.segments) {
    const end = minute + segment.minutes;
    if (segment.kind === 'focus') {
      const afresh = minute - focusEnd > joined;
      const first = Math.min(end, minute + (afresh ? leadIn : random.between(6, leadIn)));
      traces.push(...tracesBetween(first, end, random).map((at) => secondsAt(day, at) + random.between(0, 59)));
      focusEnd = end;
    }
    if (segment.kind === 'entry') {
      const { bucket, responsibility } = topics[segment.topic] ?? { bucket: 'strategy' };
      entries.push({
        on: day,
        ...(segment.timed && { at: clock(minute) }),
        minutes: segment.minutes,
        bucket,
        note: nextNote(segment.topic),
        ...(responsibility !== undefined && { responsibility }),
      });
    }
    minute = end;
  }
  return { entries, leave: plan.leave === undefined ? [] : [{ on: day, leave: plan.leave }], traces };
}

/**
 * From exactly `first` to a few minutes before `end`, a quarter of an hour to one apart; in long
 * stretches at times one commit is nearly two hours in the making, which is still one session.
 */
function tracesBetween(first: number, end: number, random: Random): number[] {
  const minutes = [first];
  const last = Math.max(first, end - random.between(0, 3));
  const hard = last - first > 112 && random.chance(40) ? random.between(112, 119) : 0;
  for (let at = first + (hard || random.between(15, 50)); at < last - 8; at += random.between(15, 50)) minutes.push(at);
  return last > first ? [...minutes, last] : minutes;
}
