import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockOf, dayOf, entryInterval, isToCome } from '../../../src/balance/calendar.ts';
import { addDays, daysBetween, weekdayOf } from '../../../src/balance/days.ts';
import { parseLog } from '../../../src/balance/logGrammar.ts';
import type { LogContext } from '../../../src/balance/logReading.ts';
import type { EpochMinute, LeadCalendar } from '../../../src/balance/time.ts';
import { calendars } from './arbitraries.ts';

/** Around changes of clocks, a leap day, week 53, and the day that Samoa skipped. */
const moments = ['2026-03-28', '2026-10-24', '2026-11-01', '2026-04-04', '2028-02-28', '2027-01-01', '2011-12-29'];
const minutes = fc
  .tuple(fc.constantFrom(...moments), fc.nat(3 * 1440))
  .map(([day, offset]) => Date.parse(`${day}T00:00Z`) / 60_000 + offset);

function contextAt(now: EpochMinute, calendar: LeadCalendar): LogContext {
  const today = dayOf(now, calendar);
  return { today, isToCome: (at) => isToCome(at, today, now, calendar), responsibilities: [] };
}

/** The entry that a line comes to, without its id. */
function entryOf(line: string, context: LogContext) {
  const { reading, problems } = parseLog(line, context);
  return { entry: { ...reading, id: 'x', bucket: 'people', minutes: 30 } as const, problems };
}

describe('the log line in any zone, with any beginning of the day', () => {
  it('puts a start where the clock showed it, and never calls the past still to come', () => {
    fc.assert(
      fc.property(minutes, fc.nat(2 * 1440), calendars, (now, ago, calendar) => {
        const start = now - ago;
        const line = `p 30 @${dayOf(start, calendar)} ${clockOf(start, calendar)}`;
        const { entry, problems } = entryOf(line, contextAt(now, calendar));
        const begin = entryInterval(entry, calendar)?.start;
        // Where the clock shows a time twice, its first coming is meant.
        const isTwice = begin !== undefined && begin < start && clockOf(begin, calendar) === clockOf(start, calendar);
        assert.ok(begin === start || isTwice, `${line} in ${JSON.stringify(calendar)}`);
        assert.deepEqual(problems, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('means the last day of the week of that name, across years and leap days', () => {
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    fc.assert(
      fc.property(minutes, fc.nat(6), calendars, (now, index, calendar) => {
        const context = contextAt(now, calendar);
        const { on } = entryOf(`p 30 @${names[index]}`, context).entry;
        assert.equal(weekdayOf(on), index + 1);
        assert.ok(daysBetween(on, context.today) >= 0 && daysBetween(on, context.today) < 7);
        assert.equal(entryOf('p 30 @yesterday', context).entry.on, addDays(context.today, -1));
      }),
    );
  });

  it('takes a leap day where there is one', () => {
    const context: LogContext = { today: '2028-03-01', responsibilities: [] };
    assert.equal(entryOf('p 30 @2028-02-29', context).entry.on, '2028-02-29');
    assert.deepEqual(entryOf('p 30 @2027-02-29', context).problems, [{ code: 'notUnderstood', word: '@2027-02-29' }]);
    assert.equal(entryOf('p 30 @yesterday', context).entry.on, '2028-02-29');
  });
});
