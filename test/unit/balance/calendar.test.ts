import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockOf, dayOf, dayStart, daysInterval, entryInterval } from '../../../src/balance/calendar.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { LeadCalendar } from '../../../src/balance/time.ts';
import { calendars } from './arbitraries.ts';

function calendar(timeZone: string, rolloverHour = 0): LeadCalendar {
  return { timeZone, rolloverHour, weekStart: 1 };
}

/** Minutes of an instant written in ISO 8601, found by other means than the product's. */
function minute(iso: string): number {
  return Date.parse(iso) / 60_000;
}

const berlin = calendar('Europe/Berlin');

describe('calendar', () => {
  const lengths: [what: string, zone: string, rollover: number, day: string, hours: number][] = [
    ['an ordinary day', 'Europe/Berlin', 0, '2026-11-20', 24],
    ['spring in Berlin', 'Europe/Berlin', 0, '2026-03-29', 23],
    ['autumn in Berlin', 'Europe/Berlin', 0, '2026-10-25', 25],
    ['spring, when days begin at 4', 'Europe/Berlin', 4, '2026-03-28', 23],
    ['the day after that', 'Europe/Berlin', 4, '2026-03-29', 24],
    ['spring, when days begin in the hour that is skipped', 'Europe/Berlin', 2, '2026-03-29', 23],
    ['autumn, when days begin in the hour that comes twice', 'Europe/Berlin', 2, '2026-10-25', 25],
    ['spring on Lord Howe, half an hour', 'Australia/Lord_Howe', 0, '2026-10-04', 23.5],
    ['autumn on Lord Howe', 'Australia/Lord_Howe', 0, '2026-04-05', 24.5],
    ['the day before Havana skips midnight', 'America/Havana', 0, '2026-03-07', 24],
    ['the day on which Havana skips midnight', 'America/Havana', 0, '2026-03-08', 23],
    ['the day that Samoa left out', 'Pacific/Apia', 0, '2011-12-30', 0],
  ];
  for (const [what, zone, rollover, day, hours] of lengths) {
    it(`${what} lasts ${hours} h`, () => {
      const { start, end } = daysInterval(day, day, calendar(zone, rollover));
      assert.equal(end - start, hours * 60);
    });
  }

  it('starts a day at the rollover hour of the zone', () => {
    assert.equal(dayStart('2026-11-20', berlin), minute('2026-11-20T00:00+01:00'));
    assert.equal(dayStart('2026-07-20', calendar('Europe/Berlin', 4)), minute('2026-07-20T04:00+02:00'));
    assert.equal(dayStart('1969-12-31', calendar('UTC')), -1440);
  });

  const moments: [iso: string, zone: string, rollover: number, day: string][] = [
    ['2026-11-19T23:59+01:00', 'Europe/Berlin', 0, '2026-11-19'],
    ['2026-11-20T00:00+01:00', 'Europe/Berlin', 0, '2026-11-20'],
    ['2026-11-20T03:59+01:00', 'Europe/Berlin', 4, '2026-11-19'],
    ['2026-11-20T04:00+01:00', 'Europe/Berlin', 4, '2026-11-20'],
    ['2026-11-20T23:30+00:00', 'Asia/Kathmandu', 0, '2026-11-21'],
    ['2026-10-25T02:30+02:00', 'Europe/Berlin', 3, '2026-10-24'],
    ['2026-10-25T02:30+01:00', 'Europe/Berlin', 3, '2026-10-24'],
    ['2011-12-29T23:59-10:00', 'Pacific/Apia', 0, '2011-12-29'],
    ['2011-12-31T00:00+14:00', 'Pacific/Apia', 0, '2011-12-31'],
  ];
  for (const [iso, zone, rollover, day] of moments) {
    it(`${iso} is ${day} in ${zone} from ${rollover} h`, () => {
      assert.equal(dayOf(minute(iso), calendar(zone, rollover)), day);
    });
  }

  it('puts every minute into exactly the day that holds it', () => {
    const minutes = fc.integer({ min: minute('2008-01-01T00:00Z'), max: minute('2030-01-01T00:00Z') });
    fc.assert(
      fc.property(calendars, minutes, (each, at) => {
        const day = dayOf(at, each);
        assert.ok(dayStart(day, each) <= at && at < dayStart(addDays(day, 1), each));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the clock on the wall', () => {
    assert.equal(clockOf(minute('2026-11-20T08:05Z'), berlin), '09:05');
    assert.equal(clockOf(minute('2026-07-20T22:00Z'), berlin), '00:00');
  });

  const entries: [at: string | undefined, rollover: number, start: string | undefined][] = [
    ['14:00', 0, '2026-11-20T14:00+01:00'],
    ['03:59', 4, '2026-11-21T03:59+01:00'],
    ['04:00', 4, '2026-11-20T04:00+01:00'],
    [undefined, 0, undefined],
    ['24:00', 0, undefined],
    ['9:30', 0, undefined],
  ];
  for (const [at, rolloverHour, start] of entries) {
    it(`an entry at ${at} with days from ${rolloverHour} h begins ${start ?? 'at no known time'}`, () => {
      const entry = { id: 'a', on: '2026-11-20', at, minutes: 45, bucket: 'people' as const };
      const expected = start === undefined ? undefined : { start: minute(start), end: minute(start) + 45 };
      assert.deepEqual(entryInterval(entry, { ...berlin, rolloverHour }), expected);
    });
  }

  it('refuses an unknown time zone', () => {
    assert.throws(() => dayStart('2026-11-20', calendar('Europe/Nowhere')), RangeError);
  });
});
