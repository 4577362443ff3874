import fc from 'fast-check';
import { evidenceKinds, type Evidence } from '../../../src/balance/evidence.ts';
import type { LeadCalendar } from '../../../src/balance/time.ts';

/** Zones whose clocks change by an hour, by half an hour, at midnight, never, and a zone that skipped a day. */
export const awkwardZones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Apia',
] as const;

export const calendars: fc.Arbitrary<LeadCalendar> = fc.record({
  timeZone: fc.constantFrom(...awkwardZones),
  rolloverHour: fc.constantFrom(0, 2, 3, 5, 23),
  weekStart: fc.integer({ min: 1, max: 7 }),
});

/** Signs of work scattered over `minutes` from `start`; refs repeat, as they do across repositories. */
export function evidenceIn(start: number, minutes: number, maxLength = 40): fc.Arbitrary<Evidence[]> {
  return fc
    .array(
      fc.record({
        kind: fc.constantFrom(...evidenceKinds),
        repository: fc.constantFrom('api', 'web'),
        offset: fc.integer({ min: 0, max: minutes }),
      }),
      { maxLength },
    )
    .map((items) =>
      // Equal offsets mean the same commit, so that one ref has one time.
      items.map(({ kind, repository, offset }) => ({
        kind,
        repository,
        ref: `${offset}-${kind}`,
        id: `${offset}-${kind}`,
        at: start + offset,
        title: `change ${offset}`,
        ...(offset % 3 === 0 && { directed: true as const }),
      })),
    );
}
