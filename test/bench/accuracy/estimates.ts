import type { MinuteRange } from '../../../src/balance/balance.ts';
import { calibrate } from '../../../src/balance/calibration.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { rhythmOf, withRhythm } from '../../../src/balance/rhythm.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import type { SessionRules } from '../../../src/balance/session.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';
import type { Habit } from './habit.ts';
import { builtEntries, calendar, evidenceOf, origin } from './evidence.ts';
import { firstMonday, minutesOfWeek, type SimulatedLead } from './lead.ts';
import { peerMinutes, peers } from './peers.ts';

/** Minutes of building that a tool finds in a week; a tool without a range has but the likely value. */
export type Estimate = Pick<MinuteRange, 'likely'> & Partial<MinuteRange>;

/** What every tool says about one week of a lead, by its name, and what the log adds to any of them. */
export interface WeekOfEstimates {
  readonly estimates: ReadonlyMap<string, Estimate>;
  /** Minutes logged as strategy or people. */
  readonly logged: number;
}

export const ours = 'Tech Lead Balance';
const directedWeight = 0.5;
const beforeRhythm: SessionRules = { ...defaultSessionRules, directedWeight };

/** Each week is looked at when it is over, with what is known by then. */
export function estimateWeeks(
  habit: Habit,
  lead: SimulatedLead,
  weeks: readonly number[],
  calibratedIn: { readonly from: number; readonly to: number },
): WeekOfEstimates[] {
  const evidence = evidenceOf(lead);
  const rulesAt = (minute: number): SessionRules =>
    withRhythm(beforeRhythm, { gap: true, leadIn: true }, rhythmOf(evidence, minute));
  const logsAll = [
    ...lead.entries,
    ...builtEntries(lead, calibratedIn.from * minutesOfWeek, calibratedIn.to * minutesOfWeek),
  ];
  const inForce = rulesAt(origin + calibratedIn.to * minutesOfWeek);
  const fitted = calibrate({ evidence, entries: logsAll, calendar, rules: inForce })?.fitted;
  const taken = fitted && { gap: fitted.gap, leadIn: fitted.leadIn, directedWeight };
  const calibrated = taken && withRhythm(taken, { gap: false, leadIn: false }, undefined);

  return weeks.map((week) => {
    const end = origin + (week + 1) * minutesOfWeek;
    const known = evidence.filter(({ at }) => at < end);
    const balanced = (rules: SessionRules, entries: readonly TimeEntry[]) => {
      const from = addDays(firstMonday, week * 7);
      return computeBalance({
        period: { kind: 'custom', from, to: addDays(from, 6) },
        now: end,
        calendar,
        role: knownRole('techLead'),
        weekPlan: [480, 480, 480, 480, 480, 0, 0],
        sessionRules: rules,
        evidence: known,
        entries,
        leave: [],
        corrections: [],
        reviewBucket: 'building',
      }).buckets;
    };
    const rules = rulesAt(end);
    const { building, strategy, people } = balanced(rules, lead.entries);
    const ofWeek = (minute: number): boolean => Math.floor(minute / minutesOfWeek) === week;
    return {
      logged: strategy.logged + people.logged,
      estimates: new Map<string, Estimate>([
        [ours, building.minutes],
        ['  nothing logged', balanced(rules, []).building.minutes],
        ['  calibrated by two logged weeks', balanced(calibrated ?? rules, lead.entries).building.minutes],
        ['  without the rhythm (120/30)', balanced(beforeRhythm, lead.entries).building.minutes],
        ...peers.map((peer): [string, Estimate] => {
          const commits = lead.commits.filter((commit) => ofWeek(commit[peer.date]));
          return [peer.name, { likely: peerMinutes(peer, commits, habit.repositories) }];
        }),
      ]),
    };
  });
}
