import type { Balance } from './balance.ts';
import { entryInterval } from './calendar.ts';
import { subtract, union } from './intervals.ts';
import type { Interval, LeadCalendar } from './time.ts';

/** Building that nothing cut into for as long as this counts as a block, in minutes. */
export const longBlock = 120;

/**
 * The stretches of building without anything else in between, `longBlock` or longer, in order of time: observed
 * ones less what was logged for other buckets, and logged ones that say when they began.
 */
export function buildingBlocks({ observed, entries }: Balance, calendar: LeadCalendar): Interval[] {
  const logged = entries.flatMap(({ entry }) => {
    const interval = entryInterval(entry, calendar);
    return interval === undefined ? [] : [{ interval, building: entry.bucket === 'building' }];
  });
  const sessions = observed.sessions.filter(({ perBucket, likely }) => perBucket.building.likely * 2 > likely);
  const building = union([...sessions, ...logged.filter((each) => each.building).map(({ interval }) => interval)]);
  const other = union(logged.filter((each) => !each.building).map(({ interval }) => interval));
  return subtract(building, other).filter(({ start, end }) => end - start >= longBlock);
}
