import assert from 'node:assert/strict';
import fc from 'fast-check';
import { awayStretch, shortestAway, type AwayInputs } from '../../../src/balance/away.ts';
import { clockOf, dayOf, entryInterval } from '../../../src/balance/calendar.ts';
import type { BucketId } from '../../../src/balance/bucket.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { calendars } from './arbitraries.ts';

/** A Tuesday. */
const day = '2026-11-24';
const midnight = Date.UTC(2026, 10, 24) / 60_000;
const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return midnight + hours * 60 + minutes;
};
const spell = (from: string, to: string) => ({ start: at(from), end: at(to) });
const entry = (from: string | undefined, minutes: number, on = day): TimeEntry => ({
  id: `e${from}`,
  on,
  at: from,
  minutes,
  bucket: 'people' satisfies BucketId,
});

const clockAt = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 16);

/** Back at the desk on an ordinary Tuesday that began at nine. */
function back(from: string, to: string, more: Partial<AwayInputs> = {}): string | undefined {
  const stretch = awayStretch({
    spell: spell(from, to),
    now: at(to),
    calendar: { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 },
    weekPlan: [480, 480, 480, 480, 480, 0, 0],
    leave: [],
    firstUse: at('09:00'),
    signs: [],
    entries: [],
    notWork: [],
    loggedSince: 0,
    timedSince: undefined,
    ...more,
  });
  if (stretch === undefined) return undefined;
  return `${clockAt(stretch.start)}-${clockAt(stretch.end)}`;
}

describe('an absence', () => {
  const cases: readonly (readonly [name: string, found: string | undefined, expected: string | undefined])[] = [
    ['is asked about from twenty minutes on', back('10:00', '10:20'), '10:00-10:20'],
    ['is a pause below that', back('10:00', '10:19'), undefined],
    ['ends with the usual day', back('17:00', '21:00'), '17:00-18:00'],
    ['is none after it', back('18:00', '21:00'), undefined],
    ['is none when hardly any of it lies before it', back('17:45', '21:00'), undefined],
    ['is judged by a day that began with a commit', back('14:30', '16:00', { signs: [at('06:00')] }), '14:30-15:00'],
    ['and by one that began with an entry', back('14:30', '16:00', { entries: [entry('06:00', 30)] }), '14:30-15:00'],
    [
      'is none once it was said to be no work',
      back('10:00', '10:30', { notWork: [spell('10:00', '10:30')] }),
      undefined,
    ],
    [
      'is asked about for the time that is left',
      back('10:00', '11:00', { notWork: [spell('10:10', '10:30')] }),
      '10:30-11:00',
    ],
    ['is none overnight', back('-9:00', '09:00'), undefined],
    ['is none on a free day', back('10:00', '11:00', { weekPlan: [8, 0, 8, 8, 8, 8, 8] }), undefined],
    ['is none on leave', back('10:00', '11:00', { leave: [{ id: 'l', on: day, leave: 'day' }] }), undefined],
    ['is gone the next day', back('10:00', '11:00', { now: at('24:00') }), undefined],
    ['is still there in the evening', back('10:00', '11:00', { now: at('23:59') }), '10:00-11:00'],
    ['is none when the clock was set back meanwhile', back('11:00', '10:00'), undefined],
    ['is none when the clock was set back since', back('10:00', '11:00', { now: at('10:30') }), undefined],
    ['is what is not logged of it', back('10:00', '11:00', { entries: [entry('10:00', 30)] }), '10:30-11:00'],
    ['is its longest piece', back('10:00', '12:00', { entries: [entry('10:30', 30)] }), '11:00-12:00'],
    ['is none once it is logged', back('10:00', '11:00', { entries: [entry('10:10', 45)] }), undefined],
    [
      'stays when another day is logged',
      back('10:00', '11:00', { entries: [entry('10:00', 60, '2026-11-23')] }),
      '10:00-11:00',
    ],
    [
      'stays when something without a start stood there',
      back('10:00', '11:00', { entries: [entry(undefined, 60)] }),
      '10:00-11:00',
    ],
    ['is none when it was logged without a start since', back('10:00', '11:00', { loggedSince: 45 }), undefined],
    ['stays when something short was', back('10:00', '11:00', { loggedSince: 15 }), '10:00-11:00'],
    ['is none while a timer runs', back('10:00', '11:00', { timedSince: at('09:55') }), undefined],
    ['goes up to the start of a timer', back('10:00', '11:00', { timedSince: at('10:40') }), '10:00-10:40'],
    ['is cut where work was done elsewhere', back('10:00', '11:00', { signs: [at('10:35')] }), '10:00-10:35'],
    [
      'is none when work was done all along',
      back('10:00', '11:00', { signs: [at('10:15'), at('10:45'), at('10:30')] }),
      undefined,
    ],
  ];
  for (const [name, found, expected] of cases) it(name, () => assert.equal(found, expected));

  it('lies within the spell, on its day, and shares no minute with an entry, in any zone', () => {
    const minutes = fc.integer({ min: 0, max: 3 * 1440 });
    const start = Date.UTC(2026, 9, 24) / 60_000; // the clocks of Europe change on the second day
    fc.assert(
      fc.property(
        calendars,
        fc.tuple(minutes, minutes, minutes),
        fc.array(minutes, { maxLength: 6 }),
        fc.array(fc.tuple(minutes, fc.integer({ min: 1, max: 600 })), { maxLength: 6 }),
        (calendar, [from, to, now], signs, logged) => {
          const entries = logged.map(([offset, length], index): TimeEntry => {
            const clock = clockOf(start + offset, calendar);
            return {
              id: `e${index}`,
              on: dayOf(start + offset, calendar),
              at: clock,
              minutes: length,
              bucket: 'people',
            };
          });
          const inputs: AwayInputs = {
            spell: { start: start + from, end: start + to },
            now: start + now,
            calendar,
            weekPlan: [480, 480, 480, 480, 480, 480, 480],
            leave: [],
            firstUse: undefined,
            signs: signs.map((offset) => start + offset),
            entries,
            notWork: [],
            loggedSince: 0,
            timedSince: undefined,
          };
          const stretch = awayStretch(inputs);
          if (stretch === undefined) return;
          const today = dayOf(inputs.now, calendar);
          assert.ok(stretch.end - stretch.start >= shortestAway);
          assert.ok(inputs.spell.start <= stretch.start && stretch.end <= inputs.spell.end);
          assert.equal(dayOf(stretch.start, calendar), today);
          assert.ok(!inputs.signs.some((sign) => stretch.start < sign && sign < stretch.end));
          for (const each of entries) {
            const taken = entryInterval(each, calendar);
            assert.ok(taken === undefined || taken.end <= stretch.start || stretch.end <= taken.start);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
