import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeBalance } from '../../../src/balance/compute.ts';
import { addDays } from '../../../src/balance/days.ts';
import type { Leave } from '../../../src/balance/entry.ts';
import { Trend, type TrendInputs } from '../../../src/balance/trend.ts';
import { calendars, evidenceIn } from './arbitraries.ts';
import { commitAt, evenWeek, inputs, minuteOf, monday, today } from './trendInputs.ts';

/** Which of the weeks were counted anew, by their place. */
function countedAnew(former: TrendInputs, later: TrendInputs): number[] {
  const before = new Trend(former);
  const { weeks } = before;
  return new Trend(later, before).weeks.flatMap((week, index) => (weeks.includes(week) ? [] : [index]));
}

/** Monday to Friday off. */
function off(ago: number): Leave[] {
  return Array.from({ length: 5 }, (_, day) => ({ id: `${ago}${day}`, on: addDays(monday(ago), day), leave: 'day' }));
}

const full = inputs({
  entries: Array.from({ length: 12 }, (_, ago) => evenWeek(ago)).flat(),
  evidence: Array.from({ length: 12 }, (_, ago) => commitAt(minuteOf(addDays(monday(ago), 2), '10:00'))),
});

describe('the trend', () => {
  it('is of twelve weeks, the running one last', () => {
    const { weeks } = new Trend(full);
    assert.equal(weeks.length, 12);
    assert.deepEqual([weeks[0]?.period.from, weeks[11]?.period.from], [monday(11), monday(0)]);
    assert.deepEqual(weeks[11]?.period.to, addDays(monday(0), 6));
  });

  it('expects of the running week what the days up to today ask for, and of the others all', () => {
    const { weeks } = new Trend(full);
    assert.deepEqual(
      weeks.slice(-2).map(({ balance, planned }) => [balance.coverage.expected, planned]),
      [
        [2400, 2400],
        [1440, 2400],
      ],
    );
  });

  it('tells a week off from one of which nothing is known', () => {
    const { weeks } = new Trend(inputs({ leave: [...off(3), ...off(5).slice(1)] }));
    assert.deepEqual(
      weeks.flatMap(({ isLeave }, index) => (isLeave ? [index] : [])),
      [8],
    );
  });

  it('counts again only the week in which something was logged', () => {
    const more = { id: 'new', on: addDays(monday(4), 2), bucket: 'people' as const, minutes: 30 };
    assert.deepEqual(countedAnew(full, { ...full, entries: [...full.entries, more] }), [7]);
  });

  it('counts both weeks again where an entry is near to their edge', () => {
    const more = { id: 'new', on: addDays(monday(4), 6), bucket: 'people' as const, minutes: 30 };
    assert.deepEqual(countedAnew(full, { ...full, entries: [...full.entries, more] }), [7, 8]);
  });

  it('counts nothing again that was read again and says the same, nor as the hours go by', () => {
    const again = structuredClone(full);
    assert.deepEqual(countedAnew(full, { ...again, now: full.now + 300 }), []);
  });

  it('counts the running week again on another day, and a week that has ended', () => {
    assert.deepEqual(countedAnew(full, { ...full, now: full.now + 1440 }), [11]);
    const later = new Trend({ ...full, now: full.now + 7 * 1440 }, new Trend(full)).weeks;
    assert.deepEqual(later[10]?.balance.coverage.expected, 2400);
  });

  it('counts again the week of a commit that was corrected', () => {
    const [, second] = full.evidence;
    const corrections = [{ id: 'c', on: today, evidence: second?.ref ?? '', as: 'excluded' as const }];
    assert.deepEqual(countedAnew(full, { ...full, corrections }), [10]);
  });

  it('counts all again by another rule', () => {
    const sessionRules = { ...full.sessionRules, leadIn: 45 };
    assert.equal(countedAnew(full, { ...full, sessionRules }).length, 12);
  });

  it('hands on the weeks of a former trend that nobody asked', () => {
    const first = new Trend(full);
    const { weeks } = first;
    assert.deepEqual(new Trend(full, new Trend(full, first)).weeks, weeks);
    assert.ok(new Trend(full, new Trend(full, first)).weeks.every((week, index) => week === weeks[index]));
  });

  it('has the figures of the same weeks counted from everything, kept or not, in every zone', () => {
    const start = minuteOf(monday(3));
    fc.assert(
      fc.property(calendars, evidenceIn(start, 28 * 1440, 80), fc.nat(27), (calendar, found, day) => {
        const evidence = [...new Map(found.map((each) => [each.ref, each])).values()];
        const plain = inputs({ calendar, evidence });
        const entry = { id: 'e', on: addDays(monday(3), day), at: '23:30', minutes: 400, bucket: 'people' as const };
        const logged = { ...plain, entries: [entry] };
        const before = new Trend(plain);
        assert.equal(before.weeks.length, 12);
        for (const { period, balance } of new Trend(logged, before).weeks) {
          const { today: _, ...whole } = computeBalance({ ...logged, period });
          const { today: __, ...own } = balance;
          assert.deepEqual(own, whole);
        }
      }),
      { numRuns: 30 },
    );
  });
});
