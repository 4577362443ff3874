import type { Balance, BalanceInputs } from './balance.ts';
import { dayOf, dayStart, daysInterval } from './calendar.ts';
import { computeBalance } from './compute.ts';
import type { Correction } from './correction.ts';
import { expectedMinutes } from './coverage.ts';
import { addDays, lastWeekday } from './days.ts';
import { daysAround } from './entries.ts';
import type { Evidence } from './evidence.ts';
import type { Period } from './period.ts';
import { evidenceReach } from './signs.ts';
import { within } from './timeline.ts';

/** Weeks of a trend, the running one included. */
export const trendLength = 12;

/** What all weeks are counted from. `evidence` holds each piece once. */
export type TrendInputs = Omit<BalanceInputs, 'period'>;

export interface TrendWeek {
  readonly period: Period;
  /** Its `today` is that of the week alone. */
  readonly balance: Balance;
  /** Minutes expected of the whole week, the days to come included. */
  readonly planned: number;
  /** Every day on which work is expected is off. */
  readonly isLeave: boolean;
  /** What of all inputs has a say in this week. */
  readonly inputs: BalanceInputs;
}

/**
 * The last twelve weeks, the oldest first. They are counted when first asked for, and of a former trend
 * those weeks are kept in which nothing has changed.
 */
export class Trend {
  readonly #inputs: TrendInputs;
  readonly #former: readonly TrendWeek[];
  #weeks: readonly TrendWeek[] | undefined;

  constructor(inputs: TrendInputs, former?: Trend) {
    this.#inputs = inputs;
    this.#former = former === undefined ? [] : (former.#weeks ?? former.#former);
  }

  get weeks(): readonly TrendWeek[] {
    this.#weeks ??= weeksOf(this.#inputs, this.#former);
    return this.#weeks;
  }
}

/** Of the inputs what has a say in a period, so that a period of many is counted at the cost of one. */
export function inputsWithin(inputs: TrendInputs, period: Period): BalanceInputs {
  const { calendar, sessionRules } = inputs;
  const { from, to } = period;
  const { start, end } = daysInterval(from, to, calendar);
  const reach = evidenceReach(sessionRules);
  const evidence = within(inputs.evidence, { start: start - reach, end: end + reach });
  const around = daysAround(from, to);
  return {
    ...inputs,
    period,
    evidence,
    entries: inputs.entries.filter(({ on }) => around.from <= on && on <= around.to),
    leave: inputs.leave.filter(({ on }) => from <= on && on <= to),
    corrections: correctionsOf(inputs.corrections, evidence),
  };
}

function weeksOf(inputs: TrendInputs, former: readonly TrendWeek[]): TrendWeek[] {
  const { calendar } = inputs;
  const today = dayOf(inputs.now, calendar);
  const running = lastWeekday(today, calendar.weekStart);
  return Array.from({ length: trendLength }, (_, index) => {
    const from = addDays(running, 7 * (index + 1 - trendLength));
    const to = addDays(from, 6);
    // Of the time it is only the day that counts, and of a week that is over not even that.
    const now = dayStart(to < today ? to : today, calendar);
    const own = inputsWithin({ ...inputs, now }, { kind: 'custom', from, to });
    return former.find((week) => week.period.from === from && areSame(week.inputs, own)) ?? weekOf(own);
  });
}

function weekOf(inputs: BalanceInputs): TrendWeek {
  const { period, weekPlan, leave } = inputs;
  const planned = expectedMinutes(period, period.to, weekPlan, leave);
  const isLeave = planned === 0 && expectedMinutes(period, period.to, weekPlan, []) > 0;
  return { period, balance: computeBalance(inputs), planned, isLeave, inputs };
}

function correctionsOf(corrections: readonly Correction[], evidence: readonly Evidence[]): readonly Correction[] {
  if (corrections.length === 0) return corrections;
  const refs = new Set(evidence.flatMap(({ ref, was = [] }) => [ref, ...was]));
  return corrections.filter((correction) => refs.has(correction.evidence));
}

function areSame(one: BalanceInputs, other: BalanceInputs): boolean {
  const { evidence, entries, leave, corrections, ...rest } = one;
  const { evidence: evidence2, entries: entries2, leave: leave2, corrections: corrections2, ...rest2 } = other;
  return (
    isAlike(rest, rest2) &&
    areAlike(entries, entries2) &&
    areAlike(leave, leave2) &&
    areAlike(corrections, corrections2) &&
    areAlike(evidence, evidence2)
  );
}

function areAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, index) => isAlike(each, others[index]));
}

/** What was read again is another object that says the same. */
function isAlike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
