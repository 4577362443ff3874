import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clockOf, dayOf, daysInterval, dayStart, entryInterval } from '../../../src/balance/calendar.ts';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { Leave, TimeEntry } from '../../../src/balance/entry.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import { gapsOf, type Gap, type GapInputs, type NotWork } from '../../../src/balance/gaps.ts';
import { knownRole } from '../../../src/balance/roles.ts';
import { defaultSessionRules } from '../../../src/balance/sessions.ts';
import type { EpochMinute, LeadCalendar } from '../../../src/balance/time.ts';
import { calendars, evidenceIn } from './arbitraries.ts';

const utc: LeadCalendar = { timeZone: 'UTC', rolloverHour: 0, weekStart: 1 };
const weekPlan = [480, 480, 480, 480, 240, 0, 0];
/** Monday. */
const monday = '2026-11-16';
const week = { kind: 'custom', from: monday, to: '2026-11-22' } as const;
const minuteOf = (text: string): EpochMinute => Date.parse(`${text}Z`) / 60_000;

interface Known {
  readonly evidence?: readonly Evidence[];
  readonly entries?: readonly TimeEntry[];
  readonly leave?: readonly Leave[];
  readonly calendar?: LeadCalendar;
  readonly notWork?: readonly NotWork[];
}

function inputs(
  now: EpochMinute,
  { evidence = [], entries = [], leave = [], calendar = utc, notWork = [] }: Known,
): GapInputs {
  return {
    period: week,
    today: dayOf(now, calendar),
    now,
    calendar,
    weekPlan,
    notWork,
    balanceOfDay: (day) =>
      computeBalance({
        period: { kind: 'custom', from: day, to: day },
        now,
        calendar,
        role: knownRole('techLead', 10),
        weekPlan,
        sessionRules: defaultSessionRules,
        evidence,
        entries,
        leave,
        corrections: [],
        reviewBucket: 'building',
      }),
  };
}

let count = 0;
function entry(on: string, minutes: number, at?: string): TimeEntry {
  count += 1;
  return { id: `e${count}`, on, minutes, bucket: 'people', at };
}

function commit(at: string): Evidence {
  return { kind: 'commit', repository: 'app', ref: at, id: at, at: minuteOf(at), title: at };
}

function texts(gaps: readonly Gap[]): string[] {
  return gaps.map(({ on, minutes, at, until }) =>
    [on.slice(8), minutes, ...(at ? [`${at}-${until ?? ''}`] : [])].join(' '),
  );
}

