import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../../src/balance/days.ts';
import { reviewWeek, weekName, weekNamed } from '../../../src/balance/reviewWeek.ts';

const calendar = { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 };

describe('the week to look back on', () => {
  for (const [today, chosen, from, kind] of [
    ['2026-11-19', undefined, '2026-11-09', 'lastWeek'],
    ['2026-11-20', undefined, '2026-11-16', 'thisWeek'],
    ['2026-11-22', undefined, '2026-11-16', 'thisWeek'],
    ['2026-11-23', undefined, '2026-11-16', 'lastWeek'],
    ['2026-11-23', '2026-11-25', '2026-11-23', 'thisWeek'],
    ['2026-11-23', '2026-10-01', '2026-09-28', 'custom'],
  ] as const) {
    it(`on ${today}${chosen === undefined ? '' : ` for ${chosen}`} begins on ${from}`, () => {
      assert.deepEqual(reviewWeek(today, calendar, chosen), { kind, from, to: addDays(from, 6) });
    });
  }

  it('follows the day that weeks start on', () => {
    assert.equal(reviewWeek('2026-11-19', { ...calendar, weekStart: 7 }).from, '2026-11-15');
  });
});

describe('the name of a week', () => {
  const mondays = fc
    .integer({ min: -100_000, max: 100_000 })
    .map((weeks) => addDays('2026-11-16', (weeks * 7) % 700_000));

  it('is that of ISO 8601, and leads back to it', () => {
    fc.assert(
      fc.property(mondays, (monday) => {
        const { yearOfWeek = 0, weekOfYear = 0 } = Temporal.PlainDate.from(monday);
        const name = `${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`;
        assert.equal(weekName(monday), name);
        assert.equal(weekNamed(name), monday);
      }),
    );
  });

  for (const [from, name] of [
    ['2026-11-16', '2026-W47'],
    ['2026-12-28', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-15', '2026-11-15'],
  ] as const) {
    it(`that begins on ${from} is ${name}`, () => {
      assert.equal(weekName(from), name);
      assert.equal(weekNamed(name), from);
    });
  }

  for (const name of ['2025-W53', '2026-W00', '2026-W54', '0000-W01', '2026-02-30', 'notes', '2026-W7', ' 2026-W47']) {
    it(`is not "${name}"`, () => assert.equal(weekNamed(name), undefined));
  }
});
