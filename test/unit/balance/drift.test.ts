import assert from 'node:assert/strict';
import fc from 'fast-check';
import { driftOf, type Drift } from '../../../src/balance/drift.ts';
import { addDays } from '../../../src/balance/days.ts';
import { bucketIds } from '../../../src/balance/bucket.ts';
import type { Evidence } from '../../../src/balance/evidence.ts';
import type { TimeEntry } from '../../../src/balance/entry.ts';
import { Trend, type TrendInputs } from '../../../src/balance/trend.ts';
import { commitAt, evenWeek, everyDay, inputs, minuteOf, monday, today } from './trendInputs.ts';

function drift(given: Partial<TrendInputs>, now = today): Drift | undefined {
  const all = inputs({ ...given, now: minuteOf(now, '12:00') });
  return driftOf(new Trend(all).weeks, now, all.calendar);
}

const said = (found: Drift | undefined) => found && `${found.bucket} ${found.standing} ${found.weeks}`;

/** 40 h, of which people have 15. */
const peopleWeek = (ago: number, people: Partial<TimeEntry> = {}): TimeEntry[] => [
  ...everyDay(ago, 'strategy', 140),
  ...everyDay(ago, 'people', 180, people),
  ...everyDay(ago, 'building', 160),
];

/** Five days of commits from 9 to 16:30. */
function sessions(ago: number, repository: string): Evidence[] {
  return [0, 1, 2, 3, 4].flatMap((day) =>
    ['09:00', '10:30', '12:00', '13:30', '15:00', '16:30'].map((clock) =>
      commitAt(minuteOf(addDays(monday(ago), day), clock), repository),
    ),
  );
}

describe('a drift', () => {
  it('takes two whole weeks', () => {
    assert.equal(drift({ entries: [...evenWeek(2), ...peopleWeek(1)] }), undefined);
    assert.equal(said(drift({ entries: [...evenWeek(3), ...peopleWeek(2), ...peopleWeek(1)] })), 'people above 2');
  });

  it('is not made by the week that is running', () => {
    assert.equal(drift({ entries: [...peopleWeek(1), ...peopleWeek(0)] }, addDays(monday(0), 4)), undefined);
  });

  it('counts its weeks', () => {
    const entries = [1, 2, 3, 4].flatMap((ago) => peopleWeek(ago));
    assert.equal(said(drift({ entries })), 'people above 4');
  });

  it('is over with a whole week within the band', () => {
    assert.equal(drift({ entries: [...peopleWeek(3), ...peopleWeek(2), ...evenWeek(1)] }), undefined);
  });

  it('is over with a running week within the band, as soon as half of it is there', () => {
    const entries = [...peopleWeek(2), ...peopleWeek(1), ...evenWeek(0)];
    assert.equal(said(drift({ entries }, monday(0))), 'people above 2');
    assert.equal(drift({ entries }, addDays(monday(0), 2)), undefined);
  });

  it('is not seen across a week of which too little is known', () => {
    assert.equal(drift({ entries: [...peopleWeek(3), ...peopleWeek(2).slice(8, 10), ...peopleWeek(1)] }), undefined);
  });

  it('goes on over a week off', () => {
    const leave = Array.from({ length: 5 }, (_, day) => ({
      id: `${day}`,
      on: addDays(monday(2), day),
      leave: 'day' as const,
    }));
    assert.equal(said(drift({ entries: [...peopleWeek(3), ...peopleWeek(1)], leave })), 'people above 2');
    assert.equal(drift({ entries: [...peopleWeek(3), ...peopleWeek(1)] }), undefined);
  });

  it('is of the bucket farthest outside', () => {
    assert.equal(
      said(drift({ entries: [...everyDay(2, 'building', 480), ...everyDay(1, 'building', 480)] })),
      'building above 2',
    );
  });

  it('says what moved it, and since when it is there', () => {
    const entries = [...evenWeek(3), ...peopleWeek(2), ...peopleWeek(1, { responsibility: 'mentoring' })];
    assert.deepEqual(drift({ entries })?.causes, [
      { kind: 'responsibility', name: 'mentoring', bucket: 'people', minutes: 900, since: monday(1) },
      { kind: 'logged', name: '', bucket: 'building', minutes: -650 },
    ]);
  });

  it('names the repository, with the first day of the drift on which it was worked in', () => {
    const evidence = [...sessions(2, 'billing-api').slice(6), ...sessions(1, 'billing-api')];
    const found = drift({ entries: evenWeek(3), evidence });
    assert.equal(said(found), 'building above 2');
    assert.deepEqual(found?.causes[0], {
      kind: 'repository',
      name: 'billing-api',
      bucket: 'building',
      minutes: 2400,
      since: addDays(monday(2), 1),
    });
  });

  it('says no cause where the week before says too little', () => {
    assert.deepEqual(drift({ entries: [...peopleWeek(2), ...peopleWeek(1)] })?.causes, []);
  });

  it('is said only of two whole weeks that are outside with enough accounted for, whatever was logged', () => {
    const week = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300));
    fc.assert(
      fc.property(fc.array(week, { minLength: 3, maxLength: 3 }), (amounts) => {
        const entries = amounts.flatMap((minutes, index) =>
          bucketIds.flatMap((bucket, place) => everyDay(index + 1, bucket, minutes[place] ?? 0)),
        );
        const all = inputs({ entries: entries.filter(({ minutes }) => minutes > 0) });
        const { weeks } = new Trend(all);
        const found = driftOf(weeks, today, all.calendar);
        const outside = bucketIds.filter((id) =>
          (['below', 'above'] as const).some((side) =>
            weeks
              .slice(-3, -1)
              .every(({ balance }) => balance.coverage.enough && balance.buckets[id].standing === side),
          ),
        );
        assert.equal(found !== undefined, outside.length > 0);
        assert.ok(found === undefined || outside.includes(found.bucket));
      }),
      { numRuns: 60 },
    );
  });
});
