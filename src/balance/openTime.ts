import type { Balance } from './balance.ts';
import { bucketIds } from './bucket.ts';
import { expectedMinutes } from './coverage.ts';
import type { Leave } from './entry.ts';

/** Minutes expected before today that nothing accounts for. Of today nobody can say yet. */
export function openMinutes(
  { period, accounted, coverage, today }: Balance,
  weekPlan: readonly number[],
  leave: readonly Leave[],
): number {
  const { day, minutes } = today;
  if (day < period.from || day > period.to) return Math.max(0, coverage.expected - accounted);
  const expectedToday = expectedMinutes({ ...period, from: day, to: day }, day, weekPlan, leave);
  const accountedToday = bucketIds.reduce((sum, id) => sum + minutes[id], 0);
  return Math.max(0, coverage.expected - expectedToday - (accounted - accountedToday));
}
