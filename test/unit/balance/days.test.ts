import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  daysBetween,
  daysFrom,
  isDay,
  lastWeekday,
  monthStart,
  quarterStart,
  weekdayOf,
} from '../../../src/balance/days.ts';

const days = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((number) => new Temporal.PlainDate(1970, 1, 1).add({ days: number }).toString());
const nearDays = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((number) => new Temporal.PlainDate(1970, 1, 1).add({ days: number }).toString());

describe('days', () => {
  for (const [text, real] of [
    ['2026-11-20', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-10-00', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    [' 2026-11-20', false],
    ['2026-11-20T00:00', false],
    ['', false],
  ] as const) {
    it(`${JSON.stringify(text)} is ${real ? 'a' : 'no'} day`, () => assert.equal(isDay(text), real));
  }

  it('agrees with Temporal on shifts, distances and days of the week', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -900, max: 900 }), (day, count) => {
        const date = Temporal.PlainDate.from(day);
        const shifted = date.add({ days: count });
        assert.equal(addDays(day, count), shifted.toString());
        assert.equal(daysBetween(day, shifted.toString()), count);
        assert.equal(weekdayOf(day), date.dayOfWeek);
        assert.ok(isDay(day));
      }),
    );
  });

  it('agrees with Temporal on the starts of months and quarters', () => {
    fc.assert(
      fc.property(nearDays, fc.integer({ min: -30, max: 30 }), (day, count) => {
        const month = Temporal.PlainDate.from(day).with({ day: 1 });
        const quarter = month.subtract({ months: (month.month - 1) % 3 });
        assert.equal(monthStart(day, count), month.add({ months: count }).toString());
        assert.equal(quarterStart(day, count), quarter.add({ months: 3 * count }).toString());
      }),
    );
  });

  it('lists the days between two days, both inside', () => {
    assert.deepEqual(daysFrom('2024-02-28', '2024-03-01'), ['2024-02-28', '2024-02-29', '2024-03-01']);
    assert.deepEqual(daysFrom('2026-11-20', '2026-11-20'), ['2026-11-20']);
    assert.deepEqual(daysFrom('2026-11-20', '2026-11-19'), []);
  });

  it('finds the last day of the week at or before a day', () => {
    assert.equal(lastWeekday('2026-11-20', 5), '2026-11-20');
    assert.equal(lastWeekday('2026-11-20', 6), '2026-11-14');
    assert.equal(lastWeekday('2026-11-20', 4), '2026-11-19');
  });
});