describe('gaps', () => {
  const tuesdayNoon = minuteOf('2026-11-17T12:00');

  it('are the expected hours of each working day up to now, the newest first', () => {
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-22T12:00'), {}))), [
      '20 240',
      '19 480',
      '18 480',
      '17 480',
      '16 480',
    ]);
  });

  it('leave out days off, and take half of half ones', () => {
    const leave: Leave[] = [
      { id: 'a', on: '2026-11-16', leave: 'day' },
      { id: 'b', on: '2026-11-17', leave: 'half' },
    ];
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-18T00:00'), { leave }))), ['17 240']);
  });

  it('lie between sessions and entries with a start, the latest first, and what is left has no time', () => {
    const known = {
      evidence: [commit('2026-11-16T10:00'), commit('2026-11-16T13:00')],
      entries: [entry(monday, 60, '15:00'), entry(monday, 30)],
    };
    // 9:30-10:00, 12:30-13:00, 15:00-16:00 and half an hour at some time: 5 h 30 min of 8 h are open.
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-17T00:00'), known))), [
      '16 120 13:00-15:00',
      '16 150 10:00-12:30',
      '16 60',
    ]);
  });

  it('are no longer than what is open, so that a break is none', () => {
    const entries = [entry(monday, 180, '09:00'), entry(monday, 240, '13:00'), entry(monday, 55)];
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-17T00:00'), { entries }))), []);
    const fewer = [entry(monday, 180, '09:00'), entry(monday, 240, '13:00')];
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-17T00:00'), { entries: fewer }))), ['16 60 12:00-13:00']);
    assert.deepEqual(
      texts(
        gapsOf(
          inputs(minuteOf('2026-11-17T00:00'), { entries: fewer.slice(0, 1).concat(entry(monday, 270, '15:00')) }),
        ),
      ),
      ['16 30 12:00-15:00'],
    );
  });

  it('of today end now, and begin with what is known of it', () => {
    const monOff: Leave[] = [{ id: 'a', on: monday, leave: 'day' }];
    const at = (known: Known) => texts(gapsOf(inputs(tuesdayNoon, { leave: monOff, ...known })));
    assert.deepEqual(at({}), ['17 180']);
    assert.deepEqual(at({ entries: [entry('2026-11-17', 150)] }), ['17 30']);
    assert.deepEqual(at({ evidence: [commit('2026-11-17T10:00')] }), ['17 120 10:00-12:00']);
    assert.deepEqual(at({ evidence: [commit('2026-11-17T10:00')], entries: [entry('2026-11-17', 60)] }), [
      '17 60 10:00-12:00',
    ]);
    assert.deepEqual(at({ entries: [entry('2026-11-17', 60, '14:00')] }), []);
  });

  it('of today that were no work are asked about again for what came after', () => {
    const leave: Leave[] = [{ id: 'a', on: monday, leave: 'day' }];
    const evidence = [commit('2026-11-17T10:00')];
    const notWork = gapsOf(inputs(tuesdayNoon, { leave, evidence }));
    assert.deepEqual(texts(notWork), ['17 120 10:00-12:00']);
    const later = (clock: string) =>
      texts(gapsOf(inputs(minuteOf(`2026-11-17T${clock}`), { leave, evidence, notWork })));
    assert.deepEqual(later('12:00'), []);
    assert.deepEqual(later('13:30'), ['17 90 12:00-13:30']);
    const untimed = gapsOf(inputs(tuesdayNoon, { leave }));
    assert.deepEqual(texts(untimed), ['17 180']);
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-17T13:00'), { leave, notWork: untimed }))), ['17 60']);
  });

  it('that were no work and are logged after all take no more from what is open', () => {
    const entries = [entry(monday, 180, '09:00'), entry(monday, 60, '13:00')];
    const now = minuteOf('2026-11-17T00:00');
    assert.deepEqual(texts(gapsOf(inputs(now, { entries }))), ['16 60 12:00-13:00', '16 180']);
    const [lunch] = gapsOf(inputs(now, { entries }));
    assert.ok(lunch);
    assert.deepEqual(texts(gapsOf(inputs(now, { entries, notWork: [lunch] }))), ['16 180']);
    const logged = [...entries, entry(monday, 60, '12:00')];
    assert.deepEqual(texts(gapsOf(inputs(now, { entries: logged, notWork: [lunch] }))), ['16 180']);
  });

  it('lie in the small hours of the day before, where the day begins later', () => {
    const night = { ...utc, rolloverHour: 4 };
    const entries = [entry(monday, 60, '23:00'), entry(monday, 30, '01:00')];
    assert.deepEqual(texts(gapsOf(inputs(minuteOf('2026-11-17T03:00'), { calendar: night, entries }))), [
      '16 90 01:30-03:00',
      '16 60 00:00-01:00',
    ]);
  });

  it('in any zone account for the days to the minute when they are filled, and take no time twice', () => {
    const nights = ['2026-03-28', '2026-10-24', '2027-01-01', '2028-02-28', '2011-12-29', '2026-04-04', '2026-11-01'];
    fc.assert(
      fc.property(
        fc.constantFrom(...nights).chain((from) =>
          fc.record({
            from: fc.constant(from),
            calendar: calendars,
            evidence: evidenceIn(Date.parse(`${from}T00:00Z`) / 60_000, 4 * 1440, 30),
            clocks: fc.array(
              fc.record({ day: fc.nat(3), hour: fc.nat(23), minutes: fc.integer({ min: 1, max: 200 }) }),
              { maxLength: 5 },
            ),
          }),
        ),
        ({ from, calendar, evidence, clocks }) => {
          const period = { kind: 'custom', from, to: addDays(from, 3) } as const;
          const now = dayStart(addDays(from, 4), calendar);
          const entries = clocks.map(({ day, hour, minutes }) =>
            entry(addDays(from, day), minutes, `${String(hour).padStart(2, '0')}:00`),
          );
          const of = (all: readonly TimeEntry[]) => ({
            ...inputs(now, { calendar, evidence, entries: all }),
            period,
            weekPlan: [480, 480, 480, 480, 480, 480, 480],
          });
          const crosses = entries.some((each) => {
            const end = entryInterval(each, calendar)?.end ?? 0;
            return end > dayStart(addDays(each.on, 1), calendar);
          });
          const gaps = gapsOf(of(entries));
          const notWork = gaps.filter((_, index) => index % 3 === 1);
          assert.deepEqual(
            gapsOf({ ...of(entries), notWork }),
            gaps.filter((gap) => !notWork.includes(gap)),
            'what was no work changes other gaps',
          );
          const filled = gaps.map(({ on, minutes, at }) => entry(on, minutes, at));
          for (const each of filled) {
            const interval = entryInterval(each, calendar);
            assert.ok(each.minutes >= 10);
            // Where the clock shows a time twice, its first coming is meant.
            if (interval !== undefined && clockOf(interval.start, calendar) !== each.at) return;
          }
          const before = of(entries);
          const after = of([...entries, ...filled]);
          for (const day of new Set(gaps.map(({ on }) => on))) {
            const [was, is] = [before.balanceOfDay(day), after.balanceOfDay(day)];
            const expected = was.coverage.expected;
            assert.ok(was.accounted < is.accounted && is.accounted <= expected);
            const isPlain = daysInterval(day, day, calendar).end - dayStart(day, calendar) === 1440;
            if (isPlain && !crosses) assert.ok(is.accounted > expected - 10, `${is.accounted} of ${expected}`);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
