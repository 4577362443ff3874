import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  elapsed,
  nextTime,
  proposedEnds,
  silenceSince,
  timerDoubt,
  type RunningTimer,
} from '../../../src/balance/timerEnd.ts';
import { clockOf } from '../../../src/balance/calendar.ts';
import { calendars } from './arbitraries.ts';

const midnight = Date.UTC(2026, 10, 24) / 60_000;
const at = (hours: number): number => midnight + hours * 60;
const calendar = { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 };
const timer: RunningTimer = { bucket: 'people', since: at(9) };

describe('a running timer', () => {
  const cases = [
    ['is believed for ten hours', timer, at(19), undefined],
    ['and no minute longer', timer, at(19) + 1, 'long'],
    ['is doubted over midnight', { ...timer, since: at(23) }, at(24), 'day'],
    ['is doubted after a long silence', { ...timer, leftAt: at(10) }, at(15), 'silence'],
    ['is doubted when the clock is behind its start', timer, at(9) - 1, 'clock'],
    ['is believed from when the lead said so', { ...timer, confirmed: at(18) }, at(23), undefined],
    ['is doubted anew over midnight', { ...timer, confirmed: at(18) }, at(24), 'day'],
  ] as const;
  for (const [name, running, now, expected] of cases) {
    it(name, () => assert.equal(timerDoubt(running, now, calendar), expected));
  }

  it('runs over midnight where the day of the lead goes on', () => {
    const owl = { ...calendar, rolloverHour: 4 };
    assert.equal(timerDoubt({ ...timer, since: at(23) }, at(27), owl), undefined);
    assert.equal(timerDoubt({ ...timer, since: at(23) }, at(28), owl), 'day');
  });

  it('shows no time before it began, whatever the clock does, and is never believed for more than ten hours', () => {
    const minutes = fc.integer({ min: 0, max: 5 * 1440 });
    fc.assert(
      fc.property(calendars, minutes, minutes, (zone, since, now) => {
        const running: RunningTimer = { bucket: 'people', since: at(0) + since };
        const shown = elapsed(running, at(0) + now);
        assert.equal(shown, Math.max(0, now - since));
        if (timerDoubt(running, at(0) + now, zone) === undefined) assert.ok(since <= now && shown <= 600);
      }),
    );
  });

  it('notices a silence of more than four hours, and when it began', () => {
    assert.equal(silenceSince(timer, [at(11), at(10)], at(15)), undefined);
    assert.equal(silenceSince(timer, [at(11), at(10)], at(15) + 1), at(11));
    assert.equal(silenceSince(timer, [], at(13) + 1), at(9));
    assert.equal(silenceSince(timer, [at(8), at(16)], at(14)), at(9), 'signs before it or to come say nothing');
    assert.equal(silenceSince({ ...timer, confirmed: at(13) }, [], at(17)), undefined);
  });
});

describe('the ends that are proposed', () => {
  const clues = { now: at(33), signs: [], plannedEnd: undefined };
  it('are the last commit, the last use and the planned end, in the order of time', () => {
    assert.deepEqual(
      proposedEnds({ ...timer, leftAt: at(18.5) }, { ...clues, signs: [at(12), at(16), at(8)], plannedEnd: at(18) }),
      [
        { kind: 'commit', at: at(16) },
        { kind: 'plannedEnd', at: at(18) },
        { kind: 'lastUse', at: at(18.5) },
      ],
    );
  });
  it('name a minute once', () => {
    assert.deepEqual(proposedEnds({ ...timer, leftAt: at(16) }, { ...clues, signs: [at(16)] }), [
      { kind: 'commit', at: at(16) },
    ]);
  });
  it('are now, where that can be believed', () => {
    assert.deepEqual(proposedEnds(timer, { ...clues, now: at(15) }), [{ kind: 'now', at: at(15) }]);
    assert.deepEqual(proposedEnds(timer, clues), []);
  });
  it('are none when the clock was set back', () => {
    assert.deepEqual(proposedEnds(timer, { now: at(8), signs: [at(7)], plannedEnd: at(18) }), []);
  });
  it('make an entry of at most ten hours that is over', () => {
    const minutes = fc.integer({ min: 0, max: 5 * 1440 });
    const maybe = fc.option(minutes, { nil: undefined });
    fc.assert(
      fc.property(minutes, minutes, maybe, maybe, fc.array(minutes), (since, now, leftAt, plannedEnd, signs) => {
        for (const end of proposedEnds({ bucket: 'people', since, leftAt }, { now, plannedEnd, signs })) {
          assert.ok(since < end.at && end.at <= now && end.at - since <= 600);
        }
      }),
    );
  });
});

describe('a time of the clock as the end', () => {
  const cases = [
    [9, '17:30', 17.5],
    [23, '01:00', 25],
    [9, '09:00', 33],
    [9, '08:59', 33 - 1 / 60],
  ] as const;
  for (const [since, clock, expected] of cases) {
    it(`is the first ${clock} after ${since} o'clock`, () =>
      assert.equal(nextTime(clock, at(since), calendar), Math.round(at(expected))));
  }

  it('is right in the night in which the clocks go back', () => {
    const evening = Date.UTC(2026, 9, 24, 20) / 60_000; // 22:00 in Berlin
    assert.equal(nextTime('04:00', evening, { ...calendar, timeZone: 'Europe/Berlin' }) - evening, 7 * 60);
  });

  it('is after the start and shows that time, in any zone', () => {
    fc.assert(
      fc.property(calendars, fc.integer({ min: 0, max: 5 * 1440 }), (zone, since) => {
        const end = nextTime('12:34', at(0) + since, zone);
        assert.ok(end > at(0) + since && end <= at(0) + since + 2 * 1440);
        assert.equal(clockOf(end, zone), '12:34');
      }),
    );
  });
});
