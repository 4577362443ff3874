import type { MinuteRange } from './balance.ts';
import type { Evidence } from './evidence.ts';
import { meterOf, subtract, union, type Meter } from './intervals.ts';
import type { CreditedEvidence, Session, SessionRules } from './session.ts';
import type { Interval } from './time.ts';
import { runsOf, timelineOf, within, type Run } from './timeline.ts';

export const defaultSessionRules: SessionRules = { gap: 120, leadIn: 30, directedWeight: 1 };

/** The most and the least a run of evidence may stand for, around its likely stretch. */
interface Span {
  readonly run: Run;
  readonly likely: Interval;
  readonly high: Interval;
  /** Non-overlapping, inside `likely`. */
  readonly low: readonly Interval[];
}

/**
 * How far beyond a window evidence still matters, in minutes. Evidence that reaches this far on
 * both sides gives the same sessions in the window as all the evidence there is.
 */
export function evidenceReach(rules: SessionRules): number {
  const { gap, leadIn } = wholeRules(rules);
  return Math.max(gap, 2 * leadIn);
}

/**
 * Turns evidence of all repositories, in any order, into sessions on one time line.
 *
 * likely: from `leadIn` before the first sign to the last sign, never back before the last sign of
 * the session before. low: bursts joined at half the gap, each with a third of the lead-in.
 * high: twice the lead-in before and half of it after, as far as the neighbours leave room.
 * As sets of minutes low ⊆ likely ⊆ high, and no two sessions share a minute.
 *
 * Sessions are built from all the evidence first and then cut to the window, so that windows that
 * lie side by side add up. `logged` intervals (any order) are taken away from all three values.
 * A session next to the window may reach into it with its high value only; it then has no evidence.
 */
export function buildSessions(
  evidence: readonly Evidence[],
  window: Interval,
  logged: readonly Interval[],
  rules: SessionRules,
): Session[] {
  const reach = evidenceReach(rules);
  const near = timelineOf(within(evidence, { start: window.start - reach, end: window.end + reach }));
  const inWindow = meterOf(union([window]));
  const free = meterOf(subtract(union([window]), union(logged)));
  return spansOf(near, wholeRules(rules))
    .map((span) => sessionOf(span, window, inWindow, free))
    .filter(({ high, cut, evidence: credited }) => high > 0 || cut > 0 || credited.length > 0);
}

/** Minutes of all sessions together. */
export function sumOfSessions(sessions: readonly Session[]): MinuteRange {
  const sum = { low: 0, likely: 0, high: 0 };
  for (const { low, likely, high } of sessions) {
    sum.low += low;
    sum.likely += likely;
    sum.high += high;
  }
  return sum;
}

function sessionOf({ run, likely, high, low }: Span, window: Interval, inWindow: Meter, free: Meter): Session {
  const minutes = free(likely.start, likely.end);
  return {
    start: Math.min(Math.max(likely.start, window.start), window.end),
    end: Math.min(Math.max(likely.end, window.start), window.end),
    low: low.reduce((sum, { start, end }) => sum + free(start, end), 0),
    likely: minutes,
    high: free(high.start, high.end),
    evidence: creditsOf(run, likely.start, free).filter(
      ({ evidence, minutes: credit }) => credit > 0 || (window.start <= evidence.at && evidence.at < window.end),
    ),
    cut: inWindow(likely.start, likely.end) - minutes,
  };
}

/** Each sign gets the free minutes since the sign before it, the first those since the start. */
function creditsOf(run: Run, start: number, free: Meter): CreditedEvidence[] {
  let previous = start;
  return run.items.map((evidence) => {
    const minutes = free(previous, evidence.at);
    previous = evidence.at;
    return { evidence, bucket: 'building', minutes };
  });
}

function spansOf(timeline: readonly Evidence[], rules: SessionRules): Span[] {
  const runs = runsOf(timeline, rules.gap);
  const starts = runs.map(({ first }, index) => Math.max(first - rules.leadIn, runs[index - 1]?.last ?? -Infinity));
  const trail = Math.floor(rules.leadIn / 2);
  // Between two sessions the time after the earlier one goes first, and the later one gets the rest.
  const ends = runs.map(({ last }, index) => Math.min(last + trail, starts[index + 1] ?? Infinity));
  return runs.map((run, index) => {
    const start = starts[index] ?? run.first;
    return {
      run,
      likely: { start, end: run.last },
      high: {
        start: Math.max(run.first - 2 * rules.leadIn, ends[index - 1] ?? -Infinity),
        end: ends[index] ?? run.last,
      },
      low: burstsOf(run, start, rules),
    };
  });
}

function burstsOf(run: Run, sessionStart: number, { gap, leadIn }: SessionRules): Interval[] {
  let from = sessionStart;
  return runsOf(run.items, Math.floor(gap / 2)).map(({ first, last }) => {
    const burst = { start: Math.max(first - Math.floor(leadIn / 3), from), end: last };
    from = last;
    return burst;
  });
}

function wholeRules({ gap, leadIn, directedWeight }: SessionRules): SessionRules {
  return { directedWeight, gap: Math.max(0, Math.floor(gap)), leadIn: Math.max(0, Math.floor(leadIn)) };
}
