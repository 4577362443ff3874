import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dueState, ticksInCurrentWindow } from '../../../src/balance/cadence.ts';
import { addDays } from '../../../src/balance/days.ts';
import { cadences, type Cadence, type Responsibility } from '../../../src/balance/responsibility.ts';

/** Friday. The week began on Monday the 16th. */
const today = '2026-11-20';
const calendar = { timeZone: 'Europe/Berlin', rolloverHour: 0, weekStart: 1 };

function ticked(cadence: Cadence, ...done: string[]): Responsibility {
  return { id: 'mentoring', bucket: 'people', title: 'Mentor', cadence, done };
}

describe('cadence', () => {
  const table: [cadence: Cadence, lastDone: string, expected: string, overdueDays?: number][] = [
    ['daily', '2026-11-20', 'done'],
    ['daily', '2026-11-19', 'due'],
    ['daily', '2026-11-18', 'overdue', 1],
    ['daily', '2026-11-10', 'overdue', 9],
    ['weekly', '2026-11-16', 'done'],
    ['weekly', '2026-11-15', 'due'],
    ['weekly', '2026-11-09', 'due'],
    ['weekly', '2026-11-08', 'overdue', 5],
    ['weekly', '2026-11-02', 'overdue', 5],
    ['weekly', '2026-11-01', 'overdue', 12],
    ['fortnightly', '2026-11-07', 'done'],
    ['fortnightly', '2026-11-06', 'due'],
    ['fortnightly', '2026-10-24', 'due'],
    ['fortnightly', '2026-10-23', 'overdue', 1],
    ['monthly', '2026-11-01', 'done'],
    ['monthly', '2026-10-31', 'due'],
    ['monthly', '2026-10-01', 'due'],
    ['monthly', '2026-09-30', 'overdue', 20],
    ['monthly', '2025-12-31', 'overdue', 293],
    ['quarterly', '2026-10-01', 'done'],
    ['quarterly', '2026-09-30', 'due'],
    ['quarterly', '2026-07-01', 'due'],
    ['quarterly', '2026-06-30', 'overdue', 51],
    ['none', '2020-01-01', 'done'],
  ];
  for (const [cadence, lastDone, state, overdueDays] of table) {
    it(`${cadence}, last done ${lastDone}: ${state}${overdueDays === undefined ? '' : ` for ${overdueDays} days`}`, () => {
      const found = dueState(ticked(cadence, lastDone), today, calendar);
      assert.deepEqual([found.state, found.lastDone, found.overdueDays], [state, lastDone, overdueDays]);
    });
  }

  for (const cadence of cadences) {
    it(`${cadence}, never done: ${cadence === 'none' ? 'open' : 'due'}`, () => {
      assert.deepEqual(dueState(ticked(cadence), today, calendar), { state: cadence === 'none' ? 'open' : 'due' });
    });
  }

  it('counts the days since the last tick, in whatever order the file has them', () => {
    const { lastDone, daysSince } = dueState(
      ticked('monthly', '2026-11-02', '2026-11-12', '2026-10-01'),
      today,
      calendar,
    );
    assert.deepEqual([lastDone, daysSince], ['2026-11-12', 8]);
  });

  it('follows the first day of the week', () => {
    const states = [1, 7, 5, 6].map(
      (weekStart) => dueState(ticked('weekly', '2026-11-15'), today, { ...calendar, weekStart }).state,
    );
    assert.deepEqual(states, ['due', 'done', 'due', 'done']);
  });

  it('passes over ticks in the future and days that do not exist', () => {
    assert.deepEqual(dueState(ticked('weekly', '2026-11-21', '2026-02-30', 'soon'), today, calendar), { state: 'due' });
    assert.equal(dueState(ticked('weekly', '2026-11-01', '2026-11-21'), today, calendar).state, 'overdue');
  });

  for (const [cadence, expected] of [
    ['daily', ['2026-11-20']],
    ['weekly', ['2026-11-20', '2026-11-16']],
    ['fortnightly', ['2026-11-20', '2026-11-07', '2026-11-16']],
    ['none', ['2026-11-20', '2026-10-31', '2026-11-07', '2026-11-16']],
  ] as const) {
    it(`${cadence}: un-ticking removes ${expected.join(', ')}`, () => {
      const responsibility = ticked(
        cadence,
        '2026-11-20',
        '2026-10-31',
        '2026-11-07',
        '2026-11-16',
        '2026-11-20',
        '2026-11-22',
      );
      assert.deepEqual(ticksInCurrentWindow(responsibility, today, calendar), expected);
    });
  }

  it('is done exactly when there is a tick to remove, and not done once it is removed', () => {
    const done = fc.array(
      fc.integer({ min: -400, max: 30 }).map((count) => addDays(today, count)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...cadences), done, fc.integer({ min: 1, max: 7 }), (cadence, days, weekStart) => {
        const week = { ...calendar, weekStart };
        const responsibility = ticked(cadence, ...days);
        const removable = ticksInCurrentWindow(responsibility, today, week);
        assert.equal(dueState(responsibility, today, week).state === 'done', removable.length > 0);
        const left = ticked(cadence, ...days.filter((day) => !removable.includes(day)));
        const { state, overdueDays } = dueState(left, today, week);
        assert.notEqual(state, 'done');
        assert.equal(state === 'overdue', (overdueDays ?? 0) > 0);
      }),
    );
  });

  it('counts time logged for it like a tick, and says which entry it was', () => {
    const entry = { id: 'e1', on: '2026-11-17', minutes: 30, bucket: 'people', note: '1:1 with Ana' } as const;
    const older = { ...entry, id: 'e0', on: '2026-10-01' };
    const weekly = ticked('weekly', '2026-11-03');
    assert.deepEqual(dueState(weekly, today, calendar, [entry, older]), {
      state: 'done',
      lastDone: '2026-11-17',
      daysSince: 3,
      lastEntry: entry,
    });
    assert.equal(dueState(weekly, '2026-11-24', calendar, [entry, older]).state, 'due');
    assert.deepEqual(ticksInCurrentWindow(weekly, today, calendar), [], 'an entry is no tick to take back');
    const later = ticked('weekly', '2026-11-18');
    assert.equal(dueState(later, today, calendar, [entry]).lastEntry, undefined, 'the tick came after the entry');
    assert.equal(dueState(weekly, '2026-11-16', calendar, [entry]).lastEntry, undefined, 'it is planned, not done');
    assert.equal(dueState(ticked('none'), today, calendar, [entry]).state, 'done');
  });

  for (const [name, responsibility, day, expected] of [
    ['while it lasts', ticked('weekly', '2026-09-01'), '2026-11-29', { state: 'paused', pausedUntil: '2026-11-30' }],
    ['on its last day', ticked('weekly', '2026-09-01'), '2026-11-30', { state: 'due' }],
    ['to the end of its window', ticked('weekly', '2026-09-01'), '2026-12-06', { state: 'due' }],
    ['no longer', ticked('weekly', '2026-09-01'), '2026-12-07', { state: 'overdue', overdueDays: 1 }],
    ['of two weeks', ticked('fortnightly', '2026-09-01'), '2026-12-14', { state: 'overdue', overdueDays: 1 }],
    ['of one never done', ticked('monthly'), '2026-11-20', { state: 'paused', pausedUntil: '2026-11-30' }],
    ['of one never due', ticked('none'), '2026-11-20', { state: 'paused', pausedUntil: '2026-11-30' }],
    [
      'of one done all the same',
      ticked('weekly', '2026-11-17'),
      '2026-11-20',
      { state: 'done', pausedUntil: '2026-11-30' },
    ],
    ['long past', ticked('daily', '2027-02-01'), '2027-02-03', { state: 'overdue', overdueDays: 1 }],
  ] as const) {
    it(`asks for nothing during a pause, ${name}`, () => {
      const { state, overdueDays, pausedUntil } = dueState({ ...responsibility, paused: '2026-11-30' }, day, calendar);
      assert.deepEqual(
        { state, overdueDays, pausedUntil },
        { overdueDays: undefined, pausedUntil: undefined, ...expected },
      );
    });
  }
});
