import { bucketIds } from '../../src/balance/bucket.ts';
import { addDays } from '../../src/balance/days.ts';
import type { TimeEntry } from '../../src/balance/entry.ts';
import type { Evidence } from '../../src/balance/evidence.ts';
import { knownRole } from '../../src/balance/roles.ts';
import { Trend, type TrendInputs } from '../../src/balance/trend.ts';
import type { Figure } from './figure.ts';
import { inTurns } from './samples.ts';
import { dayMinutes, now } from './syntheticHistory.ts';

const today = '2026-11-20';
/** As much as a busy lead leaves in half a year. */
const evidence: readonly Evidence[] = Array.from({ length: 4000 }, (_, index) => ({
  kind: index % 5 === 0 ? 'review' : 'commit',
  ref: index.toString(16).padStart(16, '0'),
  id: index.toString(16).padStart(40, '0'),
  repository: 'app',
  at: now - Math.floor((index * 180 * dayMinutes) / 4000),
  title: `Change ${index}`,
}));
const entries: readonly TimeEntry[] = Array.from({ length: 91 * 8 }, (_, index) => ({
  id: `e${index}`,
  on: addDays(today, -Math.floor(index / 8)),
  minutes: 30,
  bucket: bucketIds[index % bucketIds.length] ?? 'people',
}));
const inputs: TrendInputs = {
  now,
  calendar: { timeZone: 'Europe/Berlin', rolloverHour: 0, weekStart: 1 },
  role: knownRole('techLead'),
  weekPlan: [480, 480, 480, 480, 480, 0, 0],
  sessionRules: { gap: 60, leadIn: 60, directedWeight: 0.5, range: { low: 0.55, high: 1.5 } },
  evidence,
  entries,
  leave: [],
  corrections: [],
  reviewBucket: 'building',
};

/** Twelve weeks counted for the first time, and after one more entry in a journal that was read again. */
export async function measureTrendCost(repetitions: number): Promise<Figure[]> {
  const former = new Trend(inputs);
  const more: TimeEntry = { id: 'more', on: addDays(today, -2), minutes: 30, bucket: 'people' };
  const later = { ...inputs, entries: [...structuredClone(entries), more] };
  await weeksOf(former);
  const { anew, again } = await inTurns(
    { anew: () => weeksOf(new Trend(inputs)), again: () => weeksOf(new Trend(later, former)) },
    repetitions,
  );
  return [
    { name: 'the twelve weeks after one entry more, in the host', unit: 'ms', goal: 5, values: again },
    { name: '  all of them, once', unit: 'ms', values: anew },
  ];
}

function weeksOf(trend: Trend): Promise<unknown> {
  return Promise.resolve(trend.weeks);
}
