import { daysInterval, entryInterval } from './calendar.ts';
import type { TimeEntry } from './entry.ts';
import type { Evidence } from './evidence.ts';
import { union } from './intervals.ts';
import type { SessionRules } from './session.ts';
import { buildSessions, sumOfRanges } from './sessions.ts';
import { evidenceReach } from './signs.ts';
import type { Day, Interval, LeadCalendar } from './time.ts';
import { timelineOf, within } from './timeline.ts';

/** How far the estimate was off where the lead wrote down what they built. Minutes over all compared days. */
export interface Calibration {
  /**
   * Days with building logged with a start, in order, from the first to the last on which something was
   * observed as well, 60 at most. Those between on which nothing was observed count: such days are part of every week.
   */
  readonly days: readonly Day[];
  readonly logged: number;
  /** Likely minutes under the rules in force. */
  readonly estimated: number;
  /** `estimated / logged`: above 1 where the estimate is too high. */
  readonly ratio: number;
  /** The gap and the lead-in that come closest, altogether and day by day, and what the estimate would be under them. */
  readonly fitted: { readonly gap: number; readonly leadIn: number; readonly estimated: number };
}

export interface CalibrationInputs {
  /** Of the lead, whatever was logged over it; see `judge` for what corrections leave of it. */
  readonly evidence: readonly Evidence[];
  readonly entries: readonly TimeEntry[];
  readonly calendar: LeadCalendar;
  /** The rules in force. */
  readonly rules: SessionRules;
}

const fewestDays = 3;
const leastLogged = 5 * 60;
/** The latest; habits change. */
const mostDays = 60;
const gaps = [30, 60, 90, 120, 180, 240];
const leadIns = [0, 10, 20, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240];

/** A commit may come a little after the work was put down. Minutes. */
const soonAfter = 15;

interface ComparedDay {
  readonly day: Day;
  readonly isObserved: boolean;
  /** Whether most commits lie in the log: elsewhere it holds meetings perhaps, but not the day's building. */
  readonly isWhole: boolean;
  readonly window: Interval;
  readonly logged: number;
  /** Logged as something else, with a start: not building, whatever git says. */
  readonly otherwise: readonly Interval[];
  readonly evidence: readonly Evidence[];
}

/** Compares the estimate with the log; nothing when less than 5 hours can be compared, or fewer than 3 days with both. */
export function calibrate(inputs: CalibrationInputs): Calibration | undefined {
  const { rules } = inputs;
  const days = comparedDays(inputs);
  const logged = days.reduce((sum, day) => sum + day.logged, 0);
  if (days.filter(({ isObserved }) => isObserved).length < fewestDays || logged < leastLogged) return undefined;

  const inForce = estimate(days, rules);
  let best = { gap: rules.gap, leadIn: rules.leadIn, ...inForce };
  for (const gap of gaps) {
    for (const leadIn of leadIns) {
      const tried = estimate(days, { gap, leadIn, directedWeight: rules.directedWeight });
      // What is in force stays unless something is better.
      if (tried.off < best.off) best = { gap, leadIn, ...tried };
    }
  }
  const { gap, leadIn, minutes: estimated } = best;
  return {
    days: days.map(({ day }) => day),
    logged,
    estimated: inForce.minutes,
    ratio: inForce.minutes / logged,
    fitted: { gap, leadIn, estimated },
  };
}

function comparedDays({ evidence, entries, calendar, rules }: CalibrationInputs): ComparedDay[] {
  const timeline = timelineOf(evidence);
  const reach = Math.max(evidenceReach(rules), ...[...gaps, ...leadIns].map((minutes) => 2 * minutes));
  const placed = entries.flatMap((entry) => {
    const interval = entryInterval(entry, calendar);
    return interval === undefined ? [] : [{ entry, interval }];
  });
  const built = Map.groupBy(
    placed.filter(({ entry }) => entry.bucket === 'building'),
    ({ entry }) => entry.on,
  );
  const others = placed.filter(({ entry }) => entry.bucket !== 'building').map(({ interval }) => interval);
  const days = [...built.keys()].toSorted().slice(-mostDays);
  const all = days.map((day): ComparedDay => {
    const window = daysInterval(day, day, calendar);
    const near = within(timeline, { start: window.start - reach, end: window.end + reach });
    const stretches = union((built.get(day) ?? []).map(({ interval }) => interval));
    const seen = within(near, window);
    const inLog = seen.filter(({ at }) => stretches.some(({ start, end }) => start <= at && at <= end + soonAfter));
    return {
      day,
      isObserved: seen.length > 0,
      isWhole: seen.length === 0 || inLog.length > seen.length / 2,
      window,
      logged: stretches.reduce((sum, { start, end }) => sum + end - start, 0),
      otherwise: others.filter(({ start, end }) => start < window.end && window.start < end),
      evidence: near,
    };
  });
  const found = all.filter(({ isWhole }) => isWhole);
  const first = found.findIndex(({ isObserved }) => isObserved);
  return first < 0 ? [] : found.slice(first, found.findLastIndex(({ isObserved }) => isObserved) + 1);
}

/** Likely minutes of the days together, and how far they miss the log: squares, of each day and of all together. */
function estimate(days: readonly ComparedDay[], rules: SessionRules): { minutes: number; off: number } {
  let minutes = 0;
  let off = 0;
  for (const { window, logged, otherwise, evidence } of days) {
    const { likely } = sumOfRanges(buildSessions(evidence, window, otherwise, rules));
    minutes += likely;
    off += (likely - logged) ** 2;
  }
  const all = days.reduce((sum, { logged }) => sum + logged, 0);
  return { minutes, off: off + (minutes - all) ** 2 };
}
