import assert from 'node:assert/strict';
import fc from 'fast-check';
import { daysBetween, weekdayOf } from '../../../src/balance/days.ts';
import {
  customPeriodProblem,
  readPeriodChoice,
  periodOf,
  previousPeriod,
  type PeriodChoice,
} from '../../../src/balance/period.ts';
import { calendars } from './arbitraries.ts';

describe('period', () => {
  // 2026-11-20 is a Friday.
  const table: [choice: PeriodChoice, weekStart: number, from: string, to: string][] = [
    [{ kind: 'thisWeek' }, 1, '2026-11-16', '2026-11-22'],
    [{ kind: 'thisWeek' }, 7, '2026-11-15', '2026-11-21'],
    [{ kind: 'thisWeek' }, 5, '2026-11-20', '2026-11-26'],
    [{ kind: 'thisWeek' }, 6, '2026-11-14', '2026-11-20'],
    [{ kind: 'lastWeek' }, 1, '2026-11-09', '2026-11-15'],
    [{ kind: 'last4Weeks' }, 1, '2026-10-26', '2026-11-22'],
    [{ kind: 'thisQuarter' }, 1, '2026-10-01', '2026-12-31'],
    [{ kind: 'custom', from: '2026-01-05', to: '2026-01-09' }, 1, '2026-01-05', '2026-01-09'],
    [{ kind: 'custom', from: '2026-01-09', to: '2026-01-05' }, 1, '2026-01-05', '2026-01-09'],
    [{ kind: 'custom', from: '2026-01-05', to: '2026-01-05' }, 1, '2026-01-05', '2026-01-05'],
  ];
  for (const [choice, weekStart, from, to] of table) {
    it(`${JSON.stringify(choice)} with weeks from ${weekStart} is ${from} to ${to}`, () => {
      const calendar = { timeZone: 'UTC', rolloverHour: 0, weekStart };
      assert.deepEqual(periodOf(choice, '2026-11-20', calendar), { kind: choice.kind, from, to });
    });
  }

  it('lays weeks and quarters around today, weeks from the first day of the week', () => {
    const today = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(calendars, today, (calendar, day) => {
        for (const [kind, length] of [
          ['thisWeek', 7],
          ['last4Weeks', 28],
        ] as const) {
          const { from, to } = periodOf({ kind }, day, calendar);
          assert.ok(from <= day && day <= to);
          assert.equal(weekdayOf(from), calendar.weekStart);
          assert.equal(daysBetween(from, to) + 1, length);
        }
        const quarter = periodOf({ kind: 'thisQuarter' }, day, calendar);
        assert.ok(quarter.from <= day && day <= quarter.to);
      }),
    );
  });

  for (const [from, to, problem] of [
    ['2026-02-30', '2026-03-01', 'notADay'],
    ['2026-02-01', 'today', 'notADay'],
    ['2026-01-01', '2026-12-31', undefined],
    ['2026-01-01', '2027-01-01', undefined],
    ['2026-01-01', '2027-01-02', 'tooLong'],
    ['2027-01-02', '2026-01-01', 'tooLong'],
  ] as const) {
    it(`${from} to ${to}: ${problem ?? 'a period'}`, () => assert.equal(customPeriodProblem(from, to), problem));
  }

  it('throws for a custom period that was not checked', () => {
    const calendar = { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 };
    assert.throws(
      () => periodOf({ kind: 'custom', from: '2026-02-30', to: '2026-03-01' }, '2026-11-20', calendar),
      RangeError,
    );
  });

  it('has the same number of days just before', () => {
    assert.deepEqual(previousPeriod({ kind: 'thisWeek', from: '2026-11-16', to: '2026-11-22' }), {
      kind: 'lastWeek',
      from: '2026-11-09',
      to: '2026-11-15',
    });
    assert.deepEqual(previousPeriod({ kind: 'lastWeek', from: '2026-11-09', to: '2026-11-15' }), {
      kind: 'custom',
      from: '2026-11-02',
      to: '2026-11-08',
    });
    assert.deepEqual(previousPeriod({ kind: 'thisQuarter', from: '2026-10-01', to: '2026-12-31' }), {
      kind: 'custom',
      from: '2026-07-01',
      to: '2026-09-30',
    });
    assert.deepEqual(previousPeriod({ kind: 'custom', from: '2026-03-01', to: '2026-03-01' }), {
      kind: 'custom',
      from: '2026-02-28',
      to: '2026-02-28',
    });
  });
});

describe('a period choice that was kept', () => {
  for (const [kept, read] of [
    [{ kind: 'lastWeek' }, { kind: 'lastWeek' }],
    [
      { kind: 'custom', from: '2026-11-02', to: '2026-11-20' },
      { kind: 'custom', from: '2026-11-02', to: '2026-11-20' },
    ],
    [{ kind: 'custom' }, undefined],
    [{ kind: 'custom', from: '2026-02-30', to: '2026-03-01' }, undefined],
    [{ kind: 'nextWeek' }, undefined],
    ['thisWeek', undefined],
    [null, undefined],
  ] as const) {
    it(`${JSON.stringify(kept)} is ${JSON.stringify(read) ?? 'none'}`, () => {
      assert.deepEqual(readPeriodChoice(kept), read);
    });
  }
});
