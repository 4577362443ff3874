import type { Balance } from './balance.ts';
import { clockOf, dayStart, entryInterval } from './calendar.ts';
import { daysFrom, weekdayOf } from './days.ts';
import { subtract, union } from './intervals.ts';
import type { Period } from './period.ts';
import type { Day, EpochMinute, Interval, LeadCalendar } from './time.ts';

/** Working time that is not accounted for. */
export interface Gap {
  readonly on: Day;
  /** What of it is open; where it lies between known times, perhaps less than lies between them. */
  readonly minutes: number;
  /** When it began, `HH:MM`, where what lies around it has its times. */
  readonly at?: string | undefined;
  /** Until when, `HH:MM`. */
  readonly until?: string | undefined;
  /** Both as instants. */
  readonly interval?: Interval | undefined;
}

/** A gap that the lead said was no work; of one with its times, what lies between them is not asked about again. */
export type NotWork = Pick<Gap, 'on' | 'minutes' | 'interval'>;

export interface GapInputs {
  readonly period: Period;
  readonly today: Day;
  readonly now: EpochMinute;
  readonly calendar: LeadCalendar;
  /** Expected minutes for each day of the week, index 0 = Monday. */
  readonly weekPlan: readonly number[];
  /** The balance of one day. */
  readonly balanceOfDay: (day: Day) => Balance;
  readonly notWork: readonly NotWork[];
}

/** Shorter gaps are not worth a key. Minutes. */
const shortestGap = 10;
/** Without a sign of when today began, no more than the time since this clock is open. */
const usualStart = 9 * 60;

/** The gaps of the working days of a period up to now: the newest day first, within a day the latest. */
export function gapsOf(inputs: GapInputs): Gap[] {
  const { period, today, weekPlan } = inputs;
  return daysFrom(period.from, period.to < today ? period.to : today)
    .filter((day) => (weekPlan[weekdayOf(day) - 1] ?? 0) > 0)
    .toReversed()
    .flatMap((day) => gapsOfDay(day, inputs));
}

/** The open stretches between known times, the latest first, and what else is open, whenever that was. */
function gapsOfDay(on: Day, inputs: GapInputs): Gap[] {
  const { calendar } = inputs;
  const { accounted, coverage, observed, entries } = inputs.balanceOfDay(on);
  const known = union([...observed.sessions, ...entries.flatMap(({ entry }) => entryInterval(entry, calendar) ?? [])]);
  const untimed = entries.reduce((sum, { entry, counted }) => sum + (entry.at === undefined ? counted : 0), 0);
  const said = inputs.notWork.filter((each) => each.on === on);
  let open = Math.min(coverage.expected - accounted, on === inputs.today ? passedOf(known, untimed, inputs) : Infinity);
  for (const each of said) open -= stillOpen(each, known);
  const gaps: Gap[] = [];
  const aside = said.flatMap(({ interval }) => interval ?? []);
  for (const { start, end } of stretches(known, aside, on, inputs).toReversed()) {
    const minutes = Math.min(open, end - start);
    if (minutes < shortestGap) continue;
    gaps.push({ on, minutes, at: clockOf(start, calendar), until: clockOf(end, calendar), interval: { start, end } });
    open -= minutes;
  }
  return open < shortestGap ? gaps : [...gaps, { on, minutes: open }];
}

/** What of it was not accounted for since. */
function stillOpen({ minutes, interval }: NotWork, known: readonly Interval[]): number {
  if (interval === undefined) return minutes;
  return subtract([interval], known).reduce((left, { start, end }) => Math.min(minutes, left + end - start), 0);
}

/** What lies between the first and the last known time, or between the first and now, and is not set aside. */
function stretches(
  known: readonly Interval[],
  aside: readonly Interval[],
  on: Day,
  { today, now }: GapInputs,
): Interval[] {
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = on === today ? Math.max(last.end, now) : last.end;
  const taken = union([...known, ...aside]);
  return subtract([{ start: first.start, end }], taken).filter(({ end: to, start }) => to - start >= shortestGap);
}

/** What of today has passed, from its first sign on, and is not accounted for. */
function passedOf(known: readonly Interval[], untimed: number, { today, now, calendar }: GapInputs): number {
  const day = dayStart(today, calendar);
  const usual = day + Math.max(0, usualStart - calendar.rolloverHour * 60);
  const start = known.at(0)?.start ?? usual;
  const taken = known.reduce((sum, each) => sum + Math.max(0, Math.min(each.end, now) - each.start), 0);
  return Math.max(0, now - start - taken - untimed);
}
