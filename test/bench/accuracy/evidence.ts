import { dayStart } from '../../../src/balance/calendar.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { LeadCalendar } from '../../../src/balance/time.ts';
import { clockAt, firstMonday, type SimulatedLead } from './lead.ts';

export const calendar: LeadCalendar = { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 };

/** Where minute 0 of a simulated lead lies on the product's time line. */
export const origin = dayStart(firstMonday, calendar);

function sign(kind: Evidence['kind'], index: number, at: number, repository: number): Evidence {
  const name = `${kind}${index}`;
  return { kind, ref: name, id: name, repository: `r${repository}`, at: origin + at, title: 'change' };
}

/** What the extension would observe of a lead, in order. */
export function evidenceOf({ commits, reviews }: SimulatedLead): Evidence[] {
  return [
    ...commits.map(({ at, repository, directed }, index) => ({
      ...sign('commit', index, at, repository),
      ...(directed && { directed: true as const }),
    })),
    ...reviews.map((at, index) => sign('review', index, at, 0)),
  ].toSorted((a, b) => a.at - b.at);
}

/** The building of some weeks, for a lead who wrote all of it down to the minute. */
export function builtEntries({ built }: SimulatedLead, from: number, to: number): TimeEntry[] {
  return built
    .filter(({ start }) => from <= start && start < to)
    .map(({ start, end }, index) => ({
      id: `built${index}`,
      on: addDays(firstMonday, Math.floor(start / 1440)),
      at: clockAt(start),
      minutes: end - start,
      bucket: 'building',
    }));
}
